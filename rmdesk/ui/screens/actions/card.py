"""One action as a card on the board."""

from PySide6.QtCore import Qt, Signal, Slot

from rmdesk.ui.screens.actions.values import BoardCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.action_words import short_title
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.fact_lines import Fact, FactLines
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.tag import Tag, TagKind


class ActionCard(Card):
    """Title, who, when, a quiet tag, and the buttons. It never changes: another value is another card."""

    opened = Signal(str)
    moved = Signal(str, str)
    """The id of the action, and the status that was picked."""

    def __init__(self, look: Look, value: BoardCard) -> None:
        title = short_title(value.title)
        super().__init__(look, name=title, dense=True)
        self.value = value
        self.add(PlainLabel(look, title, TextRole.STRONG))
        facts = [Fact("users" if value.both else "user", value.who), Fact("calendar", value.due)]
        if value.waiting:
            facts.append(Fact("clock", value.waiting, "on_soft" if value.can_agree else "muted"))
        self.add(FactLines(look, facts))
        if value.conflict or value.kind:
            tag = Tag(look, self.tr("2 texts"), TagKind.NOTE) if value.conflict else Tag(look, value.kind)
            self.column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeading)
        self.open_button = AppButton(
            look, self.tr("Open"), ButtonKind.QUIET, name=self.tr("Open: {title}").format(title=title)
        )
        self.move_button = MenuButton(
            look, self.tr("Move"), value.moves, self.tr("Move: {title}").format(title=title), ButtonKind.QUIET
        )
        self.agree_button: ConsentButton | None = None
        if value.can_agree:
            self.agree_button = ConsentButton(
                look, self.tr("Read and agree"), name=self.tr("Read and agree: {title}").format(title=title)
            )
            self.add(ButtonRow(look, self.agree_button))
            self.agree_button.clicked.connect(self._on_open)
        self.add(ButtonRow(look, self.open_button, self.move_button))
        self.open_button.clicked.connect(self._on_open)
        self.move_button.picked.connect(self._on_picked)

    @property
    def stops(self) -> tuple[AppButton, ...]:
        """What the Tab key goes through, in order."""
        first = () if self.agree_button is None else (self.agree_button,)
        return (*first, self.open_button, self.move_button)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self.value.id)

    @Slot(str)
    def _on_picked(self, status: str) -> None:
        self.moved.emit(self.value.id, status)
