"""Whether the two want a turn timer: it is there only once each of them has said so, and each has turns of their own
length.
"""

from PySide6.QtCore import Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import isolated

_LENGTHS = (2, 3, 5, 8, 10, 15)
_USUAL = 3


class TurnTimerChoice(Card):
    """Closed until somebody wants to look at it."""

    begun = Signal(int, int)
    """How many minutes each of the two gets."""

    def __init__(self, look: Look, names: tuple[str, str]) -> None:
        super().__init__(look, name=self.tr("A turn timer, if you both want one"))
        self.open_button = AppButton(look, self.tr("Use a turn timer"), icon="clock")
        self.add(Heading(look, self.tr("A turn timer, if you both want one"), 3))
        self.add(
            BodyText(
                look,
                self.tr(
                    "It says whose turn it is and about how long, in words. It makes no sound, and nobody is cut off. "
                    "Turns can be longer for one of you, for example with an interpreter, a stammer or typing."
                ),
                "muted",
            )
        )
        self._row = ButtonRow(look, self.open_button)
        self.add(self._row)
        self.wants: list[CheckOption] = []
        self.lengths: list[ChoiceGroup] = []
        self._parts: list[CheckOption | ChoiceGroup | PlainLabel | ButtonRow] = []
        for name in names:
            self._add_person(look, isolated(name))
        self.start = AppButton(look, self.tr("Start the timer"))
        self._parts.append(ButtonRow(look, self.start))
        for part in self._parts:
            self.add(part)
            part.hide()
        self.open_button.clicked.connect(self._on_open)
        self.start.clicked.connect(self._on_start)
        self._show_start()

    def close_up(self) -> None:
        """Nobody has said anything yet."""
        for part in self._parts:
            part.hide()
        for want in self.wants:
            want.setChecked(False)
        self._row.show()
        self._show_start()

    def _add_person(self, look: Look, name: str) -> None:
        want = CheckOption(look, self.tr("{name} would like a turn timer").format(name=name))
        label = self.tr("Turns of {name}, in minutes").format(name=name)
        choices = [Choice(str(one), str(one)) for one in _LENGTHS]
        lengths = ChoiceGroup(look, label, choices, chips=True, clearable=False)
        lengths.choose(str(_USUAL))
        want.toggled.connect(self._show_start)
        self.wants.append(want)
        self.lengths.append(lengths)
        self._parts += [want, PlainLabel(look, label, TextRole.STRONG), lengths]

    @Slot()
    def _show_start(self) -> None:
        self.start.setEnabled(all(want.isChecked() for want in self.wants))

    @Slot()
    def _on_open(self) -> None:
        self._row.hide()
        for part in self._parts:
            part.show()
        self.wants[0].setFocus()

    @Slot()
    def _on_start(self) -> None:
        first, second = (int(one.chosen()) for one in self.lengths)
        self.close_up()
        self.begun.emit(first, second)
