"""One line of a list: a button that opens it, a hint below, a tag at the end. Several in a card make a task list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.tag import Tag, TagKind


class ListRow(QWidget):
    """`clicked` opens the thing. Hint and tag are also the description of the button for screen readers."""

    clicked = Signal()

    def __init__(
        self, look: Look, text: str, hint: str = "", tag: str = "", tag_kind: TagKind = TagKind.QUIET,
        icon: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        row = RowLayout(look, self, gap=16)
        words = ColumnLayout(look, gap=4)
        self.button = AppButton(look, text, ButtonKind.ROW_LINK, icon)
        self.button.setAccessibleDescription(". ".join(part for part in (hint, tag) if part))
        words.addWidget(self.button)
        if hint:
            words.addWidget(SmallText(look, hint))
            words.addSpacing(look.theme.space(8))
        row.addLayout(words, 1)
        self.tag: Tag | None = None
        if tag:
            self.tag = Tag(look, tag, tag_kind)
            row.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(self.clicked)
