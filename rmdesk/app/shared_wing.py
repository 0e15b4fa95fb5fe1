"""The shared wing's screens, joined to their use cases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from rmdesk.app.allowed_copies import AllowedCopies
from rmdesk.app.copies import OutsideCopies
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.people_here import people_here
from rmdesk.app.roof import Tools
from rmdesk.app.support import PackBeside, make_pause, make_support
from rmdesk.app.walking import walk_mode
from rmdesk.app.way_in import OwnWayIn
from rmdesk.domain.agreement import Clause
from rmdesk.domain.journey import PageMarks, Workbook
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.depth import Depth
from rmdesk.services.exporting import Exporting
from rmdesk.services.noting import Noting
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.sessions import Sessions
from rmdesk.services.sharing import Sharing
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.home.screen import HomeScreen, HomeServices
from rmdesk.ui.screens.home.values import Laptops
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.vaultkeeping.cosigner import WorkerCosigner


@dataclass(frozen=True, slots=True)
class SharedServices:
    """The use cases of the shared wing over one open workbook, and the way in and copies of whoever opened it."""

    people: People
    agreements: Agreements
    turning_points: TurningPoints
    actions: Actions
    answers: SharedAnswers
    marks: OwnMarks
    sharing: Sharing
    exporting: Exporting
    way_in: OwnWayIn
    copies: OutsideCopies
    depth: Depth
    sessions: Sessions
    noting: Noting

    def agreed(self) -> bool:
        """Whether an agreement is in force."""
        return self.agreements.in_force() is not None


def shared_services(
    opened: OpenWorkbook, workbook: Workbook, clauses: tuple[Clause, ...], tools: Tools
) -> SharedServices:
    """Every use case, joined to the open shared space."""
    workspace = opened.workspace
    cosigner = WorkerCosigner(opened.folder)
    return SharedServices(
        people_here(workspace, opened.folder),
        Agreements(workspace, clauses, cosigner),
        TurningPoints(workspace),
        Actions(workspace, cosigner),
        SharedAnswers(workspace),
        OwnMarks(workspace),
        Sharing(workspace),
        Exporting(workspace, cosigner, WorkerRenderer(tools.read_bytes)),
        OwnWayIn(opened.folder, opened.keys.shared.partner, tools.paths, tools.policy or STANDARD_POLICY),
        AllowedCopies(opened, tools),
        Depth(workspace, Sessions(workspace), workbook),
        Sessions(workspace),
        Noting(workspace),
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What the shared screens are handed from outside their wing.

    Args:
        private_status: how the private pages stand; the one thing that is known here of the private wing.
        settings: makes the settings page.
        fill_home: puts the private panel into the place that the first page keeps for it.
        hand_over: lets the second partner take the keyboard.
        packs: the programme's pack.
        news: the quiet line about news from the partner's laptop (empty: none).
        laptops: how far a partner on another laptop is.
    """

    private_status: Callable[[], PageMarks]
    settings: Callable[[], Page]
    fill_home: Callable[[Place, Page], None]
    hand_over: Callable[[], None]
    packs: ProgrammePack
    news: Callable[[], str]
    laptops: Callable[[], Laptops]


