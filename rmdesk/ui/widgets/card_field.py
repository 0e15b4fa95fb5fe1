"""A card to fill in: one text field for each part, such as what each person in a scene could say next."""

from collections.abc import Sequence

from rmdesk.domain.questions import AnswerValue, Column, RowsAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.answer_control import AnswerControl
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.text_area import TextArea

_LINES = 3


class CardField(AnswerControl):
    """`name` is the question. The answer is a single row, one cell a part."""

    def __init__(self, look: Look, name: str, parts: Sequence[Column]) -> None:
        super().__init__()
        self._extra: tuple[str, ...] = ()
        self._fields: list[TextArea] = []
        self.card = Card(look, name=name)
        ColumnLayout(look, self, gap=0).addWidget(self.card)
        for part in parts:
            field = TextArea(look, part.text, part.hint, lines=_LINES)
            field.changed.connect(self.changed)
            self._fields.append(field)
            self.card.add(field)

    def value(self) -> RowsAnswer:
        """One row, or none where nothing is written."""
        cells = (*(field.text() for field in self._fields), *self._extra)
        return RowsAnswer((cells,) if any(cell.strip() for cell in cells) else ())

    def set_value(self, value: AnswerValue) -> None:
        """Show the first row; cells that are missing are empty, more cells than parts stay unseen."""
        if not isinstance(value, RowsAnswer):
            return
        cells = value.rows[0] if value.rows else ()
        self._extra = cells[len(self._fields) :]
        for place, field in enumerate(self._fields):
            field.set_text(cells[place] if place < len(cells) else "")

    def focus_first(self) -> None:
        """Move the focus to the first part."""
        if self._fields:
            self._fields[0].setFocus()


class ConversationCard(CardField):
    """Observation, feeling, need and request. Only the request can be offered, so it stands apart."""

    def __init__(self, look: Look, name: str, parts: Sequence[Column]) -> None:
        super().__init__(look, name, parts)
        own = self.tr("Your own words are right here, however strong they are.")
        self.card.column.insertWidget(0, BodyText(look, own))
        apart = SmallText(
            look, self.tr("Only this last part can be offered to your partner, and only if you choose to.")
        )
        place = self.card.column.count() - 1
        self.card.column.insertWidget(place, Separator(look))
        self.card.column.insertWidget(place + 1, apart)
