"""The support page, the same on both sides of the door."""

from functools import partial

from rmdesk.app.roof import Tools
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.screen import SupportScreen
from rmdesk.ui.widgets.page import Page
from rmdesk.workbook.contacts import SupportContacts, load_contacts


def make_support(context: ScreenContext, tools: Tools, *, unlocked: bool) -> Page:
    """The page with its contacts, read from the content when it is first opened."""
    return SupportScreen(context, partial(_contacts, tools), lambda: unlocked).view


def _contacts(tools: Tools) -> SupportContacts:
    return load_contacts(tools.read_text, tools.clock.now().date())
