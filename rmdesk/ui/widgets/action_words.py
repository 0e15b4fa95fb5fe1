"""How actions are spoken of, everywhere in the same words: status, who, level, kind and dates."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, ActionDomain, ActionKind, ActionLevel, ActionStatus, Naming
from rmdesk.domain.clock import plain_date
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair
from rmdesk.ui.widgets.plain_text import isolated

_CONTEXT = "ActionWords"
_ON_A_CARD = 160


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def status_words(status: ActionStatus) -> str:
    """The name of the column that holds actions of that status."""
    return {
        ActionStatus.PROPOSED: _tr("Proposed"),
        ActionStatus.AGREED: _tr("Agreed by both"),
        ActionStatus.UNDER_WAY: _tr("Under way"),
        ActionStatus.DONE: _tr("Done"),
        ActionStatus.SET_ASIDE: _tr("Set aside"),
    }[status]


def is_finished(status: ActionStatus) -> bool:
    """Whether nothing is left to do."""
    return status is ActionStatus.DONE


def move_words(before: ActionStatus, after: ActionStatus) -> str:
    """What moving it there is called in a menu."""
    if before is ActionStatus.SET_ASIDE:
        return _tr("Take it up again")
    return _tr("Set aside") if after is ActionStatus.SET_ASIDE else status_words(after)


def kind_words(kind: ActionKind) -> str:
    """What an action is."""
    return {
        ActionKind.JOINT: _tr("Something we do"),
        ActionKind.ASK: _tr("An ask of the organisation"),
        ActionKind.SPONSORSHIP_PROMISE: _tr("A sponsorship promise"),
    }[kind]


def naming_words(naming: Naming) -> str:
    """Whether the person whom a promise is about is happy to be named."""
    return {
        Naming.HAPPY: _tr("Yes, they are happy to be named"),
        Naming.NOT_NAMED: _tr("No, leave their name out"),
        Naming.NOT_ASKED: _tr("Not asked yet"),
    }[naming]


def not_chosen_words() -> str:
    """Stands where nobody has chosen yet."""
    return _tr("Not yet chosen")


def domain_words(domain: ActionDomain | None) -> str:
    """The kind of support."""
    if domain is None:
        return not_chosen_words()
    return {
        ActionDomain.SPONSORSHIP: _tr("Sponsorship"),
        ActionDomain.ALLYSHIP: _tr("Allyship"),
        ActionDomain.PEER_SUPPORT: _tr("Peer support"),
        ActionDomain.CAREER: _tr("Career"),
    }[domain]


def level_words(level: ActionLevel | None) -> str:
    """Where it wants to change something."""
    if level is None:
        return not_chosen_words()
    return {
        ActionLevel.OURSELVES: _tr("Ourselves"),
        ActionLevel.TEAM: _tr("Our team"),
        ActionLevel.ORGANISATION: _tr("The organisation"),
        ActionLevel.WIDER_SYSTEM: _tr("The wider system"),
    }[level]


def name_of(pair: Pair, partner: str) -> str:
    """A partner's name; for one without a name "You" or "Your partner"."""
    name = pair.named(PartnerId(partner)).name.strip()
    if name:
        return name
    return _tr("You") if partner == pair.me.id else _tr("Your partner")


def owner_words(pair: Pair, owner: str) -> str:
    """Who carries it: a name, or both."""
    return _tr("Both") if owner == BOTH else name_of(pair, owner)


def due_words(due: date | None) -> str:
    """`2 December 2026`, or that there is no date."""
    return plain_date(due) if due is not None else _tr("No date")


def day_words(moment: datetime) -> str:
    """The day of a moment, where the person is: `6 August 2026`."""
    return plain_date(moment.astimezone().date())


def waiting_words(pair: Pair, agreed_by: frozenset[PartnerId]) -> str:
    """Whose agreement an action waits for (empty: nobody's). Never more than "waiting": nobody is told of a no."""
    if pair.other is None:
        return _tr("Waiting for your partner")
    if pair.me.id not in agreed_by:
        return _tr("Waiting for you")
    if pair.other.id not in agreed_by:
        return _tr("Waiting for {name}").format(name=isolated(name_of(pair, pair.other.id)))
    return ""


def short_title(title: str) -> str:
    """A title as it fits on a card or into a button's name; one without words says so."""
    words = " ".join(title.split())
    if not words:
        return _tr("An action without a title")
    return words if len(words) <= _ON_A_CARD else words[: _ON_A_CARD - 1].rstrip() + "…"
