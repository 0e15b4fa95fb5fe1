"""Where the agreement stands: its state, who has agreed, its words, and what was agreed before."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.values import OverviewShown, VersionRow
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.clause_list import ClauseList
from rmdesk.ui.widgets.consent_card import ConsentCard
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tab_order import put_last


class Overview(QWidget):
    """Made anew each time something has changed."""

    edit_asked = Signal()
    restart_asked = Signal()
    version_asked = Signal(str)

    def __init__(self, look: Look, shown: OverviewShown) -> None:
        super().__init__()
        self._look = look
        self._column = ColumnLayout(look, self, gap=24)
        self.cosign_place = Place("cosign")
        self._below = QWidget()
        self._end = ColumnLayout(look, self._below, gap=24)
        self.consent: ConsentCard | None = None
        self.rows: list[_Row] = []
        kind = ButtonKind.SECONDARY if shown.clauses else ButtonKind.PRIMARY
        self.edit_button = AppButton(look, self._edit_words(shown), kind)
        self.restart_button = AppButton(look, self.tr("Start again from the newest words"), ButtonKind.QUIET)
        if shown.clauses or shown.consent:
            self._add_standing(shown)
        else:
            self._add_beginning(shown)
        self._add_earlier(shown.earlier)
        self._column.addWidget(self._below)
        self.edit_button.clicked.connect(self._on_edit)
        self.restart_button.clicked.connect(self._on_restart)

    def open_panel(self, panel: QWidget) -> None:
        """Let the other partner agree here."""
        self.cosign_place.fill(panel)
        put_last(self._column, self._below)

    def _edit_words(self, shown: OverviewShown) -> str:
        if shown.draft_saved:
            return self.tr("Go on with your draft")
        return self.tr("Change something") if shown.clauses else self.tr("Start from the clauses on offer")

    def _add_beginning(self, shown: OverviewShown) -> None:
        card = Card(self._look)
        card.add(EmptyState(self._look, shown.state, self._beginning_words(shown), "handshake"))
        self._column.addWidget(card)
        self._end.addWidget(self._edit_row(shown))

    def _beginning_words(self, shown: OverviewShown) -> str:
        if shown.draft_saved:
            return self.tr("Only you see your draft, saved on {day}.").format(day=shown.draft_saved)
        return self.tr("You start from clauses that others found useful, and change them until they fit.")

    def _add_standing(self, shown: OverviewShown) -> None:
        icon, colour = ("circle-check", "ok") if shown.in_force else ("clock", "muted")
        state = ColumnLayout(self._look, gap=12)
        state.addWidget(IconText(self._look, icon, shown.state, colour, TextRole.STRONG))
        if shown.draft_saved:
            words = self.tr("You are preparing other words. Only you see that draft, saved on {day}.")
            state.addWidget(BodyText(self._look, words.format(day=shown.draft_saved)))
        self._column.addLayout(state)
        if shown.in_force:
            self._add_consent(shown)
        words = self.tr("The words")
        self._column.addWidget(Heading(self._look, words, 2))
        self._column.addWidget(ClauseList(self._look, words, shown.clauses))
        if not shown.in_force:
            self._add_consent(shown)
        self._column.addWidget(
            SmallText(self._look, self.tr("Any change makes new words that both of you agree to again."))
        )
        self._end.addWidget(self._edit_row(shown))

    def _add_consent(self, shown: OverviewShown) -> None:
        """Below the words while there is something to agree to, so that nobody is asked before they could read."""
        if shown.consent is not None:
            what = self.tr("You agree to the words above, as they stand.") if shown.consent.ask_me else ""
            self.consent = ConsentCard(
                self._look, self.tr("Who has agreed"), shown.consent.lines, what, shown.consent.other_name
            )
            self._column.addWidget(self.consent)
            if shown.consent.note:
                self._column.addWidget(SmallText(self._look, shown.consent.note))
        self._column.addWidget(self.cosign_place)

    def _edit_row(self, shown: OverviewShown) -> ButtonRow:
        row = ButtonRow(self._look, self.edit_button, self.restart_button)
        self.restart_button.setVisible(bool(shown.draft_saved and shown.clauses))
        return row

    def _add_earlier(self, rows: tuple[VersionRow, ...]) -> None:
        if not rows:
            return
        self._end.addWidget(Heading(self._look, self.tr("All versions"), 2))
        card = Card(self._look, dense=True)
        for number, value in enumerate(rows):
            if number:
                card.add(Separator(self._look))
            row = _Row(self._look, value)
            row.opened.connect(self.version_asked)
            self.rows.append(row)
            card.add(row)
        self._end.addWidget(card)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_asked.emit()

    @Slot()
    def _on_restart(self) -> None:
        self.restart_asked.emit()


class _Row(ListRow):
    opened = Signal(str)

    def __init__(self, look: Look, value: VersionRow) -> None:
        super().__init__(look, value.title, value.hint, icon="history")
        self._value = value
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self._value.id)
