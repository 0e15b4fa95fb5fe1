"""An answer as words to read, for places where it cannot be changed."""

from rmdesk.domain.questions import AnswerValue, PickedAnswer, Question, ScaleAnswer, TextAnswer, is_empty
from rmdesk.ui.widgets.scale_field import DOES_NOT_FIT, PREFER_NOT

_ASIDE = {PREFER_NOT: "Prefer not to say", DOES_NOT_FIT: "Does not fit me"}
NOTHING = "Nothing is written here."


def answer_words(question: Question, value: AnswerValue) -> str:
    """The answer, one thing a line; choices by the words that they have now."""
    if is_empty(value):
        return NOTHING
    if isinstance(value, TextAnswer):
        return value.text
    texts = {choice.id: choice.text for choice in question.choices}
    if isinstance(value, PickedAnswer):
        return "\n".join(texts.get(one, one) for one in value.chosen)
    if isinstance(value, ScaleAnswer):
        if value.point is None:
            return _ASIDE.get(value.reason, value.reason)
        words = question.choices[value.point - 1].text if value.point <= len(question.choices) else ""
        return f"{value.point}: {words}" if words else f"{value.point} of 5"
    return "\n".join(" – ".join(cell for cell in row if cell.strip()) for row in value.rows)
