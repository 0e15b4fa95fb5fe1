"""Choosing what to take along. Nothing is chosen beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.secrets.step import Step


class ChooseStep(Step):
    """Pages and reflections as check boxes. The words are the person's own, and shown to nobody else."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("What to take along")
        self.add(
            Lead(look, self.tr("Choose those private pages that should be in your new workbook too. It can be none."))
        )
        self.add(IconText(look, "lock", self.tr("Only you see this list, and what you choose."), "calm"))
        self._place = Place("choices")
        self.add(self._place)
        self.pages: CheckGroup | None = None
        self.reflections: CheckGroup | None = None
        self.all_buttons: list[AppButton] = []

    def show_choices(self, pages: Sequence[Choice], reflections: Sequence[Choice]) -> None:
        """Offer these; nothing is chosen."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=24)
        self.all_buttons = []
        self.pages = self._part(column, self.tr("Pages of the workbook"), pages)
        self.reflections = self._part(column, self.tr("Reflections, the newest first"), reflections)
        if not pages and not reflections:
            column.addWidget(BodyText(self.look, self.tr("There is nothing to take along yet. You can go on.")))
        self._place.fill(holder)

    def chosen_pages(self) -> tuple[str, ...]:
        """The ids of the pages that were chosen."""
        return self.pages.chosen() if self.pages is not None else ()

    def chosen_reflections(self) -> tuple[str, ...]:
        """The ids of the reflections that were chosen."""
        return self.reflections.chosen() if self.reflections is not None else ()

    def forget(self) -> None:
        """Keep nothing of the list."""
        self.pages = self.reflections = None
        self._place.clear()

    def _part(self, column: ColumnLayout, title: str, choices: Sequence[Choice]) -> CheckGroup | None:
        if not choices:
            return None
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        group = CheckGroup(self.look, title, choices)
        words, none = self.tr("Choose all"), self.tr("Choose none")
        pick = _Pick(self.look, words, f"{words}: {title}", group, [one.id for one in choices])
        drop = _Pick(self.look, none, f"{none}: {title}", group, [])
        self.all_buttons += [pick, drop]
        card.add(ButtonRow(self.look, pick, drop))
        card.add(group)
        column.addWidget(card)
        return group


class _Pick(AppButton):
    """Chooses exactly these."""

    def __init__(self, look: Look, words: str, name: str, group: CheckGroup, ids: Sequence[str]) -> None:
        super().__init__(look, words, ButtonKind.QUIET, name=name)
        self._group = group
        self._ids = tuple(ids)
        self.clicked.connect(self._on_pick)

    @Slot()
    def _on_pick(self) -> None:
        self._group.choose(self._ids)
