"""A session together in the window: the shared wing alone, in larger letters, until it locks."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from rmdesk.app.action_screens import action_links
from rmdesk.app.leaving import Leaving
from rmdesk.app.made_up import say_made_up
from rmdesk.app.people_here import people_here
from rmdesk.app.programme import pack_in_use
from rmdesk.app.roof import Roof
from rmdesk.app.shared_only import OpenShared, open_shared_only
from rmdesk.app.support import PackBeside, make_lost, make_pause, make_support
from rmdesk.app.together_frame import OWN_PAGE, TogetherFrame
from rmdesk.app.writing import BallastRunner
from rmdesk.domain.agreement import STOP_WORD
from rmdesk.domain.errors import WorldError
from rmdesk.security.keys import SharedKeys
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.depth import Depth
from rmdesk.services.exporting import Exporting
from rmdesk.services.noting import HostedAnswers
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.platform.capture_guard import can_exclude
from rmdesk.ui.screens.action.screen import ActionScreen
from rmdesk.ui.screens.actions.screen import ActionsScreen
from rmdesk.ui.screens.agreement.screen import AgreementScreen
from rmdesk.ui.screens.export.screen import ExportScreen
from rmdesk.ui.screens.shared_page.screen import SharedPageScreen, SharedPageServices
from rmdesk.ui.screens.together.bar import TogetherBar
from rmdesk.ui.screens.together.screen import CLOSING_PAGE, TogetherScreen, TogetherServices, names_of
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.tab_order import order_tabs
from rmdesk.vaultkeeping.cosigner import WorkerCosigner
from rmdesk.vaultkeeping.folder import VaultFolder

IDLE_MINUTES = 30
"""People talk: nobody touches the keyboard for a long time. What a person or a programme chose is for sitting alone, so
only the organisation's IT makes this shorter.
"""
LARGER, LARGEST = 0.25, 2.0


class Together(QObject):
    """From the closing of the private space to the lock. It knows no private key and no private screen."""

    def __init__(self, roof: Roof, opened: OpenShared, number: int) -> None:
        super().__init__(roof)
        self._roof = roof
        self._opened = opened
        self._number = number
        writer = BallastRunner(roof.writer, opened.folder)
        self._frame = TogetherFrame(roof.context.frame)
        outer = roof.context
        self._context = ScreenContext(outer.look, outer.clock, writer, outer.slow, outer.dialogs, self._frame)
        workspace = opened.workspace
        self._cosigner = WorkerCosigner(opened.folder)
        self._workspace = workspace
        content = roof.content.ready(roof.settings.language_of(opened.workspace.me))
        used = pack_in_use(roof, opened, content)
        self._pack = used.pack
        self._workbook = used.content.workbook
        offered = (clause.value for clause in used.content.clauses if clause.id == STOP_WORD)
        self._offered_word = next(offered, "")
        self._ended: set[str] = set()
        self._people = people_here(workspace, opened.folder, together=True)
        self._answers = HostedAnswers(workspace)
        self._sessions = Sessions(workspace)
        self._agreements = Agreements(workspace, used.content.clauses, self._cosigner, together=True)
        self._actions_service = Actions(workspace, self._cosigner, together=True)
        names = names_of(self._people.pair(), (self.tr("Partner 1"), self.tr("Partner 2")))
        self._bar = TogetherBar(outer.look, outer.clock, names)
        self._leaving = Leaving(roof, writer, opened, self)
        self._leaving.left.connect(self._start_again)
        self._leaving.watch(roof.watch)

    @property
    def leaving(self) -> Leaving:
        """What watches for reasons to lock."""
        return self._leaving

    def show(self) -> None:
        """Offer the shared screens alone, and begin."""
        roof, window = self._roof, self._roof.window
        roof.frame.forget_trail()
        window.set_entries(self._entries())
        window.set_unlocked(True, self._names())
        self._put_bar_up()
        window.page_shown.connect(self._show_stop_word)
        roof.let_be_seen()
        if roof.capture.is_excluded and can_exclude():
            self._bar.say_hidden()
        if self._opened.folder.is_demo:
            say_made_up(window)
        roof.frame.go(OWN_PAGE)
        self._leaving.watch_idle(roof.tools.organisation.policy.idle_at_most(IDLE_MINUTES))
        self._leaving.listen_to_session()

    def _put_bar_up(self) -> None:
        """Above every page; Tab comes to it after the top bar, and before any notice."""
        window, buttons = self._roof.window, self._bar.buttons
        window.banner.fill(self._bar)
        order_tabs((window.top_bar.lock_button,), buttons)
        window.notices.come_after(buttons[-1])

    @Slot()
    def _show_stop_word(self) -> None:
        """The two may have agreed to another one on the page before."""
        word = self._agreements.stop_word()
        self._bar.show_stop_word(word, as_offered=word == self._offered_word)

    def lock(self) -> None:
        """Leave, and start again locked."""
        self._leaving.lock()

    def end(self) -> None:
        """Save and close: the program ends."""
        self._roof.dialogs.end()
        self._leaving.close_workbook()

    def save(self) -> bool:
        """Put everything typed on the disk, on the spot; whether it is there."""
        return self._leaving.save()

    def _names(self) -> str:
        pair = self._people.pair()
        names = [one.name for one in (pair.me, pair.other) if one is not None and one.name]
        return self.tr("{0} and {1}").format(*names) if len(names) == 2 else "".join(names)

    def _entries(self) -> list[ScreenEntry]:
        return [
            ScreenEntry(OWN_PAGE, self.tr("Together"), "users", self._own_page),
            ScreenEntry("shared-page", self.tr("Workbook"), "book-open", self._page, in_sidebar=False, under=OWN_PAGE),
            ScreenEntry(
                CLOSING_PAGE, self.tr("Before we go"), "book-open", self._closing, in_sidebar=False, under=OWN_PAGE
            ),
            ScreenEntry("agreement", self.tr("Agreement"), "handshake", self._agreement),
            ScreenEntry("actions", self.tr("Actions"), "list-checks", self._actions),
            ScreenEntry("action", self.tr("Action"), "list-checks", self._action, in_sidebar=False, under="actions"),
            ScreenEntry("export", self.tr("Export"), "file-text", self._export, in_sidebar=False, under="actions"),
            ScreenEntry("support", self.tr("Support"), "life-buoy", self._support),
            ScreenEntry(
                "pause", self.tr("Pause for a moment"), "pause", self._pause, in_sidebar=False, under="support"
            ),
            ScreenEntry(
                "lost-laptop", self.tr("A lost laptop"), "shield", self._lost, in_sidebar=False, under="support"
            ),
        ]

    def _own_page(self) -> Page:
        services = TogetherServices(self._workbook, self._sessions, self._people, self._answers, lambda: self._ended)
        return TogetherScreen(self._context, services, self._number, self._bar, self._frame).view

    def _page(self) -> Page:
        return self._guided(self.tr("Back to our session"))

    def _closing(self) -> Page:
        """The closing step of a session that was stopped: support comes after it, and its way on says so."""
        return self._guided(self.tr("On to support"))

    def _guided(self, way_back: str) -> Page:
        depth = Depth(self._workspace, self._sessions, self._workbook)
        services = SharedPageServices(
            self._workbook, self._answers, OwnMarks(self._workspace), self._people, self._agreements, depth,
            both_here=not self._answers.voice, home=way_back,
        )  # fmt: skip
        screen = SharedPageScreen(self._context, services)
        screen.guide.ended.connect(self._on_page_ended)
        return screen.view

    @Slot(str)
    def _on_page_ended(self, page: str) -> None:
        self._ended.add(page)

    def _agreement(self) -> Page:
        turning_points = TurningPoints(self._workspace)
        return AgreementScreen(
            self._context, self._agreements, self._people, turning_points, offers_change=False, sessions=self._sessions
        ).view

    def _actions(self) -> Page:
        return ActionsScreen(self._context, self._actions_service, self._people).view

    def _action(self) -> Page:
        links = action_links(self._workspace, self._workbook)
        return ActionScreen(self._context, self._actions_service, self._people, links).view

    def _export(self) -> Page:
        exporting = Exporting(self._workspace, self._cosigner, WorkerRenderer(self._roof.tools.read_bytes))
        return ExportScreen(self._context, exporting, self._people).view

    def _support(self) -> Page:
        return make_support(self._context, self._roof.tools, unlocked=True, pack=lambda: PackBeside(self._pack))

    def _pause(self) -> Page:
        return make_pause(self._context, self._roof.tools)

    def _lost(self) -> Page:
        return make_lost(self._context)

    @Slot(bool, bool)
    def _start_again(self, covered: bool, saved: bool) -> None:
        arguments = {"--covered": covered, "--unsaved": not saved, "--away": self._leaving.was_idle}
        self._roof.start_again(*(argument for argument, given in arguments.items() if given))


def begin_together(roof: Roof, folder: VaultFolder, keys: SharedKeys, number: int) -> Together | None:
    """Go on with the shared space of a workbook that has just been closed. If it will not open, everything locks."""
    roof.window.notices.clear()
    roof.look.choose(replace(roof.look.choice, scale=larger(roof.look.choice.scale)))
    try:
        together = Together(roof, open_shared_only(folder, keys, roof.tools.clock), number)
    except WorldError as error:
        roof.log.failure("together", error)
        roof.start_again()
        return None
    together.show()
    return together


def larger(scale: float) -> float:
    """The text size for two people before one screen: a step up, at most 200%."""
    return min(scale + LARGER, LARGEST)
