"""Where in the desk a field of a pack is looked after, and what that place is called."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from rmdesk.desk.parts import entries_of
from rmdesk.domain.packs import Pack
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

_SCREENS = MappingProxyType(
    {
        "dates": "dates",
        "checklists": "checklists",
        "contacts": "contacts",
        "clauses": "clauses",
        "notices": "notices",
        "safety": "safety",
        "retention_months": "safety",
        "prompts": "words",
        "page_wordings": "words",
        "prompt_wordings": "words",
        "wordings": "words",
        "keys": "keys",
        "successions": "keys",
    }
)
_LISTS = frozenset({"dates", "checklists", "contacts", "clauses"})


def place_of(pack: Pack, where: str) -> tuple[str, str]:
    """The page and its argument for a place such as `dates/2/day`."""
    top, _slash, rest = where.partition("/")
    screen = _SCREENS.get(top, "about")
    if screen == "words":
        return screen, _page_of(pack, top, rest)
    return screen, rest if top in _LISTS else where


def screen_words(screen: str) -> str:
    """What a page of the desk is called."""
    return {
        "programmes": translate("DeskPlaces", "Programmes"),
        "about": translate("DeskPlaces", "About"),
        "dates": translate("DeskPlaces", "Dates"),
        "contacts": translate("DeskPlaces", "Support contacts"),
        "notices": translate("DeskPlaces", "Privacy notice"),
        "words": translate("DeskPlaces", "Words and prompts"),
        "checklists": translate("DeskPlaces", "Checklists"),
        "clauses": translate("DeskPlaces", "Clauses"),
        "safety": translate("DeskPlaces", "Safety and keeping"),
        "preview": translate("DeskPlaces", "See it as a partner"),
        "look-over": translate("DeskPlaces", "Look over"),
        "keys": translate("DeskPlaces", "Keys"),
        "sign": translate("DeskPlaces", "Sign"),
        "prints": translate("DeskPlaces", "Print"),
    }[screen]


def place_words(pack: Pack, where: str) -> str:
    """What that place is called, such as `Dates, Workshop 1`."""
    top, _slash, rest = where.partition("/")
    page = screen_words(_SCREENS.get(top, "about"))
    number = rest.partition("/")[0]
    if top in _LISTS and number.isdecimal() and int(number) < len(entries_of(pack, top)):
        entry = entries_of(pack, top)[int(number)]
        name = str(getattr(entry, "title", "") or getattr(entry, "name", "") or getattr(entry, "heading", ""))
        return ", ".join(filter(None, (page, isolated(name) if name else "")))
    return page


def _page_of(pack: Pack, top: str, rest: str) -> str:
    """The page of the workbook that an extra prompt or other words belong to."""
    number = rest.partition("/")[0]
    if top in ("prompts", "page_wordings", "prompt_wordings") and number.isdecimal():
        entries = entries_of(pack, top)
        if int(number) < len(entries):
            entry = entries[int(number)]
            return f"prompt:{entry.prompt}" if top == "prompt_wordings" else f"page:{entry.page}"
    return ""
