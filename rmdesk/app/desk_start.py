"""Opening the facilitator's desk from the window for workbooks: a process of its own, which knows nothing of it."""

from PySide6.QtCore import QProcess

from rmdesk.domain.desk_errors import DeskNotStarted
from rmdesk.ui.platform.restart import own_command


def start_desk() -> None:
    """Start it and let go of it; where it is open already, it says so itself.

    Raises:
        DeskNotStarted: the system started nothing.
    """
    program, *arguments = own_command()
    started, _number = QProcess.startDetached(program, [*arguments, "desk"])
    if not started:
        raise DeskNotStarted("process")
