"""Words that one person has taught the spelling check: in their private space, for private pages alone."""

from rmdesk.domain.clock import Clock
from rmdesk.private.store import kept_text, seconds, text_of
from rmdesk.storage.connection import Space

MOST_WORDS = 5_000
LONGEST_WORD = 60


class OwnWords:
    """Read as one set, because each word of a page is looked up. `add` and `remove` are for the writer thread."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def all(self) -> tuple[str, ...]:
        """Every word, from A to Z."""
        return tuple(text_of(word) for (word,) in self._space.read("SELECT word FROM own_words ORDER BY word"))

    def add(self, word: str) -> None:
        """Keep a word; one that is there already, blank, or too long changes nothing, nor does one beyond 5,000.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        tidy = kept_text(word).replace("\u2019", "'").strip()
        have = self.all()
        if not tidy or len(tidy) > LONGEST_WORD or tidy in have or len(have) >= MOST_WORDS:
            return
        with self._space.transaction() as tx:
            tx.put("own_words", {"word": tidy, "added": seconds(self._clock.now())})

    def remove(self, word: str) -> None:
        """Forget a word.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        with self._space.transaction() as tx:
            tx.remove("own_words", {"word": word})
