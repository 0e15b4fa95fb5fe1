"""Steps that many walks have: asking for a secret that is there already, saying what will change, and the end."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import keep_room
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.secrets.step import Step

Line = tuple[str, str]
"""The name of an icon, and a sentence or two."""


class SecretStep(Step):
    """One covered line for a secret that is there already. Whether it fits takes a moment to find out."""

    waits = True

    def __init__(self, look: Look, heading: str, why: str, label: str, hint: str = "") -> None:
        super().__init__(look)
        self.heading = heading
        self._empty = self.tr("Type it here.")
        self.add(BodyText(look, why))
        self.field = PassphraseField(look, label, hint)
        self.add(self.field)

    def text(self) -> str:
        """What is typed."""
        return self.field.text()

    def fields(self) -> tuple[QLineEdit, ...]:
        """One."""
        return (self.field.edit,)

    def first_field(self) -> QWidget | None:
        """The line."""
        return self.field.edit

    def problems(self) -> tuple[Problem, ...]:
        """Nothing typed."""
        if self.text().strip():
            self.field.show_problem("")
            return ()
        return self.refuse(self._empty)

    def refuse(self, words: str) -> tuple[Problem, ...]:
        """Show at the line that it does not fit."""
        self.field.show_problem(words)
        return (Problem(words, self.field.edit),)

    def forget(self) -> None:
        """Empty the line."""
        self.field.clear()
        self.field.show_problem("")


class Unchanged(Lead):
    """That nothing has changed yet. It keeps its room while it is out of sight, so that nothing jumps."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setText(self.tr("Nothing has changed yet."))
        keep_room(self)


class BeforeStep(Step):
    """The last step before anything changes: what will, and what will not."""

    waits = True

    def __init__(self, look: Look, heading: str, next_words: str, lines: Sequence[Line]) -> None:
        super().__init__(look)
        self.heading = heading
        self.next_words = next_words
        self._unchanged = Unchanged(look)
        self.add(self._unchanged)
        self.add(_card(look, heading, lines))

    def set_busy(self, busy: bool) -> None:
        """Once the work is under way, nobody knows what has changed."""
        super().set_busy(busy)
        self._unchanged.setVisible(not busy)


class EndStep(Step):
    """It is done. `next_words` say where the button leads."""

    is_end = True

    def __init__(self, look: Look, heading: str, next_words: str, lines: Sequence[Line]) -> None:
        super().__init__(look)
        self.heading = heading
        self.next_words = next_words
        self.add(_card(look, heading, lines))


def _card(look: Look, name: str, lines: Sequence[Line]) -> Card:
    card = Card(look, name=name)
    for icon, words in lines:
        line = IconText(look, icon, words, "accent", TextRole.BODY)
        line.label.set_colour("text")
        card.add(line)
    return card
