"""Where things lie in a vault folder. File names carry random ids, never a person's name."""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.atomic import write_atomic

PRIVATE_FOLDER_MODE = 0o700
BALLAST_SIZE = 4 * 1024 * 1024
_SHORT = 8


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """The paths of one vault (vault format v1, section Files)."""

    path: Path

    @property
    def shared(self) -> Path:
        """The database of the shared space."""
        return self.path / "shared.db"

    def private(self, partner: PartnerId) -> Path:
        """The database of one partner's private space."""
        return self.path / f"private-{partner[:_SHORT]}.db"

    @property
    def backups(self) -> Path:
        """Where copies go, such as the one before a migration."""
        return self.path / "backups"

    @property
    def mail(self) -> Path:
        """Where a new pair key waits for a partner who has not unlocked since; there once it was needed."""
        return self.path / "mail"

    @property
    def pack(self) -> Path:
        """The programme pack that is loaded, as it was signed: it holds no word of the pair, and is not secret."""
        return self.path / "programme.rmpack"

    @property
    def lock(self) -> Path:
        """The file that the program holds while it has this vault open."""
        return self.path / "lock"

    @property
    def ballast(self) -> Path:
        """Random bytes that are given up when the disk is full."""
        return self.path / "ballast"

    @property
    def demo_mark(self) -> Path:
        """There in the made-up demo vault only."""
        return self.path / "demo-pair"

    @property
    def is_demo(self) -> bool:
        """Whether this is the made-up demo pair."""
        return self.demo_mark.exists()


def remove_tree(path: Path) -> None:
    """Remove a folder of ours with all that is in it, as far as that can be done; it never fails."""
    with suppress(OSError):  # even when told to ignore errors, rmtree raises when closing a folder fails
        shutil.rmtree(path, ignore_errors=True)


def make_ballast(folder: VaultFolder) -> None:
    """Set room aside that `release_ballast` can give back; an existing ballast is left alone.

    Raises:
        DiskFull, CannotWrite: there is no room to set aside; nothing is left of the attempt.
    """
    if folder.ballast.exists():
        return
    write_atomic(folder.ballast, secrets.token_bytes(BALLAST_SIZE))


def release_ballast(folder: VaultFolder) -> bool:
    """Give the room back so that a save can go through; False when there was none left, or it cannot be removed."""
    try:
        folder.ballast.unlink()
    except OSError:
        return False
    return True
