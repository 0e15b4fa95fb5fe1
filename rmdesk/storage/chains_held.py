"""What this laptop holds of each device's chain, told so that another laptop can work out what it lacks.

Acknowledgements name every chain's last operation by the first 32 digits of its id, with its number. A device whose
chain never branched is named too, with its highest number: that covers what the other laptop has not seen yet. So two
laptops notice a branched chain even when both branches are equally long. What comes after a hole, where a damaged log
has lost something, is not named: so everything from the hole on is sent again. So is what there is no room to name.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from rmdesk.domain.ids import DeviceId, OperationId
from rmdesk.domain.operations import Operation
from rmdesk.storage import operation_store as store
from rmdesk.storage.engine import Row
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.projection import erased_by, may_erase

Held = Mapping[str, int]
MOST_NAMES = 1_000
"""As many acknowledgements as fit into a file."""
_CHAINS = """
SELECT device, max(sequence), count(*) = max(sequence) AND device NOT IN (SELECT device FROM forks)
FROM operations GROUP BY device
"""
_LINK = "SELECT id, sequence, header FROM operations WHERE device = ? ORDER BY sequence"
_NAME = 32
_Chain = tuple[DeviceId, int, bool]
"""A device, its highest number, and whether there is exactly one operation under each number up to that."""


def held(reader: Reader) -> dict[DeviceId, int]:
    """Acknowledgements for everything in the log, or for as many chains as a file can name: whole ones first, then
    long ones. Somebody may have made a chain branch a thousand times; the next file is made all the same.
    """
    found: dict[DeviceId, int] = {}
    for device, highest, is_whole in sorted(_chains(reader), key=_whole_and_long):
        if is_whole:
            found[_name(store.tip(reader, device)[1])] = highest
            found[device] = highest
        else:
            found.update({_name(tip): number for tip, number in _tips(_reachable(_links(reader, device))).items()})
    return dict(islice(found.items(), MOST_NAMES))


def lacking(reader: Reader, others: Sequence[Held]) -> list[Operation]:
    """The operations that one of the other laptops does not hold, oldest first (by Lamport number, then id).

    Args:
        reader: an open space, or a transaction in it.
        others: what each of them said that it holds; none: nothing is known of any.
    """
    found = [store.from_row(row) for row in _rows(reader, others or ({},))]
    return sorted(found, key=lambda one: (one.header.lamport, one.id))


def erases_of(reader: Reader, operations: Sequence[Operation]) -> dict[OperationId, Operation]:
    """By operation among these whose words are gone: an `erase` that took them, of these or ahead of its turn.

    Both have to come in one file, for nobody takes in an operation whose words are missing for no reason.
    """
    wordless = {str(one.id): one.header for one in operations if one.erased}
    found: dict[OperationId, Operation] = {}
    for erase in (*operations, *store.erases_ahead(reader)) if wordless else ():
        for target in erased_by(erase):
            if target in wordless and target not in found and may_erase(erase.header.author, wordless[target]):
                found[target] = erase
    return found


def lacking_count(reader: Reader, others: Sequence[Held]) -> int:
    """How many operations `lacking` would give, without reading them."""
    return sum(len(_missing(reader, chain, others or ({},))) for chain in _chains(reader))


def first_lacking(reader: Reader, others: Sequence[Held]) -> int | None:
    """The place, in the order of arrival, of the first operation that one of them lacks; None: they hold all."""
    missing = [str(one) for chain in _chains(reader) for one in _missing(reader, chain, others or ({},))]
    return min(store.places_of(reader, missing), default=None)


def _rows(reader: Reader, others: Sequence[Held]) -> Iterable[Row]:
    for chain in _chains(reader):
        device, _, is_whole = chain
        if is_whole:
            yield from store.of_device(reader, device, min(_reached(reader, chain, one) for one in others))
        else:
            missing = set(_missing(reader, chain, others))
            yield from (row for row in store.of_device(reader, device, 0) if row[0] in missing)


def _missing(reader: Reader, chain: _Chain, others: Sequence[Held]) -> list[OperationId]:
    device, _, is_whole = chain
    if is_whole:
        after = min(_reached(reader, chain, one) for one in others)
        sql = "SELECT id FROM operations WHERE device = ? AND sequence > ? ORDER BY sequence"
        return [OperationId(str(one)) for (one,) in reader.read(sql, (device, after))]
    links = _links(reader, device)
    covered = set.intersection(*(_covered(links, one) for one in others))
    return [OperationId(one) for one in links if one not in covered]


def _reached(reader: Reader, chain: _Chain, other: Held) -> int:
    """Up to which number of a chain that is whole and no branched one here that laptop holds it."""
    device, highest, _ = chain
    told = other.get(device)
    if told is None:
        links = _links(reader, device) if other else {}
        return max((number for one, (number, _) in links.items() if other.get(_name(one)) == number), default=0)
    if told > highest:
        return highest
    rows = reader.read("SELECT id FROM operations WHERE device = ? AND sequence = ?", (device, told))
    return told if any(other.get(_name(str(one))) == told for (one,) in rows) else 0


def _covered(links: Mapping[str, tuple[int, str]], other: Held) -> set[str]:
    """What of a branched chain that laptop holds: the operations that it names, and all before them."""
    found: set[str] = set()
    for one, (number, _) in links.items():
        if other.get(_name(one)) == number:
            at = one
            while at in links and at not in found:
                found.add(at)
                at = links[at][1]
    return found


def _reachable(links: Mapping[str, tuple[int, str]]) -> dict[str, tuple[int, str]]:
    """Those to which nothing before them is missing. `links` are in the order of their numbers."""
    found: dict[str, tuple[int, str]] = {}
    for one, (number, previous) in links.items():
        if number == 1 or previous in found:
            found[one] = (number, previous)
    return found


def _tips(links: Mapping[str, tuple[int, str]]) -> dict[str, int]:
    followed = {previous for _, previous in links.values()}
    return {one: number for one, (number, _) in links.items() if one not in followed}


def _links(reader: Reader, device: DeviceId) -> dict[str, tuple[int, str]]:
    """By id: number and the id before it."""
    return {
        str(one): (store.whole(number), previous_in(str(header)))
        for one, number, header in reader.read(_LINK, (device,))
    }


def previous_in(header: str) -> str:
    """The id before it, from canonical header text: `prev` comes after `payload_hash`, and both are hex."""
    start = header.index('"prev":"') + len('"prev":"')
    return header[start : start + 64]


def _chains(reader: Reader) -> list[_Chain]:
    return [(DeviceId(str(one)), store.whole(top), bool(is_whole)) for one, top, is_whole in reader.read(_CHAINS)]


def _whole_and_long(chain: _Chain) -> tuple[bool, int]:
    return not chain[2], -chain[1]


def _name(operation: str) -> DeviceId:
    return DeviceId(operation[:_NAME])
