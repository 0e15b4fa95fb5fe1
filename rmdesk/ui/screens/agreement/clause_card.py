"""One clause that both work on: its words, where each stands, and changing the words."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause, ClauseMark
from rmdesk.domain.packs import is_of_programme
from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.agreement.clause_fields import ClauseFields
from rmdesk.ui.screens.agreement.competing import Competing
from rmdesk.ui.screens.agreement.values import ClauseShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.clause_list import value_words
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.packs.words import added_words
from rmdesk.ui.widgets.plain_text import isolated

_IN_A_NAME = 60


class ClauseCard(Card):
    """Reading it and changing its words take turns; the marks are in sight in both."""

    stood = Signal(object, str)
    """The words (a Clause) and the mark that was chosen for exactly these."""
    worded = Signal(object)
    """Other words (a Clause) to use from now on."""
    typed = Signal(QWidget)
    """Something was typed into this card."""
    left_as_it_was = Signal(str)
    writing_changed = Signal()
    moved = Signal(QWidget, int)
    """This card, and -1 for up or 1 for down."""

    def __init__(self, look: Look, shown: ClauseShown) -> None:
        super().__init__(look)
        self.value = shown
        self._number = 0
        self.is_new = not shown.clause.text
        self.heading = Heading(look, "", 3)
        self.added = SmallText(look, added_words())
        self.words = BodyText(look, "")
        self.value_line = BodyText(look, "")
        self.before = SmallText(look, "")
        self.fields = ClauseFields(look)
        self.competing = Competing(look)
        self.lines = SmallText(look, "")
        self.marks = ChoiceGroup(
            look,
            self.tr("Where I stand on this clause"),
            (
                Choice(ClauseMark.AGREED.value, self.tr("Agreed")),
                Choice(ClauseMark.TALK.value, self.tr("Let’s talk")),
                Choice(ClauseMark.LEAVE_OUT.value, self.tr("Leave out")),
            ),
            chips=True,
            clearable=False,
        )
        self.change_button = AppButton(look, self.tr("Change the words"), ButtonKind.QUIET, "pencil")
        self.restore_button = AppButton(look, self.tr("Go back to the words before"), ButtonKind.QUIET, "undo-2")
        self.up_button = AppButton(look, self.tr("Move up"), ButtonKind.QUIET, "chevron-up")
        self.down_button = AppButton(look, self.tr("Move down"), ButtonKind.QUIET, "chevron-down")
        self._tools = ButtonRow(look, self.change_button, self.up_button, self.down_button)
        self._restore_row = ButtonRow(look, self.restore_button)
        for part in (
            self.heading,
            self.added,
            self.words,
            self.value_line,
            self.before,
            self._restore_row,
            self.fields,
            self.competing,
            self.lines,
        ):
            self.add(part)
        self.add(self.marks)
        self.add(self._tools)
        self._connect()
        self.set_shown(shown)
        if self.is_new or shown.unfinished is not None:
            self._start_writing(shown.unfinished or shown.clause)

    @property
    def is_writing(self) -> bool:
        """Whether its words are being changed."""
        return not self.fields.isHidden()

    def set_shown(self, shown: ClauseShown) -> None:
        """Show how it stands now. Words that are being typed stay."""
        self.value = shown
        clause = shown.clause
        self.added.setVisible(is_of_programme(clause.id))
        self.words.setText(clause.text)
        self.value_line.setText(self._value_words(shown))
        before = shown.before
        if before is not None:
            words = self.tr("The words before: {words}")
            self.before.setText(words.format(words="\n".join(filter(None, (before.text, value_words(before))))))
        self.competing.show_wordings(shown.competing)
        self.lines.setText("\n".join(shown.lines))
        self.marks.choose(shown.mine.value if shown.mine else "")
        self._fold()
        self._name()

    def _value_words(self, shown: ClauseShown) -> str:
        """A stop word is only "ours" once somebody has chosen it."""
        if not shown.on_offer or not shown.clause.value:
            return value_words(shown.clause)
        words = self.tr("A stop word to begin with: {word}. You can change it to one of your own.")
        return words.format(word=isolated(shown.clause.value))

    @property
    def is_changed(self) -> bool:
        """Whether words stand in its fields that are not in use."""
        return self.is_writing and self.typed_clause() != self.value.clause

    def typed_clause(self) -> Clause:
        """The clause as it stands in the fields."""
        return self.fields.clause(self.value.id)

    def stop_writing(self) -> None:
        """Show the words again; what was typed is forgotten here."""
        self.fields.hide()
        self.is_new = False
        self._fold()
        self.writing_changed.emit()

    def set_place(self, number: int, count: int, may_move: bool) -> None:
        """Number it from 1; the first cannot go up and the last cannot go down."""
        self._number = number
        self.up_button.setEnabled(may_move and number > 1)
        self.down_button.setEnabled(may_move and number < count)
        self._name()

    def focus_move(self, step: int) -> None:
        """Put the focus on the button that moves it on in that direction, or back where it can go no further."""
        there, back = (self.up_button, self.down_button) if step < 0 else (self.down_button, self.up_button)
        (there if there.isEnabled() else back).setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self.marks.changed.connect(self._on_mark)
        self.fields.changed.connect(self._on_typed)
        self.fields.use_button.clicked.connect(self._on_use)
        self.fields.leave_button.clicked.connect(self._on_leave)
        self.competing.chosen.connect(self.worded)
        self.change_button.clicked.connect(self._on_change)
        self.restore_button.clicked.connect(self._on_restore)
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)

    def _start_writing(self, clause: Clause) -> None:
        self.fields.set_clause(clause)
        self.fields.show()
        self._fold()

    def _name(self) -> None:
        title = self.value.clause.heading.strip() or self.tr("Your own clause")
        short = title if len(title) <= _IN_A_NAME else f"{title[:_IN_A_NAME]}…"
        self.heading.setText(f"{self._number}. {title}")
        self.setAccessibleName(self.tr("Clause {number}: {title}").format(number=self._number, title=short))
        own = (self.fields.use_button, self.fields.leave_button)
        for button in (self.change_button, self.restore_button, self.up_button, self.down_button, *own):
            button.set_words(button.words, f"{button.words}: {short}")

    def _fold(self) -> None:
        writing, competes = self.is_writing, bool(self.value.competing)
        for part in (self.words, self.value_line):
            part.setVisible(not writing and not competes and bool(part.words))
        self.before.setVisible(self.value.before is not None and not writing)
        self.competing.setVisible(competes and not writing)
        self.marks.setVisible(not writing and not competes)
        self.lines.setVisible(bool(self.value.lines) and not writing)
        self._tools.setVisible(not writing)
        self._restore_row.setVisible(self.value.before is not None and not writing)

    @Slot(str)
    def _on_mark(self, mark: str) -> None:
        self.stood.emit(self.value.clause, mark)

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit(self)

    @Slot()
    def _on_use(self) -> None:
        if self.fields.check():
            self.worded.emit(self.typed_clause())

    @Slot()
    def _on_leave(self) -> None:
        self.left_as_it_was.emit(self.value.id)

    @Slot()
    def _on_change(self) -> None:
        self._start_writing(self.value.clause)
        self.writing_changed.emit()
        self.fields.take_focus()

    @Slot()
    def _on_restore(self) -> None:
        if self.value.before is not None:
            self.worded.emit(self.value.before)

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self, 1)
