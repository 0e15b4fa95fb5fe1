"""What *Save and continue* does with one field: save its words, let a draft go, or leave everything as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rmdesk.domain.questions import Answer, is_empty
from rmdesk.ui.widgets.guided.desk import AnswerDesk, Standing


@dataclass(frozen=True, slots=True)
class Save:
    """Make this the answer."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Discard:
    """Let the draft of that prompt go: it says nothing that is not saved."""

    prompt: str


Decision: TypeAlias = Save | Discard


def decide(answer: Answer, standing: Standing, touched: bool) -> Decision | None:
    """What to do with the words in a field; None for nothing.

    Words that nobody changed keep the wording that they were written for. An empty field where nothing was ever saved
    stores nothing.

    Args:
        answer: the field's value with the wording that is on the screen.
        standing: how the answer stood when the field was filled.
        touched: whether the person changed the field since.
    """
    settled = standing.settled
    nothing_new = answer.value == settled.value if settled is not None else is_empty(answer.value)
    if nothing_new:
        return Discard(answer.prompt_id) if touched or standing.draft is not None else None
    if standing.draft is not None and answer.value == standing.draft.value:
        return Save(standing.draft)
    return Save(answer)


def carry_out(desk: AnswerDesk, decisions: Sequence[Decision]) -> None:
    """Do it, on the writer's thread.

    Raises:
        WorldError: one of them failed; those before it are done.
    """
    for one in decisions:
        if isinstance(one, Save):
            desk.save(one.answer)
        else:
            desk.discard(one.prompt)
