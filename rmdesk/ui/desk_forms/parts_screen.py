"""How a page behaves that is about one list of the programme: dates, checklists, contacts, clauses, extra prompts."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from rmdesk.desk.parts import (
    MOST,
    entries_of,
    value_of,
    with_changed,
    with_entries_of,
    with_entry,
    with_moved,
    with_value,
    without_entry,
)
from rmdesk.domain.packs import Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.entries import EntriesPanel, Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldsForm
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_forms.page import DeskPage

NONE = -1


P = TypeVar("P")


class PartsView(DeskPage, Generic[P]):
    """Whoever builds on this has the words: of the list, of an entry, of its fields."""

    @abstractmethod
    def words(self) -> ListWords:
        """The words of the list."""

    @abstractmethod
    def entry(self, part: P) -> Entry:
        """How one entry is told."""

    @abstractmethod
    def fields(self, part: P) -> Sequence[Field]:
        """The fields of that entry."""

    @abstractmethod
    def removed_words(self) -> str:
        """What is said once an entry is gone, beside the button that brings it back."""


class PartsScreen(QObject, Generic[P]):
    """Whoever builds on this makes new entries, and says what hangs together in one.

    `name` is the list in the pack. A page is opened at an entry with `2`, and at a field of it with `2/day`.
    """

    def __init__(self, context: ScreenContext, draft: OpenDraft, view: PartsView[P], name: str) -> None:
        super().__init__(view)
        self.view = view
        self.context = context
        self.draft = draft
        self._name = name
        self._opened = NONE
        self._panel: EntriesPanel | None = None
        follow_draft(view, draft)
        view.arriving.connect(self._on_arriving)

    @property
    def panel(self) -> EntriesPanel:
        """The list as it is shown.

        Raises:
            RuntimeError: the page was never shown.
        """
        if self._panel is None:
            raise RuntimeError("not shown yet")
        return self._panel

    @abstractmethod
    def blank(self, pack: Pack) -> P:
        """A new entry."""

    def edited(self, part: P, key: str) -> P:  # noqa: ARG002 - for those whose fields hang together
        """The entry after that field of it was changed, made to fit."""
        return part

    def acted(self, part: P) -> P:
        """The entry after its own button was pressed."""
        return part

    def settled(self, pack: Pack) -> Pack:
        """The programme with the list as it stands while nothing of it is being written."""
        return pack

    def shown(self, pack: Pack) -> Sequence[int]:
        """Which entries are shown; all of them unless a page says otherwise."""
        return range(len(entries_of(pack, self._name)))

    def render(self) -> None:
        """Draw the list anew."""
        pack = self.draft.pack
        parts = entries_of(pack, self._name)
        places = list(self.shown(pack))
        entries = [self._entry(place, parts[place]) for place in places]
        opened = places.index(self._opened) if self._opened in places else NONE
        full = len(parts) >= MOST[self._name]
        panel = EntriesPanel(self.view.look, self.view.words(), entries, opened, self._form, full)
        panel.add_asked.connect(self._on_add)
        panel.change_asked.connect(self._on_change)
        panel.done_asked.connect(self._on_done)
        panel.move_asked.connect(self._on_move)
        panel.remove_asked.connect(self._on_remove)
        panel.act_asked.connect(self._on_act)
        self._panel = panel
        self.place_panel(panel)

    def place_panel(self, panel: EntriesPanel) -> None:
        """Put the list on the page."""
        self.view.show_body(panel)

    def _place(self, number: int) -> int:
        return list(self.shown(self.draft.pack))[number]

    def _form(self, number: int) -> FieldsForm:
        place = self._place(number)
        part = entries_of(self.draft.pack, self._name)[place]
        fields = self.view.fields(part)
        values = {one.key: value_of(part, one.key) for one in fields}
        form = FieldsForm(self.view.look, fields, values, self._marked(place))
        form.changed.connect(partial(self._on_edited, place, form))
        return form

    def _entry(self, place: int, part: P) -> Entry:
        marked = self._marked(place)
        names = [one.label for one in self.view.fields(part) if one.key in marked]
        return replace(self.view.entry(part), from_sample=tuple(names))

    def _marked(self, place: int) -> frozenset[str]:
        """The fields of that entry that are still as in a sample."""
        before = f"{self._name}/{place}/"
        return frozenset(one.removeprefix(before) for one in self.draft.from_sample() if one.startswith(before))

    def _on_edited(self, place: int, form: FieldsForm, key: str) -> None:
        pack = self.draft.pack
        before = entries_of(pack, self._name)[place]
        part = self.edited(with_value(before, key, form.value(key)), key)
        self.draft.put(with_changed(pack, self._name, place, part))
        form.show_marks(self._marked(place))
        if tuple(self.view.fields(part)) != tuple(self.view.fields(before)):
            self._again(partial(self._focus_field, place, key))

    def open_at(self, place: int, key: str = "") -> None:
        """Open the entry at that place of the list, and go to that field of it."""
        self._opened = place
        self._again(partial(self._focus_field, place, key))

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if not self.draft.is_open:
            return
        place, _slash, key = argument.partition("/")
        self._opened = int(place) if place.isdecimal() else NONE
        if self._opened == NONE:
            self.draft.put(self.settled(self.draft.pack))
        self.render()
        if self._opened != NONE:
            QTimer.singleShot(0, self, partial(self._focus_field, self._opened, key.partition("/")[0]))

    @Slot()
    def _on_add(self) -> None:
        pack = self.draft.pack
        self.draft.put(with_entry(pack, self._name, self.blank(pack)))
        self.open_at(len(entries_of(pack, self._name)))

    @Slot(int)
    def _on_change(self, number: int) -> None:
        self.open_at(self._place(number))

    @Slot(int)
    def _on_done(self, number: int) -> None:
        entry = entries_of(self.draft.pack, self._name)[self._place(number)]
        self._opened = NONE
        pack = self.settled(self.draft.pack)
        self.draft.put(pack)
        number = list(self.shown(pack)).index(entries_of(pack, self._name).index(entry))
        self._again(partial(self._focus_change, number))

    @Slot(int, int)
    def _on_move(self, number: int, by: int) -> None:
        place = self._place(number)
        self.draft.put(with_moved(self.draft.pack, self._name, place, by))
        if self._opened == place:
            self._opened = place + by
        elif self._opened == place + by:
            self._opened = place
        self._again(partial(self._focus_move, number + by, by))

    @Slot(int)
    def _on_remove(self, number: int) -> None:
        before = self.draft.pack
        self.draft.put(without_entry(before, self._name, self._place(number)))
        self._opened = NONE
        self._again(partial(self._focus_after, number))
        self.context.frame.offer_undo(self.view.removed_words(), partial(self._undo, before), lasts=False)

    @Slot(int)
    def _on_act(self, number: int) -> None:
        place = self._place(number)
        pack = self.draft.pack
        self.draft.put(with_changed(pack, self._name, place, self.acted(entries_of(pack, self._name)[place])))
        self._again(partial(self._focus_card, number))

    def _undo(self, before: Pack) -> None:
        """Only the list comes back: what was changed elsewhere since stays."""
        if self.draft.is_open and self.draft.pack.programme == before.programme:
            self.draft.put(with_entries_of(self.draft.pack, self._name, before))
            if self.view.isVisible():
                self.render()

    def _again(self, then: Callable[[], None]) -> None:
        """Draw anew, and move the focus to where the person goes on."""
        self.render()
        then()

    def _focus_field(self, place: int, key: str) -> None:
        places = list(self.shown(self.draft.pack))
        if place in places:
            form = self.panel.cards[places.index(place)].form
            if form is not None:
                form.focus(key)

    def _focus_change(self, number: int) -> None:
        card = self.panel.cards[number]
        self.view.scroller.bring_along(card)
        card.change.setFocus()

    def _focus_after(self, number: int) -> None:
        """One is gone: the next one has the focus, or the last one, or the button that adds."""
        cards = self.panel.cards
        if cards:
            self._focus_change(min(number, len(cards) - 1))
        else:
            self.panel.add_button.setFocus()

    def _focus_move(self, number: int, by: int) -> None:
        self.panel.cards[number].focus_move(by)

    def _focus_card(self, number: int) -> None:
        card = self.panel.cards[number]
        (card.act_button or card.change).setFocus()
