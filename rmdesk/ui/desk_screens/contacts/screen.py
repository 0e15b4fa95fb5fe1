"""The page of the support contacts."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot

from rmdesk.desk.parts import new_id, with_entry
from rmdesk.desk.samples import NEVER
from rmdesk.domain.contacts import LocalSlot, Need
from rmdesk.domain.packs import ContactKind, Pack, PackContact
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.entries import EntriesPanel
from rmdesk.ui.desk_forms.parts_screen import PartsScreen
from rmdesk.ui.desk_screens.contacts.view import ContactsView

_WHERE = frozenset({"contact", "kind"})


class ContactsScreen(PartsScreen[PackContact]):
    """A new contact counts as not checked, and so does one with another number."""

    def __init__(self, context: ScreenContext, draft: OpenDraft, slots: Sequence[LocalSlot]) -> None:
        view = ContactsView(context.look, slots, NEVER)
        super().__init__(context, draft, view, "contacts")
        self._contacts_view = view
        self._slots = {slot.id: slot for slot in slots}
        view.slot_asked.connect(self._on_slot)

    def blank(self, pack: Pack) -> PackContact:  # noqa: ARG002 - the same for all
        """A new contact."""
        return PackContact(new_id("contact"), "", Need.ORGANISATION, ContactKind.PHONE, "", "", "", NEVER)

    def edited(self, part: PackContact, key: str) -> PackContact:
        """Another number was not rung yet."""
        return replace(part, checked_on=NEVER) if key in _WHERE else part

    def acted(self, part: PackContact) -> PackContact:
        """Somebody rang it or opened it today."""
        return replace(part, checked_on=self.context.clock.now().date())

    def place_panel(self, panel: EntriesPanel) -> None:
        """Below the slots that are still to fill."""
        filled = frozenset(one.slot for one in self.draft.pack.contacts)
        self.view.show_body(self._contacts_view.with_slots(panel, filled))

    @Slot(str)
    def _on_slot(self, name: str) -> None:
        slot, pack = self._slots[name], self.draft.pack
        contact = replace(self.blank(pack), name=slot.name, need=slot.need, for_whom=slot.for_whom, slot=slot.id)
        self.draft.put(with_entry(pack, "contacts", contact))
        self.open_at(len(pack.contacts), "contact")
