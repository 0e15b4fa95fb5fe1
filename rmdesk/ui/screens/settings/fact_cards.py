"""What the settings page tells: where files are, what is protected, the keys, the version and the licences."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.settings.preferences import Document, Facts
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.read_panel import ReadPanel
from rmdesk.ui.widgets.separator import Separator

translate = QCoreApplication.translate


class FilesCard(SettingCard):
    """Where the workbook lies, and that copying it is allowed."""

    def __init__(self, look: Look, facts: Facts) -> None:
        super().__init__(look, translate("FactCards", "Where my files are"))
        if facts.folder is not None:
            self._add_place(look, self.tr("This workbook"), str(facts.folder), self.tr("Copy the place of my workbook"))
            self.add(
                BodyText(
                    look,
                    self.tr("You can copy the whole folder while rmdesk is closed. The copy is protected as this one."),
                    "muted",
                )
            )
        if facts.settings_file is not None:
            name = self.tr("Copy the place of the settings")
            self._add_place(look, self.tr("These settings"), str(facts.settings_file), name)
        self.finish()

    def _add_place(self, look: Look, what: str, place: str, copy_name: str) -> None:
        self.add(PlainLabel(look, what, TextRole.STRONG))
        self.add(BodyText(look, place))
        self.add(ButtonRow(look, CopyButton(look, self.tr("Copy"), place, copy_name)))


class ProtectionCard(SettingCard):
    """One sentence, and the way to the whole page."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("FactCards", "What is protected, and what is not"))
        self.add(BodyText(look, self.tr("Your private pages are closed to everyone but you. Some things stay open.")))
        self.button = AppButton(look, self.tr("Read what rmdesk cannot protect"), icon="shield")
        self.add(ButtonRow(look, self.button))
        self.finish()
        self.button.clicked.connect(self.asked)


class KeysCard(SettingCard):
    """Every key that does something everywhere."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("FactCards", "Keys that work everywhere"))
        for number, (keys, words) in enumerate(self._keys()):
            if number:
                self.add(Separator(look))
            row = RowLayout(look, gap=16)
            row.addWidget(PlainLabel(look, keys, TextRole.STRONG), 2)
            row.addWidget(BodyText(look, words), 3)
            self.add(row)
        self.finish()

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Ctrl + Shift + H"), self.tr("Hide the screen. An open workbook locks.")),
            (self.tr("Shift, 3 times in 2 seconds"), self.tr("The same. Nothing else may be pressed in between.")),
            (self.tr("Ctrl + L"), self.tr("Lock the workbook.")),
            (self.tr("F1"), self.tr("Support.")),
            (self.tr("F6"), self.tr("Go on to the next part of the window: pages, top bar, page.")),
            (self.tr("Shift + F6"), self.tr("Go back to the part before.")),
            (self.tr("Tab and Shift + Tab"), self.tr("Go on to the next thing, or back.")),
            (self.tr("Space or Enter"), self.tr("Press the button that has the ring round it.")),
        )


class AboutCard(SettingCard):
    """The version and what rmdesk is made with; each text opens below its button."""

    document_asked = Signal(object)

    def __init__(self, look: Look, version: str, documents: Sequence[Document]) -> None:
        super().__init__(look, translate("FactCards", "About rmdesk"))
        self.add(BodyText(look, self.tr("Version {version}, under the Apache License 2.0.").format(version=version)))
        self.add(BodyText(look, self.tr("rmdesk is not made, owned or endorsed by the NHS."), "muted"))
        self.add(PlainLabel(look, self.tr("What it is made with, and its licences"), TextRole.STRONG))
        rows = ColumnLayout(look, gap=12)
        self._buttons: dict[AppButton, Document] = {}
        self._opened: AppButton | None = None
        for document in documents:
            button = AppButton(look, document.title, ButtonKind.ROW_LINK, "file-text")
            button.clicked.connect(self._on_clicked)
            rows.addWidget(button)
            self._buttons[button] = document
        self.add(rows)
        self.place = Place("Document")
        self.add(self.place)
        self.finish()

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """The buttons that open the texts."""
        return tuple(self._buttons)

    def show_document(self, document: Document, text: str) -> None:
        """Show that text and move the focus to it."""
        holder = QWidget()
        column = ColumnLayout(self._look, holder, gap=12)
        panel = ReadPanel(self._look, document.title, text)
        close = AppButton(
            self._look, self.tr("Close"), icon="x", name=self.tr("Close: {title}").format(title=document.title)
        )
        close.clicked.connect(self._on_closed)
        column.addWidget(panel)
        column.addWidget(ButtonRow(self._look, close))
        self.place.fill(holder)
        self._opened = next((one for one, known in self._buttons.items() if known == document), None)
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AppButton):
            self.document_asked.emit(self._buttons[button])

    @Slot()
    def _on_closed(self) -> None:
        self.place.clear()
        if self._opened is not None:
            self._opened.setFocus(Qt.FocusReason.OtherFocusReason)
