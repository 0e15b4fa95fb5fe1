"""The needs map in its two equal forms: a drawing with a box to write in, and the same as text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from rmdesk.domain.questions import Choice, Column
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.named_group import NamedGroup
from rmdesk.ui.widgets.needs_map_circles import Badge, Circles
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.text_area import TextArea

Row = tuple[str, frozenset[str]]
"""What is written to one question, and the ids of the circles that it lies in."""

_BESIDE = 560
_LINES = 3


class NeedsForm(AnswerControl):
    """The base of both forms: they hold one row for each question."""

    def rows(self) -> tuple[Row, ...]:
        """What stands here now."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; those that are missing are empty."""
        raise NotImplementedError


class MapForm(NeedsForm):
    """Questions down one side, circles beside them; below, a box for the question that is chosen."""

    def __init__(self, look: Look, name: str, questions: Sequence[Column], domains: Sequence[Choice]) -> None:
        super().__init__()
        self._questions = tuple(questions)
        self._names = {one.id: one.text for one in domains}
        self._rows: list[Row] = [("", frozenset())] * len(self._questions)
        self._at = 0
        column = ColumnLayout(look, self, gap=16)
        self._options = QButtonGroup(self)
        self._near: list[SmallText] = []
        self.circles = Circles(look, domains)
        column.addWidget(_BesideOrBelow(look, self._question_list(look, name), self.circles))
        self.words = TextArea(look, "", lines=_LINES)
        column.addWidget(self.words)
        self._options.idClicked.connect(self._on_chosen)
        self.circles.ticked.connect(self._on_ticked)
        self.words.changed.connect(self._on_written)
        self._show_chosen()

    @property
    def options(self) -> tuple[RadioOption, ...]:
        """The questions, as buttons of which one is chosen."""
        return tuple(one for one in self._options.buttons() if isinstance(one, RadioOption))

    def rows(self) -> tuple[Row, ...]:
        """See `NeedsForm`."""
        self._rows[self._at] = (self.words.text(), self._rows[self._at][1])
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """See `NeedsForm`."""
        for place in range(len(self._rows)):
            self._rows[place] = rows[place] if place < len(rows) else ("", frozenset())
        self._show_chosen()

    def focus_first(self) -> None:
        """Move the focus to the question that is chosen."""
        self.options[self._at].setFocus()

    def _question_list(self, look: Look, name: str) -> QWidget:
        group = NamedGroup(name)
        column = ColumnLayout(look, group, gap=8)
        for place, question in enumerate(self._questions):
            words = self.tr("{number}. {question}").format(number=place + 1, question=question.text)
            option = RadioOption(look, words, chip=True)
            self._options.addButton(option, place)
            near = SmallText(look, "")
            self._near.append(near)
            column.addWidget(option)
            column.addWidget(near)
        column.addStretch(1)
        return group

    def _show_chosen(self) -> None:
        question = self._questions[self._at]
        self._options.button(self._at).setChecked(True)
        self.words.label.setText(question.text)
        self.words.hint.setText(question.hint)
        self.words.hint.setVisible(bool(question.hint))
        self.words.edit.setAccessibleDescription(question.hint)
        self.words.set_text(self._rows[self._at][0])
        for circle in self.circles.circles:
            circle.setChecked(circle.id in self._rows[self._at][1])
        self._show_near()

    def _show_near(self) -> None:
        """Say in words and numbers what lies where."""
        for place, (_, near) in enumerate(self._rows):
            names = self.tr(", ").join(name for one, name in self._names.items() if one in near)
            words = self.tr("Near: {names}").format(names=names) if names else ""
            self._near[place].setText(words)
            self._near[place].setVisible(bool(words))
            self._options.button(place).setAccessibleDescription(words)
        chosen = self._questions[self._at].text
        for circle in self.circles.circles:
            circle.show_badges(
                tuple(Badge(n + 1, n == self._at) for n, (_, near) in enumerate(self._rows) if circle.id in near)
            )
            circle.setAccessibleDescription(self.tr("Near the question: {question}").format(question=chosen))

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.rows()
        self._at = place
        self._show_chosen()

    @Slot()
    def _on_ticked(self) -> None:
        near = frozenset(circle.id for circle in self.circles.circles if circle.isChecked())
        self._rows[self._at] = (self._rows[self._at][0], near)
        self._show_near()
        self.changed.emit()

    @Slot()
    def _on_written(self) -> None:
        self.changed.emit()


class TextForm(NeedsForm):
    """Each question in a card: a box to write in, and the circles as a list to tick."""

    def __init__(self, look: Look, questions: Sequence[Column], domains: Sequence[Choice]) -> None:
        super().__init__()
        self._parts: list[tuple[TextArea, CheckGroup]] = []
        column = ColumnLayout(look, self, gap=16)
        for question in questions:
            card = Card(look, name=question.text)
            words = TextArea(look, question.text, question.hint, lines=_LINES)
            near = CheckGroup(look, self.tr("Near to: {question}").format(question=question.text), domains, chips=True)
            card.add(words)
            card.add(PlainLabel(look, self.tr("What this lies near to"), TextRole.STRONG))
            card.add(near)
            words.changed.connect(self.changed)
            near.changed.connect(self.changed)
            self._parts.append((words, near))
            column.addWidget(card)

    def rows(self) -> tuple[Row, ...]:
        """See `NeedsForm`."""
        return tuple((words.text(), frozenset(near.chosen())) for words, near in self._parts)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """See `NeedsForm`."""
        for place, (words, near) in enumerate(self._parts):
            text, ids = rows[place] if place < len(rows) else ("", frozenset())
            words.set_text(text)
            near.choose(ids)

    def focus_first(self) -> None:
        """Move the focus to the first box."""
        self._parts[0][0].setFocus()


class _BesideOrBelow(QWidget):
    """Two things beside each other where there is room, else one below the other."""

    def __init__(self, look: Look, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._look = look
        self._parts = (first, second)
        self._row = RowLayout(look, self, gap=24)
        self._row.addWidget(first, 2)
        self._row.addWidget(second, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Choose by the width that there is."""
        beside = self.width() >= self._look.theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It can always be as narrow as the wider of the two."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())
