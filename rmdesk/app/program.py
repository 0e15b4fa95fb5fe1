"""The running program: one window, what is shown in it while locked, and the step in and out of a workbook."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from rmdesk.app.frame import WindowFrame
from rmdesk.app.outside import Outside
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import WorldError
from rmdesk.runtime.log import Log
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings, save_settings
from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.messages import bug_report
from rmdesk.ui.platform.hide import Cover, cover_window, hide_away
from rmdesk.ui.platform.input_watch import InputWatch
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import FontFamily, ThemeChoice
from rmdesk.ui.widgets.dialogs import QtDialogs

_FONTS = {"inter": FontFamily.INTER, "atkinson": FontFamily.ATKINSON}


@dataclass(frozen=True, slots=True)
class Tools:
    """What the program gets from outside: places, clock, resources, and how to start again."""

    paths: Paths
    clock: Clock
    read_bytes: Callable[[str], bytes]
    read_text: Callable[[str], str]
    restart: Callable[..., None]


class Program(QObject):
    """Owns the window and the two task runners for as long as the program runs."""

    def __init__(self, app: QApplication, tools: Tools, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self.tools = tools
        self.settings = settings
        self.log = Log(tools.paths.log_file, tools.clock)
        self.look = Look(app, tools.read_bytes, look_of(settings))
        self.navigator = Navigator()
        self.window = MainWindow(self.look, self.navigator)
        self.dialogs = QtDialogs(self.look, self.window)
        self.writer = ThreadTaskRunner("writer", self.report_bug, self)
        self.slow = ThreadTaskRunner("slow", self.report_bug, self)
        self.frame = WindowFrame(self.window, self.navigator)
        self.context = ScreenContext(self.look, tools.clock, self.writer, self.slow, self.dialogs, self.frame)
        self.watch: InputWatch | None = None
        self._cover: Cover | None = None
        self._keep: list[QObject] = []
        self.outside = Outside(self)
        self.window.hide_asked.connect(self._on_hide)

    def show(self, *, covered: bool = False) -> None:
        """Show the lock page, or the first steps where there is no workbook yet; `covered`: the cover first."""
        self.outside.show()
        self.window.show()
        if covered:
            self._put_cover()

    @Slot()
    def after_first_paint(self) -> None:
        """What may wait until something is on the screen: the watch on keys, later starts, and the heavy imports."""
        from rmdesk.app.first_window import listen  # noqa: PLC0415 - Qt's network library, after first paint

        self.watch = InputWatch(self._app)
        self.watch.hide_asked.connect(self._on_hide)
        self._keep.append(listen(self.tools.paths, self.window))
        self.outside.warm_up()

    def save_settings(self, settings: Settings) -> None:
        """Keep other settings and wear them at once.

        Raises:
            DiskFull, CannotWrite: they are worn but not kept.
        """
        self.settings = settings
        self.look.choose(look_of(settings))
        save_settings(self.tools.paths.settings_file, settings)

    def remember_folder(self, folder: Path) -> None:
        """Keep which workbook was open last; it does not matter if that fails."""
        try:
            self.save_settings(replace(self.settings, last_folder=str(folder)))
        except WorldError as error:
            self.log.failure("settings", error)

    def report_bug(self, error: Exception) -> None:
        """A bug of ours: a line of places in the log, and a calm word with the report to copy."""
        self.log.failure("bug", error)
        self.dialogs.report_bug(bug_report(error))

    @Slot()
    def _on_hide(self) -> None:
        """Hide while no workbook is open; an open one hides by locking."""
        if not self.outside.inside_open:
            hide_away(self.window)
            self._put_cover()

    def _put_cover(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
        self._cover = cover_window(self.window)
        self._cover.left.connect(self._take_cover_away)

    @Slot()
    def _take_cover_away(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None
        self.outside.show()


def look_of(settings: Settings) -> LookChoice:
    """The settings as the theme understands them."""
    return LookChoice(
        ThemeChoice(settings.theme.value),
        settings.text_scale / 100,
        _FONTS[settings.font.value],
        settings.reduced_motion,
    )
