"""A secret shown large, for as long as it takes to note it down: generated words, or the groups of a recovery code.

Each is one stop of the Tab key and is spoken whole, because a screen reader has no other way to it while typing.
"""

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

_DOTS = "•" * 12
_IN_A_ROW = 4


class ShownWords(Card):
    """Words in large type, which can be covered by dots that take the same room."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, CardKind.INFO)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = ""
        self._covered = False
        self._label = PlainLabel(look, "", TextRole.H2, "on_soft")
        self.add(self._label)

    @property
    def is_covered(self) -> bool:
        """Whether dots stand for the words."""
        return self._covered

    def show_words(self, words: str) -> None:
        """Show these words, uncovered (empty: forget them)."""
        self._words = words
        self.cover(False)

    def cover(self, covered: bool) -> None:
        """Cover or uncover the words; the card keeps its height."""
        self._covered = covered
        self._label.setMinimumHeight(self._label.height() if covered else 0)
        self._label.setText(_DOTS if covered else self._words)
        spoken = self.tr("Your words are hidden") if covered else self._words.replace("-", " - ")
        self.setAccessibleName(self.tr("Your words: {words}").format(words=spoken) if not covered else spoken)


class ShownCode(Card):
    """The groups of a code in tiles with their numbers, so that they can be compared one by one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, CardKind.INFO)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rows = (FlowLayout(look, gap=24), FlowLayout(look, gap=24))
        for row in self._rows:
            self.add(row)
        self._tiles: list[_Tile] = []

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show these groups (none: forget them)."""
        for tile in self._tiles:
            tile.forget()
            tile.deleteLater()
        self._tiles = [_Tile(self._look, number, group) for number, group in enumerate(groups, 1)]
        for place, tile in enumerate(self._tiles):
            self._rows[place // _IN_A_ROW].addWidget(tile)
        spoken = ". ".join(
            self.tr("Group {number}: {letters}").format(number=number, letters=" ".join(group))
            for number, group in enumerate(groups, 1)
        )
        self.setAccessibleName(self.tr("Your recovery code. {groups}").format(groups=spoken))


class _Tile(QWidget):
    """All are equally wide, so that both rows stand in line."""

    def __init__(self, look: Look, number: int, group: str) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self, gap=0, margin=4)
        column.addWidget(SmallText(look, str(number), "on_soft"))
        self._group = PlainLabel(look, group, TextRole.H2, "on_soft")
        column.addWidget(self._group)
        self._fit()
        look.changed.connect(self._fit)

    def forget(self) -> None:
        """Show nothing any more: a widget that goes away goes later."""
        self._group.setText("")
        self.hide()

    def _fit(self) -> None:
        widest = QFontMetrics(self._look.font(TextRole.H2)).horizontalAdvance("W" * 4)
        self.setMinimumWidth(widest + 2 * self._look.theme.space(4))
