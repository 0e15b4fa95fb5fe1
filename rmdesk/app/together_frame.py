"""The window's frame in a session together: the ways back to pages that are closed now lead to the session's page."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.context import Frame
from rmdesk.ui.messages import Message

translate = QCoreApplication.translate

OWN_PAGE = "together"
_ALONE = frozenset({"changed", "ending", "pair-ended", "new-partner", "settings", "my-data"})
_BACK_HERE = frozenset({"home", "workbook", "sessions", "session", "private-page"})


class TogetherFrame:
    """The window's frame, in which the ways back to pages that are closed now lead to the page of the session."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._after_page = ""
        self._stopping = False

    def after_page(self, screen: str) -> None:
        """See `ui.screens.together.screen.Route`."""
        self._after_page = screen
        self._stopping = bool(screen)

    def go(self, screen: str, argument: str = "") -> None:
        """See `ui.context.Frame`."""
        if screen in _BACK_HERE:
            screen, argument = self._after_page or OWN_PAGE, ""
            self._after_page = ""
        if screen in _ALONE:
            self._frame.tell(_for_each_alone())
        else:
            self._frame.go(screen, argument)

    def back(self) -> None:
        """See `ui.context.Frame`; once the pair has stopped, to the page of the session."""
        if self._stopping:
            self._frame.go(OWN_PAGE)
        else:
            self._frame.back()

    def tell(self, message: Message) -> None:
        """See `ui.context.Frame`."""
        self._frame.tell(message)

    def clear_told(self) -> None:
        """See `ui.context.Frame`."""
        self._frame.clear_told()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        """See `ui.context.Frame`."""
        self._frame.offer_undo(words, undo, lasts=lasts)

    def announce(self, words: str) -> None:
        """See `ui.context.Frame`."""
        self._frame.announce(words)


def _for_each_alone() -> Message:
    return Message(
        translate("Together", "That page is for each of you alone."),
        translate("Together", "Nothing has changed."),
        translate("Together", "Unlock on your own after this session to open it."),
    )
