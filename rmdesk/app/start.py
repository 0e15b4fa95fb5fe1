"""Starting the window: one instance for each user, then the application, the look and the lock page."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication

from rmdesk.app.arguments import Start, read_arguments
from rmdesk.app.handed_over import ENDINGS
from rmdesk.app.hooks import watch_for_bugs
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.app.trouble import tell_trouble
from rmdesk.domain.errors import AlreadyOpen
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.policy_places import policy_of_this_computer
from rmdesk.runtime.settings import load_settings
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.ui.platform.end_signals import EndSignals
from rmdesk.ui.platform.file_opened import FileOpened
from rmdesk.ui.platform.first_paint import FirstPaint
from rmdesk.ui.platform.restart import FreshProcess

_NAME = "rmdesk"
_OLD_PROCESS_PATIENCE = 10.0


def run(arguments: Sequence[str]) -> int:
    """Run the window until it closes; the exit code.

    Raises:
        WorldError: it could not begin. A window has told that; a terminal may be told as well.
    """
    try:
        return _run(read_arguments(arguments))
    except Exception as error:
        tell_trouble(error)
        raise


def _run(start: Start) -> int:
    paths = Paths.of_this_computer()
    lock = InstanceLock(paths.lock_file)
    if not _take(lock, start):
        return _bring_first_window_forward(paths, start.file)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - a core application without windows would be a bug
    app.setApplicationName(_NAME)
    app.setQuitOnLastWindowClosed(True)
    tools = Tools(paths, SystemClock(), resources.read_bytes, resources.read_text, _Restart(lock))
    tools = replace(tools, organisation=policy_of_this_computer())
    program = Program(app, tools, load_settings(paths.settings_file))
    watch_for_bugs(program.roof.report_bug, program.roof.log)
    ends = EndSignals(program)
    ends.asked.connect(program.end_now)
    ends.listen()
    FirstPaint(program.roof.window).painted.connect(program.after_first_paint)
    program.outside.handed.path = start.file
    if sys.platform == "darwin":
        _listen_to_the_finder(app, program)
    program.show(covered=start.covered, unsaved=start.unsaved, stopped=start.stopped, away=start.away)
    return int(app.exec())


def _listen_to_the_finder(app: QApplication, program: Program) -> None:
    """Every event of the application is looked at, so this is for macOS alone."""
    FileOpened(app, ENDINGS).opened.connect(program.outside.open_file)


@dataclass(frozen=True, slots=True)
class _Restart:
    """A fresh process that keeps this user's lock without a gap."""

    lock: InstanceLock

    def __call__(self, *arguments: str) -> None:
        if sys.platform == "win32":
            self.lock.release()
            FreshProcess()(*arguments)
            return
        FreshProcess()(*arguments, "--lock-descriptor", str(self.lock.hand_over()))


def _take(lock: InstanceLock, start: Start) -> bool:
    try:
        if start.lock_descriptor >= 0:
            lock.adopt(start.lock_descriptor)
        else:
            lock.acquire(_OLD_PROCESS_PATIENCE if start.wait_for else 0.0)
    except AlreadyOpen:
        return False
    return True


def _bring_first_window_forward(paths: Paths, file: str) -> int:
    """There is a window already: ask it to come forward, and hand it the file that somebody opened (empty: none).

    Raises:
        AlreadyOpen: it did not answer; the command line tells that.
    """
    from rmdesk.app.first_window import call_first_window  # noqa: PLC0415 - loads Qt's network library

    app = QApplication.instance() or QApplication(sys.argv[:1])
    answered = call_first_window(paths, file)
    del app
    if not answered:
        raise AlreadyOpen("the first window did not answer")
    return 0
