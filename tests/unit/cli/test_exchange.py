"""`rmdesk exchange`: the same workbook on two laptops, each with its own partner, and files between them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk.cli import exchange as exchange_command
from rmdesk.exchange.pasted import to_text
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.unit.cli.conftest import TITLE, Command

Typed = Callable[[str], str]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for run in (exchange_command.run_make, exchange_command.run_open, exchange_command.run_status):
        monkeypatch.setattr(run, "__defaults__", (QUICK_POLICY,))


@pytest.fixture
def elsewhere(pair: BuiltPair, tmp_path: Path) -> Path:
    """The second partner's laptop, as it was before anything was written."""
    there = tmp_path / "elsewhere"
    shutil.copytree(pair.folder.path, there)
    return there


def test_news_goes_from_one_laptop_to_the_other(
    elsewhere: Path, pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, tmp_path: Path
) -> None:
    assert agreed_action == TITLE
    out = tmp_path / "news.rmx"
    said = command("exchange", "make", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Written: {out}\nOnly your partner's laptop can open it.\n"
    said = command("exchange", "open", elsewhere, out, "--passphrase-fd", typed(PASSPHRASE_B))
    assert (said.code, said.err) == (0, "")
    assert "3 changes" in said.out
    said = command("exchange", "status", elsewhere, "--passphrase-fd", typed(PASSPHRASE_B))
    assert said.code == 0
    assert "Files can be made for the partner: yes" in said.out
    assert "Last file made: never" in said.out
    said = command("export", elsewhere, "--out", tmp_path / "list.txt", "--format", "txt", "--ask",
                   "--passphrase-fd", typed(PASSPHRASE_A), "--passphrase-fd", typed(PASSPHRASE_B))  # fmt: skip
    assert said.code == 0
    assert TITLE in (tmp_path / "list.txt").read_text(encoding="utf-8")


def test_pasted_text_in_a_file_and_a_folder_to_write_to(
    elsewhere: Path, pair: BuiltPair, command: Command, typed: Typed, tmp_path: Path
) -> None:
    said = command("exchange", "make", pair.folder.path, "--out", tmp_path, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 0
    (made,) = tmp_path.glob("rmdesk-news-*.rmx")
    text = tmp_path / "mail.txt"
    text.write_text(f"Hello,\n\n{to_text(made.read_bytes())}\nBest wishes", encoding="utf-8")
    said = command("exchange", "open", elsewhere, text, made, "--passphrase-fd", typed(PASSPHRASE_B))
    assert said.code == 0
    assert said.out.count("\n") == 2
    assert "opened before, nothing new" in said.out


def test_what_is_no_file_of_the_exchange_is_refused_in_one_sentence(
    elsewhere: Path, command: Command, typed: Typed, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear John", encoding="utf-8")
    for name in ("letter.txt", "missing.rmx"):
        said = command("exchange", "open", elsewhere, tmp_path / name, "--passphrase-fd", typed(PASSPHRASE_B))
        assert (said.code, said.out) == (1, "")
        assert said.err.count("\n") == 1
    made = tmp_path / "mine.rmx"
    command("exchange", "make", elsewhere, "--out", made, "--passphrase-fd", typed(PASSPHRASE_B))
    said = command("exchange", "open", elsewhere, made, "--passphrase-fd", typed(PASSPHRASE_B))
    assert (said.code, said.out) == (1, "")
