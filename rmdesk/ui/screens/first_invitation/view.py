"""Layout of the page on which somebody opens their partner's invitation before their workbook is made."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.messages import Message
from rmdesk.ui.screens.first_invitation.values import InvitationShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.open_file_card import OpenFileCard, OpenWords
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import put_last


class FirstInvitationView(Page):
    """Ways to hand the invitation in; once it is read, what comes next."""

    used = Signal()
    left = Signal()
    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("An invitation from your partner"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        words = self.tr(
            "Your partner has begun a workbook for the two of you and has sent you a file or some text. With it, this "
            "laptop and theirs get to know each other."
        )
        self._lead = Lead(look, words)
        self.told = ToldPanel(look)
        self.open_card = OpenFileCard(look, OpenWords(
            self.tr("Open the invitation"),
            self.tr("It is a file whose name ends in .rmx, or its text in an e-mail. You can also drop the file here."),
            self.tr("The text of the invitation"),
        ), ButtonKind.PRIMARY)  # fmt: skip
        self._next = Place("next")
        self.use_button: AppButton | None = None
        self.leave_button: AppButton | None = None
        for part in (self._lead, self.told, self._next, self.open_card):
            self.add(part)
        self.finish()
        self.back_button.clicked.connect(self._on_back)

    def show_invitation(self, shown: InvitationShown) -> None:
        """It was read: say what comes next."""
        self.told.clear()
        self.open_card.clear()
        self.open_card.hide()
        self._lead.hide()
        card, title = self._card(shown)
        self._next.fill(card)
        put_last(self.scroller.column, self._next, self.open_card)
        self.scroller.verticalScrollBar().setValue(0)
        title.take_focus()

    def show_message(self, message: Message) -> None:
        """It could not be read."""
        self.told.show_message(message)

    def forget(self) -> None:
        """There is no invitation here any more."""
        self.told.clear()
        self._next.clear()
        self.use_button = self.leave_button = None
        self.open_card.clear()
        self.open_card.show()
        self._lead.show()

    def _card(self, shown: InvitationShown) -> tuple[Card, Heading]:
        heading = self.tr("This is your invitation")
        card = Card(self.look, name=heading)
        title = Heading(self.look, heading, 2)
        card.add(title)
        made = self.tr("It was made for a call: later, you read 8 digits to each other.")
        if shown.room:
            made = self.tr("It was made for one room: later, you type 10 words from your partner’s screen.")
        card.add(BodyText(self.look, made))
        for icon, words in (
            ("key-round", self.tr("First you make your own workbook, with a name, a passphrase and a recovery code.")),
            ("lock", self.tr("Your private pages are yours alone. Your partner can never open them.")),
            ("users", self.tr("Then your answer to your partner is ready to send.")),
        ):  # fmt: skip
            line = IconText(self.look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        self.use_button = AppButton(self.look, self.tr("Go on"), ButtonKind.PRIMARY)
        self.leave_button = AppButton(self.look, self.tr("Open another file"))
        card.add(ButtonRow(self.look, self.use_button, self.leave_button))
        self.use_button.clicked.connect(self._on_used)
        self.leave_button.clicked.connect(self._on_left)
        return card, title

    @Slot()
    def _on_used(self) -> None:
        self.used.emit()

    @Slot()
    def _on_left(self) -> None:
        self.left.emit()

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit()
