"""What the page between our laptops asks of the composition root."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from rmdesk.ui.screens.exchange.values import ExchangeShown, OpenedKind
from rmdesk.ui.widgets.exchange.outgoing import Outgoing


class Exchanger(Protocol):
    """The exchange of the open workbook. `make` and `read_forks` run on the writer, opening on the slow runner."""

    def status(self) -> ExchangeShown:
        """How it stands. Quick."""
        ...

    def make(self) -> tuple[Outgoing, ...]:
        """Everything that the partner may not have yet, in as many files as it takes: usually one.

        Raises:
            WorldError: the laptops do not know each other yet.
        """
        ...

    def will_open(self) -> None:
        """One of the two below is asked for next, and waits for its turn. On the UI thread."""
        ...

    def open_file(self, path: Path) -> OpenedKind:
        """Take a file from the partner in.

        Raises:
            WorldError: it is no fit file; nothing has changed.
        """
        ...

    def open_text(self, text: str) -> OpenedKind:
        """The same from the text of an e-mail.

        Raises:
            WorldError: as `open_file`.
        """
        ...

    def read_forks(self) -> None:
        """This person has read that words were written from two places."""
        ...


class FolderDoor(Protocol):
    """The exchange folder, where there can be one. All is quick but `choose`, which runs on the slow runner."""

    def folder(self) -> Path | None:
        """The folder that was chosen (None: none)."""
        ...

    def choose(self, path: Path) -> None:
        """Use that folder from now on.

        Raises:
            WorldError: nothing can be written and read there.
        """
        ...

    def stop(self) -> None:
        """Look into it no more."""
        ...

    def last_look(self) -> datetime | None:
        """When this laptop looked into it last (None: not yet)."""
        ...
