"""Taking in what another laptop sent: operations of any device, in any order, some of them here already.

Every operation is checked as if it had been made here. What goes on from something that is missing waits for another
file. A second operation under a number that is taken (somebody wrote in a copied workbook) is kept beside the first,
for both are signed and neither may be lost; it is noted in `forks`, so that both people can be told.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, VaultId
from rmdesk.domain.operations import Operation
from rmdesk.storage import chain, projection
from rmdesk.storage import operation_store as store
from rmdesk.storage.fitting import Keys, fitting
from rmdesk.storage.operation_store import Reader, Tables

_LONGEST_LEAP = 1_000_000
_MOST_DEVICES, _MORE_IN_ONE_FILE = 200, 3
_BELIEVED_DEVICES = 50
_FIRST_YEAR, _LAST_YEAR = "1971", "2200"

Checked = Mapping[OperationId, bytes]
"""Operations whose shape and signature were looked at, with the key that each was checked with."""


class TooManyDevices(OperationRefused):
    """Too many of one author are new here, all at once. None of what is in the file is false for that."""


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
    found = fitting(reader, _unknown(reader, operations), keys)
    registered, checked = _registered(reader, found.operations), {}
    for one in (*found.operations, *found.ahead):
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
        OperationRefused: one is false, so that none of them may be believed. `TooManyDevices`: or there are too many.
        TooLong: one is too large.
    """
    unknown, seen = _unknown(tx, operations), checked or {}
    found = fitting(tx, unknown, keys)
    new, registered = found.operations, _registered(tx, found.operations)
    for one in (*new, *found.ahead):
        key = registered.get(one.header.author)
        if key is None or seen.get(one.id) != key:
            go_on()
            chain.check_by_itself(one, vault, key)
    _check_reach(tx, new, registered.keys())
    forks = _forks(tx, new)
    state = projection.state_for(tx, new)
    for one in new:
        go_on()
        projection.apply(state, one)
    store.add_many(tx, new, state.dropped)
    state.write()
    for one in forks:
        _note_fork(tx, one, now)
    store.put_ahead(tx, found.ahead, taken=new)
    return Taken(
        tuple(one.id for one in new),
        tuple(one.id for one in forks),
        len(unknown) - len(new) - len(found.ahead),
        frozenset(one.header.device for one in new),
    )


def _check_reach(reader: Reader, fitting: Sequence[Operation], partners: Collection[str]) -> None:
    """Refuse what is signed and yet would do lasting harm here: no honest program writes it.

    A count near the largest one would leave no number for whoever writes next; a record of another kind under a
    partner's id would hide the partner; a day that no calendar of this time has cannot be shown; and devices without
    end would slow every file down.
    """
    highest = store.highest_lamport(reader) + _LONGEST_LEAP
    _check_devices(reader, fitting)
    for one in fitting:
        header = one.header
        if header.lamport > highest:
            raise OperationRefused("a count that leaps")
        if header.record in partners and header.type != chain.PARTNER:
            raise OperationRefused("a partner's id for something else")
        if not _FIRST_YEAR <= header.at[:4] <= _LAST_YEAR:
            raise OperationRefused("a day out of time")


def _check_devices(reader: Reader, fitting: Sequence[Operation]) -> None:
    """What somebody made up in one partner's name keeps out neither the other nor, a few at a time, that partner."""
    used: dict[PartnerId, set[DeviceId]] = {}
    for one in fitting:
        used.setdefault(one.header.author, set()).add(one.header.device)
    for author, devices in used.items():
        if len(devices - store.tips(reader, devices).keys()) <= _MORE_IN_ONE_FILE:
            continue
        if len(store.devices_of(reader, author) | devices) > _MOST_DEVICES:
            raise TooManyDevices("more devices than one person has")


def believes_copied(reader: Reader, device: DeviceId) -> bool:
    """Whether the other laptop's word alone, that it holds more of this device, makes this computer go on as another.

    Anybody can say so again and again. After many devices only operations that were signed here make it true.
    """
    authors = [one for one in store.partners(reader) if store.has_written(reader, device, one)]
    return all(len(store.devices_of(reader, one)) < _BELIEVED_DEVICES for one in authors)


def _registered(reader: Reader, fitting: Sequence[Operation]) -> dict[PartnerId, bytes]:
    """The key that checks what each partner signed, of those in the log and those who register now."""
    found = {who: key for who in store.partners(reader) if (key := chain.registered_key(reader, who)) is not None}
    return found | {one.header.author: chain.key_in(one) for one in fitting if chain.is_registration(one.header)}


def _forks(reader: Reader, fitting: Sequence[Operation]) -> list[Operation]:
    """Those under a number that is taken, in the log or by one before it."""
    highest = store.tips(reader, {one.header.device for one in fitting})
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


def _note_fork(tx: Tables, one: Operation, now: str) -> None:
    header = one.header
    tx.put(
        "forks",
        {"operation": one.id, "device": header.device, "sequence": header.sequence, "noticed_at": now, "told": 0},
    )
