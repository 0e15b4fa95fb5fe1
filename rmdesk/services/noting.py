"""Noting what is said when the two are not at one computer: one notes, the other looks at it later and says yes.

Words are noted by `SharedAnswers.save` with a voice.
"""

import hashlib

from rmdesk.domain import canonical
from rmdesk.domain.answer_codec import answer_to_plain
from rmdesk.domain.questions import Answer
from rmdesk.domain.sessions import Noted
from rmdesk.domain.shared import SharedAnswer
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.voices import BOTH, is_signed_by
from rmdesk.services.workspace import Workspace

__all__ = ["BOTH", "HostedAnswers", "Noting"]


class HostedAnswers(SharedAnswers):
    """Answers in a session. `voice` is whose words are being noted; empty while both are at one computer."""

    voice: str = ""

    def save(self, answer: Answer, voice: str = "") -> None:
        """See `SharedAnswers.save`."""
        super().save(answer, voice or self.voice)


class Noting:
    """Words that one partner noted for the other, or for both."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def waiting(self) -> tuple[Noted, ...]:
        """What my partner noted in my name too and I have not said yes to, oldest first."""
        me, voiced = self._workspace.me, self._workspace.space.answers.voiced()
        named = (one for one in voiced if one.author != me and one.voice in (me, BOTH))
        return tuple(_noted(one) for one in named if not is_signed_by(self._workspace, one, me))

    def confirm(self, noted: Noted) -> None:
        """Say that exactly these words are what was said. Words that change ask again."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            intent = space.answers.confirm_intent(noted.answer.prompt_id, noted.fingerprint)
            space.log.append(tx, self._workspace.author, intent)


def _noted(shared: SharedAnswer) -> Noted:
    fingerprint = hashlib.sha256(canonical.encode(answer_to_plain(shared.answer))).hexdigest()
    return Noted(shared.answer, shared.author, shared.voice, shared.at, fingerprint)
