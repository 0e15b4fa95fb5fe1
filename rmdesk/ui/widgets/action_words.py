"""How actions are spoken of, everywhere in the same words: status, who, level, kind and dates."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, ActionDomain, ActionKind, ActionLevel, ActionStatus, Naming
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

_ON_A_CARD = 160


def status_words(status: ActionStatus) -> str:
    """The name of the column that holds actions of that status."""
    return {
        ActionStatus.PROPOSED: translate("ActionWords", "Proposed"),
        ActionStatus.AGREED: translate("ActionWords", "Agreed by both"),
        ActionStatus.UNDER_WAY: translate("ActionWords", "Under way"),
        ActionStatus.DONE: translate("ActionWords", "Done"),
        ActionStatus.SET_ASIDE: translate("ActionWords", "Set aside"),
    }[status]


def is_finished(status: ActionStatus) -> bool:
    """Whether nothing is left to do."""
    return status is ActionStatus.DONE


def move_words(before: ActionStatus, after: ActionStatus) -> str:
    """What moving it there is called in a menu."""
    if before is ActionStatus.SET_ASIDE:
        return translate("ActionWords", "Take it up again")
    return translate("ActionWords", "Set aside") if after is ActionStatus.SET_ASIDE else status_words(after)


def kind_words(kind: ActionKind) -> str:
    """What an action is."""
    return {
        ActionKind.JOINT: translate("ActionWords", "Something we do"),
        ActionKind.ASK: translate("ActionWords", "An ask of the organisation"),
        ActionKind.SPONSORSHIP_PROMISE: translate("ActionWords", "A sponsorship promise"),
    }[kind]


def naming_words(naming: Naming) -> str:
    """Whether the person whom a promise is about is happy to be named."""
    return {
        Naming.HAPPY: translate("ActionWords", "Yes, they are happy to be named"),
        Naming.NOT_NAMED: translate("ActionWords", "No, leave their name out"),
        Naming.NOT_ASKED: translate("ActionWords", "Not asked yet"),
    }[naming]


def not_chosen_words() -> str:
    """Stands where nobody has chosen yet."""
    return translate("ActionWords", "Not yet chosen")


def domain_words(domain: ActionDomain | None) -> str:
    """The kind of support."""
    if domain is None:
        return not_chosen_words()
    return {
        ActionDomain.SPONSORSHIP: translate("ActionWords", "Sponsorship"),
        ActionDomain.ALLYSHIP: translate("ActionWords", "Allyship"),
        ActionDomain.PEER_SUPPORT: translate("ActionWords", "Peer support"),
        ActionDomain.CAREER: translate("ActionWords", "Career"),
    }[domain]


def level_words(level: ActionLevel | None) -> str:
    """Where it wants to change something."""
    if level is None:
        return not_chosen_words()
    return {
        ActionLevel.OURSELVES: translate("ActionWords", "Ourselves"),
        ActionLevel.TEAM: translate("ActionWords", "Our team"),
        ActionLevel.ORGANISATION: translate("ActionWords", "The organisation"),
        ActionLevel.WIDER_SYSTEM: translate("ActionWords", "The wider system"),
    }[level]


def name_of(pair: Pair, partner: str) -> str:
    """A partner's name; for one without a name "You" or "Your partner"."""
    name = pair.named(PartnerId(partner)).name.strip()
    if name:
        return name
    return translate("ActionWords", "You") if partner == pair.me.id else translate("ActionWords", "Your partner")


def owner_words(pair: Pair, owner: str) -> str:
    """Who carries it: a name, or both."""
    return translate("ActionWords", "Both") if owner == BOTH else name_of(pair, owner)


def due_words(due: date | None) -> str:
    """`2 December 2026`, or that there is no date."""
    return plain_date(due) if due is not None else translate("ActionWords", "No date")


def day_words(moment: datetime) -> str:
    """The day of a moment, where the person is: `6 August 2026`."""
    return plain_date(moment.astimezone().date())


def waiting_words(pair: Pair, agreed_by: frozenset[PartnerId]) -> str:
    """Whose agreement an action waits for (empty: nobody's). Never more than "waiting": nobody is told of a no."""
    if pair.other is None:
        return translate("ActionWords", "Waiting for your partner")
    if pair.me.id not in agreed_by:
        return translate("ActionWords", "Waiting for you")
    if pair.other.id not in agreed_by:
        return translate("ActionWords", "Waiting for {name}").format(name=isolated(name_of(pair, pair.other.id)))
    return ""


def short_title(title: str) -> str:
    """A title as it fits on a card or into a button's name; one without words says so."""
    words = " ".join(title.split())
    if not words:
        return translate("ActionWords", "An action without a title")
    return words if len(words) <= _ON_A_CARD else words[: _ON_A_CARD - 1].rstrip() + "…"
