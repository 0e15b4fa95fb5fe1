"""The part of the page about copies outside this computer: when the last one was made, and making one now."""

from PySide6.QtCore import Signal

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel


class CopyCard(Card):
    """`button` asks for a copy now."""

    spoke = Signal()
    """What came of it stands below the button now."""

    def __init__(self, look: Look) -> None:
        title = self.tr("A copy outside this computer")
        super().__init__(look, name=title)
        self.is_busy = False
        self.add(Heading(look, title, 2))
        self.add(
            BodyText(
                look,
                self.tr(
                    "If this computer is lost or breaks, such a copy brings your pages back. Put it on a memory stick "
                    "or another disk. It is sealed: only your passphrase or your recovery code opens it."
                ),
            )
        )
        self.add(
            BodyText(
                look,
                self.tr(
                    "It holds your private pages and your shared pages, not your partner’s private pages. Erasing "
                    "something here does not erase it in a copy."
                ),
                "muted",
            )
        )
        self.last = PlainLabel(look, "", TextRole.STRONG)
        self.add(self.last)
        self.button = AppButton(look, self.tr("Back up now"), icon="save")
        self.add(ButtonRow(look, self.button))
        self.status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self.status.hide()
        self.add(self.status)
        self.told = ToldPanel(look)
        self.add(self.told)

    @property
    def said(self) -> str:
        """What stands below the button; empty: nothing."""
        return "" if self.status.isHidden() else self.status.label.words

    def show_last(self, words: str) -> None:
        """Show when the last copy was made."""
        self.last.setText(words)

    def say(self, words: str, icon: str = "circle-check", colour: str = "ok") -> None:
        """Say calmly what came of it (empty: nothing)."""
        self.told.clear()
        self.status.show_state(icon, words, colour)
        self.status.setVisible(bool(words))
        if words:
            announce(self, words)
            self.spoke.emit()

    def set_busy(self, words: str) -> None:
        """Say that a copy is being made; asking again does nothing meanwhile. Empty: it is done."""
        self.is_busy = bool(words)
        self.say(words, "clock", "muted")
