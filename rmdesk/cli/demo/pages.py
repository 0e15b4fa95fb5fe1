"""What the made-up pair wrote on the pages of the workbook: as told in `resources/demo/pages/`, and played."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rmdesk.cli.demo.side import Side
from rmdesk.domain.actions import BOTH
from rmdesk.domain.journey import Audience, Page, Workbook
from rmdesk.domain.questions import (
    VOICED,
    Answer,
    AnswerValue,
    PickedAnswer,
    Question,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
    in_voice,
)
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.own_marks import OwnMarks

FILES = (
    "getting-ready",
    "relationship",
    "needs",
    "difference",
    "harder-subjects",
    "action",
    "every-session",
)


@dataclass(frozen=True, slots=True)
class ToldPage:
    """One sitting over a page. `by` is a, b or both; `page` may end in the number of a session.

    `answers` go by the id of their question as the content has it. `done`: which of them then called it completed.
    """

    by: str
    on: datetime
    page: str
    answers: Mapping[str, AnswerValue]
    done: tuple[str, ...] = ()


def pages_from(table: Mapping[str, Any]) -> tuple[ToldPage, ...]:
    """The pages in one file."""
    return tuple(_page(one) for one in table["page"])


def question_in(page: Page, prompt: str) -> Question:
    """The question of that page with this id, which is without the number of a session.

    Raises:
        KeyError: it has none.
    """
    for question in page.questions:
        if question.id.partition("@")[0] == prompt:
            return question
    raise KeyError(prompt)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody sits down with a page, and the page is saved."""

    told: ToldPage
    sides: Mapping[str, Side]
    workbook: Workbook

    def __call__(self) -> None:
        """Save the answers as one, and mark the page."""
        told, page = self.told, self.workbook.page(self.told.page)
        side = self.sides["a" if told.by == BOTH else told.by]
        answers = list(self._answers(page, side))
        if page.audience is Audience.ONLY_YOU:
            side.private.answers.put_page(answers, page.id if told.done else "")
            return
        SharedAnswers(side.workspace).save_page(answers)
        for who in told.done:
            OwnMarks(self.sides[who].workspace).set_completed(page.id, completed=True)

    def _answers(self, page: Page, side: Side) -> Iterator[Answer]:
        for prompt, value in self.told.answers.items():
            question = question_in(page, prompt)
            if question.kind in VOICED and page.audience is Audience.BOTH:
                question = in_voice(question, side.partner)
            yield Answer(question.id, question.text, self.workbook.version, value)


def _page(table: Mapping[str, Any]) -> ToldPage:
    return ToldPage(
        by=table["by"],
        on=table["on"].replace(tzinfo=UTC),
        page=table["page"],
        answers={prompt: _value(said) for prompt, said in table["answers"].items()},
        done=tuple(table.get("done", ())),
    )


def _value(said: str | int | list[Any]) -> AnswerValue:
    """Words; a point of a scale; rows of cells; or the ids of what was picked."""
    if isinstance(said, str):
        return TextAnswer(said)
    if isinstance(said, int):
        return ScaleAnswer(said)
    if said and isinstance(said[0], list):
        return RowsAnswer(tuple(tuple(row) for row in said))
    return PickedAnswer(tuple(said))
