"""Taking in what another laptop sent: operations of any device, in any order, some of them here already.

Every operation is checked as if it had been made here. What goes on from something that is missing waits for another
file. A second operation under a number that is taken (somebody wrote in a copied workbook) is kept beside the first,
for both are signed and neither may be lost; it is noted in `forks`, so that both people can be told.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, VaultId
from rmdesk.domain.operations import NO_PREVIOUS, Operation
from rmdesk.storage import chain, projection
from rmdesk.storage import operation_store as store
from rmdesk.storage.operation_store import Reader, Tables
from rmdesk.storage.projection import erased_by, may_erase
from rmdesk.storage.projection_state import InMemory

_LONGEST_LEAP = 1_000_000
_MOST_DEVICES = 200
_FIRST_YEAR, _LAST_YEAR = "1971", "2200"

Keys = Mapping[PartnerId, tuple[bytes, bytes]]
"""The signing and exchange key of partners whose registration may be taken in, 32 bytes each."""

Checked = Mapping[OperationId, bytes]
"""Operations whose shape and signature were looked at, with the key that each was checked with."""


def go_on_always() -> None:
    """Nobody wants it to stop."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the operations in a file. `waiting`: how many go on from something that is not here yet.

    `forks` are those under a number that was taken; `devices` are all whose operations were new.
    """

    new: tuple[OperationId, ...] = ()
    forks: tuple[OperationId, ...] = ()
    waiting: int = 0
    devices: frozenset[DeviceId] = frozenset()


def check_signed(
    reader: Reader, operations: Sequence[Operation], vault: VaultId, keys: Keys, go_on: Callable[[], None]
) -> Checked:
    """Look at shape and signature of what is new and fits, before anything is written: it takes longest by far.

    Args:
        reader: the space; what is written to it meanwhile does no harm, for `take_in` looks at what is left.
        operations, vault, keys, go_on: see `take_in`.

    Raises:
        OperationRefused, TooLong: as `take_in`.
    """
    fitting = _fitting(reader, _unknown(reader, operations), keys)
    registered, checked = _registered(reader, fitting), {}
    for one in fitting:
        go_on()
        key = registered.get(one.header.author)
        chain.check_by_itself(one, vault, key)
        if key is not None:
            checked[one.id] = key
    return checked


def take_in(
    tx: Tables, operations: Sequence[Operation], vault: VaultId, keys: Keys, now: str, checked: Checked | None = None,
    go_on: Callable[[], None] = go_on_always,
) -> Taken:  # fmt: skip
    """Check, store and project the operations that are new and fit.

    Args:
        tx: the transaction; the caller rolls it back when this raises.
        operations: as they came.
        vault: whose log this is.
        keys: those of partners who may register here.
        now: the moment in UTC, to the minute.
        checked: what `check_signed` found of these very operations.
        go_on: called for each; raises what ends it all.

    Raises:
        OperationRefused: one is false, so that none of them may be believed.
        TooLong: one is too large.
    """
    unknown, seen = _unknown(tx, operations), checked or {}
    fitting = _fitting(tx, unknown, keys)
    registered = _registered(tx, fitting)
    for one in fitting:
        key = registered.get(one.header.author)
        if key is None or seen.get(one.id) != key:
            go_on()
            chain.check_by_itself(one, vault, key)
    _check_reach(tx, fitting, registered.keys())
    forks = _forks(tx, fitting)
    state = InMemory(tx, fitting, projection.erasers_among(tx, fitting))
    for one in fitting:
        go_on()
        projection.apply(state, one)
    store.add_many(tx, fitting, state.dropped)
    state.write()
    for one in forks:
        _note_fork(tx, one, now)
    return Taken(
        tuple(one.id for one in fitting),
        tuple(one.id for one in forks),
        len(unknown) - len(fitting),
        frozenset(one.header.device for one in fitting),
    )


def _check_reach(reader: Reader, fitting: Sequence[Operation], partners: Collection[str]) -> None:
    """Refuse what is signed and yet would do lasting harm here: no honest program writes it.

    A count near the largest one would leave no number for whoever writes next; a record of another kind under a
    partner's id would hide the partner; a day that no calendar of this time has cannot be shown; and devices without
    end would make the next file impossible.
    """
    highest = store.highest_lamport(reader) + _LONGEST_LEAP
    devices = set(store.tips(reader)) | {one.header.device for one in fitting}
    if len(devices) > _MOST_DEVICES:
        raise OperationRefused("more devices than two people have")
    for one in fitting:
        header = one.header
        if header.lamport > highest:
            raise OperationRefused("a count that leaps")
        if header.record in partners and header.type != chain.PARTNER:
            raise OperationRefused("a partner's id for something else")
        if not _FIRST_YEAR <= header.at[:4] <= _LAST_YEAR:
            raise OperationRefused("a day out of time")


def _registered(reader: Reader, fitting: Sequence[Operation]) -> dict[PartnerId, bytes]:
    """The key that checks what each partner signed, of those in the log and those who register now."""
    found = {who: key for who in store.partners(reader) if (key := chain.registered_key(reader, who)) is not None}
    return found | {one.header.author: chain.key_in(one) for one in fitting if chain.is_registration(one.header)}


def _forks(reader: Reader, fitting: Sequence[Operation]) -> list[Operation]:
    """Those under a number that is taken, in the log or by one before it."""
    highest = store.tips(reader)
    taken: set[tuple[DeviceId, int]] = set()
    found = []
    for one in fitting:
        place = (one.header.device, one.header.sequence)
        if place in taken or (place[1] <= highest.get(place[0], 0) and store.id_at(reader, *place)):
            found.append(one)
        taken.add(place)
    return found


def refuse_strangers(reader: Reader, device: DeviceId, operations: Iterable[Operation]) -> None:
    """Refuse what carries the number of this very computer and is by a partner who never wrote on it.

    Two people may write on one computer, and a copied workbook may write on under its number; but whoever has only
    ever written elsewhere has no way to this number but to make it up, so that this computer would give its own up.

    Raises:
        OperationRefused: there is such an operation.
    """
    authors = {one.header.author for one in operations if one.header.device == device}
    if authors and store.tip(reader, device)[0] and not all(store.has_written(reader, device, one) for one in authors):
        raise OperationRefused("the number of somebody else's computer")


def _unknown(reader: Reader, operations: Sequence[Operation]) -> list[Operation]:
    known = store.those_held(reader, [one.id for one in operations])
    return [one for one in _in_order(operations) if one.id not in known]


def _in_order(operations: Iterable[Operation]) -> list[Operation]:
    found = {one.id: one for one in operations}
    return sorted(found.values(), key=lambda one: (one.header.lamport, one.id))


def _fitting(reader: Reader, unknown: Sequence[Operation], keys: Keys) -> list[Operation]:
    """Those that can be taken in now: what they go on from is here, their author is known, their words are not missing.

    Leaving one out leaves out all that goes on from it, and that may be what took another one's words away.
    """
    left_out: set[str] = set()
    while True:
        fitting = _linked(reader, unknown, keys, left_out)
        wordless = {one.id for one in fitting if one.erased} - _erased(reader, fitting)
        if not wordless:
            return fitting
        left_out |= wordless


def _linked(reader: Reader, unknown: Sequence[Operation], keys: Keys, left_out: set[str]) -> list[Operation]:
    fitting: dict[str, Operation] = {}
    partners = set(store.partners(reader))
    for one in unknown:
        if one.id in left_out or not _has_its_forerunner(reader, one, fitting):
            continue
        if chain.is_registration(one.header):
            _check_registration(one, partners, keys)
            partners.add(one.header.author)
        if one.header.author in partners:
            fitting[one.id] = one
    return list(fitting.values())


def _check_registration(one: Operation, partners: set[PartnerId], keys: Keys) -> None:
    author = one.header.author
    if author in partners or len(partners) >= chain.PAIR_SIZE:
        raise OperationRefused("this partner, or a pair, is registered already")
    if keys.get(author) != (chain.key_in(one), chain.fit_exchange_key(one)):
        raise OperationRefused("a registration with keys that nobody compared")


def _has_its_forerunner(reader: Reader, one: Operation, fitting: Mapping[str, Operation]) -> bool:
    header = one.header
    if header.previous == NO_PREVIOUS:
        if header.sequence != 1:
            raise OperationRefused(f"broken chain on device {header.device[:8]} at {header.sequence}")
        return True
    known = fitting[header.previous].header if header.previous in fitting else store.header_of(reader, header.previous)
    if known is None:
        return False
    if (known.device, known.sequence) != (header.device, header.sequence - 1) or known.lamport >= header.lamport:
        raise OperationRefused(f"broken chain on device {header.device[:8]} at {header.sequence}")
    return True


def _erased(reader: Reader, fitting: Sequence[Operation]) -> set[str]:
    """The operations among these whose words somebody who may has taken away, here or in the same file."""
    by: defaultdict[str, set[PartnerId]] = defaultdict(set)
    for one in fitting:
        for target in erased_by(one):
            by[target].add(one.header.author)
    return {
        one.id
        for one in fitting
        if one.erased and any(may_erase(who, one.header) for who in (*by[one.id], *store.erasers_of(reader, one.id)))
    }


def _note_fork(tx: Tables, one: Operation, now: str) -> None:
    header = one.header
    tx.put(
        "forks",
        {"operation": one.id, "device": header.device, "sequence": header.sequence, "noticed_at": now, "told": 0},
    )
