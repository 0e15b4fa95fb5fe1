"""The first page: reads how everything stands each time it is shown, and leads on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import BOTH, Action, ActionStatus
from rmdesk.domain.agreement import AgreementVersion
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.journey import Audience, Page, PageMarks, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.home.view import ActionLine, AgreementLine, HomeShown, HomeView, PartingLine
from rmdesk.ui.widgets.copy_words import last_copy_words
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.tag import TagKind
from rmdesk.workbook.next_pages import Suggestion, suggest

MOST_ACTIONS = 5
_OPEN = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class HomeServices:
    """What the screen reads."""

    workbook: Workbook
    people: People
    agreements: Agreements
    actions: Actions
    marks: OwnMarks
    turning_points: TurningPoints | None = None
    """None: nothing is said of an ending."""


class HomeScreen(QObject):
    """Nothing is counted, and nothing is late here.

    Args:
        private_status: how the private pages stand, while a private wing is open; None: they are not offered.
        last_copy: when the last copy outside this computer was made; None: nothing is said of it.
    """

    def __init__(
        self,
        context: ScreenContext,
        services: HomeServices,
        private_status: Callable[[], PageMarks] | None = None,
        last_copy: Callable[[], datetime | None] | None = None,
    ) -> None:
        self.view = HomeView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._private_status = private_status
        self._last_copy = last_copy
        self.view.arriving.connect(self.show)
        self.view.page_chosen.connect(self._on_page_chosen)
        self.view.screen_asked.connect(self._on_screen_asked)
        self.view.put_away_asked.connect(self._on_put_away)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read how everything stands, and show it."""
        try:
            shown = self._read()
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self.view.render_home(shown)
        if self._last_copy is not None:
            self.view.show_copy(last_copy_words(self._last_copy()))

    def flush(self) -> None:
        """Nothing is typed here."""

    def _read(self) -> HomeShown:
        services = self._services
        pair = services.people.pair()
        suggestions = self._suggestions()
        lines = self._open_actions(pair)
        return HomeShown(
            greeting=self._greeting(pair),
            stage=self._stage(suggestions),
            has_partner=pair.other is not None,
            carry_on=self._paused_page(),
            suggestions=suggestions,
            agreement=self._agreement(pair, services.agreements.latest()),
            actions=lines[:MOST_ACTIONS],
            more_actions=max(0, len(lines) - MOST_ACTIONS),
            parting=self._parting(),
        )

    def _parting(self) -> PartingLine | None:
        """That it has ended, and after 3 months that the actions could be looked at once more."""
        points = self._services.turning_points
        ended = points.ended_on() if points is not None else None
        if points is None or ended is None:
            return None
        due = points.look_back_due(self._context.clock.now().astimezone().date())
        return PartingLine(self.tr("You ended on {day}.").format(day=plain_date(ended)), due)

    def _greeting(self, pair: Pair) -> str:
        if not pair.me.name:
            return self.tr("Hello")
        return self.tr("Hello {name}").format(name=pair.me.name)

    def _suggestions(self) -> tuple[Suggestion, ...]:
        """What comes next; a page that is offered to carry on with is not offered twice."""
        services, private = self._services, self._private_status
        audiences = {Audience.BOTH} if private is None else set(Audience)
        finished = set(services.marks.completed()) | (private().completed if private is not None else set())
        paused = self._paused_page()
        if paused is not None:
            finished.add(paused.id)
        return suggest(services.workbook, audiences, finished=finished)

    def _stage(self, suggestions: tuple[Suggestion, ...]) -> str:
        """The stage of what comes next on the way, or the last one when nothing is left."""
        stages = self._services.workbook.stages
        stage = self._services.workbook.stage_of(suggestions[0].page.id) if suggestions else stages[-1]
        words = self.tr("Where you are: {stage}. {summary}")
        return words.format(stage=stage.title, summary=stage.summary)

    def _paused_page(self) -> Page | None:
        """The shared page that I paused on last, if the workbook still has it."""
        shared = {
            page.id: page
            for stage in self._services.workbook.stages
            for page in stage.pages
            if page.audience is Audience.BOTH
        }
        places = self._services.marks.bookmarks()
        return next((shared[one.page] for one in places if one.page in shared), None)

    def _agreement(self, pair: Pair, version: AgreementVersion | None) -> AgreementLine:
        if version is None:
            return AgreementLine(self.tr("There is no agreement yet."), False)
        if version.agreed:
            day = max(one.at for one in version.signatures if one.clauses_hash == version.clauses_hash)
            words = self.tr("You both agreed on {day}.")
            return AgreementLine(words.format(day=plain_date(day.astimezone().date())), True)
        return AgreementLine(self._waiting_for(pair, version), False)

    def _waiting_for(self, pair: Pair, version: AgreementVersion) -> str:
        """One calm sentence on whose word is still open; nobody is asked to hurry."""
        other = pair.other
        if other is None:
            return self.tr("The agreement is waiting for your partner to join.")
        name = isolated(other.name) if other.name else self.tr("your partner")
        if version.signed_by(pair.me.id):
            return self.tr("The agreement is waiting for {name}.").format(name=name)
        if version.signed_by(other.id):
            return self.tr("The agreement is waiting for you. There is no rush.")
        return self.tr("The agreement is waiting for both of you.")

    def _open_actions(self, pair: Pair) -> tuple[ActionLine, ...]:
        """Open actions, those with a date first, the earliest date first."""
        open_ones = [one for one in self._services.actions.all() if one.status in _OPEN]
        open_ones.sort(key=lambda one: one.text.due or date.max)
        return tuple(self._action_line(pair, one) for one in open_ones)

    def _action_line(self, pair: Pair, action: Action) -> ActionLine:
        status = {
            ActionStatus.PROPOSED: (self.tr("Proposed"), TagKind.QUIET),
            ActionStatus.AGREED: (self.tr("Agreed"), TagKind.QUIET),
            ActionStatus.UNDER_WAY: (self.tr("Under way"), TagKind.ACTIVE),
        }
        words, kind = status[action.status]
        who = self._who(pair, action.text.owner)
        due = action.text.due
        hint = who if due is None else self.tr("{who}, by {day}").format(who=who, day=plain_date(due))
        return ActionLine(action.id, action.text.title, hint, words, kind)

    def _who(self, pair: Pair, owner: str) -> str:
        if owner == BOTH:
            return self.tr("Both of you")
        if owner == pair.me.id:
            return self.tr("You")
        name = pair.named(PartnerId(owner)).name
        return isolated(name) if name else self.tr("Your partner")

    @Slot()
    def _on_put_away(self) -> None:
        points = self._services.turning_points
        if points is not None:
            self._context.writer.run(points.note_looked_back, self._on_noted, self._tell)

    def _on_noted(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self.show()
            self.view.focus_heading()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))

    @Slot(str, str)
    def _on_page_chosen(self, page: str, audience: str) -> None:
        self._context.frame.go("private-page" if audience == Audience.ONLY_YOU else "shared-page", page)

    @Slot(str, str)
    def _on_screen_asked(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)
