"""Layout of the page on which two laptops get to know each other: one step at a time, and a way to begin again."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.messages import Message
from rmdesk.ui.screens.pairing import panels
from rmdesk.ui.screens.pairing.values import PairingShown, PairingStep
from rmdesk.ui.screens.pairing.wording import heading_of, lead_of
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.exchange.send_card import SendCard
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.open_file_card import OpenFileCard
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.progress import Progress
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import put_last

_STEPS = {
    PairingStep.INVITED: 1, PairingStep.ANSWERED: 1, PairingStep.WORDS: 1, PairingStep.CODES: 2,
}  # fmt: skip


class PairingView(Page):
    """Made anew for each step. The screen decides what the signals do."""

    call_chosen = Signal()
    room_chosen = Signal()
    save_asked = Signal()
    copy_asked = Signal()
    choose_asked = Signal()
    file_dropped = Signal(object)
    pasted = Signal(str)
    typed = Signal(str)
    again_asked = Signal()
    screen_asked = Signal(str)
    """The id of the screen that goes on from here."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Meet on two laptops"))
        self._progress = Progress(look, "", 1, 2)
        self.told = ToldPanel(look)
        self._lead = Lead(look, "")
        self._place, self._foot = Place("step"), Place("again")
        self.send: SendCard | None = None
        self.open_card: OpenFileCard | None = None
        self.type_card: panels.TypeCard | None = None
        self.again_button: AppButton | None = None
        self.way_buttons: tuple[AppButton, ...] = ()
        self.add(self._progress)
        self.add_heading()
        for part in (self._lead, self.told, self._place, self._foot):
            self.add(part)
        self.finish()

    def show_pairing(self, shown: PairingShown) -> None:
        """Show what there is to do now."""
        self.told.clear()
        self.send = self.open_card = self.type_card = None
        self.way_buttons = ()
        self.heading.setText(heading_of(shown))
        self.set_title(heading_of(shown))
        self._lead.setText(lead_of(shown))
        self._show_progress(shown)
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        for part in self._parts(shown):
            column.addWidget(part)
        self._place.fill(body)
        self._show_again(shown)
        put_last(self.scroller.column, self._place, self._foot)

    def show_message(self, message: Message) -> None:
        """Tell why it did not work; the step stays as it was."""
        self.told.show_message(message)

    def _show_progress(self, shown: PairingShown) -> None:
        count = 1 if shown.room else 2
        number = _STEPS.get(shown.step, 0)
        self._progress.setVisible(number > 0 and count > 1)
        self._progress.show_step(self.tr("Part {number} of {count}").format(number=number, count=count), number, count)

    def _parts(self, shown: PairingShown) -> list[QWidget]:
        makers: dict[PairingStep, Callable[[PairingShown], list[QWidget]]] = {
            PairingStep.START: self._start_parts,
            PairingStep.AGAIN: self._start_parts,
            PairingStep.INVITED: self._invited_parts,
            PairingStep.WORDS: self._words_parts,
            PairingStep.ANSWERED: self._answered_parts,
            PairingStep.CODES: self._code_parts,
            PairingStep.DONE: self._done_parts,
            PairingStep.ONE_LAPTOP: self._moving_out,
            PairingStep.APART: self._apart,
            PairingStep.NEW_WORKBOOK: self._new_workbook,
        }
        return makers[shown.step](shown)

    def _start_parts(self, _shown: PairingShown) -> list[QWidget]:
        return [self._ways(), self._open(panels.open_invitation_card(self.look))]

    def _invited_parts(self, shown: PairingShown) -> list[QWidget]:
        words = [panels.room_words_card(self.look, shown.words)] if shown.room else []
        send = self._send(panels.invitation_card(self.look, shown))
        return [send, *words, self._open(panels.open_answer_card(self.look, 3 if words else 2))]

    def _words_parts(self, _shown: PairingShown) -> list[QWidget]:
        return [self._type(panels.words_field(self.look))]

    def _answered_parts(self, shown: PairingShown) -> list[QWidget]:
        return [self._send(panels.answer_card(self.look, shown)), self._open(panels.open_last_card(self.look))]

    def _code_parts(self, shown: PairingShown) -> list[QWidget]:
        send = [self._send(panels.last_card(self.look))] if shown.first else []
        first = len(send) + 1
        read = panels.digits_card(self.look, shown.digits, first)
        return [*send, read, self._type(panels.digits_field(self.look, first + 1))]

    def _ways(self) -> QWidget:
        ways = panels.WaysCard(self.look)
        ways.call_chosen.connect(self.call_chosen)
        ways.room_chosen.connect(self.room_chosen)
        self.way_buttons = (ways.call_button, ways.room_button)
        return ways.widget

    def _send(self, card: SendCard) -> SendCard:
        card.save_asked.connect(self.save_asked)
        card.copy_asked.connect(self.copy_asked)
        self.send = card
        return card

    def _open(self, card: OpenFileCard) -> OpenFileCard:
        card.choose_asked.connect(self.choose_asked)
        card.file_dropped.connect(self.file_dropped)
        card.pasted.connect(self.pasted)
        self.open_card = card
        return card

    def _type(self, card: panels.TypeCard) -> panels.TypeCard:
        card.typed.connect(self.typed)
        self.type_card = card
        return card

    def _done_parts(self, shown: PairingShown) -> list[QWidget]:
        parts: list[QWidget] = []
        if shown.has_file and shown.room and not shown.heard:
            parts.append(self._send(panels.answer_card(self.look, shown)))
        kind = ButtonKind.SECONDARY if parts else ButtonKind.PRIMARY
        button = AppButton(self.look, self.tr("Go to “Between our laptops”"), kind, "upload")
        button.clicked.connect(self._on_exchange)
        move = AppButton(self.look, self.tr("Go to “Moving to another laptop”"), icon="arrow-right")
        move.clicked.connect(self._on_moving)
        self.way_buttons = (button, move)
        lines = (
            ("upload", self.tr("Make a first file for your partner. It brings them your name, and what you share.")),
            ("download", self.tr("Open the first file from your partner. Then you see each other’s names here.")),
            (
                "users",
                self.tr("If you both write on one laptop again one day: “Moving to another laptop” leads there."),
            ),
        )
        parts.append(panels.plain_card(self.look, self.tr("What comes next"), lines, button, move))
        return parts

    def _moving_out(self, _shown: PairingShown) -> list[QWidget]:
        move = AppButton(self.look, self.tr("Go to “Moving to another laptop”"), ButtonKind.PRIMARY, "arrow-right")
        move.clicked.connect(self._on_moving)
        exchange = AppButton(self.look, self.tr("Go to “Between our laptops”"), icon="upload")
        exchange.clicked.connect(self._on_exchange)
        self.way_buttons = (move, exchange)
        lines = (
            ("save", self.tr("Whoever moves makes a copy on a USB stick, and opens it on their own laptop.")),
            (
                "upload",
                self.tr("There they make a file for their partner, and it is opened here. No codes are needed."),
            ),
            ("trash-2", self.tr("Their private things can then be taken off this laptop.")),
        )
        return [panels.plain_card(self.look, self.tr("When one of you moves"), lines, move, exchange)]

    def _apart(self, _shown: PairingShown) -> list[QWidget]:
        exchange = AppButton(self.look, self.tr("Go to “Between our laptops”"), ButtonKind.PRIMARY, "upload")
        exchange.clicked.connect(self._on_exchange)
        move = AppButton(self.look, self.tr("Go to “Moving to another laptop”"), icon="arrow-right")
        move.clicked.connect(self._on_moving)
        self.way_buttons = (exchange, move)
        lines = (
            ("upload", self.tr("What you share goes between your laptops when one of you makes a file for the other.")),
            ("users", self.tr("How far the move has come stands under “Moving to another laptop”.")),
        )
        return [panels.plain_card(self.look, self.tr("You sit at two laptops"), lines, exchange, move)]

    def _new_workbook(self, _shown: PairingShown) -> list[QWidget]:
        button = AppButton(self.look, self.tr("Make the new workbook"), ButtonKind.PRIMARY, "plus")
        button.clicked.connect(self._on_new)
        self.way_buttons = (button,)
        lines = (
            ("copy", self.tr("You choose which of your private pages are copied into it. It can be none.")),
            ("key-round", self.tr("It has a passphrase and a recovery code of its own.")),
            ("users", self.tr("After that, your answer to the invitation is waiting in the new workbook.")),
        )
        return [panels.plain_card(self.look, self.tr("What happens"), lines, button)]

    def _show_again(self, shown: PairingShown) -> None:
        """Nothing to begin again where nothing has begun, or where all is done."""
        self.again_button = None
        words = {
            PairingStep.NEW_WORKBOOK: self.tr("Leave this invitation"),
            PairingStep.DONE: "" if shown.heard else self.tr("It did not work on the other laptop: begin again"),
            PairingStep.START: "",
            PairingStep.AGAIN: "",
            PairingStep.ONE_LAPTOP: "",
            PairingStep.APART: "",
        }.get(shown.step, self.tr("Begin again"))
        if not words:
            self._foot.clear()
            return
        self.again_button = AppButton(self.look, words, ButtonKind.QUIET, "undo-2")
        self.again_button.clicked.connect(self._on_again)
        self._foot.fill(ButtonRow(self.look, self.again_button))

    @Slot()
    def _on_again(self) -> None:
        self.again_asked.emit()

    @Slot()
    def _on_exchange(self) -> None:
        self.screen_asked.emit("exchange")

    @Slot()
    def _on_moving(self) -> None:
        self.screen_asked.emit("moving-out")

    @Slot()
    def _on_new(self) -> None:
        self.screen_asked.emit("new-partner")
