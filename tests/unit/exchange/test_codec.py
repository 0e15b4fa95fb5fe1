"""The body as canonical JSON: what is left out comes back, and nothing has two spellings."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmdesk.domain import canonical
from rmdesk.domain.exchange_errors import ExchangeDamaged, ExchangeTooNew
from rmdesk.domain.ids import DeviceId, OperationId
from rmdesk.domain.operations import Operation, header_bytes
from rmdesk.exchange import body as bodies
from rmdesk.exchange import codec
from rmdesk.exchange.body import MOST_OPERATIONS, Body, Moved
from rmdesk.security.signatures import verify
from tests.sample_exchange import (
    A_THIRD,
    AMINA,
    HERS,
    HIS,
    JOHN,
    MADE_AT,
    OTHER_PAIR,
    SIGNERS,
    body,
    chain,
    erased,
    full_body,
)

leaves = st.one_of(st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.text(max_size=30))
values = st.recursive(
    leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
)


def plain(data: bytes) -> dict[str, Any]:
    found = json.loads(data)
    assert isinstance(found, dict)
    return found


FULL = full_body()
DATA = codec.encode(FULL)


def test_everything_comes_back() -> None:
    assert codec.decode(DATA) == FULL
    again = codec.decode(DATA)
    assert [one.id for one in again.operations] == [one.id for one in FULL.operations]
    assert all(
        verify(SIGNERS[AMINA].public, header_bytes(one.header), one.signature)
        for one in again.operations
        if one.header.author == AMINA
    )


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.lists(values, max_size=6),
    st.dictionaries(st.sampled_from([HERS, HIS, A_THIRD]), st.integers(1, 2**31 - 1)),
    st.sets(st.integers(0, 5)),
)
def test_any_words_come_back(payloads: list[Any], acks: dict[DeviceId, int], gone: set[int]) -> None:
    normal = [canonical.decode(canonical.encode(one)) for one in payloads]
    made = chain(len(normal), payloads=normal or ("",))
    one = body([erased(each) if number in gone else each for number, each in enumerate(made)], acks=acks)
    data = codec.encode(one)
    assert codec.decode(data) == one
    assert codec.encode(codec.decode(data)) == data


def test_operations_are_put_into_their_order() -> None:
    made = chain(6)
    assert body(made[::-1]).operations == made


def test_what_follows_is_not_written() -> None:
    data = codec.encode(body(chain(5)))
    for one in chain(5)[:-1]:
        assert data.count(one.id.encode()) == len([1 for each in chain(5) if one.id in each.header.replaces])
        assert one.header.payload_hash.encode() not in data


def test_kinds_of_later_versions_pass() -> None:
    odd = chain(1)[0]
    header = replace(odd.header, kind="juggle", type="ball", field="left hand")
    one = Operation(header, SIGNERS[AMINA].sign(header_bytes(header)), odd.payload, odd.salt)
    assert codec.decode(codec.encode(body([one]))).operations == (one,)


@pytest.mark.parametrize("version", [2, 3, 2**40])
def test_a_later_body_is_told_as_such(version: int) -> None:
    later = {**plain(DATA), "v": version, "more": True}
    with pytest.raises(ExchangeTooNew):
        codec.decode(canonical.encode(later))


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    tree = plain(DATA)
    change(tree)
    return canonical.encode(tree)


def row(place: int, cell: int, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda tree: tree["operations"][place].__setitem__(cell, value)


BAD: dict[str, Callable[[dict[str, Any]], object]] = {
    "a member too many": lambda tree: tree.update(extra=1),
    "a member missing": lambda tree: tree.pop("acks"),
    "version 0": lambda tree: tree.update(v=0),
    "version as a text": lambda tree: tree.update(v="1"),
    "version true": lambda tree: tree.update(v=True),
    "pair that is no id": lambda tree: tree.update(pair="ab"),
    "pair that is a number": lambda tree: tree.update(pair=7),
    "sender is the recipient": lambda tree: tree.update(sender=tree["recipient"]),
    "epoch 0": lambda tree: tree.update(epoch=0),
    "epoch too high": lambda tree: tree.update(epoch=2**31),
    "made at noon": lambda tree: tree.update(made_at="noon"),
    "made on no day": lambda tree: tree.update(made_at="2026-02-31T10:00Z"),
    "acks as a list": lambda tree: tree.update(acks=[]),
    "acks of no device": lambda tree: tree["acks"].update(xyz=1),
    "acks below 1": lambda tree: tree["acks"].update({HERS: 0}),
    "acks too high": lambda tree: tree["acks"].update({HERS: 2**31}),
    "acks as a text": lambda tree: tree["acks"].update({HERS: "1"}),
    "a device that nobody used": lambda tree: tree["devices"].append("ff" * 16),
    "devices in another order": lambda tree: tree["devices"].reverse(),
    "a device twice": lambda tree: tree["devices"].append(tree["devices"][-1]),
    "an author that wrote nothing": lambda tree: tree["authors"].append("ff" * 16),
    "an author that is no id": lambda tree: tree["authors"].__setitem__(0, "a1"),
    "operations as an object": lambda tree: tree.update(operations={}),
    "operations out of order": lambda tree: tree["operations"].reverse(),
    "an operation twice": lambda tree: tree["operations"].insert(1, tree["operations"][0]),
    "an operation that is no list": lambda tree: tree["operations"].append({}),
    "a cell too few": lambda tree: tree["operations"][0].pop(),
    "a cell too many": lambda tree: tree["operations"][0].append(""),
    "a device that is not in the table": row(0, 0, 9),
    "a device below 0": row(0, 0, -1),
    "an author that is not in the table": row(0, 1, 9),
    "a sequence true": row(0, 2, True),
    "a kind that is no text": row(0, 6, 1),
    "replaces that is no list": row(0, 10, ""),
    "replaces that is no hash": row(0, 10, ["ab"]),
    "replaces not sorted": row(0, 10, ["b" * 64, "a" * 64]),
    "replaces twice": row(0, 10, ["a" * 64, "a" * 64]),
    "previous that is no hash": row(0, 12, "ab"),
    "previous written although it follows": row(0, 12, "0" * 64),
    "previous left out although nothing is before it": row(-1, 12, ""),
    "a short signature": row(0, 13, "ab" * 63),
    "a signature in capitals": row(0, 13, "AB" * 64),
    "a long salt": row(0, 14, "ab" * 17),
    "a salt that is no text": row(0, 14, None),
    "erased words with a text for their hash": row(0, 14, ""),
    "a move to nobody": lambda tree: tree["moved"].update(partner=""),
    "a move with more": lambda tree: tree["moved"].update(more=1),
    "a move before it began": lambda tree: tree["moved"].update(private_generation=-1),
    "a move that is a text": lambda tree: tree.update(moved="yes"),
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
def test_what_no_writer_writes_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(ExchangeDamaged) as refused:
        codec.decode(changed(change))
    assert refused.value.detail == "body"
    assert refused.value.__cause__ is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        DATA + b" ",
        b" " + DATA,
        DATA.replace(b'"epoch":1', b'"epoch":1.0'),
        DATA.replace(b'"epoch":1', b'"epoch": 1'),
        DATA.replace(b'"epoch":1', b'"epoch":1,"epoch":1'),
        DATA.replace(b'"v":1', b'"v":01'),
        DATA.replace("Ü".encode(), "U\u0308".encode()),
        DATA.replace("Ü".encode(), b"\\u00dc"),
        DATA[:-1],
        b"[" * 100_000,
        b"\xff" + DATA,
        b"\xef\xbb\xbf" + DATA,
    ],
)
def test_another_spelling_is_refused(data: bytes) -> None:
    assert data != DATA
    with pytest.raises(ExchangeDamaged):
        codec.decode(data)


def nested(depth: int) -> Any:
    found: Any = "deep"
    for _ in range(depth):
        found = [found]
    return found


def test_words_may_be_as_deep_as_the_log_allows_and_no_deeper() -> None:
    codec.decode(codec.encode(body(chain(1, payloads=(nested(8),)))))
    with pytest.raises(ExchangeDamaged):
        codec.decode(codec.encode(body(chain(1, payloads=(nested(9),)))))


def test_a_text_is_at_most_256_kib() -> None:
    codec.decode(codec.encode(body(chain(1, payloads=("x" * 256 * 1024,)))))
    with pytest.raises(ExchangeDamaged):
        codec.decode(codec.encode(body(chain(1, payloads=("x" * (256 * 1024 + 1),)))))


def test_at_most_10_000_operations(monkeypatch: pytest.MonkeyPatch) -> None:
    few = chain(11)
    monkeypatch.setattr(codec, "MOST_OPERATIONS", 5)
    monkeypatch.setattr(bodies, "MOST_OPERATIONS", 5)
    assert MOST_OPERATIONS == 10_000
    assert [len(part) for part in codec.batches(few)] == [5, 5, 1]
    with pytest.raises(ValueError, match="too many"):
        body(few)


def test_no_operations_make_no_parts() -> None:
    assert list(codec.batches(())) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: body(chain(1), pair=OTHER_PAIR),
        lambda: body(chain(1) * 2),
        lambda: body(acks={HERS: 0}),
        lambda: body(acks={DeviceId("x"): 1}),
        lambda: body(sender=JOHN),
        lambda: body(epoch=0),
        lambda: Moved(JOHN, -1),
        lambda: body(acks={DeviceId(f"{number:032x}"): 1 for number in range(1001)}),
    ],
)
def test_a_body_that_cannot_be_is_a_bug(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        make()


def test_a_body_keeps_minutes_and_shows_no_words() -> None:
    one: Body = body(chain(2), made_at=MADE_AT.replace(second=42, microsecond=7))
    assert one.made_at == MADE_AT
    assert "Tuesday" not in repr(one)
    assert OperationId(chain(1)[0].id) not in repr(one)
