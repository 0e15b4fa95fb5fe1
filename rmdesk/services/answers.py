"""What the pair wrote together on shared pages, and drafts of it that only their author sees."""

from collections.abc import Iterable

from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.questions import Answer
from rmdesk.domain.shared import SharedAnswer
from rmdesk.services.voices import answer_is_confirmed
from rmdesk.services.workspace import Workspace

_DRAFT = "answer/"


class SharedAnswers:
    """Answers on shared pages. While a draft exists it is shown to its author instead of the shared text."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def answers(self, prompt: str) -> tuple[Answer, ...]:
        """What stands in the shared space: one answer, or several when two computers changed it at once."""
        return tuple(one.answer for one in self.signed_answers(prompt))

    def signed_answers(self, prompt: str) -> tuple[SharedAnswer, ...]:
        """The same, with who wrote each, and when."""
        return self._workspace.space.answers.get(prompt)

    def is_confirmed(self, shared: SharedAnswer) -> bool:
        """Whether whoever these words are said to be of has signed them, and not only whoever typed them."""
        return answer_is_confirmed(self._workspace, shared)

    def draft(self, prompt: str) -> Answer | None:
        """My unsaved words for that prompt.

        Raises:
            SpaceDamaged: the draft cannot be read.
        """
        saved = self._workspace.space.drafts.get(_item(prompt), self._workspace.me)
        try:
            return answer_from_plain(saved.value) if saved is not None else None
        except NotCanonical as error:
            raise SpaceDamaged("a draft cannot be read") from error

    def overtaken(self, prompt: str) -> bool:
        """Whether the shared text has changed since I began my draft."""
        saved = self._workspace.space.drafts.get(_item(prompt), self._workspace.me)
        return saved is not None and saved.base != self._base(prompt)

    def save_draft(self, answer: Answer) -> None:
        """Keep my words on disk while I write; my partner does not see them yet."""
        space, item = self._workspace.space, _item(answer.prompt_id)
        before = space.drafts.get(item, self._workspace.me)
        base = before.base if before is not None else self._base(answer.prompt_id)
        with space.space.transaction() as tx:
            space.drafts.put(tx, item, self._workspace.me, answer_to_plain(answer), base)

    def save(self, answer: Answer, voice: str = "") -> None:
        """Put an answer into the shared space, unless it says the same already; its draft is done with.

        Args:
            voice: whose words they are when I noted them for somebody: a partner id, `both`, or empty.
        """
        self.save_page((answer,), voice)

    def save_page(self, answers: Iterable[Answer], voice: str = "") -> None:
        """Save the answers of a whole page at once, each as `save` does: all of them, or none if it fails."""
        space = self._workspace.space
        saved = [(answer, self.answers(answer.prompt_id) == (answer,)) for answer in answers]
        with space.space.transaction() as tx:
            for answer, unchanged in saved:
                if not unchanged:
                    space.answers.put(tx, self._workspace.author, answer, voice)
                space.drafts.remove(tx, _item(answer.prompt_id), self._workspace.me)

    def discard_draft(self, prompt: str) -> None:
        """Forget my unsaved words for that prompt."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.drafts.remove(tx, _item(prompt), self._workspace.me)

    def _base(self, prompt: str) -> str:
        """The operation that stands there now, the newest if there are several; empty when there is none."""
        return next((one.operation for one in reversed(self.signed_answers(prompt))), "")


def drafted_prompts(workspace: Workspace) -> frozenset[str]:
    """The prompts for which I have unsaved words."""
    mine = workspace.space.drafts.all(workspace.me)
    return frozenset(one.item.removeprefix(_DRAFT) for one in mine if one.item.startswith(_DRAFT))


def _item(prompt: str) -> str:
    return _DRAFT + prompt
