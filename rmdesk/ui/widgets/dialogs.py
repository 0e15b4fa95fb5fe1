"""The real dialogs: our own for words, the system's for files."""

import os
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QSettings, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QTextEdit, QWidget

from rmdesk.ui.messages import BugReport, Confirmation, Message, SaveQuestion, bug_message
from rmdesk.ui.platform.own_folders import downloads_folder
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.focus_ring import FocusRing
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout

translate = QCoreApplication.translate

_WIDTH = 440


class WordsDialog(QDialog):
    """A heading, lines of plain text, and a button that leaves things as they are. Leaving has the focus."""

    def __init__(self, look: Look, heading: str, lines: tuple[str, ...], leave: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(heading)
        self.setModal(True)
        self.column = ColumnLayout(look, self, margin=24)
        self.column.addWidget(Heading(look, heading, 2))
        for line in lines:
            self.column.addWidget(BodyText(look, line))
        self.leave_button = AppButton(look, leave, ButtonKind.SECONDARY)
        self.leave_button.clicked.connect(self.reject)
        self.buttons = ButtonRow(look, self.leave_button)
        self.column.addWidget(self.buttons)
        self.setFixedWidth(min(look.theme.px(_WIDTH), max(parent.window().width() - 48, 320)))
        self._ring = FocusRing(look, self)
        self.leave_button.setAutoDefault(True)
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """As high as the words need at this width."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Something came or went: be as high as needed again."""
        self.column.activate()
        self.setFixedHeight(self.column.totalHeightForWidth(self.width()))

    def offer(self, words: str) -> AppButton:
        """Another button beside the first; Return presses it only while it has the focus."""
        button = AppButton(self._look, words, ButtonKind.SECONDARY)
        button.setAutoDefault(True)
        self.buttons.add(button)
        return button


class BugDialog(WordsDialog):
    """Tells of a bug; the report lies behind a button, as most people do not need it."""

    def __init__(self, look: Look, report: BugReport, parent: QWidget) -> None:
        message = bug_message()
        super().__init__(look, message.happened, message.lines, translate("Dialogs", "Close"), parent)
        self.report = QTextEdit()
        self.report.setAcceptRichText(False)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setPlainText(report.as_text())
        self.report.setAccessibleName(self.tr("Report to copy"))
        self.report.setFixedHeight(look.theme.px(160))
        self.report.hide()
        self.column.insertWidget(self.column.count() - 1, self.report)
        self.show_button = self.offer(self.tr("Show the report"))
        self.show_button.clicked.connect(self._show_report)

    @Slot()
    def _show_report(self) -> None:
        self.report.show()
        self.report.setFocus()
        self.fit()


class QtDialogs:
    """`ui.messages.Dialogs` for people. `give_up` closes what is open, as hiding and locking do."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Qt's file dialog writes the folders that people choose into a file of all Qt programs: not from here."""
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
        self._look = look
        self._parent = parent
        self._open: list[QDialog] = []
        self._opened_from: Path | None = None
        self._over = False

    def choose_file_to_save(self, question: SaveQuestion) -> Path | None:
        """See `Dialogs`. The system asks by itself before it replaces a file."""
        dialog = QFileDialog(self._parent, question.title, str(question.suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{question.kind} (*{question.suffix})")
        dialog.setDefaultSuffix(question.suffix.removeprefix("."))
        dialog.selectFile(question.suggested.name)
        return self._chosen(dialog)

    def choose_file_to_open(self, title: str, kind: str, suffix: str) -> Path | None:
        """See `Dialogs`. It begins where one was opened last, until the program ends."""
        dialog = QFileDialog(self._parent, title, str(self._opened_from or downloads_folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{kind} (*{suffix})")
        chosen = self._chosen(dialog)
        if chosen is not None:
            self._opened_from = chosen.parent
        return chosen

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """See `Dialogs`."""
        dialog = QFileDialog(self._parent, title, str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def confirm(self, question: Confirmation) -> bool:
        """See `Dialogs`. Leaving it has the focus and is what Escape and Return do."""
        dialog = WordsDialog(self._look, question.title, (question.text,), question.leave_it, self._parent)
        dialog.offer(question.do_it).clicked.connect(dialog.accept)
        return self._run(dialog)

    def tell(self, message: Message) -> None:
        """See `Dialogs`."""
        self._run(WordsDialog(self._look, message.happened, message.lines, translate("Dialogs", "Close"), self._parent))

    def report_bug(self, report: BugReport) -> None:
        """See `Dialogs`. While one is open, the next says nothing new: a save that fails is tried again and again."""
        if not any(isinstance(dialog, BugDialog) for dialog in self._open):
            self._run(BugDialog(self._look, report, self._parent))

    def give_up(self) -> None:
        """Close every dialog of ours without an answer."""
        for dialog in reversed(self._open):
            dialog.reject()

    def end(self) -> None:
        """Give up, and open none any more: the program locks, and nothing may hold that up."""
        self._over = True
        self.give_up()

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        FocusRing(self._look, dialog)
        accepted = self._show(dialog)
        files = dialog.selectedFiles() if accepted else []
        shiboken6.delete(dialog)
        _forget_folders()
        return Path(files[0]) if files else None

    def _run(self, dialog: QDialog) -> bool:
        accepted = self._show(dialog)
        dialog.deleteLater()
        return accepted

    def _show(self, dialog: QDialog) -> bool:
        """Until it is answered or given up."""
        if self._over:
            return False
        self._open.append(dialog)
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._open.remove(dialog)


def _forget_folders() -> None:
    """Where the path of settings cannot be moved (the registry of Windows), take the folders out again."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited"):
        settings.remove(f"FileDialog/{key}")
