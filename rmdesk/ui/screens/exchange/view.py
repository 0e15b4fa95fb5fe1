"""Layout of the page between our laptops: one way out, one way in, and what there is to know about both."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.moving import MoveStage
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.screens.exchange.cards import FolderCard, LostCard, SeenCard
from rmdesk.ui.screens.exchange.values import ExchangeShown, FolderShown, Standing
from rmdesk.ui.screens.exchange.wording import not_sent_words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.exchange.send_card import SendCard
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.open_file_card import OpenFileCard, OpenWords
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import put_last


class ExchangeView(Page):
    """Nothing is counted, and nobody is told when the partner has opened something."""

    save_asked = Signal()
    copy_asked = Signal()
    choose_asked = Signal()
    file_dropped = Signal(object)
    pasted = Signal(str)
    folder_asked = Signal()
    stop_asked = Signal()
    forks_read = Signal()
    screen_asked = Signal(str)
    """The id of a screen."""

    def __init__(self, look: Look, with_folder: bool) -> None:
        super().__init__(look, self.tr("Between our laptops"))
        self._lead = Lead(look, "")
        self.told = ToldPanel(look)
        words = self.tr("Opening the file. A large one takes a while. You can read and write on any page meanwhile.")
        self.opening = IconText(look, "clock", words, "accent", TextRole.BODY)
        self.opening.hide()
        self._place = Place("news")
        self.folder_card = FolderCard(look)
        self.seen_card, self.lost_card = SeenCard(look), LostCard(look)
        self.send: SendCard | None = None
        self.open_card: OpenFileCard | None = None
        self.read_button: AppButton | None = None
        self.ways: dict[str, AppButton] = {}
        self._with_folder = with_folder
        self.add_heading()
        for part in (
            self._lead,
            self.told,
            self.opening,
            self._place,
            self.folder_card,
            self.seen_card,
            self.lost_card,
        ):
            self.add(part)
        self.finish()
        self.folder_card.choose_asked.connect(self.folder_asked)
        self.folder_card.stop_asked.connect(self.stop_asked)
        self.lost_card.asked.connect(self._on_lost)

    def show_exchange(self, shown: ExchangeShown, folder: FolderShown) -> None:
        """Show how it stands now."""
        self.told.clear()
        self.ways, self.read_button = {}, None
        self._lead.setText(self._lead_of(shown, folder))
        connected = shown.standing is Standing.CONNECTED
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        for part in self._connected(shown) if connected else self._not_connected(shown):
            column.addWidget(part)
        self._place.fill(body)
        self.folder_card.setVisible(connected and self._with_folder)
        self.folder_card.show_folder(folder)
        self.seen_card.setVisible(connected)
        self.lost_card.setVisible(connected)
        put_last(self.scroller.column, self._place, self.folder_card, self.seen_card, self.lost_card)

    def show_message(self, message: Message) -> None:
        """Tell what happened with a file."""
        self.told.show_message(message)

    def show_opening(self, under_way: bool) -> None:
        """Whether a file is being opened, for longer than a moment."""
        self.opening.setVisible(under_way)

    def _lead_of(self, shown: ExchangeShown, folder: FolderShown) -> str:
        if shown.standing is not Standing.CONNECTED:
            return self.tr("If you and your partner each have a laptop, what you share can go between them.")
        if shown.one_laptop:
            return self.tr(
                "You both write in this workbook on this laptop. If one of you also has it on a laptop of their own, "
                "what you share can go between them."
            )
        if folder.path is not None:
            return self.tr(
                "What you share goes to your partner’s laptop by itself, through your exchange folder, once they have "
                "chosen it too. You can also make a file and send it."
            )
        return self.tr(
            "What you share goes to your partner’s laptop when you make a file for them and they open it, and the "
            "other way round."
        )

    def _not_connected(self, shown: ExchangeShown) -> list[QWidget]:
        begun = shown.standing is Standing.BEGUN
        words = self.tr("Go on: meet on two laptops") if begun else self.tr("Meet on two laptops")
        heading = self.tr("Your laptops do not know each other yet")
        text = self.tr("That takes a call or a meeting of some 10 minutes, once.")
        if begun:
            text = self.tr("You have begun. It goes on where you stopped.")
        elif shown.standing is Standing.AGAIN:
            words, heading = self.tr("Meet again"), self.tr("Your laptops have to meet again")
            text = self.tr("One of them is lost or has new keys. News goes between you again after that.")
        note = ContentNote(self.look, text, heading, CardKind.CALM, "users")
        note.words.addWidget(ButtonRow(self.look, self._way(words, "pairing", ButtonKind.PRIMARY)))
        return [note]

    def _connected(self, shown: ExchangeShown) -> list[QWidget]:
        name = isolated(shown.partner) if shown.partner else self.tr("my partner")
        cards = [self._send_card(shown, name), self._open_card(shown, name)]
        if shown.one_laptop:
            words = self.tr("How one of you moves to another laptop")
            return [ButtonRow(self.look, self._way(words, "pairing")), *cards]
        return [*([self._ended_note()] if shown.ended else []), *self._notes(shown), *cards]

    def _ended_note(self) -> ContentNote:
        text = self.tr(
            "Nobody has to make a file any more. Those that are still on their way can be opened. If no more come, "
            "everything that is here stays as it is."
        )
        note = ContentNote(self.look, text, self.tr("It has ended"), CardKind.CALM, "flag")
        note.words.addWidget(ButtonRow(self.look, self._way(self.tr("What happens now"), "ending")))
        return note

    def _notes(self, shown: ExchangeShown) -> list[QWidget]:
        """At most two."""
        notes: list[QWidget] = []
        if shown.move is not MoveStage.NONE:
            notes.append(self._move_note(shown))
        if shown.missing:
            text = self.tr(
                "What fits has been taken in, and nothing is lost. Make a file for your partner and send it: "
                "the next file that they make brings what is missing."
            )
            notes.append(ContentNote(self.look, text, self.tr("An earlier part of your partner’s news is missing")))
        elif shown.forked:
            text = self.tr(
                "That happens when a laptop was set back to a backup, or when its files were copied to another one. "
                "rmdesk keeps all words of both. Look through what has changed."
            )
            note = ContentNote(self.look, text, self.tr("The same laptop has written from two places"))
            self.read_button = AppButton(self.look, self.tr("I have read this"), icon="check")
            self.read_button.clicked.connect(self._on_read)
            note.words.addWidget(ButtonRow(self.look, self.read_button))
            notes.append(note)
        if shown.differ and len(notes) < 2:
            note = ContentNote(
                self.look,
                self.tr("You both changed the same words, each on your own laptop. Both are kept until you choose."),
                self.tr("There are two texts for one thing"),
            )
            button = self._way(self.tr("Look at both texts"), "disagreements")
            note.words.addWidget(ButtonRow(self.look, button))
            notes.append(note)
        return notes

    def _move_note(self, shown: ExchangeShown) -> ContentNote:
        heading = self.tr("Your partner has moved to their own laptop")
        text = self.tr("Everything has arrived there. Their private things can go from this laptop.")
        if shown.move is MoveStage.ARRIVED_HERE:
            heading = self.tr("You have moved to this laptop")
            text = self.tr(
                "Make a file for your partner now: with it, the other laptop learns that your private things can go "
                "from there."
            )
        note = ContentNote(self.look, text, heading, CardKind.CALM, "users")
        note.words.addWidget(ButtonRow(self.look, self._way(self.tr("Look at the move"), "moving-out")))
        return note

    def _send_card(self, shown: ExchangeShown, name: str) -> SendCard:
        about = self.tr(
            "It brings everything that you have shared and that their laptop may not have yet. Send it by e-mail, by "
            "chat or on a USB stick."
        )
        self._not_sent = IconText(self.look, "upload", "", "accent", TextRole.BODY)
        self._not_sent.label.set_colour("text")
        self._made = BodyText(self.look, "", "muted")
        private = IconText(self.look, "lock", self.tr("Your private pages never go along."), "calm", TextRole.BODY)
        private.label.set_colour("text")
        heading = self.tr("Make a file for {name}").format(name=name)
        self.send = SendCard(self.look, heading, about, (private, self._not_sent, self._made))
        self.show_made(shown)
        self.send.save_asked.connect(self.save_asked)
        self.send.copy_asked.connect(self.copy_asked)
        return self.send

    def show_made(self, shown: ExchangeShown) -> None:
        """Say when a file was made last and what was in none yet; nothing else on the page moves."""
        words = not_sent_words(dict(shown.not_sent), made=shown.made is not None)
        self._not_sent.show_state("upload" if shown.not_sent else "check", words, "accent")
        self._not_sent.setVisible(bool(words) and not shown.one_laptop)
        made = shown.made
        if made is not None:
            self._made.setText(self.tr("Last made on {day}").format(day=plain_moment(made.astimezone())))
        self._made.setVisible(made is not None)

    def _open_card(self, shown: ExchangeShown, name: str) -> OpenFileCard:
        words = OpenWords(
            self.tr("Open a file from {name}").format(name=name),
            self.tr("A file whose name ends in .rmx, or its text from an e-mail. You can also drop it here."),
            self.tr("The text from the e-mail"),
        )
        card = self.open_card = OpenFileCard(self.look, words, ButtonKind.PRIMARY)
        if shown.opened is not None:
            opened = self.tr("Last opened on {day}").format(day=plain_moment(shown.opened.astimezone()))
            card.add(BodyText(self.look, opened, "muted"))
            card.add(ButtonRow(self.look, self._way(self.tr("See what is new"), "news", ButtonKind.QUIET, "history")))
        card.choose_asked.connect(self.choose_asked)
        card.file_dropped.connect(self.file_dropped)
        card.pasted.connect(self.pasted)
        return card

    def _way(
        self, words: str, screen: str, kind: ButtonKind = ButtonKind.SECONDARY, icon: str = "arrow-right"
    ) -> AppButton:
        button = AppButton(self.look, words, kind, icon)
        button.setProperty("screen", screen)
        button.clicked.connect(self._on_way)
        self.ways[screen] = button
        return button

    @Slot()
    def _on_way(self) -> None:
        self.screen_asked.emit(str(self.sender().property("screen")))

    @Slot()
    def _on_read(self) -> None:
        self.forks_read.emit()

    @Slot()
    def _on_lost(self) -> None:
        self.screen_asked.emit("lost-laptop")
