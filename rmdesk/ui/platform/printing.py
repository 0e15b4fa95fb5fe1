"""Prints one plain page through the system's print dialog. We write no file; it offers none either.

What the print system keeps of a job is up to the computer and the printer. Loads QtPrintSupport, so load it after
first paint.
"""

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QTextOption
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from rmdesk.ui.platform.plain_page import PlainPage

_MARGIN_MM = 20.0
_HEADING, _BODY, _GROUP = 18.0, 12.0, 20.0
_DOCUMENT_NAME = "Notes"
_IN_A_ROW = 4


def print_page(parent: QWidget, page: PlainPage) -> bool:
    """Ask which printer, over the window of `parent`, and print. False when the dialog was closed or gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_DOCUMENT_NAME)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    try:
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        draw_page(printer, page)
    finally:
        dialog.deleteLater()
    return True


def draw_page(device: QPagedPaintDevice, page: PlainPage) -> None:
    """Draw `page` on one sheet of paper, A4 unless the printer was told otherwise."""
    if isinstance(device, QPrinter):
        device.setFullPage(False)
    else:
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    pen = _Pen(painter)
    pen.write(page.heading, _HEADING, QFont.Weight.Bold)
    for words in page.above:
        pen.write(words, _BODY)
    pen.write_groups(page.groups)
    for words in page.below:
        pen.write(words, _BODY)
    painter.end()


class _Pen:
    """Writes downwards from the top of the page."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._y = 0.0
        self._width = float(painter.viewport().width())

    def write(self, words: str, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        """One paragraph, wrapped, with half a line below; `size` is in points."""
        metrics = self._take_font(size, weight)
        area = QRectF(0, self._y, self._width, 1_000_000)
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value
        used = metrics.boundingRect(area, flags, words)
        self._painter.drawText(QRectF(0, self._y, self._width, used.height()), words, _wrapped())
        self._y += used.height() + metrics.height() / 2

    def write_groups(self, groups: tuple[str, ...]) -> None:
        """The groups in rows of four, each with its number before it."""
        metrics = self._take_font(_GROUP, QFont.Weight.Bold)
        step = self._width / _IN_A_ROW
        for number, group in enumerate(groups):
            if number % _IN_A_ROW == 0:
                self._y += metrics.height() * 1.5
            left = (number % _IN_A_ROW) * step
            small = self._take_font(_BODY, QFont.Weight.Normal)
            self._painter.drawText(QRectF(left, self._y - metrics.height(), step, metrics.height()), f"{number + 1}")
            self._take_font(_GROUP, QFont.Weight.Bold)
            shifted = QRectF(left + small.horizontalAdvance("0 "), self._y - metrics.height(), step, metrics.height())
            self._painter.drawText(shifted, group)
        self._y += metrics.height() * 1.5

    def _take_font(self, size: float, weight: QFont.Weight) -> QFontMetricsF:
        font = QFont(self._painter.font())
        font.setPointSizeF(size)
        font.setWeight(weight)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        return QFontMetricsF(font, self._painter.device())


def _wrapped() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option
