"""One language's dictionary: Hunspell, filled from lists of words under `resources/dictionaries`.

Hunspell holds Python's lock while it reads a dictionary of its own format, and would hold up painting for as long.
So it starts empty and is filled a few words at a time.
"""

import time
from collections.abc import Callable
from pathlib import Path

from hunspell import Hunspell

from rmdesk.domain.errors import ContentBroken
from rmdesk.runtime.resources import root
from rmdesk.spelling.languages import FOLDER
from rmdesk.spelling.words import LONGEST_WORD, plain

MOST_SUGGESTIONS = 5
_AT_ONCE = 200
_REST = 0.003


class Dictionary:
    """Knows the words of one language. Only one thread at a time may use it."""

    def __init__(self, engine: Hunspell) -> None:
        self._engine = engine

    def knows(self, word: str) -> bool:
        """Whether a word is spelled as the dictionary has it (some 5 microseconds)."""
        return len(word) > LONGEST_WORD or bool(self._engine.spell(plain(word)))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may be meant, the likeliest first, at most 5 (some milliseconds)."""
        bare = plain(word)
        ending = word[len(bare) :]
        found = dict.fromkeys(str(one) for one in self._engine.suggest(bare))
        return tuple(f"{one}{ending}" for one in found if one != bare)[:MOST_SUGGESTIONS]


def _always() -> bool:
    return True


def load_dictionary(name: str, folder: Path | None = None, go_on: Callable[[], bool] = _always) -> Dictionary:
    """Read that dictionary. Takes about 2 seconds, most of them at rest, so that other threads go on.

    Args:
        name: as `languages.dictionary_for` says.
        go_on: asked often; False leaves the rest unread, because nobody waits for it any more.

    Raises:
        ContentBroken: it is missing or cannot be read.
    """
    place = folder or root() / FOLDER
    try:
        engine = Hunspell(name, hunspell_data_dir=str(place))
        _fill(engine, place / f"{name}.txt", go_on)
        more = place / f"{name}-more.txt"
        if more.is_file():
            _fill(engine, more, go_on)
    except (OSError, UnicodeDecodeError, RuntimeError) as error:
        raise ContentBroken(f"{FOLDER}/{name}: cannot be read") from error
    return Dictionary(engine)


def _fill(engine: Hunspell, words: Path, go_on: Callable[[], bool]) -> None:
    with words.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            word = line.rstrip("\n")
            if word:
                engine.add(word)
            if number % _AT_ONCE == 0 and not go_on():
                return
            if number % _AT_ONCE == 0:
                time.sleep(_REST)
