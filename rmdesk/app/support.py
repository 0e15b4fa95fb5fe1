"""Support, and the page for a pause: the same on both sides of the door."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from rmdesk.app.roof import Tools
from rmdesk.domain.errors import WorldError
from rmdesk.domain.grounding import Grounding
from rmdesk.domain.packs import Pack
from rmdesk.packs.applied import with_contacts
from rmdesk.services.programme_pack import PackRules
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.lost_laptop.screen import LostLaptopScreen
from rmdesk.ui.screens.support.pause_screen import PauseScreen
from rmdesk.ui.screens.support.screen import SupportScreen
from rmdesk.ui.widgets.page import Page
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts
from rmdesk.workbook.grounding import load_grounding


def make_support(
    context: ScreenContext, tools: Tools, *, unlocked: bool, pack: Callable[[], Pack | None] = lambda: None
) -> Page:
    """The page with its contacts, read from the content when it is first opened, and those of the programme."""
    return SupportScreen(
        context, partial(_contacts, tools, pack), partial(_grounding, tools), lambda: unlocked, partial(_nation, tools)
    ).view


def make_lost(context: ScreenContext) -> Page:
    """The page about a lost laptop, to be read while no workbook can be changed."""
    return LostLaptopScreen(context).view


def make_pause(context: ScreenContext, tools: Tools) -> Page:
    """The page for a pause, with its words from the content."""
    return PauseScreen(context, partial(_grounding, tools)).view


def pack_beside(rules: PackRules, folders: Iterable[Path]) -> Pack | None:
    """The pack of the first of these workbooks that has one beside its databases; they are locked."""
    for folder in folders:
        with suppress(WorldError):
            return rules.read_file(VaultFolder(folder).pack).pack
    return None


def _contacts(tools: Tools, pack: Callable[[], Pack | None]) -> SupportContacts:
    ours = load_contacts(tools.read_text, tools.clock.now().date(), tools.settings().language)
    programme = pack()
    return ours if programme is None else with_contacts(programme, ours)


def _grounding(tools: Tools) -> Grounding:
    return load_grounding(tools.read_text, tools.settings().language)


def _nation(tools: Tools) -> Nation:
    return Nation(tools.settings().nation.value)
