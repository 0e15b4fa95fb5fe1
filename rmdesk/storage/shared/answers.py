"""Shared answers: one record per prompt, whose id follows from the prompt, so that two laptops mean the same record.

What has another shape, or stands on the record of another prompt, is no answer: it is left out, and hides no other.
"""

import hashlib
from collections.abc import Iterator

from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.ids import OperationId, PartnerId, RecordId, VaultId
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.questions import Answer
from rmdesk.domain.shared import SharedAnswer
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_TYPE = "answer"
_FIELD = "answer"
_ORDER = "ORDER BY lamport, operation"
_HEADS = "SELECT record, payload, author, at, operation, voice FROM heads WHERE type = ? AND field = ?"


class AnswerRepository:
    """What the pair answered on shared pages."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def record_of(self, prompt_id: str) -> RecordId:
        """The record that holds the answers to a prompt."""
        return answer_record(self._space.identity.vault, prompt_id)

    def get(self, prompt_id: str) -> tuple[SharedAnswer, ...]:
        """The answer; none while there is none, two or more while different computers' words wait to be settled.

        The same words from both are one answer, the older one.
        """
        found = list(self._found("AND record = ?", self.record_of(prompt_id)))
        return tuple(
            one for place, one in enumerate(found) if one.answer not in [each.answer for each in found[:place]]
        )

    def answered(self) -> frozenset[str]:
        """The prompts that have an answer."""
        return frozenset(one.answer.prompt_id for one in self._found())

    def put(self, tx: Transaction, author: Author, answer: Answer, voice: str = "") -> None:
        """Put an answer into the shared space; it takes the place of all that stand there.

        Args:
            voice: whose words they are when the author typed them for somebody: a partner id, `both`, or empty.

        Raises:
            TooLong: it takes more than 256 KiB.
        """
        record = self.record_of(answer.prompt_id)
        self._log.append(tx, author, Intent(OperationKind.SET, record, _TYPE, _FIELD, answer_to_plain(answer), voice))

    def voiced(self) -> tuple[SharedAnswer, ...]:
        """The answers that somebody noted for the other or for both, oldest first."""
        return tuple(self._found("AND voice <> ''"))

    def confirm_intent(self, prompt_id: str, fingerprint: str) -> Intent:
        """Saying that an answer which somebody else noted is what was said. See `domain.sessions.Noted`."""
        payload: Canonical = {"answer_hash": fingerprint}
        return Intent(OperationKind.CONSENT, self.record_of(prompt_id), _TYPE, "", payload)

    def confirmed(self, partner: PartnerId) -> frozenset[str]:
        """The fingerprints of the answers that a partner has confirmed."""
        sql = "SELECT hash FROM marks WHERE type = ? AND kind = ? AND partner = ?"
        found = self._space.read(sql, (_TYPE, OperationKind.CONSENT, partner))
        return frozenset(rows.text(fingerprint) for (fingerprint,) in found)

    def history(self, prompt_id: str) -> tuple[SharedAnswer, ...]:
        """Every answer that ever stood there, oldest first, but for those that were erased."""
        return tuple(
            SharedAnswer(answer, one.header.author, from_minute(one.header.at), one.id, one.header.voice)
            for one in self._log.history(self.record_of(prompt_id))
            if one.header.kind == OperationKind.SET and one.header.field == _FIELD and not one.erased
            if (answer := self._parsed(one.header.record, one.payload)) is not None
        )

    def _found(self, where: str = "", *values: Cell) -> Iterator[SharedAnswer]:
        for record, payload, author, at, operation, voice in self._space.read(
            f"{_HEADS} {where} {_ORDER}", (_TYPE, _FIELD, *values)
        ):
            answer = self._parsed(record, rows.value(payload))
            if answer is not None:
                by, said = PartnerId(rows.text(author)), OperationId(rows.text(operation))
                yield SharedAnswer(answer, by, rows.moment(at), said, rows.text(voice))

    def _parsed(self, record: Cell, plain: Canonical) -> Answer | None:
        return answer_at(self._space.identity.vault, record, plain)


def answer_at(vault: VaultId, record: Cell, plain: Canonical) -> Answer | None:
    """The answer, if it is one to the prompt whose record that is."""
    try:
        answer = answer_from_plain(plain)
    except NotCanonical:
        return None
    return answer if answer_record(vault, answer.prompt_id) == record else None


def answer_record(vault: VaultId, prompt_id: str) -> RecordId:
    """The record id of a prompt in one vault: the first 32 hex digits of SHA-256 over a label, vault and prompt."""
    named = b"\0".join((b"rmdesk/1/answer", vault.encode("ascii"), prompt_id.encode("utf-8")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])
