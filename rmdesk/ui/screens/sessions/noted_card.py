"""Words that the partner noted for both: shown as they are, to say yes to or to change."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.sessions.values import NotedLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.plain_label import PlainLabel


class NotedCard(Card):
    """One answer."""

    confirmed = Signal(str)
    """The line's key."""
    change_asked = Signal(str)
    """The page that it stands on."""

    def __init__(self, look: Look, line: NotedLine) -> None:
        super().__init__(look, name=line.wording)
        self._line = line
        self.add(PlainLabel(look, line.wording, TextRole.STRONG))
        self.add(BodyText(look, line.words))
        self.add(SmallText(look, line.told_by))
        yes, change = self.tr("Yes, that is what we said"), self.tr("Change the words")
        self.yes = AppButton(look, yes, name=f"{yes}: {line.wording}")
        self.change = AppButton(look, change, name=f"{change}: {line.wording}")
        self.add(EqualButtons(look, self.yes, self.change))
        self.yes.clicked.connect(self._on_yes)
        self.change.clicked.connect(self._on_change)
        self.change.setVisible(bool(line.page))

    @Slot()
    def _on_yes(self) -> None:
        self.confirmed.emit(self._line.key)

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(self._line.page)
