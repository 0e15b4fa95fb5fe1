"""What every field for longer text may ask about spelling. The dictionary is loaded when somebody first types."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Speller(Protocol):
    """A dictionary. Both are quick enough for the UI thread."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled as the dictionary has it."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may be meant, the likeliest first."""
        ...


class OwnWords(Protocol):
    """Words that one person has added, for their private fields alone."""

    def holds(self, word: str) -> bool:
        """Whether they added that word."""
        ...

    def add(self, word: str) -> None:
        """Add a word."""
        ...


class Spelling(QObject):
    """One for the program, at `Look.spelling`. Off until somebody `choose`s otherwise."""

    changed = Signal()
    """Another dictionary, other choices, or a word was added: look at the words again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._marks = True
        self._speller: Speller | None = None
        self._load: Callable[[], None] | None = None
        self._fits = False

    @property
    def on(self) -> bool:
        """Whether spelling is looked at, and there is a dictionary that fits."""
        return self._on and self._fits

    @property
    def marks(self) -> bool:
        """Whether words are underlined."""
        return self._marks

    @property
    def speller(self) -> Speller | None:
        """The dictionary; None while spelling is off, or it is not loaded."""
        return self._speller if self._on else None

    def choose(self, *, on: bool, marks: bool) -> None:
        """What the person chose."""
        if (on, marks) != (self._on, self._marks):
            self._on, self._marks = on, marks
            self.changed.emit()

    def get_ready_with(self, load: Callable[[], None] | None) -> None:
        """What loads the dictionary, called at most once, when it is first wanted (None: none fits the language)."""
        self._load, self._fits = load, load is not None
        self._speller = None
        self.changed.emit()

    def want(self) -> None:
        """Somebody types in a field. Costs nothing after the first time."""
        if self._on and self._load is not None:
            load, self._load = self._load, None
            load()

    def provide(self, speller: Speller | None) -> None:
        """The dictionary is loaded (None: it cannot be)."""
        self._speller, self._fits = speller, speller is not None
        self.changed.emit()

    def tell_changed(self) -> None:
        """A word was added or taken away."""
        self.changed.emit()
