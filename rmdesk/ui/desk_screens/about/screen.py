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
from rmdesk.ui.widgets.place import Place


class AboutScreen(FormScreen):
    """Each field is one of the programme itself. With another start it offers to move the dates along."""

    def __init__(self, context: ScreenContext, draft: OpenDraft) -> None:
        super().__init__(draft, AboutView(context.look))
        self._context = context
        self._start: date | None = None
        self._place: Place | None = None
        self.card: MoveDatesCard | None = None

    def below(self, fields: Sequence[Field]) -> QWidget | None:
        """Room for the offer, below the group with the start."""
        if all(one.key != "start" for one in fields):
            return None
        self._start, self.card = self.draft.pack.start, None
        self._place = Place("move-dates")
        return self._place

    def edited(self, key: str) -> None:
        """The dates stand as they did for the start that was there when the page was opened."""
        if key == "start":
            self._offer()

    def _offer(self) -> None:
        pack, place = self.draft.pack, self._place
        if place is None:
            return
        self.card = None
        weeks = weeks_between(self._start, pack.start)
        if not weeks or not pack.dates:
            place.clear()
            return
        self.card = MoveDatesCard(self.view.look, weeks)
        self.card.move_asked.connect(self._on_move)
        place.fill(self.card)

    @Slot()
    def _on_move(self) -> None:
        pack = self.draft.pack
        if pack.start is None:
            return
        undo = partial(self._undo, pack.dates, self._start)
        self._put(shifted(replace(pack, start=self._start), pack.start), pack.start)
        self._context.frame.offer_undo(self.view.tr("All dates are moved."), undo)
        self.form_of("start").focus("start")

    def _undo(self, dates: tuple[ProgrammeDate, ...], start: date | None) -> None:
        if self.draft.is_open:
            self._put(replace(self.draft.pack, dates=dates), start)

    def _put(self, pack: Pack, start: date | None) -> None:
        self.draft.put(pack)
        self._start = start
        self._offer()
