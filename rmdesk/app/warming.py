"""Loading both wings while the lock page waits: in small steps on the UI thread, one after another.

Qt's classes for Python must come into being on the UI thread. On another one they can meet a screen reader's question
to the window, and the program dies inside PySide 6.11 (it did so twice, at the lock page, in a run of all tests).
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Slot

_REST_MS = 15
"""Between two steps, so that keys and painting come first."""


def _steps() -> Iterator[Callable[[], None]]:
    """Each loads a little more than the one before; the last has loaded everything."""
    yield _support
    yield _settings
    yield _actions
    yield _sessions
    yield _turning
    yield _shared
    yield _private
    yield _inside


class WarmUp(QObject):
    """Runs the steps. Whoever goes in before the last one loads the rest at once, by importing what is needed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = _steps()
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        step = next(self._left, None)
        if step is not None:
            step()
            self._timer.start()


def _support() -> None:
    import rmdesk.app.support  # noqa: F401, PLC0415


def _settings() -> None:
    import rmdesk.app.settings  # noqa: F401, PLC0415


def _actions() -> None:
    import rmdesk.app.action_screens  # noqa: F401, PLC0415


def _sessions() -> None:
    import rmdesk.app.session_screens  # noqa: F401, PLC0415


def _turning() -> None:
    import rmdesk.app.turning_screens  # noqa: F401, PLC0415


def _shared() -> None:
    import rmdesk.app.shared_wing  # noqa: F401, PLC0415


def _private() -> None:
    import rmdesk.app.private_wing  # noqa: F401, PLC0415


def _inside() -> None:
    import rmdesk.app.inside  # noqa: F401, PLC0415 - both wings
