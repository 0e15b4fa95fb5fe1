"""The steps of restoring: which backup, what opens it, what will happen, done."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.screens.restore.way_back import BackupFacts
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep, EndStep, SecretStep
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage
from rmdesk.ui.widgets.tab_order import order_tabs


class FileStep(Step):
    """Where the backup is chosen. What it says of itself is shown below."""

    picked = Signal(Path)
    """One of those on this computer."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Restore from a backup")
        self._chosen = False
        self._here_name = self.tr("Backups on this computer")
        self._here_heading = Heading(look, self._here_name, 2)
        self._here_place = ColumnLayout(look, gap=0)
        self._here: ChoiceGroup | None = None
        self._files: tuple[BackupFacts, ...] = ()
        self.add(self._here_heading)
        self.add(self._here_place)
        self._about = BodyText(look, "")
        self.add(self._about)
        self.button = AppButton(look, self.tr("Choose the backup"), icon="folder-open")
        self.add(ButtonRow(look, self.button))
        words = self.tr("Rescue a damaged workbook without a backup")
        self.rescue_button = AppButton(look, words, ButtonKind.QUIET, "life-buoy")
        self.quiet_ways = (self.rescue_button,)
        self._facts = IconText(look, "history", "", "ok", TextRole.STRONG)
        self.add(self._facts)
        self.show_here(())
        self.forget()

    def show_here(self, found: tuple[BackupFacts, ...]) -> None:
        """Offer the backups that lie on this computer, if there are any, beside one as a file."""
        if self._here is not None and found == self._files:
            return
        if self._here is not None:
            self._here_place.removeWidget(self._here)
            self._here.deleteLater()
            self._here = None
        self._files = found
        if found:
            words = self.tr("{moment} ({label})")
            moments = (words.format(moment=plain_moment(one.made.astimezone()), label=one.replaces) for one in found)
            choices = [Choice(str(number), text) for number, text in enumerate(moments)]
            self._here = ChoiceGroup(self.look, self._here_name, choices, clearable=False)
            self._here.changed.connect(self._on_picked)
            self._here_place.addWidget(self._here)
            self._here.show()
            order_tabs((_before(self.button), *self._here.options))
        self._here_heading.setVisible(bool(found))
        none_here = self.tr("A backup is a file whose name ends in .rmbackup. You may have one on a memory stick.")
        elsewhere = self.tr("You may have a newer one on a memory stick: a file whose name ends in .rmbackup.")
        self._about.setText(elsewhere if found else none_here)
        self.button.set_words(self.tr("Choose a file") if found else self.tr("Choose the backup"))

    @property
    def options(self) -> tuple[QAbstractButton, ...]:
        """The backups on this computer, as they are offered."""
        return () if self._here is None else self._here.options

    @Slot(str)
    def _on_picked(self, number: str) -> None:
        self.picked.emit(self._files[int(number)].file)

    def show_backup(self, name: str, made: datetime) -> None:
        """A backup is chosen: show its name, and when it was made."""
        words = self.tr("{name}, made on {moment}")
        self._facts.label.setText(words.format(name=name, moment=plain_moment(made.astimezone())))
        self._facts.show()
        self._chosen = True

    def problems(self) -> tuple[Problem, ...]:
        """Nothing chosen."""
        return () if self._chosen else (Problem(self.tr("Choose a backup first."), self.button),)

    def forget(self) -> None:
        """No backup is chosen."""
        self._chosen = False
        self._facts.label.setText("")
        self._facts.hide()
        self.forget_pick()

    def forget_pick(self) -> None:
        """None of those on this computer is meant."""
        if self._here is not None:
            self._here.choose("")


def _before(widget: QWidget) -> QWidget:
    """What Tab comes from, when it comes to that widget."""
    before = widget.previousInFocusChain() or widget
    while before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain() or widget
    return before


class ReadyStep(BeforeStep):
    """The last step before anything happens."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            self.tr("Bring your workbook back"),
            self.tr("Restore it now"),
            (
                (
                    "shield",
                    self.tr("First, everything in the backup is checked. If anything is wrong, nothing changes."),
                ),
                ("history", self.tr("What was written after the backup was made is not in it.")),
            ),
        )
        self._replaces = BodyText(look, "")
        self.add(self._replaces)

    def show_replaced(self, label: str) -> None:
        """Say which workbook of this computer makes room for it (empty: none)."""
        words = self.tr(
            "It takes the place of {label} on this computer. The one that is here now is put aside and kept for 7 "
            "days, and its backups stay."
        )
        self._replaces.setText(words.format(label=label))
        self._replaces.setVisible(bool(label))


class RestoreView(StepPage):
    """What was chosen and typed stays until the page is left."""

    def __init__(self, look: Look) -> None:
        self.file_step = FileStep(look)
        self.secret = SecretStep(
            look,
            self.tr("What opens this backup"),
            self.tr("A backup opens with what opened your workbook on the day when it was made."),
            self.tr("Passphrase or recovery code"),
        )
        self.secret.waits = False
        self.ready = ReadyStep(look)
        self.end = EndStep(
            look,
            self.tr("Your workbook is back"),
            self.tr("Go and open it"),
            (
                ("circle-check", self.tr("Everything in it was checked.")),
                (
                    "key-round",
                    self.tr(
                        "Open it with the passphrase from the day of the backup. If you have only the recovery code, "
                        "choose “Use my recovery code” there."
                    ),
                ),
            ),
        )
        super().__init__(look, (self.file_step, self.secret, self.ready, self.end))

    def refuse(self, words: str) -> None:
        """Back to the line of the secret: it does not open the backup."""
        self.go_to(1)
        self.show_problems(self.secret.refuse(words))
