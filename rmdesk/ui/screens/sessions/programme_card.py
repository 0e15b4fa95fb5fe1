"""The card that says when the programme begins, how long it is and whether it rests, with a form to change that."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.sessions import LONGEST, SHORTEST, Programme
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.session_words import review_words
from rmdesk.ui.widgets.text_field import TextField

_LONGEST_LIST = 60


class ProgrammeCard(Card):
    """Pausing asks for no reason, and does not say who did it."""

    set_up_asked = Signal(object, int, object)
    """The first day (None: open), how many months, and the sessions after which the agreement is looked at again."""
    pause_asked = Signal()
    resume_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=self.tr("Our programme"))
        self._programme = Programme()
        self.words, self.reviews_told = BodyText(look, ""), BodyText(look, "")
        self._resting = IconText(look, "pause", "", "text", TextRole.BODY)
        self.change = AppButton(look, "", icon="pencil")
        self.pause = AppButton(look, self.tr("Pause the programme"), icon="pause")
        self.resume = AppButton(look, self.tr("Carry on with the programme"), ButtonKind.PRIMARY)
        self._buttons = ButtonRow(look, self.resume, self.change, self.pause)
        self._form = self._make_form()
        told = (Heading(look, self.tr("Our programme"), 2), self.words, self.reviews_told)
        for part in (*told, self._resting, self._buttons, self._form):
            self.add(part)
        self.change.clicked.connect(self._on_change)
        self.pause.clicked.connect(self._on_pause)
        self.resume.clicked.connect(self._on_resume)
        self._open(False)

    def show_programme(self, programme: Programme) -> None:
        """Show how it stands; a form that is open stays open."""
        self._programme = programme
        self.words.setText(self._told(programme))
        self.reviews_told.setText(review_words(programme))
        self.reviews_told.setVisible(programme.ended is None)
        since = programme.paused_since
        if since is not None:
            words = self.tr(
                "Paused since {day}. Nothing is due. When you go on, the days to come move on by as long as the pause "
                "took. Either of you can go on, and nobody has to say why."
            )
            self._resting.show_state("pause", words.format(day=plain_date(since)), "text")
        self._resting.setVisible(since is not None)
        self._open(not self._form.isHidden())

    def _told(self, programme: Programme) -> str:
        if programme.ended is not None:
            return self.tr("It ended on {day}.").format(day=plain_date(programme.ended))
        if programme.start is None:
            words = self.tr("It takes {months} months, with a session each month. You have not said when it begins.")
            return words.format(months=programme.months)
        words = self.tr("It begins on {day} and takes {months} months, with a session each month.")
        return words.format(day=plain_date(programme.start), months=programme.months)

    def _make_form(self) -> QWidget:
        look, form = self._look, QWidget()
        column = ColumnLayout(look, form)
        self.start = DateField(
            look,
            self.tr("When do you begin?"),
            self.tr("About when you meet first. Leave it empty if you do not know."),
        )
        limits = self.tr("From {least} to {most}. Most pairs take 6.").format(least=SHORTEST, most=LONGEST)
        self.months = TextField(look, self.tr("How many months?"), limits)
        self.months.set_limit(2)
        self.reviews = TextField(
            look,
            self.tr("After which sessions do you look at your agreement again?"),
            self.tr("Numbers of sessions, such as 2, 5. Most pairs do it after the second one, and about halfway."),
        )
        self.reviews.set_limit(_LONGEST_LIST)
        self.save = AppButton(look, self.tr("Save the programme"), ButtonKind.PRIMARY)
        self.leave = AppButton(look, self.tr("Leave it as it is"))
        hint = self.tr("Sessions that have no day yet get one each month. You can move any of them.")
        fields = (self.start, self.months, BodyText(look, hint, "muted"), self.reviews)
        for part in (*fields, ButtonRow(look, self.save, self.leave)):
            column.addWidget(part)
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self._on_leave)
        return form

    def _open(self, opened: bool) -> None:
        programme = self._programme
        begun = programme.start is not None
        self.change.set_words(self.tr("Change the beginning or the length") if begun else self.tr("Say when you begin"))
        self._form.setVisible(opened)
        self._buttons.setVisible(not opened and programme.ended is None)
        self.change.setVisible(not opened)
        self.pause.setVisible(not opened and not programme.paused)
        self.resume.setVisible(not opened and programme.paused)

    @Slot()
    def _on_change(self) -> None:
        self.start.set_value(self._programme.start)
        self.start.show_problem("")
        self.months.set_text(str(self._programme.months))
        self.months.show_problem("")
        self.reviews.set_text(", ".join(map(str, self._programme.reviews)))
        self.reviews.show_problem("")
        self._open(True)
        self.start.edits[0].setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self._open(False)
        self.change.setFocus()

    @Slot()
    def _on_save(self) -> None:
        typed = self.months.text().strip()
        months = int(typed) if typed.isdecimal() else 0
        fits = SHORTEST <= months <= LONGEST
        words = self.tr("Write a number from {least} to {most}.").format(least=SHORTEST, most=LONGEST)
        self.months.show_problem("" if fits else words)
        self.start.show_problem(self.start.problem())
        reviews = self._reviews(months) if fits else None
        wrong = self.tr("Write numbers from 1 to {months}, with commas between them.").format(months=months)
        self.reviews.show_problem(wrong if fits and reviews is None else "")
        if self.start.problem():
            self.start.edits[0].setFocus()
        elif not fits:
            self.months.edit.setFocus()
        elif reviews is None:
            self.reviews.edit.setFocus()
        else:
            start: date | None = self.start.value()
            self._open(False)
            self.change.setFocus()
            self.set_up_asked.emit(start, months, reviews)

    def _reviews(self, months: int) -> tuple[int, ...] | None:
        """The numbers that are typed; None where they are not numbers of sessions. Nothing typed is fine.

        What was not touched stays as usual when the programme becomes longer or shorter.
        """
        typed = self.reviews.text().replace(",", " ").split()
        if typed == [str(number) for number in self._programme.reviews]:
            return replace(self._programme, months=months).reviews
        numbers = [int(one) for one in typed if one.isdecimal()]
        if len(numbers) != len(typed) or any(not 1 <= number <= months for number in numbers):
            return None
        return tuple(sorted(set(numbers)))

    @Slot()
    def _on_pause(self) -> None:
        self.pause_asked.emit()

    @Slot()
    def _on_resume(self) -> None:
        self.resume_asked.emit()
