"""Dialogs that answer from a queue and remember what they were asked."""

from collections import deque
from pathlib import Path

from rmdesk.ui.messages import BugReport, Confirmation, Message, SaveQuestion

Answer = Path | bool | None


class FakeDialogs:
    """Put answers in with `answer(...)`, in the order of need. A question without an answer fails the test."""

    def __init__(self) -> None:
        self.asked: list[SaveQuestion | Confirmation | str] = []
        self.told: list[Message] = []
        self.bugs: list[BugReport] = []
        self._answers: deque[Answer] = deque()

    def answer(self, *answers: Answer) -> None:
        self._answers.extend(answers)

    @property
    def unused(self) -> int:
        """How many answers nobody asked for."""
        return len(self._answers)

    def choose_file_to_save(self, question: SaveQuestion) -> Path | None:
        return self._path(question)

    def choose_file_to_open(self, title: str, kind: str, suffix: str) -> Path | None:
        return self._path(title)

    def choose_folder(self, title: str, start: Path) -> Path | None:
        return self._path(title)

    def confirm(self, question: Confirmation) -> bool:
        answer = self._next(question)
        assert isinstance(answer, bool), f"{question} needs True or False"
        return answer

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def report_bug(self, report: BugReport) -> None:
        self.bugs.append(report)

    def _path(self, question: SaveQuestion | str) -> Path | None:
        answer = self._next(question)
        assert answer is None or isinstance(answer, Path), f"{question} needs a path or None"
        return answer

    def _next(self, question: SaveQuestion | Confirmation | str) -> Answer:
        self.asked.append(question)
        assert self._answers, f"nobody said how to answer {question}"
        return self._answers.popleft()
