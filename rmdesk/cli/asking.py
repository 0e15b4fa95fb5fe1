"""Passphrases on the command line: asked for on the terminal, or read from a file descriptor. Never an argument."""

import getpass
import os
from collections.abc import Sequence

_LARGEST = 4096
_TERMINAL = "CONIN$" if os.name == "nt" else "/dev/tty"
"""What a program opens to reach whoever sits before it, wherever its input and output go."""


class NoPassphrase(Exception):
    """There is none to be had where the command line says: wrong usage. The text is a plain sentence."""


class Passphrases:
    """Gives one passphrase after the other: from the descriptors in their order, then from the terminal."""

    def __init__(self, descriptors: Sequence[int]) -> None:
        self._descriptors = list(descriptors)

    @property
    def given(self) -> bool:
        """Whether a descriptor is left to read from."""
        return bool(self._descriptors)

    def next(self, prompt: str) -> str:
        """The next passphrase. The terminal shows `prompt` and not what is typed.

        Raises:
            NoPassphrase: the descriptor cannot be read, or there is neither a descriptor nor a terminal.
        """
        if self._descriptors:
            return _read(self._descriptors.pop(0))
        if not _can_ask():
            raise NoPassphrase("There is no terminal to ask on. Use --passphrase-fd, once for each partner.")
        try:
            return getpass.getpass(f"{prompt}: ")
        except EOFError:
            raise NoPassphrase("No passphrase was typed.") from None


def _can_ask() -> bool:
    """Whether the passphrase can be typed without being shown: on a terminal, wherever input and output go."""
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR | getattr(os, "O_NOCTTY", 0)))
    except OSError:
        return os.isatty(0)
    return True


def _read(descriptor: int) -> str:
    data = b""
    try:
        while len(data) < _LARGEST and (more := os.read(descriptor, _LARGEST - len(data))):
            data += more
    except OSError:
        raise NoPassphrase(f"File descriptor {descriptor} cannot be read.") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NoPassphrase(f"What comes from file descriptor {descriptor} is not text in UTF-8.") from None
    return text.removesuffix("\n").removesuffix("\r")
