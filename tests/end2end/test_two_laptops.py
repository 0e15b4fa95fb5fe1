"""Two real programs with a home each, by keyboard alone: they meet on a call, and what both share goes between them.

Files are saved by the program of one and opened by a second start of the other's, as a double click does it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.laptop import Laptop
from tests.end2end.program import Program, nowhere

ACTION, HERS, THEIRS = "Visit the ward", "Visit the ward twice", "Visit the ward in May"


@pytest.fixture
def laptops(desktop: Desktop, program: Program, home: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Amara's laptop and Helen's; neither is started."""
    post = home.parent / "post"
    post.mkdir(parents=True)
    other = Program(desktop, home.parent / "other")
    yield Laptop(program, "Amara", post), Laptop(other, "Helen", post)
    assert other.end() == ""


@pytest.mark.timeout(900)
@pytest.mark.real_kdf
def test_two_laptops_from_an_invitation_to_one_text(laptops: tuple[Laptop, Laptop]) -> None:
    amara, helen = laptops
    they_meet(amara, helen)
    they_sign_the_agreement(amara, helen)
    they_edit_one_action_and_choose(amara, helen)
    for laptop in (amara, helen):
        laptop.turn_to()
        assert laptop.program.close() == 0


def they_meet(amara: Laptop, helen: Laptop) -> None:
    amara.program.start()
    amara.program.push("Continue")
    amara.make_workbook()
    amara.program.wait_for_heading("Hello Amara")
    amara.program.push("My partner has their own laptop")
    amara.program.wait_for_heading("Meet on two laptops")
    amara.program.push("Make an invitation: On a call")
    amara.program.wait_for_heading("Your invitation")
    invitation = amara.save()
    helen.program.start(str(invitation))
    helen.turn_to()
    helen.program.wait_for_heading("This is your invitation")
    helen.program.push("Go on")
    helen.program.wait_for_heading("Welcome to rmdesk")
    helen.program.push("Continue")
    helen.make_workbook(invited=True)
    helen.program.wait_for_heading("Your answer")
    amara.open(helen.save()).wait_for_heading("Two times 8 digits")
    helen.open(amara.save()).wait_for_heading("Two times 8 digits")
    digits = amara.digits(), helen.digits()
    helen.type_digits(digits[0])
    amara.turn_to()
    amara.type_digits(digits[1])
    amara.program.push("Go to “Between our laptops”")
    amara.program.wait_for_heading("Between our laptops")


def they_sign_the_agreement(amara: Laptop, helen: Laptop) -> None:
    program = amara.program
    program.go_to("Agreement")
    program.push("Start from the clauses on offer")
    program.wait_for_heading("1. What this is for")
    program.choose("Agreed", of="Agreed")
    program.push("See the words to agree to", backwards=True)
    program.wait_for_heading("Version 1: the words to propose")
    program.push("Propose these words")
    program.wait_for_heading("Who has agreed")
    program.push("I agree")
    program.wait_for_heading("You have agreed")
    program.go_to("Actions")
    program.push("Add an action")
    program.fill("What to do", ACTION)
    program.push("Propose")
    program.wait_for_heading(ACTION)
    helen.open(amara.make_news()).wait_for_words("News from Amara")
    helen.program.push("Our agreement waits for your yes")
    helen.program.wait_for_heading("Who has agreed")
    helen.program.push("I agree")
    helen.program.wait_for_words("In force since")


def they_edit_one_action_and_choose(amara: Laptop, helen: Laptop) -> None:
    for laptop, title in ((helen, THEIRS), (amara, HERS)):
        program = laptop.turn_to()
        program.go_to("Actions")
        program.push(f"Open: {ACTION}")
        program.wait_for_heading(ACTION)
        program.push("Change this action")
        program.fill("What to do", title)
        program.push("Save the changes")
        program.wait_for_heading(title)
    helen.turn_to()
    helen.program.go_to("Home")
    helen.program.push("News from Amara")
    helen.program.push("Go to “Between our laptops”")
    program = amara.open(helen.save())
    program.wait_for_words("News from Helen")
    program.push("Look at both texts")
    program.wait_for_words(THEIRS)
    program.push("Keep this one: Helen wrote")
    program.wait_for_words("Everything has one text")
    program.go_to("Agreement")
    program.wait_for_words("In force since")
    helen.open(amara.make_news()).go_to("Actions")
    helen.program.wait_for_words(THEIRS)
    assert nowhere((HERS,), helen.program.texts())
