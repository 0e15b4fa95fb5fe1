"""Private answers of the workbook, every version kept beside the words that asked for it, and pages marked as done."""

from collections.abc import Iterable

from rmdesk.domain.answer_codec import value_from_plain, value_to_plain
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.questions import Answer, AnswerValue, is_empty
from rmdesk.private.entries import AnswerVersion
from rmdesk.private.offer_items import may_quote
from rmdesk.private.reflection_rows import forget_drafts
from rmdesk.private.store import json_of, moment_of, number_of, seconds, text_of, value_of
from rmdesk.storage.connection import Cell, Row, Space, Transaction

_COLUMNS = "prompt, number, wording, content, value, saved"
_NEWEST = "SELECT number, wording, content, value FROM answer_versions WHERE prompt = ? ORDER BY number DESC LIMIT 1"


class PrivateAnswers:
    """The private answers of the person whose space is open. A question that was skipped leaves nothing here."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def get(self, prompt_id: str) -> Answer | None:
        """The answer as it is now; None when there is none, or when it has been emptied."""
        newest = self.versions(prompt_id)[:1]
        return newest[0].answer if newest and not is_empty(newest[0].answer.value) else None

    def revision(self, prompt_id: str) -> int:
        """The number of the newest version, 0 when there is none: what a draft begins from."""
        return _revision(self._space.read("SELECT max(number) FROM answer_versions WHERE prompt = ?", (prompt_id,)))

    def put(self, answer: Answer, draft: str = "") -> None:
        """Save an answer as the next version. An empty first answer and the same answer again are not stored.

        Args:
            answer: with the wording that was on the screen.
            draft: the item whose drafts are done with once this is saved; empty for none.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            self._put(tx, answer)
            forget_drafts(tx, draft)

    def put_page(self, answers: Iterable[Answer], done: str = "") -> None:
        """Save the answers of a whole page at once, each as `put` does.

        Args:
            answers: in any order.
            done: the page that is called done by that; empty for none.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            for answer in answers:
                self._put(tx, answer)
            if done:
                self._mark(tx, done)

    def versions(self, prompt_id: str) -> tuple[AnswerVersion, ...]:
        """Every version, newest first."""
        sql = f"SELECT {_COLUMNS} FROM answer_versions WHERE prompt = ? ORDER BY number DESC"  # noqa: S608 - constant
        return tuple(_version(row) for row in self._space.read(sql, (prompt_id,)))

    def bring_back(self, prompt_id: str, number: int) -> None:
        """Make an earlier version the newest again, as a version of its own.

        Raises:
            KeyError: there is no such version (a bug).
            WorldError: it could not be saved; nothing has changed.
        """
        earlier = {version.number: version.answer for version in self.versions(prompt_id)}[number]
        self.put(earlier)

    def erase(self, prompt_id: str) -> None:
        """Remove an answer with all its versions and drafts, for good, and offers that are being prepared from it.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        with self._space.transaction() as tx:
            for (number,) in tx.read("SELECT number FROM answer_versions WHERE prompt = ?", (prompt_id,)):
                tx.remove("answer_versions", {"prompt": prompt_id, "number": number})
            forget_drafts(tx, prompt_id)
            for item in {text_of(row[0]) for row in tx.read("SELECT item FROM drafts")}:
                if may_quote(item, prompt_id):
                    forget_drafts(tx, item)

    def answered(self) -> frozenset[str]:
        """The ids of all prompts that have an answer now."""
        newest = self._space.read("SELECT prompt, max(number), value FROM answer_versions GROUP BY prompt")
        return frozenset(text_of(prompt) for prompt, _, value in newest if not is_empty(_value(value)))

    def mark_done(self, page_id: str) -> None:
        """Note that the person calls a page done. Nothing else ever does.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            self._mark(tx, page_id)

    def take_mark_back(self, page_id: str) -> None:
        """Undo `mark_done`.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            tx.remove("page_marks", {"page": page_id})

    def done_pages(self) -> frozenset[str]:
        """The ids of all pages that the person calls done."""
        return frozenset(text_of(page) for (page,) in self._space.read("SELECT page FROM page_marks"))

    def _mark(self, tx: Transaction, page_id: str) -> None:
        tx.put("page_marks", {"page": page_id, "marked": seconds(self._clock.now())})

    def _put(self, tx: Transaction, answer: Answer) -> None:
        value = json_of(value_to_plain(answer.value))
        newest = tx.read(_NEWEST, (answer.prompt_id,))
        said: Row = (answer.wording, answer.content_version, value)
        if (newest and newest[0][1:] == said) or (not newest and is_empty(answer.value)):
            return
        row: dict[str, Cell] = {
            "prompt": answer.prompt_id,
            "number": number_of(newest[0][0]) + 1 if newest else 1,
            "wording": answer.wording,
            "content": answer.content_version,
            "value": value,
            "saved": seconds(self._clock.now()),
        }
        tx.put("answer_versions", row)


def _version(row: Row) -> AnswerVersion:
    prompt, number, wording, content, value, saved = row
    answer = Answer(text_of(prompt), text_of(wording), number_of(content), _value(value))
    return AnswerVersion(number_of(number), moment_of(saved), answer)


def _value(cell: Cell) -> AnswerValue:
    try:
        return value_from_plain(value_of(cell))
    except NotCanonical as error:
        raise SpaceDamaged("an answer cannot be read") from error


def _revision(rows: list[Row]) -> int:
    newest = rows[0][0]
    return 0 if newest is None else number_of(newest)
