"""One of two laptops, each with the real program, as its owner uses it by keyboard: first steps, meeting, news."""

from pathlib import Path

from tests.end2end import walks
from tests.end2end.program import Program, plain
from tests.end2end.walks import Secrets

_DIGITS = "Your 8 digits: "


class Laptop:
    """One of the two programs. Where both are on one desktop, whoever is turned to has the keyboard."""

    def __init__(self, program: Program, name: str, post: Path) -> None:
        self.program = program
        self.name = name
        self._post = post
        self._sent = 0

    def turn_to(self) -> Program:
        """Sit down before this laptop."""
        desktop = self.program.desktop
        window = desktop.windows(self.program.pid)[-1]
        desktop.xdotool("windowraise", window, "windowfocus", "--sync", window)
        return self.program

    def make_workbook(self, *, invited: bool = False) -> Secrets:
        """The first steps, from who writes here to the workbook. Whoever is invited is not asked who writes."""
        program = self.program
        if not invited:
            program.wait_for_heading("Who will write on this computer?")
            program.push("Continue")
        walks.say_name(program, self.name)
        secrets = walks.choose_secrets(program)
        program.wait_for_heading("Make your workbook")
        program.push("Make my workbook")
        return secrets

    def save(self) -> Path:
        """Save the file that the page offers, and put it into the post."""
        self._sent += 1
        path = self._post / f"from-{self.name}-{self._sent}.rmx"
        self.program.push("Save it as a file")
        self.program.wait_for_node("File", lambda node: node.role in ("text", "entry"))
        self.program.press("ctrl+a")
        self.program.type(str(path))
        self.program.press("Return")
        self.program.wait_for_words(f"Saved as {path.name}")
        self.turn_to()
        return path

    def open(self, path: Path) -> Program:
        """Open a file by a double click: a second start hands it to the window that is open."""
        second = self.program.launch(str(path))
        assert second.wait(60) == 0
        return self.turn_to()

    def digits(self) -> str:
        """What this screen shows to be read out."""
        node = self.program.wait_for_node(_DIGITS, lambda _node: True)
        return "".join(one for one in plain(node.name).removeprefix(_DIGITS) if one.isdigit())

    def type_digits(self, digits: str) -> None:
        """What the other reads out."""
        self.program.fill("Your partner’s 8 digits", f"{digits[:4]} {digits[4:]}")
        self.program.press("Return")
        self.program.wait_for_heading("Your laptop is ready")

    def make_news(self) -> Path:
        """Everything that the other may not have."""
        self.program.go_to("Between our laptops")
        self.program.wait_for_heading("Between our laptops")
        return self.save()
