"""The page about the end. It can be read in peace: nothing happens before somebody presses a button that says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.ending.shared_part import SharedPart
from rmdesk.ui.screens.ending.spaces_card import SpacesCard
from rmdesk.ui.screens.ending.values import EndingShown, Stage
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.page_links import PageLink, PageLinks
from rmdesk.ui.widgets.place import Place


class EndingView(Page):
    """Controls that the present stage has no use for are None."""

    end_asked = Signal()
    not_now = Signal()
    take_back_asked = Signal()
    close_asked = Signal()
    link_chosen = Signal(str, str)
    my_data_asked = Signal()
    delete_agreed = Signal()
    delete_taken_back = Signal()
    delete_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Ending"))
        self.add_heading()
        self._place = Place("ending")
        self.add(self._place)
        self.finish()
        self.end_button: ConsentButton | None = None
        self.not_now_button: AppButton | None = None
        self.take_back_button: AppButton | None = None
        self.close_button: ConsentButton | None = None
        self.my_data_button: AppButton | None = None
        self.shared: SharedPart | None = None
        self.links: list[PageLinks] = []

    def show_ending(self, shown: EndingShown) -> None:
        """Show how far it has come."""
        self.end_button = self.close_button = None
        self.not_now_button = self.take_back_button = self.my_data_button = None
        self.shared = None
        self.links = []
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=32)
        column.addWidget(Lead(self.look, self._lead(shown)))
        column.addWidget(self._state_card(shown))
        if shown.stage is Stage.CLOSED:
            self._add_keeping(column, shown)
            self._add_links(column, self.tr("What you can still do"), shown.after)
        else:
            self._add_links(column, self.tr("While you can still reach each other"), shown.before)
        self._add_links(column, self.tr("Pages for ending well"), shown.pages)
        column.addWidget(SpacesCard(self.look, shown.apart))
        self._place.fill(holder)

    def _lead(self, shown: EndingShown) -> str:
        if shown.stage is Stage.GOING_ON:
            return self.tr("Either of you can end at any time. It is nobody’s fault, and nobody is asked why.")
        return self.tr("It ended on {day}. Nobody has to say why, to anyone.").format(day=shown.day)

    def _state_card(self, shown: EndingShown) -> Card:
        title = {
            Stage.GOING_ON: self.tr("If you want to end"),
            Stage.MINE_TO_TAKE_BACK: self.tr("You can still take it back"),
            Stage.OPEN: self.tr("How it stands"),
            Stage.CLOSED: self.tr("It is closed"),
        }[shown.stage]
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        card.add(BodyText(self.look, self._state_words(shown)))
        if shown.apart and not shown.both and shown.stage in (Stage.GOING_ON, Stage.MINE_TO_TAKE_BACK):
            card.add(BodyText(self.look, self._on_its_way()))
        if shown.stage is Stage.GOING_ON:
            self._add_end(card)
        elif shown.stage is not Stage.CLOSED:
            self._add_close(card, shown)
        return card

    def _on_its_way(self) -> str:
        return self.tr(
            "Your partner learns that it has ended, and the day, from the next file from this laptop. If you take it "
            "back before a file goes, they learn nothing of it."
        )

    def _state_words(self, shown: EndingShown) -> str:
        if shown.both and shown.stage is Stage.MINE_TO_TAKE_BACK:
            return self.tr(
                "Both of you have ended. There are no new sessions now, and nothing has been deleted. You go on only "
                "once both of you have taken it back. Once it is closed, it stays so."
            )
        return {
            Stage.GOING_ON: self.tr(
                "You do not need to talk about it first, though it may help both of you. When you end, your partner "
                "sees that it has ended. Nothing is deleted, and you can take it back until you close it."
            ),
            Stage.MINE_TO_TAKE_BACK: self.tr(
                "There are no new sessions now. Nothing has been deleted. Take the time you need: you can go on after "
                "all, or close it when you are sure. Once it is closed, it stays so."
            ),
            Stage.OPEN: self.tr(
                "There are no new sessions now. Nothing has been deleted. It may still be taken back until one of you "
                "closes it. Once it is closed, it stays so."
            ),
            Stage.CLOSED: self.tr(
                "Thank you both for what you tried together. Your private pages stay yours, and you can still read "
                "what you share."
            ),
        }[shown.stage]

    def _add_end(self, card: Card) -> None:
        self.end_button = ConsentButton(self.look, self.tr("End our mentoring"))
        self.not_now_button = AppButton(self.look, self.tr("Not now"))
        card.add(EqualButtons(self.look, self.end_button, self.not_now_button))
        self.end_button.clicked.connect(self.end_asked)
        self.not_now_button.clicked.connect(self.not_now)

    def _add_close(self, card: Card, shown: EndingShown) -> None:
        self.close_button = ConsentButton(self.look, self.tr("Close it for good"))
        self.close_button.clicked.connect(self.close_asked)
        if shown.stage is Stage.MINE_TO_TAKE_BACK:
            words = self.tr("Take mine back") if shown.both else self.tr("Take it back and go on")
            self.take_back_button = AppButton(self.look, words)
            card.add(EqualButtons(self.look, self.take_back_button, self.close_button))
            self.take_back_button.clicked.connect(self.take_back_asked)
        else:
            card.add(ButtonRow(self.look, self.close_button))

    def _add_keeping(self, column: ColumnLayout, shown: EndingShown) -> None:
        column.addWidget(Heading(self.look, self.tr("Keep or delete"), 2))
        private = Card(self.look, name=self.tr("My private pages: keep or delete"))
        private.add(Heading(self.look, self.tr("My private pages: keep or delete"), 3))
        private.add(IconText(self.look, "lock", self.tr("This is for you alone to decide."), "calm", TextRole.BODY))
        private.add(
            BodyText(
                self.look,
                self.tr(
                    "They stay until you delete them. Under “My data” you can save them as open files, or delete them "
                    "with your passphrase."
                ),
            )
        )
        self.my_data_button = AppButton(self.look, self.tr("Go to my data"))
        self.my_data_button.clicked.connect(self.my_data_asked)
        private.add(ButtonRow(self.look, self.my_data_button))
        column.addWidget(private)
        if shown.partner:
            self.shared = SharedPart(self.look, shown)
            self.shared.agreed.connect(self.delete_agreed)
            self.shared.not_now.connect(self.not_now)
            self.shared.taken_back.connect(self.delete_taken_back)
            self.shared.delete_asked.connect(self.delete_asked)
            column.addWidget(self.shared)
        column.addWidget(SmallText(self.look, self.tr("Nothing here is urgent. It keeps as long as you like.")))

    def _add_links(self, column: ColumnLayout, title: str, links: tuple[PageLink, ...]) -> None:
        if links:
            part = PageLinks(self.look, title, links)
            part.chosen.connect(self.link_chosen)
            self.links.append(part)
            column.addWidget(part)
