"""Hiding: a plain page in place of everything, a neutral title, every menu and dialog closed, the window minimised.

What lies below the cover is hidden, not only painted over: a screen reader would still read it out.

Hiding is a lock behind a cover. What it does not do: it removes no files, backups or screenshots.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

translate = QCoreApplication.translate
_TITLE = 1.25


def neutral_title() -> str:
    """What the window says it is while it is hidden."""
    return translate("Cover", "Notes")


@dataclass(frozen=True, slots=True)
class CoverWords:
    """What stands on a cover: the window's title too, one line, and what its button says."""

    title: str
    line: str
    button: str


def neutral_words() -> CoverWords:
    """Words that say nothing of ours, as if it were another program."""
    return CoverWords(neutral_title(), translate("Cover", "No notes yet."), translate("Cover", "Open"))


class Cover(QFrame):
    """Fills its window and follows its size. Nothing of the page shows; one button leads on."""

    left = Signal()

    def __init__(self, window: QWidget, words: CoverWords, button: QPushButton | None = None) -> None:
        super().__init__(window)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("noRing", True)
        self.setAccessibleName(words.title)
        title = QLabel(words.title, textFormat=Qt.TextFormat.PlainText)
        self.ensurePolished()
        size = QFontInfo(self.font()).pixelSize()  # as large as the person's own text, and a step more
        title.setStyleSheet(f"font-size: {round(size * _TITLE)}px; font-weight: 600;")
        empty = QLabel(words.line, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._go_on = button or QPushButton(words.button)
        self._go_on.setAutoDefault(True)  # so that Return presses it, not only Space
        self._go_on.clicked.connect(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(empty)
        layout.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)
        self._window = window
        self._below = _hide_content(window, self)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def take_over(self) -> list[QWidget]:
        """What this cover has hidden; another cover brings it back from now on."""
        below, self._below = self._below, []
        return below

    def _leave(self) -> None:
        for part in self.take_over():
            if isValid(part):
                part.show()
        self.left.emit()


def _hide_content(window: QWidget, cover: Cover) -> list[QWidget]:
    """Hide everything in `window` but the cover; what an earlier cover has hidden counts too."""
    hidden: list[QWidget] = []
    for part in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(part, Cover) and part is not cover:
            hidden += part.take_over()
        elif part is not cover and not part.isWindow() and not part.isHidden():
            part.hide()
            hidden.append(part)
    return hidden


def cover_window(window: QWidget, words: CoverWords | None = None, button: QPushButton | None = None) -> Cover:
    """Put a cover in place of what `window` shows, at once, with neutral words unless others are given.

    `button`: the one that leads on, where it should look like ours (None: one of the system's).

    Keys reach nothing below.
    """
    words = words or neutral_words()
    cover = Cover(window, words, button)
    window.setWindowTitle(words.title)
    cover.show()
    cover.raise_()
    cover.setFocus()
    cover.repaint()
    return cover


def close_what_is_open() -> None:
    """Close every menu and dialog without an answer, however many lie over each other."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()


def hide_away(window: QWidget) -> Cover:
    """The whole of hiding but the lock itself: cover first, then close menus and dialogs, then minimise."""
    cover = cover_window(window)
    close_what_is_open()
    window.showMinimized()
    return cover
