"""The page of one action, joined to where actions come from, and to the way from it to one's own steps."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import Workbook
from rmdesk.domain.sessions import Session
from rmdesk.services.actions import Actions
from rmdesk.services.goals import Goals
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.widgets.action_words import short_title
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.session_words import session_name

if TYPE_CHECKING:
    from rmdesk.ui.screens.action.view import ActionView


class ActionScreens(QObject):
    """Makes the page when it is first gone to.

    Args:
        fill: puts the way to one's own steps into the place that the page keeps for it.
    """

    def __init__(
        self, context: ScreenContext, actions: Actions, people: People, links: ActionLinks,
        fill: "Callable[[ActionView], None]",
    ) -> None:  # fmt: skip
        super().__init__()
        self._context = context
        self._actions = actions
        self._people = people
        self._links = links
        self._fill = fill

    def entries(self) -> list[ScreenEntry]:
        """The screens."""
        title = self.tr("Action")
        return [ScreenEntry("action", title, "list-checks", self._action, in_sidebar=False, under="actions")]

    def _action(self) -> Page:
        from rmdesk.ui.screens.action.screen import ActionScreen  # noqa: PLC0415

        view = ActionScreen(self._context, self._actions, self._people, self._links).view
        self._fill(view)
        return view


def action_links(workspace: Workspace, workbook: Workbook) -> ActionLinks:
    """The sessions and goals of this pair, read each time they are asked for."""
    return ActionLinks(partial(_sessions, Sessions(workspace)), partial(_goals, Goals(workspace, workbook)))


def title_of(actions: Actions, action: str) -> str:
    """The title of a shared action; nothing where there is none of that id."""
    try:
        return short_title(actions.get(RecordId(action)).text.title)
    except KeyError:
        return ""


def _sessions(sessions: Sessions) -> tuple[tuple[int, str], ...]:
    return tuple((one.number, _session_words(one)) for one in sessions.all())


def _session_words(session: Session) -> str:
    name = session_name(session.number)
    if session.day is None:
        return name
    words = QCoreApplication.translate("ActionScreens", "{session}, {day}")
    return words.format(session=name, day=plain_date(session.day))


def _goals(goals: Goals) -> tuple[tuple[str, str], ...]:
    return tuple((one.id, one.text) for one in goals.all())
