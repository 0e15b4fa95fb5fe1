"""What the export does: offers what both agreed to, takes both consents to one exact list, and lets it be written."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import Action
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.exporting import Exporting, Preview, SheetOptions
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_month
from rmdesk.ui.screens.export.file_desk import FileDesk
from rmdesk.ui.screens.export.formats import format_called
from rmdesk.ui.screens.export.places import documents_folder
from rmdesk.ui.screens.export.values import (
    AgreedBefore,
    Asking,
    Choosing,
    Detail,
    Leaving,
    Nothing,
    OfferedAction,
    PastExport,
    Together,
    WaitingFor,
)
from rmdesk.ui.screens.export.view import ExportView
from rmdesk.ui.widgets.action_words import day_words, name_of, short_title, status_words
from rmdesk.ui.widgets.plain_text import isolated

_PAST_SHOWN = 12
_LISTS_SHOWN = 5
AHEAD = "ahead"
"""The argument for a list that is agreed to ahead of time, at the midpoint or at the end."""
AGREED = "agreed"
"""The argument that leads to the list that both agreed to last."""


class ExportScreen(QObject):
    """Coming back to it shows where things stand in the log; a list that I was looking at stays while it holds."""

    def __init__(
        self,
        context: ScreenContext,
        exporting: Exporting,
        people: People,
        documents: Callable[[], Path] = documents_folder,
    ) -> None:
        self._context = context
        self._exporting = exporting
        self._people = people
        self._preview: Preview | None = None
        self._asked: PartnerId | None = None
        self._unshown: tuple[str, int] | None = None
        self._chosen: frozenset[str] | None = None
        self._details: frozenset[Detail] = frozenset()
        self._own = False
        self._ahead = False
        self._deciding = False
        self.view = ExportView(context.look)
        super().__init__(self.view)
        self._desk = FileDesk(context, exporting, self.view, documents)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(view.forget_passphrase)
        view.back_asked.connect(self._on_back)
        view.chosen.connect(self._on_chosen)
        view.earlier_asked.connect(self._on_earlier)
        view.take_back_asked.connect(self._on_take_back)
        view.own_asked.connect(self._choose_own)
        view.both_asked.connect(self._choose)
        view.agreed.connect(self._on_agreed)
        view.agreed_with.connect(self._on_agreed_with)
        view.not_now.connect(self._on_not_now)
        view.other_list_asked.connect(self._choose)
        view.later_asked.connect(self._on_later)
        view.actions_asked.connect(self._on_actions)
        self._desk.failed.connect(self._on_failed)

    @property
    def _busy(self) -> bool:
        return self._deciding or self._desk.busy

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        """Show where things stand, unless something is under way."""
        if self._busy:
            return
        self._ahead = argument == AHEAD
        mine = self._list_i_look_at()
        waiting = self._exporting.waiting() if self._people.pair().other is not None else None
        if mine is not None:
            self._go_on_with(mine)
        elif waiting is not None:
            self._go_on_with(waiting)
        elif argument == AGREED and (agreed := self._exporting.latest_agreed()) is not None:
            self._go_on_with(agreed)
        else:
            self._choose()

    def _list_i_look_at(self) -> Preview | None:
        """The list that I had made and not answered, if making it again gives the same."""
        looked_at = self._preview
        if looked_at is None or looked_at.agreed_by or self._chosen is None:
            return None
        again = self._make(self._chosen, self._details, looked_at.alone)
        return again if again.hash == looked_at.hash and not again.agreed_by else None

    def _make(self, chosen: frozenset[str], details: frozenset[Detail], own: bool) -> Preview:
        make = self._exporting.preview_alone if own else self._exporting.preview
        return make(_records(chosen), _options(details))

    def _go_on_with(self, preview: Preview) -> None:
        """Show the step that this list is at."""
        self._preview = preview
        pair = self._people.pair()
        partner = pair.other.name.strip() if pair.other is not None else ""
        leaving = self._leaving(preview)
        if preview.agreed or (preview.alone and pair.me.id in preview.agreed_by):
            self._desk.open(preview, leaving)
        elif pair.together or pair.me.id in preview.agreed_by:
            self._ask_beside(preview, leaving)
        else:
            asked_by = (partner or self.tr("Your partner")) if preview.agreed_by else ""
            self.view.show_asking(Asking(leaving, asked_by, preview.alone))
        if leaving.unshown is None:
            self._look_for_unshown(preview)

    def _ask_beside(self, preview: Preview, leaving: Leaving) -> None:
        """Whoever can agree here with a passphrase; in a session one after the other, both in the same way."""
        pair = self._people.pair()
        asked = next(iter(pair.beside(preview.agreed_by)), pair.other)
        self._asked = asked.id if asked is not None else None
        name = asked.name.strip() if asked is not None else ""
        agreed = isolated(name_of(pair, next(iter(preview.agreed_by)))) if preview.agreed_by else ""
        together = Together(agreed) if pair.together else None
        self.view.show_waiting(WaitingFor(leaving, name, pair.apart and asked == pair.other, together))

    def _leaving(self, preview: Preview) -> Leaving:
        known = self._unshown[1] if self._unshown is not None and self._unshown[0] == preview.hash else None
        return Leaving(preview.text, self._exporting.changed_since(preview), known)

    def _look_for_unshown(self, preview: Preview) -> None:
        """Only making the file tells which characters it lacks; that takes a moment, elsewhere."""
        work = self._exporting.file

        def found(count: int) -> None:
            if shiboken6.isValid(self.view) and self._preview is not None and self._preview.hash == preview.hash:
                self._unshown = (preview.hash, count)
                self.view.show_unshown(count)

        self._context.slow.run(lambda: work(preview).unshown, found, _let_be)

    @Slot()
    def _choose(self) -> None:
        """Start with choosing, with what was chosen last, or with all."""
        choices = self._exporting.choices() if self._people.pair().other is not None else ()
        self._show_choices(choices, own=False)

    @Slot()
    def _choose_own(self) -> None:
        """The same for what I alone carry and wrote."""
        self._chosen = None
        self._show_choices(self._exporting.own_choices(), own=True)

    def _show_choices(self, choices: tuple[Action, ...], own: bool) -> None:
        self._preview, self._own = None, own
        lists = () if own else self._agreed_lists()
        can_own = not own and not self._people.pair().together and bool(self._exporting.own_choices())
        if not choices and not lists:
            has_partner = not self._people.pair().alone
            self.view.show_nothing(Nothing(has_partner, self._past(), can_own))
            return
        actions = tuple(OfferedAction(one.id, short_title(one.text.title), status_words(one.status)) for one in choices)
        everything = frozenset(one.id for one in actions)
        chosen = (everything if self._chosen is None else self._chosen & everything) or everything
        state = Choosing(actions, chosen, self._details, lists, self._past(), own, self._ahead, can_own)
        self.view.show_choosing(state)

    def _agreed_lists(self) -> tuple[AgreedBefore, ...]:
        written = {one.sheet_hash for one in self._exporting.exports()}
        return tuple(
            AgreedBefore(one.hash, plain_month(one.made_in), len(one.sheet.lines), one.hash in written)
            for one in self._exporting.agreed_lists()[:_LISTS_SHOWN]
        )

    def _past(self) -> tuple[PastExport, ...]:
        pair = self._people.pair()
        newest = reversed(self._exporting.exports()[-_PAST_SHOWN:])
        return tuple(
            PastExport(day_words(one.at), name_of(pair, one.by), format_called(one.format), one.alone) for one in newest
        )

    @Slot(object, object)
    def _on_chosen(self, chosen: frozenset[str], details: frozenset[Detail]) -> None:
        self._chosen, self._details = chosen, details
        self._go_on_with(self._make(chosen, details, self._own))

    @Slot(str)
    def _on_earlier(self, which: str) -> None:
        found = self._agreed(which)
        if found is None:
            self._choose()
        else:
            self._go_on_with(found)

    def _agreed(self, which: str) -> Preview | None:
        return next((one for one in self._exporting.agreed_lists() if one.hash == which), None)

    @Slot(str)
    def _on_take_back(self, which: str) -> None:
        """From now on nobody can write that list. It can be agreed to again at any time."""
        preview = self._agreed(which) if which else self._preview
        if preview is None or self._busy:
            return
        self._set_busy(self.tr("Saving your answer…"))
        withdraw = self._exporting.withdraw
        self._context.writer.run(lambda: withdraw(preview), self._on_taken_back, self._on_failed)

    def _on_taken_back(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self._set_busy("")
            self._choose()
            self._context.frame.announce(self.tr("You have taken your agreement back. Nobody can write that list now."))

    @Slot()
    def _on_agreed(self) -> None:
        preview = self._preview
        if preview is None or self._busy:
            return
        self._set_busy(self.tr("Saving your answer…"))
        agree = self._exporting.agree
        self._context.writer.run(lambda: agree(preview), self._on_answer_kept, self._on_failed)

    @Slot(str)
    def _on_agreed_with(self, passphrase: str) -> None:
        preview, asked = self._preview, self._asked
        if preview is None or asked is None or self._busy:
            return
        self._deciding = True
        agree = self._exporting.agree_as_other
        self._context.slow.run(lambda: agree(preview, asked, passphrase), self._on_answer_kept, self._on_cosign_failed)

    def _on_answer_kept(self, preview: Preview) -> None:
        if shiboken6.isValid(self.view):
            self._set_busy("")
            self._go_on_with(preview)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """What was agreed stays agreed; the step is as it was. A bug is reported by whoever ran the work."""
        if shiboken6.isValid(self.view):
            self._set_busy("")
            if isinstance(error, WorldError):
                self.view.show_trouble(message_for(error))

    def _on_cosign_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self._deciding = False
            if not self.view.show_cosign_failure(error):
                self._on_failed(error)

    @Slot()
    def _on_not_now(self) -> None:
        """Nothing is stored. My own list goes back to choosing; one that waits in the log goes on waiting."""
        if self._preview is not None and not self._preview.agreed_by:
            self._choose_again(self._preview)
        else:
            self._context.frame.go("actions")

    @Slot()
    def _on_back(self) -> None:
        if self._preview is not None and not self._preview.agreed_by:
            self._choose_again(self._preview)
        else:
            self._context.frame.back()

    def _choose_again(self, preview: Preview) -> None:
        if preview.alone:
            self._show_choices(self._exporting.own_choices(), own=True)
        else:
            self._choose()

    @Slot()
    def _on_later(self) -> None:
        """It stays in the log: either of us finds it on the first page of the export."""
        self._preview = None
        self._context.frame.go("actions")

    @Slot()
    def _on_actions(self) -> None:
        self._context.frame.go("actions")

    def _set_busy(self, words: str) -> None:
        self._deciding = bool(words)
        self.view.set_busy(words)


def _options(details: frozenset[Detail]) -> SheetOptions:
    return SheetOptions(
        exact_day=Detail.EXACT_DAY in details, domain=Detail.DOMAIN in details, level=Detail.LEVEL in details
    )


def _records(ids: frozenset[str]) -> frozenset[RecordId]:
    return frozenset(RecordId(one) for one in ids)


def _let_be(_error: Exception) -> None:
    """Not knowing is no trouble yet: writing the file would tell."""
