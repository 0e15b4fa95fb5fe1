"""The clauses that both work on: every clause as a card, a clause of one's own, and on to the words to agree to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause
from rmdesk.domain.ids import new_id
from rmdesk.ui.bridge.autosave import SaveState
from rmdesk.ui.screens.agreement.clause_card import ClauseCard
from rmdesk.ui.screens.agreement.values import ClauseShown, DraftShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.tab_order import put_last


class DraftEditor(QWidget):
    """Hands on what its cards tell; whoever listens stores it and shows the clauses again."""

    stood = Signal(object, str)
    worded = Signal(object)
    typed = Signal(str)
    left_as_it_was = Signal(str)
    ordered = Signal(tuple)
    """The ids of all clauses in the order that was chosen."""
    propose_asked = Signal()
    rest_agreed = Signal()
    """Every clause that I have not marked is to be marked as agreed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: list[ClauseCard] = []
        self._column = ColumnLayout(look, self, gap=16)
        self.summary = ErrorSummary(look)
        self._intro = BodyText(look, "")
        self.reach = IconText(look, "users", "", "muted")
        self.count = IconText(look, "list-checks", "", "text", TextRole.BODY)
        self.count_below = IconText(look, "list-checks", "", "text", TextRole.BODY)
        self._list = ColumnLayout(look, gap=16)
        self._end = QWidget()
        self.skip_button = AppButton(look, self.tr("Go to the end of the clauses"), ButtonKind.QUIET, "chevron-down")
        self.rest_button = AppButton(look, self.tr("Mark the rest agreed"), icon="check")
        self.add_button = AppButton(look, self.tr("Add our own clause"), icon="plus")
        self.propose_button = AppButton(look, self.tr("See the words to agree to"), ButtonKind.PRIMARY)
        self._lay_out(look)
        self.add_button.clicked.connect(self._on_add)
        self.propose_button.clicked.connect(self.propose_asked)
        self.skip_button.clicked.connect(self._on_skip)
        self.rest_button.clicked.connect(self.rest_agreed)

    def show_draft(self, shown: DraftShown) -> None:
        """Show these clauses; a card whose words are being changed keeps them."""
        self.reach.show_state("users", shown.reach, "muted")
        self._intro.setText(self._intro_words(is_first=bool(shown.count)))
        for line in (self.count, self.count_below):
            line.show_state("list-checks", shown.count, "text")
            line.setVisible(bool(shown.count))
        self._rest_row.setVisible(shown.rest > 0)
        kept = {card.value.id for card in self.cards if card.is_new}
        values = [one for one in shown.clauses if one.id not in kept]
        cards = [card for card in self.cards if not card.is_new]
        if _fit(cards, values):
            for card, one in zip(cards, values, strict=True):
                card.set_shown(one)
        else:
            self._rebuild(shown.clauses)
        self._number()

    def card(self, clause: str) -> ClauseCard | None:
        """The card of that clause."""
        return next((one for one in self.cards if one.value.id == clause), None)

    def drop(self, clause: str) -> None:
        """Take away a card that was never stored."""
        card = self.card(clause)
        if card is not None:
            self.cards.remove(card)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
            self._number()
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def clauses_in_use(self) -> tuple[str, ...]:
        """The ids of all cards, in order."""
        return tuple(card.value.id for card in self.cards)

    def show_problem(self, words: str) -> None:
        """Why there are no words to agree to yet (empty: nothing)."""
        target = self.cards[0].change_button if self.cards else self.add_button
        self.summary.show_problems([Problem(words, target)] if words else [])

    @Slot(object)
    def follow(self, state: SaveState) -> None:
        """Say in each card that is being written in how saving stands."""
        for card in self.cards:
            if card.is_writing:
                card.fields.saved.follow(state)

    def _lay_out(self, look: Look) -> None:
        self._column.addWidget(self.summary)
        for part in (self._intro, self.reach, self.count):
            self._column.addWidget(part)
        self._column.addWidget(ButtonRow(look, self.skip_button))
        self._column.addLayout(self._list)
        end = ColumnLayout(look, self._end, gap=16)
        end.addWidget(ButtonRow(look, self.add_button))
        end.addWidget(self.count_below)
        self._rest_row = ButtonRow(look, self.rest_button)
        end.addWidget(self._rest_row)
        end.addWidget(ButtonRow(look, self.propose_button))
        self._column.addWidget(self._end)

    def _intro_words(self, *, is_first: bool) -> str:
        if is_first:
            return self.tr(
                "A clause is one point of your agreement. Go through them alone or together. Mark each one for "
                "yourself, and change the words until they fit both of you. What one of you marks “Let’s talk” stays "
                "out until you have talked."
            )
        return self.tr(
            "A clause is one point of your agreement. Change only what you want to change: everything else stays as "
            "it is. What one of you marks “Let’s talk” also stays as it is until you have talked."
        )

    def _rebuild(self, clauses: Sequence[ClauseShown]) -> None:
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for one in clauses:
            self._append(one)
        put_last(self._column, self._end)

    def _append(self, shown: ClauseShown) -> ClauseCard:
        card = ClauseCard(self._look, shown)
        card.stood.connect(self.stood)
        card.worded.connect(self.worded)
        card.typed.connect(self._on_typed)
        card.left_as_it_was.connect(self.left_as_it_was)
        card.writing_changed.connect(self._number)
        card.moved.connect(self._on_moved)
        self.cards.append(card)
        self._list.addWidget(card)
        card.show()
        return card

    @Slot()
    def _number(self) -> None:
        """Nothing moves while words are being typed somewhere."""
        may_move = not any(card.is_writing for card in self.cards)
        for number, card in enumerate(self.cards, 1):
            card.set_place(number, len(self.cards), may_move)

    @Slot()
    def _on_skip(self) -> None:
        """Nobody has to pass every clause with the Tab key."""
        self.propose_button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_add(self) -> None:
        name = f"own-{new_id()}"
        card = self._append(ClauseShown(name, Clause(name, "", ""), None))
        card.fields.take_focus()
        put_last(self._column, self._end)
        self._number()

    @Slot(QWidget)
    def _on_typed(self, card: QWidget) -> None:
        if isinstance(card, ClauseCard):
            self.typed.emit(card.value.id)

    @Slot(QWidget, int)
    def _on_moved(self, widget: QWidget, step: int) -> None:
        """The cards stay where they are, and so does the order of the Tab key; the clauses change places."""
        place = next((number for number, card in enumerate(self.cards) if card is widget), -1)
        if place < 0 or not 0 <= place + step < len(self.cards):
            return
        here, there = self.cards[place], self.cards[place + step]
        mine, theirs = here.value, there.value
        here.set_shown(theirs)
        there.set_shown(mine)
        there.focus_move(step)
        self.ordered.emit(self.clauses_in_use())


def _fit(cards: Sequence[ClauseCard], values: Sequence[ClauseShown]) -> bool:
    """Whether these cards can show these clauses, without another clause where somebody writes."""
    if sorted(card.value.id for card in cards) != sorted(one.id for one in values):
        return False
    return all(card.value.id == one.id or not card.is_writing for card, one in zip(cards, values, strict=True))
