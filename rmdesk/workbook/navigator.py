"""How somebody walks through one page: a pure state machine over frozen values.

A walk is a row of stops: an opening (only where there is something to read, a calm note, or who goes first), the
questions, and an end.
It knows nothing of answers, so skipping cannot be stored: a skipped question leaves exactly the state that continuing
leaves. A `Bookmark` is all that is needed to come back to the same stop later, even after the content has changed.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from rmdesk.domain.journey import Page
from rmdesk.domain.questions import Question, without_voice


class WalkMode(StrEnum):
    """How many questions are on the screen."""

    ONE_AT_A_TIME = "one-at-a-time"
    ALL_AT_ONCE = "all-at-once"


class StopKind(StrEnum):
    """What a stop is for."""

    OPENING = "opening"
    QUESTIONS = "questions"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen of a walk. Only a stop of the kind `QUESTIONS` holds any: one, or all of the page."""

    kind: StopKind
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """Which question this is: `number` counts from 1 to `total`. Never a percentage."""

    number: int
    total: int

    @property
    def text(self) -> str:
        """Such as `Question 2 of 6`."""
        return f"Question {self.number} of {self.total}"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where somebody paused. `prompt` is the question's id (empty at the opening and at the end).

    A bookmark of a private page is private too: keep it where that page's answers are kept.
    """

    page: str
    kind: StopKind
    prompt: str
    mode: WalkMode
    lighter: bool


@dataclass(frozen=True, slots=True)
class Walk:
    """One person (or the pair) on one page, at the stop number `at`. Every move gives a new walk."""

    page: Page
    mode: WalkMode = WalkMode.ONE_AT_A_TIME
    lighter: bool = False
    at: int = 0

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Every stop of this walk, in order. The last one is the end."""
        questions = self.questions
        asked: tuple[Stop, ...] = ()
        if questions and self.mode is WalkMode.ALL_AT_ONCE:
            asked = (Stop(StopKind.QUESTIONS, questions),)
        elif questions:
            asked = tuple(Stop(StopKind.QUESTIONS, (one,)) for one in questions)
        opening = (Stop(StopKind.OPENING),) if self._has_opening else ()
        return (*opening, *asked, Stop(StopKind.END))

    @property
    def _has_opening(self) -> bool:
        return bool(self.page.note or self.page.reading or self.page.who_first)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What this walk asks: everything, or in the lighter version only what has a lighter wording."""
        return tuple(one for one in self.page.questions if one.lighter or not self.lighter)

    @property
    def stop(self) -> Stop:
        """Where the walk is now."""
        return self.stops[self.at]

    @property
    def at_start(self) -> bool:
        """Whether going back would leave the page."""
        return self.at == 0

    @property
    def at_end(self) -> bool:
        """Whether nothing is left to ask."""
        return self.stop.kind is StopKind.END

    @property
    def has_lighter(self) -> bool:
        """Whether the page offers a lighter version that this walk is not in yet."""
        return not self.lighter and any(one.lighter for one in self.page.questions)

    @property
    def progress(self) -> Progress | None:
        """Which question is on the screen; None wherever it is not exactly one."""
        if len(self.stop.questions) != 1:
            return None
        return Progress(self.questions.index(self.stop.questions[0]) + 1, len(self.questions))

    def wording(self, question: Question) -> str:
        """The words that ask the question in this walk: keep them beside the answer."""
        return question.lighter if self.lighter and question.lighter else question.text

    def continue_(self) -> "Walk":
        """The next stop; the end stays the end."""
        return replace(self, at=min(self.at + 1, len(self.stops) - 1))

    def back(self) -> "Walk":
        """The stop before; the start stays the start."""
        return replace(self, at=max(self.at - 1, 0))

    def skip(self) -> "Walk":
        """Leaves out this stop: the next question, or from the opening the end of the page. Nothing remembers it."""
        if self.stop.kind is StopKind.OPENING:
            return replace(self, at=len(self.stops) - 1)
        return self.continue_()

    def take_lighter(self) -> "Walk":
        """The lighter version: its first question, or from a later question on, the next one that it still asks."""
        if not self.has_lighter:
            return self
        walk = _placed(replace(self, lighter=True, at=0), self.pause())
        return walk.continue_() if walk.stop.kind is StopKind.OPENING else walk

    def take_full(self) -> "Walk":
        """The full version, at the same question."""
        return _placed(replace(self, lighter=False, at=0), self.pause())

    def in_mode(self, mode: WalkMode) -> "Walk":
        """The same place with one question, or all of them, on the screen."""
        return _placed(replace(self, mode=mode, at=0), self.pause())

    def in_other_mode(self) -> "Walk":
        """The same place with all questions on the screen instead of one, or one instead of all."""
        return self.in_mode(WalkMode.ALL_AT_ONCE if self.mode is WalkMode.ONE_AT_A_TIME else WalkMode.ONE_AT_A_TIME)

    @property
    def only_prompt(self) -> str:
        """The one prompt that is on the screen where questions come one at a time; else empty."""
        questions = self.stop.questions
        return questions[0].id if questions and self.mode is WalkMode.ONE_AT_A_TIME else ""

    def pause(self, prompt: str = "") -> Bookmark:
        """A bookmark of this stop. With all questions on the screen, `prompt` names the one that was being answered."""
        here = [one.id for one in self.stop.questions]
        prompt = without_voice(prompt)
        marked = prompt if prompt in here else next(iter(here), "")
        return Bookmark(self.page.id, self.stop.kind, marked, self.mode, self.lighter)


def begin(page: Page, mode: WalkMode = WalkMode.ONE_AT_A_TIME) -> Walk:
    """A walk at the first stop of a page."""
    return Walk(page, mode)


def resume(page: Page, bookmark: Bookmark) -> Walk:
    """A walk at the stop where somebody paused.

    If the page no longer has that question or its lighter version, or the bookmark is of another page, the walk starts
    at the beginning of what there is.
    """
    walk = Walk(page, bookmark.mode)
    if bookmark.page != page.id:
        return walk
    return _placed(replace(walk, lighter=bookmark.lighter and walk.has_lighter), bookmark)


def _placed(walk: Walk, place: Bookmark) -> Walk:
    """`walk` at the stop that fits `place`, or at the first one after it that this walk has; else at its start."""
    order = [one.id for one in walk.page.questions]
    if place.kind is StopKind.END:
        return replace(walk, at=len(walk.stops) - 1)
    if place.kind is StopKind.OPENING or place.prompt not in order:
        return replace(walk, at=0)
    wanted = set(order[order.index(place.prompt) :])
    fits = (
        number
        for number, stop in enumerate(walk.stops)
        if stop.kind is StopKind.END or any(one.id in wanted for one in stop.questions)
    )
    return replace(walk, at=next(fits))
