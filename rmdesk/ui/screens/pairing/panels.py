"""What each step of the page about two laptops shows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.screens.pairing.values import PairingShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.exchange.send_card import SendCard
from rmdesk.ui.widgets.exchange.shown_digits import ShownDigits, ShownRoomWords
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.open_file_card import OpenFileCard, OpenWords
from rmdesk.ui.widgets.side_by_side import SideBySide
from rmdesk.ui.widgets.text_field import TextField

translate = QCoreApplication.translate

_PLAIN_TYPING = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class WaysCard(QObject):
    """The two ways to begin, of equal weight."""

    call_chosen = Signal()
    room_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        make, call_title, room_title = self.tr("Make an invitation"), self.tr("On a call"), self.tr("In one room")
        self.call_button = AppButton(look, make, icon="phone", name=f"{make}: {call_title}")
        self.room_button = AppButton(look, make, icon="users", name=f"{make}: {room_title}")
        call = _way(
            look,
            call_title,
            (
                self.tr("You are far apart, and can speak to each other on a call."),
                self.tr("You send an invitation, by e-mail or chat."),
                self.tr("Your partner sends an answer, and you send one last file."),
                self.tr("On the call, each of you reads 8 digits and types those of the other."),
            ),
            self.call_button,
        )
        room = _way(
            look,
            room_title,
            (
                self.tr("You sit together, each with your own laptop."),
                self.tr("You pass an invitation, for example on a USB stick."),
                self.tr("Your partner types 10 words that stand on your screen."),
                self.tr("You open their answer on your laptop."),
            ),
            self.room_button,
        )
        self.widget = SideBySide(look, call, room)
        self.setParent(self.widget)
        self.call_button.clicked.connect(self._on_call)
        self.room_button.clicked.connect(self._on_room)

    @Slot()
    def _on_call(self) -> None:
        self.call_chosen.emit()

    @Slot()
    def _on_room(self) -> None:
        self.room_chosen.emit()


class TypeCard(Card):
    """One line for what the partner reads out."""

    typed = Signal(str)

    def __init__(self, look: Look, heading: str, why: str, label: str, hint: str) -> None:
        super().__init__(look, name=heading)
        self.add(Heading(look, heading, 2))
        self.add(BodyText(look, why))
        self.field = TextField(look, label, hint)
        self.field.edit.setInputMethodHints(_PLAIN_TYPING)
        self.add(self.field)
        self.button = AppButton(look, self.tr("Check them"), ButtonKind.PRIMARY)
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_typed)
        self.field.submitted.connect(self._on_typed)

    @property
    def edit(self) -> QLineEdit:
        """The line."""
        return self.field.edit

    def refuse(self, words: str) -> None:
        """Say at the line that it is not right, and go back to it."""
        self.field.show_problem(words)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_typed(self) -> None:
        if not self.field.text().strip():
            self.refuse(self.tr("Type what your partner reads to you."))
            return
        self.field.show_problem("")
        self.typed.emit(self.field.text())


def digits_field(look: Look, number: int) -> TypeCard:
    """For the 8 digits of the partner."""
    return TypeCard(
        look,
        numbered(number, translate("PairingPanels", "Type the 8 digits that your partner reads")),
        translate(
            "PairingPanels",
            "They differ from yours. If they are right, nobody has changed the files on the way.",
        ),
        translate("PairingPanels", "Your partner’s 8 digits"),
        translate("PairingPanels", "A space in the middle does not matter."),
    )


def words_field(look: Look) -> TypeCard:
    """For the 10 words on the partner's screen."""
    return TypeCard(
        look,
        translate("PairingPanels", "Type the 10 words from your partner’s screen"),
        translate(
            "PairingPanels",
            "Your partner’s rmdesk shows them beside the invitation. They show that this file came from that laptop.",
        ),
        translate("PairingPanels", "The 10 words"),
        translate("PairingPanels", "With a space between them. Capital letters do not matter."),
    )


def digits_card(look: Look, digits: str, number: int) -> Card:
    """What this partner reads out on the call."""
    heading = numbered(number, translate("PairingPanels", "Read these 8 digits to your partner"))
    card = Card(look, name=heading)
    card.add(Heading(look, heading, 2))
    words = translate(
        "PairingPanels",
        "Say them on the call. Do not write them in an e-mail or a chat: whoever could change the files could change "
        "them there too.",
    )
    card.add(BodyText(look, words))
    card.add(ShownDigits(look, digits))
    return card


