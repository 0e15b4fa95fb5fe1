"""Layout of the page about moving to another laptop: what my partner's move asks for here, then what mine does."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.moving import MoveStage
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel
from rmdesk.ui.widgets.tab_order import put_last


class MovingOutView(Page):
    """Buttons that the present stage has no use for are not in `buttons`; their names are those of the signals."""

    leave_asked = Signal()
    stay_asked = Signal()
    take_off_asked = Signal()
    welcome_asked = Signal()
    take_mine_off_asked = Signal()
    screen_asked = Signal(str)
    """The id of a screen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Moving to another laptop"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.told = ToldPanel(look)
        self._place = Place("moves")
        self.buttons: dict[str, AppButton] = {}
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(Lead(look, self.tr(
            "Each of you can take your own pages along to a laptop of your own, and back to one that you both use."
        )))  # fmt: skip
        for part in (self.told, self._place):
            self.add(part)
        self.finish()
        self.back_button.clicked.connect(self._on_back)

    def show_moves(self, shown: MovingShown) -> None:
        """Show how it stands now."""
        self.told.clear()
        self.buttons = {}
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        for card in (*self._of_partner(shown), *self._mine(shown)):
            column.addWidget(card)
        self._place.fill(body)
        put_last(self.scroller.column, self._place)

    def show_message(self, message: Message) -> None:
        """Tell why something did not work."""
        self.told.show_message(message)

    def _of_partner(self, shown: MovingShown) -> list[Card]:
        move, name = shown.partner, self._name(shown)
        if move.stage is MoveStage.PARTNER_LEFT:
            words = self.tr("{name} made a copy to move with on {day}").format(name=name, day=_day(move.at))
            return [self._card(words, (
                ("clock", self.tr("Their private pages stay on this laptop, closed, until they have arrived.")),
                ("download", self.tr(
                    "Their own laptop says so in the first news that it makes. You open that here, as always."
                )),
            ))]  # fmt: skip
        if move.stage is MoveStage.PARTNER_ARRIVED:
            return [self._take_off_card(name)]
        if move.stage is MoveStage.PARTNER_BACK and shown.together:
            return [self._partner_back(name, _day(move.at))]
        if move.stage is MoveStage.PARTNER_OFF:
            words = self.tr("The private things of {name} went from this laptop on {day}").format(
                name=name, day=_day(move.at)
            )
            return [self._card(words, (
                ("users", self.tr("What you share, and your own pages, are here as before.")),
                ("upload", self.tr("What you share goes between your laptops now, when you make each other files.")),
                ("info", self._what_stays()),
            ))]  # fmt: skip
        return []

    def _take_off_card(self, name: str) -> Card:
        title = self.tr("{name} writes on their own laptop now").format(name=name)
        words = self.tr("Take the private things of {name} off this laptop").format(name=name)
        button = self._button("take_off", words, ButtonKind.PRIMARY, "trash-2")
        button.clicked.connect(self._on_take_off)
        return self._card(title, (
            ("circle-check", self.tr(
                "Their laptop has said, signed with their own key, that exactly what lies here has arrived there."
            )),
            ("trash-2", self.tr(
                "From here go: their private pages, their key file, their own unfinished texts, their part of the "
                "backups, and what rmdesk has put aside."
            )),
            ("users", self.tr("Here stay: what you share, your own pages, and your key file.")),
            ("info", self._what_stays()),
        ), button)  # fmt: skip

    def _mine(self, shown: MovingShown) -> list[Card]:
        move, name = shown.mine, self._name(shown)
        makers = {
            MoveStage.LEFT_HERE: self._left_here,
            MoveStage.ARRIVED_HERE: self._arrived_here,
            MoveStage.OFF_THERE: self._off_there,
            MoveStage.ARRIVED_ELSEWHERE: self._arrived_elsewhere,
        }
        if shown.together and move.stage is MoveStage.ARRIVED_HERE:
            return [self._back_here(name, _day(move.at)), self._before(name)]
        if move.stage is MoveStage.LEFT_HERE and not shown.both_here:
            return [self._left_to_come_back(name, _day(move.at))]
        cards = [makers[move.stage](name, _day(move.at))] if move.stage in makers else []
        if move.stage not in (MoveStage.NONE, MoveStage.OFF_THERE):
            return cards
        if shown.both_here:
            rest = [] if shown.partner.stage is MoveStage.PARTNER_ARRIVED else [self._before(name)]
            return [*cards, *rest]
        return [*cards, *self._together(shown), *self._alone(shown)]

    def _alone(self, shown: MovingShown) -> list[Card]:
        if shown.mine.stage is not MoveStage.NONE or shown.partner.stage is MoveStage.PARTNER_OFF:
            return []
        words = self.tr("You have this workbook to yourself on this laptop")
        row = self._way(self.tr("Go to “This computer is being replaced”"), "moving-computer", "arrow-right")
        told = self.tr("If you get another laptop, take your pages along from there.")
        return [self._card(words, (("info", told),), row)]

    def _together(self, shown: MovingShown) -> list[Card]:
        """Both ways to one laptop; nothing where nobody else belongs to the workbook."""
        if not shown.name:
            return []
        name = self._name(shown)
        welcome = self._button("welcome", self.tr("Let {name} in").format(name=name), icon="users")
        welcome.clicked.connect(self._on_welcome)
        leave = self._button("leave", self.tr("Make my copy to move with"), icon="save")
        leave.clicked.connect(self._on_leave)
        here = self._card(self.tr("If {name} comes back to this laptop").format(name=name), (
            ("save", self.tr("1. On their own laptop, {name} makes a copy to move with, on this same page.").format(
                name=name
            )),
            ("users", self.tr(
                "2. They bring it here, and you let them in. rmdesk closes your workbook first. Then it asks them for "
                "the copy, and for their own passphrase or code."
            )),
            ("upload", self.tr(
                "3. You make one more file for {name}, and they open it on the laptop that they left. It says that "
                "everything has arrived."
            ).format(name=name)),
            ("trash-2", self.tr("4. Then their things can go from that laptop, and not before.")),
            ("info", self.tr("Each of you still opens only your own private pages.")),
        ), welcome)  # fmt: skip
        there = self._card(
            self.tr("If you go to the laptop of {name}").format(name=name), self._steps_there(name), leave
        )
        return [here, there]

    def _steps_there(self, name: str) -> tuple[tuple[str, str], ...]:
        return (
            ("save", self.tr(
                "1. rmdesk closes your workbook and makes a sealed copy, on a memory stick for example. Only your "
                "passphrase or your recovery code opens it."
            )),
            ("users", self.tr(
                "2. Take it to the laptop of {name}. There, {name} goes to “Moving to another laptop” and lets you in "
                "with it. From then on, write there."
            ).format(name=name)),
            ("download", self.tr(
                "3. {name} makes one more file for you there. Open it here: it says that everything has arrived."
            ).format(name=name)),
            ("trash-2", self.tr("4. Then take your things off this laptop, and not before.")),
        )  # fmt: skip

    def _left_to_come_back(self, name: str, day: str) -> Card:
        again = self._button("leave", self.tr("Make a new copy to move with"), icon="save")
        stay = self._button("stay", self.tr("I am staying on this laptop"), icon="undo-2")
        again.clicked.connect(self._on_leave)
        stay.clicked.connect(self._on_stay)
        title = self.tr("You made your copy to move with on {day}").format(day=day)
        more = self.tr("If you write on this laptop after all, the copy is too old. Make a new one then.")
        return self._card(title, (*self._steps_there(name)[1:], ("info", more)), again, stay)

    def _back_here(self, name: str, day: str) -> Card:
        return self._card(self.tr("You came back to this laptop on {day}").format(day=day), (
            ("circle-check", self.tr("Everything that was in your copy is here.")),
            ("upload", self.tr(
                "Now {name} makes one more file for you here. Open it on the laptop that you left: then your things "
                "can go from there."
            ).format(name=name)),
            ("lock", self.tr("Until then they lie there closed: only your passphrase or your code opens them.")),
        ))  # fmt: skip

    def _partner_back(self, name: str, day: str) -> Card:
        button = self._way(self.tr("Go to “Between our laptops”"), "exchange", "upload")
        return self._card(self.tr("{name} came back to this laptop on {day}").format(name=name, day=day), (
            ("users", self.tr("You both write here now, each with your own passphrase.")),
            ("upload", self.tr(
                "Make one more file for {name}. They open it on the laptop that they left: then their things can go "
                "from there."
            ).format(name=name)),
            ("info", self.tr("After that, no files are needed.")),
        ), button)  # fmt: skip

    def _before(self, name: str) -> Card:
        button = self._button("leave", self.tr("Make my copy to move with"), ButtonKind.PRIMARY, "save")
        button.clicked.connect(self._on_leave)
        return self._card(self.tr("If you move to a laptop of your own"), self._steps(name), button)

    def _left_here(self, name: str, day: str) -> Card:
        again = self._button("leave", self.tr("Make a new copy to move with"), icon="save")
        stay = self._button("stay", self.tr("I am staying on this laptop"), icon="undo-2")
        again.clicked.connect(self._on_leave)
        stay.clicked.connect(self._on_stay)
        title = self.tr("You made your copy to move with on {day}").format(day=day)
        more = self.tr("If you write on this laptop after all, the copy is too old. Make a new one then.")
        return self._card(title, (*self._steps(name)[1:], ("info", more)), again, stay)

    def _steps(self, name: str) -> tuple[tuple[str, str], ...]:
        return (
            ("save", self.tr(
                "1. rmdesk closes your workbook and makes a sealed copy, on a memory stick for example. Only your "
                "passphrase or your recovery code opens it."
            )),
            ("history", self.tr(
                "2. On your own laptop, start rmdesk, choose “Restore from a backup”, and open the copy. From then on, "
                "write there."
            )),
            ("upload", self.tr(
                "3. There, make a file for {name} and send it. It also says that everything has arrived."
            ).format(name=name)),
            ("trash-2", self.tr(
                "4. {name} opens the news here. Then your private things can go from this laptop, and not before."
            ).format(name=name)),
        )  # fmt: skip

    def _arrived_here(self, name: str, day: str) -> Card:
        button = self._way(self.tr("Go to “Between our laptops”"), "exchange", "upload")
        return self._card(self.tr("You moved to this laptop on {day}").format(day=day), (
            ("circle-check", self.tr("Everything that was in your copy is here.")),
            ("upload", self.tr(
                "Make a file for {name} now. With it, their laptop learns that your private things can go from there."
            ).format(name=name)),
            ("lock", self.tr("Until then they lie there closed: only your passphrase or your code opens them.")),
        ), button)  # fmt: skip

    def _off_there(self, name: str, day: str) -> Card:
        title = self.tr("Your private things went from the other laptop on {day}").format(day=day)
        return self._card(title, (
            ("user", self.tr("{name} took them off, after your laptop had said that everything arrived.").format(
                name=name
            )),
            ("users", self.tr("What you share stays on both laptops.")),
            ("info", self._what_stays()),
        ))  # fmt: skip

    def _arrived_elsewhere(self, _name: str, day: str) -> Card:
        title = self.tr("Your pages have been on another laptop since {day}").format(day=day)
        button = self._button("take_mine_off", self.tr("Take my things off this laptop"), icon="trash-2")
        other = self._way(self.tr("Go to “This computer is being replaced”"), "moving-computer", "arrow-right")
        button.clicked.connect(self._on_take_mine_off)
        return self._card(title, (
            ("circle-check", self.tr("It was noted there, signed with your own key, that exactly your copy arrived.")),
            ("trash-2", self.tr(
                "You can take your things off this laptop yourself. rmdesk looks first whether anything was written "
                "here since, or shared and not sent; if so, nothing goes."
            )),
            ("info", self.tr("What you write here does not come to that laptop, but for what you share.")),
        ), button, other)  # fmt: skip

    def _what_stays(self) -> str:
        return self.tr(
            "rmdesk deletes files, and cannot wipe a disk: parts of deleted files can stay on one for a while, above "
            "all on the fast kind (SSD). Nobody reads those without the passphrase or code of their owner. Copies on "
            "memory sticks stay too."
        )

    def _name(self, shown: MovingShown) -> str:
        return isolated(shown.name) if shown.name else self.tr("my partner")

    def _button(
        self, key: str, words: str, kind: ButtonKind = ButtonKind.SECONDARY, icon: str = "arrow-right"
    ) -> AppButton:
        button = self.buttons[key] = AppButton(self.look, words, kind, icon)
        return button

    def _way(self, words: str, screen: str, icon: str) -> AppButton:
        button = self._button(screen, words, icon=icon)
        button.setProperty("screen", screen)
        button.clicked.connect(self._on_way)
        return button

    def _card(self, title: str, lines: Sequence[tuple[str, str]], *buttons: AppButton) -> Card:
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        for icon, words in lines:
            if icon == "info":
                card.add(BodyText(self.look, words, "muted"))
                continue
            line = IconText(self.look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        if buttons:
            card.add(ButtonRow(self.look, *buttons))
        return card

    @Slot()
    def _on_back(self) -> None:
        self.screen_asked.emit("")

    @Slot()
    def _on_way(self) -> None:
        self.screen_asked.emit(str(self.sender().property("screen")))

    @Slot()
    def _on_leave(self) -> None:
        self.leave_asked.emit()

    @Slot()
    def _on_stay(self) -> None:
        self.stay_asked.emit()

    @Slot()
    def _on_welcome(self) -> None:
        self.welcome_asked.emit()

    @Slot()
    def _on_take_mine_off(self) -> None:
        self.take_mine_off_asked.emit()

    @Slot()
    def _on_take_off(self) -> None:
        self.take_off_asked.emit()


def _day(moment: datetime | None) -> str:
    return plain_date(moment.astimezone().date()) if moment is not None else ""
