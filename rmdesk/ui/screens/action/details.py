"""One action to read: what it says, who has agreed, what it is waiting for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.action.values import ActionShown, ConflictShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_card import ConsentCard
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.tag import Tag, TagKind


class ActionDetails(QWidget):
    """Made anew each time something has changed."""

    edit_asked = Signal()
    moved = Signal(str)
    settled = Signal(str, int)
    """A field, and the number of the text that was chosen for it."""

    def __init__(self, look: Look, shown: ActionShown) -> None:
        super().__init__()
        self._look = look
        self._shown = shown
        self._column = ColumnLayout(look, self, gap=24)
        change = self.tr("Go on with your changes") if shown.has_draft else self.tr("Change this action")
        self.edit_button = AppButton(look, change, icon="pencil")
        self.move_button = MenuButton(
            look, self.tr("Move it on the board"), shown.moves, self.tr("Move it on the board")
        )
        self.cosign_place = Place("cosign")
        consent = shown.consent
        what = consent.what if consent.ask_me else ""
        self.consent = ConsentCard(look, self.tr("Who has agreed"), consent.lines, what, consent.beside)
        self.settle_buttons: list[_Settle] = []
        self._lay_out()
        self.edit_button.clicked.connect(self._on_edit)
        self.move_button.picked.connect(self.moved)

    def _lay_out(self) -> None:
        shown, look = self._shown, self._look
        top = ColumnLayout(look, gap=12)
        tags = FlowLayout(look, gap=8)
        tags.addWidget(Tag(look, shown.status, TagKind.DONE if shown.done else TagKind.ACTIVE))
        top.addLayout(tags)
        for icon, words in shown.facts:
            top.addWidget(IconText(look, icon, words, "text", TextRole.BODY))
        top.addWidget(ButtonRow(look, self.edit_button, self.move_button))
        self._column.addLayout(top)
        for conflict in shown.conflicts:
            self._column.addWidget(self._conflict(conflict))
        if shown.parts:
            self._column.addWidget(self._words())
        self._column.addWidget(self.consent)
        if shown.consent.note:
            self._column.addWidget(SmallText(look, shown.consent.note))
        self._column.addWidget(self.cosign_place)

    def open_panel(self, panel: QWidget) -> None:
        """Let the other partner agree here."""
        self.cosign_place.fill(panel)

    def _words(self) -> Card:
        card = Card(self._look)
        for heading, words in self._shown.parts:
            if card.column.count():
                card.column.addSpacing(self._look.theme.space(12))
            card.add(Heading(self._look, heading, 3))
            card.add(BodyText(self._look, words))
        return card

    def _conflict(self, conflict: ConflictShown) -> ContentNote:
        """Both texts, each with a button; nothing is chosen for anybody."""
        note = ContentNote(
            self._look,
            self.tr("It was changed on two computers at the same time. Choose together which one stays."),
            self.tr("There are {count} texts for {field}").format(count=len(conflict.candidates), field=conflict.words),
        )
        for number, (who, words) in enumerate(conflict.candidates):
            note.words.addWidget(PlainLabel(self._look, who, TextRole.STRONG))
            note.words.addWidget(BodyText(self._look, words or self.tr("(empty)")))
            button = _Settle(self._look, conflict.field, number, self.tr("Use this one"), who)
            button.clicked.connect(self._on_settle)
            note.words.addWidget(ButtonRow(self._look, button))
            self.settle_buttons.append(button)
        return note

    @Slot()
    def _on_edit(self) -> None:
        self.edit_asked.emit()

    @Slot()
    def _on_settle(self) -> None:
        button = self.sender()
        if isinstance(button, _Settle):
            self.settled.emit(button.field, button.number)


class _Settle(AppButton):
    def __init__(self, look: Look, field: str, number: int, words: str, who: str) -> None:
        super().__init__(look, words, name=f"{words}: {who}")
        self.field = field
        self.number = number
