"""The shared wing's desk behind a guided page: answers in the log, drafts and own marks beside it."""

from rmdesk.domain.questions import Answer, voice_of
from rmdesk.domain.shared import SharedAnswer
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.widgets.guided.desk import SavedAnswer, Standing
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.voice_words import typed_for, words_of
from rmdesk.workbook.navigator import Bookmark


class SharedDesk:
    """Implements `ui.widgets.guided.desk.AnswerDesk`."""

    def __init__(self, answers: SharedAnswers, marks: OwnMarks, people: People) -> None:
        self._answers = answers
        self._marks = marks
        self._people = people

    def answers(self, prompt: str) -> Standing:
        """See `AnswerDesk`."""
        saved = tuple(self._saved(one) for one in self._answers.signed_answers(prompt))
        return Standing(saved, self._answers.draft(prompt), self._answers.overtaken(prompt))

    def save_draft(self, answer: Answer) -> None:
        """See `AnswerDesk`."""
        self._answers.save_draft(answer)

    def save(self, answer: Answer) -> None:
        """See `AnswerDesk`. What is typed here in the voice of the partner says so, and they can confirm it later."""
        voice = voice_of(answer.prompt_id)
        self._answers.save(answer, "" if voice == self._people.pair().me.id else voice)

    def discard(self, prompt: str) -> None:
        """See `AnswerDesk`."""
        self._answers.discard_draft(prompt)

    def bookmark(self, page: str) -> Bookmark | None:
        """See `AnswerDesk`."""
        return self._marks.bookmark(page)

    def keep_bookmark(self, bookmark: Bookmark) -> None:
        """See `AnswerDesk`."""
        self._marks.keep_bookmark(bookmark)

    def forget_bookmark(self, page: str) -> None:
        """See `AnswerDesk`."""
        self._marks.forget_bookmark(page)

    def is_completed(self, page: str) -> bool:
        """See `AnswerDesk`."""
        return page in self._marks.completed()

    def set_completed(self, page: str, completed: bool) -> None:
        """See `AnswerDesk`."""
        self._marks.set_completed(page, completed)

    def _saved(self, saved: SharedAnswer) -> SavedAnswer:
        """Whose words, and from when: `Helen, 6 August 2026`. Only whoever signed them is named as theirs."""
        pair, day = self._people.pair(), plain_date(saved.at.astimezone().date())
        if saved.voice and saved.voice != saved.author:
            if not self._answers.is_confirmed(saved):
                words = typed_for(pair, saved.author, saved.voice)
                return SavedAnswer(saved.answer, f"{words} {day}", words)
            return SavedAnswer(saved.answer, f"{words_of(pair, saved.voice)}, {day}")
        name = pair.named(saved.author).name
        return SavedAnswer(saved.answer, f"{isolated(name)}, {day}" if name else day)
