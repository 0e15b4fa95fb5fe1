"""Before the two begin: the parts with rough times, where they are, and who else is there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.together.values import TogetherShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.session_words import part_words
from rmdesk.ui.widgets.text_field import TextField

HERE, APART = "here", "apart"
_LONGEST = 120


class SetupPanel(QWidget):
    """Nothing of it has to be filled in."""

    begun = Signal(bool, str)
    """Whether this computer notes for two who are apart, and who else is there."""

    def __init__(self, look: Look, shown: TogetherShown) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self)
        column.addWidget(self._parts_card(shown))
        column.addWidget(self._where_card(shown))
        column.addWidget(self._present_card(shown))
        begin = self.tr("Carry on") if shown.begun else self.tr("Begin")
        self.start = AppButton(look, begin, ButtonKind.PRIMARY)
        self.start.clicked.connect(self._on_start)
        column.addWidget(ButtonRow(look, self.start))
        self._tell_where()

    def _parts_card(self, shown: TogetherShown) -> Card:
        card = Card(self._look, name=self.tr("What is ahead"))
        card.add(Heading(self._look, self.tr("What is ahead"), 2))
        for number, part in enumerate(shown.parts, 1):
            card.add(BodyText(self._look, f"{number}. {part_words(part.title, part.minutes)}"))
        words = self.tr(
            "About {minutes} minutes are planned here. The rest is for talking. You can leave out any of it."
        )
        card.add(BodyText(self._look, words.format(minutes=shown.minutes), "muted"))
        return card

    def _where_card(self, shown: TogetherShown) -> Card:
        label = self.tr("Where are the two of you?")
        card = Card(self._look)  # without a name of its own, which would be spoken before that of the choices
        card.add(PlainLabel(self._look, label, TextRole.STRONG))
        choices = (
            Choice(HERE, self.tr("Both at this computer")),
            Choice(APART, self.tr("On a call, or at two computers")),
        )
        self.where = ChoiceGroup(self._look, label, choices, clearable=False)
        self.where.choose(APART if shown.sharing.hosted else HERE)
        self.where.changed.connect(self._tell_where)
        words = self.tr(
            "You note the words here, for both of you. {name} looks at them later, on their own, and says yes to them "
            "or changes them. Signing is done later and alone, too."
        )
        self._apart = BodyText(self._look, words.format(name=shown.sharing.other), "muted")
        card.add(self.where)
        card.add(self._apart)
        return card

    def _present_card(self, shown: TogetherShown) -> Card:
        label = self.tr("Is anybody else there?")
        card = Card(self._look)
        hint = self.tr("Write what they are here for, not their name. You can leave this empty.")
        self.present = TextField(self._look, label, hint)
        self.present.set_limit(_LONGEST)
        self.present.set_text(shown.sharing.present)
        roles = (
            self.tr("An interpreter"),
            self.tr("A note taker"),
            self.tr("A support worker"),
            self.tr("Somebody from the programme"),
        )
        self.roles = MenuButton(self._look, self.tr("Choose some words"), [(one, one) for one in roles])
        self.roles.picked.connect(self._on_role)
        card.add(self.present)
        card.add(ButtonRow(self._look, self.roles))
        return card

    @Slot()
    def _tell_where(self) -> None:
        self._apart.setVisible(self.where.chosen() == APART)

    @Slot(str)
    def _on_role(self, words: str) -> None:
        there = self.present.text().strip()
        self.present.set_text(f"{there}, {words.lower()}" if there else words)

    @Slot()
    def _on_start(self) -> None:
        self.begun.emit(self.where.chosen() == APART, self.present.text().strip())
