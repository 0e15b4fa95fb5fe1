"""Whose words they are, where one partner typed them for the other or for both: only their author's signature says so.

Until whoever they are said to be of has signed them too, by writing the same or by confirming them, pages say who typed
them.
"""

from rmdesk.domain import canonical
from rmdesk.domain.answer_codec import answer_to_plain
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.shared import SharedAnswer
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.voices import has_signed

BOTH = "both"
"""The voice of words that both said."""

_ANSWER = "answer"


def is_confirmed(workspace: Workspace, place: tuple[str, RecordId, str], payload: str, author: str, voice: str) -> bool:
    """Whether everybody whose words they are has signed them. `place`: type, record and field; `payload`: as stored."""
    named = {str(one.id) for one in workspace.pair().both} if voice == BOTH else {voice or author}
    reader = workspace.space.space
    return all(has_signed(reader, place, payload, PartnerId(one)) for one in named - {author})


def answer_is_confirmed(workspace: Workspace, shared: SharedAnswer) -> bool:
    """The same of an answer."""
    return is_confirmed(workspace, *_where(workspace, shared), shared.author, shared.voice)


def is_signed_by(workspace: Workspace, shared: SharedAnswer, partner: PartnerId) -> bool:
    """Whether that partner wrote these very words there, or confirmed them."""
    return has_signed(workspace.space.space, *_where(workspace, shared), partner)


def _where(workspace: Workspace, shared: SharedAnswer) -> tuple[tuple[str, RecordId, str], str]:
    record = workspace.space.answers.record_of(shared.answer.prompt_id)
    return (_ANSWER, record, _ANSWER), canonical.encode(answer_to_plain(shared.answer)).decode("utf-8")
