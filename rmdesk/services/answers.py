"""What the pair wrote together on shared pages, and drafts of it that only their author sees."""

from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain
from rmdesk.domain.questions import Answer
from rmdesk.services.workspace import Workspace


class SharedAnswers:
    """Answers on shared pages. While a draft exists it is shown to its author instead of the shared text."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def answers(self, prompt: str) -> tuple[Answer, ...]:
        """What stands in the shared space: one answer, or several when two computers changed it at once."""
        return tuple(one.answer for one in self._workspace.space.answers.get(prompt))

    def draft(self, prompt: str) -> Answer | None:
        """My unsaved words for that prompt."""
        saved = self._workspace.space.drafts.get(_item(prompt), self._workspace.me)
        return answer_from_plain(saved.value) if saved is not None else None

    def save_draft(self, answer: Answer) -> None:
        """Keep my words on disk while I write; my partner does not see them yet."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.put(tx, _item(answer.prompt_id), self._workspace.me, answer_to_plain(answer))

    def save(self, answer: Answer) -> None:
        """Put an answer into the shared space, unless it says the same already; its draft is done with."""
        space = self._workspace.space
        unchanged = self.answers(answer.prompt_id) == (answer,)
        with space.space.transaction() as tx:
            if not unchanged:
                space.answers.put(tx, self._workspace.author, answer)
            space.drafts.remove(tx, _item(answer.prompt_id), self._workspace.me)

    def discard_draft(self, prompt: str) -> None:
        """Forget my unsaved words for that prompt."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.drafts.remove(tx, _item(prompt), self._workspace.me)


def _item(prompt: str) -> str:
    return f"answer/{prompt}"
