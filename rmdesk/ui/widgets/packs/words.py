"""How the parts of a programme pack are told in words."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.packs import DateKind, KeyName, KeyRole, ProgrammeDate
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def kind_words(kind: DateKind) -> str:
    """Such as `Workshop`."""
    return {
        DateKind.WORKSHOP: translate("PackWords", "Workshop"),
        DateKind.REFLECTION: translate("PackWords", "Group reflection"),
        DateKind.CIRCLE: translate("PackWords", "Mentoring circle"),
        DateKind.FEEDBACK: translate("PackWords", "Feedback"),
        DateKind.CELEBRATION: translate("PackWords", "Celebration"),
    }[kind]


def date_name(one: ProgrammeDate) -> str:
    """Such as `Workshop: Safety and trust`; where the title begins with the kind, it says enough."""
    kind = kind_words(one.kind)
    if one.title.casefold() == kind.casefold():
        return kind
    if one.title.casefold().startswith(f"{kind.casefold()} "):
        return isolated(one.title)
    return translate("PackWords", "{kind}: {title}").format(kind=kind, title=isolated(one.title))


def kind_icon(kind: DateKind) -> str:
    """The icon beside it."""
    return {
        DateKind.WORKSHOP: "users",
        DateKind.REFLECTION: "message-square",
        DateKind.CIRCLE: "circle",
        DateKind.FEEDBACK: "file-text",
        DateKind.CELEBRATION: "flag",
    }[kind]


def when_words(one: ProgrammeDate) -> str:
    """Such as `3 December 2026, 10am to 1pm, Training room`."""
    return ", ".join([plain_date(one.day), *(isolated(words) for words in (one.time, one.place) if words)])


def key_words(key: KeyName) -> str:
    """Such as `Example Trust (the organisation’s key)`."""
    role = {
        KeyRole.LEAD: translate("PackWords", "{name} (the programme lead’s key)"),
        KeyRole.ORGANISATION: translate("PackWords", "{name} (the organisation’s key)"),
    }[key.role]
    return role.format(name=isolated(key.name))


def added_words() -> str:
    """What stands at everything that a pack added."""
    return translate("PackWords", "Added by your programme")


def changed_words() -> str:
    """What stands at our own prompts that a pack gave other words."""
    return translate("PackWords", "Worded by your programme")
