"""The draft that was found when the page was opened: carry on with it, or throw it away."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import Words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_label import PlainLabel

_LONGEST = 400


class OfferCard(Card):
    """Shows how the draft begins, so that a person knows which words these are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.heading = Heading(look, "", 2)
        self._title = PlainLabel(look, "", TextRole.STRONG)
        self._text = BodyText(look, "")
        note = self.tr("These words were typed but not kept yet. Both choices can be taken back.")
        self.carry_on = AppButton(look, self.tr("Carry on with it"), ButtonKind.PRIMARY, "pencil")
        self.throw_away = AppButton(look, self.tr("Throw this draft away"), ButtonKind.SECONDARY, "trash-2")
        self.add(self.heading)
        self.add(BodyText(look, note, "muted"))
        self.add(self._title)
        self.add(self._text)
        self.add(ButtonRow(look, self.carry_on, self.throw_away))

    def show_draft(self, heading: str, words: Words) -> None:
        """Show that draft."""
        self.heading.setText(heading)
        self._title.setText(words.title)
        self._title.setVisible(bool(words.title.strip()))
        text = words.text.strip()
        self._text.setText(text[:_LONGEST] + ("…" if len(text) > _LONGEST else ""))
        self._text.setVisible(bool(text))
