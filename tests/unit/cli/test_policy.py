"""`rmdesk policy`, and what a policy means for `check` and `backup`."""

from pathlib import Path

import pytest

from rmdesk.cli import backup as backup_command
from rmdesk.cli import check, main, policy
from rmdesk.domain.errors import CopyNotAllowedThere
from rmdesk.runtime.policy import NO_POLICY, Policy, PolicyInForce, Refusal, Trouble
from tests.builders import BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.unit.cli.conftest import Command

KEY = "0123456789" * 4
FOLDERS = [Path(name).absolute() for name in ("/srv/copies", "/srv/more")]
FULL = f"""
organisation = "Example Trust"
helpdesk = "Extension 4000"
longest_idle_minutes = 5
hide_from_capture = true
backup_folders = ["{FOLDERS[0].as_posix()}", "{FOLDERS[1].as_posix()}"]
no_removable_backups = true
pack_keys = ["{KEY}"]
"""


def in_force(monkeypatch: pytest.MonkeyPatch, found: PolicyInForce) -> None:
    for module in (policy, check, main):
        monkeypatch.setattr(module, "policy_of_this_computer", lambda: found)


def test_none_at_all(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    in_force(monkeypatch, NO_POLICY)
    said = command("policy")
    assert (said.code, said.out, said.err) == (0, "Policy: none. Each person decides for themselves.\n", "")


def test_every_value_of_a_draft_is_told(command: Command, tmp_path: Path) -> None:
    draft = tmp_path / "policy.toml"
    draft.write_text(FULL, "utf-8")
    said = command("policy", draft)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        f"Policy: {draft}",
        "  Set by: Example Trust",
        "  Helpdesk: Extension 4000",
        "  The window locks after 5 minutes at most; a long page waits twice as long.",
        "  The window stays out of screenshots, but for people whose assistive tool must see it.",
        f"  Copies may go to: {FOLDERS[0]}, {FOLDERS[1]}",
        "  Copies may not go onto memory sticks and the like.",
        f"  Programme packs may be signed with: {KEY}",
        "This is a draft. Where it lies and who owns it was not looked at.",
    ]


def test_what_was_refused_is_told_and_the_exit_code_says_so(command: Command, tmp_path: Path) -> None:
    draft = tmp_path / "policy.toml"
    draft.write_text("longest_idle_minutes = 1\ntext_scale = 100\npack_keys = []\nbackup_folders = 3\n", "utf-8")
    said = command("policy", draft)
    assert (said.code, said.err) == (1, "")
    assert "Copies may go to: nowhere" in said.out
    assert "Programme packs may be signed with: no key at all" in said.out
    problems = [line for line in said.out.splitlines() if line.startswith("Policy problem: ")]
    assert problems == [
        f"Policy problem: {draft}: “longest_idle_minutes” must be a whole number from 2 to 120, so it was left out.",
        f"Policy problem: {draft}: “text_scale” is no setting of rmdesk, so it was left out.",
        f"Policy problem: {draft}: “backup_folders” must be a list of at most 32 lines. "
        "Until that is put right it allows nothing.",
    ]


def test_a_draft_that_is_not_there_is_no_crash(command: Command, tmp_path: Path) -> None:
    said = command("policy", tmp_path / "none.toml")
    assert said.code == 1
    assert "This place cannot be read" in said.out


def test_check_tells_the_policy_too(pair: BuiltPair, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    found = PolicyInForce(Policy(longest_idle_minutes=5), "/etc/here", (Refusal("/etc/here", Trouble.UNKNOWN, "a"),))
    in_force(monkeypatch, found)
    said = command("check", pair.folder.path)
    assert said.out.splitlines()[-4:] == [
        "Policy: /etc/here",
        "  The window locks after 5 minutes at most; a long page waits twice as long.",
        "Policy problem: /etc/here: “a” is no setting of rmdesk, so it was left out.",
        "Nothing is wrong.",
    ]
    assert said.code == 0, "a mistake in a policy is no fault of the workbook"


def test_a_copy_goes_only_where_the_policy_allows(
    pair: BuiltPair, command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(backup_command.run_backup, "__defaults__", (QUICK_POLICY,))
    in_force(monkeypatch, PolicyInForce(Policy(backup_folders=(tmp_path / "allowed",)), "here"))
    said = command("backup", pair.folder.path, "--out", tmp_path / "copy.rmbackup")
    assert said.code == 1
    assert said.err.strip() == CopyNotAllowedThere.told.as_text()
    assert not (tmp_path / "copy.rmbackup").exists()
