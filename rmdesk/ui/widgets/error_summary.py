"""The panel at the top of a page that names each problem and leads to its field."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.tab_order import order_tabs

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in the same words as at the field, and the widget that takes the focus."""

    text: str
    field: QWidget


class ErrorSummary(Card):
    """Hidden until there is a problem; shown only when the person presses continue."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, CardKind.ERROR, translate("ErrorSummary", "There is a problem"), parent=parent)
        self._heading = Heading(look, self.tr("There is a problem"), 2)
        self.add(self._heading)
        self._links: list[_ProblemLink] = []
        self.hide()

    @property
    def links(self) -> tuple[AppButton, ...]:
        """The buttons that lead to the fields."""
        return tuple(self._links)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems and take the focus; none hides the panel."""
        for link in self._links:
            self.column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [_ProblemLink(self._look, problem) for problem in problems]
        for link in self._links:
            self.add(link)
            link.show()
        self._order_links()
        self.setVisible(bool(problems))
        if problems:
            self._heading.take_focus()

    def _order_links(self) -> None:
        """Tab goes from the heading to the links. (Qt orders only what can take the focus.)"""
        self._heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        order_tabs((self._heading, *self._links))
        self._heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _ProblemLink(AppButton):
    def __init__(self, look: Look, problem: Problem) -> None:
        super().__init__(look, problem.text, ButtonKind.ROW_LINK)
        self._field = problem.field
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self._field.setFocus()
