"""Something changed: telling the partner in one line, thinking it over, and the three ways on."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.ending import WhatChanged
from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.changed.values import ChangedShown, NotedShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.page_links import PageLinks
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import isolated


class ChangedView(Page):
    """What is chosen is stored only when the person tells the partner."""

    told = Signal(str)
    """The kind of change to tell the partner about."""
    taken_back = Signal(str)
    link_chosen = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Something changed"))
        self.add_heading()
        self.add(
            Lead(
                look,
                self.tr(
                    "Jobs, teams and lives change. It is nobody’s fault, and nothing has to be decided today. "
                    "Either of you can come here at any time."
                ),
            )
        )
        self._place = Place("changed")
        self.add(self._place)
        self.finish()
        self.choice: ChoiceGroup | None = None
        self.tell_button: ConsentButton | None = None
        self.back_buttons: list[AppButton] = []
        self.links: list[PageLinks] = []
        self._advice: Card | None = None
        self._advice_line: BodyText | None = None
        self._tell_row: QWidget | None = None

    def show_changed(self, shown: ChangedShown) -> None:
        """Show how it stands; nothing is chosen."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=32)
        self.back_buttons, self.links = [], []
        if shown.noted:
            column.addWidget(self._noted_card(shown.noted))
        column.addWidget(self._choice_card(shown))
        for title, links in (
            (self.tr("Ways on"), shown.ways),
            (self.tr("To think it over"), shown.think),
            (self.tr("If something went wrong between you"), shown.repair),
        ):
            if links:
                part = PageLinks(self.look, title, links)
                part.chosen.connect(self.link_chosen)
                self.links.append(part)
                column.addWidget(part)
        self._place.fill(holder)

    def _noted_card(self, noted: tuple[NotedShown, ...]) -> Card:
        title = self.tr("What you have told each other")
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        for one in noted:
            card.add(IconText(self.look, "users", one.words, "muted", TextRole.BODY))
            if one.mine:
                words = self.tr("Take this back")
                button = AppButton(self.look, words, name=f"{words}: {one.words}")
                button.clicked.connect(partial(self.taken_back.emit, one.id))
                self.back_buttons.append(button)
                card.add(ButtonRow(self.look, button))
        return card

    def _choice_card(self, shown: ChangedShown) -> Card:
        title = self.tr("What changed for me?")
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        card.add(BodyText(self.look, self.tr("Choose only if you like. Choosing alone stores nothing.")))
        self.choice = ChoiceGroup(self.look, title, self._choices(), clearable=False)
        self.choice.changed.connect(self._on_chosen)
        card.add(self.choice)
        self._advice = Card(self.look, CardKind.CALM, dense=True)
        self._advice_line = BodyText(self.look, "")
        self._advice.add(self._advice_line)
        self._advice.hide()
        card.add(self._advice)
        row = QWidget()
        lines = ColumnLayout(self.look, row, gap=12)
        if shown.may_note and shown.partner:
            name = isolated(shown.partner)
            self.tell_button = ConsentButton(self.look, self.tr("Tell {name} here").format(name=name), icon="users")
            hint = self.tr("{name} then sees one line: what kind of change it is, and the day. You can take it back.")
            lines.addWidget(SmallText(self.look, hint.format(name=name)))
            lines.addWidget(ButtonRow(self.look, self.tell_button))
            self.tell_button.clicked.connect(self._on_tell)
        else:
            self.tell_button = None
        row.hide()
        self._tell_row = row
        card.add(row)
        return card

    def _choices(self) -> tuple[Choice, ...]:
        return (
            Choice(WhatChanged.ROLE, self.tr("My role or my team")),
            Choice(WhatChanged.EMPLOYER, self.tr("My employer")),
            Choice(WhatChanged.LINE_MANAGEMENT, self.tr("Who manages whom: one of us now decides about the other")),
            Choice(WhatChanged.PARTNER, self.tr("I will have another partner, or want one")),
        )

    def _advice_words(self, what: WhatChanged) -> str:
        return {
            WhatChanged.ROLE: self.tr(
                "Look at when and where you meet, and at the time and cover that each of you has. Power between "
                "you may be different now."
            ),
            WhatChanged.EMPLOYER: self.tr(
                "Your programme may have rules about this. Look at what stays between you, and at what each of you may "
                "take along. Ask your programme lead if you can go on."
            ),
            WhatChanged.LINE_MANAGEMENT: self.tr(
                "It is hard to speak freely with somebody who decides about your work. Most programmes ask a pair to "
                "end then, without fault, and each to start with somebody else. Your programme lead can help."
            ),
            WhatChanged.PARTNER: self.tr(
                "You can end here without fault. In a new workbook with a new partner you start fresh, and take along "
                "only those private pages that you choose."
            ),
        }[what]

    @Slot(str)
    def _on_chosen(self, chosen: str) -> None:
        if self._advice is not None and self._advice_line is not None and self._tell_row is not None and chosen:
            self._advice_line.setText(self._advice_words(WhatChanged(chosen)))
            self._advice.show()
            self._tell_row.setVisible(self.tell_button is not None)

    @Slot()
    def _on_tell(self) -> None:
        if self.choice is not None and self.choice.chosen():
            self.told.emit(self.choice.chosen())
