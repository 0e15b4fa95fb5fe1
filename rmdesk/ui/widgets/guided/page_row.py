"""One page of the workbook as a row of a list, the same wherever pages are listed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience, Page, PageMarks
from rmdesk.domain.packs import is_of_programme
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.packs.words import added_words
from rmdesk.ui.widgets.tag import TagKind

_ICONS = {Audience.ONLY_YOU: "lock", Audience.BOTH: "users"}


class PageRow(QWidget):
    """Name, what it asks, how long it takes, who can see it, and how it stands."""

    chosen = Signal(str, str)
    """The page's id and its audience, as the value of `Audience`."""

    def __init__(self, look: Look, page: Page, marks: PageMarks | None = None, why: str = "") -> None:
        """Without `marks` the row has no status. `why` is a word before the hint, such as why it is offered."""
        super().__init__()
        self._page = page
        tag, kind = ("", TagKind.QUIET) if marks is None else self._status(marks)
        programme = f"{added_words()}." if is_of_programme(page.id) else ""
        hint = " ".join(part for part in (why, page.intro, self._facts(), programme) if part)
        self.row = ListRow(look, page.title, hint, tag, kind, _ICONS[page.audience])
        ColumnLayout(look, self, gap=0).addWidget(self.row)
        self.row.clicked.connect(self._on_clicked)

    def _facts(self) -> str:
        if self._page.audience is Audience.ONLY_YOU:
            return self.tr("About {minutes} minutes, only you.").format(minutes=self._page.minutes)
        return self.tr("About {minutes} minutes, you and your partner.").format(minutes=self._page.minutes)

    def _status(self, marks: PageMarks) -> tuple[str, TagKind]:
        if self._page.id in marks.completed:
            return self.tr("Completed"), TagKind.DONE
        if self._page.id in marks.in_progress:
            return self.tr("In progress"), TagKind.ACTIVE
        return self.tr("Not yet started"), TagKind.QUIET

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._page.id, self._page.audience.value)
