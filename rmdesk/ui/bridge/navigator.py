"""How a screen asks for another one without knowing it."""

from PySide6.QtCore import QObject, Signal


class Navigator(QObject):
    """Handed to screens; the main window listens."""

    asked = Signal(str, str)
    """The id of a screen, and what to show there (empty: nothing in particular)."""

    def go(self, screen: str, argument: str = "") -> None:
        """Ask for the screen with that id, opened at `argument`."""
        self.asked.emit(screen, argument)
