"""The plain controls as answers to a question: words, one choice, any number of choices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import AnswerValue, Choice, PickedAnswer, TextAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField


class WordsControl(AnswerControl):
    """A line or a larger box for words. Its name is spoken, and drawn elsewhere."""

    def __init__(self, look: Look, name: str, hint: str = "", long: bool = False) -> None:
        super().__init__()
        self.field: TextField | TextArea
        if long:
            self.field = TextArea(look, name, hint, label_shown=False)
        else:
            self.field = TextField(look, name, hint, label_shown=False)
        ColumnLayout(look, self, gap=0).addWidget(self.field)
        self.field.changed.connect(self.changed)

    @property
    def edit(self) -> QWidget:
        """What is typed into, for a label that names it."""
        return self.field.edit

    def value(self) -> TextAnswer:
        """The words."""
        return TextAnswer(self.field.text())

    def set_value(self, value: AnswerValue) -> None:
        """Show other words."""
        if isinstance(value, TextAnswer):
            self.field.set_text(value.text)

    def focus_first(self) -> None:
        """Move the focus to the box."""
        self.field.setFocus()


class OneControl(AnswerControl):
    """One choice out of several."""

    def __init__(self, look: Look, name: str, choices: Sequence[Choice], hint: str = "") -> None:
        super().__init__()
        self.group = ChoiceGroup(look, name, choices, hint)
        ColumnLayout(look, self, gap=0).addWidget(self.group)
        self.group.changed.connect(self.changed)

    def value(self) -> PickedAnswer:
        """What is chosen."""
        chosen = self.group.chosen()
        return PickedAnswer((chosen,) if chosen else ())

    def set_value(self, value: AnswerValue) -> None:
        """Show another choice."""
        if isinstance(value, PickedAnswer):
            self.group.choose(value.chosen[0] if value.chosen else "")

    def focus_first(self) -> None:
        """Move the focus to the choice, or to the first option."""
        self.group.focus_first()


class ManyControl(AnswerControl):
    """Any number of choices, below one another or as chips."""

    def __init__(self, look: Look, name: str, choices: Sequence[Choice], hint: str = "", chips: bool = False) -> None:
        super().__init__()
        self.group = CheckGroup(look, name, choices, hint, chips)
        ColumnLayout(look, self, gap=0).addWidget(self.group)
        self.group.changed.connect(self.changed)

    def value(self) -> PickedAnswer:
        """What is chosen, in the order of the choices."""
        return PickedAnswer(self.group.chosen())

    def set_value(self, value: AnswerValue) -> None:
        """Show other choices."""
        if isinstance(value, PickedAnswer):
            self.group.choose(value.chosen)

    def focus_first(self) -> None:
        """Move the focus to the first box."""
        self.group.focus_first()
