"""One version of the agreement to read, beside another one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.agreement.values import VersionShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.clause_list import ChangeList, ClauseList
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class VersionText(QWidget):
    """Who proposed and agreed when, the differences side by side, then all the words."""

    compare_asked = Signal(str)
    """The id of the version to compare it with."""

    def __init__(self, look: Look, shown: VersionShown) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=24)
        column.addWidget(BodyText(look, "\n".join(shown.lines)))
        self.choice: ChoiceGroup | None = None
        if len(shown.others) > 1:
            words = self.tr("Compare it with")
            column.addWidget(PlainLabel(look, words, TextRole.STRONG))
            choices = [Choice(name, title) for name, title in shown.others]
            self.choice = ChoiceGroup(look, words, choices, chips=True, clearable=False)
            self.choice.choose(shown.against_id)
            self.choice.changed.connect(self._on_compare)
            column.addWidget(self.choice)
        if shown.comparison is not None:
            column.addWidget(ChangeList(look, shown.comparison, (shown.against, shown.title)))
        words = self.tr("The words of this version")
        column.addWidget(Heading(look, words, 2))
        column.addWidget(ClauseList(look, words, shown.clauses))

    @Slot(str)
    def _on_compare(self, version: str) -> None:
        self.compare_asked.emit(version)
