"""What stays in sight all through a session: the stop word, "Stop here", the turn timer, and who can see the window."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from rmdesk.domain.clock import Clock
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.turn_timer import TurnTimer


class TogetherBar(QFrame):
    """Stands above every page of a session. What fits stands beside one another, so that the bar stays low."""

    stop_asked = Signal()

    def __init__(self, look: Look, clock: Clock, names: tuple[str, str]) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "topbar")
        self.setAccessibleName(self.tr("All through this session"))
        column = ColumnLayout(look, self, gap=8, margin=12)
        self.stop_words = IconText(look, "pause", "", "text", TextRole.STRONG)
        self.stop = AppButton(look, self.tr("Stop here"))
        self.seen = IconText(look, "eye", self.tr("Can be seen on your call"), "muted")
        self.timer = TurnTimer(look, clock, names)
        row = FlowLayout(look, gap=16)
        for part in (self.stop, self.stop_words, self.seen):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.timer)
        self.stop.clicked.connect(self._on_stop)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.show_stop_word("")
        self.show_seen(False)
        self._fit()
        look.changed.connect(self._fit)

    def say_hidden(self) -> None:
        """The organisation or the programme keeps the window out of screen sharing, also on a call."""
        words = self.tr("Kept out of screen sharing by your organisation: a partner on a call sees a blank place")
        self.seen.show_state("eye-off", words, "note")

    def show_stop_word(self, word: str, *, as_offered: bool = False) -> None:
        """Show the word that both agreed to; while there is none (empty), that either can stop.

        `as_offered`: it stood in the words on offer, and neither of the two has chosen it.
        """
        agreed = self.tr("Our stop word: “{word}”")
        if as_offered:
            agreed = self.tr("Our stop word: “{word}” (until you choose another)")
        free = self.tr("Each of you can stop at any time, without a reason")
        self.stop_words.label.setText(agreed.format(word=isolated(word)) if word else free)

    def show_seen(self, on_a_call: bool) -> None:
        """Say that the window can be seen on a call, where the two are on one."""
        self.seen.setVisible(on_a_call)

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
