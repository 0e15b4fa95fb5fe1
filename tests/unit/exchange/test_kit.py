"""The frozen kit: what was good in version 1 opens for ever, what was bad is refused for ever, each for its reason.

The kit was made by a writer of its own, from `format-exchange.md`; a reader of its own is in `tests/privacy`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.clock import to_minute
from rmdesk.domain.exchange_errors import ExchangeRefused
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.domain.operations import header_bytes
from rmdesk.exchange import room_words
from rmdesk.exchange.body import Body
from rmdesk.exchange.kinds import FileKind, kind_of
from rmdesk.exchange.pairing_code import belongs_together, codes_of, proves
from rmdesk.exchange.pairing_messages import Answer, Invitation, PairingMessage, Proof, read_message
from rmdesk.exchange.sealed import Expected, seal, unseal
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.signatures import Signer

KIT = Path(__file__).parents[2] / "data" / "exchange-v1"
MANIFEST: dict[str, Any] = json.loads((KIT / "manifest.json").read_text(encoding="utf-8"))
GOOD, BAD, PEOPLE = MANIFEST["good"], MANIFEST["bad"], MANIFEST["people"]
EXPECTED = Expected(
    VaultId(MANIFEST["pair"]),
    PartnerId(PEOPLE["b"]["id"]),
    Unsealer(bytes.fromhex(PEOPLE["b"]["exchange_private"])),
    {PartnerId(PEOPLE["a"]["id"]): bytes.fromhex(PEOPLE["a"]["signing_public"])},
)


def read(name: str) -> Body | PairingMessage:
    data = (KIT / name).read_bytes()
    return unseal(data, EXPECTED) if kind_of(data) is FileKind.NEWS else read_message(data)


def names(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["file"] for entry in entries]


def test_kit_is_whole() -> None:
    assert len(GOOD) >= 8
    assert len(BAD) >= 30
    assert sorted(names(GOOD) + names(BAD)) == sorted(path.name for path in KIT.glob("*.rmx"))


@pytest.mark.parametrize("entry", [one for one in GOOD if "members" in one], ids=lambda one: one["file"])
def test_good_news_opens(entry: dict[str, Any]) -> None:
    body = read(entry["file"])
    assert isinstance(body, Body)
    moved = body.moved and {"partner": body.moved.partner, "private_generation": body.moved.private_generation}
    assert entry["members"] == {
        "v": 1,
        "pair": body.pair,
        "epoch": body.epoch,
        "sender": body.sender,
        "recipient": body.recipient,
        "device": body.device,
        "made_at": to_minute(body.made_at),
        "acks": dict(body.acks),
        "moved": moved,
    }
    assert len(body.operations) == len(entry["operations"])
    for found, said in zip(body.operations, entry["operations"], strict=True):
        assert found.id == said["id"]
        assert header_bytes(found.header) == canonical.encode(said["header"])
        assert found.signature.hex() == said["signature"]
        assert (found.salt.hex() if found.salt else "") == said["salt"]
        assert found.payload == said["payload"]


@pytest.mark.parametrize("entry", [one for one in GOOD if "members" in one], ids=lambda one: one["file"])
def test_what_is_written_now_is_the_same_inside(entry: dict[str, Any]) -> None:
    body = read(entry["file"])
    assert isinstance(body, Body)
    again = seal(body, Signer(bytes.fromhex(PEOPLE["a"]["signing_seed"])), EXPECTED.unsealer.public)
    assert again[:40] == (KIT / entry["file"]).read_bytes()[:40]
    assert unseal(again, EXPECTED) == body


def test_the_good_pairings_lead_to_their_codes_and_fit_their_words() -> None:
    first, second, third = (read(f"good-pairing-{number}.rmx") for number in (1, 2, 3))
    assert isinstance(first, Invitation)
    assert isinstance(second, Answer)
    assert isinstance(third, Proof)
    assert belongs_together(first, second)
    assert proves(first, second, third)
    codes = codes_of(first, second, third)
    (entry,) = (one for one in GOOD if one["file"] == "good-pairing-3.rmx")
    assert [codes.first, codes.second] == entry["codes"]
    room, back = read("good-room-1.rmx"), read("good-room-2.rmx")
    assert isinstance(room, Invitation)
    assert isinstance(back, Answer)
    assert belongs_together(room, back)
    (entry,) = (one for one in GOOD if one["file"] == "good-room-1.rmx")
    assert room_words.fits(entry["words"], room)
    assert room_words.fits(entry["words"], back)


@pytest.mark.parametrize("entry", BAD, ids=names(BAD))
def test_bad_file_is_refused_for_its_reason(entry: dict[str, Any]) -> None:
    with pytest.raises(ExchangeRefused) as caught:
        read(entry["file"])
    assert type(caught.value).__name__ == entry["error"]
