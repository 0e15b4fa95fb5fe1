"""The programme pack of this pair, joined to the window: laid over the content, raised settings, and its own page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from rmdesk.app.content import Content
from rmdesk.app.roof import Roof, Tools
from rmdesk.domain.errors import WorldError
from rmdesk.domain.packs import Pack
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.packs.applied import lay_over, with_clauses
from rmdesk.runtime.state import load_state, save_state
from rmdesk.services.people import People
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.workspace import Workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.programme.screen import ProgrammeScreen, ProgrammeServices
from rmdesk.ui.widgets.page import Page
from rmdesk.vaultkeeping.folder import VaultFolder


class OpenedShared(Protocol):
    """A workbook of which at least the shared space is open."""

    @property
    def folder(self) -> VaultFolder:
        """Where it lies."""
        ...

    @property
    def workspace(self) -> Workspace:
        """The shared space as the partner who unlocked sees it."""
        ...


@dataclass(frozen=True, slots=True)
class PackInUse:
    """The pack of an open workbook, read once, and what of it found no place."""

    packs: ProgrammePack
    pack: Pack | None
    left_out: tuple[str, ...]
    content: Content


def pack_rules(tools: Tools) -> PackRules:
    """Whom this computer believes."""
    return PackRules(lambda: tools.read_text("security/words.txt").split(), tools.organisation.policy.allows_pack_key)


def packs_of(roof: Roof, opened: OpenedShared) -> ProgrammePack:
    """The programme pack of an open workbook."""
    return ProgrammePack(opened.workspace, pack_rules(roof.tools), opened.folder.pack)


def pack_in_use(roof: Roof, opened: OpenedShared, content: Content) -> PackInUse:
    """The pack of a workbook, laid over the content; the settings that it raises are in force from now on."""
    packs = packs_of(roof, opened)
    sealed = packs.loaded()
    pack = sealed.pack if sealed is not None else None
    roof.raise_safety(pack.safety if pack is not None else RaisedSafety())
    _put_copy(roof, packs)
    _keep_hash(roof, opened, sealed.fingerprint if sealed is not None else "")
    if pack is None:
        return PackInUse(packs, None, (), content)
    applied = lay_over(pack, content.workbook)
    clauses = with_clauses(pack, content.clauses)
    return PackInUse(packs, pack, applied.left_out, replace(content, workbook=applied.workbook, clauses=clauses))


def _put_copy(roof: Roof, packs: ProgrammePack) -> None:
    try:
        packs.put_copy()
    except WorldError as error:  # only the support page while locked misses it
        roof.log.failure("pack", error)


def _keep_hash(roof: Roof, opened: OpenedShared, fingerprint: str) -> None:
    """By it the copy beside the databases is told from another one while they are locked."""
    file, vault = roof.tools.paths.state_file, opened.workspace.space.space.identity.vault
    state = load_state(file)
    entry = state.vault(vault)
    try:
        if entry is not None and entry.pack != fingerprint:
            save_state(file, state.with_pack(vault, fingerprint))
    except WorldError as error:  # only the support page while locked misses it
        roof.log.failure("pack", error)


class ProgrammeScreens(QObject):
    """Makes the page when it is first gone to. `show_again` makes every page anew and comes back to this one."""

    def __init__(
        self, context: ScreenContext, used: PackInUse, people: People, tools: Tools, show_again: Callable[[], None]
    ) -> None:
        super().__init__()
        self._context = context

        def later() -> None:
            QTimer.singleShot(0, show_again)  # the page that asks for it goes away then

        self._services = ProgrammeServices(used.packs, pack_rules(tools), people, used.left_out, later)

    def entries(self) -> list[ScreenEntry]:
        """The screen."""
        words = self.tr("Programme")
        return [ScreenEntry("programme", words, "flag", self._page, in_sidebar=False, under="settings")]

    def _page(self) -> Page:
        return ProgrammeScreen(self._context, self._services).view
