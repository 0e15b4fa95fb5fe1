"""The programme's dates: each with its kind, when and where, and a small form to go at another time for oneself."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.packs import NAME, TIME
from rmdesk.domain.programme import PlannedDate
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.words import date_name, kind_icon, when_words
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.text_field import TextField

translate = QCoreApplication.translate


class DateForm(QWidget):
    """Another day, time and place for this pair."""

    saved = Signal(object, str, str)
    left = Signal()

    def __init__(self, look: Look, planned: PlannedDate) -> None:
        super().__init__()
        column, now = ColumnLayout(look, self), planned.in_force
        self.day = DateField(look, self.tr("On which day do you go?"))
        self.day.set_value(now.day)
        self.time = TextField(look, self.tr("Time (optional)"))
        self.time.set_limit(TIME)
        self.time.set_text(now.time)
        self.place = TextField(look, self.tr("Place (optional)"))
        self.place.set_limit(NAME)
        self.place.set_text(now.place)
        self.save_button = AppButton(look, self.tr("Save this date"), ButtonKind.PRIMARY)
        self.leave_button = AppButton(look, self.tr("Leave it as it is"))
        for part in (self.day, self.time, self.place, ButtonRow(look, self.save_button, self.leave_button)):
            column.addWidget(part)
        self.save_button.clicked.connect(self._on_save)
        self.leave_button.clicked.connect(self._on_leave)

    @Slot()
    def _on_save(self) -> None:
        day: date | None = self.day.value()
        problem = self.day.problem() or (self.tr("Add the day.") if day is None else "")
        self.day.show_problem(problem)
        if problem:
            self.day.edits[0].setFocus()
        else:
            self.saved.emit(day, self.time.text(), self.place.text())

    @Slot()
    def _on_leave(self) -> None:
        self.left.emit()


class DateRow(QWidget):
    """One date. Where the programme moved one that the pair had changed, both stand here with two equal answers."""

    moved = Signal(str, object, str, str)
    ours_kept = Signal(str)
    programmes_used = Signal(str)

    def __init__(self, look: Look, planned: PlannedDate) -> None:
        super().__init__()
        self._look = look
        self.planned = planned
        self._id = planned.programmes.id
        self._column = ColumnLayout(look, self, gap=8)
        now = planned.in_force
        self._column.addWidget(IconText(look, kind_icon(now.kind), date_name(now), "text", TextRole.STRONG))
        self._column.addWidget(BodyText(look, when_words(now)))
        if now.note:
            self._column.addWidget(SmallText(look, now.note))
        self.form: DateForm | None = None
        self.change_button = AppButton(look, self.tr("Change this date for us"), icon="pencil")
        name = self.tr("Change this date for us: {title}").format(title=now.title)
        self.change_button.setAccessibleName(name)
        self.back_button = AppButton(look, self.tr("Go as the programme says"))
        self.keep_button = AppButton(look, self.tr("Keep ours"))
        self.use_button = AppButton(look, self.tr("Use the programme’s"))
        self._buttons = self._answers()
        self._column.addWidget(self._buttons)
        self.change_button.clicked.connect(self._on_change)
        self.back_button.clicked.connect(self._on_use)
        self.keep_button.clicked.connect(self._on_keep)
        self.use_button.clicked.connect(self._on_use)

    def _answers(self) -> QWidget:
        look, planned = self._look, self.planned
        theirs = when_words(planned.programmes)
        if planned.asks:
            words = self.tr("The programme has moved it: {when}. You had changed it for yourselves.")
            self._column.addWidget(IconText(look, "info", words.format(when=theirs), "note", TextRole.BODY))
            for unused in (self.change_button, self.back_button):
                unused.setParent(self)
                unused.hide()
            return EqualButtons(look, self.keep_button, self.use_button)
        for unused in (self.keep_button, self.use_button):
            unused.setParent(self)
            unused.hide()
        if planned.ours is None:
            self.back_button.setParent(self)
            self.back_button.hide()
            return ButtonRow(look, self.change_button)
        words = self.tr("Changed by you. The programme says: {when}.").format(when=theirs)
        self._column.addWidget(SmallText(look, words))
        return ButtonRow(look, self.change_button, self.back_button)

    @Slot()
    def _on_change(self) -> None:
        self._buttons.hide()
        self.form = DateForm(self._look, self.planned)
        self._column.addWidget(self.form)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self._on_left)
        self.form.day.edits[0].setFocus()

    @Slot()
    def _on_left(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._buttons.show()
        self.change_button.setFocus()

    @Slot(object, str, str)
    def _on_saved(self, day: date, time: str, place: str) -> None:
        self.moved.emit(self._id, day, time, place)

    @Slot()
    def _on_keep(self) -> None:
        self.ours_kept.emit(self._id)

    @Slot()
    def _on_use(self) -> None:
        self.programmes_used.emit(self._id)


class DatesCard(Card):
    """All of them, the earliest first. `moved` comes with the id, the day, the time and the place."""

    moved = Signal(str, object, str, str)
    ours_kept = Signal(str)
    programmes_used = Signal(str)

    def __init__(self, look: Look, dates: tuple[PlannedDate, ...]) -> None:
        super().__init__(look, name=translate("DatesCard", "Dates of your programme"))
        self.add(Heading(look, translate("DatesCard", "Dates of your programme"), 2))
        self.rows: list[DateRow] = []
        for planned in dates:
            self.add(Separator(look))
            row = DateRow(look, planned)
            row.moved.connect(self.moved)
            row.ours_kept.connect(self.ours_kept)
            row.programmes_used.connect(self.programmes_used)
            self.rows.append(row)
            self.add(row)
        if not dates:
            self.add(BodyText(look, self.tr("The programme has named no dates yet."), "muted"))
