"""What the form of an action says about itself: what saving means, and where two have changed the same."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import Action, ActionText, Change
from rmdesk.domain.partners import Pair
from rmdesk.services.action_merging import Clash
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.screens.action.reading import core_words
from rmdesk.ui.screens.action.values import ClashShown
from rmdesk.ui.widgets.action_fields import field_words, value_words
from rmdesk.ui.widgets.action_words import day_words, name_of
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def form_hint(action: Action | None, together: bool = False) -> str:
    """What proposing or saving means. `together`: in a session of both."""
    if action is None and together:
        return translate(
            "ActionForm", "Proposing it means that nobody has agreed yet. Each of you is asked when it is written down."
        )
    if action is None:
        return translate(
            "ActionForm", "Proposing it means that you agree to it. It starts when your partner agrees as well."
        )
    if action.agreed_by:
        words = translate(
            "ActionForm", "Both of you agree again to new words: that is {parts}. Everything else can change freely."
        )
        return words.format(parts=core_words(action.text.kind))
    return translate("ActionForm", "Until you save, only you see your changes.")


def session_choices(links: ActionLinks, text: ActionText) -> tuple[tuple[str, str], ...]:
    """The sessions that an action can have come out of, and the one that it came out of in any case."""
    known = {str(number): words for number, words in links.sessions()}
    if text.session:
        known.setdefault(str(text.session), translate("ActionForm", "Session {number}").format(number=text.session))
    return tuple(known.items())


def goal_choices(links: ActionLinks, text: ActionText) -> tuple[tuple[str, str], ...]:
    """The goals that an action can belong to, and the one that it belongs to in any case."""
    known = dict(links.goals())
    if text.goal:
        known.setdefault(text.goal, translate("ActionForm", "One that is not among your goals now"))
    return tuple(known.items())


def clashes_shown(pair: Pair, clashes: Sequence[Clash], changes: Sequence[Change]) -> tuple[ClashShown, ...]:
    """Both texts of each field that both have changed. `changes` is the history of the action, oldest first."""
    latest = {change.field: change for change in changes}
    shown = []
    for one in clashes:
        change = latest.get(one.field)
        who = (
            translate("ActionForm", "{name} on {day}").format(
                name=isolated(name_of(pair, change.by)), day=day_words(change.at)
            )
            if change
            else ""
        )
        theirs, mine = (value_words(pair, one.field, value) for value in (one.theirs, one.mine))
        shown.append(ClashShown(one.field, field_words(one.field), who, theirs, mine))
    return tuple(shown)
