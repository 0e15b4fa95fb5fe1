"""What all fields have in common: a label that names the field, a hint, a place for an error."""

from PySide6.QtWidgets import QLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class FieldFrame(QWidget):
    """Label, hint, error and one control below them. The label is the control's buddy and so its name."""

    def __init__(
        self, look: Look, label: str, hint: str = "", label_shown: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._hint_text = hint
        self._problem = ""
        self._control: QWidget | None = None
        self._label_text = label
        self.column = ColumnLayout(look, self, gap=8)
        self._label: PlainLabel | None = None
        self._hint: PlainLabel | None = None
        self._error: IconText | None = None
        if label_shown:
            self._label = PlainLabel(look, label, TextRole.STRONG, parent=self)
            self.column.addWidget(self._label)
        if hint and label_shown:
            self.hint.show()

    @property
    def label(self) -> PlainLabel:
        """Above everything else. One that is not shown is not there: its words are the name of the control."""
        if self._label is None:
            raise RuntimeError("this field shows no label")
        return self._label

    @property
    def hint(self) -> PlainLabel:
        """Below the label. Most fields have none, so it is made when it is first asked for."""
        if self._hint is None:
            self._hint = PlainLabel(self._look, self._hint_text, TextRole.BODY, "muted")
            self._put_above(self._hint, self._below_label)
        return self._hint

    @property
    def error(self) -> IconText:
        """Where an error stands, above the control. Most fields never need it, as above."""
        if self._error is None:
            self._error = IconText(self._look, "triangle-alert", "", "err", TextRole.STRONG)
            self._put_above(self._error, self._below_label + (self._hint is not None))
        return self._error

    @property
    def problem(self) -> str:
        """The error that is shown (empty: none)."""
        return self._problem

    def hold(self, control: QWidget, row: QLayout | None = None) -> None:
        """Put the control in place, or the row that it stands in. A label names its siblings only."""
        self._control = control
        if row is None:
            self.column.addWidget(control)
        else:
            self.column.addLayout(row)
        if self._label is not None:
            self._label.setBuddy(control)
        else:
            control.setAccessibleName(self._label_text)
        self.setFocusProxy(control)
        self._describe()

    def show_problem(self, problem: str) -> None:
        """Show an error at the field, in words and with a border (empty: take it away)."""
        self._problem = problem
        if problem or self._error is not None:
            self.error.show_state("triangle-alert", self._told(), "err")
            self.error.setVisible(bool(problem))
        self._describe()
        if self._control is not None:
            self._control.setProperty("error", bool(problem))
            self._control.style().unpolish(self._control)
            self._control.style().polish(self._control)

    @property
    def _below_label(self) -> int:
        return int(self._label is not None)

    def _put_above(self, part: QWidget, place: int) -> None:
        """Above the control for the eye and, in the order of the children, for screen readers."""
        self.column.insertWidget(place, part)
        if self._control is not None and self._control.parentWidget() is self:
            part.stackUnder(self._control)

    def _told(self) -> str:
        return self.tr("Error: {problem}").format(problem=self._problem) if self._problem else ""

    def _describe(self) -> None:
        parts = [self._told(), self._hint_text]
        if self._control is not None:
            self._control.setAccessibleDescription(" ".join(part for part in parts if part))