def room_words_card(look: Look, words: Sequence[str]) -> Card:
    """What the partner types from this screen."""
    heading = numbered(2, translate("PairingPanels", "Let your partner type these 10 words"))
    card = Card(look, name=heading)
    card.add(Heading(look, heading, 2))
    told = translate(
        "PairingPanels",
        "Show them this screen, or read the words out. Do not send them with the file: only somebody in this room "
        "should know them.",
    )
    card.add(BodyText(look, told))
    card.add(ShownRoomWords(look, words))
    return card


def invitation_card(look: Look, shown: PairingShown) -> SendCard:
    """The first file."""
    heading = translate("PairingPanels", "Pass the invitation to your partner")
    way = translate("PairingPanels", "Put it on a USB stick, for example, and open it on their laptop.")
    if not shown.room:
        heading = translate("PairingPanels", "Send the invitation to your partner")
        way = translate("PairingPanels", "By e-mail, by chat or on a USB stick: every way will do.")
    about = translate(
        "PairingPanels",
        "It holds none of your words, and it opens nothing. In rmdesk on their laptop, your partner chooses “My "
        "partner has sent me an invitation”.",
    )
    return SendCard(look, numbered(1, heading), f"{way} {about}")


def answer_card(look: Look, shown: PairingShown) -> SendCard:
    """The second file."""
    if shown.room:
        heading = translate("PairingPanels", "Pass your answer to your partner")
        words = translate("PairingPanels", "They open it on their laptop. Then it knows yours, too.")
    else:
        heading = translate("PairingPanels", "Send your answer to your partner")
        words = translate(
            "PairingPanels",
            "rmdesk has written it for you. Send it by e-mail, by chat or on a USB stick. Your partner opens it on "
            "their laptop and sends you one last file.",
        )
        heading = numbered(1, heading)
    return SendCard(look, heading, words)


def last_card(look: Look) -> SendCard:
    """The third file."""
    words = translate(
        "PairingPanels", "Once they have opened it, their screen shows 8 digits, too. Then you can both go on."
    )
    heading = translate("PairingPanels", "Send the last file to your partner")
    return SendCard(look, numbered(1, heading), words)


def open_invitation_card(look: Look) -> OpenFileCard:
    """For the one who was invited."""
    return OpenFileCard(look, OpenWords(
        translate("PairingPanels", "My partner has sent me an invitation"),
        translate("PairingPanels", "Open it here. One of you makes the invitation; it does not matter who."),
        translate("PairingPanels", "The text of the invitation"),
    ))  # fmt: skip


def open_answer_card(look: Look, number: int) -> OpenFileCard:
    """For the one who made the invitation."""
    return OpenFileCard(look, OpenWords(
        numbered(number, translate("PairingPanels", "Open your partner’s answer")),
        translate(
            "PairingPanels",
            "Their rmdesk makes it once they have opened your invitation. Until it comes you can do anything else, or "
            "close rmdesk: this page keeps its place.",
        ),
        translate("PairingPanels", "The text of the answer"),
    ))  # fmt: skip


def open_last_card(look: Look) -> OpenFileCard:
    """For the one who was invited."""
    return OpenFileCard(look, OpenWords(
        numbered(2, translate("PairingPanels", "Open your partner’s last file")),
        translate(
            "PairingPanels",
            "They send it once they have opened your answer. Until it comes you can do anything else, or close rmdesk: "
            "this page keeps its place.",
        ),
        translate("PairingPanels", "The text of the last file"),
    ))  # fmt: skip


def plain_card(look: Look, heading: str, lines: Sequence[tuple[str, str]], *buttons: AppButton) -> Card:
    """Lines with an icon each, and what to do about them."""
    card = Card(look, name=heading)
    card.add(Heading(look, heading, 2))
    for icon, words in lines:
        line = IconText(look, icon, words, "accent", TextRole.BODY)
        line.label.set_colour("text")
        card.add(line)
    if buttons:
        card.add(ButtonRow(look, *buttons))
    return card


def numbered(number: int, words: str) -> str:
    """Such as `2. Open the answer`."""
    return translate("PairingPanels", "{number}. {words}").format(number=number, words=words)


def _way(look: Look, heading: str, told: Sequence[str], button: AppButton) -> Card:
    """First for whom it is, then the steps."""
    card = Card(look, name=heading)
    card.add(Heading(look, heading, 2))
    first, *steps = told
    card.add(BodyText(look, first))
    for number, words in enumerate(steps, 1):
        card.add(BodyText(look, numbered(number, words)))
    card.column.addStretch(1)
    row: QWidget = ButtonRow(look, button)
    card.add(row)
    return card
