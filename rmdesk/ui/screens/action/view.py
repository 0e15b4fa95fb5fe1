"""The page of one action: to read, or as a form."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from rmdesk.domain.actions import ActionText
from rmdesk.ui.screens.action.details import ActionDetails
from rmdesk.ui.screens.action.form import ActionForm
from rmdesk.ui.screens.action.history_list import HistoryList
from rmdesk.ui.screens.action.values import ActionShown, FormShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.cosign_panel import CosignPanel
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import shown as readable
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.tab_order import put_last


class ActionView(Page):
    """`details` or `form` is what is shown now; the other is None."""

    back_asked = Signal()
    edit_asked = Signal()
    move_asked = Signal(str)
    settle_asked = Signal(str, int)
    agree_asked = Signal()
    not_now = Signal()
    cosign_asked = Signal(str, str)
    """The id of the partner who agrees, and their passphrase."""
    edited = Signal()
    save_asked = Signal()
    put_away_asked = Signal()
    clash_settled = Signal(str, bool)
    action_shown = Signal(str)
    """The id of the action that can be read now; empty: none can. For what the place `own` is filled with."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Action"))
        self.back_button = AppButton(look, self.tr("Back to actions"), ButtonKind.BACK, "chevron-left")
        self.audience = AudienceLine(look, Reach.BOTH)
        self.summary = ErrorSummary(look)
        self.details: ActionDetails | None = None
        self.form: ActionForm | None = None
        self.panel: CosignPanel | None = None
        self._beside: dict[str, str] = {}
        self._what = ""
        self._hint = BodyText(look, "", "muted")
        self._place = Place("action")
        self.own = Place("own")
        self._history_place = Place("history")
        self.saved = SavedLine(look)
        self.save_button = AppButton(look, "", ButtonKind.PRIMARY)
        self.put_away_button = AppButton(look, "")
        self._form_end = Place("end")
        self._lay_out(look)
        self.back_button.clicked.connect(self._on_back)
        self.save_button.clicked.connect(self._on_save)
        self.put_away_button.clicked.connect(self._on_put_away)

    def show_details(self, shown: ActionShown) -> None:
        """Show the action to read."""
        self._start(self.tr("Action"), readable(shown.title))
        details = ActionDetails(self.look, shown)
        details.edit_asked.connect(self.edit_asked)
        details.moved.connect(self.move_asked)
        details.settled.connect(self.settle_asked)
        details.consent.agreed.connect(self.agree_asked)
        details.consent.not_now.connect(self.not_now)
        details.consent.other_asked.connect(self._open_panel)
        self.details = details
        self._beside, self._what = dict(shown.consent.beside), shown.consent.what
        self._place.fill(details)
        self._history_place.fill(HistoryList(self.look, shown.history))
        put_last(self.scroller.column, self.own, self._history_place)
        self.action_shown.emit(shown.id)

    def show_form(self, shown: FormShown) -> None:
        """Show the form."""
        title = self.tr("Add an action") if shown.is_new else self.tr("Change this action")
        self._start(title, title)
        self.form = ActionForm(self.look, shown)
        self.form.changed.connect(self.edited)
        self.form.clash_settled.connect(self.clash_settled)
        self._hint.setText(shown.hint)
        self._hint.show()
        self.save_button.set_words(self.tr("Propose") if shown.is_new else self.tr("Save the changes"))
        leave = self.tr("Throw this draft away") if shown.is_new else self.tr("Leave it as it was")
        self.put_away_button.set_words(leave)
        self._place.fill(self.form)
        put_last(self.scroller.column, self._form_end)
        self.saved.clear()
        self._form_end.show()

    def show_missing(self) -> None:
        """The action is not there any more."""
        self._start(self.tr("Action"), self.tr("Action"))
        words = self.tr("It may have been removed. All other actions are on the board.")
        self._place.fill(EmptyState(self.look, self.tr("This action is not here"), words))

    def text(self) -> ActionText | None:
        """What the form says; None while there is none."""
        return self.form.text() if self.form is not None else None

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lead to the fields that keep it from being saved."""
        self.summary.show_problems(problems)

    def set_busy(self, busy: bool) -> None:
        """Nothing can be changed while it is being written."""
        for part in (self.form, self.save_button, self.put_away_button):
            if part is not None:
                part.setEnabled(not busy)

    def _lay_out(self, look: Look) -> None:
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(self.summary)
        self.add(self.audience)
        self.add(self._hint)
        self.add_gap(4)
        self.add(self._place)
        self.add(self.own)
        self.add(self._history_place)
        column = ColumnLayout(look, gap=16)
        column.addWidget(self.saved)
        column.addWidget(ButtonRow(look, self.save_button, self.put_away_button))
        self._form_end.layout().addLayout(column)  # type: ignore[union-attr]
        self.add(self._form_end)
        self.finish()

    def _start(self, title: str, heading: str) -> None:
        self.details = self.form = self.panel = None
        self.summary.show_problems(())
        self._hint.hide()
        self._form_end.hide()
        self._history_place.clear()
        self.action_shown.emit("")
        self.set_busy(False)
        self.heading.setText(heading)
        self.set_title(title)

    @Slot(str)
    def _open_panel(self, partner: str) -> None:
        if self.details is None:
            return
        self.panel = CosignPanel(self.look, self._beside[partner], self._what)
        self.panel.agreed_with.connect(partial(self.cosign_asked.emit, partner))
        self.panel.not_now.connect(partial(self._close_panel, partner))
        self.details.open_panel(self.panel)
        put_last(self.scroller.column, self.own, self._history_place)
        self.panel.open()

    def _close_panel(self, partner: str) -> None:
        self.panel = None
        if self.details is not None:
            self.details.cosign_place.clear()
            self.details.consent.other_buttons[partner].setFocus()

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit()

    @Slot()
    def _on_save(self) -> None:
        self.save_asked.emit()

    @Slot()
    def _on_put_away(self) -> None:
        self.put_away_asked.emit()
