"""Stretches of the way that several journeys have in common, by keyboard alone."""

import re
from dataclasses import dataclass

from tests.end2end.program import Program, plain

_SHOWN_WORDS = "Your words: "
_GROUP = re.compile(r"Group (\d): ((?:\S )*\S)(?:\. |$)")
_ASKED = re.compile(r"Group (\d) of 7")


PAGES = ("Home", "Workbook", "Reflections", "Agreement", "Actions", "Export", "Support", "Settings")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What opens one partner's pages."""

    passphrase: str
    code: tuple[str, ...]


def shown_passphrase(program: Program) -> str:
    """The words chosen by the program, as they are spoken."""
    node = program.wait_for_node(_SHOWN_WORDS, lambda _node: True)
    return plain(node.name).removeprefix(_SHOWN_WORDS).replace(" - ", "-")


def shown_code(program: Program) -> tuple[str, ...]:
    """The recovery code, as it is spoken."""
    spoken = plain(program.wait_for_node("Your recovery code. ", lambda _node: True).name)
    groups = tuple(letters.replace(" ", "") for _number, letters in _GROUP.findall(spoken))
    assert len(groups) == 7, spoken
    return groups


def asked_groups(program: Program) -> list[int]:
    """Which groups of the recovery code are to be typed back."""
    return sorted({int(found[1]) for text in program.texts() if (found := _ASKED.fullmatch(text))})


def choose_secrets(program: Program, own: str = "") -> Secrets:
    """The steps from the passphrase to the code typed back; `own`: a passphrase of one's own choice."""
    program.wait_for_heading("Choose a passphrase")
    passphrase = own or shown_passphrase(program)
    if own:
        program.push("Choose my own instead")
    program.fill("Passphrase", passphrase)
    program.press("Return")
    program.type(passphrase)
    program.press("Return")
    program.wait_for_heading("Your recovery code")
    code = shown_code(program)
    program.push("I have noted it down")
    program.wait_for_heading("Check your recovery code")
    for number in asked_groups(program):
        program.fill(f"Group {number} of 7", code[number - 1].lower())
    program.press("Return")
    return Secrets(passphrase, code)


def say_name(program: Program, name: str) -> None:
    """The step that asks for a name."""
    program.wait_for_heading("Your name or initials")
    program.type(name)
    program.press("Return")


def unlock(program: Program, passphrase: str, name: str) -> None:
    """Open the workbook with a passphrase, as the partner with that name."""
    program.wait_for_node("Unlock", lambda node: node.is_button)
    program.fill("Passphrase", passphrase)
    program.press("Return")
    program.wait_for_heading(f"Hello {name}")


def lock(program: Program) -> None:
    """Lock, and wait for the fresh process."""
    program.restarts_on(lambda: program.press("ctrl+l"))
    program.wait_for_node("Unlock", lambda node: node.is_button)


def start_a_reflection(program: Program, *, instead_of_draft: bool = False) -> None:
    """Go to a new, empty reflection; where a draft is offered first, throw that away."""
    program.go_to("Reflections")
    program.wait_for_heading("Reflections")
    program.push("Write a reflection")
    program.wait_for_heading("Write a reflection")
    if instead_of_draft:
        program.push("Throw this draft away")
    program.push("Way to write")
    for key in ("Up", "Return"):  # the last of the ways: free writing
        program.press(key)
    program.wait_for_node("Your reflection", lambda node: node.role == "text")


def write_reflection(program: Program, title: str, text: str) -> None:
    """Write a private reflection and keep it as a version."""
    start_a_reflection(program)
    program.fill("Title", title)
    program.fill("Your reflection", text)
    program.push("Save")
    program.wait_for_node("Earlier versions", lambda node: node.is_button)


def agree_beside(program: Program, name: str, passphrase: str) -> None:
    """The other partner, of that name, types their own passphrase where they are asked to agree."""
    program.wait_for_heading(f"{name} can agree here, with their own passphrase")
    program.fill(f"Passphrase of {name}", passphrase)
    program.press("Return")
    program.until(
        lambda: (node := program.focused()) and plain(node.name) == f"I agree: {name}", "keyboard on the answer"
    )
    program.press("Return")


def read_every_page(program: Program) -> dict[str, list[str]]:
    """Go to every page of the sidebar, and give all words of each."""
    read = {}
    for page in PAGES:
        program.go_to(page)
        program.wait_for_node(page, lambda node: node.role == "push button" and program.is_current(node))
        read[page] = program.texts()
    return read
