"""From what has changed since somebody last looked to what the page about news shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.agreement import AgreementVersion
from rmdesk.domain.journey import Workbook
from rmdesk.domain.partners import Pair
from rmdesk.domain.questions import without_voice
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.news import AGREEMENT, ENDED, Change, Happened, Waiting, WaitsFor, WhatIsNew, WhatsNew
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
    """Everything on the page. What waits for me says what happened to it, and is not listed a second time."""
    new, pair = services.whats_new.look(), services.people.pair()
    lines = tuple(lines_of(services.workbook, new, pair))
    waiting = tuple(line for one in new.waiting if (line := _waiting(services.workbook, one)) is not None)
    told = tuple(_with_what_happened(one, lines) for one in waiting)
    rest = tuple(line for line in lines if not any(_same(line, one) for one in waiting))
    differ = len(services.disagreements.all())
    return NewsShown(
        news_words(pair, new.latest), rest[:MOST], told, differ, max(0, len(rest) - MOST), fresh=bool(lines)
    )


def _with_what_happened(waiting: NewsLine, lines: Sequence[NewsLine]) -> NewsLine:
    happened = next((one.hint for one in lines if _same(one, waiting)), "")
    if not happened or not waiting.hint:
        return replace(waiting, hint=happened or waiting.hint)
    words = translate("NewsWords", "{happened}. {waits}").format(happened=happened, waits=waiting.hint)
    return replace(waiting, hint=words)


def _same(line: NewsLine, waiting: NewsLine) -> bool:
    return line.screen == waiting.screen and (line.argument == waiting.argument or not waiting.argument)


def lines_of(workbook: Workbook, new: WhatIsNew, pair: Pair) -> Iterator[NewsLine]:
    """The newest first; what happened to one thing is one line."""
    found: dict[_Thing, list[Change]] = {}
    for change in new.changes:
        thing = _thing(workbook, change, pair)
        if thing is not None:
            found.setdefault(thing, []).append(change)
    for thing, changes in found.items():
        words = translate("NewsWords", "{what}, {day}")
        day = plain_date(max(one.at for one in changes).astimezone().date())
        happened = words.format(what=_happened_words(changes, new.words, _who(pair)), day=day)
        hint = thing.hint.format(day=day) if thing.hint else happened
        yield NewsLine(thing.title, hint, thing.icon, thing.screen, thing.argument)


def _who(pair: Pair) -> str:
    """At the beginning of a sentence."""
    named = pair.other is not None and bool(pair.other.name)
    return isolated(pair.other.name) if named and pair.other is not None else translate("NewsWords", "Your partner")


def _happened_words(changes: Sequence[Change], words: AgreementVersion | None, who: str) -> str:
    """The one that says most."""
    happened = {each for one in changes for each in one.happened}
    if Happened.TAKEN_AWAY not in happened:
        if words is not None and (told := _words_of_agreement(changes, words)):
            return told.format(who=who, number=words.number)
        if Happened.ADDED in happened and all(one.type in _SHOWN_TO_ME for one in changes):
            return _SHOWN_TO_ME[changes[0].type]().format(who=who)
    told_of = {
        Happened.TAKEN_AWAY: translate("NewsWords", "Words taken back or removed"),
        Happened.AGREED: translate("NewsWords", "{who} has agreed").format(who=who),
        Happened.ADDED: translate("NewsWords", "New"),
        Happened.CHANGED: translate("NewsWords", "Changed"),
        Happened.EXPORTED: translate("NewsWords", "Written as a file"),
        Happened.OTHER_COMPUTER: translate("NewsWords", "Written on another computer"),
    }
    return next(words for one, words in told_of.items() if one in happened)


_SHOWN_TO_ME: dict[str, Callable[[], str]] = {
    "action": lambda: translate("NewsWords", "{who} proposes this"),
    "offer": lambda: translate("NewsWords", "{who} shows you these words"),
}


def _words_of_agreement(changes: Sequence[Change], words: AgreementVersion) -> str:
    """What came of the newest words of the agreement; empty where it was nothing of these."""
    happened = {each for one in changes if one.record == words.id for each in one.happened}
    if Happened.AGREED in happened and words.agreed:
        return translate("NewsWords", "You have both agreed: version {number} is in force")
    if Happened.ADDED in happened and words.number == 1:
        return translate("NewsWords", "{who} proposes words for it (version {number})")
    if Happened.ADDED in happened:
        return translate("NewsWords", "{who} proposes new words (version {number})")
    if Happened.AGREED in happened:
        return translate("NewsWords", "{who} has agreed to version {number}")
    return ""


def _thing(workbook: Workbook, change: Change, pair: Pair) -> _Thing | None:
    known: dict[str, Callable[[], _Thing | None]] = {
        "action": lambda: _Thing(_action_title(change.subject), "list-checks", "action", change.record),
        "session": lambda: _Thing(session_name(_number(change.subject)), "calendar", "session", change.subject),
        "answer": lambda: _page(workbook, change.subject),
        "offer": lambda: _Thing(translate("NewsWords", "What we have shared"), "message-square", "offered"),
        "sheet": lambda: _Thing(translate("NewsWords", "A list for export"), "file-text", "export", AGREED),
        "pack": lambda: _Thing(translate("NewsWords", "Our programme"), "flag", "programme"),
        "programme": lambda: _Thing(translate("NewsWords", "Our sessions and dates"), "calendar", "sessions"),
        "move": lambda: _Thing(translate("NewsWords", "Moving to another laptop"), "users", "moving-out"),
        "partner": lambda: _Thing(_name_words(pair), "user"),
        "turning-point": lambda: _turning_point(change.subject),
    }
    if change.type in AGREEMENT:
        return _Thing(translate("NewsWords", "Our agreement"), "handshake", "agreement")
    return known[change.type]() if change.type in known else None


def _name_words(pair: Pair) -> str:
    if pair.other is None or not pair.other.name:
        return translate("NewsWords", "Your partner has changed their name")
    return translate("NewsWords", "Your partner’s name is {name}").format(name=isolated(pair.other.name))


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
    """What is said of two texts stands above the list; that there is no rush, at its head.

    Words that my partner shows me ask for nothing: they stand among what has changed.
    """
    match one.what:
        case WaitsFor.CHOOSING | WaitsFor.OFFER:
            return None
        case WaitsFor.SIGNING:
            words = translate("NewsWords", "Our agreement waits for your yes")
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
    if one.what is WaitsFor.SHEET:
        return NewsLine(translate("NewsWords", "A list for export waits for your word"), "", "file-text", "export")
    return NewsLine(translate("NewsWords", "Your programme names a new key"), "", "key-round", "programme")


def _action_title(title: str) -> str:
    return translate("NewsWords", "Action: {title}").format(title=short_title(title))


def _number(subject: str) -> int:
    return int(subject) if subject.isascii() and subject.isdigit() else 0
