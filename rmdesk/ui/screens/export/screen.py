"""What the export does: offers what both agreed to, takes both consents to one exact list, and writes the file."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.clock import plain_month
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.services.exporting import Exporting, Preview, SheetOptions
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import SaveQuestion, message_for
from rmdesk.ui.screens.export.places import ENDING, documents_folder, free_place, with_ending
from rmdesk.ui.screens.export.values import (
    Asking,
    Choosing,
    Detail,
    Leaving,
    Nothing,
    OfferedAction,
    PastExport,
    Saving,
    WaitingFor,
    Written,
)
from rmdesk.ui.screens.export.view import ExportView
from rmdesk.ui.widgets.action_words import day_words, name_of, short_title, status_words

_PAST_SHOWN = 12


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
        self._documents = documents
        self._preview: Preview | None = None
        self._unshown: tuple[str, int] | None = None
        self._chosen: frozenset[str] | None = None
        self._details: frozenset[Detail] = frozenset()
        self._place = Path()
        self._busy = False
        self.view = ExportView(context.look)
        super().__init__(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(view.forget_passphrase)
        view.back_asked.connect(self._on_back)
        view.chosen.connect(self._on_chosen)
        view.earlier_asked.connect(self._on_earlier)
        view.agreed.connect(self._on_agreed)
        view.agreed_with.connect(self._on_agreed_with)
        view.not_now.connect(self._on_not_now)
        view.other_list_asked.connect(self._choose)
        view.other_place_asked.connect(self._on_other_place)
        view.write_asked.connect(self._on_write)
        view.actions_asked.connect(self._on_actions)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        """Show where things stand, unless something is under way."""
        if self._busy:
            return
        waiting = self._exporting.waiting()
        agreed = self._exporting.latest_agreed()
        mine = self._list_i_look_at()
        if self._people.pair().other is None:
            self.view.show_nothing(Nothing(has_partner=False, past=self._past()))
        elif mine is not None:
            self._go_on_with(mine)
        elif waiting is not None:
            self._go_on_with(waiting)
        elif agreed is not None and not self._was_written(agreed):
            self._go_on_with(agreed)
        else:
            self._choose()

    def _list_i_look_at(self) -> Preview | None:
        """The list that I had made and not answered, if making it again gives the same."""
        looked_at = self._preview
        if looked_at is None or looked_at.agreed_by or self._chosen is None:
            return None
        again = self._exporting.preview(_records(self._chosen), _options(self._details))
        return again if again.hash == looked_at.hash and not again.agreed_by else None

    def _was_written(self, preview: Preview) -> bool:
        return any(one.sheet_hash == preview.hash for one in self._exporting.exports())

    def _go_on_with(self, preview: Preview) -> None:
        """Show the step that this list is at."""
        self._preview = preview
        pair = self._people.pair()
        partner = pair.other.name.strip() if pair.other is not None else ""
        leaving = self._leaving(preview)
        if preview.agreed:
            self._place = free_place(self._documents(), preview.file_name)
            self._show_saving(leaving)
        elif pair.me.id in preview.agreed_by:
            self.view.show_waiting(WaitingFor(leaving, partner))
        else:
            asked_by = (partner or self.tr("Your partner")) if preview.agreed_by else ""
            self.view.show_asking(Asking(leaving, asked_by))
        if leaving.unshown is None:
            self._look_for_unshown(preview)

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
        self._preview = None
        choices = self._exporting.choices()
        if not choices:
            has_partner = self._people.pair().other is not None
            self.view.show_nothing(Nothing(has_partner, self._past()))
            return
        actions = tuple(OfferedAction(one.id, short_title(one.text.title), status_words(one.status)) for one in choices)
        everything = frozenset(one.id for one in actions)
        chosen = everything if self._chosen is None else self._chosen & everything
        agreed = self._exporting.latest_agreed()
        before = plain_month(agreed.made_in) if agreed is not None else ""
        self.view.show_choosing(Choosing(actions, chosen or everything, self._details, before, self._past()))

    def _past(self) -> tuple[PastExport, ...]:
        pair = self._people.pair()
        newest = reversed(self._exporting.exports()[-_PAST_SHOWN:])
        return tuple(PastExport(day_words(one.at), name_of(pair, one.by), one.format.upper()) for one in newest)

    @Slot(object, object)
    def _on_chosen(self, chosen: frozenset[str], details: frozenset[Detail]) -> None:
        self._chosen, self._details = chosen, details
        self._go_on_with(self._exporting.preview(_records(chosen), _options(details)))

    @Slot()
    def _on_earlier(self) -> None:
        agreed = self._exporting.latest_agreed()
        if agreed is not None:
            self._go_on_with(agreed)

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
        preview, other = self._preview, self._people.pair().other
        if preview is None or other is None or self._busy:
            return
        self._busy = True
        agree = self._exporting.agree_as_other
        self._context.slow.run(
            lambda: agree(preview, other.id, passphrase), self._on_answer_kept, self._on_cosign_failed
        )

    def _on_answer_kept(self, preview: Preview) -> None:
        if shiboken6.isValid(self.view):
            self._set_busy("")
            self._go_on_with(preview)

    def _on_failed(self, error: Exception) -> None:
        """What was agreed stays agreed; the step is as it was. A bug is reported by whoever ran the work."""
        if shiboken6.isValid(self.view):
            self._set_busy("")
            if isinstance(error, WorldError):
                self.view.show_trouble(message_for(error))

    def _on_cosign_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self._busy = False
            if not self.view.show_cosign_failure(error):
                self._on_failed(error)

    @Slot()
    def _on_not_now(self) -> None:
        """Nothing is stored. My own list goes back to choosing; one that waits in the log goes on waiting."""
        if self._preview is not None and not self._preview.agreed_by:
            self._choose()
        else:
            self._context.frame.go("actions")

    @Slot()
    def _on_back(self) -> None:
        if self._preview is not None and not self._preview.agreed_by:
            self._choose()
        else:
            self._context.frame.back()

    def _show_saving(self, leaving: Leaving) -> None:
        self.view.show_saving(Saving(leaving, self._place))

    @Slot()
    def _on_other_place(self) -> None:
        if self._preview is None or self._busy:
            return
        question = SaveQuestion(self.tr("Where should the PDF go?"), self._place, self.tr("PDF document"), ENDING)
        place = self._context.dialogs.choose_file_to_save(question)
        if place is not None:
            self._place = with_ending(place)
            self._show_saving(self._leaving(self._preview))

    @Slot()
    def _on_write(self) -> None:
        preview, place = self._preview, self._place
        if preview is None or self._busy:
            return
        self._set_busy(self.tr("Writing the PDF…"))
        write = self._exporting.write
        self._context.slow.run(lambda: write(preview, place), self._on_written, self._on_failed)

    def _on_written(self, noted: bool) -> None:
        if shiboken6.isValid(self.view):
            self._set_busy("")
            self._preview = None
            self.view.show_written(Written(self._place, noted))

    @Slot()
    def _on_actions(self) -> None:
        self._context.frame.go("actions")

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.view.set_busy(words)


def _options(details: frozenset[Detail]) -> SheetOptions:
    return SheetOptions(
        exact_day=Detail.EXACT_DAY in details, domain=Detail.DOMAIN in details, level=Detail.LEVEL in details
    )


def _records(ids: frozenset[str]) -> frozenset[RecordId]:
    return frozenset(RecordId(one) for one in ids)


def _let_be(_error: Exception) -> None:
    """Not knowing is no trouble yet: writing the file would tell."""
