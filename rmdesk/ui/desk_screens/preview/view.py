"""The pages of the workbook with the programme laid over them, drawn with the widgets that partners see."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page, Stage
from rmdesk.domain.packs import Pack
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.platform.dates import weekday_words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.packs.words import changed_words, date_name, kind_icon, when_words
from rmdesk.ui.widgets.questions import QuestionField


class PreviewView(DeskPage):
    """Layout and words."""

    page_asked = Signal(str)
    list_asked = Signal()
    support_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("See it as a partner"), self._lead(), saves=False)
        self.rows: dict[str, AppButton] = {}
        self.fields: list[QuestionField] = []

    def _lead(self) -> str:
        return self.tr("You can try every field. Nothing that you write or choose here is kept.")

    def show_list(self, pack: Pack, stages: Sequence[Stage], changed: frozenset[str]) -> None:
        """Every page to choose from; `changed` are those that the programme added or has other words for."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        support = AppButton(self.look, self.tr("See the support page"), icon="life-buoy")
        support.clicked.connect(self.support_asked)
        column.addWidget(ButtonRow(self.look, support))
        if pack.dates:
            column.addWidget(self._dates(pack))
        self.rows = {}
        for stage in stages:
            card = Card(self.look, name=stage.title)
            card.add(Heading(self.look, stage.title, 2))
            for page in stage.pages:
                tag = self.tr("Changed by you") if page.id in changed else ""
                row = ListRow(self.look, page.title, tag=tag)
                row.clicked.connect(lambda page=page.id: self.page_asked.emit(page))
                self.rows[page.id] = row.button
                card.add(row)
            column.addWidget(card)
        self.show_body(holder)

    def show_page(self, page: Page) -> None:
        """One page, from its top to its last question."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        back = AppButton(self.look, self.tr("Back to all pages"), ButtonKind.BACK, "chevron-left")
        back.clicked.connect(self.list_asked)
        column.addWidget(ButtonRow(self.look, back))
        column.addWidget(Heading(self.look, page.title, 2))
        if page.by_programme:
            column.addWidget(SmallText(self.look, changed_words()))
        for part in self._opening(page):
            column.addWidget(part)
        self.fields = [QuestionField(self.look, question) for question in page.questions]
        for field in self.fields:
            column.addWidget(field)
        self.show_body(holder)
        back.setFocus()

    def _opening(self, page: Page) -> list[QWidget]:
        parts: list[QWidget] = [Lead(self.look, page.intro)] if page.intro else []
        parts.append(AudienceLine.for_audience(self.look, page.audience))
        for block in page.reading:
            if block.heading:
                parts.append(Heading(self.look, block.heading, 3))
            parts += [BodyText(self.look, one) for one in block.paragraphs]
        if page.note:
            parts.append(ContentNote(self.look, page.note, self.tr("Before you start")))
        return parts

    def _dates(self, pack: Pack) -> Card:
        heading = self.tr("Dates of the programme")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        for one in sorted(pack.dates, key=lambda one: one.day):
            card.add(IconText(self.look, kind_icon(one.kind), date_name(one), "text", TextRole.STRONG))
            when = self.tr("{weekday} {when}").format(weekday=weekday_words(one.day), when=when_words(one))
            card.add(SmallText(self.look, ". ".join(filter(None, (when, one.note)))))
        return card
