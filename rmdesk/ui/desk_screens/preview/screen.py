"""The page that shows the workbook as a partner will see it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.journey import Page, Workbook
from rmdesk.packs.applied import lay_over
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_screens.preview.view import PreviewView


class PreviewScreen(QObject):
    """Opened with the id of a page, or with nothing for the list."""

    def __init__(self, context: ScreenContext, draft: OpenDraft, workbook: Callable[[], Workbook]) -> None:
        self.view = PreviewView(context.look)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._workbook = workbook
        follow_draft(self.view, draft)
        self.view.arriving.connect(self._on_arriving)
        self.view.page_asked.connect(self._on_page)
        self.view.list_asked.connect(self._on_list)
        self.view.support_asked.connect(self._on_support)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if not self._draft.is_open:
            return
        pack = self._draft.pack
        laid = lay_over(pack, self._workbook()).workbook
        pages = [page for stage in laid.stages for page in stage.pages]
        page = next((one for one in pages if one.id == argument), None)
        if page is not None:
            self.view.show_page(page)
            return
        self.view.show_list(pack, laid.stages, frozenset(one.id for one in pages if _is_changed(one)))

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self._context.frame.go("preview", page)

    @Slot()
    def _on_list(self) -> None:
        self._context.frame.go("preview")

    @Slot()
    def _on_support(self) -> None:
        self._context.frame.go("support")


def _is_changed(page: Page) -> bool:
    return page.by_programme or any(one.by_programme for one in page.questions)
