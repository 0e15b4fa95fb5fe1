"""An offer by keyboard alone: words of one's own, reworded, seen as the partner will see them, shared, taken back."""

from pathlib import Path

import pytest

from tests.end2end import walks
from tests.end2end.conftest import DemoHome
from tests.end2end.program import Program, nowhere

WORDS = "I told them about the audit. Ring me on 020 7946 0018."
pytestmark = [pytest.mark.timeout(1800), pytest.mark.real_kdf]


@pytest.fixture
def home(demo: DemoHome) -> Path:
    return demo.home


def test_words_are_offered_shared_and_taken_back_by_keyboard(program: Program, demo: DemoHome) -> None:
    program.start()
    walks.unlock(program, demo.passphrases[0], "Amara")
    program.go_to("Reflections")
    program.push("The interview")
    program.wait_for_heading("Your reflection")
    program.push("Offer some of this to my partner")
    program.wait_for_heading("Offer some of this to my partner")
    program.push("Take all of it")
    program.fill("The words that you offer", WORDS)
    program.push("See it as your partner will")
    program.wait_for_heading("As your partner will see it")
    program.wait_for_words("This looks like a phone number")
    assert nowhere(("Whatever they decide",), program.texts())
    program.push("Share exactly this")
    program.wait_for_words("Shared")
    program.go_to("Home")
    program.wait_for_heading("Hello Amara")
    program.push("What we have shared with each other")
    program.wait_for_heading("What we have shared with each other")
    program.wait_for_words(WORDS)
    program.push(f"Take back: {WORDS}")
    program.wait_for_node("Take these words back?", lambda _node: True)
    program.push("Take them back")
    program.wait_for_words("You have taken these words back.")
    program.wait_for_window()
    program.until(lambda: (node := program.focused()) and node.role == "heading", "heading with the keyboard")
    assert nowhere((WORDS,), program.texts())
    program.go_to("Reflections")
    program.push("The interview")
    program.wait_for_heading("Your reflection")
    program.until(
        lambda: "Whatever they decide" in program.field("Your reflection"), "the words that were offered from"
    )
