"""From reflections to what their lines say. Here and in the screen, nowhere else, words are revealed for the list."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from rmdesk.private.entries import Hit, Reflection, Summary
from rmdesk.private.journal import BIN_DAYS
from rmdesk.ui.platform.dates import plain_date, plain_moment, plain_month
from rmdesk.ui.private_screens.reflections.values import BinLine, Choice, Line

_LONGEST_TITLE = 80
_LONGEST_HINT = 140
_SHORTEST_SENTENCE = 20
_SENTENCE_END = re.compile(r"[.!?؟。](?= |$)")
translate = QCoreApplication.translate


def line_of(summary: Summary) -> Line:
    """The line of a reflection: its title and how it begins, or its first words and how it goes on."""
    title, rest = _heading(summary.title.reveal(), _own_words(summary.opening.reveal(), summary.model))
    return Line(summary.id, title, plain_moment(summary.created_at.astimezone()), rest)


def line_of_hit(hit: Hit) -> Line:
    """The line of a reflection that was found, with the found words marked in their surroundings."""
    snippet = hit.snippet.reveal()
    title, _ = _heading(hit.title.reveal(), snippet)
    return Line(hit.id, title, plain_moment(hit.created_at.astimezone()), snippet, hit.marks)


def bin_line_of(reflection: Reflection) -> BinLine:
    """The line of a reflection in the bin."""
    title, _ = _heading(
        reflection.title.reveal(), _own_words(reflection.text.reveal(), reflection.setting.model)[:_LONGEST_HINT]
    )
    since = (reflection.binned_at or reflection.saved_at).astimezone()
    end = since + timedelta(days=BIN_DAYS)
    words = translate("reflections", "Put here on {since}. Goes for good on {end}.")
    return BinLine(reflection.id, title, words.format(since=plain_date(since.date()), end=plain_date(end.date())))


def month_items(months: tuple[tuple[str, int], ...]) -> list[Choice]:
    """All months to choose from, the first of them all at once; how many reflections each holds is not told."""
    everything = Choice("", translate("reflections", "All months"))
    return [everything, *(Choice(month, plain_month(date.fromisoformat(f"{month}-01"))) for month, _ in months)]


def session_items(sessions: tuple[int, ...], named: Mapping[int, str]) -> list[Choice]:
    """The sessions that reflections belong to, the first of them all at once."""
    everything = Choice("", translate("reflections", "All sessions"))
    plain = translate("reflections", "Session {number}")
    return [everything, *(Choice(str(one), named.get(one) or plain.format(number=one)) for one in sessions)]


def _own_words(text: str, model: str) -> str:
    """The text without the heading that a model begins with."""
    return text.partition("\n")[2] if model else text


def _heading(title: str, opening: str) -> tuple[str, str]:
    """What stands as the title, and what of the opening is left to stand below it."""
    lines = [line for line in (" ".join(part.split()) for part in opening.split("\n")) if line]
    first = lines[0] if lines else ""
    plain = " ".join(title.split())
    if plain:
        return _cut(plain, _LONGEST_TITLE), _cut(first, _LONGEST_HINT)
    if not first:
        return translate("reflections", "No title"), ""
    shown = _first_sentence(first)
    kept = shown.removesuffix("…")
    rest = first[len(kept) :].strip() if shown != first else " ".join(lines[1:2])
    return shown, _cut(rest, _LONGEST_HINT)


def _first_sentence(line: str) -> str:
    """Up to the end of the first sentence where that is short enough, else as far as there is room."""
    end = _SENTENCE_END.search(line, _SHORTEST_SENTENCE)
    return line[: end.end()] if end and end.end() <= _LONGEST_TITLE else _cut(line, _LONGEST_TITLE)


def _cut(text: str, longest: int) -> str:
    """The text, or its whole words as far as there is room."""
    if len(text) <= longest:
        return text
    space = text.rfind(" ", longest // 2, longest)
    return text[: space if space > 0 else longest] + "…"
