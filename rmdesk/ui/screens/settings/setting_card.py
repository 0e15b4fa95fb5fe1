"""A group of settings under one heading, with a line that says that a choice is in use."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import keep_room
from rmdesk.ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate


class SettingCard(Card):
    """`say` tells that something took effect; nothing on the page needs to be saved by hand."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, name=title)
        self.add(Heading(look, title, 2))
        self._status = IconText(look, "circle-check", in_use(), "ok")
        keep_room(self._status)

    def finish(self) -> None:
        """Everything is added: the line that tells comes last."""
        self.add(self._status)
        self.say("")

    def ask(self, question: str, field: QWidget, hint: str = "") -> None:
        """Add one setting under the words that it is asked with."""
        self.add(PlainLabel(self._look, question, TextRole.STRONG))
        if hint:
            self.add(BodyText(self._look, hint, "muted"))
        self.add(field)

    def pick(self, question: str, choices: Sequence[Choice], hint: str = "") -> ChoiceGroup:
        """Add a setting of which one is chosen."""
        group = ChoiceGroup(self._look, question, choices, chips=True, clearable=False)
        self.ask(question, group, hint)
        return group

    @property
    def said(self) -> str:
        """What the line says."""
        return "" if self._status.isHidden() else self._status.label.words

    def say(self, words: str, icon: str = "circle-check", colour: str = "ok") -> None:
        """Say calmly what took effect (empty: nothing)."""
        self._status.setVisible(bool(words))
        if words:
            self._status.show_state(icon, words, colour)
            announce(self, words)


def in_use() -> str:
    """That a choice took effect, as most cards say it: the line is as high as these words from the start."""
    return translate("SettingCard", "In use now, and kept for the next time.")
