"""The facilitator's desk: a program of its own, in a process of its own, with no way to any workbook."""

import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from rmdesk.app.desk_screens import DeskScreens
from rmdesk.app.hooks import watch_for_bugs
from rmdesk.app.roof import Roof, Tools
from rmdesk.app.trouble import tell_trouble
from rmdesk.domain.desk_errors import DeskOpenAlready
from rmdesk.domain.errors import AlreadyOpen
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.policy_places import policy_of_this_computer
from rmdesk.runtime.settings import Settings, load_settings
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.end_signals import EndSignals
from rmdesk.ui.platform.hide import Cover, hide_away

_NAME = "rmdesk"


class DeskProgram(QObject):
    """One window and what is shown in it, from start to end."""

    def __init__(self, app: QApplication, tools: Tools, settings: Settings) -> None:
        super().__init__()
        self.roof = Roof(app, tools, settings)
        self.screens = DeskScreens(self.roof)
        self._app = app
        self._cover: Cover | None = None
        self._warned = False
        self.screens.draft.opened.connect(self._offer)
        self.roof.window.hide_asked.connect(self._on_hide)
        self.roof.window.closing.connect(self._on_closing)
        app.aboutToQuit.connect(self.end)
        app.commitDataRequest.connect(self.save)
        self._offer()

    def show(self) -> None:
        """Show the first page."""
        self.roof.frame.go("programmes")
        self.roof.window.show()

    @Slot()
    def end(self) -> None:
        """Put what is typed on the disk. It can be asked more than once."""
        self.screens.draft.flush()

    @Slot()
    def end_now(self) -> None:
        """The system wants the program to end: save, close, go."""
        self.end()
        self._app.quit()

    @Slot()
    def save(self) -> None:
        """The session may be about to end: save what is typed, and go on."""
        self.screens.draft.flush()

    @Slot()
    def _offer(self) -> None:
        """Other pages can be gone to now."""
        self.roof.frame.forget_trail()
        self.roof.window.notices.close_notice("undo")
        self.roof.window.set_entries(self.screens.entries())

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        """Words that the disk refuses keep the window open once, so that they can be copied."""
        if not self.screens.draft.flush() and not self._warned:
            self._warned = True
            event.ignore()
            self.roof.window.tell(self._not_saved())

    def _not_saved(self) -> Message:
        return Message(
            self.tr("What you typed last could not be saved, so the desk is still open."),
            self.tr("Your words are still here, and everything saved before is safe."),
            self.tr("Make some room on this computer, or close the desk once more to leave without these words."),
        )

    @Slot()
    def _on_hide(self) -> None:
        if self._cover is None:
            self.save()
            self._cover = hide_away(self.roof.window)
            self._cover.left.connect(self._take_cover_away)

    @Slot()
    def _take_cover_away(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None
            self.roof.frame.go(self.roof.window.current)


def run() -> int:
    """Run the desk until it closes; the exit code.

    Raises:
        WorldError: it could not begin. A window has told that; a terminal may be told as well.
    """
    try:
        return _run()
    except Exception as error:
        tell_trouble(error)
        raise


def _run() -> int:
    paths = Paths.of_this_computer()
    lock = InstanceLock(paths.desk_lock_file)
    try:
        lock.acquire()
    except AlreadyOpen as error:
        raise DeskOpenAlready("desk") from error
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - a core application without windows would be a bug
    app.setApplicationName(_NAME)
    app.setQuitOnLastWindowClosed(True)
    tools = Tools(
        paths, SystemClock(), resources.read_bytes, resources.read_text, _stay,
        organisation=policy_of_this_computer(),
    )  # fmt: skip
    program = DeskProgram(app, tools, load_settings(paths.settings_file))
    watch_for_bugs(program.roof.report_bug, program.roof.log)
    ends = EndSignals(program)
    ends.asked.connect(program.end_now)
    ends.listen()
    program.show()
    return int(app.exec())


def _stay(*_arguments: str) -> None:
    """A desk holds no key of any workbook, so it need not begin anew to forget one."""
