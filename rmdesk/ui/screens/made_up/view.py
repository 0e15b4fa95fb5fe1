"""The made-up pair as a page: that it is being made, then the passphrases that open it, and the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.doorway import MadeUpPair
from rmdesk.ui.messages import Message
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import order_tabs


class MadeUpView(Page):
    """Nobody in it is real, so nothing here is a secret."""

    back_asked = Signal()
    again_asked = Signal()
    lock_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("A made-up pair"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.told = ToldPanel(look)
        self.again_button = AppButton(look, self.tr("Try again"), ButtonKind.PRIMARY)
        self.lock_button = AppButton(look, self.tr("Go and open it"), ButtonKind.PRIMARY, "lock-open")
        self.panel = Card(look, CardKind.CALM)
        self._heading = Heading(look, "", 2)
        self._people = Place("Passphrases")
        self._status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self._lay_out(look)
        self.back_button.clicked.connect(self.back_asked)
        self.again_button.clicked.connect(self.again_asked)
        self.lock_button.clicked.connect(self.lock_asked)

    def show_busy(self) -> None:
        """It is being made."""
        words = self.tr("Filling in 6 months of pages. This takes a few seconds…")
        self._show(busy=words)
        announce(self, words)

    def show_made(self, pair: MadeUpPair) -> None:
        """It is there: say what opens it."""
        title = self.tr("It is on this computer already") if pair.was_here else self.tr("It is ready")
        self._heading.setText(title)
        self.panel.setAccessibleName(title)
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=8)
        copies: list[CopyButton] = []
        for number, (name, passphrase) in enumerate(pair.people):
            if number:
                column.addSpacing(self.look.theme.space(8))
            opens = self.tr("{name} opens it with this passphrase:").format(name=name)
            column.addWidget(BodyText(self.look, opens))
            column.addWidget(PlainLabel(self.look, passphrase, TextRole.H3))
            words = self.tr("Copy the passphrase of {name}").format(name=name)
            copies.append(CopyButton(self.look, words, passphrase))
            column.addWidget(ButtonRow(self.look, copies[-1]))
        self._people.fill(holder)
        order_tabs((self.back_button,), copies, (self.lock_button, self.again_button))
        self._show(made=True)
        announce(self, title)

    def show_failure(self, message: Message) -> None:
        """It could not be made."""
        self._show(failed=True)
        self.told.show_message(message)

    def _show(self, busy: str = "", made: bool = False, failed: bool = False) -> None:
        self.told.clear()
        self._status.show_state("clock", busy, "muted")
        self._status.setVisible(bool(busy))
        self.panel.setVisible(made)
        self.lock_button.setVisible(made)
        self.again_button.setVisible(failed)

    def _lay_out(self, look: Look) -> None:
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        lead = self.tr(
            "Amara and Helen are not real. 6 months of their workbook are filled in, so that you can see every page "
            "as it looks in use, and try everything."
        )
        self.add(Lead(look, lead))
        self.add(self.told)
        self.add(self._status)
        self.panel.add(self._heading)
        self.panel.add(self._people)
        warning = self.tr("Everybody knows these passphrases. Never write anything real in this workbook.")
        self.panel.add(IconText(look, "info", warning, "calm", TextRole.BODY))
        self.add(self.panel)
        self.add(ButtonRow(look, self.lock_button, self.again_button))
        self._show()
        self.finish()
