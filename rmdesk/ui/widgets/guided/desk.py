"""What a guided page asks of its wing: how an answer stands, and where words, places and marks are kept."""

from dataclasses import dataclass
from typing import Protocol

from rmdesk.domain.questions import Answer
from rmdesk.workbook.navigator import Bookmark


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer that is saved. `told_by` says whose and from when, where more than one person can write.

    `typed_for`: whose words they are said to be and who typed them, while only the one who typed them has signed them.
    """

    answer: Answer
    told_by: str = ""
    typed_for: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the answer to one prompt stands for the person at the keyboard.

    `saved` holds two or more when several computers changed it at once. `overtaken`: what is saved has changed since
    the draft was begun.
    """

    saved: tuple[SavedAnswer, ...] = ()
    draft: Answer | None = None
    overtaken: bool = False

    @property
    def settled(self) -> Answer | None:
        """The one answer that is saved, if it is one."""
        return self.saved[0].answer if len(self.saved) == 1 else None

    @property
    def current(self) -> Answer | None:
        """What the field shows: the draft, or else what is saved."""
        return self.draft if self.draft is not None else self.settled

    @property
    def must_choose(self) -> bool:
        """Whether there are texts to choose between before anything is typed."""
        return len(self.saved) > 1 or (self.overtaken and self.draft is not None and bool(self.saved))


NOT_ANSWERED = Standing()


class AnswerDesk(Protocol):
    """Reads are called on the UI thread and take milliseconds; everything that writes is called on the writer's.

    All of them may raise `WorldError`; a write that raises has changed nothing.
    """

    def answers(self, prompt: str) -> Standing:
        """How the answer to that prompt stands."""
        ...

    def save_draft(self, answer: Answer) -> None:
        """Keep words while they are being written."""
        ...

    def save(self, answer: Answer) -> None:
        """Make this the answer; its draft is done with."""
        ...

    def discard(self, prompt: str) -> None:
        """Forget the draft of that prompt."""
        ...

    def bookmark(self, page: str) -> Bookmark | None:
        """Where the person paused on that page."""
        ...

    def keep_bookmark(self, bookmark: Bookmark) -> None:
        """Keep that place."""
        ...

    def forget_bookmark(self, page: str) -> None:
        """Forget the place on that page."""
        ...

    def is_completed(self, page: str) -> bool:
        """Whether the person has marked that page as completed."""
        ...

    def set_completed(self, page: str, completed: bool) -> None:
        """Mark that page, or take the mark back."""
        ...
