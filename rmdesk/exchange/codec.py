"""The body of a file of the exchange as canonical JSON, and strictly back.

What a reader can work out is left out of an operation: its version and pair, its payload's hash, and the hash of the
operation before it when that is in the same file. So a day's news stays small, and nothing can disagree with itself.
`resources/docs/format-exchange.md` says the same for a second reader.

A later version of rmdesk that puts something else into operations or round them raises `v`: then nothing of the file
is taken in, and people are told that they need the newer version. Kinds of operations that this version does not know
are taken in, kept and passed on like any other; they only show nothing here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import from_minute, to_minute
from rmdesk.domain.exchange_errors import ExchangeDamaged, ExchangeTooNew
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, VaultId, is_id
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader, hash_of_payload
from rmdesk.exchange.body import MOST_DEVICES, MOST_OPERATIONS, Body, Moved
from rmdesk.exchange.outer import LARGEST_FILE

VERSION = 1
LARGEST_BODY = LARGEST_FILE - 4096
_FRAME = 128 * 1024  # more than everything round the operations can take
_LIMITS = canonical.Limits(size=LARGEST_BODY, depth=3 + canonical.Limits().depth, items=MOST_OPERATIONS)
_MEMBERS = frozenset("v pair epoch sender recipient device made_at acks authors devices operations moved".split())
_HASH = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_SALT = re.compile(r"[0-9a-f]{32}")
Text = TypeVar("Text", bound=str)
_Tips = dict[str, tuple[int, str]]  # the last operation of each device so far: number and id
_CELLS = 16
_MORE = 16  # a comma, and longer numbers of device and author than the first one's


def encode(body: Body) -> bytes:
    """The canonical bytes of a body.

    Raises:
        ValueError: it does not fit into one file (see `batches`).
    """
    devices = _places(one.header.device for one in body.operations)
    authors = _places(one.header.author for one in body.operations)
    tips: _Tips = {}
    data = canonical.encode(
        {
            "v": VERSION,
            "pair": body.pair,
            "epoch": body.epoch,
            "sender": body.sender,
            "recipient": body.recipient,
            "device": body.device,
            "made_at": to_minute(body.made_at),
            "acks": {str(device): count for device, count in body.acks.items()},
            "authors": list(authors),
            "devices": list(devices),
            "operations": [_row(one, devices, authors, tips) for one in body.operations],
            "moved": _moved_to_plain(body.moved),
        }
    )
    if len(data) > LARGEST_BODY:
        raise ValueError("too much for one file")
    return data


def decode(data: bytes) -> Body:
    """The body behind canonical bytes.

    Raises:
        ExchangeTooNew: a later version wrote it.
        ExchangeDamaged: anything else does not fit.
    """
    try:
        plain = canonical.decode(data, _LIMITS)
        if not isinstance(plain, Mapping):
            raise NotCanonical("not a body")
        version = _number(plain.get("v"))
        if version > VERSION:
            raise ExchangeTooNew("body")
        if version != VERSION or set(plain) != _MEMBERS:
            raise NotCanonical("members of a body")
        return _body(plain)
    except ValueError:  # without the cause: its message could hold a piece of a text
        raise ExchangeDamaged("body") from None


def batches(
    operations: Iterable[Operation], companions: Mapping[OperationId, Operation] = MappingProxyType({})
) -> Iterator[tuple[Operation, ...]]:
    """The operations, in their order, in as many parts as it takes for each to fit into one file.

    Args:
        operations: what is to be sent.
        companions: by operation, another one that has to be in the same part: the `erase` of one whose words are gone.
            If its own turn comes in a later part, it is there too.
    """
    part: dict[OperationId, Operation] = {}
    size = _FRAME
    for one in operations:
        wanted = {each.id: each for each in (one, companions.get(one.id)) if each is not None}
        more = {name: each for name, each in wanted.items() if name not in part}
        length = sum(map(_length, more.values()))
        if part and (size + length > LARGEST_BODY or len(part) + len(more) > MOST_OPERATIONS):
            yield tuple(part.values())
            part, size, more = {}, _FRAME, wanted
            length = sum(map(_length, more.values()))
        part |= more
        size += length
    if part:
        yield tuple(part.values())


def _length(one: Operation) -> int:
    return _MORE + len(canonical.encode(_row(one, {one.header.device: 0}, {one.header.author: 0}, {})))


def _body(plain: Mapping[str, Canonical]) -> Body:
    devices = tuple(map(DeviceId, _table(plain["devices"], MOST_DEVICES)))
    authors = tuple(map(PartnerId, _table(plain["authors"], MOST_DEVICES)))
    pair = VaultId(_text(plain["pair"]))
    operations = tuple(_operations(_list(plain["operations"]), pair, devices, authors))
    if {one.header.device for one in operations} != set(devices):
        raise NotCanonical("a device without operations")
    if {one.header.author for one in operations} != set(authors):
        raise NotCanonical("an author without operations")
    acks = plain["acks"]
    if not isinstance(acks, Mapping):
        raise NotCanonical("acks")
    return Body(
        pair=pair,
        epoch=_number(plain["epoch"]),
        sender=PartnerId(_text(plain["sender"])),
        recipient=PartnerId(_text(plain["recipient"])),
        device=DeviceId(_text(plain["device"])),
        made_at=from_minute(_text(plain["made_at"])),
        acks={DeviceId(device): _number(count) for device, count in acks.items()},
        operations=operations,
        moved=_moved(plain["moved"]),
    )


def _places(ids: Iterable[str]) -> dict[str, int]:
    return {one: place for place, one in enumerate(sorted(set(ids)))}


def _row(one: Operation, devices: Mapping[str, int], authors: Mapping[str, int], tips: _Tips) -> list[Canonical]:
    header = one.header
    previous = "" if header.previous == _implied(header.device, header.sequence, tips) else header.previous
    tips[header.device] = (header.sequence, one.id)
    return [
        devices[header.device],
        authors[header.author],
        header.sequence,
        header.lamport,
        header.at,
        header.epoch,
        header.kind,
        header.record,
        header.type,
        header.field,
        list(header.replaces),
        header.voice,
        previous,
        one.signature.hex(),
        "" if one.salt is None else one.salt.hex(),
        header.payload_hash if one.salt is None else one.payload,
    ]


def _operations(
    rows: Sequence[Canonical], pair: VaultId, devices: Sequence[DeviceId], authors: Sequence[PartnerId]
) -> Iterator[Operation]:
    tips: _Tips = {}
    last: tuple[int, str] = (0, "")
    for row in rows:
        operation = _operation(_list(row), pair, devices, authors, tips)
        place = (operation.header.lamport, operation.id)
        if place <= last:
            raise NotCanonical("not in order")
        last = place
        yield operation


def _operation(
    row: Sequence[Canonical],
    pair: VaultId,
    devices: Sequence[DeviceId],
    authors: Sequence[PartnerId],
    tips: _Tips,
) -> Operation:
    place, writer, sequence, lamport, epoch = _numbers(row)
    at, kind, record, type_, field, voice, written, signature, salted = _texts(row)
    if place >= len(devices) or writer >= len(authors):
        raise NotCanonical("no such place")
    device = devices[place]
    salt = bytes.fromhex(_matching(salted, _SALT)) if salted else None
    payload = None if salt is None else row[15]
    operation = Operation(
        OperationHeader(
            pair=pair,
            epoch=epoch,
            device=device,
            author=authors[writer],
            sequence=sequence,
            previous=_previous(written, _implied(device, sequence, tips)),
            lamport=lamport,
            at=at,
            kind=kind,
            record=RecordId(record),
            type=type_,
            field=field,
            replaces=_replaces(row[10]),
            payload_hash=_hash(row[15]) if salt is None else hash_of_payload(salt, payload),
            voice=voice,
        ),
        bytes.fromhex(_matching(signature, _SIGNATURE)),
        payload,
        salt,
    )
    tips[device] = (sequence, operation.id)
    return operation


def _numbers(row: Sequence[Canonical]) -> tuple[int, int, int, int, int]:
    """The cells of a row that are counts; negative ones would count from the end of a table."""
    if len(row) != _CELLS:
        raise NotCanonical("cells of an operation")
    place, writer, sequence, lamport, _, epoch = row[:6]
    return _number(place), _number(writer), _number(sequence), _number(lamport), _number(epoch)


def _texts(row: Sequence[Canonical]) -> tuple[str, ...]:
    found = (row[4], row[6], row[7], row[8], row[9], row[11], row[12], row[13], row[14])
    if any(type(one) is not str for one in found):
        raise NotCanonical("a text was expected")
    return found  # type: ignore[return-value]


def _implied(device: str, sequence: int, tips: _Tips) -> str | None:
    """The hash that needs not be written: of the operation before it in the same file; zeros for the first of all."""
    if sequence == 1:
        return NO_PREVIOUS
    before, found = tips.get(device, (0, ""))
    return found if before == sequence - 1 and found else None


def _previous(written: str, implied: str | None) -> str:
    if written == "":
        if implied is None:
            raise NotCanonical("nothing before it")
        return implied
    if written == implied:
        raise NotCanonical("written although it is implied")
    return _hash(written)


def _moved_to_plain(moved: Moved | None) -> Canonical:
    if moved is None:
        return None
    return {"partner": moved.partner, "private_generation": moved.private_generation}


def _moved(plain: Canonical) -> Moved | None:
    if plain is None:
        return None
    if not isinstance(plain, Mapping) or set(plain) != {"partner", "private_generation"}:
        raise NotCanonical("a move")
    return Moved(PartnerId(_text(plain["partner"])), _number(plain["private_generation"]))


def _table(value: Canonical, most: int) -> tuple[str, ...]:
    found = tuple(map(_text, _list(value)))
    if len(found) > most or list(found) != sorted(set(found)) or not all(map(is_id, found)):
        raise NotCanonical("a list of ids")
    return found


def _replaces(value: Canonical) -> tuple[OperationId, ...]:
    found = tuple(OperationId(_hash(one)) for one in _list(value))
    if list(found) != sorted(set(found)):
        raise NotCanonical("not sorted")
    return found


def _hash(value: Canonical) -> str:
    return _matching(value, _HASH)


def _matching(value: Canonical, pattern: re.Pattern[str]) -> str:
    text = _text(value)
    if not pattern.fullmatch(text):
        raise NotCanonical("of another shape")
    return text


def _text(value: Canonical) -> str:
    if not isinstance(value, str):
        raise NotCanonical("a text was expected")
    return value


def _number(value: Canonical) -> int:
    if type(value) is not int or value < 0:  # true is no count
        raise NotCanonical("a count was expected")
    return value


def _list(value: Canonical) -> list[Canonical]:
    if not isinstance(value, list):
        raise NotCanonical("a list was expected")
    return value
