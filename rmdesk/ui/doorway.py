"""What the screens before a workbook is open may ask for: unlocking, making, recovering. The app brings the real one.

Screens never hold keys: what unlocking gives is an opaque `Opening`, handed back to `enter`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NewType, Protocol

Opening = NewType("Opening", object)
"""An unlocked workbook on its way in. Screens pass it on and never look into it."""


@dataclass(frozen=True, slots=True)
class VaultCard:
    """A workbook of this computer under its neutral label, such as "Pair 1", with the words for its mark."""

    folder: Path
    label: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True, repr=False)
class ChosenSecrets:
    """What a person chose to open their pages with: a passphrase, and a recovery code as its 7 groups of 4."""

    passphrase: str
    code: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeUpPair:
    """The workbook of a pair that nobody is: its folder, and each name with its passphrase, which everybody knows."""

    folder: Path
    people: tuple[tuple[str, str], ...]
    was_here: bool


class Secrets(Protocol):
    """New passphrases and codes. Quick: call it on the UI thread."""

    def suggest_passphrase(self) -> str:
        """A few random words."""
        ...

    def check_passphrase(self, passphrase: str) -> None:
        """Whether it is good enough.

        Raises:
            PassphraseRefused: it is not; `detail` says why in a plain sentence.
        """
        ...

    def new_code(self) -> tuple[str, ...]:
        """A fresh recovery code: 7 groups of 4."""
        ...

    def read_code(self, typed: str) -> tuple[str, ...]:
        """The 7 groups that were meant: case, spaces and dashes do not matter, O is read as 0, I and L as 1.

        Raises:
            RecoveryCodeMistyped: it is not.
        """
        ...


class Doorway(Protocol):
    """The ways in. Everything but `vaults` and `enter` takes a second or more: run it on the slow runner."""

    def vaults(self) -> tuple[VaultCard, ...]:
        """The workbooks of this computer."""
        ...

    def check_place(self) -> None:
        """Whether a new workbook can be made on this computer. Quick: call it on the UI thread.

        Raises:
            NoFitPlace, ProfileIsCleared: what is written here would be carried elsewhere, or cleared.
        """
        ...

    def unlock(self, vault: VaultCard, passphrase: str) -> Opening:
        """Open a workbook with either partner's passphrase.

        Raises:
            PlaceIsCarried: it lies where it must not be opened; `move_here` mends that.
            WorldError: WrongSecret, and every way in which files can fail.
        """
        ...

    def move_here(self, vault: VaultCard) -> VaultCard:
        """Move a workbook to the usual folder of this computer, every file compared; it is locked as before.

        Raises:
            WorldError: AlreadyOpen, NotMoved, NoFitPlace, ProfileIsCleared; it is where it was.
        """
        ...

    def try_code(self, vault: VaultCard, typed: str) -> None:
        """Whether a recovery code opens this workbook; changes nothing.

        Raises:
            RecoveryCodeMistyped, WrongSecret: it does not.
        """
        ...

    def recover(self, vault: VaultCard, typed: str, chosen: ChosenSecrets) -> Opening:
        """Open with a recovery code; the chosen passphrase and code take the place of the old ones.

        Raises:
            WorldError: as `unlock`.
        """
        ...

    def create(self, name: str, chosen: ChosenSecrets) -> Opening:
        """Make a new workbook for the first partner.

        Raises:
            DiskFull, CannotWrite: nothing is left behind.
        """
        ...

    def make_demo(self) -> MadeUpPair:
        """Make the workbook of the made-up pair on this computer, unless it is here already.

        Raises:
            WorldError: DiskFull, CannotWrite; nothing is left behind.
        """
        ...

    def hand_over(self, opening: Opening) -> None:
        """Before anybody goes in, keep no more of `opening` than `add_partner` needs: the second partner takes the
        keyboard now. The first partner's private pages stay closed. Quick: call it on the UI thread.
        """
        ...

    def add_partner(self, name: str, chosen: ChosenSecrets) -> None:
        """Give the second partner a way of their own into the workbook that is open. The first partner's private
        pages are closed before this can be asked for.

        Raises:
            DiskFull, CannotWrite: the workbook is as before.
        """
        ...

    def enter(self, opening: Opening) -> None:
        """Go in: show the first partner, or the partner who unlocked, their workbook. On the UI thread."""
        ...
