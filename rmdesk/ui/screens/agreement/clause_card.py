"""One clause of the draft: its heading and words, what I think of it, and its place."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

_HEADING_LIMIT = 120
_IN_A_NAME = 60


class ClauseCard(Card):
    """A clause that is left out shows its heading only; its words come back with another mark."""

    changed = Signal()
    moved = Signal(QWidget, int)
    """This card, and -1 for up or 1 for down."""

    def __init__(self, look: Look, draft: ClauseDraft) -> None:
        super().__init__(look)
        self._id = ""
        self._number = 0
        self.heading = Heading(look, "", 3)
        self.title = TextField(look, self.tr("Heading"))
        self.words = TextArea(look, self.tr("Words"), lines=2)
        self.marks = ChoiceGroup(
            look,
            self.tr("What I think of this clause"),
            (
                Choice(ClauseMark.AGREED.value, self.tr("Agreed")),
                Choice(ClauseMark.TALK.value, self.tr("Let’s talk")),
                Choice(ClauseMark.LEAVE_OUT.value, self.tr("Leave out")),
            ),
            chips=True,
            clearable=False,
        )
        self.up_button = AppButton(look, self.tr("Move up"), ButtonKind.QUIET, "chevron-up")
        self.down_button = AppButton(look, self.tr("Move down"), ButtonKind.QUIET, "chevron-down")
        for part in (self.heading, self.title, self.words, self.marks):
            self.add(part)
        self.add(ButtonRow(look, self.up_button, self.down_button))
        self.set_draft(draft)
        self._connect()

    def set_draft(self, draft: ClauseDraft) -> None:
        """Hold another clause from now on."""
        self._id = draft.clause.id
        self.title.set_limit(max(_HEADING_LIMIT, len(draft.clause.heading)))
        self.title.set_text(draft.clause.heading)
        self.words.set_text(draft.clause.text)
        self.marks.choose(draft.mark.value)
        self._fold()
        self._name()

    def draft(self) -> ClauseDraft:
        """The clause as it stands here now."""
        clause = Clause(self._id, self.title.text(), self.words.text())
        return ClauseDraft(clause, ClauseMark(self.marks.chosen() or ClauseMark.TALK.value))

    def set_place(self, number: int, count: int) -> None:
        """Number it from 1; the first cannot go up and the last cannot go down."""
        self._number = number
        self.up_button.setEnabled(number > 1)
        self.down_button.setEnabled(number < count)
        self._name()

    def focus_move(self, step: int) -> None:
        """Put the focus on the button that moves it on in that direction, or back where it can go no further."""
        there, back = (self.up_button, self.down_button) if step < 0 else (self.down_button, self.up_button)
        (there if there.isEnabled() else back).setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self.title.changed.connect(self._on_title)
        self.words.changed.connect(self.changed)
        self.marks.changed.connect(self._on_mark)
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)

    def _name(self) -> None:
        title = self.title.text().strip() or self.tr("Your own clause")
        short = title if len(title) <= _IN_A_NAME else f"{title[:_IN_A_NAME]}…"
        self.heading.setText(f"{self._number}. {short}")
        self.setAccessibleName(self.tr("Clause {number}: {title}").format(number=self._number, title=short))
        for button in (self.up_button, self.down_button):
            button.set_words(button.words, f"{button.words}: {short}")

    def _fold(self) -> None:
        shown = self.marks.chosen() != ClauseMark.LEAVE_OUT.value
        self.title.setVisible(shown)
        self.words.setVisible(shown)

    @Slot()
    def _on_title(self) -> None:
        self._name()
        self.changed.emit()

    @Slot()
    def _on_mark(self) -> None:
        self._fold()
        self.changed.emit()

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self, 1)
