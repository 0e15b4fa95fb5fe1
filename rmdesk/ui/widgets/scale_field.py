"""Five points from not at all to completely, and two ways not to answer in numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice, ScaleAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.layouts import ColumnLayout

_POINTS = ("Not at all", "A little", "Partly", "Mostly", "Completely")
PREFER_NOT = "prefer-not-to-say"
DOES_NOT_FIT = "does-not-fit"
_REASONS = (Choice(PREFER_NOT, "Prefer not to say"), Choice(DOES_NOT_FIT, "Does not fit me"))


class ScaleField(QWidget):
    """`name` is the statement. `points` are other words for the five points, from low to high."""

    changed = Signal(object)
    """A `ScaleAnswer`."""

    def __init__(
        self, look: Look, name: str, points: Sequence[str] = (), hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Raises ValueError unless `points` is empty or has five entries."""
        super().__init__(parent)
        words = tuple(points) or _POINTS
        if len(words) != len(_POINTS):
            raise ValueError("a scale has five points")
        choices = tuple(Choice(str(number), text) for number, text in enumerate(words, 1))
        frame = ColumnLayout(look, self, gap=0)
        self.group = ChoiceGroup(look, name, choices, hint, chips=True, aside=_REASONS)
        frame.addWidget(self.group)
        self.group.changed.connect(self._on_changed)

    def value(self) -> ScaleAnswer:
        """What is chosen."""
        chosen = self.group.chosen()
        return ScaleAnswer(int(chosen)) if chosen.isdecimal() else ScaleAnswer(None, chosen)

    def set_value(self, answer: ScaleAnswer) -> None:
        """Show that answer."""
        self.group.choose(answer.reason if answer.point is None else str(answer.point))

    def focus_first(self) -> None:
        """Move the focus to the choice, or to the first point."""
        self.group.focus_first()

    @Slot(str)
    def _on_changed(self, _chosen: str) -> None:
        self.changed.emit(self.value())
