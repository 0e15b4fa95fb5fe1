"""The window as screens may use it: moving on, going back, telling and undoing."""

from collections.abc import Callable

from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.messages import Message, UndoNotice
from rmdesk.ui.widgets.accessible import announce

LOCK = "lock"
_LONGEST_TRAIL = 50


class WindowFrame:
    """Implements `ui.context.Frame` over the main window, and keeps the trail that `back` follows."""

    def __init__(self, window: MainWindow, navigator: Navigator) -> None:
        self._window = window
        self._navigator = navigator
        self._trail: list[tuple[str, str]] = []
        self._on_lock: Callable[[], bool] | None = None
        navigator.asked.connect(self._remember)
        window.side_bar.chosen.connect(self._remember)
        window.top_bar.page_picked.connect(self._remember)

    def on_lock(self, lock: Callable[[], bool]) -> None:
        """What asking for the lock page does; `lock` returns whether it has seen to it."""
        self._on_lock = lock

    def go(self, screen: str, argument: str = "") -> None:
        """See `ui.context.Frame`."""
        if screen == LOCK and self._on_lock is not None and self._on_lock():
            return
        self._navigator.go(screen, argument)

    def back(self) -> None:
        """See `ui.context.Frame`; with no trail it stays where it is."""
        if len(self._trail) > 1:
            self._trail.pop()
            screen, argument = self._trail.pop()
            self._navigator.go(screen, argument)

    def forget_trail(self) -> None:
        """Other screens are offered from now on."""
        self._trail.clear()

    def tell(self, message: Message) -> None:
        """See `ui.context.Frame`."""
        self._window.tell(message)

    def clear_told(self) -> None:
        """See `ui.context.Frame`."""
        self._window.notices.close_notice("told")

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        """See `ui.context.Frame`."""
        self._window.offer_undo(UndoNotice(words, undo, lasts=lasts))

    def announce(self, words: str) -> None:
        """See `ui.context.Frame`."""
        announce(self._window, words)

    def _remember(self, screen: str, argument: str = "") -> None:
        self._trail.append((screen, argument))
        del self._trail[:-_LONGEST_TRAIL]
