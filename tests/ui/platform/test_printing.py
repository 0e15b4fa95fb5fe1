"""The printed page of a code, drawn in memory; and the dialog, which offers no file and may be closed."""

import re
from pathlib import Path
from string import ascii_uppercase

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rmdesk.security.recovery_code import ALPHABET
from rmdesk.ui.platform.plain_page import PlainPage
from rmdesk.ui.platform.printing import draw_page, print_page
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.code_page import code_page, letters_words

CODE = ("A1B2", "C3D4", "E5F6", "G7H8", "J9K0", "MNPQ", "RSTV")


def printed(page: PlainPage, place: Path) -> PdfReader:
    """What would come out of the printer."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    draw_page(writer, page)
    del writer
    place.write_bytes(buffer.data().data())
    return PdfReader(place)


def test_the_page_holds_the_groups_in_order_and_what_they_are_for(look: Look, tmp_path: Path) -> None:
    reader = printed(code_page(CODE), tmp_path / "page.pdf")
    assert len(reader.pages) == 1
    # Qt's own PDF names a glyph or two wrongly, so the first letters are not held against it.
    text = re.sub(r"[\s\x00-\x1f]+", " ", reader.pages[0].extract_text())
    places = [text.index(group[1:]) for group in CODE]
    assert places == sorted(places)
    assert "opens one person" in text
    assert "not beside the computer" in text


def test_the_letters_that_are_named_are_those_that_no_code_has(look: Look) -> None:
    named = letters_words().split("letters")[1]
    missing = set(ascii_uppercase) - set(ALPHABET)
    assert set(named) & set(ascii_uppercase) == missing
    assert {"0", "1"} <= set(ALPHABET)


def test_a_closed_dialog_prints_nothing_and_offers_no_file(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    offered: list[bool] = []

    def close(dialog: QPrintDialog) -> int:
        offered.append(dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile))
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", close)
    assert print_page(parent, code_page(CODE)) is False
    assert offered == [False]
