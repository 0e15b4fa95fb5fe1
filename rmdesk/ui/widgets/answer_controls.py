"""Which control answers which kind of question."""

from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.beside import Beside
from rmdesk.ui.widgets.card_field import CardField, ConversationCard
from rmdesk.ui.widgets.depth_field import DepthField
from rmdesk.ui.widgets.needs_map_field import NeedsMapField
from rmdesk.ui.widgets.plain_controls import ManyControl, OneControl, WordsControl
from rmdesk.ui.widgets.rows_field import RowsField
from rmdesk.ui.widgets.scale_field import ScaleField
from rmdesk.ui.widgets.then_now_field import ThenNowField

_MANY = frozenset({QuestionKind.CHOICES, QuestionKind.CHECKLIST, QuestionKind.GOAL_PICKS, QuestionKind.WORD_PICKS})


def make_control(look: Look, question: Question, wording: str, beside: Beside) -> AnswerControl:
    """The control for a question; a kind without the parts that it needs is asked as a long text."""
    if question.choices and question.columns:
        return NeedsMapField(look, wording, question.columns, question.choices)
    if question.columns:
        return _in_parts(look, question, wording)
    if question.kind is QuestionKind.SCALE:
        return ScaleField(look, wording, [choice.text for choice in question.choices], question.hint)
    if question.choices:
        return _picking(look, question, wording, beside)
    return WordsControl(look, wording, question.hint, long=question.kind is not QuestionKind.SHORT_TEXT)


def _in_parts(look: Look, question: Question, wording: str) -> AnswerControl:
    if question.kind is QuestionKind.ROWS:
        return RowsField(look, wording, question.columns)
    if question.kind is QuestionKind.CONVERSATION_CARD:
        return ConversationCard(look, wording, question.columns)
    return CardField(look, wording, question.columns)


def _picking(look: Look, question: Question, wording: str, beside: Beside) -> AnswerControl:
    if question.kind is QuestionKind.THEN_NOW:
        points = [choice.text for choice in question.choices]
        return ThenNowField(look, wording, points, question.hint, beside.earlier)
    if question.kind is QuestionKind.DEPTH_DIAL:
        return DepthField(look, wording, question.choices, question.hint, beside.open_levels)
    if question.kind in _MANY:
        chips = question.kind is QuestionKind.WORD_PICKS
        return ManyControl(look, wording, question.choices, question.hint, chips)
    return OneControl(look, wording, question.choices, question.hint)
