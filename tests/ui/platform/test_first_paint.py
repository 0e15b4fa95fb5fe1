from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.first_paint import FirstPaint


class Words(QLabel):
    def __init__(self, seen: list[str]) -> None:
        super().__init__("words")
        self.seen = seen

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.seen.append("words")


def test_it_tells_once_and_after_the_words_inside_are_painted(qtbot: QtBot) -> None:
    seen: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(Words(seen))
    first = FirstPaint(window, patience_ms=200)
    first.painted.connect(lambda: seen.append("told"))
    with qtbot.waitSignal(first.painted):
        window.show()
    assert seen == ["words", "told"]
    window.repaint()
    qtbot.wait(300)
    assert seen.count("told") == 1


def test_a_window_that_is_never_painted_does_not_keep_the_rest_waiting(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window, patience_ms=20)
    with qtbot.waitSignal(first.painted):
        pass
