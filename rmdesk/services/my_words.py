"""What this partner wrote on the shared side: as a list for themselves, and taken away again.

Words are somebody's own when they typed them for themselves, or when the other noted down what they said. What both
said or agreed, such as the agreement, actions and sessions, belongs to both and stays.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from rmdesk.domain.answer_codec import answer_from_plain
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.my_words import SharedKind, SharedWords
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.domain.questions import AnswerValue, PickedAnswer, ScaleAnswer, TextAnswer
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store

_KINDS = ((OperationKind.SET, "answer"), (OperationKind.CREATE, "offer"))


class MyWords:
    """The shared words of the partner who is at the keyboard."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def written(self) -> tuple[SharedWords, ...]:
        """All of them, earlier versions and drafts too, oldest first."""
        found = [_words_of(one) for one in self._mine()]
        drafts = self._workspace.space.drafts.all(self._workspace.me)
        found += [_draft(one.value, one.changed_at) for one in drafts]
        return tuple(sorted((one for one in found if one is not None), key=lambda one: one.written))

    def erase(self) -> int:
        """Take all of them out of the log and the drafts, for good; how many there were.

        What the other partner wrote stays, and so does that something stood there, by whom and when.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        mine = [one.id for one in self._mine()]
        space, me = self._workspace.space, self._workspace.me
        drafts = [one.item for one in space.drafts.all(me)]
        with space.space.transaction() as tx:
            space.log.erase(tx, self._workspace.author, mine)
            for item in drafts:
                space.drafts.remove(tx, item, me)
        return len(mine) + len(drafts)

    def _mine(self) -> Iterator[Operation]:
        me = self._workspace.me
        for kind, type_ in _KINDS:
            for row in store.of_kind(self._workspace.space.space, kind, type_):
                one = store.from_row(row)
                own = one.header.voice == me or (one.header.author == me and not one.header.voice)
                if own and not one.erased:
                    yield one


def _words_of(operation: Operation) -> SharedWords | None:
    at, payload = from_minute(operation.header.at), operation.payload
    if operation.header.type == "offer":
        plain = payload if isinstance(payload, Mapping) else {}
        return SharedWords(SharedKind.OFFER, str(plain.get("label", "")), at, str(plain.get("words", "")))
    return _answer(SharedKind.ANSWER, payload, at)


def _draft(value: Canonical, at: datetime) -> SharedWords | None:
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
