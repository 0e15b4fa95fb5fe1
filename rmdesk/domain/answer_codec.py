"""Answers to and from canonical values, for the databases and the log."""

from collections.abc import Mapping

from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.questions import Answer, AnswerValue, PickedAnswer, RowsAnswer, ScaleAnswer, TextAnswer


def answer_to_plain(answer: Answer) -> dict[str, Canonical]:
    """An answer as a canonical object: prompt, wording, content version, value."""
    return {
        "prompt": answer.prompt_id,
        "wording": answer.wording,
        "content": answer.content_version,
        "value": value_to_plain(answer.value),
    }


def answer_from_plain(plain: Canonical) -> Answer:
    """The answer that `answer_to_plain` wrote.

    Raises:
        NotCanonical: the object has another shape.
    """
    fields = _object(plain, {"prompt", "wording", "content", "value"})
    content = fields["content"]
    if not isinstance(content, int) or isinstance(content, bool):
        raise NotCanonical("content version")
    return Answer(_text(fields["prompt"]), _text(fields["wording"]), content, value_from_plain(fields["value"]))


def value_to_plain(value: AnswerValue) -> dict[str, Canonical]:
    """The value of an answer as a canonical object with one key that names its kind."""
    if isinstance(value, TextAnswer):
        return {"text": value.text}
    if isinstance(value, PickedAnswer):
        return {"picked": list(value.chosen)}
    if isinstance(value, ScaleAnswer):
        return {"scale": value.point, "reason": value.reason}
    return {"rows": [list(row) for row in value.rows]}


def value_from_plain(plain: Canonical) -> AnswerValue:
    """The value that `value_to_plain` wrote.

    Raises:
        NotCanonical: the object has another shape.
    """
    if not isinstance(plain, Mapping):
        raise NotCanonical("an answer must be an object")
    keys = set(plain)
    if keys == {"text"}:
        return TextAnswer(_text(plain["text"]))
    if keys == {"picked"}:
        return PickedAnswer(_texts(plain["picked"]))
    if keys == {"scale", "reason"}:
        return _scale(plain["scale"], _text(plain["reason"]))
    if keys == {"rows"}:
        rows = plain["rows"]
        if not isinstance(rows, list):
            raise NotCanonical("rows must be a list")
        return RowsAnswer(tuple(_texts(row) for row in rows))
    raise NotCanonical("unknown kind of answer")


def _scale(point: Canonical, reason: str) -> ScaleAnswer:
    if point is None:
        return ScaleAnswer(None, reason)
    if isinstance(point, bool) or not isinstance(point, int) or not 1 <= point <= 5:
        raise NotCanonical("a scale goes from 1 to 5")
    return ScaleAnswer(point, reason)


def _object(plain: Canonical, keys: set[str]) -> Mapping[str, Canonical]:
    if not isinstance(plain, Mapping) or set(plain) != keys:
        raise NotCanonical("unexpected fields")
    return plain


def _text(plain: Canonical) -> str:
    if not isinstance(plain, str):
        raise NotCanonical("a text was expected")
    return plain


def _texts(plain: Canonical) -> tuple[str, ...]:
    if not isinstance(plain, list):
        raise NotCanonical("a list was expected")
    return tuple(_text(item) for item in plain)
