"""Whose words they are, where one partner typed them for the other or for both: only their author's signature says so.

Until whoever they are said to be of has signed them too, by writing the same or by confirming them, pages say who typed
them.
"""

from rmdesk.domain import canonical
from rmdesk.domain.answer_codec import answer_to_plain
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.shared import SharedAnswer
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.voices import fingerprint, signed_by

BOTH = "both"
"""The voice of words that both said."""

_ANSWER = "answer"
_Place = tuple[str, RecordId, str]


class Confirmations:
    """Whose words were confirmed. The log is asked once for each place and partner, however many sides compete."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._pair: frozenset[str] | None = None
        self._signed: dict[tuple[_Place, PartnerId], frozenset[str]] = {}

    def confirmed(self, place: _Place, payload: str, author: str, voice: str) -> bool:
        """Whether everybody whose words they are has signed them.

        Args:
            place: type, record and field.
            payload: as stored.
            author: who typed them.
            voice: whose words they are said to be: a partner id, `both`, or empty for the author's own.
        """
        others = (self._both() if voice == BOTH else {voice or author}) - {author}
        if not others:
            return True
        return others <= self._both() and all(fingerprint(payload) in self._by(place, PartnerId(o)) for o in others)

    def _both(self) -> frozenset[str]:
        if self._pair is None:
            self._pair = frozenset(str(one.id) for one in self._workspace.pair().both)
        return self._pair

    def _by(self, place: _Place, partner: PartnerId) -> frozenset[str]:
        if (place, partner) not in self._signed:
            self._signed[place, partner] = signed_by(self._workspace.space.space, place, partner)
        return self._signed[place, partner]


def answer_is_confirmed(workspace: Workspace, shared: SharedAnswer) -> bool:
    """The same of an answer."""
    return Confirmations(workspace).confirmed(*_where(workspace, shared), shared.author, shared.voice)


def is_signed_by(workspace: Workspace, shared: SharedAnswer, partner: PartnerId) -> bool:
    """Whether that partner wrote these very words there, or confirmed them."""
    place, payload = _where(workspace, shared)
    return fingerprint(payload) in signed_by(workspace.space.space, place, partner)


def _where(workspace: Workspace, shared: SharedAnswer) -> tuple[_Place, str]:
    record = workspace.space.answers.record_of(shared.answer.prompt_id)
    return (_ANSWER, record, _ANSWER), canonical.encode(answer_to_plain(shared.answer)).decode("utf-8")
