"""The command line itself: exit codes, help, and where passphrases come from."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk import __version__
from rmdesk.cli import asking
from rmdesk.cli.asking import NoPassphrase, Passphrases
from rmdesk.cli.main import run
from tests.builders import PASSPHRASE_A, BuiltPair

from .conftest import Command

if sys.platform != "win32":
    import pty
    import termios

Typed = Callable[[str], str]
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["check"],
        ["export", "vault"],
        ["export", "vault", "--out", "x", "--format", "docx"],
        ["check", "vault", "--as", "c"],
        ["check", "vault", "--passphrase-fd", "x"],
        ["check", "vault", "--passphrase", "secret"],
        ["demo", "one", "two"],
    ],
)
def test_wrong_usage_ends_with_two(command: Command, words: list[str]) -> None:
    said = command(*words)
    assert said.code == 2
    assert said.out == ""
    assert "usage: rmdesk" in said.err
    assert "Traceback" not in said.err


def test_the_world_failing_ends_with_one_and_one_plain_line(command: Command, tmp_path: Path) -> None:
    said = command("check", tmp_path / "nowhere")
    assert (said.code, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert str(tmp_path) not in said.err


def test_a_bug_ends_with_seventy_and_tells_no_content(
    command: Command, monkeypatch: pytest.MonkeyPatch, pair: BuiltPair
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("zqxjheronkvwy")

    monkeypatch.setattr("rmdesk.cli.check.partners_with_keys", fail)
    said = command("check", pair.folder.path)
    assert said.code == 70
    assert "zqxjheronkvwy" not in said.err
    assert "KeyError" in said.err


def test_stopping_by_keyboard_is_no_fault(command: Command, monkeypatch: pytest.MonkeyPatch, pair: BuiltPair) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rmdesk.cli.check.partners_with_keys", stop)
    said = command("check", pair.folder.path)
    assert (said.code, said.err) == (1, "\nStopped.\n")


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["export", "--help"], ["demo", "--help"]])
def test_help_is_there_for_everything_and_fits_a_terminal(command: Command, words: list[str]) -> None:
    said = command(*words)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("usage: rmdesk")
    assert all(len(line) <= 120 for line in said.out.splitlines())


def test_help_names_every_command_and_the_exit_codes(command: Command) -> None:
    said = command("--help").out
    for word in ("demo", "check", "export", "desk", "screens", "--version", "Exit codes: 0 ", "--passphrase-fd"):
        assert word in said


def test_the_version_is_told(command: Command) -> None:
    assert command("--version").out == f"rmdesk {__version__}\n"


def test_passphrases_come_from_the_descriptors_in_their_order(typed: Typed) -> None:
    passphrases = Passphrases([int(typed("the first one")), int(typed("the second ß"))])
    assert passphrases.given
    assert passphrases.next("?") == "the first one"
    assert passphrases.next("?") == "the second ß"
    assert not passphrases.given


@pytest.mark.parametrize(("written", "read"), [(" a b \r", " a b "), ("a\n", "a\n"), ("", ""), ("ä" * 512, "ä" * 512)])
def test_only_the_end_of_the_line_is_taken_off(typed: Typed, written: str, read: str) -> None:
    assert Passphrases([int(typed(written))]).next("?") == read


@pytest.mark.parametrize("descriptor", [987_654, -1])
def test_a_descriptor_that_is_not_open_is_wrong_usage(command: Command, pair: BuiltPair, descriptor: int) -> None:
    said = command("check", pair.folder.path, f"--passphrase-fd={descriptor}")
    assert said.code == 2
    assert "cannot be read" in said.err


def test_what_is_not_text_is_wrong_usage() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"\xff\xfe")
    os.close(writing)
    with pytest.raises(NoPassphrase, match="UTF-8"):
        Passphrases([reading]).next("?")
    os.close(reading)


def test_without_a_terminal_and_a_descriptor_it_is_wrong_usage(
    command: Command, pair: BuiltPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_can_ask", lambda: False)
    said = command("check", pair.folder.path, "--as", "a")
    assert said.code == 2
    assert "Use --passphrase-fd" in said.err


def test_the_terminal_is_asked_with_the_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    prompts: list[str] = []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        if len(prompts) > 1:
            raise EOFError
        return "typed"

    monkeypatch.setattr(asking, "_can_ask", lambda: True)
    monkeypatch.setattr(asking.getpass, "getpass", ask)
    passphrases = Passphrases([])
    assert not passphrases.given
    assert passphrases.next("Passphrase") == "typed"
    assert prompts == ["Passphrase: "]
    with pytest.raises(NoPassphrase):
        passphrases.next("Passphrase")


def test_the_environment_gives_no_passphrase(
    command: Command, pair: BuiltPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PASSPHRASE", "RMDESK_PASSPHRASE", "RMDESK_PASSWORD"):
        monkeypatch.setenv(name, PASSPHRASE_A)
    monkeypatch.setattr(asking, "_can_ask", lambda: False)
    assert command("check", pair.folder.path, "--as", "a").code == 2


def test_where_no_terminal_can_be_opened_nobody_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service on Windows has no console: asking there would wait for ever."""
    monkeypatch.setattr(asking, "_TERMINAL", str(tmp_path / "no terminal"))
    monkeypatch.setattr(asking.os, "isatty", lambda _descriptor: False)
    with pytest.raises(NoPassphrase, match="no terminal to ask on"):
        Passphrases([]).next("Passphrase")


def test_screens_are_not_drawn_from_here(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["screens"])
    assert end.value.code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a Unix thing")
def test_what_is_typed_on_a_real_terminal_is_not_shown(pair: BuiltPair) -> None:
    process, terminal = pty.fork()
    if process == 0:
        words = [sys.executable, "-m", "rmdesk", "check", str(pair.folder.path), "--as", "a"]
        os.chdir(ROOT)
        os.execv(sys.executable, words)
    seen = b""
    while b"Passphrase: " not in seen:
        seen += os.read(terminal, 4096)
    while termios.tcgetattr(terminal)[3] & termios.ECHO:
        time.sleep(0.01)
    os.write(terminal, b"zqxjheronkvwy\n")
    try:
        while more := os.read(terminal, 4096):
            seen += more
    except OSError:
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 1
    assert b"zqxjheronkvwy" not in seen
    os.close(terminal)


def test_the_program_starts_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rmdesk", "check", "nowhere"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
