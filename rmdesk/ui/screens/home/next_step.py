"""The one next step that the first page always offers, until the programme rests or has ended."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.journey import Audience, Page
from rmdesk.ui.screens.home.values import NextSession, WaitingLine
from rmdesk.ui.screens.home.waiting import Standing
from rmdesk.ui.widgets.session_words import session_name

translate = QCoreApplication.translate


def next_step(
    standing: Standing, session: NextSession | None, waiting: tuple[WaitingLine, ...], page: Page | None
) -> WaitingLine | None:
    """The agreement first, then what waits for me, then a day for the next session, then a page.

    Its title is what the button says. None: the programme rests or has ended, or the session that is begun has the
    button that stands out.

    Args:
        standing: how everything stands.
        session: the session to come.
        waiting: what waits for a word of mine.
        page: the page to go on with, of both or of mine.
    """
    programme, joined = standing.programme, standing.pair.other is not None
    if programme.ended is not None or programme.paused or (session is not None and session.begun):
        return None
    if joined and standing.agreement is None:
        hint = translate("HomeNextStep", "Say together how you want to work with each other. You can change it later.")
        return WaitingLine(translate("HomeNextStep", "Make your agreement"), hint, "handshake", "agreement")
    if waiting:
        first = waiting[0]
        title = translate("HomeNextStep", "Open: {title}").format(title=first.title)
        hint = translate("HomeNextStep", "It waits for you. There is no rush.")
        return WaitingLine(title, hint, first.icon, first.screen, first.argument)
    version = standing.agreement
    if joined and version is not None and not version.agreed and not version.signed_by(standing.pair.me.id):
        hint = translate("HomeNextStep", "The words are there. Each of you can agree to them, now or later.")
        return WaitingLine(translate("HomeNextStep", "Go on with your agreement"), hint, "handshake", "agreement")
    if joined and session is not None and not session.has_day:
        hint = translate("HomeNextStep", "Then both of you can see when you meet. You can move it at any time.")
        title = translate("HomeNextStep", "Plan {session}").format(session=session_name(session.number))
        return WaitingLine(title, hint, "calendar", "session", str(session.number))
    return _page(page) if page is not None else None


def _page(page: Page) -> WaitingLine:
    only_me = page.audience is Audience.ONLY_YOU
    words = translate("HomeNextStep", "About {minutes} minutes, only you.")
    if not only_me:
        words = translate("HomeNextStep", "About {minutes} minutes, you and your partner.")
    title = translate("HomeNextStep", "Go to: {title}").format(title=page.title)
    screen = "private-page" if only_me else "shared-page"
    return WaitingLine(title, words.format(minutes=page.minutes), "sprout", screen, page.id)
