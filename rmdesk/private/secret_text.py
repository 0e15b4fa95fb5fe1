"""Private words as a type of their own, which no log line, format string or other process can carry by accident."""

from typing import NoReturn, final

_REDACTED = "[private text]"


@final
class SecretText:
    """Words of one person. Not a `str`: only `reveal()` gives them out, and that can be found by searching for it.

    It prints as `[private text]`, and it refuses to be pickled or copied, so `dataclasses.asdict` refuses it as well.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The words themselves, for the screen of the person who wrote them."""
        return self._text

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but space in it."""
        return not self._text.strip()

    def __repr__(self) -> str:
        return _REDACTED

    def __str__(self) -> str:
        return _REDACTED

    def __format__(self, _spec: str) -> str:
        return _REDACTED

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SecretText) and self._text == other._text

    def __hash__(self) -> int:
        return hash((SecretText, self._text))

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("private text does not leave its process")

    def __copy__(self) -> NoReturn:
        raise TypeError("private text is not copied")

    def __deepcopy__(self, _memo: object) -> NoReturn:
        raise TypeError("private text is not copied")
