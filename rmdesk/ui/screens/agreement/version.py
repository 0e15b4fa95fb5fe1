"""One version of the agreement to read, and what changed against the one before."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.values import VersionShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.clause_list import ChangeList, ClauseList
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class VersionText(QWidget):
    """Who proposed and agreed when, the differences, then all the words."""

    def __init__(self, look: Look, shown: VersionShown) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=24)
        column.addWidget(BodyText(look, "\n".join(shown.lines)))
        if shown.comparison is not None:
            column.addWidget(ChangeList(look, shown.comparison))
        words = self.tr("The words of this version")
        column.addWidget(Heading(look, words, 2))
        column.addWidget(ClauseList(look, words, shown.clauses))
