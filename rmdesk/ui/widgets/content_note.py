"""A calm heads-up before a subject that may be hard. Never an alarm."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.picture import Picture

translate = QCoreApplication.translate

_ICONS = {
    CardKind.PLAIN: ("info", "accent"), CardKind.CALM: ("life-buoy", "calm"), CardKind.NOTE: ("info", "note"),
    CardKind.INFO: ("info", "on_soft"), CardKind.OK: ("circle-check", "ok"), CardKind.ERROR: ("triangle-alert", "err"),
    CardKind.COLUMN: ("info", "muted"),
}  # fmt: skip


class ContentNote(Card):
    """Icon, short heading and one paragraph. `kind` changes colour and icon; at most two on a page."""

    def __init__(
        self, look: Look, text: str, heading: str = "", kind: CardKind = CardKind.NOTE,
        icon: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        heading = heading or translate("ContentNote", "Before you start")
        super().__init__(look, kind, heading, parent=parent)
        name, colour = _ICONS[kind]
        row = RowLayout(look, gap=12)
        row.addWidget(Picture(look, icon or name, colour, 24), 0, Qt.AlignmentFlag.AlignTop)
        self.words = ColumnLayout(look, gap=8)
        self.words.addWidget(Heading(look, heading, 3))
        if text:
            self.words.addWidget(BodyText(look, text))
        row.addLayout(self.words, 1)
        self.add(row)
