"""One thing with two texts: both side by side, each with a button, and a way to write it together."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.disagreements.values import DisagreementShown, TextShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.side_by_side import SideBySide
from rmdesk.ui.widgets.text_area import TextArea


class DisagreementCard(Card):
    """Nothing is chosen for anybody, and nothing wins by being later."""

    chosen = Signal(str, str)
    """The ids of the disagreement and of the text that is kept."""
    both_kept = Signal(str)
    """The id of the disagreement: both answers stand, one below the other."""
    written = Signal(str, str)
    """The id of the disagreement, and the words that take the place of all texts."""
    asked = Signal(str, str)
    """The way to where it belongs."""

    def __init__(self, look: Look, shown: DisagreementShown) -> None:
        self._shown = shown
        super().__init__(look, name=f"{shown.where}. {shown.what}")
        self.add(Heading(look, shown.where, 2))
        self.add(PlainLabel(look, shown.what, TextRole.STRONG))
        self.keep_buttons: list[AppButton] = []
        texts = [self._text(number, one) for number, one in enumerate(shown.texts)]
        if len(texts) == 2:
            self.add(SideBySide(look, texts[0], texts[1]))
        else:
            for one in texts:
                self.add(one)
        self.both_button = self._button(self.tr("Keep both, one below the other"), "copy")
        self.write_button = self._button(self.tr("Write it together"), "pencil")
        self.go_button = self._button(self.tr("See where it belongs"), "arrow-right", ButtonKind.QUIET)
        self.add(ButtonRow(look, self.both_button, self.write_button, self.go_button))
        self.both_button.setVisible(shown.can_keep_both)
        self.write_button.setVisible(shown.can_write)
        self.go_button.setVisible(bool(shown.screen))
        self.field: TextArea | None = None
        self.use_button: AppButton | None = None
        self._place = Place("own words")
        self.add(self._place)
        self.both_button.clicked.connect(self._on_both)
        self.write_button.clicked.connect(self._on_write)
        self.go_button.clicked.connect(self._on_go)

    def _button(self, words: str, icon: str, kind: ButtonKind = ButtonKind.SECONDARY) -> AppButton:
        return AppButton(self._look, words, kind, icon, f"{words}: {self._shown.where}, {self._shown.what}")

    def _text(self, number: int, text: TextShown) -> QWidget:
        card = Card(self._look, CardKind.COLUMN, name=text.who, dense=True)
        card.add(PlainLabel(self._look, text.who, TextRole.STRONG))
        card.add(SmallText(self._look, text.when))
        card.add(BodyText(self._look, text.words or self.tr("(empty)")))
        card.column.addStretch(1)
        words = self.tr("Keep this one")
        button = AppButton(self._look, words, name=f"{words}: {text.who}. {self._shown.what}")
        button.setProperty("number", number)
        button.clicked.connect(self._on_keep)
        self.keep_buttons.append(button)
        card.add(ButtonRow(self._look, button))
        return card

    @Slot()
    def _on_keep(self) -> None:
        number = int(self.sender().property("number"))
        self.chosen.emit(self._shown.id, self._shown.texts[number].id)

    @Slot()
    def _on_both(self) -> None:
        self.both_kept.emit(self._shown.id)

    @Slot()
    def _on_go(self) -> None:
        self.asked.emit(self._shown.screen, self._shown.argument)

    @Slot()
    def _on_write(self) -> None:
        """Both texts stand in the field, to be brought together."""
        if self.field is not None:
            self.field.edit.setFocus()
            return
        body = QWidget()
        column = ColumnLayout(self._look, body, gap=12)
        hint = self.tr("Both texts stand here. Change them until you both like what they say.")
        self.field = TextArea(self._look, self.tr("The words that stay"), hint)
        self.field.set_text("\n\n".join(one.words for one in self._shown.texts if one.words))
        column.addWidget(self.field)
        self.use_button = AppButton(self._look, self.tr("Use these words"), ButtonKind.PRIMARY)
        self.use_button.clicked.connect(self._on_use)
        column.addWidget(ButtonRow(self._look, self.use_button))
        self._place.fill(body)
        self.field.edit.setFocus()

    @Slot()
    def _on_use(self) -> None:
        if self.field is None:
            return
        words = self.field.text().strip()
        if not words:
            self.field.show_problem(self.tr("Write some words first."))
            self.field.edit.setFocus()
            return
        self.written.emit(self._shown.id, words)
