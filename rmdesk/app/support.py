"""Support, and the page for a pause: the same on both sides of the door."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from rmdesk.app.roof import Tools
from rmdesk.domain.errors import WorldError
from rmdesk.domain.grounding import Grounding
from rmdesk.domain.packs import Pack
from rmdesk.packs.applied import with_contacts
from rmdesk.runtime.state import VaultEntry
from rmdesk.services.programme_pack import PackRules
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.widgets.page import Page
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts
from rmdesk.workbook.grounding import load_grounding


@dataclass(frozen=True, slots=True)
class PackBeside:
    """A pack that lies beside locked databases. `unchecked`: one is or should be there that cannot be believed now."""

    pack: Pack | None = None
    unchecked: bool = False


def make_support(
    context: ScreenContext, tools: Tools, *, unlocked: bool, pack: Callable[[], PackBeside] = PackBeside
) -> Page:
    """The page with its contacts, read from the content when it is first opened, and those of the programme."""
    from rmdesk.ui.screens.support.screen import SupportScreen  # noqa: PLC0415

    return SupportScreen(
        context, partial(_contacts, tools, pack), partial(_grounding, tools), lambda: unlocked, partial(_nation, tools)
    ).view


def make_lost(context: ScreenContext) -> Page:
    """The page about a lost laptop, to be read while no workbook can be changed."""
    from rmdesk.ui.screens.lost_laptop.screen import LostLaptopScreen  # noqa: PLC0415

    return LostLaptopScreen(context).view


def make_pause(context: ScreenContext, tools: Tools) -> Page:
    """The page for a pause, with its words from the content."""
    from rmdesk.ui.screens.support.pause_screen import PauseScreen  # noqa: PLC0415

    return PauseScreen(context, partial(_grounding, tools)).view


def pack_beside(rules: PackRules, entries: Iterable[VaultEntry]) -> PackBeside:
    """The pack of the first of these locked workbooks whose file is the one that was in use when it was last open.

    Anybody who can write to the folder could put another pack there, with contacts of their own. So a file counts only
    if its hash is the one that this computer remembers.
    """
    unchecked = False
    for entry in entries:
        file = VaultFolder(entry.folder).pack
        if not os.path.isfile(file):  # noqa: PTH113 - never raises
            unchecked |= bool(entry.pack)
            continue
        with suppress(WorldError):
            sealed = rules.read_file(file)
            if sealed.fingerprint == entry.pack:
                return PackBeside(sealed.pack, unchecked)
        unchecked = True
    return PackBeside(None, unchecked)


def _contacts(tools: Tools, pack: Callable[[], PackBeside]) -> SupportContacts:
    ours = load_contacts(tools.read_text, tools.clock.now().date(), tools.settings().language)
    beside = pack()
    found = ours if beside.pack is None else with_contacts(beside.pack, ours)
    return replace(found, unchecked=beside.unchecked)


def _grounding(tools: Tools) -> Grounding:
    return load_grounding(tools.read_text, tools.settings().language)


def _nation(tools: Tools) -> Nation:
    return Nation(tools.settings().nation.value)
