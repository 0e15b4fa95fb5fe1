"""What every screen is given: the look, the clock, the two task runners, the dialogs and the frame that it sits in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from rmdesk.domain.clock import Clock
from rmdesk.ui.messages import Dialogs, Message
from rmdesk.ui.tasks import TaskRunner
from rmdesk.ui.theme.look import Look


class Frame(Protocol):
    """What a screen may ask of the window that it is shown in."""

    def go(self, screen: str, argument: str = "") -> None:
        """Show another screen; `argument` says what of it, such as a page id."""
        ...

    def back(self) -> None:
        """Show the screen that was shown before this one."""
        ...

    def tell(self, message: Message) -> None:
        """Show calmly what went wrong, what is safe and what to do next, above the page."""
        ...

    def clear_told(self) -> None:
        """Take that notice away: what went wrong has been mended."""
        ...

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        """Say what has been done, with an Undo button that stays until it is closed.

        Where it does not last, it goes with the next page: only for what can be undone later in another way.
        """
        ...

    def announce(self, words: str) -> None:
        """Let screen readers say something, politely."""
        ...


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """Everything of the program that a screen may use besides its own services.

    Writes go through `writer`, one thread that keeps their order. `slow` is for what takes a second: deriving a key,
    making a PDF.
    """

    look: Look
    clock: Clock
    writer: TaskRunner
    slow: TaskRunner
    dialogs: Dialogs
    frame: Frame
