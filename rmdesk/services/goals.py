"""The goals that the pair picked together on shared pages of the workbook. Actions can be linked to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rmdesk.domain.journey import Audience, Workbook
from rmdesk.domain.questions import PickedAnswer, Question, QuestionKind
from rmdesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal. `id` is the id of its question, a slash, and the id of the choice; it stays when words change."""

    id: str
    text: str


class Goals:
    """Reads the answers each time it is asked: nothing is kept here."""

    def __init__(self, workspace: Workspace, workbook: Workbook) -> None:
        self._workspace = workspace
        self._workbook = workbook

    def all(self) -> tuple[Goal, ...]:
        """The goals that are picked now, in the order of the workbook.

        Where two computers changed the picks at once, a goal counts if either has it, until the pair has chosen.
        """
        return tuple(goal for question in self._questions() for goal in self._picked(question))

    def named(self, goal_id: str) -> Goal | None:
        """The goal with that id, also if it is not picked any more; None if the workbook does not have it."""
        every = (Goal(_id(one, choice.id), choice.text) for one in self._questions() for choice in one.choices)
        return next((goal for goal in every if goal.id == goal_id), None)

    def _questions(self) -> Iterator[Question]:
        for stage in self._workbook.steps:
            for page in stage.pages:
                if page.audience is Audience.BOTH:
                    yield from (one for one in page.questions if one.kind is QuestionKind.GOAL_PICKS)

    def _picked(self, question: Question) -> Iterator[Goal]:
        found = (one.answer.value for one in self._workspace.space.answers.get(question.id))
        picked = {choice for value in found if isinstance(value, PickedAnswer) for choice in value.chosen}
        return (Goal(_id(question, one.id), one.text) for one in question.choices if one.id in picked)


def _id(question: Question, choice: str) -> str:
    return f"{question.id}/{choice}"
