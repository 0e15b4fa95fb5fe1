"""What each kind of question needs: how many choices and columns, and which ids they must have."""

from dataclasses import dataclass

from rmdesk.domain.questions import Question, QuestionKind

SCALE_IDS = ("1", "2", "3", "4", "5")
"""The ids of a scale's choices, its 5 points. The 2 ways not to answer in numbers are always offered beside them."""

CARD_IDS = ("observation", "feeling", "need", "request")
"""The ids of a conversation card's columns."""

_MOST = 24


@dataclass(frozen=True, slots=True)
class _Needs:
    """`choices` and `columns` are the lowest and highest number; ids are given where code relies on them."""

    choices: tuple[int, int] = (0, 0)
    columns: tuple[int, int] = (0, 0)
    choice_ids: tuple[str, ...] = ()
    column_ids: tuple[str, ...] = ()
    lighter: bool = False
    earlier: bool = False
    story: bool = False


_PICKS = _Needs(choices=(2, _MOST))

_NEEDS = {
    QuestionKind.SHORT_TEXT: _Needs(),
    QuestionKind.LONG_TEXT: _Needs(lighter=True),
    QuestionKind.CHOICE: _PICKS,
    QuestionKind.CHOICES: _PICKS,
    QuestionKind.SCALE: _Needs(choices=(5, 5), choice_ids=SCALE_IDS),
    QuestionKind.CHECKLIST: _PICKS,
    QuestionKind.GOAL_PICKS: _PICKS,
    QuestionKind.ROWS: _Needs(columns=(1, 6)),
    QuestionKind.CONVERSATION_CARD: _Needs(columns=(4, 4), column_ids=CARD_IDS),
    QuestionKind.NEEDS_MAP: _Needs(choices=(2, 4), columns=(2, 6)),
    QuestionKind.WORD_PICKS: _Needs(choices=(6, 60)),
    QuestionKind.DEPTH_DIAL: _Needs(choices=(2, 5)),
    QuestionKind.SCENE: _Needs(columns=(2, 4), story=True),
    QuestionKind.THEN_NOW: _Needs(earlier=True),
}


def fault_of(question: Question) -> str:
    """What the question lacks, or has too much of, for its kind: the end of a sentence; empty if nothing."""
    needs = _NEEDS[question.kind]
    kind = f'for its kind, "{question.kind.value}"'
    choices = tuple(choice.id for choice in question.choices)
    columns = tuple(column.id for column in question.columns)
    faults = (
        _count_fault("choices", len(choices), needs.choices, kind),
        _count_fault("columns", len(columns), needs.columns, kind),
        _ids_fault("choices", choices, needs.choice_ids),
        _ids_fault("columns", columns, needs.column_ids),
        f'needs a "lighter" wording that a few words can answer, {kind}'
        if needs.lighter > bool(question.lighter)
        else "",
        f'needs a "story", {kind}' if needs.story > bool(question.story) else "",
        f'needs "earlier", the id of the scale that it asks again, {kind}'
        if needs.earlier > bool(question.earlier)
        else "",
        f'cannot have "earlier" {kind}' if needs.earlier < bool(question.earlier) else "",
    )
    return next((fault for fault in faults if fault), "")


def _count_fault(what: str, count: int, bounds: tuple[int, int], kind: str) -> str:
    lowest, highest = bounds
    if lowest <= count <= highest:
        return ""
    if highest == 0:
        return f"cannot have {what} {kind}"
    wanted = str(lowest) if lowest == highest else f"{lowest} to {highest}"
    return f"needs {wanted} {what} {kind}, and has {count}"


def _ids_fault(what: str, ids: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    return f"needs {what} with the ids {', '.join(wanted)}, in this order" if wanted and ids != wanted else ""
