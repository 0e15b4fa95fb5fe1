"""A second reader of the files between two laptops, written from the page alone, reads them as the program does."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from rmdesk.exchange.pairing_code import codes_of
from tests.evidence import note
from tests.privacy.second_decoder.exchange import Reader, Refused, codes, fits_words, open_news, read_step
from tests.sample_exchange import AMINA, JOHN, PAIR, SIGNERS, body, chain, full_body, sealed
from tests.sample_pairing import ROOM, ROOM_WORDS, answer, call, invitation

KIT = Path(__file__).parents[1] / "data" / "exchange-v1"
MANIFEST: dict[str, Any] = json.loads((KIT / "manifest.json").read_text(encoding="utf-8"))
GOOD, BAD, PEOPLE = MANIFEST["good"], MANIFEST["bad"], MANIFEST["people"]
OF_THE_KIT = Reader(
    MANIFEST["pair"],
    PEOPLE["b"]["id"],
    bytes.fromhex(PEOPLE["b"]["exchange_private"]),
    ((PEOPLE["a"]["id"], bytes.fromhex(PEOPLE["a"]["signing_public"])),),
)


def read(name: str) -> object:
    data = (KIT / name).read_bytes()
    return read_step(data) if data[:5] == b"RMDP\0" else open_news(data, OF_THE_KIT)


def test_it_opens_the_good_files_of_the_kit() -> None:
    for entry in (one for one in GOOD if "members" in one):
        found = open_news((KIT / entry["file"]).read_bytes(), OF_THE_KIT)
        assert {key: found[key] for key in entry["members"]} == entry["members"]
        kept = [(one["id"], one["header"], one["payload"]) for one in found["operations"]]
        assert kept == [(one["id"], one["header"], one["payload"]) for one in entry["operations"]]
    steps = [read_step((KIT / f"good-pairing-{number}.rmx").read_bytes()) for number in (1, 2, 3)]
    (entry,) = (one for one in GOOD if "codes" in one)
    assert list(codes(*steps)) == entry["codes"]
    for entry in (one for one in GOOD if "words" in one):
        assert fits_words(read_step((KIT / entry["file"]).read_bytes()), entry["words"])


@pytest.mark.parametrize("entry", BAD, ids=[one["file"] for one in BAD])
def test_it_refuses_the_bad_ones_for_the_same_reasons(entry: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=entry["error"]):
        read(entry["file"])


def test_it_reads_what_the_program_writes() -> None:
    secret = hashlib.sha256(b"open" + JOHN.encode()).digest()
    reader = Reader(PAIR, JOHN, secret, ((AMINA, SIGNERS[AMINA].public),))
    for one in (body(), body(chain(30)), full_body()):
        found = open_news(sealed(one), reader)
        assert [each["id"] for each in found["operations"]] == [each.id for each in one.operations]
        assert [each["payload"] for each in found["operations"]] == [each.payload for each in one.operations]
        assert found["acks"] == dict(one.acks)
    whole = call()
    both = codes_of(whole.first, whole.second, whole.third)
    assert codes(*(read_step(one.data) for one in (whole.first, whole.second, whole.third))) == (
        both.first,
        both.second,
    )
    room = invitation(belongs=ROOM)
    assert all(fits_words(read_step(one.data), ROOM_WORDS) for one in (room, answer(room)))
    tried = f"{len(GOOD)} good and {len(BAD)} bad files, and what the program writes"
    note("A second reader of the exchange, from its page", tried, "0 read otherwise")
