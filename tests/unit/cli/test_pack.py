"""`rmdesk pack`: shows and checks a pack, and uses it in a workbook once its fingerprint was given."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.cli import pack
from rmdesk.domain.packs import PageWording
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.pasted import to_text
from rmdesk.runtime.resources import read_text
from tests.builders import PASSPHRASE_A, BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.sample_pack import FULL_PACK, LEAD_KEY, ORGANISATION_KEY, sealed_bytes
from tests.unit.cli.conftest import Command

CARD = fingerprint_digits(LEAD_KEY)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "new.rmpack"
    path.write_bytes(sealed_bytes())
    return path


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = pack.run_open
    monkeypatch.setattr(pack, "run_open", lambda command, passphrases: slow(command, passphrases, QUICK_POLICY))


def test_show_prints_what_it_holds_and_the_fingerprints(command: Command, file: Path) -> None:
    said = command("pack", "show", file)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "Programme: example-2027, pack number 3, signed on 20 November 2026"
    assert "Date: 3 December 2026, 10am to 1pm, workshop, Safety and trust, Training room" in lines
    assert "Contact: Wellbeing team, 01632 960001, checked on 1 November 2026" in lines
    assert "Key of the lead: Programme lead (signed this pack)" in lines
    assert f"  {CARD}" in lines
    words = read_text("security/words.txt").split()
    assert f"  {' '.join(fingerprint_words(ORGANISATION_KEY, words))}" in lines


def test_check_says_that_it_is_whole(command: Command, file: Path) -> None:
    assert command("pack", "check", file).code == 0


def test_check_takes_the_text_of_a_pack_too(command: Command, file: Path) -> None:
    file.write_text(to_text(sealed_bytes()), "utf-8")
    assert command("pack", "check", file).code == 0


def test_check_names_what_has_no_place_here(command: Command, file: Path) -> None:
    file.write_bytes(sealed_bytes(replace(FULL_PACK, page_wordings=(PageWording("gone", "Title"),))))
    said = command("pack", "check", file)
    assert said.code == 1
    assert "This version of rmdesk has no place for: gone" in said.out


@pytest.mark.parametrize("way", ["show", "check"])
def test_a_changed_pack_is_refused_with_one_sentence(command: Command, file: Path, way: str) -> None:
    file.write_bytes(sealed_bytes()[:-1])
    said = command("pack", way, file)
    assert (said.code, said.out) == (1, "")
    assert "changed or damaged after it was signed" in said.err


def test_a_file_that_is_not_there_is_told(command: Command, tmp_path: Path) -> None:
    said = command("pack", "show", tmp_path / "gone.rmpack")
    assert said.code == 1
    assert "not a programme pack" in said.err


def test_open_needs_the_fingerprint_of_the_card(
    command: Command, file: Path, pair: BuiltPair, typed: Callable[[str], str]
) -> None:
    said = command("pack", "open", file, "--vault", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert "not the fingerprint of this pack" in said.err
    assert not pair.folder.pack.exists()


def test_open_uses_it_and_says_so(command: Command, file: Path, pair: BuiltPair, typed: Callable[[str], str]) -> None:
    vault = ("--vault", pair.folder.path, "--fingerprint", CARD)
    said = command("pack", "open", file, *vault, "--passphrase-fd", typed(PASSPHRASE_A))
    assert (said.code, said.err) == (0, "")
    assert said.out == f"In use: {file}\n"
    assert pair.folder.pack.read_bytes() == sealed_bytes()
    again = command("pack", "open", file, "--vault", pair.folder.path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert again.out == "This pack is in use there already.\n"
