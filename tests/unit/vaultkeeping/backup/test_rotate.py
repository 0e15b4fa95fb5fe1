"""Which backups stay, over years of use, and that the only good one always does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.security.backup_seal import BackupSeal
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import Backup, read_backup
from rmdesk.vaultkeeping.backup.rotate import LONGEST_KEPT, kept, rotate
from tests.backups import back_up
from tests.builders import BuiltPair
from tests.fakes.clock import FakeClock
from tests.sample_backup import MANIFEST, ME, OTHER, section

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def made(days: float, maker: str = ME) -> Backup:
    """A backup of so many days ago, by that partner."""
    sections = (
        section(f"a-{maker}.rmk", b"k" * 4096),
        section(f"private-{maker}.db", b"p" * 4096),
        section("shared.db", b"s" * 4096),
    )
    moment = NOW - timedelta(days=days)
    manifest = replace(MANIFEST, made=moment, maker=maker, sections=sections)
    return Backup(Path(f"{days}-{maker}"), manifest, b"", b"")


def days_kept(*days: float) -> list[float]:
    backups = [made(one) for one in days]
    stay = kept(backups, NOW)
    return [one for one, backup in zip(days, backups, strict=True) if backup.path in stay]


def test_the_last_five_stay() -> None:
    assert days_kept(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6) == [0, 0.1, 0.2, 0.3, 0.4]


def test_the_newest_of_four_weeks_stay() -> None:
    # 21 November 2026 is a Saturday: its week began 5 days ago.
    daily = list(range(40))
    assert days_kept(*daily) == [0, 1, 2, 3, 4, 6, 13, 20]


def test_nothing_older_than_35_days_stays_when_there_is_something_newer() -> None:
    assert days_kept(0, 34, 35, 36, 200) == [0, 34, 35]


def test_after_200_days_away_the_newest_is_still_there() -> None:
    assert days_kept(200, 201, 230) == [200]


def test_the_newest_of_each_partner_stays_until_they_made_a_newer_one() -> None:
    mine, theirs, older = made(0), made(200, OTHER), made(201, OTHER)
    assert kept([mine, theirs, older], NOW) == {mine.path, theirs.path}
    back = made(1, OTHER)
    assert kept([mine, theirs, older, back], NOW) == {mine.path, back.path}


def test_a_clock_that_was_wrong_once_pushes_nothing_real_out() -> None:
    future = [made(-1000 - one) for one in range(9)]
    real = [made(one) for one in (0, 1, 2)]
    stay = kept([*future, *real], NOW)
    assert {one.path for one in real} <= stay
    assert len(stay) == 8


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 400 * 24), st.sampled_from([ME, OTHER])), min_size=1, unique=True),
)
def test_for_any_history_each_space_keeps_its_newest_and_little_stays(history: list[tuple[int, str]]) -> None:
    backups = [made(hours / 24, who) for hours, who in history]
    stay = kept(backups, NOW)
    for who in {who for _, who in history}:
        newest = min((one for one in backups if one.manifest.maker == who), key=lambda one: NOW - one.manifest.made)
        assert newest.path in stay
    assert len(stay) <= 5 + 4 + 2
    old = [one for one in backups if one.path in stay and NOW - one.manifest.made > LONGEST_KEPT]
    assert len(old) <= 2


def used_daily(pair: BuiltPair, clock: FakeClock, days: int) -> list[Path]:
    paths = []
    for _ in range(days):
        clock.advance(days=1)
        paths.append(back_up(pair))
        rotate(pair.folder, pair.a.seal, clock.now(), paths[-1])
    return paths


def test_the_files_go_and_stay_so(pair: BuiltPair, clock: FakeClock) -> None:
    paths = used_daily(pair, clock, 8)
    names = {path.name for path in pair.folder.backups.iterdir()}
    assert {path.name for path in paths[-5:]} <= names
    assert len(names) <= 7
    clock.advance(days=200)
    newest = back_up(pair)
    assert paths[-1].exists()
    rotate(pair.folder, pair.a.seal, clock.now(), newest)
    assert list(pair.folder.backups.iterdir()) == [newest]


def test_nothing_goes_before_a_new_one_is_there(pair: BuiltPair, backup: Path, clock: FakeClock) -> None:
    clock.advance(days=200)
    for seal, verified in ((pair.a.seal, backup.with_name("no")), (BackupSeal(bytes(32)), backup)):
        with pytest.raises(ValueError):
            rotate(pair.folder, seal, clock.now(), verified)
    assert backup.exists()


def test_a_backup_of_another_pair_and_a_stranger_s_file_are_no_reason_to_remove_one(
    pair: BuiltPair, backup: Path, clock: FakeClock
) -> None:
    forged = backup.with_name("backup-20270101-000000-00112233.rmbackup")
    data = bytearray(backup.read_bytes())
    data[read_backup(backup).start - 1] ^= 1  # the seal
    forged.write_bytes(bytes(data))
    clock.advance(days=1)
    newest = back_up(pair)
    rotate(pair.folder, pair.a.seal, clock.now(), newest)
    assert backup.exists()
    assert newest.exists()
    assert forged.exists()  # young: somebody may want to look at it
    clock.advance(days=40)
    newest = back_up(pair)
    rotate(pair.folder, pair.a.seal, clock.now(), newest)
    assert [one.path for one in find_backups(pair.folder)] == [newest]


def test_copies_before_a_change_of_schema_go_with_their_age_but_not_the_partner_s(
    pair: BuiltPair, clock: FakeClock
) -> None:
    mine, theirs = (f"private-{who.shared.partner[:8]}.schema-1.generation-2.db" for who in (pair.a, pair.b))
    for name in (mine, theirs, "shared.schema-1.generation-9.db"):
        (pair.folder.backups / name).write_bytes(b"copy")
    real = FakeClock(datetime.now(UTC))
    newest = back_up(pair)
    rotate(pair.folder, pair.a.seal, real.now(), newest)
    assert len(list(pair.folder.backups.glob("*.db"))) == 3
    real.advance(days=36)
    rotate(pair.folder, pair.a.seal, real.now(), newest)
    assert [path.name for path in pair.folder.backups.glob("*.db")] == [theirs]
