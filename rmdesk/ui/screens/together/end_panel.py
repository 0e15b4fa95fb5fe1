"""The end of a session: everything is saved, and each way out ends in a lock."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.together.values import TogetherShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout


class EndPanel(QWidget):
    """Signals say what the pair wants."""

    left = Signal(bool)
    """Lock now; whether this session has been (or goes on another day)."""
    support_asked = Signal()
    back_asked = Signal()

    def __init__(self, look: Look, shown: TogetherShown) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        card = Card(look, name=self.tr("Before you lock"))
        card.add(IconText(look, "circle-check", self.tr("Everything you wrote is saved."), "ok", TextRole.STRONG))
        card.add(BodyText(look, self._told(shown)))
        self.done = AppButton(look, self.tr("This session is done: lock"))
        self.another = AppButton(look, self.tr("We go on another day: lock"))
        self.done.clicked.connect(self._on_done)
        self.another.clicked.connect(self._on_another)
        card.add(EqualButtons(look, self.done, self.another))
        column.addWidget(card)
        help_card = Card(look, name=self.tr("If this has brought something up"))
        help_card.add(Heading(look, self.tr("If this has brought something up"), 3))
        words = self.tr("That can happen after a talk like this. The support page is always in the top bar, too.")
        help_card.add(BodyText(look, words))
        self.support = AppButton(look, self.tr("See who can help"), icon="heart-handshake")
        self.support.clicked.connect(self.support_asked)
        help_card.add(ButtonRow(look, self.support))
        column.addWidget(help_card)
        self.back = AppButton(look, self.tr("Back to our session"), ButtonKind.BACK, "chevron-left")
        self.back.clicked.connect(self.back_asked)
        column.addWidget(ButtonRow(look, self.back))

    def _told(self, shown: TogetherShown) -> str:
        left = [part for part in shown.parts if part.item and not part.reached]
        after = self.tr(
            "After this, each of you can unlock alone. “After” is under Sessions, on the page of session {number}."
        )
        after = after.format(number=shown.number)
        if not left:
            return after
        return " ".join((self.tr("What you did not reach comes along to the next session."), after))

    @Slot()
    def _on_done(self) -> None:
        self.left.emit(True)

    @Slot()
    def _on_another(self) -> None:
        self.left.emit(False)