class SharedScreens(QObject):
    """Makes the shared screens when they are first gone to."""

    def __init__(
        self, context: ScreenContext, services: SharedServices, workbook: Workbook, tools: Tools, around: Around
    ) -> None:
        super().__init__()
        self._context = context
        self._services = services
        self._workbook = workbook
        self._tools = tools
        self._private_status = around.private_status
        self._settings = around.settings
        self._fill_home = around.fill_home
        self._hand_over = around.hand_over
        self._packs = around.packs
        self._news = around.news
        self._laptops = around.laptops

    def entries_before(self) -> list[ScreenEntry]:
        """The screens that come before the private ones in the sidebar."""
        return [
            ScreenEntry("home", self.tr("Home"), "house", self._home),
            ScreenEntry("workbook", self.tr("Workbook"), "book-open", self._workbook_page),
            ScreenEntry(
                "shared-page",
                self.tr("Workbook"),
                "book-open",
                self._shared_page,
                in_sidebar=False,
                under="workbook",
            ),
            ScreenEntry(
                "offered",
                self.tr("What we have shared"),
                "message-square",
                self._offered,
                in_sidebar=False,
                under="workbook",
            ),
        ]

    def entries_after(self, between: Sequence[ScreenEntry]) -> list[ScreenEntry]:
        """The screens that come after the private ones; `between` are those between two laptops."""
        return [
            ScreenEntry("agreement", self.tr("Agreement"), "handshake", self._agreement),
            ScreenEntry("actions", self.tr("Actions"), "list-checks", self._actions),
            ScreenEntry("export", self.tr("Export"), "file-text", self._export),
            *between,
            ScreenEntry("support", self.tr("Support"), "life-buoy", self._support),
            ScreenEntry(
                "pause", self.tr("Pause for a moment"), "pause", self._pause, in_sidebar=False, under="support"
            ),
            ScreenEntry("settings", self.tr("Settings"), "settings", self._settings, at_end=True),
            ScreenEntry(
                "limits", self.tr("What is protected"), "shield", self._limits, in_sidebar=False, under="settings"
            ),
        ]

    def _home(self) -> Page:
        services = self._services
        reads = HomeServices(
            self._workbook, services.people, services.agreements, services.actions, services.marks,
            services.sessions, services.noting, services.turning_points, self._hand_over, self._packs, self._news,
            self._laptops,
        )  # fmt: skip
        view = HomeScreen(self._context, reads, self._private_status, services.copies.last).view
        self._fill_home(view.panel_place, view)
        return view

    def _workbook_page(self) -> Page:
        from rmdesk.ui.screens.workbook.screen import WorkbookScreen  # noqa: PLC0415

        services = self._services
        return WorkbookScreen(self._context, self._workbook, services.marks, self._private_status, services.agreed).view

    def _shared_page(self) -> Page:
        from rmdesk.ui.screens.shared_page.screen import SharedPageScreen, SharedPageServices  # noqa: PLC0415

        services = self._services
        used = SharedPageServices(
            self._workbook, services.answers, services.marks, services.people, services.agreements, services.depth,
            walk_mode(self._tools),
        )  # fmt: skip
        return SharedPageScreen(self._context, used, self._private_status).view

    def _offered(self) -> Page:
        from rmdesk.ui.screens.offered.screen import OfferedScreen  # noqa: PLC0415

        return OfferedScreen(self._context, self._services.sharing, self._services.people).view

    def _agreement(self) -> Page:
        from rmdesk.ui.screens.agreement.screen import AgreementScreen  # noqa: PLC0415

        services = self._services
        return AgreementScreen(
            self._context, services.agreements, services.people, services.turning_points, sessions=services.sessions
        ).view

    def _actions(self) -> Page:
        from rmdesk.ui.screens.actions.screen import ActionsScreen  # noqa: PLC0415

        return ActionsScreen(self._context, self._services.actions, self._services.people).view

    def _export(self) -> Page:
        from rmdesk.ui.screens.export.screen import ExportScreen  # noqa: PLC0415

        return ExportScreen(self._context, self._services.exporting, self._services.people).view

    def _support(self) -> Page:
        return make_support(self._context, self._tools, unlocked=True, pack=self._pack)

    def _pack(self) -> PackBeside:
        sealed = self._packs.loaded()
        return PackBeside(sealed.pack if sealed is not None else None)

    def _pause(self) -> Page:
        return make_pause(self._context, self._tools)

    def _limits(self) -> Page:
        from rmdesk.ui.screens.limits.screen import LimitsScreen  # noqa: PLC0415

        return LimitsScreen(self._context).view
