"""The fixed words of what is printed, from `print.toml` of the content: plain text with names in braces to fill in."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rmdesk.domain.errors import ContentBroken

_PATH = "content/en-GB/print.toml"


@dataclass(frozen=True, slots=True)
class PrintWords:
    """Words by `section.name`. Nothing in them is markup."""

    words: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def one(self, name: str, **filled: str) -> str:
        """One text, with what stands in braces filled in."""
        return self.words[name].format(**filled)

    def many(self, name: str, **filled: str) -> tuple[str, ...]:
        """A list of texts, filled in as well."""
        return tuple(text.format(**filled) for text in self.lists[name])


def load_print_words(read: Callable[[str], str]) -> PrintWords:
    """The words. `read` gives a resource's text by its path.

    Raises:
        ContentBroken: the file is missing or has an error.
    """
    try:
        written = tomllib.loads(read(_PATH))
    except tomllib.TOMLDecodeError as error:
        raise ContentBroken(f"{_PATH}: {error}") from error
    words: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for section, entries in written.items():
        if not isinstance(entries, dict):
            raise ContentBroken(f"{_PATH}: {section} needs to be a section")
        for name, value in entries.items():
            if isinstance(value, str):
                words[f"{section}.{name}"] = value
            elif isinstance(value, list) and all(isinstance(one, str) for one in value):
                lists[f"{section}.{name}"] = tuple(value)
            else:
                raise ContentBroken(f"{_PATH}: {section}.{name} needs to be text or a list of texts")
    return PrintWords(words, lists)
