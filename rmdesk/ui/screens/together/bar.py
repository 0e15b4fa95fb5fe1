"""What stays in sight all through a session: the stop word, "Stop here", the turn timer, and who can see the window."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from rmdesk.domain.clock import Clock
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.turn_timer import TurnTimer


class TogetherBar(QFrame):
    """Stands above every page of a session."""

    stop_asked = Signal()

    def __init__(self, look: Look, clock: Clock, names: tuple[str, str], stop_words: str) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "topbar")
        self.setAccessibleName(self.tr("All through this session"))
        column = ColumnLayout(look, self, gap=8, margin=12)
        self.stop_words = IconText(look, "pause", stop_words, "text", TextRole.STRONG)
        self.stop = AppButton(look, self.tr("Stop here"))
        self.seen = IconText(look, "eye", self.tr("This window can be seen on your call"), "muted")
        self.timer = TurnTimer(look, clock, names)
        row, lines = RowLayout(look, gap=16), ColumnLayout(look, gap=4)
        lines.addWidget(self.stop_words)
        lines.addWidget(self.seen)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        column.addLayout(row)
        column.addWidget(self.timer)
        self.stop.clicked.connect(self._on_stop)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fit()
        look.changed.connect(self._fit)

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """In the order of the Tab key."""
        return self.stop, *self.timer.buttons

    @Slot()
    def _fit(self) -> None:
        side = self._look.theme.space(24)
        self.setContentsMargins(side, 0, side, 0)

    @Slot()
    def _on_stop(self) -> None:
        self.stop_asked.emit()
