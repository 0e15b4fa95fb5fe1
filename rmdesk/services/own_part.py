"""Which words on the shared side one partner wrote alone, so that they may take them away; and what both stand behind.

Somebody's own are their answers and offers, an action or a list that the other never agreed to, and in what is agreed
the free notes that only they wrote: steps, notes and outcome of an action, items of an agenda. What both agreed is
signed with a hash of its words: without them nobody could see any more what it was, so it stays whole.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store

ANSWER, OFFER, ACTION, SESSION, SHEET = "answer", "offer", "action", "session", "sheet"
_WORDS = OperationKind.CREATE, OperationKind.SET
_ALWAYS_OWN = (OperationKind.SET, ANSWER), (OperationKind.CREATE, OFFER)
_NOTES = frozenset({"steps", "notes", "outcome", "present"})
_ITEM = "item/"


def typed_or_said(workspace: Workspace) -> Iterator[Operation]:
    """Everything with words in it that this partner typed for themselves, or that the other noted for them."""
    for kind, type_ in (*_ALWAYS_OWN, *((kind, type_) for type_ in (ACTION, SESSION) for kind in _WORDS)):
        yield from (one for one in _of(workspace, kind, type_) if _is_own(workspace.me, one) and not one.erased)


def written_alone(workspace: Workspace) -> Iterator[Operation]:
    """What of it they may take away without taking anything from what both agreed, and lists that only they made."""
    for kind, type_ in _ALWAYS_OWN:
        yield from (one for one in _of(workspace, kind, type_) if _is_own(workspace.me, one) and not one.erased)
    for type_ in (ACTION, SHEET):
        yield from _records(workspace, type_)
    written = sorted(
        _of(workspace, OperationKind.SET, SESSION), key=lambda one: (one.header.record, one.header.lamport)
    )
    for _, found in groupby(written, key=lambda one: one.header.record):
        yield from _notes(workspace.me, list(found))


def _records(workspace: Workspace, type_: str) -> Iterator[Operation]:
    me = workspace.me
    agreed = {
        one.header.record for one in _of(workspace, OperationKind.CONSENT, type_) if one.header.author != me
    }  # also where it was withdrawn: they stood behind it once
    written = [one for kind in _WORDS for one in _of(workspace, kind, type_)]
    written.sort(key=lambda one: (one.header.record, one.header.lamport, one.id))
    for record, group in groupby(written, key=lambda one: one.header.record):
        found = list(group)
        if record not in agreed and all(_is_own(me, one) for one in found):
            yield from (one for one in found if not one.erased)
        else:
            yield from _notes(me, found)


def _notes(me: PartnerId, record: list[Operation]) -> Iterator[Operation]:
    """The free notes that are this partner's, of one record: all of a field that nobody else ever wrote in."""
    for one in record:
        field = one.header.field
        if one.header.kind != OperationKind.SET or one.erased or not _is_own(me, one):
            continue
        if (field in _NOTES or field.startswith(_ITEM)) and all(_is_own(me, other) for other in _in(field, record)):
            yield one


def _in(field: str, record: Iterable[Operation]) -> Iterator[Operation]:
    """What was ever written in that field. Emptying it is no writing, nor is a first text that left it open."""
    for one in record:
        if one.header.kind == OperationKind.CREATE:
            if isinstance(one.payload, dict) and one.payload.get(field):
                yield one
        elif one.header.field == field and (one.payload or one.erased):
            yield one


def _is_own(me: PartnerId, one: Operation) -> bool:
    return one.header.voice == me or (one.header.author == me and not one.header.voice)


def _of(workspace: Workspace, kind: OperationKind, type_: str) -> Iterator[Operation]:
    return (store.from_row(row) for row in store.of_kind(workspace.space.space, kind, type_))
