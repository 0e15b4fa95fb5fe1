"""Layout of the page about a lost laptop. It can be read while locked; what can be done here comes first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.messages import Message
from rmdesk.ui.screens.lost_laptop.values import KeysOfPartner, LostShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import Lead
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

Lines = Sequence[tuple[str, str]]


class LostLaptopView(Page):
    """Buttons that are of no use now are not in `buttons`."""

    give_up_asked = Signal()
    as_before_asked = Signal()
    screen_asked = Signal(str)
    """The id of a screen; empty: back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("A laptop is lost or stolen"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.told = ToldPanel(look)
        self._place = Place("lost")
        self.buttons: dict[str, AppButton] = {}
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(Lead(look, self.tr("Your pages were locked away for such a day. Take one thing after the other.")))
        for part in (self.told, self._place):
            self.add(part)
        self.finish()
        self.back_button.clicked.connect(self._on_back)
        self.go_back_by(self.back_button)

    def show_lost(self, shown: LostShown) -> None:
        """Show what there is to do now."""
        self.told.clear()
        self.buttons = {}
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        cards = [self._now(), self._readable(), *self._mine(shown), *self._partners(shown), self._without_copy()]
        for card in cards:
            column.addWidget(card)
        self._place.fill(body)
        put_last(self.scroller.column, self._place)

    def show_message(self, message: Message) -> None:
        """Tell why something did not work."""
        self.told.show_message(message)

    def _now(self) -> Card:
        return self._card(self.tr("Today"), (
            ("phone", self.tr("Tell your organisation’s IT, and the police if it was stolen.")),
            ("message-square", self.tr("Tell your partner by voice, on a call or face to face.")),
            ("key-round", self.tr("Is the printed recovery code in the laptop bag? Then count it as lost, too.")),
        ))  # fmt: skip

    def _readable(self) -> Card:
        return self._card(self.tr("What whoever has it could read"), (
            ("lock", self.tr("If rmdesk was locked or closed: nothing, without a passphrase or a recovery code.")),
            ("eye", self.tr("If a workbook was open: what was on the screen, and all its pages until it locked.")),
            ("key-round", self.tr(
                "If they know the passphrase or the code: the private pages of its owner, and what you both share, up "
                "to the last news on that laptop. What was read cannot be taken back."
            )),
            ("shield", self.tr(
                "Not the private pages of the other partner, if that one writes on another laptop. Nothing that is "
                "written after you have met again."
            )),
            ("file-text", self.tr("Exports, prints and e-mails are not locked. Think of those, too.")),
        ))  # fmt: skip

    def _mine(self, shown: LostShown) -> list[Card]:
        title = self.tr("If it was yours")
        copy = ("history", self.tr(
            "1. On another laptop, start rmdesk, choose “Restore from a backup”, and open a copy of yours."
        ))  # fmt: skip
        change = ("key-round", self.tr(
            "2. There, change every key. The passphrase, the code and the keys on the lost laptop then open nothing "
            "that is new."
        ))  # fmt: skip
        meet = ("users", self.tr("3. Meet your partner’s laptop again, by a call or in one room."))
        if shown.keys is KeysOfPartner.LOCKED:
            return [self._card(title, (copy, change, meet))]
        if shown.keys is KeysOfPartner.MY_OWN:
            told = self.tr("Every key of yours is new. Now your laptop and your partner’s have to meet again.")
            button = self._way(self.tr("Meet again"), "pairing", ButtonKind.PRIMARY)
            return [self._card(self.tr("Your keys are new"), (("circle-check", told),), button)]
        button = self._way(self.tr("Change every key"), "change-everything")
        return [self._card(title, (copy, change, meet), button)]

    def _partners(self, shown: LostShown) -> list[Card]:
        name = isolated(shown.name) if shown.name else self.tr("your partner")
        title = self.tr("If it was the laptop of {name}").format(name=name)
        stop = ("shield", self.tr(
            "1. Give up its keys here. Nothing that it sends is taken in any more, and nothing is sealed for it. What "
            "came before stays."
        ))  # fmt: skip
        meet = ("users", self.tr(
            "2. When your partner has changed every key on another laptop, meet again. The page says on both laptops "
            "that the keys are new."
        ))  # fmt: skip
        if shown.keys is KeysOfPartner.KNOWN:
            button = self._button("give_up", self.tr("Give up the keys of that laptop"), icon="shield")
            button.clicked.connect(self._on_give_up)
            return [self._card(title, (stop, meet), button)]
        if shown.keys is KeysOfPartner.GIVEN_UP:
            told = self.tr("This laptop takes in nothing from the lost one any more, and seals nothing for it.")
            meet_button = self._way(self.tr("Meet again"), "pairing", ButtonKind.PRIMARY)
            found = self._button("as_before", self.tr("It was found: go on as before"), ButtonKind.QUIET, "undo-2")
            found.clicked.connect(self._on_as_before)
            heading = self.tr("The keys of {name} are given up").format(name=name)
            return [self._card(heading, (("circle-check", told), (meet[0], meet[1][3:])), meet_button, found)]
        return [self._card(title, (stop, meet))] if shown.keys is KeysOfPartner.LOCKED else []

    def _without_copy(self) -> Card:
        return self._card(self.tr("If there is no copy"), (
            ("history", self.tr(
                "Look on memory sticks and in the places where you keep your own files. A copy that you moved with, or "
                "came back with, is one, too."
            )),
            ("users", self.tr(
                "Have you both used one laptop before? If nobody has taken your things off it, your pages of that time "
                "are still there. Your own passphrase of that time opens them."
            )),
            ("lock", self.tr(
                "Without any copy, the private pages of that laptop are gone, for everybody. What you share is still "
                "on your partner’s laptop, and your partner can go on reading it there."
            )),
            ("plus", self.tr(
                "To go on together you need a new workbook. Your partner makes it, under “Something changed”, “Start "
                "with a new partner”, and can take their own pages along. From there they invite you, under “Meet on "
                "two laptops”."
            )),
        ))  # fmt: skip

    def _button(
        self, key: str, words: str, kind: ButtonKind = ButtonKind.SECONDARY, icon: str = "arrow-right"
    ) -> AppButton:
        button = self.buttons[key] = AppButton(self.look, words, kind, icon)
        return button

    def _way(self, words: str, screen: str, kind: ButtonKind = ButtonKind.SECONDARY) -> AppButton:
        button = self._button(screen, words, kind)
        button.setProperty("screen", screen)
        button.clicked.connect(self._on_way)
        return button

    def _card(self, title: str, lines: Lines, *buttons: AppButton) -> Card:
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        for icon, words in lines:
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
    def _on_give_up(self) -> None:
        self.give_up_asked.emit()

    @Slot()
    def _on_as_before(self) -> None:
        self.as_before_asked.emit()
