"""A small file as text for an e-mail: base64 between two lines, with a checksum. It survives wrapping, quoting, spaces.

Programme packs and the files of the exchange each have a frame with a name of its own.
"""

import base64
import binascii
import hashlib
import re

_WIDTH = 64
_CHECK = 16
_QUOTES = re.compile(r"^[ \t]*(>[ \t]*)+", re.MULTILINE)
_SPACES = re.compile(r"[\s\u00a0\u200b\u200c\u200d\ufeff]+")


class NoFrame(ValueError):
    """There is no beginning of such a text."""


class FrameBroken(ValueError):
    """A part is missing or changed. Never carries the content."""


class FrameTooLong(ValueError):
    """Longer than anything that was ever put into this frame, with all that a mail puts round it."""


class Frame:
    """The two lines round one kind of file: `[rmdesk NAME starts]` and `[rmdesk NAME ends CHECKSUM]`."""

    def __init__(self, name: str, largest_file: int) -> None:
        """`name` is plain words; `largest_file` in bytes."""
        self._name = name
        self.largest_text = 3 * largest_file
        words = r"\W+".join(("rmdesk", *name.split()))
        start, end = rf"{words}\W+starts\s*\]", rf"{words}\W+ends\W+(?P<check>[0-9a-f][0-9a-f\s>]*)\]"
        self._start = re.compile(rf"\[\s*{start}", re.IGNORECASE)
        self._mark = re.compile(rf"\[\s*(?:{start}|{end})", re.IGNORECASE)

    def to_text(self, data: bytes) -> str:
        """The text of a file, in lines of 64 letters."""
        body = base64.b64encode(data).decode("ascii")
        lines = [body[start : start + _WIDTH] for start in range(0, len(body), _WIDTH)]
        head, tail = f"[rmdesk {self._name} starts]", f"[rmdesk {self._name} ends {_checksum(data)}]"
        return "\n".join((head, *lines, tail)) + "\n"

    def from_text(self, text: str) -> bytes:
        """The file behind pasted text, whatever an e-mail did to its lines.

        An answer to a mail may quote earlier ones: the first that is whole counts.

        Raises:
            NoFrame: there is no beginning in it.
            FrameBroken: a part is missing or changed.
            FrameTooLong: it is too long.
        """
        if len(text) > self.largest_text:
            raise FrameTooLong("text")
        broken: ValueError | None = None
        start: int | None = None
        for mark in self._mark.finditer(text):
            check = mark["check"]
            if check is None:
                start = mark.end()
            elif start is not None:
                try:
                    return _whole(text[start : mark.start()], check)
                except FrameBroken as error:
                    broken, start = broken or error, None
        if broken is None and start is None:
            raise NoFrame("text")
        raise broken or FrameBroken("no end")

    def is_in(self, text: str) -> bool:
        """Whether there is a beginning in it."""
        return self._start.search(text) is not None


def _whole(body: str, check: str) -> bytes:
    try:
        data = base64.b64decode(_SPACES.sub("", _QUOTES.sub("", body)), validate=True)
    except (binascii.Error, ValueError):
        raise FrameBroken("not base64") from None
    if _checksum(data) != re.sub(r"[\s>]", "", check).lower():
        raise FrameBroken("checksum")
    return data


def words_of_file(data: bytes) -> str:
    """What a text file says: UTF-8, or UTF-16 as some editors of Windows save it."""
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_CHECK]
