"""How reflections lie in their tables: rows to values and back, and the search index kept in step.

The index holds every version, and search looks at the newest alone. So saving and binning only ever add to the index;
words are taken out of it, page by page and without a trace, when a reflection is erased.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import FREELY, Filter, Place, Reflection, ReflectionVersion, Setting, Summary
from rmdesk.private.offer_items import item_of_reflection
from rmdesk.private.store import moment_of, number_of, seconds, secret_of, text_of
from rmdesk.storage.connection import Cell, Row, Transaction

SELECT_HEAD = "SELECT n, id, created, month, current, binned, model, session FROM reflections"
SELECT_WHOLE = (
    "SELECT r.id, r.created, v.saved, v.number, v.title, v.text, r.binned, r.model, r.session "
    "FROM reflections AS r JOIN reflection_versions AS v ON v.n = r.current"
)
_LISTED = (
    "SELECT r.id, r.created, v.title, substr(v.text, 1, 200), r.n, r.model "
    "FROM reflections AS r JOIN reflection_versions AS v ON v.n = r.current WHERE r.binned IS NULL"
)


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """Title and text as they are kept."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """The row of one reflection, without its words. `current` is the row of its newest version."""

    n: int
    id: str
    created: int
    month: str
    current: int
    binned: int | None
    setting: Setting


def insert(tx: Transaction, record: RecordId, now: datetime, words: Words, setting: Setting = FREELY) -> None:
    """A new reflection with its first version, found by search from now on."""
    n, version_n = _next_n(tx, "reflections"), _next_n(tx, "reflection_versions")
    put_head(tx, Head(n, record, seconds(now), now.strftime("%Y-%m"), version_n, None, setting))
    _put_version(tx, (version_n, n, 1), words, now)


def add_version(tx: Transaction, before: Head, words: Words, now: datetime) -> None:
    """The next version of a reflection."""
    number = number_of(tx.read("SELECT number FROM reflection_versions WHERE n = ?", (before.current,))[0][0])
    version_n = _next_n(tx, "reflection_versions")
    _put_version(tx, (version_n, before.n, number + 1), words, now)
    put_head(tx, replace(before, current=version_n))


def put_head(tx: Transaction, head: Head) -> None:
    """The row of a reflection in another state."""
    row: dict[str, Cell] = {
        "n": head.n,
        "id": head.id,
        "created": head.created,
        "month": head.month,
        "current": head.current,
        "binned": head.binned,
        "model": head.setting.model or None,
        "session": head.setting.session or None,
    }
    tx.put("reflections", row)


def erase(tx: Transaction, doomed: Head) -> None:
    """A reflection with all its versions, their words in the index, and its drafts."""
    for n, title, text in tx.read("SELECT n, title, text FROM reflection_versions WHERE reflection = ?", (doomed.n,)):
        tx.derived(
            "INSERT INTO reflection_words (reflection_words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
            (n, title, text),
        )
        tx.remove("reflection_versions", {"n": n})
    tx.remove("reflections", {"id": doomed.id})
    forget_drafts(tx, doomed.id)
    forget_drafts(tx, item_of_reflection(doomed.id))


def forget_drafts(tx: Transaction, item: str) -> None:
    """All drafts of an item; an empty item means none."""
    for (base,) in tx.read("SELECT base FROM drafts WHERE item = ?", (item,)) if item else ():
        tx.remove("drafts", {"item": item, "base": base})


def listing(after: Place | None, wanted: Filter) -> tuple[str, tuple[Cell, ...]]:
    """The question for a page of the list, and all its parameters but the last (how many)."""
    condition, parameters = narrowing(wanted)
    sql = _LISTED + condition
    if after is not None:
        sql += " AND (r.created, r.n) < (?, ?)"
        parameters += (after.created, after.n)
    return f"{sql} ORDER BY r.created DESC, r.n DESC LIMIT ?", parameters


def narrowing(wanted: Filter) -> tuple[str, tuple[Cell, ...]]:
    """More conditions for a question about `reflections AS r`, and their parameters."""
    sql, parameters = "", tuple[Cell, ...]()
    if wanted.month:
        sql += " AND r.month = ?"
        parameters += (wanted.month,)
    if wanted.session:
        sql += " AND r.session = ?"
        parameters += (wanted.session,)
    return sql, parameters


def head(row: Row) -> Head:
    """From a row of `SELECT_HEAD`."""
    n, record, created, month, current, binned, model, session = row
    since = None if binned is None else number_of(binned)
    setting = _setting(model, session)
    return Head(number_of(n), text_of(record), number_of(created), text_of(month), number_of(current), since, setting)


def whole(row: Row) -> Reflection:
    """From a row of `SELECT_WHOLE`."""
    record, created, saved, number, title, text, binned, model, session = row
    return Reflection(
        RecordId(text_of(record)),
        moment_of(created),
        moment_of(saved),
        number_of(number),
        secret_of(title),
        secret_of(text),
        None if binned is None else moment_of(binned),
        _setting(model, session),
    )


def version(row: Row) -> ReflectionVersion:
    """From number, saved, title and text."""
    number, saved, title, text = row
    return ReflectionVersion(number_of(number), moment_of(saved), secret_of(title), secret_of(text))


def summary(row: Row) -> Summary:
    """From a row of `listing`."""
    record, created, title, opening, n, model = row
    place = Place(number_of(created), number_of(n))
    led_by = "" if model is None else text_of(model)
    return Summary(RecordId(text_of(record)), moment_of(created), secret_of(title), secret_of(opening), place, led_by)


def _setting(model: Cell, session: Cell) -> Setting:
    return Setting("" if model is None else text_of(model), 0 if session is None else number_of(session))


def _next_n(tx: Transaction, table: str) -> int:
    last = tx.read(f"SELECT max(n) FROM {table}")[0][0]  # noqa: S608 - one of two names above
    return 1 if last is None else number_of(last) + 1


def _put_version(tx: Transaction, place: tuple[int, int, int], words: Words, now: datetime) -> None:
    n, reflection, number = place
    row: dict[str, Cell] = {
        "n": n,
        "reflection": reflection,
        "number": number,
        "saved": seconds(now),
        "title": words.title,
        "text": words.text,
    }
    tx.put("reflection_versions", row)
    tx.derived("INSERT INTO reflection_words (rowid, title, text) VALUES (?, ?, ?)", (n, words.title, words.text))
