"""Making a backup: what goes in, what stays out, and that nothing has a name before it was checked."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import BackupNotMade, NotOurFile, SpaceDamaged, WrongSecret
from rmdesk.storage.keyed import keyed
from rmdesk.vaultkeeping.backup import make
from rmdesk.vaultkeeping.backup.files import find_backups, good_backups, scratch_folder, sweep_leftovers
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.backup.manifest import BackupKind
from tests.backups import (
    at,
    back_up,
    bring_back,
    files_below,
    outside,
    own_spaces,
    private_words,
    shared_titles,
    untouched,
    write_private,
)
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.modes import has_mode


def names_in(path: Path) -> set[str]:
    return {one.name for one in read_backup(path).manifest.sections}


def all_names(pair: BuiltPair) -> set[str]:
    mine, theirs = pair.a.shared.partner[:8], pair.b.shared.partner[:8]
    keys = {f"{letter}-{who}.rmk" for letter in "ab" for who in (mine, theirs)}
    return {*keys, f"private-{mine}.db", f"private-{theirs}.db", "shared.db"}


def test_a_backup_in_the_vault_holds_every_file_that_matters(pair: BuiltPair, backup: Path) -> None:
    assert names_in(backup) == all_names(pair)
    manifest = read_backup(backup).manifest
    assert (manifest.vault, manifest.maker) == (pair.a.shared.vault, pair.a.shared.partner[:8])
    assert manifest.made == pair.clock.now()
    assert manifest.kind is BackupKind.VAULT
    assert (manifest.shared_generation, manifest.private_generation) == (pair.shared().space.generation, 1)
    assert manifest.checked == {"shared.db", f"private-{manifest.maker}.db"}
    check_hashes(read_backup(backup))
    assert [one.path for one in good_backups(pair.folder, pair.b.seal)] == [backup]
    assert has_mode(backup, 0o600)


def test_it_changes_nothing_in_the_vault_and_leaves_nothing_else(pair: BuiltPair) -> None:
    before = files_below(pair.folder.path)
    made = back_up(pair)
    after = files_below(pair.folder.path)
    del after[f"backups/{made.name}"]
    assert after == before


def test_both_spaces_may_be_open_and_read_meanwhile(pair: BuiltPair) -> None:
    shared, wing = pair.shared(), pair.private()
    made = make.make_backup(pair.folder, pair.a, make.OwnSpaces(shared.space, wing.space), pair.clock)
    assert names_in(made) == all_names(pair)
    assert wing.space.read("SELECT count(*) FROM reflections") == [(1,)]
    shared.log.renew_device()  # writing goes on as before
    wing.close()
    shared.close()


def test_the_partner_s_space_stays_out_while_a_save_of_it_was_cut_off(pair: BuiltPair) -> None:
    theirs = pair.folder.private(pair.b.shared.partner)
    theirs.with_name(f"{theirs.name}-journal").write_bytes(b"cut off")
    assert names_in(back_up(pair)) == all_names(pair) - {theirs.name}


@pytest.mark.parametrize("data", [b"", b"x" * 4097])
def test_the_partner_s_space_stays_out_when_it_cannot_be_whole(pair: BuiltPair, data: bytes) -> None:
    theirs = pair.folder.private(pair.b.shared.partner)
    theirs.write_bytes(data)
    assert names_in(back_up(pair)) == all_names(pair) - {theirs.name}


def test_a_key_file_that_is_cut_off_stays_out_and_its_good_copy_goes_in(pair: BuiltPair) -> None:
    copy = pair.folder.path / f"b-{pair.b.shared.partner[:8]}.rmk"
    copy.write_bytes(copy.read_bytes()[:-1])
    assert names_in(back_up(pair)) == all_names(pair) - {copy.name}


def test_a_damaged_space_is_told_and_no_backup_is_made_of_it(pair: BuiltPair, backup: Path) -> None:
    with keyed(pair.folder.shared, pair.a.shared.space) as connection:
        connection.execute("DELETE FROM operations WHERE rowid = (SELECT max(rowid) FROM operations)")
    with untouched(pair.folder.path), pytest.raises(SpaceDamaged):
        back_up(pair)


def test_another_space_is_never_taken_for_ours(pair: BuiltPair) -> None:
    pair.folder.shared.write_bytes(pair.folder.private(pair.b.shared.partner).read_bytes())
    with untouched(pair.folder.path), pytest.raises(NotOurFile):
        back_up(pair)


def test_what_does_not_pass_its_check_gets_no_name(
    pair: BuiltPair, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = make.read_backup

    def spoil(path: Path) -> object:
        with path.open("r+b") as file:
            file.seek(-1, 2)
            last = file.read(1)
            file.seek(-1, 2)
            file.write(bytes([last[0] ^ 1]))
        return real(path)

    monkeypatch.setattr(make, "read_backup", spoil)
    with untouched(pair.folder.path), pytest.raises(BackupNotMade):
        back_up(pair)


def test_a_copy_for_outside_holds_my_files_and_the_shared_space_only(pair: BuiltPair, tmp_path: Path) -> None:
    with untouched(pair.folder.path):
        made = outside(pair, tmp_path / "stick.rmbackup")
    mine = pair.a.shared.partner[:8]
    assert names_in(made) == {f"a-{mine}.rmk", f"b-{mine}.rmk", f"private-{mine}.db", "shared.db"}
    restored = bring_back(made, tmp_path / "back")
    back = at(pair, restored.folder)
    assert private_words(back, pair.a) == ["private words of the first"]
    assert shared_titles(back) == ["Speak last on Tuesdays"]
    with pytest.raises(WrongSecret):
        bring_back(made, tmp_path / "other", PASSPHRASE_B)


def test_a_copy_for_outside_takes_the_place_of_an_older_one_in_one_step(pair: BuiltPair, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    first = outside(pair, place / "b").read_bytes()
    write_private(pair, pair.a, "later")
    outside(pair, place / "b")
    assert [path.name for path in place.iterdir()] == ["b"]
    assert (place / "b").read_bytes() != first
    with pytest.raises(BackupNotMade):
        outside(pair, place / "no such folder" / "b")


def test_what_a_crash_left_is_swept_and_nothing_else(pair: BuiltPair, backup: Path) -> None:
    scratch = scratch_folder(pair.folder)
    scratch.mkdir()
    (scratch / "shared.db").write_bytes(b"half")
    (pair.folder.backups / ".rmdesk-0011223344556677.part").write_bytes(b"half")
    (pair.folder.backups / "private-00000000.schema-1.generation-3.db").write_bytes(b"a copy before a migration")
    (pair.folder.backups / "mine.txt").write_bytes(b"somebody's")
    sweep_leftovers(pair.folder)
    assert {path.name for path in pair.folder.backups.iterdir()} == {
        backup.name,
        "private-00000000.schema-1.generation-3.db",
        "mine.txt",
    }


def test_damaged_and_foreign_files_are_found_for_what_they_are(pair: BuiltPair, backup: Path) -> None:
    (pair.folder.backups / "backup-20261120-101112-0011aabb.rmbackup").write_bytes(b"damaged")
    (pair.folder.backups / "backup-99999999-101112-0011aabb.rmbackup").write_bytes(b"no such day")
    (pair.folder.backups / "letter.rmbackup").write_bytes(backup.read_bytes())
    found = find_backups(pair.folder)
    assert [one.path.name for one in found] == [backup.name, "backup-20261120-101112-0011aabb.rmbackup"]
    assert [one.backup is None for one in found] == [False, True]


def test_the_keys_of_one_partner_copy_their_own_spaces_only(pair: BuiltPair) -> None:
    spaces = own_spaces(pair, pair.b)
    assert getattr(spaces.private, "path") == pair.folder.private(pair.b.shared.partner)  # noqa: B009
    assert PASSPHRASE_A not in repr(spaces)
    assert "hidden" in repr(pair.a.seal)
