"""When and where a session is: told, said yes to, and changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.sessions import Meeting
from rmdesk.ui.screens.session.values import SessionShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.session_words import moved_words, when_and_where
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.text_field import TextField

_LONGEST_TIME, _LONGEST_PLACE = 40, 200


class MeetingCard(Card):
    """Either partner may change it; the other then says again whether it suits them."""

    changed = Signal(object)
    """The `Meeting` that was asked for."""
    suits = Signal()
    chosen = Signal(object)
    """The `Meeting` that was chosen of several that two computers planned at once."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=self.tr("When and where"))
        self._meeting = Meeting()
        self._plans: tuple[Meeting, ...] = ()
        self.words = BodyText(look, "")
        self._moved = IconText(look, "history", "", "muted")
        self._lines = Place("suits")
        self._at_once = Place("at once")
        self.change = AppButton(look, "", icon="pencil")
        self.suits_me = AppButton(look, self.tr("This suits me"), icon="check")
        self._buttons = ButtonRow(look, self.suits_me, self.change)
        self._form = self._make_form()
        self.add(Heading(look, self.tr("When and where"), 2))
        for part in (self.words, self._moved, self._at_once, self._lines, self._buttons, self._form):
            self.add(part)
        self.change.clicked.connect(self._on_change)
        self.suits_me.clicked.connect(self._on_suits)
        self._form.hide()

    def show_meeting(self, shown: SessionShown) -> None:
        """Show how it stands; a form that is open stays open."""
        session = shown.session
        self._meeting = session.meeting
        self.words.setText(when_and_where(session.meeting))
        self.words.setVisible(not shown.at_once)
        self._show_at_once(shown.at_once)
        moved = "" if session.held else moved_words(session)
        self._moved.show_state("history", moved, "muted")
        self._moved.setVisible(bool(moved))
        self._show_lines(() if shown.at_once else shown.suits)
        some = session.day is not None
        self.change.set_words(self.tr("Change the day, time or place") if some else self.tr("Choose a day"))
        self.suits_me.setVisible(shown.ask_me and not shown.at_once)
        self._buttons.setVisible(self._form.isHidden() and not session.held)
        put_last(self.column, self._at_once, self._buttons, self._form)

    def focus_change(self) -> None:
        """What was asked is done: go on here."""
        self.change.setFocus()

    def _show_at_once(self, plans: Sequence[Meeting]) -> None:
        """Each plan with its own button: none is the right one."""
        if not plans:
            self._at_once.clear()
            return
        title = self.tr("Planned on 2 computers at once")
        text = self.tr("Choose which one stays, or choose another day. Nothing is lost until then.")
        note = ContentNote(self._look, text, title, CardKind.NOTE, "calendar")
        self._plans = tuple(plans)
        for number, plan in enumerate(plans):
            told = when_and_where(plan)
            words = self.tr("Use this one")
            button = AppButton(self._look, words, name=f"{words}: {told}")
            button.setProperty("number", number)
            button.clicked.connect(self._on_chosen)
            note.words.addWidget(PlainLabel(self._look, told, TextRole.STRONG))
            note.words.addWidget(ButtonRow(self._look, button))
        self._at_once.fill(note)

    def _show_lines(self, lines: Sequence[tuple[str, bool]]) -> None:
        if not lines:
            self._lines.clear()
            return
        body = QWidget()
        column = ColumnLayout(self._look, body, gap=4)
        for words, yes in lines:
            column.addWidget(AgreedLine(self._look, words, yes))
        self._lines.fill(body)

    def _make_form(self) -> QWidget:
        look, form = self._look, QWidget()
        column = ColumnLayout(look, form)
        self.day = DateField(look, self.tr("Which day?"))
        self.time = TextField(look, self.tr("What time?"), self.tr("For example 2pm, or after the late shift."))
        self.place = TextField(look, self.tr("Where?"), self.tr("A room, a call, a walk."))
        self.time.set_limit(_LONGEST_TIME)
        self.place.set_limit(_LONGEST_PLACE)
        self.save = AppButton(look, self.tr("Save the day"), ButtonKind.PRIMARY)
        self.leave = AppButton(look, self.tr("Leave it as it is"))
        for part in (self.day, self.time, self.place, ButtonRow(look, self.save, self.leave)):
            column.addWidget(part)
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self._close)
        return form

    @Slot()
    def _on_change(self) -> None:
        self.day.set_value(self._meeting.day)
        self.day.show_problem("")
        self.time.set_text(self._meeting.time)
        self.place.set_text(self._meeting.place)
        self._buttons.hide()
        self._form.show()
        self.day.edits[0].setFocus()

    @Slot()
    def _close(self) -> None:
        self._form.hide()
        self._buttons.show()
        self.change.setFocus()

    def taken(self) -> Meeting | None:
        """What is typed and not saved yet; the form closes. None: nothing is.

        Raises:
            ValueError: the day that is typed is none. The form stays open and says so.
        """
        if self._form.isHidden():
            return None
        typed = self._typed()
        if typed is None:
            raise ValueError("no such day")
        self._close()
        return typed if typed != self._meeting else None

    def _typed(self) -> Meeting | None:
        """None: the day is none, which is said beside it."""
        problem = self.day.problem()
        self.day.show_problem(problem)
        if problem:
            self.day.edits[0].setFocus()
            return None
        return Meeting(self.day.value(), self.time.text().strip(), self.place.text().strip())

    @Slot()
    def _on_save(self) -> None:
        typed = self._typed()
        if typed is not None:
            self._close()
            self.changed.emit(typed)

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self._plans[int(self.sender().property("number"))])

    @Slot()
    def _on_suits(self) -> None:
        self.suits.emit()
