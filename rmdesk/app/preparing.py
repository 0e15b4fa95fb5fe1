"""What the private page before a session is told of the shared ones: frozen values, made here from the use cases."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.partners import Partner
from rmdesk.services.catching_up import catch_up
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from rmdesk.ui.private_screens.prepare.values import ForSession, Said
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


class Preparing:
    """Read anew each time."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def next_session(self) -> int:
        """The number of the session to come; 0 while there is none, or the programme rests."""
        sessions = Sessions(self._workspace)
        following = sessions.next()
        if following is None or following.day is None or sessions.programme().paused:
            return 0
        return following.number

    def last_session(self) -> int:
        """The number of the session that has been held last; 0 before the first, and once it has all ended."""
        sessions = Sessions(self._workspace)
        last = sessions.last_held()
        return 0 if last is None or sessions.programme().ended is not None else last.number

    def session(self, number: int) -> ForSession | None:
        """What both can see before that session; None where there is no such session."""
        sessions = Sessions(self._workspace)
        found = next((one for one in sessions.all() if one.number == number), None)
        if found is None:
            return None
        me = self._workspace.pair().me
        promises = catch_up(self._workspace).promises
        said = tuple(
            Said(_who(one.partner, me), tuple(action.text.title for action in one.actions)) for one in promises
        )
        return ForSession(number, found.meeting, said, found.carried)


def _who(partner: Partner | None, me: Partner) -> str:
    if partner is None:
        return translate("Preparing", "Both of you")
    if partner.id == me.id:
        return translate("Preparing", "You")
    return isolated(partner.name) if partner.name else translate("Preparing", "Your partner")
