"""The part of the form that depends on what the action is: an ask of the organisation, or a sponsorship promise."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionKind, Naming, OrganisationAsk, SponsorshipPromise
from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.action_words import naming_words
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

_NAMINGS = (Naming.HAPPY, Naming.NOT_ASKED, Naming.NOT_NAMED)
_UNASKED = "not-asked"
"""How the choice "not asked yet" is called here: an empty id would be no choice."""


class AskFields(QWidget):
    """What stands in the way, what is asked for, and of whom."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=24)
        self.barrier = TextArea(
            look,
            self.tr("What stands in the way"),
            self.tr("In general words. Leave out anything that points to a patient or a colleague."),
            lines=3,
        )
        self.request = TextArea(look, self.tr("What we ask for"), lines=3)
        hint = self.tr("A role or a group, such as the head of learning or the board.")
        self.asked_of = TextField(look, self.tr("Whom we ask"), hint)
        for part in (self.barrier, self.request, self.asked_of):
            column.addWidget(part)
            part.changed.connect(self._on_edited)

    def value(self) -> OrganisationAsk:
        """What the fields say."""
        return OrganisationAsk(self.barrier.text(), self.request.text(), self.asked_of.text().strip())

    def show_value(self, ask: OrganisationAsk) -> None:
        """Fill the fields."""
        self.barrier.set_text(ask.barrier)
        self.request.set_text(ask.request)
        self.asked_of.set_text(ask.asked_of)

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()


class PromiseFields(QWidget):
    """Which room, which words, and whether the person is happy to be named."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=24)
        hint = self.tr("For example the board, a panel, or a talk about who gets a role.")
        self.room = TextField(look, self.tr("In which room"), hint)
        self.words = TextArea(look, self.tr("What I will say there"), lines=3)
        asked = self.tr("Is the person happy to be named?")
        self.naming = ChoiceGroup(
            look, asked, [Choice(_key(one), naming_words(one)) for one in _NAMINGS], chips=True, clearable=False
        )
        column.addWidget(self.room)
        column.addWidget(self.words)
        part = ColumnLayout(look, gap=8)
        part.addWidget(PlainLabel(look, asked, TextRole.STRONG))
        part.addWidget(BodyText(look, self.tr("Until they say yes, leave their name out, here as well."), "muted"))
        part.addWidget(self.naming)
        column.addLayout(part)
        for one in (self.room, self.words, self.naming):
            one.changed.connect(self._on_edited)

    def value(self) -> SponsorshipPromise:
        """What the fields say."""
        chosen = self.naming.chosen()
        naming = Naming.NOT_ASKED if chosen in ("", _UNASKED) else Naming(chosen)
        return SponsorshipPromise(self.room.text().strip(), self.words.text(), naming)

    def show_value(self, promise: SponsorshipPromise) -> None:
        """Fill the fields."""
        self.room.set_text(promise.room)
        self.words.set_text(promise.words)
        self.naming.choose(_key(promise.naming))

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()


def parts_of(kind: ActionKind, ask: QWidget, promise: QWidget) -> None:
    """Show the part that belongs to that kind, and no other."""
    ask.setVisible(kind is ActionKind.ASK)
    promise.setVisible(kind is ActionKind.SPONSORSHIP_PROMISE)


def _key(naming: Naming) -> str:
    return naming.value or _UNASKED
