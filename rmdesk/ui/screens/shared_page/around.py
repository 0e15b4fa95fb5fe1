"""What a page for both partners knows of the rest of the shared wing: agreement, voices, depth, pages to go on with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.journey import Audience, Page, PageMarks, Workbook
from rmdesk.domain.partners import Partner
from rmdesk.domain.questions import Question
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.depth import Depth
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.ui.widgets.guided.surroundings import Surroundings, Voice, Voices
from rmdesk.workbook.navigator import WalkMode
from rmdesk.workbook.next_pages import Suggestion, suggest

AFTERCARE = "aftercare"
"""The page for afterwards."""


def _one_at_a_time() -> WalkMode:
    return WalkMode.ONE_AT_A_TIME


@dataclass(frozen=True, slots=True)
class SharedPageServices:
    """What the screen works on.

    Args:
        agreements: with them, stages that need an agreement open once one is in force.
        depth: says how deep the pair may go; without it, everything but the deepest.
        mode: how many questions are on the screen when a page is begun.
        both_here: both partners are at this screen, so that each can answer where each has a voice.
        home: words of the way back when the page belongs to a session (empty: it leads to the workbook).
    """

    workbook: Workbook
    answers: SharedAnswers
    marks: OwnMarks
    people: People
    agreements: Agreements | None = None
    depth: Depth | None = None
    mode: Callable[[], WalkMode] = _one_at_a_time
    both_here: bool = False
    home: str = ""


class Around:
    """Answers what the guided page asks. `private_status` is None while no private page may be named."""

    def __init__(self, services: SharedPageServices, private_status: Callable[[], PageMarks] | None) -> None:
        self._services = services
        self._private_status = private_status

    def surroundings(self) -> Surroundings:
        """Everything as the guided page takes it."""
        return Surroundings(
            self._services.workbook.version,
            self._suggestions,
            self._waiting,
            self._services.mode,
            self._closed,
            self._voices,
            self._open_levels,
            self._aftercare,
            self._services.home,
        )

    def _agreed(self) -> bool:
        agreements = self._services.agreements
        return agreements is None or agreements.in_force() is not None

    def _closed(self, page: str) -> bool:
        return self._services.workbook.stage_of(page).needs_agreement and not self._agreed()

    def _suggestions(self, after: str) -> tuple[Suggestion, ...]:
        private, services = self._private_status, self._services
        audiences = {Audience.BOTH} if private is None else set(Audience)
        finished = services.marks.completed() | (private().completed if private is not None else frozenset())
        return suggest(services.workbook, audiences, after=after, finished=finished, agreed=self._agreed())

    def _waiting(self) -> str:
        if self._services.people.pair().other is not None:
            return ""
        return QCoreApplication.translate(
            "SharedPageScreen", "Waiting for your partner. You can write now: it will be here when they join."
        )

    def _voices(self) -> Voices:
        pair, services = self._services.people.pair(), self._services
        other = _voice(pair.other, QCoreApplication.translate("SharedPageScreen", "Your partner"))
        me = _voice(pair.me, QCoreApplication.translate("SharedPageScreen", "You"))
        stop_word = services.agreements.stop_word() if services.agreements is not None else ""
        return Voices(me or Voice("", ""), other, services.both_here, stop_word)

    def _open_levels(self, question: Question) -> int | None:
        depth = self._services.depth
        return max(1, len(question.choices) - 1) if depth is None else depth.open_levels(question)

    def _aftercare(self) -> Page | None:
        if self._private_status is None:
            return None
        try:
            return self._services.workbook.page(AFTERCARE)
        except KeyError:
            return None


def _voice(partner: Partner | None, unnamed: str) -> Voice | None:
    return Voice(partner.id, partner.name.strip() or unnamed) if partner is not None else None
