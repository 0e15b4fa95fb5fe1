"""The map of the journey in its card, which can be read as a list instead."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.journey_map import JourneyMap
from rmdesk.ui.widgets.journey_map_list import JourneyList
from rmdesk.ui.widgets.journey_map_values import JourneyShown
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.place import Place


class JourneyCard(Card):
    """Map and list say the same; which of them is shown stays as it was chosen."""

    stage_chosen = Signal(str)
    session_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        title = self.tr("Our journey")
        super().__init__(look, name=title)
        self._shown: JourneyShown | None = None
        self._as_list = False
        self.other_form = AppButton(look, "", ButtonKind.QUIET)
        self.other_form.clicked.connect(self._on_other_form)
        head = RowLayout(look, gap=16)
        head.addWidget(Heading(look, title, 2), 1)
        head.addWidget(self.other_form)
        self._dates = SmallText(look, "")
        legend = SmallText(look, self.tr("The numbers are your sessions. You can go back to any step."))
        words = self.tr("The programme is paused. Its dates move on when you go on.")
        self._paused = IconText(look, "pause", words, "text", TextRole.BODY)
        self.form = Place("journey")
        self.add(head)
        for part in (self._dates, self._paused, legend, self.form):
            self.add(part)

    def show_journey(self, shown: JourneyShown, dates: str, paused: bool) -> None:
        """Show how far the pair has come."""
        self._shown = shown
        self._dates.setText(dates)
        self._dates.setVisible(bool(dates))
        self._paused.setVisible(paused)
        self._fill()

    def _fill(self) -> None:
        if self._shown is None:
            return
        self.form.fill(self._make(self._shown))
        self.other_form.set_words(
            self.tr("Show it as a map") if self._as_list else self.tr("Read it as a list"),
        )

    def _make(self, shown: JourneyShown) -> QWidget:
        form = JourneyList(self._look, shown) if self._as_list else JourneyMap(self._look, shown)
        form.stage_chosen.connect(self.stage_chosen)
        form.session_chosen.connect(self.session_chosen)
        return form

    @Slot()
    def _on_other_form(self) -> None:
        self._as_list = not self._as_list
        self._fill()
        self.form_changed.emit()

    form_changed = Signal()
    """Something was made anew: the order of Tab is to be put right."""
