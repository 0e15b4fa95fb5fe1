"""Five points in words, and two ways not to answer in numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.questions import AnswerValue, Choice, ScaleAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.layouts import ColumnLayout

PREFER_NOT = "prefer-not-to-say"
DOES_NOT_FIT = "does-not-fit"
_POINTS = 5


def reason_words(reason: str) -> str:
    """How not answering in numbers reads; an unknown reason as it is."""
    if reason == PREFER_NOT:
        return QCoreApplication.translate("ScaleField", "Prefer not to say")
    if reason == DOES_NOT_FIT:
        return QCoreApplication.translate("ScaleField", "Does not fit me")
    return reason


class ScaleField(AnswerControl):
    """`name` is the statement. `points` are other words for the five points, from low to high."""

    def __init__(self, look: Look, name: str, points: Sequence[str] = (), hint: str = "") -> None:
        """Raises ValueError unless `points` is empty or has five entries."""
        super().__init__()
        words = tuple(points) or (
            self.tr("Not at all"), self.tr("A little"), self.tr("Partly"), self.tr("Mostly"), self.tr("Completely"),
        )  # fmt: skip
        if len(words) != _POINTS:
            raise ValueError("a scale has five points")
        choices = tuple(Choice(str(number), text) for number, text in enumerate(words, 1))
        aside = tuple(Choice(reason, reason_words(reason)) for reason in (PREFER_NOT, DOES_NOT_FIT))
        self.group = ChoiceGroup(look, name, choices, hint, chips=True, aside=aside)
        ColumnLayout(look, self, gap=0).addWidget(self.group)
        self.group.changed.connect(self.changed)

    def value(self) -> ScaleAnswer:
        """What is chosen."""
        chosen = self.group.chosen()
        return ScaleAnswer(int(chosen)) if chosen.isdecimal() else ScaleAnswer(None, chosen)

    def set_value(self, value: AnswerValue) -> None:
        """Show that answer."""
        if isinstance(value, ScaleAnswer):
            self.group.choose(value.reason if value.point is None else str(value.point))

    def focus_first(self) -> None:
        """Move the focus to the choice, or to the first point."""
        self.group.focus_first()
