"""The page about the programme."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.desk.drafts import shifted, weeks_between
from rmdesk.domain.packs import Pack, ProgrammeDate
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.fields import Field
from rmdesk.ui.desk_forms.form_screen import FormScreen
from rmdesk.ui.desk_screens.about.view import AboutView, MoveDatesCard


class AboutScreen(FormScreen):
    """Each field is one of the programme itself. With another start it offers to move the dates along."""

    def __init__(self, context: ScreenContext, draft: OpenDraft) -> None:
        super().__init__(draft, AboutView(context.look))
        self._context = context
        self._start: date | None = None
        self.card: MoveDatesCard | None = None

    def adapted(self, pack: Pack) -> Pack:
        """The name of the organisation is in the sample's privacy notice too."""
        return self.draft.renamed(pack)

    def below(self, fields: Sequence[Field]) -> QWidget | None:
        """Room for the offer, below the group with the start."""
        if all(one.key != "start" for one in fields):
            return None
        self._start = self.draft.pack.start
        self.card = MoveDatesCard(self.view.look)
        self.card.move_asked.connect(self._on_move)
        self.card.hide()
        return self.card

    def edited(self, key: str) -> None:
        """The dates stand as they did for the start that was there when the page was opened."""
        if key == "start":
            self._offer()

    def _offer(self) -> None:
        pack, before = self.draft.pack, self._start
        if self.card is None:
            return
        if before is None or pack.start is None or not pack.dates or not weeks_between(before, pack.start):
            self.card.hide()
        else:
            self.card.show_days(before, pack.start)

    @Slot()
    def _on_move(self) -> None:
        pack = self.draft.pack
        if pack.start is None:
            return
        undo = partial(self._undo, pack.dates, self._start)
        self.form_of("start").focus("start")
        self._put(shifted(replace(pack, start=self._start), pack.start), pack.start)
        self._context.frame.offer_undo(self.view.tr("All dates are moved."), undo, lasts=False)

    def _undo(self, dates: tuple[ProgrammeDate, ...], start: date | None) -> None:
        if self.draft.is_open:
            self._put(replace(self.draft.pack, dates=dates), start)

    def _put(self, pack: Pack, start: date | None) -> None:
        self.draft.put(pack)
        self._start = start
        self._offer()
