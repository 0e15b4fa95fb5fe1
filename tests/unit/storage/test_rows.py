import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import encode
from rmdesk.storage.connection import Space
from rmdesk.storage.engine import Cell
from rmdesk.storage.integrity import check_content
from rmdesk.storage.rows import EMPTY_DIGEST, digest_minus, digest_plus, row_hash
from tests.fakes.space import NOTES, TestKey, note
from tests.page_decryptor import BadPage, decrypt, decrypt_page

hashes = st.binary(min_size=32, max_size=32)


def test_the_hash_of_a_row_is_fixed_for_ever() -> None:
    plain = b'{"row":{"amount":null,"blob":"00ff","id":"a","text":"caf\xc3\xa9"},"table":"notes"}'
    assert row_hash(NOTES, ("a", "cafe\u0301", None, b"\x00\xff")) == hashlib.sha256(plain).digest()


cells = st.none() | st.integers(-(2**63), 2**63 - 1) | st.binary(max_size=4) | st.text(st.characters(codec="utf-8"))


@given(st.tuples(*([cells] * len(NOTES.columns))))
def test_whatever_a_row_holds_its_hash_is_of_its_canonical_form(row: tuple[Cell, ...]) -> None:
    plain = {
        name: cell.hex() if isinstance(cell, bytes) else cell for name, cell in zip(NOTES.columns, row, strict=True)
    }
    assert row_hash(NOTES, row) == hashlib.sha256(encode({"row": plain, "table": NOTES.name})).digest()


@given(st.lists(hashes, max_size=6), st.permutations(range(6)))
def test_the_digest_knows_no_order_and_forgets_what_is_taken_out(rows: list[bytes], order: list[int]) -> None:
    forwards = EMPTY_DIGEST
    for row in rows:
        forwards = digest_plus(forwards, row)
    backwards = EMPTY_DIGEST
    for index in (index for index in order if index < len(rows)):
        backwards = digest_plus(backwards, rows[index])
    assert forwards == backwards
    for row in rows:
        forwards = digest_minus(forwards, row)
    assert forwards == EMPTY_DIGEST


changes = st.lists(
    st.tuples(st.sampled_from("abcd"), st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=20))),
    max_size=8,
)


def test_any_mix_of_changes_keeps_counts_and_digest_right(space: Space) -> None:
    @settings(max_examples=12, deadline=None)
    @given(changes)
    def run(steps: list[tuple[str, str | None]]) -> None:
        with space.transaction() as tx:
            for name, text in steps:
                if text is None:
                    tx.remove("notes", {"id": name})
                else:
                    tx.put("notes", note(name, text))
        assert check_content(space).problems == ()

    run()


def test_a_row_must_name_every_column_and_no_other(space: Space) -> None:
    row = note("a")
    row.pop("amount")
    with pytest.raises(ValueError, match="amount"), space.transaction() as tx:
        tx.put("notes", row)
    with pytest.raises(ValueError, match="extra"), space.transaction() as tx:
        tx.put("notes", {**note("a"), "extra": 1})
    with pytest.raises(KeyError), space.transaction() as tx:
        tx.put("meta", {})


def test_removing_what_is_not_there_changes_nothing(space: Space) -> None:
    with space.transaction() as tx:
        tx.remove("notes", {"id": "nobody"})
    assert space.generation == 0


def test_a_second_reader_agrees_on_every_page(space: Space, path: Path, key: TestKey) -> None:
    with space.transaction() as tx:
        for number in range(50):
            tx.put("notes", note(f"n{number}", "heron " * 300))
    space.close()
    plain = decrypt(path.read_bytes(), key.key, key.salt)
    assert plain.startswith(b"SQLite format 3\0")
    assert plain.count(b"heron heron") >= 50
    damaged = bytearray(path.read_bytes()[:4096])
    damaged[200] ^= 1
    with pytest.raises(BadPage):
        decrypt_page(bytes(damaged), 1, key.key, key.salt)
