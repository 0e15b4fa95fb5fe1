"""The spelling check, joined to the settings and to a thread of its own that reads the dictionary."""

import threading
from functools import partial

from PySide6.QtCore import QObject

from rmdesk.runtime.settings import Settings
from rmdesk.spelling.languages import dictionary_for
from rmdesk.ui.tasks import TaskRunner
from rmdesk.ui.theme.spelling import Speller, Spelling


class SpellingSetup(QObject):
    """Follows the settings: on or off, marks or none, and the dictionary of the language, where there is one."""

    def __init__(self, spelling: Spelling, runner: TaskRunner, settings: Settings) -> None:
        super().__init__(spelling)
        self._spelling = spelling
        self._runner = runner
        self._name = ""
        self._ended = threading.Event()
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """These settings are worn from now on. The dictionary itself is read when somebody first types."""
        name = dictionary_for(settings.language)
        if name != self._name:
            self._name = name
            self._spelling.get_ready_with(partial(self._load, name) if name else None)
        self._spelling.choose(on=settings.spelling, marks=settings.spelling_marks)

    def end(self) -> None:
        """Nobody waits for a dictionary any more: a lock, or the end of the program, must not."""
        self._ended.set()

    def _load(self, name: str) -> None:
        self._runner.run(
            partial(_read, name, self._ended), partial(self._on_read, name), partial(self._on_not_read, name)
        )

    def _on_read(self, name: str, speller: Speller) -> None:
        if name == self._name and not self._ended.is_set():
            self._spelling.provide(speller)

    def _on_not_read(self, name: str, _error: Exception) -> None:
        """Writing goes on without it."""
        if name == self._name:
            self._spelling.provide(None)


def _read(name: str, ended: threading.Event) -> Speller:
    from rmdesk.spelling.dictionary import load_dictionary  # noqa: PLC0415 - not before somebody types

    return load_dictionary(name, go_on=lambda: not ended.is_set())
