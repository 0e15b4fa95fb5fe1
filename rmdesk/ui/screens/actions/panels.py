"""The two pictures on the page of shared actions, each with the same in words below it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import ActionStatus
from rmdesk.ui.screens.actions.values import BalancePanelShown, MonthsShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.action_words import status_words
from rmdesk.ui.widgets.balance import CarriersPicture, PlacesPicture
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.measured import Measured
from rmdesk.ui.widgets.timeline import LegendMark, MarkKind, TimelinePicture


class Legend(QWidget):
    """What the marks mean."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        flow = FlowLayout(look, self, gap=24)
        for kind in MarkKind:
            part = QWidget()
            row = RowLayout(look, part, gap=8)
            row.addWidget(LegendMark(look, kind))
            row.addWidget(SmallText(look, status_words(ActionStatus(kind.value))))
            flow.addWidget(part)


class MonthsPanel(QWidget):
    """The timeline. `moved` asks for earlier (-1) or later (1) months."""

    moved = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self, gap=16)
        card = Card(look, name=self.tr("Due actions by month"))
        card.add(Heading(look, self.tr("Due actions by month"), 2))
        self.summary = BodyText(look, "", "muted")
        self.picture = TimelinePicture(look)
        self.earlier_button = AppButton(look, self.tr("Earlier months"), icon="chevron-left")
        self.later_button = AppButton(look, self.tr("Later months"), icon="chevron-right")
        card.add(self.summary)
        card.add(self.picture)
        card.add(Legend(look))
        card.add(ButtonRow(look, self.earlier_button, self.later_button))
        column.addWidget(card)
        words = Measured(look)
        words.add(Heading(look, self.tr("The same in words"), 2))
        self._text = BodyText(look, "")
        words.add(self._text)
        column.addWidget(words)
        self.earlier_button.clicked.connect(self._on_earlier)
        self.later_button.clicked.connect(self._on_later)

    def show_months(self, shown: MonthsShown) -> None:
        """Show these months."""
        self.summary.setText(shown.summary)
        text = "\n\n".join(f"{heading}\n{lines}" for heading, lines in shown.text)
        self._text.setText(text or self.tr("No action has a date in these months."))
        self.picture.show_months(shown.months, self.tr("Picture: due actions by month"), f"{shown.summary} {text}")
        self.earlier_button.setEnabled(shown.earlier)
        self.later_button.setEnabled(shown.later)

    @Slot()
    def _on_earlier(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _on_later(self) -> None:
        self.moved.emit(1)


class BalancePanel(QWidget):
    """Who carries what, and where it wants to change something. A picture that finds no room leaves it to the words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self, gap=16)
        self._notes = ColumnLayout(look, gap=16)
        self.carriers = CarriersPicture(look)
        self.places = PlacesPicture(look)
        self._carried, self._placed = BodyText(look, ""), BodyText(look, "")
        self.notes: list[ContentNote] = []
        for heading, picture, words, legend in (
            (self.tr("Who carries what"), self.carriers, self._carried, Legend(look)),
            (self.tr("Where it changes something, and what kind of support it is"), self.places, self._placed, None),
        ):
            card = Card(look, name=heading)
            card.add(Heading(look, heading, 2))
            card.add(picture)
            if legend is not None:
                card.add(legend)
            card.add(words)
            column.addWidget(card)
        column.addLayout(self._notes)
        hint = self.tr("Everything but what is set aside. This is no score: nothing here has to be even.")
        column.addWidget(SmallText(look, hint))

    def show_balance(self, shown: BalancePanelShown) -> None:
        """Show this."""
        carried, placed = "\n".join(shown.carried), "\n".join(shown.placed)
        self._carried.setText(carried)
        self._placed.setText(placed)
        self.carriers.show_balance(shown.picture, self.tr("Picture: who carries what"), carried)
        self.places.show_balance(shown.picture, self.tr("Picture: levels and kinds of support"), placed)
        for gone in self.notes:
            self._notes.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.notes = [
            ContentNote(self._look, words, self.tr("Something to look at together"), CardKind.INFO, "leaf")
            for words in shown.notes
        ]
        for note in self.notes:
            self._notes.addWidget(note)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look again whether there is room for the pictures."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * self._look.theme.space(24)
        for picture in (self.carriers, self.places):
            picture.setVisible(picture.least_width() <= room)
