"""A scale that is asked again: what was said then, in words, beside what is said now. Nothing is worked out."""

from collections.abc import Sequence

from PySide6.QtCore import Slot

from rmdesk.domain.questions import AnswerValue, ScaleAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.scale_field import ScaleField, reason_words


def scale_words(points: Sequence[str], value: AnswerValue | None) -> str:
    """A point of a scale in its own words; empty if there is none."""
    if not isinstance(value, ScaleAnswer):
        return ""
    if value.point is None:
        return reason_words(value.reason)
    return points[value.point - 1] if value.point <= len(points) else ""


class ThenNowField(AnswerControl):
    """`points` are the words of the scale, from low to high; `then` is what was answered before (None: nothing)."""

    def __init__(
        self, look: Look, name: str, points: Sequence[str], hint: str = "", then: AnswerValue | None = None
    ) -> None:
        super().__init__()
        self._points = tuple(points)
        self._then = scale_words(points, then)
        self.scale = ScaleField(look, name, points, hint)
        self._card = Card(look, CardKind.INFO, self.tr("Then and now"), dense=True)
        self._card.add(Heading(look, self.tr("Then and now"), 4))
        self._line = BodyText(look, "")
        self._card.add(self._line)
        column = ColumnLayout(look, self, gap=16)
        column.addWidget(self.scale)
        column.addWidget(self._card)
        self.scale.changed.connect(self._on_changed)
        self._compare()

    @property
    def words(self) -> str:
        """Then and now, in words."""
        return self._line.words

    def value(self) -> ScaleAnswer:
        """What is chosen now."""
        return self.scale.value()

    def set_value(self, value: AnswerValue) -> None:
        """Show another answer for now."""
        self.scale.set_value(value)
        self._compare()

    def focus_first(self) -> None:
        """Move the focus to the scale."""
        self.scale.focus_first()

    def _compare(self) -> None:
        now = scale_words(self._points, self.scale.value())
        if not self._then:
            words = self.tr("There is no earlier answer to this here. That is fine: you can answer it as it is now.")
        elif not now:
            words = self.tr("Then: {then}.").format(then=self._then)
        else:
            words = self.tr("Then: {then}. Now: {now}.").format(then=self._then, now=now)
        self._line.setText(words)

    @Slot()
    def _on_changed(self) -> None:
        self._compare()
        self.changed.emit()
