"""Passphrases on the command line: asked for on the terminal, or read from a file descriptor. Never an argument."""

import getpass
import os
from collections.abc import Sequence

_LARGEST = 4096


class Passphrases:
    """Gives one passphrase after the other: from the descriptors in their order, then from the terminal."""

    def __init__(self, descriptors: Sequence[int]) -> None:
        self._descriptors = list(descriptors)

    @property
    def given(self) -> bool:
        """Whether a descriptor is left to read from."""
        return bool(self._descriptors)

    def next(self, prompt: str) -> str:
        """The next passphrase. The terminal shows `prompt` and not what is typed."""
        if self._descriptors:
            return _read(self._descriptors.pop(0))
        return getpass.getpass(f"{prompt}: ")


def _read(descriptor: int) -> str:
    data = b""
    while len(data) < _LARGEST and (more := os.read(descriptor, _LARGEST - len(data))):
        data += more
    return data.decode("utf-8").rstrip("\r\n")
