"""The lock as a page: which workbook when there are several, its passphrase, and the ways on without one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from rmdesk.ui.doorway import VaultCard
from rmdesk.ui.messages import Message
from rmdesk.ui.screens.lock.vault_option import VaultOption
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.named_group import NamedGroup
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import order_tabs


class LockView(Page):
    """Neutral: it names nobody. The screen decides what the signals do."""

    unlock_asked = Signal()
    recover_asked = Signal()
    start_asked = Signal()
    restore_asked = Signal()
    settings_asked = Signal()
    limits_asked = Signal()
    vault_chosen = Signal()
    move_asked = Signal()
    rescue_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._cards: tuple[VaultCard, ...] = ()
        self._options: dict[VaultOption, VaultCard] = {}
        self._busy = False
        self.told = ToldPanel(look)
        self.field = PassphraseField(look, self.tr("Passphrase"))
        self.unlock_button = AppButton(look, self.tr("Unlock"), ButtonKind.PRIMARY, "lock-open")
        self.recover_button = AppButton(look, self.tr("Use my recovery code"))
        self.start_button = AppButton(look, self.tr("Start another workbook"), ButtonKind.QUIET, "plus")
        self.first_button = AppButton(look, self.tr("Start a workbook"), ButtonKind.PRIMARY, "plus")
        self.restore_button = AppButton(look, self.tr("Restore from a backup"), ButtonKind.QUIET, "history")
        self.settings_button = AppButton(look, self.tr("Text size and settings"), ButtonKind.QUIET, "a-large-small")
        self.limits_button = AppButton(look, self.tr("What is protected"), ButtonKind.QUIET, "shield")
        self.move_button = AppButton(look, self.tr("Move it to this computer"), ButtonKind.PRIMARY, "download")
        words = self.tr("Rescue what can be read")
        self.rescue_button = AppButton(look, words, ButtonKind.SECONDARY, "life-buoy")
        self._none = Lead(look, self.tr("There is no workbook on this computer yet. You can start one now."))
        self._folder = SmallText(look, "")
        self._status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self._lay_out(look)
        self._connect()
        self.show_vaults((), "")

    @property
    def status(self) -> str:
        """What is being done, or why to wait; empty when neither."""
        return "" if self._status.isHidden() else self._status.label.words

    @property
    def options(self) -> tuple[VaultOption, ...]:
        """The workbooks to choose from; none when there is only one."""
        return tuple(self._options)

    def vault(self) -> VaultCard | None:
        """The workbook that is chosen."""
        chosen = next((card for option, card in self._options.items() if option.isChecked()), None)
        return chosen or (self._cards[0] if self._cards else None)

    def show_vaults(self, cards: Sequence[VaultCard], chosen: str) -> None:
        """Offer these, with the one in the folder `chosen` marked, or the first."""
        self._cards = tuple(cards)
        for option in self._options:
            self._group.removeButton(option)
            self._flow.removeWidget(option)
            option.hide()
            option.deleteLater()
        offered = self._cards if len(self._cards) > 1 else ()
        self._options = {VaultOption(self.look, card): card for card in offered}
        for option, card in self._options.items():
            self._group.addButton(option)
            self._flow.addWidget(option)
            option.setChecked(str(card.folder) == chosen)
        if self._options and self._group.checkedButton() is None:
            next(iter(self._options)).setChecked(True)
        self._put_into_tab_order()
        self._chooser.setVisible(bool(self._options))
        self._say_what_this_is()
        self._show_ways(trouble=False)

    def show_wrong(self, words: str) -> None:
        """The passphrase does not fit: say so at the field and mark it there, so that typing takes its place."""
        self.field.show_problem(words)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def show_trouble(self, message: Message, folder: str, movable: bool = False, damaged: bool = False) -> None:
        """Something else is wrong. Only what can help is still offered; `folder` is where to look (empty: nowhere)."""
        self._folder.setText(self.tr("The folder of this workbook: {folder}").format(folder=folder) if folder else "")
        self._show_ways(trouble=True)
        self.move_button.setVisible(movable)
        self.rescue_button.setVisible(damaged)
        self._help_row.setVisible(movable or damaged)
        self.told.show_message(message)

    def clear_trouble(self) -> None:
        """Offer everything again."""
        self.told.clear()
        self.field.show_problem("")
        self._show_ways(trouble=False)

    def set_busy(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. Empty: it is done."""
        self._busy = bool(words)
        if self._busy:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.setReadOnly(self._busy)
        self.show_wait(words)
        ways = (self.recover_button, self.start_button, self.restore_button, self.move_button, self.rescue_button)
        for button in (*ways, self.settings_button, self.limits_button, *self._options):
            button.setEnabled(not self._busy)

    def show_wait(self, words: str) -> None:
        """Say why *Unlock* cannot be pressed now (empty: it can)."""
        if words and self.unlock_button.hasFocus():
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unlock_button.setEnabled(not words)
        self.say(words)

    def say(self, words: str) -> None:
        """Say something calmly below the button (empty: nothing)."""
        self._status.show_state("clock", words, "muted")
        self._status.setVisible(bool(words))
        if words:
            announce(self, words)

    def focus_heading(self) -> None:
        """The field is what people come here for; without a workbook, the heading."""
        super().focus_heading()
        if self._cards:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, look: Look) -> None:
        self.add_heading()
        self.add(self._none)
        self._chooser = QWidget()
        column = ColumnLayout(look, self._chooser, gap=8)
        question = self.tr("Which workbook?")
        column.addWidget(PlainLabel(look, question, TextRole.STRONG))
        group = NamedGroup(question)
        self._flow = FlowLayout(look, group)
        self._group = QButtonGroup(self)
        column.addWidget(group)
        self.add(self._chooser)
        self.add(self.told)
        self.add(self._folder)
        self._help_row = ButtonRow(look, self.move_button, self.rescue_button)
        self.add(self._help_row)
        self._form = Card(look, name=self.tr("Unlock"))
        words = self.tr(
            "If you both write on this computer, each of you has a passphrase, and either of them opens it."
        )
        self._form.add(self.field)
        self._form.add(SmallText(look, words))
        self._form.add(ButtonRow(look, self.unlock_button, self.recover_button))
        self._status.hide()
        self._form.add(self._status)
        self.add(self._form)
        ways = (self.first_button, self.start_button, self.restore_button)
        self.add(ButtonRow(look, *ways, self.settings_button, self.limits_button))
        self.scroller.lower()
        self.finish()

    def _connect(self) -> None:
        self.field.submitted.connect(self._on_unlock)
        self.unlock_button.clicked.connect(self._on_unlock)
        self.recover_button.clicked.connect(self.recover_asked)
        self.start_button.clicked.connect(self.start_asked)
        self.first_button.clicked.connect(self.start_asked)
        self.restore_button.clicked.connect(self.restore_asked)
        self.settings_button.clicked.connect(self.settings_asked)
        self.limits_button.clicked.connect(self.limits_asked)
        self.move_button.clicked.connect(self.move_asked)
        self.rescue_button.clicked.connect(self.rescue_asked)
        self._group.buttonClicked.connect(self._on_chosen)

    def _put_into_tab_order(self) -> None:
        """The chosen one is the only stop of the group, before the passphrase; arrow keys go to the others."""
        for option in self._options:
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if option.isChecked() else Qt.FocusPolicy.ClickFocus)
        order_tabs(self._options, (self.field.edit,))

    def _say_what_this_is(self) -> None:
        heading = self.tr("Open your workbook") if self._cards else self.tr("Welcome to rmdesk")
        self.heading.setText(heading)
        self.set_title(heading)
        self._none.setVisible(not self._cards)
        self.first_button.setVisible(not self._cards)

    def _show_ways(self, trouble: bool) -> None:
        has_vaults = bool(self._cards)
        self._form.setVisible(has_vaults)
        self.unlock_button.set_words(self.tr("Try again") if trouble else self.tr("Unlock"))
        self.recover_button.setVisible(not trouble)
        self.start_button.setVisible(has_vaults and not trouble)
        self._help_row.hide()
        self._folder.setVisible(trouble and bool(self._folder.words))

    @Slot()
    def _on_unlock(self) -> None:
        if self.unlock_button.isEnabled() and not self._busy:
            self.unlock_asked.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.clear_trouble()
        self.vault_chosen.emit()
