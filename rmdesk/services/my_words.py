"""What this partner wrote on the shared side: as a list for themselves, and taken away again.

The list has everything that they typed for themselves, or that the other noted for them; `own_part` says what of it is
theirs alone, and may go. What both said or agreed belongs to both and stays.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from rmdesk.domain import canonical
from rmdesk.domain.answer_codec import answer_from_plain
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.my_words import SharedKind, SharedWords
from rmdesk.domain.operations import Operation
from rmdesk.domain.questions import AnswerValue, PickedAnswer, ScaleAnswer, TextAnswer
from rmdesk.services.own_part import ACTION, OFFER, SESSION, typed_or_said, written_alone
from rmdesk.services.voices import Confirmations
from rmdesk.services.workspace import Workspace

_WORDS_OF_AN_ACTION = (
    "why", "steps", "notes", "outcome", "barrier", "request", "asked_of", "room", "words",
)  # fmt: skip
_NAMES = {"asked_of": "asked of"}


class MyWords:
    """The shared words of the partner who is at the keyboard."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def written(self) -> tuple[SharedWords, ...]:
        """All of them, earlier versions and drafts too, oldest first."""
        confirmations = Confirmations(self._workspace)
        found = [
            self._with_voice(words, one, confirmations)
            for one in typed_or_said(self._workspace)
            for words in _words_of(one)
        ]
        drafts = self._workspace.space.drafts.all(self._workspace.me)
        found += [_draft(one.value, one.changed_at) for one in drafts]
        return tuple(sorted(found, key=lambda one: one.written))

    def _with_voice(self, words: SharedWords, one: Operation, confirmations: Confirmations) -> SharedWords:
        header = one.header
        if header.author == self._workspace.me:
            return words
        place, payload = (header.type, header.record, header.field), canonical.encode(one.payload).decode("utf-8")
        confirmed = confirmations.confirmed(place, payload, header.author, header.voice)
        return replace(words, typed_by_partner=True, confirmed=confirmed)

    def erase(self) -> int:
        """Take what is theirs alone out of the log and the drafts, for good; how much there was.

        What the other partner wrote stays, what both agreed stays, and so does that something stood there, by whom and
        when.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        mine = [one.id for one in written_alone(self._workspace)]
        space, me = self._workspace.space, self._workspace.me
        drafts = [one.item for one in space.drafts.all(me)]
        with space.space.transaction() as tx:
            space.log.erase(tx, self._workspace.author, mine)
            for item in drafts:
                space.drafts.remove(tx, item, me)
        return len(mine) + len(drafts)


def _words_of(operation: Operation) -> Iterator[SharedWords]:
    at, payload, type_ = from_minute(operation.header.at), operation.payload, operation.header.type
    plain = payload if isinstance(payload, Mapping) else {}
    if type_ == OFFER:
        yield SharedWords(SharedKind.OFFER, str(plain.get("label", "")), at, str(plain.get("words", "")))
    elif type_ == ACTION:
        fields = plain or {operation.header.field: payload}
        lines = [(name, "\n".join(_texts(fields.get(name)))) for name in _WORDS_OF_AN_ACTION]
        said = "\n".join(f"{_NAMES.get(name, name)}: {words}" for name, words in lines if words)
        if said or fields.get("title"):
            yield SharedWords(SharedKind.ACTION, str(fields.get("title", "")), at, said)
    elif type_ == SESSION:
        words = str(plain.get("text", "")) if plain else _present(operation)
        if words:
            yield SharedWords(SharedKind.SESSION, "", at, words)
    elif (answer := _answer(SharedKind.ANSWER, payload, at)) is not None:
        yield answer


def _present(operation: Operation) -> str:
    return str(operation.payload) if operation.header.field == "present" else ""


def _draft(value: Canonical, at: datetime) -> SharedWords:
    found = _answer(SharedKind.DRAFT, value, at)
    return found or SharedWords(SharedKind.DRAFT, "", at, "\n".join(_texts(value)))


def _answer(kind: SharedKind, plain: Canonical, at: datetime) -> SharedWords | None:
    try:
        answer = answer_from_plain(plain)
    except NotCanonical:
        return None
    return SharedWords(kind, answer.wording, at, _lines(answer.value))


def _lines(value: AnswerValue) -> str:
    if isinstance(value, TextAnswer):
        return value.text
    if isinstance(value, PickedAnswer):
        return "\n".join(value.chosen)
    if isinstance(value, ScaleAnswer):
        return "\n".join(part for part in (str(value.point or ""), value.reason) if part)
    return "\n".join(" | ".join(row) for row in value.rows)


def _texts(plain: Canonical) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, Mapping):
        for item in plain.values():
            yield from _texts(item)
    elif isinstance(plain, list):
        for item in plain:
            yield from _texts(item)
