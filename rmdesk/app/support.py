"""Support, and the page for a pause: the same on both sides of the door."""

from functools import partial

from rmdesk.app.roof import Tools
from rmdesk.domain.grounding import Grounding
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.pause_screen import PauseScreen
from rmdesk.ui.screens.support.screen import SupportScreen
from rmdesk.ui.widgets.page import Page
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts
from rmdesk.workbook.grounding import load_grounding


def make_support(context: ScreenContext, tools: Tools, *, unlocked: bool) -> Page:
    """The page with its contacts, read from the content when it is first opened."""
    return SupportScreen(
        context, partial(_contacts, tools), partial(_grounding, tools), lambda: unlocked, partial(_nation, tools)
    ).view


def make_pause(context: ScreenContext, tools: Tools) -> Page:
    """The page for a pause, with its words from the content."""
    return PauseScreen(context, partial(_grounding, tools)).view


def _contacts(tools: Tools) -> SupportContacts:
    return load_contacts(tools.read_text, tools.clock.now().date(), tools.settings().language)


def _grounding(tools: Tools) -> Grounding:
    return load_grounding(tools.read_text, tools.settings().language)


def _nation(tools: Tools) -> Nation:
    return Nation(tools.settings().nation.value)
