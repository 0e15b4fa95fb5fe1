"""A file that somebody opened from outside: by a double click, or by dropping it on the program's icon."""

ENDINGS = (".rmpack", ".rmx")
"""What such a file is called: a programme pack, or a file from the partner's laptop."""


class HandedOver:
    """Only its path is kept, until a page can show what it is (empty: there is none)."""

    def __init__(self) -> None:
        self.path = ""

    @property
    def is_pack(self) -> bool:
        """Whether it is named like a programme pack."""
        return self.path.lower().endswith(".rmpack")

    def take(self) -> tuple[str, str]:
        """The page that shows it in an open workbook, and the path for it, once (the path is empty: there is none)."""
        screen = "programme" if self.is_pack else "exchange"
        path, self.path = self.path, ""
        return screen, path
