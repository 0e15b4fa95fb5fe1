"""The first step of the export: which actions, and what is shown of each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.export.agreed_lists import AgreedLists
from rmdesk.ui.screens.export.past_exports import PastExports
from rmdesk.ui.screens.export.values import Choosing, Detail, OfferedAction
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout


class ChooseStep(QWidget):
    """`chosen` comes with the ids of the actions and the details that may show."""

    chosen = Signal(object, object)
    earlier_asked = Signal(str)
    """Write a file of a list that both agreed to before."""
    take_back_asked = Signal(str)
    own_asked = Signal()
    both_asked = Signal()

    def __init__(self, look: Look, state: Choosing) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        self._look = look
        self.summary = ErrorSummary(look)
        column.addWidget(self.summary)
        column.addWidget(Lead(look, self._lead(state)))
        if state.agreed_before:
            self.lists = AgreedLists(look, state.agreed_before)
            self.lists.write_asked.connect(self.earlier_asked)
            self.lists.take_back_asked.connect(self.take_back_asked)
            column.addWidget(self.lists)
        if state.actions:
            column.addWidget(self._actions_card(look, state.actions, state.chosen))
            column.addWidget(self._details_card(look, state.details, state.own))
            self.next_button = AppButton(look, self.tr("See every word that leaves"), ButtonKind.PRIMARY)
            self.next_button.clicked.connect(self._on_next)
            column.addWidget(ButtonRow(look, self.next_button))
            column.addSpacing(look.theme.space(16))
        else:
            nothing = self.tr("No agreed actions can be put into a new list at this moment.")
            column.addWidget(IconText(look, "info", nothing, "muted"))
        if state.own or state.can_own:
            column.addWidget(self._other_way(look, state.own))
        if state.past:
            column.addWidget(PastExports(look, state.past))

    def _lead(self, state: Choosing) -> str:
        if state.own:
            return self.tr(
                "Only actions that you alone carry and wrote are here. "
                "Nothing that your partner wrote is in the list, nor their initials. "
                "Look at your own titles for their name."
            )
        if state.ahead:
            return self.tr(
                "Choose what may leave rmdesk later on. Once both of you have agreed to the list, either of you can "
                "write it, also when the other cannot be reached. Each of you can take that back until then."
            )
        return self.tr("Choose what may leave rmdesk. Only actions that both of you agreed to are here.")

    def _other_way(self, look: Look, own: bool) -> Card:
        title = self.tr("A list of both of us") if own else self.tr("When your partner cannot be reached")
        card = Card(look, name=title, dense=True)
        card.add(Heading(look, title, 2))
        if own:
            card.add(BodyText(look, self.tr("If your partner can answer after all, make a list that both agree to.")))
            self.way_button = AppButton(look, self.tr("Make a list of both"), icon="users")
            self.way_button.clicked.connect(self.both_asked)
        else:
            words = self.tr("You can write a list of what you alone carry and wrote. Your partner sees that you did.")
            card.add(BodyText(look, words))
            self.way_button = AppButton(look, self.tr("Make a list of mine only"), icon="user")
            self.way_button.clicked.connect(self.own_asked)
        card.add(ButtonRow(look, self.way_button))
        return card

    def _actions_card(self, look: Look, actions: Sequence[OfferedAction], chosen: frozenset[str]) -> Card:
        title = self.tr("Actions in the list")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        self.all_button = AppButton(look, self.tr("Choose all"), ButtonKind.QUIET, name=self.tr("Choose all actions"))
        self.none_button = AppButton(
            look, self.tr("Choose none"), ButtonKind.QUIET, name=self.tr("Choose none of the actions")
        )
        self.all_button.clicked.connect(self._on_all)
        self.none_button.clicked.connect(self._on_none)
        card.add(ButtonRow(look, self.all_button, self.none_button))
        self._ids = tuple(one.id for one in actions)
        line = self.tr("{title} ({status})")
        choices = [Choice(one.id, line.format(title=one.title, status=one.status)) for one in actions]
        self.offered = CheckGroup(look, title, choices)
        self.offered.choose(chosen)
        card.add(self.offered)
        return card

    def _details_card(self, look: Look, details: frozenset[Detail], own: bool) -> Card:
        title = self.tr("What is shown of each")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        always = self.tr(
            "Always: what the action is, who carries it (initials or both), its month, and where it stands."
        )
        if own:
            always = self.tr(
                "Always: what the action is, your initials, its month, and where it stands. "
                "That your partner agreed to it is not told: it stands as proposed."
            )
        card.add(BodyText(look, always))
        self.details = CheckGroup(
            look,
            title,
            (
                Choice(Detail.DOMAIN, self.tr("Also the kind of support, such as allyship")),
                Choice(Detail.LEVEL, self.tr("Also the level, such as our team")),
                Choice(Detail.EXACT_DAY, self.tr("Also the exact day, where there is one")),
            ),
        )
        self.details.choose(details)
        card.add(self.details)
        never = self.tr("Never: reasons, steps, notes, session dates, your agreement, or anything private.")
        card.add(IconText(look, "lock", never, "muted"))
        return card

    @Slot()
    def _on_all(self) -> None:
        self.offered.choose(self._ids)

    @Slot()
    def _on_none(self) -> None:
        self.offered.choose(())

    @Slot()
    def _on_next(self) -> None:
        chosen = self.offered.chosen()
        if not chosen:
            problem = self.tr("Choose at least 1 action.")
            self.summary.show_problems((Problem(problem, self.offered.options[0]),))
            return
        self.summary.show_problems(())
        self.chosen.emit(frozenset(chosen), frozenset(Detail(one) for one in self.details.chosen()))
