"""What a private page of the workbook is told of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass

from rmdesk.domain.journey import PageMarks
from rmdesk.domain.questions import Question
from rmdesk.workbook.navigator import WalkMode


def _agreed() -> bool:
    return True


def _has_joined() -> bool:
    return True


def _one_at_a_time() -> WalkMode:
    return WalkMode.ONE_AT_A_TIME


def _all_but_the_deepest(question: Question) -> int | None:
    return len(question.choices) - 1


@dataclass(frozen=True, slots=True)
class FromTheRest:
    """What a private page is told of the rest of the program.

    Args:
        shared_status: how the shared pages stand, so that completed ones are not offered.
        agreed: whether an agreement is in force: some stages open only then.
        mode: how many questions are on the screen when a page is begun.
        open_levels: how many levels of a depth dial can be chosen (None: all).
        has_partner: whether the partner has joined, so that words can be offered to them.
    """

    shared_status: Callable[[], PageMarks]
    agreed: Callable[[], bool] = _agreed
    mode: Callable[[], WalkMode] = _one_at_a_time
    open_levels: Callable[[Question], int | None] = _all_but_the_deepest
    has_partner: Callable[[], bool] = _has_joined
