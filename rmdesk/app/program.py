"""The running program: the roof, the way in under it, and hiding while nothing is open."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from rmdesk.app.idle_cover import IdleCover
from rmdesk.app.outside import Outside
from rmdesk.app.roof import Roof, Tools
from rmdesk.runtime.settings import Settings
from rmdesk.ui.platform.hide import Cover, cover_window, hide_away
from rmdesk.ui.platform.window_gone import WindowGone
from rmdesk.ui.widgets.notice_bar import Notice


class Program(QObject):
    """One window and what is shown in it, from start to end."""

    def __init__(self, app: QApplication, tools: Tools, settings: Settings) -> None:
        super().__init__()
        self.roof = Roof(app, tools, settings)
        self.outside = Outside(self.roof)
        self._app = app
        self._cover: Cover | None = None
        self._listening: QObject | None = None
        self._idle_cover = IdleCover(self.roof, lambda: self.outside.inside is None and self._cover is None)
        self.roof.window.hide_asked.connect(self._on_hide)
        self.roof.watch.hide_asked.connect(self._on_hide)
        app.aboutToQuit.connect(self.end)
        app.commitDataRequest.connect(self.save)

    def show(self, *, covered: bool = False, unsaved: bool = False, stopped: bool = False, away: bool = False) -> None:
        """Show the lock page, or the first steps where there is no workbook yet.

        Args:
            covered: the cover first.
            unsaved: the words typed last could not be saved before this process began; say so.
            stopped: a file from the partner was being opened then; say that nothing of it was taken in.
            away: it locked because nobody was there; say so.
        """
        self.outside.show()
        if unsaved:
            self._say_unsaved()
        if stopped:
            self._say_stopped()
        if away:
            words = self.tr("Nobody was here for a while, so rmdesk locked itself.")
            self.roof.window.notices.show_notice("away", Notice(words, "clock", quiet=True))
        if covered:
            self._put_cover()
        self.roof.window.show()

    @Slot()
    def after_first_paint(self) -> None:
        """What may wait until something is on the screen: later starts, and the heavy imports."""
        from rmdesk.app.first_window import listen  # noqa: PLC0415 - loads Qt's network library

        WindowGone(self.roof.window).gone.connect(self.end_now)
        self._listening = listen(self.roof.tools.paths, self.roof.window, self.outside.open_file)
        self.outside.warm_up()

    @Slot()
    def end(self) -> None:
        """The session or the program ends: save and close what is open. It can be asked more than once."""
        if self.outside.inside is not None:
            self.outside.inside.end()

    @Slot()
    def end_now(self) -> None:
        """The system wants the program to end: save, close, go."""
        self.end()
        self._app.quit()

    @Slot()
    def save(self) -> None:
        """The session may be about to end: save what is typed, and go on."""
        if self.outside.inside is not None:
            self.outside.inside.save()

    def _say_unsaved(self) -> None:
        words = self.tr(
            "The words that were typed just before rmdesk locked could not be saved. Everything saved before is safe. "
            "Please make some room on this computer before you write more."
        )
        self.roof.window.notices.show_notice("unsaved", Notice(words))

    def _say_stopped(self) -> None:
        words = self.tr(
            "A file from your partner was still being opened when rmdesk locked. Nothing of it was taken in, and your "
            "pages are as they were. Open the file again."
        )
        self.roof.window.notices.show_notice("stopped", Notice(words, "info", quiet=True))

    @Slot()
    def _on_hide(self) -> None:
        """Hide while no workbook is open; an open one hides by locking. The process ends all the same, and with it an
        unlocking that is under way, or a code on the screen.
        """
        if self.outside.inside is None and self._cover is None:
            self.roof.dialogs.end()
            hide_away(self.roof.window)
            self.roof.start_again("--covered")

    def _put_cover(self) -> None:
        self._cover = cover_window(self.roof.window)
        self._cover.left.connect(self._take_cover_away)

    @Slot()
    def _take_cover_away(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None
        self.outside.show()
