"""The draft of the agreement: every clause as a card, a clause of one's own, and proposing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ids import new_id
from rmdesk.ui.screens.agreement.clause_card import ClauseCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.tab_order import put_last


class DraftEditor(QWidget):
    """`changed` comes with each edit; `clauses` is what stands here now."""

    changed = Signal()
    propose_asked = Signal()
    put_away_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: list[ClauseCard] = []
        self._column = ColumnLayout(look, self, gap=16)
        self.summary = ErrorSummary(look)
        self._list = ColumnLayout(look, gap=16)
        self._end = QWidget()
        self.add_button = AppButton(look, self.tr("Add our own clause"), icon="plus")
        self.saved = SavedLine(look)
        self.propose_button = AppButton(look, self.tr("Propose these words"), ButtonKind.PRIMARY)
        self.put_away_button = AppButton(look, self.tr("Throw this draft away"))
        self._lay_out(look)
        self.add_button.clicked.connect(self._on_add)
        self.propose_button.clicked.connect(self.propose_asked)
        self.put_away_button.clicked.connect(self.put_away_asked)

    def set_clauses(self, clauses: Sequence[ClauseDraft]) -> None:
        """Show these instead."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for draft in clauses:
            self._append(draft)
        self._number()

    def clauses(self) -> tuple[ClauseDraft, ...]:
        """The draft as it stands."""
        return tuple(card.draft() for card in self.cards)

    def show_problem(self, words: str) -> None:
        """Why it cannot be proposed yet (empty: nothing)."""
        target = self.cards[0] if self.cards else None
        field = target.title.edit if target is not None and target.title.isVisible() else self.add_button
        self.summary.show_problems([Problem(words, field)] if words else [])

    def _lay_out(self, look: Look) -> None:
        self._column.addWidget(self.summary)
        self._column.addWidget(
            IconText(look, "lock", self.tr("Only you see this draft, until you propose it."), "calm")
        )
        self._column.addWidget(
            BodyText(
                look,
                self.tr(
                    "Change any line, so that it fits the two of you. A clause marked “Let’s talk” stays in your "
                    "draft. What you leave out is not part of what you propose."
                ),
            )
        )
        self._column.addLayout(self._list)
        end = ColumnLayout(look, self._end, gap=16)
        end.addWidget(ButtonRow(look, self.add_button))
        end.addWidget(self.saved)
        end.addWidget(ButtonRow(look, self.propose_button, self.put_away_button))
        self._column.addWidget(self._end)

    def _append(self, draft: ClauseDraft) -> ClauseCard:
        card = ClauseCard(self._look, draft)
        card.changed.connect(self.changed)
        card.moved.connect(self._on_moved)
        self.cards.append(card)
        self._list.addWidget(card)
        card.show()
        return card

    def _number(self) -> None:
        for number, card in enumerate(self.cards, 1):
            card.set_place(number, len(self.cards))
        put_last(self._column, self._end)

    @Slot()
    def _on_add(self) -> None:
        card = self._append(ClauseDraft(Clause(f"own-{new_id()}", "", ""), ClauseMark.AGREED))
        self._number()
        card.title.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    @Slot(QWidget, int)
    def _on_moved(self, widget: QWidget, step: int) -> None:
        """The cards stay where they are, and so does the order of the Tab key; the clauses change places."""
        place = next((number for number, card in enumerate(self.cards) if card is widget), -1)
        if place < 0 or not 0 <= place + step < len(self.cards):
            return
        here, there = self.cards[place], self.cards[place + step]
        mine, theirs = here.draft(), there.draft()
        here.set_draft(theirs)
        there.set_draft(mine)
        there.focus_move(step)
        self.changed.emit()
