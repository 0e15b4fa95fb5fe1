"""The roof over both sides of the door: the window, the look, the task runners, settings and log."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from rmdesk.app.content import ContentShelf
from rmdesk.app.frame import WindowFrame
from rmdesk.app.spelling import SpellingSetup
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import WorldError
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.runtime.log import Log
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.policy import NO_POLICY, PolicyInForce
from rmdesk.runtime.settings import FontFamily as Font
from rmdesk.runtime.settings import Settings, save_settings
from rmdesk.ui.bridge.collector import Collector
from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.messages import bug_report
from rmdesk.ui.platform.capture_guard import CaptureGuard
from rmdesk.ui.platform.idle import seconds_awake_or_asleep
from rmdesk.ui.platform.input_watch import InputWatch
from rmdesk.ui.platform.translation import Tongue
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ColumnWidth, Comfort, FontFamily, LineSpacing, ThemeChoice, Tint
from rmdesk.ui.widgets.accessible import install_accessible_roles
from rmdesk.ui.widgets.dialogs import QtDialogs

if TYPE_CHECKING:
    from rmdesk.runtime.surroundings import Surroundings
    from rmdesk.security.kdf import KdfPolicy

_PATIENCE = 20.0
FONTS = MappingProxyType({Font.INTER: FontFamily.INTER, Font.ATKINSON: FontFamily.ATKINSON})
"""The fonts of the settings, as the theme names them."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the program gets from outside: places, clock, resources, and how to start again."""

    paths: Paths
    clock: Clock
    read_bytes: Callable[[str], bytes]
    read_text: Callable[[str], str]
    restart: Callable[..., None]
    policy: "KdfPolicy | None" = None
    """The cost of passphrase work; None: the standard one. Only tests hand in another."""
    surroundings: "Callable[[], Surroundings] | None" = None
    """What this computer says of its folders; None: it is asked. Only tests hand in another."""
    seconds: Callable[[], float] = seconds_awake_or_asleep
    """Seconds that only go up, for locking after a while. Only tests hand in others."""
    settings: Callable[[], Settings] = Settings
    """The settings as they are now, with the language that is worn; the roof sees to that."""
    organisation: PolicyInForce = NO_POLICY
    """What the organisation's IT has set for this computer."""


class Roof(QObject):
    """Owns the window and the task runners for as long as the program runs."""

    def __init__(self, app: QApplication, tools: Tools, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self.tools = replace(tools, settings=self._settings_now)
        self.settings = settings
        self._raised = RaisedSafety()
        self._seen = False
        self.log = Log(tools.paths.log_file, tools.clock)
        self._collector = Collector(self)
        self.content = ContentShelf(tools.read_text)
        install_accessible_roles()
        self.look = Look(app, tools.read_bytes, look_of(settings))
        self._tongue = Tongue(app, tools.read_bytes, self.look)
        self._wear(settings.language)
        self.navigator = Navigator()
        self.window = MainWindow(self.look, self.navigator)
        self.capture = CaptureGuard(self.window, self.in_force.hide_from_capture)
        self.dialogs = QtDialogs(self.look, self.window)
        self.writer = ThreadTaskRunner("writer", self.report_bug, self)
        self.slow = ThreadTaskRunner("slow", self.report_bug, self)
        self._reader = ThreadTaskRunner("dictionary", self.report_bug, self)
        self.spelling = SpellingSetup(self.look.spelling, self._reader, settings)
        self.frame = WindowFrame(self.window, self.navigator)
        self.context = ScreenContext(self.look, tools.clock, self.writer, self.slow, self.dialogs, self.frame)
        self.watch = InputWatch(app)

    @property
    def language(self) -> str:
        """The language that is worn."""
        return self._tongue.tag

    @property
    def in_force(self) -> Settings:
        """What the person chose, and over it what the programme's pack raises and the organisation's IT has set."""
        return self.tools.organisation.policy.over(raised_by(self._raised, self.settings))

    @property
    def raised(self) -> RaisedSafety:
        """What the programme's pack raises."""
        return self._raised

    def raise_safety(self, safety: RaisedSafety) -> None:
        """From now on these settings of a programme are in force too; they can only tighten."""
        self._raised = safety
        self._hide()

    def let_be_seen(self) -> None:
        """Two people sit before the window, or share it on a call: until this process ends the person's own wish to
        keep it out of pictures rests. A programme's or an organisation's rule does not.
        """
        self._seen = True
        self._hide()

    def _hide(self) -> None:
        settings = replace(self.settings, hide_from_capture=False) if self._seen else self.settings
        self.capture.want(self.tools.organisation.policy.over(raised_by(self._raised, settings)).hide_from_capture)

    def wear_language(self, language: str) -> None:
        """Speak that language from now on; one whose file cannot be read leaves the one before."""
        self._wear(language)
        self.spelling.use(self._settings_now())

    def _wear(self, language: str) -> None:
        try:
            self._tongue.wear(language)
        except WorldError as error:
            self.log.failure("language", error)

    def _settings_now(self) -> Settings:
        return replace(self.settings, language=self.language)

    def save_settings(self, settings: Settings) -> None:
        """Keep other settings and wear them at once.

        Raises:
            DiskFull, CannotWrite: they are worn but not kept.
        """
        self.settings = settings
        self.look.choose(look_of(settings))
        self._hide()
        self.spelling.use(self._settings_now())
        save_settings(self.tools.paths.settings_file, settings)

    def remember_folder(self, folder: Path) -> None:
        """Keep which workbook was open last; it does not matter if that fails."""
        try:
            self.save_settings(replace(self.settings, last_folder=str(folder)))
        except WorldError as error:
            self.log.failure("settings", error)

    def start_again(self, *arguments: str) -> None:
        """End this process and begin a fresh, locked one. Where none can be had, this one ends all the same."""
        try:
            self.tools.restart(*arguments)
        except Exception as error:  # noqa: BLE001 - of whatever kind: keys must not stay behind a blank window
            self.log.failure("restart", error)
        finally:
            self._app.quit()

    def close(self) -> None:
        """Finish what is queued and end all threads."""
        self.spelling.end()
        for runner in (self.writer, self.slow, self._reader):
            runner.close(_PATIENCE)
        self._collector.stop()
        self.look.let_go()
        self._tongue.take_off()
        self.watch.deleteLater()

    def report_bug(self, error: Exception) -> None:
        """A bug of ours: a line of places in the log, and a calm word with the report to copy."""
        self.log.failure("bug", error)
        self.dialogs.report_bug(bug_report(error))


def raised_by(safety: RaisedSafety, settings: Settings) -> Settings:
    """The settings with what a programme raises: sooner locked, never later; hidden, unless own tools must see."""
    idle = min(settings.idle_minutes, safety.idle_minutes or settings.idle_minutes)
    hidden = not settings.seen_by_tools if safety.hide_from_capture else settings.hide_from_capture
    return replace(settings, idle_minutes=idle, hide_from_capture=hidden)


def look_of(settings: Settings) -> LookChoice:
    """The settings as the theme understands them."""
    return LookChoice(
        ThemeChoice(settings.theme.value),
        settings.text_scale / 100,
        FONTS[settings.font],
        settings.reduced_motion,
        Comfort(Tint(settings.tint), LineSpacing(settings.line_spacing), ColumnWidth(settings.column_width)),
    )
