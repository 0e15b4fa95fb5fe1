"""The page that prints."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.desk.sheets import Sheet, SheetOrder, save_sheets, sheets_in
from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_screens.prints.view import PrintsView
from rmdesk.ui.messages import Confirmation, SaveQuestion, message_for
from rmdesk.ui.widgets.plain_text import isolated


class PrintsScreen(QObject):
    """A document is made where nobody waits for the window.

    Args:
        make: makes the PDF of what is asked for.
    """

    def __init__(
        self, context: ScreenContext, draft: OpenDraft, workbook: Callable[[], Workbook],
        make: Callable[[Pack, SheetOrder], bytes],
    ) -> None:  # fmt: skip
        self.view = PrintsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._workbook = workbook
        self._make = make
        follow_draft(self.view, draft)
        self.view.arriving.connect(self._on_arriving)
        self.view.asked.connect(self._on_asked)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        if self._draft.is_open:
            self.view.show_cards(self._workbook().stages)

    @Slot(object)
    def _on_asked(self, order: SheetOrder) -> None:
        """Blank pages can be very many: they are made and counted before a place for them is chosen."""
        if order.sheet is not Sheet.PAGES:
            self._save(order, None)
            return
        self.view.set_busy(True)
        work = partial(self._make, self._draft.pack, order)
        self._context.slow.run(work, partial(self._on_made, order), partial(self._on_failed, order.sheet))

    def _on_made(self, order: SheetOrder, data: bytes) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._go_on_at(order.sheet)
        number = sheets_in(data)
        question = Confirmation(
            self.tr("Pages to print: {number}").format(number=number),
            self.tr("Printed on both sides of the paper, they take half as many sheets. You can choose fewer parts."),
            self.tr("Save them"),
            self.tr("Choose again"),
        )
        if self.view.isVisible() and self._context.dialogs.confirm(question):
            self._save(order, data)

    def _save(self, order: SheetOrder, data: bytes | None) -> None:
        pack = self._draft.pack
        place = Path.home() / f"{order.sheet.value}-{pack.programme}.pdf"
        question = SaveQuestion(self.tr("Save as PDF"), place, self.tr("PDF document"), ".pdf")
        target = self._context.dialogs.choose_file_to_save(question)
        if target is not None:
            self.view.set_busy(True)
            work = partial(self._write, pack, order, data, target)
            written = partial(self._on_written, order.sheet)
            self._context.slow.run(work, written, partial(self._on_failed, order.sheet))

    def _write(self, pack: Pack, order: SheetOrder, data: bytes | None, target: Path) -> Path:
        save_sheets(self._make(pack, order) if data is None else data, target)
        return target

    def _on_written(self, sheet: Sheet, target: Path) -> None:
        if shiboken6.isValid(self.view):
            self._go_on_at(sheet)
            self._context.frame.clear_told()
            folder = target.parent.name or str(target.parent)
            words = self.tr("Saved as {name} in the folder {folder}. You can print it now.")
            card = self.view.cards[sheet]
            card.say(words.format(name=isolated(target.name), folder=isolated(folder)))
            self.view.scroller.bring_along(card.said)
            self._context.frame.announce(card.said.label.words)

    def _go_on_at(self, sheet: Sheet) -> None:
        """A button that cannot be pressed meanwhile loses the focus."""
        self.view.set_busy(False)
        if self.view.isVisible():
            self.view.cards[sheet].button.setFocus()

    def _on_failed(self, sheet: Sheet, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self._go_on_at(sheet)
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
