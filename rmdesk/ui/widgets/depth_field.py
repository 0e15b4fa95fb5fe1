"""How deep one person is ready to go: levels from the lightest on, of which the deepest may not be open yet."""

from collections.abc import Sequence

from rmdesk.domain.questions import AnswerValue, Choice, PickedAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.layouts import ColumnLayout


class DepthField(AnswerControl):
    """`open_levels` of the levels can be chosen, counted from the lightest (None: all). Closed ones stay in sight."""

    def __init__(
        self, look: Look, name: str, levels: Sequence[Choice], hint: str = "", open_levels: int | None = None
    ) -> None:
        super().__init__()
        self.group = ChoiceGroup(look, name, levels, hint)
        column = ColumnLayout(look, self, gap=8)
        column.addWidget(self.group)
        closed = self.group.options[max(1, open_levels) :] if open_levels is not None else ()
        words = self.tr("The deepest level opens after one good session, closed together, at the level before it.")
        for option in closed:
            option.setEnabled(False)
            option.setAccessibleDescription(words)
        if closed:
            column.addWidget(SmallText(look, words))
        self.group.changed.connect(self.changed)

    def value(self) -> PickedAnswer:
        """The level that is chosen."""
        chosen = self.group.chosen()
        return PickedAnswer((chosen,) if chosen else ())

    def set_value(self, value: AnswerValue) -> None:
        """Show another level."""
        if isinstance(value, PickedAnswer):
            self.group.choose(value.chosen[0] if value.chosen else "")

    def focus_first(self) -> None:
        """Move the focus to the level that is chosen, or to the lightest."""
        self.group.focus_first()
