"""What a real Orca says on two journeys by keyboard, compared with transcripts that people have read and agreed to.

It needs Debian's orca, speech-dispatcher and python3-speechd, which are large: `make orca` sees to them. The journeys
are the same as for everybody else; the transcripts lie in `tests/data/orca`. RMDESK_ORCA=write writes them anew.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import orca, walks
from tests.end2end.conftest import DemoHome
from tests.end2end.desktop import Desktop
from tests.end2end.program import SIDEBAR, Program, begins, plain, with_keyboard

TRANSCRIPTS = Path(__file__).parents[1] / "data" / "orca"
ENOUGH = 0.9
"""Orca drops or doubles a line now and then when the computer is busy; more than one line in ten is another journey."""
KEYS = re.compile(
    r"tab|left tab|return|space|down|up|(left )?(shift|control)|f\d|[a-z0-9.,]|dash|dot|-|(.* )?(un)?selected"
)
pytestmark = [
    pytest.mark.timeout(1500),
    pytest.mark.real_kdf,
    pytest.mark.skipif(not os.environ.get("RMDESK_ORCA"), reason="long, and Orca is large: make orca"),
    pytest.mark.skipif(not orca.is_here(), reason="Orca is not installed: make orca"),
]


@pytest.fixture
def reader(desktop: Desktop, tmp_path: Path) -> Iterator[orca.Orca]:
    """Orca, reading."""
    with orca.alone() as is_alone:
        if not is_alone:
            pytest.skip("another Orca is running")
        with orca.Orca(desktop, tmp_path / "orca") as reader:
            yield reader


class Listening:
    """The keyboard in the dark: press, and wait until Orca has said what it has to say."""

    def __init__(self, program: Program, reader: orca.Orca) -> None:
        self.program = program
        self.reader = reader

    def press(self, *keys: str) -> None:
        """One key after the other."""
        for key in keys:
            self.program.press(key)
            self.reader.after_a_pause()

    def tab_to(self, name: str, *, backwards: bool = False) -> None:
        """Tab, listening at each stop."""
        for _press in range(60):
            node = self.program.focused()
            if node is not None and node.role != "heading" and (plain(node.name) == name or begins(node, name)):
                return
            self.press("shift+Tab" if backwards else "Tab")
        raise self.program.failure(f"Tab does not lead to {name!r}")

    def push(self, name: str, *, backwards: bool = False) -> None:
        """Go to a button and press it."""
        self.tab_to(name, backwards=backwards)
        self.press("Return")

    def hear(self, heading: str) -> None:
        """Wait for a page or section of that name, and for what is said of it."""
        self.program.wait_for_heading(heading)
        self.reader.after_a_pause()

    def go_to(self, page: str) -> None:
        """Go to a page by the sidebar."""
        for _press in range(4):
            nodes = self.program.nodes()
            bars = {node.reference for node in nodes if node.name == SIDEBAR}
            node = with_keyboard(nodes)
            if node is not None and bars & set(node.above):
                self.push(page)
                return
            self.press("F6")
        raise self.program.failure("F6 does not lead to the sidebar")

    def type(self, words: str) -> None:
        """Type; what is said of single letters is not kept."""
        self.program.type(words)
        self.reader.after_a_pause()


def test_from_first_run_to_first_reflection(reader: orca.Orca, program: Program) -> None:
    program.start()
    ears = Listening(program, reader)
    ears.hear("Welcome to rmdesk")
    ears.push("Continue")
    ears.push("Continue")
    ears.hear("Your name or initials")
    ears.type("Amara")
    ears.press("Return")
    ears.hear("Choose a passphrase")
    passphrase = walks.shown_passphrase(program)
    ears.tab_to("Passphrase")
    ears.type(passphrase)
    ears.press("Return")
    ears.type(passphrase)
    ears.press("Return")
    ears.hear("Your recovery code")
    code = walks.shown_code(program)
    ears.push("I have noted it down")
    ears.hear("Check your recovery code")
    for number in walks.asked_groups(program):
        ears.tab_to(f"Group {number} of 7")
        ears.type(code[number - 1].lower())
    ears.press("Return")
    ears.hear("Make your workbook")
    ears.push("Make my workbook")
    ears.hear("Hello Amara")
    ears.push("Write a reflection")
    ears.hear("Write a reflection")
    ears.tab_to("Title")
    ears.type("Night shift")
    ears.tab_to("What?")
    ears.type("Nobody looked up when I spoke")
    ears.push("Save")
    program.wait_for_node("Earlier versions", lambda node: node.is_button)
    compare("first-reflection", reader, (passphrase, *code))


def test_the_agreement_is_signed_together(reader: orca.Orca, program: Program, demo: DemoHome) -> None:
    program.home = demo.home
    program.start()
    program.wait_for_node("Unlock", lambda node: node.is_button)
    ears = Listening(program, reader)
    reader.after_a_pause()
    ears.tab_to("Passphrase")
    ears.type(demo.passphrases[0])
    ears.press("Return")
    ears.hear("Hello Amara")
    ears.go_to("Sessions")
    ears.hear("Sessions")
    ears.push("Session 7")
    ears.tab_to("Begin together")
    before = len(reader.said())
    ears.press("Return")
    ears.hear("Session 7, together")
    ears.push("Begin")
    program.wait_for_words("One thing at a time")
    ears.go_to("Agreement")
    ears.push("Go on with the clauses")
    ears.hear("The clauses of the agreement")
    ears.push("Change the words")
    ears.tab_to("Words")
    ears.type("Also when we have left. ")
    ears.push("Use these words")
    ears.push("See the words to agree to", backwards=True)
    ears.push("Propose these words")
    ears.hear("These words are proposed")
    told = ("Amara has agreed", "Both of you have agreed")
    for name, passphrase, heading in zip(("Amara", "Helen"), demo.passphrases, told, strict=True):
        ears.push(f"{name} is here and can agree")
        ears.tab_to(f"Passphrase of {name}")
        ears.type(passphrase)
        ears.press("Return")
        ears.tab_to(f"I agree: {name}")
        ears.press("Return")
        ears.hear(heading)
    program.wait_for_words("In force since")
    compare("agreement-together", reader, demo.passphrases, before)


def compare(name: str, reader: orca.Orca, secrets: tuple[str, ...], since: int = 0) -> None:
    """Hold what was said against the transcript of that name."""
    reader.after_a_pause()
    said = [line for line in (_plain(one, secrets) for one in reader.said()[since:]) if line]
    golden = TRANSCRIPTS / f"{name}.txt"
    if os.environ.get("RMDESK_ORCA") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text("\n".join(said) + "\n", "utf-8")
    if not golden.exists():
        pytest.skip(f"nobody has kept {golden.name} yet: make orca WRITE=1, then read it")
    expected = golden.read_text("utf-8").splitlines()
    heard = "\n".join(said)
    assert orca.alike(said, expected) >= ENOUGH, f"Orca said:\n{heard}"


def _plain(line: str, secrets: tuple[str, ...]) -> str:
    """Without keys and letters that are echoed, and with no word that is another one each time."""
    line = plain(line)
    if KEYS.fullmatch(line.casefold()):
        return ""
    for secret in secrets:
        line = re.sub(re.escape(secret), "…", line, flags=re.IGNORECASE)
    line = re.sub(r"Your words: .*", "Your words: …", line)
    line = re.sub(r"Group (\d): [^.]*", r"Group \1: …", line)
    line = re.sub(r"Group \d of 7", "Group … of 7", line)
    line = re.sub(r"\b\d{1,2} [A-Z][a-z]+ 20\d\d\b", "…", line)
    return re.sub(r"\b\d{1,2}:\d\d(am|pm)\b", "…", line)
