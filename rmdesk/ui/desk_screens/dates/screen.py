"""The page of the dates."""

from dataclasses import replace
from datetime import date, timedelta

from rmdesk.desk.parts import new_id
from rmdesk.domain.packs import DateKind, Pack, ProgrammeDate
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.parts_screen import PartsScreen
from rmdesk.ui.desk_screens.dates.view import DatesView

_APART = timedelta(weeks=4)


class DatesScreen(PartsScreen[ProgrammeDate]):
    """A new date is a workshop, 4 weeks after the last one. They stand in the order of their days."""

    def __init__(self, context: ScreenContext, draft: OpenDraft) -> None:
        super().__init__(context, draft, DatesView(context.look), "dates")

    def blank(self, pack: Pack) -> ProgrammeDate:
        """A new date."""
        return ProgrammeDate(new_id("date"), DateKind.WORKSHOP, "", self._day(pack))

    def settled(self, pack: Pack) -> Pack:
        """The earliest first."""
        return replace(pack, dates=tuple(sorted(pack.dates, key=lambda one: one.day)))

    def _day(self, pack: Pack) -> date:
        if pack.dates:
            return max(one.day for one in pack.dates) + _APART
        return pack.start or self.context.clock.now().date()
