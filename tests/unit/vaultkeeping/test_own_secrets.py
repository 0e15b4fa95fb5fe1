"""Changing what opens one's own key file: who may, what stops working, and that a failure leaves everything."""

import errno
from collections.abc import Callable
from functools import partial

import pytest

from rmdesk.domain.errors import CannotWrite, ChangeUnfinished, DiskFull, WrongSecret
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.own_secrets import change_passphrase, check_own_code, check_own_passphrase, renew_code
from rmdesk.vaultkeeping.unlock import code_fits, unlock, unlock_as
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"


def key_files(pair: BuiltPair) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in pair.folder.path.glob("*.rmk")}


def opens(folder: VaultFolder, passphrase: str) -> bool:
    try:
        unlock(folder, passphrase, QUICK_POLICY)
    except WrongSecret:
        return False
    return True


def change(pair: BuiltPair, present: str = PASSPHRASE_A, new: str = NEW) -> int:
    return change_passphrase(pair.folder, pair.a.shared.partner, present, new, QUICK_POLICY)


def renew(pair: BuiltPair, code: RecoveryCode, present: str = PASSPHRASE_A) -> int:
    return renew_code(pair.folder, pair.a.shared.partner, present, code, QUICK_POLICY)


def each_copy_alone(pair: BuiltPair, look: Callable[[], None]) -> None:
    for lost in pair.folder.path.glob(f"*-{pair.a.shared.partner[:8]}.rmk"):
        kept = lost.read_bytes()
        lost.unlink()
        look()
        lost.write_bytes(kept)


def test_the_new_passphrase_opens_the_same_pages_and_the_old_one_nothing(pair: BuiltPair) -> None:
    assert change(pair) == pair.a.sequence + 1

    def look() -> None:
        assert not opens(pair.folder, PASSPHRASE_A)
        opened = unlock_as(pair.folder, pair.a.shared.partner, NEW, QUICK_POLICY)
        assert (opened.private, opened.shared.space) == (pair.a.private, pair.a.shared.space)
        assert code_fits(pair.folder, pair.code_a, QUICK_POLICY)

    look()
    each_copy_alone(pair, look)
    assert opens(pair.folder, PASSPHRASE_B)


def test_the_new_code_opens_and_the_old_paper_does_not(pair: BuiltPair) -> None:
    fresh = new_recovery_code()
    assert renew(pair, fresh) == pair.a.sequence + 1

    def look() -> None:
        assert code_fits(pair.folder, fresh, QUICK_POLICY)
        assert not code_fits(pair.folder, pair.code_a, QUICK_POLICY)
        assert opens(pair.folder, PASSPHRASE_A)

    look()
    each_copy_alone(pair, look)
    assert code_fits(pair.folder, pair.code_b, QUICK_POLICY)


@pytest.mark.parametrize("present", ["", PASSPHRASE_A.upper(), PASSPHRASE_B])
def test_nobody_without_the_present_passphrase_changes_anything(pair: BuiltPair, present: str) -> None:
    """My partner's passphrase is not mine, although it opens the workbook."""
    before = key_files(pair)
    with pytest.raises(WrongSecret):
        check_own_passphrase(pair.folder, pair.a.shared.partner, present, QUICK_POLICY)
    with pytest.raises(WrongSecret):
        change(pair, present)
    with pytest.raises(WrongSecret):
        renew(pair, new_recovery_code(), present)
    assert key_files(pair) == before


def test_trying_my_code_changes_nothing_and_another_code_is_not_mine(pair: BuiltPair) -> None:
    before = key_files(pair)
    check_own_code(pair.folder, pair.a.shared.partner, pair.code_a, QUICK_POLICY)
    check_own_passphrase(pair.folder, pair.a.shared.partner, PASSPHRASE_A, QUICK_POLICY)
    for other in (pair.code_b, new_recovery_code()):
        with pytest.raises(WrongSecret):
            check_own_code(pair.folder, pair.a.shared.partner, other, QUICK_POLICY)
    assert key_files(pair) == before


def test_an_older_copy_still_opens_with_what_opened_it_then(pair: BuiltPair) -> None:
    """What the page says of copies and backups is so."""
    older = key_files(pair)
    change(pair)
    renew(pair, new_recovery_code(), NEW)
    for name, data in older.items():
        (pair.folder.path / name).write_bytes(data)
    assert opens(pair.folder, PASSPHRASE_A)
    assert code_fits(pair.folder, pair.code_a, QUICK_POLICY)
    assert not opens(pair.folder, NEW)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, None])
def test_whatever_call_fails_people_are_told_which_passphrase_opens(pair: BuiltPair, code: int | None) -> None:
    seen = set()
    for fail_at in range(1, 60):
        if not opens(pair.folder, PASSPHRASE_A):
            change(pair, NEW, PASSPHRASE_A)
        faulty = FaultyOs(fail_at, code)
        result = outcome(faulty, lambda: change(pair))
        seen.add(result)
        old, new = opens(pair.folder, PASSPHRASE_A), opens(pair.folder, NEW)
        expected = {"done": (False, True), "failed": (True, False), "unfinished": (True, True)}
        assert old or new
        assert (old, new) == expected.get(result, (old, new))
        if not faulty.struck:
            break
    assert seen == ({"done", "cut"} if code is None else {"done", "failed", "unfinished"})


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, None])
def test_whatever_call_fails_people_are_told_which_paper_to_keep(pair: BuiltPair, code: int | None) -> None:
    """Told as failed, the old paper must go on opening the workbook, also after the next unlocking."""
    good, seen = pair.code_a, set()
    for fail_at in range(1, 60):
        fresh = new_recovery_code()
        faulty = FaultyOs(fail_at, code)
        result = outcome(faulty, partial(renew, pair, fresh))
        seen.add(result)
        old, new = code_fits(pair.folder, good, QUICK_POLICY), code_fits(pair.folder, fresh, QUICK_POLICY)
        assert old or new
        if result in ("done", "failed"):
            assert (old, new) == (result == "failed", result == "done")
            assert opens(pair.folder, PASSPHRASE_A)
            assert code_fits(pair.folder, fresh if new else good, QUICK_POLICY)
        if result == "unfinished":
            assert renew(pair, fresh)
            assert code_fits(pair.folder, fresh, QUICK_POLICY)
            assert not code_fits(pair.folder, good, QUICK_POLICY)
            new = True
        good = fresh if new else good
        if not faulty.struck:
            break
    assert seen == ({"done", "cut"} if code is None else {"done", "failed", "unfinished"})


def outcome(faulty: FaultyOs, work: Callable[[], object]) -> str:
    try:
        with faulty.at_work():
            work()
    except (DiskFull, CannotWrite):
        return "failed"
    except ChangeUnfinished:
        return "unfinished"
    except PowerCut:
        return "cut"
    return "done"


def test_a_new_code_keeps_the_passphrase_as_it_was_set_though_it_was_typed_with_spaces(pair: BuiltPair) -> None:
    change(pair, new="amber-tide-lantern-crane")
    renew(pair, new_recovery_code(), "amber tide lantern crane")
    assert opens(pair.folder, "amber-tide-lantern-crane")
    change(pair, "amber-tide-lantern-crane", "willow tide lantern crane")
    renew(pair, new_recovery_code(), "willow tide lantern crane")
    assert opens(pair.folder, "willow tide lantern crane")
    assert not opens(pair.folder, "willow-tide-lantern-crane")
