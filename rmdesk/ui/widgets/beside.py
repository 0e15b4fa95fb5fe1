"""What a question is shown with that is not in the question itself: values that its page fetches from elsewhere."""

from dataclasses import dataclass

from rmdesk.domain.questions import AnswerValue


@dataclass(frozen=True, slots=True)
class Beside:
    """`earlier` is the answer to the question that is asked again (None: there is none).

    `open_levels` is how many levels of a depth dial can be chosen, from the lightest (None: all of them).
    """

    earlier: AnswerValue | None = None
    open_levels: int | None = None


NOTHING_BESIDE = Beside()
