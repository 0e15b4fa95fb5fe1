"""The private wing's desk behind a guided page: answers, drafts, bookmarks and marks, all in the private space."""

from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.questions import Answer
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.private.drafts import packed, unpacked
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.widgets.guided.desk import SavedAnswer, Standing
from rmdesk.workbook.navigator import Bookmark


class PrivateDesk:
    """Implements `ui.widgets.guided.desk.AnswerDesk`."""

    def __init__(self, wing: PrivateWing) -> None:
        self._wing = wing
        self._bookmarks = PrivateBookmarks(wing.profile)

    def answers(self, prompt: str) -> Standing:
        """See `AnswerDesk`."""
        answer = self._wing.answers.get(prompt)
        draft = self._wing.drafts.get(prompt)
        try:
            words = answer_from_plain(unpacked(draft.content)) if draft is not None else None
        except NotCanonical as error:
            raise SpaceDamaged("a draft cannot be read") from error
        return Standing((SavedAnswer(answer),) if answer is not None else (), words)

    def save_draft(self, answer: Answer) -> None:
        """See `AnswerDesk`."""
        base = self._wing.answers.revision(answer.prompt_id)
        self._wing.drafts.put(answer.prompt_id, base, packed(answer_to_plain(answer)))

    def save(self, answer: Answer) -> None:
        """See `AnswerDesk`."""
        self._wing.answers.put(answer, draft=answer.prompt_id)

    def discard(self, prompt: str) -> None:
        """See `AnswerDesk`."""
        self._wing.drafts.remove(prompt)

    def bookmark(self, page: str) -> Bookmark | None:
        """See `AnswerDesk`."""
        return self._bookmarks.get(page)

    def keep_bookmark(self, bookmark: Bookmark) -> None:
        """See `AnswerDesk`."""
        self._bookmarks.keep(bookmark)

    def forget_bookmark(self, page: str) -> None:
        """See `AnswerDesk`."""
        self._bookmarks.forget(page)

    def is_completed(self, page: str) -> bool:
        """See `AnswerDesk`."""
        return page in self._wing.answers.done_pages()

    def set_completed(self, page: str, completed: bool) -> None:
        """See `AnswerDesk`."""
        if completed:
            self._wing.answers.mark_done(page)
        else:
            self._wing.answers.take_mark_back(page)
