"""Which levels of the depth dial are open: the deepest only after one session that went to the level below it.

Such a session was held and closed together, while both partners had set that level. Nobody is asked to rate it: whoever
does not want to go deeper leaves their own setting where it is, and the lower one holds.
"""

from collections.abc import Iterator
from datetime import datetime

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.journey import Audience, SessionPart, Workbook
from rmdesk.domain.questions import PickedAnswer, Question, QuestionKind, in_voice, is_empty
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace


class Depth:
    """Reads the plan of sessions and the answers each time it is asked."""

    def __init__(self, workspace: Workspace, sessions: Sessions, workbook: Workbook) -> None:
        self._workspace = workspace
        self._sessions = sessions
        self._workbook = workbook

    def open_levels(self, question: Question) -> int:
        """How many levels of that dial can be chosen, from the lightest. Private dials go by the shared one."""
        levels = len(question.choices)
        return levels if self._went_to(levels - 2) else max(1, levels - 1)

    def _went_to(self, level: int) -> bool:
        closed = list(self._closings())
        return any(self._both_at(dial, level, moment) for dial in self._dials() for moment in closed)

    def _closings(self) -> Iterator[datetime]:
        """When each session that was held was closed: the latest words on its closing page."""
        answers = self._workspace.space.answers
        for session in self._sessions.all():
            if session.held:
                pages = self._workbook.session_pages(session.number)
                prompts = (one.id for page in pages if page.session is SessionPart.CLOSE for one in page.questions)
                said = [one for prompt in prompts for one in answers.get(prompt) if not is_empty(one.answer.value)]
                yield from sorted(one.at for one in said)[-1:]

    def _dials(self) -> Iterator[Question]:
        for stage in self._workbook.steps:
            for page in stage.pages:
                if page.audience is Audience.BOTH:
                    yield from (one for one in page.questions if one.kind is QuestionKind.DEPTH_DIAL)

    def _both_at(self, dial: Question, level: int, moment: datetime) -> bool:
        pair = self._workspace.pair()
        return pair.other is not None and all(
            self._level(dial, one.id, moment) >= level for one in (pair.me, pair.other)
        )

    def _level(self, dial: Question, partner: PartnerId, moment: datetime) -> int:
        """Where that partner's setting stood at that moment, from 0; -1 while there was none."""
        history = self._workspace.space.answers.history(in_voice(dial, partner).id)
        values = [one.answer.value for one in history if one.at <= moment]
        order = [choice.id for choice in dial.choices]
        last = values[-1] if values else None
        chosen = last.chosen[:1] if isinstance(last, PickedAnswer) else ()
        return order.index(chosen[0]) if chosen and chosen[0] in order else -1
