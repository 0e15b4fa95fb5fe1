"""What the pages about a person's own way in may ask of the program. It brings the real one."""

from typing import Protocol


class WayIn(Protocol):
    """The way in of the partner whose workbook is open. Everything takes a second: run it on the slow runner."""

    def check_passphrase(self, typed: str) -> None:
        """Whether it is this person's passphrase.

        Raises:
            WorldError: WrongSecret, and every way in which a key file can fail.
        """
        ...

    def change_passphrase(self, present: str, new: str) -> None:
        """Put another passphrase in the place of the present one.

        Raises:
            WorldError: the present one still opens the workbook.
        """
        ...

    def renew_code(self, present: str, code: tuple[str, ...]) -> None:
        """Put another recovery code in the place of the present one; `present` is the passphrase.

        Raises:
            WorldError: the present code still opens the workbook.
        """
        ...

    def try_code(self, typed: str) -> None:
        """Whether this is this person's recovery code for this workbook; changes nothing.

        Raises:
            RecoveryCodeMistyped, WrongSecret: it is not.
            WorldError: the key file cannot be read.
        """
        ...

    def renew_everything(self, present: str, new: str, code: tuple[str, ...]) -> None:
        """Close the workbook and change every key, because somebody knows a secret. On the UI thread, and quick: what
        came of it is told on a page of its own.
        """
        ...
