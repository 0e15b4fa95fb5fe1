"""What waits for a word of the person at the keyboard. Read anew each time; nothing is counted and nothing is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.agreement import AgreementVersion
from rmdesk.domain.partners import Pair
from rmdesk.domain.sessions import Programme, Session
from rmdesk.services.noting import Noting
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.ui.screens.home.values import WaitingLine
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.session_words import session_name, when_and_where

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the pair stands."""

    pair: Pair
    agreement: AgreementVersion | None
    session: Session | None
    programme: Programme


def waiting_of_programme(packs: ProgrammePack | None, today: date) -> tuple[WaitingLine, ...]:
    """What the programme's pack asks: a new key, a look at another pack, a date that moved, its file, what to keep."""
    return tuple(_programme(packs, today)) if packs is not None else ()


def _programme(packs: ProgrammePack, today: date) -> Iterator[WaitingLine]:
    waiting = packs.waiting()
    lines = []
    if waiting is not None and not waiting.agreed_by_me:
        hint = translate("HomeWaiting", "It is used once both of you agree. There is no rush.")
        lines.append((translate("HomeWaiting", "Your programme names a new key"), hint, "key-round"))
    if packs.of_partner() is not None:
        hint = translate("HomeWaiting", "Nothing of it is used here until you say so.")
        lines.append(
            (translate("HomeWaiting", "Your partner uses a programme pack that is not in use here"), hint, "flag")
        )
    if any(one.asks for one in packs.dates()):
        hint = translate("HomeWaiting", "You had changed it for yourselves. Choose which one to keep.")
        lines.append((translate("HomeWaiting", "Your programme has moved a date"), hint, "calendar"))
    if packs.is_lost():
        hint = translate("HomeWaiting", "Open it again, so that its dates and contacts are here.")
        lines.append((translate("HomeWaiting", "The file of your programme pack cannot be used"), hint, "flag"))
    if packs.keeping_is_over(today):
        hint = translate("HomeWaiting", "Your programme asks everybody. You decide, and nothing is deleted by itself.")
        lines.append((translate("HomeWaiting", "Time to look at what you keep"), hint, "archive"))
    for title, hint, icon in lines:
        yield WaitingLine(title, hint, icon, "programme")


def waiting_for_me(standing: Standing, noting: Noting) -> tuple[WaitingLine, ...]:
    """The agreement first, then the day, then words that my partner noted for both."""
    if standing.pair.other is None or standing.programme.ended is not None:
        return ()
    name = isolated(standing.pair.other.name) or translate("HomeWaiting", "Your partner")
    return (*_agreement(standing, name), *_day(standing, name), *_noted(noting, name))


def _agreement(standing: Standing, name: str) -> Iterator[WaitingLine]:
    version, pair = standing.agreement, standing.pair
    if version is None or version.agreed or pair.other is None:
        return
    if version.signed_by(pair.other.id) and not version.signed_by(pair.me.id):
        hint = translate("HomeWaiting", "{name} agrees to these words. Read them when it suits you.").format(name=name)
        yield WaitingLine(translate("HomeWaiting", "The words of your agreement"), hint, "handshake", "agreement")


def _day(standing: Standing, name: str) -> Iterator[WaitingLine]:
    session, pair = standing.session, standing.pair
    if session is None or session.day is None or standing.programme.paused or pair.other is None:
        return
    if pair.other.id in session.suits and pair.me.id not in session.suits:
        title = translate("HomeWaiting", "The day of {session}").format(session=session_name(session.number))
        hint = translate("HomeWaiting", "{when} suits {name}. Say whether it suits you, or suggest another day.")
        hint = hint.format(when=when_and_where(session.meeting), name=name)
        yield WaitingLine(title, hint, "calendar", "session", str(session.number))


def _noted(noting: Noting, name: str) -> Iterator[WaitingLine]:
    if noting.waiting():
        title = translate("HomeWaiting", "Words from your session")
        hint = translate("HomeWaiting", "{name} noted them for both of you. They count as yours once you say yes.")
        yield WaitingLine(title, hint.format(name=name), "pencil", "sessions")
