"""An answer as words to read, for places where it cannot be changed."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.questions import (
    AnswerValue,
    PickedAnswer,
    Question,
    QuestionKind,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
    is_empty,
)
from rmdesk.ui.widgets.scale_field import reason_words

_CARDS = frozenset({QuestionKind.CONVERSATION_CARD, QuestionKind.SCENE})


def answer_words(question: Question, value: AnswerValue) -> str:
    """The answer, one thing a line; choices by the words that they have now."""
    if is_empty(value):
        return QCoreApplication.translate("AnswerWords", "Nothing is written here.")
    if isinstance(value, TextAnswer):
        return value.text
    if isinstance(value, PickedAnswer):
        texts = {choice.id: choice.text for choice in question.choices}
        return "\n".join(texts.get(one, one) for one in value.chosen)
    if isinstance(value, ScaleAnswer):
        return _scale(question, value)
    return _rows(question, value)


def words_to_offer(question: Question, value: AnswerValue) -> str:
    """What of an answer can be offered to the partner; of a conversation card only the request (empty: nothing)."""
    if question.kind is QuestionKind.CONVERSATION_CARD and isinstance(value, RowsAnswer):
        request = len(question.columns) - 1
        return value.rows[0][request].strip() if value.rows and len(value.rows[0]) > request >= 0 else ""
    return "" if is_empty(value) else answer_words(question, value).strip()


def _rows(question: Question, value: RowsAnswer) -> str:
    if question.kind is QuestionKind.NEEDS_MAP:
        return "\n\n".join(_on_map(question, value))
    if question.kind in _CARDS:
        return "\n\n".join(_in_parts(question, value))
    return "\n".join(" – ".join(cell for cell in row if cell.strip()) for row in value.rows)


def _scale(question: Question, value: ScaleAnswer) -> str:
    if value.point is None:
        return reason_words(value.reason)
    words = question.choices[value.point - 1].text if value.point <= len(question.choices) else ""
    return words or QCoreApplication.translate("AnswerWords", "{point} of 5").format(point=value.point)


def _in_parts(question: Question, value: RowsAnswer) -> Iterator[str]:
    """Each part below its name; parts without words are left out."""
    for row in value.rows:
        for place, cell in enumerate(row):
            if cell.strip():
                name = question.columns[place].text if place < len(question.columns) else ""
                yield f"{name}\n{cell}" if name else cell


def _on_map(question: Question, value: RowsAnswer) -> Iterator[str]:
    """Each question with its words and what it lies near to."""
    names = {choice.id: choice.text for choice in question.choices}
    near_to = QCoreApplication.translate("AnswerWords", "Near: {names}")
    for column, row in zip(question.columns, value.rows, strict=False):
        words = row[0].strip() if row else ""
        near = [names[one] for one in row[1].split(",") if one in names] if len(row) > 1 else []
        if words or near:
            lines = (column.text, words, near_to.format(names=", ".join(near)) if near else "")
            yield "\n".join(line for line in lines if line)
