"""Digits or words that one partner reads out to the other: large, in groups, and spoken one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class ShownDigits(Card):
    """8 digits in 2 groups of 4. One stop of the Tab key, so that a screen reader can say them again."""

    def __init__(self, look: Look, digits: str) -> None:
        super().__init__(look, CardKind.INFO)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        groups = (digits[:4], digits[4:])
        row = FlowLayout(look, gap=48)
        for group in groups:
            row.addWidget(_Spaced(look, group))
        self.add(row)
        spoken = ". ".join(" ".join(group) for group in groups)
        self.setAccessibleName(self.tr("Your 8 digits: {digits}").format(digits=spoken))


class ShownRoomWords(Card):
    """The words in the order in which they are typed, each with its number."""

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        super().__init__(look, CardKind.INFO)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = FlowLayout(look, gap=24)
        for number, word in enumerate(words, 1):
            row.addWidget(_Numbered(look, number, word))
        self.add(row)
        self.setAccessibleName(self.tr("Your words: {words}").format(words=", ".join(words)))


class _Spaced(PlainLabel):
    """Digits with room between them."""

    def __init__(self, look: Look, digits: str) -> None:
        super().__init__(look, " ".join(digits), TextRole.H1, "on_soft")


class _Numbered(QWidget):
    """All are equally wide, so that the rows stand in line."""

    def __init__(self, look: Look, number: int, word: str) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self, gap=0, margin=4)
        column.addWidget(SmallText(look, str(number), "on_soft"))
        column.addWidget(PlainLabel(look, word, TextRole.H3, "on_soft"))
        self._fit()
        look.changed.connect(self._fit)

    def _fit(self) -> None:
        widest = QFontMetrics(self._look.font(TextRole.H3)).horizontalAdvance("m" * 9)
        self.setMinimumWidth(widest + 2 * self._look.theme.space(4))
