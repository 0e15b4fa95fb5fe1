"""What somebody writes about an action, brought together with what their partner has changed since they began."""

from dataclasses import dataclass

from rmdesk.domain.actions import ActionText
from rmdesk.storage.shared.action_codec import readable, text_from_plain, text_to_plain


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that both have changed, each to something else, told as in the history of an action."""

    field: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`text` is what the writer goes on with, `base` what it is to be compared with when it is saved.

    Where two clash, `text` has the writer's words, and `base` still what stood there when they began, so that asking
    again finds the same.
    """

    text: ActionText
    base: ActionText
    clashes: tuple[Clash, ...] = ()


def merge(before: ActionText, mine: ActionText, now: ActionText) -> Merged:
    """Bring together what `mine` changed since `before` and what changed meanwhile, as it stands `now`."""
    began, own, standing = (text_to_plain(one) for one in (before, mine, now))
    text, base, clashes = dict(own), dict(standing), list[Clash]()
    for field in standing:
        if own[field] == began[field]:
            text[field] = standing[field]
        elif standing[field] not in (began[field], own[field]):
            base[field] = began[field]
            clashes.append(Clash(field, readable(own[field]), readable(standing[field])))
    return Merged(text_from_plain(text), text_from_plain(base), tuple(clashes))


def settled(merged: Merged, field: str, now: ActionText, theirs: bool) -> Merged:
    """The same after somebody has chosen for one field: their partner's words, or their own.

    Raises:
        KeyError: an action has no such field.
    """
    standing = text_to_plain(now)[field]
    text = text_from_plain(text_to_plain(merged.text) | {field: standing}) if theirs else merged.text
    base = text_from_plain(text_to_plain(merged.base) | {field: standing})
    return Merged(text, base, tuple(one for one in merged.clashes if one.field != field))
