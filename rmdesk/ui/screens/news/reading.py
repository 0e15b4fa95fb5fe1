"""From what has changed since somebody last looked to what the page about news shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.journey import Workbook
from rmdesk.domain.partners import Pair
from rmdesk.domain.questions import without_voice
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.news import ENDED, Change, Happened, Waiting, WaitsFor, WhatIsNew, WhatsNew
from rmdesk.services.people import People
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.news.values import NewsLine, NewsShown
from rmdesk.ui.widgets.action_words import short_title
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.session_words import session_name

translate = QCoreApplication.translate

MOST = 40

AGREED = "agreed"
"""The argument that leads to the list for export that both agreed to last."""


@dataclass(frozen=True, slots=True)
class NewsServices:
    """What the page reads."""

    whats_new: WhatsNew
    disagreements: Disagreements
    people: People
    workbook: Workbook


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a line is about, and the way to it. Lines about the same thing are one.

    `hint` with a `{day}` is said in the place of what happened (empty: that is said).
    """

    title: str
    icon: str
    screen: str = ""
    argument: str = ""
    hint: str = ""


def news_words(pair: Pair, latest: datetime | None) -> str:
    """Such as `News from Helen: 3 December 2026`."""
    name = isolated(pair.other.name) if pair.other is not None and pair.other.name else ""
    words = translate("NewsWords", "News from {name}") if name else translate("NewsWords", "News from your partner")
    told = words.format(name=name)
    if latest is None:
        return told
    day = plain_date(latest.astimezone().date())
    return translate("NewsWords", "{news}: {day}").format(news=told, day=day)


def news_shown(services: NewsServices) -> NewsShown:
    """Everything on the page."""
    new, pair = services.whats_new.look(), services.people.pair()
    lines = tuple(lines_of(services.workbook, new))
    waiting = tuple(line for one in new.waiting if (line := _waiting(services.workbook, one)) is not None)
    differ = len(services.disagreements.all())
    return NewsShown(news_words(pair, new.latest), lines[:MOST], waiting, differ, max(0, len(lines) - MOST))


def lines_of(workbook: Workbook, new: WhatIsNew) -> Iterator[NewsLine]:
    """The newest first; what happened to one thing is one line."""
    found: dict[_Thing, tuple[set[Happened], datetime]] = {}
    for change in new.changes:
        thing = _thing(workbook, change)
        if thing is None:
            continue
        happened, at = found.get(thing, (set(), change.at))
        found[thing] = happened | change.happened, max(at, change.at)
    for thing, (happened, at) in found.items():
        words = translate("NewsWords", "{what}, {day}")
        day = plain_date(at.astimezone().date())
        hint = thing.hint.format(day=day) if thing.hint else words.format(what=_happened_words(happened), day=day)
        yield NewsLine(thing.title, hint, thing.icon, thing.screen, thing.argument)


def _happened_words(happened: set[Happened]) -> str:
    """The one that says most."""
    told = {
        Happened.TAKEN_AWAY: translate("NewsWords", "Words taken back or removed"),
        Happened.AGREED: translate("NewsWords", "Your partner has agreed"),
        Happened.ADDED: translate("NewsWords", "New"),
        Happened.CHANGED: translate("NewsWords", "Changed"),
        Happened.EXPORTED: translate("NewsWords", "Written as a file"),
        Happened.OTHER_COMPUTER: translate("NewsWords", "Written on another computer"),
    }
    return next(words for one, words in told.items() if one in happened)


def _thing(workbook: Workbook, change: Change) -> _Thing | None:
    known: dict[str, Callable[[], _Thing | None]] = {
        "action": lambda: _Thing(_action_title(change.subject), "list-checks", "action", change.record),
        "session": lambda: _Thing(session_name(_number(change.subject)), "calendar", "session", change.subject),
        "answer": lambda: _page(workbook, change.subject),
        "offer": lambda: _Thing(translate("NewsWords", "What we have shared"), "message-square", "offered"),
        "sheet": lambda: _Thing(translate("NewsWords", "A list for export"), "file-text", "export", AGREED),
        "pack": lambda: _Thing(translate("NewsWords", "Our programme"), "flag", "programme"),
        "programme": lambda: _Thing(translate("NewsWords", "Our sessions and dates"), "calendar", "sessions"),
        "move": lambda: _Thing(translate("NewsWords", "Moving to another laptop"), "users", "moving-out"),
        "partner": lambda: _Thing(translate("NewsWords", "Your partner’s name"), "user"),
        "turning-point": lambda: _turning_point(change.subject),
    }
    if change.type in ("agreement", "clause", "clause-order"):
        return _Thing(translate("NewsWords", "Our agreement"), "handshake", "agreement")
    return known[change.type]() if change.type in known else None


def _turning_point(kind: str) -> _Thing:
    if kind == ENDED:
        hint = translate("NewsWords", "{day}. Nobody has to say why.")
        return _Thing(translate("NewsWords", "It has ended"), "flag", "ending", hint=hint)
    screen = {"delete-shared": "ending", "named": "agreement"}.get(kind, "changed")
    return _Thing(translate("NewsWords", "How we go on, or end"), "flag", screen)


def _page(workbook: Workbook, prompt: str) -> _Thing:
    bare = without_voice(prompt)
    question = bare.partition("@")[0]
    for stage in workbook.stages:
        for page in stage.pages:
            if any(one.id == question for one in page.questions):
                screen = "shared-page" if bare == question else "sessions"
                return _Thing(page.title, "book-open", screen, page.id if bare == question else "")
    return _Thing(translate("NewsWords", "A shared page"), "book-open", "workbook")


def _waiting(workbook: Workbook, one: Waiting) -> NewsLine | None:
    """What is said of two texts stands above the list; that there is no rush, at its head."""
    match one.what:
        case WaitsFor.CHOOSING:
            return None
        case WaitsFor.SIGNING:
            words = translate("NewsWords", "Our agreement waits for your signature")
            return NewsLine(words, "", "handshake", "agreement")
        case WaitsFor.ACTION:
            waits = translate("NewsWords", "Waits for your agreement")
            return NewsLine(_action_title(one.subject), waits, "list-checks", "action", one.record)
        case WaitsFor.MEETING:
            words = translate("NewsWords", "Does this day suit you? {session}")
            title = words.format(session=session_name(_number(one.subject)))
            return NewsLine(title, "", "calendar", "session", one.subject)
        case _:
            return _waiting_elsewhere(workbook, one)


def _waiting_elsewhere(workbook: Workbook, one: Waiting) -> NewsLine:
    if one.what is WaitsFor.NOTED:
        page = _page(workbook, one.subject)
        words = translate("NewsWords", "Words noted for you to look at: {page}").format(page=page.title)
        return NewsLine(words, "", "notebook-pen", page.screen, page.argument)
    title, icon, screen = {
        WaitsFor.SHEET: (translate("NewsWords", "A list for export waits for your word"), "file-text", "export"),
        WaitsFor.PACK: (translate("NewsWords", "Your programme names a new key"), "key-round", "programme"),
    }.get(one.what, (translate("NewsWords", "Words that your partner shows you"), "message-square", "offered"))
    return NewsLine(title, "", icon, screen)


def _action_title(title: str) -> str:
    return translate("NewsWords", "Action: {title}").format(title=short_title(title))


def _number(subject: str) -> int:
    return int(subject) if subject.isascii() and subject.isdigit() else 0
