"""Questions and answers as plain values: what a page asks, and what one person or the pair said.

An answer keeps the id of its prompt, the wording that was on the screen and the version of the content, so that words
are always read beside the question that they were written for.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias


class QuestionKind(StrEnum):
    """Every kind of question that the workbook can hold."""

    SHORT_TEXT = "short-text"
    LONG_TEXT = "long-text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    CHECKLIST = "checklist"
    GOAL_PICKS = "goal-picks"
    ROWS = "rows"
    CONVERSATION_CARD = "conversation-card"
    NEEDS_MAP = "needs-map"
    WORD_PICKS = "word-picks"
    DEPTH_DIAL = "depth-dial"
    SCENE = "scene"
    THEN_NOW = "then-now"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `id` is stable across wording changes."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a question that is answered in rows, or one part of a card."""

    id: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt. `choices` serve every kind that picks; `columns` serve rows, cards and maps.

    `lighter` is an easier wording for a hard subject or a tired evening (empty: none). `source` and `status` say where
    it comes from. `earlier` is the id of the scale that a then-and-now question asks again (empty: none). `story` is
    read before the question: paragraphs of plain text.

    A needs map is answered with one row for each column: its words, then the ids of the choices that it is near, joined
    by commas. A then-and-now question is answered as its scale was. `by_programme`: a programme pack
    added it, or gave it other words.
    """

    id: str
    kind: QuestionKind
    text: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    lighter: str = ""
    source: str = ""
    status: str = "own"
    checked_on: str = ""
    earlier: str = ""
    story: tuple[str, ...] = ()
    by_programme: bool = False


VOICED = frozenset({QuestionKind.DEPTH_DIAL})
"""Kinds that each partner answers with a voice of their own, where both can see the page."""

_VOICE = "~"


def in_voice(question: Question, voice: str) -> Question:
    """The question as one partner answers it: its id ends in `~` and the voice, such as the id of the partner."""
    return replace(question, id=f"{question.id}{_VOICE}{voice}")


def without_voice(prompt: str) -> str:
    """The id of the question that a prompt belongs to, whoever answers it."""
    return prompt.partition(_VOICE)[0]


def voice_of(prompt: str) -> str:
    """Whose answer that prompt is (empty: everybody's)."""
    return prompt.partition(_VOICE)[2]


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """Words, long or short."""

    text: str


@dataclass(frozen=True, slots=True)
class PickedAnswer:
    """The ids of what was chosen, in the question's order (one id for a single choice)."""

    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScaleAnswer:
    """A point from 1 to 5, or one of the two ways not to answer in numbers."""

    point: int | None
    reason: str = ""
    """`prefer-not-to-say` or `does-not-fit` when `point` is None."""


@dataclass(frozen=True, slots=True)
class RowsAnswer:
    """Rows of cells, each cell in the order of the question's columns (a card or a map is a single row)."""

    rows: tuple[tuple[str, ...], ...]


AnswerValue: TypeAlias = TextAnswer | PickedAnswer | ScaleAnswer | RowsAnswer


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said, beside the words that asked for it."""

    prompt_id: str
    wording: str
    content_version: int
    value: AnswerValue


def is_empty(value: AnswerValue) -> bool:
    """Whether nothing has been said (only spaces, nothing picked, no row with words)."""
    if isinstance(value, TextAnswer):
        return not value.text.strip()
    if isinstance(value, PickedAnswer):
        return not value.chosen
    if isinstance(value, ScaleAnswer):
        return value.point is None and not value.reason
    return not any(cell.strip() for row in value.rows for cell in row)
