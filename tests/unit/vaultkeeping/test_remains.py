"""What a rescue, a restore or a change of schema left behind: told when it opens with earlier secrets, and removed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.own_secrets import change_passphrase
from rmdesk.vaultkeeping.remains import from_before_a_change, remove_remains
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.rescue import DamagedSpace, rescue
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import full_pair, private_words, shared_titles
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.faulty_os import FaultyOs
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"
EIO = 5


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def put_aside(pair: BuiltPair) -> Path:
    """As a rescue does with files that it finds damaged; both private spaces and the shared one."""
    folder = pair.folder

    def salvage(source: Path, made: Path) -> bool:
        made.write_bytes(source.read_bytes())
        return True

    paths = folder.shared, *(folder.private(one.shared.partner) for one in (pair.a, pair.b))
    spaces = [DamagedSpace(path, lambda: False, salvage) for path in paths]
    aside = rescue(folder, spaces, datetime(2026, 11, 22, tzinfo=UTC)).aside
    assert aside is not None
    return aside


def change_every_key(pair: BuiltPair, present: str = PASSPHRASE_A) -> None:
    to = Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)
    chosen = NewSecrets(NEW, new_recovery_code())
    assert renew_everything(pair.folder, pair.a.shared.partner, present, chosen, to, QUICK_POLICY)


def told(pair: BuiltPair, passphrase: str) -> tuple[Path, ...]:
    return from_before_a_change(pair.folder, unlock(pair.folder, passphrase, QUICK_POLICY), QUICK_POLICY)


def test_damaged_files_are_told_once_every_key_was_changed(pair: BuiltPair) -> None:
    aside = put_aside(pair)
    assert told(pair, PASSPHRASE_A) == ()
    change_every_key(pair)
    assert told(pair, NEW) == (aside,)
    later = put_aside(pair)
    assert later != aside
    assert told(pair, NEW) == (aside,), "those of today open with the keys of today"


def test_copies_from_before_a_change_of_schema_are_told_too(pair: BuiltPair) -> None:
    copy = pair.folder.backups / f"private-{pair.a.shared.partner[:8]}.schema-1.generation-2.db"
    copy.write_bytes(pair.folder.private(pair.a.shared.partner).read_bytes())
    assert told(pair, PASSPHRASE_A) == ()
    change_every_key(pair)
    assert told(pair, NEW) == (copy,)


@pytest.mark.parametrize("name", [".old-20261101-000000-00112233", ".restored"])
def test_a_workbook_that_opens_with_another_passphrase_is_told(pair: BuiltPair, name: str) -> None:
    old = pair.folder.path.with_name(f".{pair.folder.path.name}{name}")
    old.mkdir()
    for path in pair.folder.path.glob("*.rmk"):
        (old / path.name).write_bytes(path.read_bytes())
    assert told(pair, PASSPHRASE_A) == ()
    change_passphrase(pair.folder, pair.a.shared.partner, PASSPHRASE_A, NEW, QUICK_POLICY)
    assert told(pair, NEW) == (old,)
    assert told(pair, PASSPHRASE_B) == ()
    assert remove_remains(pair.folder, pair.a.shared.partner) == 0
    assert not old.exists()


@pytest.mark.parametrize("mark", [".bad-00112233", ".damaged"])
def test_a_key_file_that_was_set_aside_is_told_after_another_passphrase(pair: BuiltPair, mark: str) -> None:
    mine = pair.folder.path / f"b-{pair.a.shared.partner[:8]}.rmk"
    aside = mine.with_name(f"{mine.name}{mark}")
    aside.write_bytes(mine.read_bytes())
    assert told(pair, PASSPHRASE_A) == ()
    change_passphrase(pair.folder, pair.a.shared.partner, PASSPHRASE_A, NEW, QUICK_POLICY)
    assert told(pair, NEW) == (aside,)
    change_every_key(pair, NEW)
    assert not aside.exists(), "the last step of changing every key removes it by itself"


def test_all_of_it_goes_and_the_partners_own_pages_stay(pair: BuiltPair) -> None:
    aside, mine, theirs = put_aside(pair), pair.a.shared.partner, pair.b.shared.partner
    half = aside.with_name(f".{aside.name}.work-00112233")
    half.mkdir()
    growing = pair.folder.path.with_name(".0011223344ff.restoring.new-00112233")
    growing.mkdir()
    elsewhere = pair.folder.path.with_name(".aabbccddeeff.restoring")
    elsewhere.mkdir()
    (elsewhere / f"a-{theirs[:8]}.rmk").write_bytes(b"x")
    gone = [
        aside / f"private-{mine[:8]}.db",
        aside / "shared.db",
        half / f"private-{mine[:8]}.db",
        pair.folder.path / f"private-{mine[:8]}.db.rescued",
        pair.folder.path / f"a-{mine[:8]}.rmk.damaged",
        growing / f"a-{mine[:8]}.rmk",
    ]
    for path in gone[2:]:
        path.write_bytes(b"x")
    assert remove_remains(pair.folder, mine) == 0
    assert [path for path in gone if path.exists()] == []
    assert not half.exists()
    assert (aside / f"private-{theirs[:8]}.db").exists()
    assert elsewhere.exists(), "another workbook's"
    assert remove_remains(pair.folder, theirs) == 0
    assert not aside.exists()
    assert private_words(pair, pair.a) == ["private words of the first"]
    assert private_words(pair, pair.b) == ["private words of the second"]
    assert shared_titles(pair) == ["Speak last on Tuesdays"]


def test_what_the_disk_keeps_is_counted(pair: BuiltPair) -> None:
    aside = put_aside(pair)
    (aside / "shared.db").unlink()
    (aside / f"private-{pair.a.shared.partner[:8]}.db").unlink()
    path = pair.folder.path / f"a-{pair.a.shared.partner[:8]}.rmk.damaged"
    path.write_bytes(b"x")
    system = FaultyOs(1, EIO)
    with system.at_work():
        assert remove_remains(pair.folder, pair.a.shared.partner) == 1
    assert path.exists()
    assert remove_remains(pair.folder, pair.a.shared.partner) == 0
