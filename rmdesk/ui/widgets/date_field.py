"""A date as three number fields, which screen readers read plainly and nobody has to click through a calendar."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.named_group import NamedGroup
from rmdesk.ui.widgets.plain_label import PlainLabel

_PARTS = ((2, 31), (2, 12), (4, 9999))


class DateField(QWidget):
    """Empty is a good answer. `value` is None while the fields are empty or hold no date: ask `problem` which."""

    changed = Signal()
    submitted = Signal()
    """Enter was pressed in one of the three."""

    def __init__(self, look: Look, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = ColumnLayout(look, self, gap=8)
        self.label = PlainLabel(look, label, TextRole.STRONG)
        column.addWidget(self.label)
        if hint:
            column.addWidget(PlainLabel(look, hint, TextRole.BODY, "muted"))
        self._error = IconText(look, "triangle-alert", "", "err", TextRole.STRONG)
        self._error.hide()
        column.addWidget(self._error)
        group = NamedGroup(label, hint)
        flow = FlowLayout(look, group, gap=16)
        self.edits: list[QLineEdit] = []
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        for name, (digits, largest) in zip(names, _PARTS, strict=True):
            flow.addWidget(self._make_part(name, digits, largest))
        column.addWidget(group)
        self.setFocusProxy(self.edits[0])
        self._fit()
        look.changed.connect(self._fit)

    def value(self) -> date | None:
        """The date, or None."""
        try:
            day, month, year = (int(edit.text()) for edit in self.edits)
            return date(year, month, day) if year >= 1900 else None
        except ValueError:
            return None

    def set_value(self, day: date | None) -> None:
        """Show that date, or empty fields."""
        texts = ("", "", "") if day is None else (str(day.day), str(day.month), str(day.year))
        for edit, text in zip(self.edits, texts, strict=True):
            edit.setText(text)

    def unfinished(self) -> tuple[str, ...]:
        """What is written while it is no date: day, month and year as typed; empty when there is nothing to keep."""
        return tuple(edit.text() for edit in self.edits) if self.problem() else ()

    def show_unfinished(self, parts: Sequence[str]) -> None:
        """Show again what `unfinished` gave; anything else is left alone."""
        if len(parts) == len(self.edits):
            for edit, text in zip(self.edits, parts, strict=True):
                edit.setText(text[: edit.maxLength()])

    def problem(self) -> str:
        """Why what is written is no date (empty: it is one, or nothing is written)."""
        day, month, year = (not edit.text() for edit in self.edits)
        empty = (day, month, year)
        if all(empty) or (not any(empty) and self.value()):
            return ""
        return self._missing(empty) or self.tr(
            "This day is not in the calendar. Check the day, the month and the year."
        )

    def _missing(self, empty: tuple[bool, bool, bool]) -> str:
        """Which of day, month and year to add; a whole sentence for each, as other languages build them anew."""
        return {
            (True, False, False): self.tr("Add the day, or leave all three empty."),
            (False, True, False): self.tr("Add the month, or leave all three empty."),
            (False, False, True): self.tr("Add the year, or leave all three empty."),
            (True, True, False): self.tr("Add the day and the month, or leave all three empty."),
            (True, False, True): self.tr("Add the day and the year, or leave all three empty."),
            (False, True, True): self.tr("Add the month and the year, or leave all three empty."),
        }.get(empty, "")

    def show_problem(self, problem: str) -> None:
        """Show an error at the fields (empty: take it away)."""
        told = self.tr("Error: {problem}").format(problem=problem) if problem else ""
        self._error.show_state("triangle-alert", told, "err")
        self._error.setVisible(bool(problem))
        for edit in self.edits:
            edit.setAccessibleDescription(told)
            edit.setProperty("error", bool(problem))
            edit.style().unpolish(edit)
            edit.style().polish(edit)

    def _make_part(self, name: str, digits: int, largest: int) -> QWidget:
        part = QWidget()
        column = ColumnLayout(self._look, part, gap=4)
        label = PlainLabel(self._look, name)
        edit = QLineEdit()
        edit.setMaxLength(digits)
        edit.setValidator(QIntValidator(0, largest, edit))
        edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        label.setBuddy(edit)
        column.addWidget(label)
        column.addWidget(edit)
        edit.textEdited.connect(self._on_edited)
        edit.returnPressed.connect(self.submitted)
        self.edits.append(edit)
        return part

    @Slot()
    def _fit(self) -> None:
        for edit in self.edits:
            edit.setFixedWidth(self._look.theme.px(20 + 16 * edit.maxLength()) + self._look.theme.space(24))

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()
