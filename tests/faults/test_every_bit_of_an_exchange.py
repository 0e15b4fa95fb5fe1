"""Every bit of a sealed file, and of the files of a pairing, changed one by one: refused before anything else happens.

Some hundred bits of each in every run, with RMDESK_FAULTS=full all of them.
"""

import os
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import ExchangeRefused
from rmdesk.exchange import codec, room_words
from rmdesk.exchange.pairing_code import belongs_together, proves
from rmdesk.exchange.pairing_messages import Answer, PairingMessage, Proof, read_message
from rmdesk.exchange.pasted import from_text, to_text
from rmdesk.exchange.sealed import unseal
from tests.evidence import note
from tests.sample_exchange import expected_by, sealed
from tests.sample_pairing import ROOM, ROOM_WORDS, answer, call, invitation
from tests.two_laptops import two_desks

FULL = os.environ.get("RMDESK_FAULTS") == "full"
STEP = 1 if FULL else 61
pytestmark = pytest.mark.timeout(7200 if FULL else 900)
WHOLE = call()
IN_ROOM = invitation(belongs=ROOM)
EVERY: tuple[PairingMessage, ...] = (WHOLE.first, WHOLE.second, WHOLE.third, IN_ROOM, answer(IN_ROOM))


def test_of_a_sealed_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of its inside is even read: a reader of bodies that would be reached makes the test fail."""
    data = sealed()
    assert unseal(data, expected_by()).operations
    monkeypatch.setattr(codec, "decode", _never)
    bits = range(0, 8 * len(data), STEP)
    for bit in bits:
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ExchangeRefused):
            unseal(bytes(changed), expected_by())
    note("Every bit of a sealed file of the exchange", f"{len(bits):,}", "0 taken in", "the good one opens")


def test_a_workbook_that_was_handed_one_is_as_it_was(tmp_path: Path) -> None:
    """Not a row, and not the number of its last change."""
    amina, john = two_desks(tmp_path)
    (data,) = amina.exchange.make()
    before = (john.space.space.generation, john.tables())
    bits = range(0, 8 * len(data), 1 if FULL else 331)
    for bit in bits:
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ExchangeRefused):
            john.exchange.open(bytes(changed))
        assert john.space.space.generation == before[0], bit
    assert john.tables() == before[1]
    note("The same, handed to a workbook", f"{len(bits):,}", "0 rows changed", "the good one is taken in")
    assert john.exchange.open(data).new
    for one in (amina, john):
        one.close()


def test_of_the_same_file_as_text() -> None:
    """The text says itself that it is not whole; what it lets pass is the very same file."""
    text = to_text(sealed()).encode()
    file = from_text(text.decode())
    for bit in range(0, 8 * len(text), 2 * STEP):
        changed = bytearray(text)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            found = from_text(changed.decode("utf-8", "replace"))
        except ExchangeRefused:
            continue
        assert found == file


def test_of_the_files_of_a_pairing() -> None:
    assert all(_goes_on(one.data) for one in EVERY)
    tried = 0
    for one in EVERY:
        for bit in range(0, 8 * len(one.data), max(1, STEP // 4)):
            changed = bytearray(one.data)
            changed[bit // 8] ^= 1 << bit % 8
            assert not _goes_on(bytes(changed)), (one, bit)
            tried += 1
    note("Every bit of the files of a pairing", f"{tried:,}", "0 taken in", "the good ones go on")


def _never(data: bytes) -> object:
    raise AssertionError(f"{len(data)} bytes were read without a good signature")


def _goes_on(data: bytes) -> bool:
    """Whether the next step would go on with a file in the place of the good one of its kind."""
    try:
        message = read_message(data)
    except ExchangeRefused:
        return False
    if isinstance(message, Proof):
        return proves(WHOLE.first, WHOLE.second, message)
    in_room = message.belongs == ROOM
    if in_room and not room_words.fits(ROOM_WORDS, message):
        return False
    if isinstance(message, Answer):
        return belongs_together(IN_ROOM if in_room else WHOLE.first, message)
    return True
