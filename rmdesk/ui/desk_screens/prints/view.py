"""The things to print, one card each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.desk.sheets import Sheet, SheetOrder
from rmdesk.domain.journey import Stage
from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.text_area import TextArea


class PrintsView(DeskPage):
    """Layout and words."""

    asked = Signal(object)
    """A `SheetOrder`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Print"), self._lead(), saves=False)
        self.cards: dict[Sheet, SheetCard] = {}

    def _lead(self) -> str:
        return self.tr("Each is saved as a PDF that you can print. Nothing that people write on paper comes back here.")

    def show_cards(self, stages: Sequence[Stage]) -> None:
        """Show every kind; `stages` are the parts of the workbook to choose from."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        self.cards = {}
        for sheet, title, words in self._kinds():
            card = SheetCard(self.look, sheet, title, words, stages if sheet is Sheet.PAGES else ())
            card.asked.connect(self.asked)
            self.cards[sheet] = card
            column.addWidget(card)
        self.show_body(holder)

    def set_busy(self, busy: bool) -> None:
        """Something is being made."""
        for card in self.cards.values():
            card.button.setEnabled(not busy)

    def _kinds(self) -> tuple[tuple[Sheet, str, str], ...]:
        return (
            (
                Sheet.CARD,
                self.tr("Programme card"),
                self.tr("The fingerprints of your keys, for people to type once. Hand it out on paper."),
            ),
            (
                Sheet.PAGES,
                self.tr("Blank workbook pages"),
                self.tr("The prompts only, with room to write, for people who would rather use paper."),
            ),
            (
                Sheet.CERTIFICATES,
                self.tr("Certificates for the celebration"),
                self.tr("The names that you type here are printed and not kept."),
            ),
            (
                Sheet.SURVEY,
                self.tr("Survey on paper"),
                self.tr("For the whole cohort, without names. You count the answers by hand."),
            ),
        )


class SheetCard(Card):
    """One kind, with what can be chosen for it."""

    asked = Signal(object)

    def __init__(self, look: Look, sheet: Sheet, title: str, words: str, stages: Sequence[Stage]) -> None:
        super().__init__(look, name=title)
        self._sheet = sheet
        self.add(Heading(look, title, 2))
        self.add(BodyText(look, words))
        self.large: CheckOption | None = None
        self.names: TextArea | None = None
        self.stages = self._parts(stages) if stages else None
        if sheet in (Sheet.PAGES, Sheet.SURVEY):
            self.large = CheckOption(look, self.tr("In large print"))
            self.large.setAccessibleName(self.tr("In large print: {title}").format(title=title))
            self.add(self.large)
        if sheet is Sheet.CERTIFICATES:
            hint = self.tr("Leave it empty for one with room to write a name.")
            self.names = TextArea(look, self.tr("Names, one on each line"), hint, lines=4)
            self.add(self.names)
        save = self.tr("Save as PDF…")
        self.button = AppButton(look, save, icon="printer", name=f"{save} {title}")
        self.add(ButtonRow(look, self.button))
        self.said = IconText(look, "circle-check", "", "ok", TextRole.BODY)
        self.add(self.said)
        self.said.hide()
        self.button.clicked.connect(self._on_asked)

    def say(self, words: str) -> None:
        """Say what has been done."""
        self.said.show_state("circle-check", words, "ok")
        self.said.show()

    def _parts(self, stages: Sequence[Stage]) -> CheckGroup:
        question = self.tr("Which parts?")
        hint = self.tr(
            "Choose one or more. With none chosen, it is all of them. The number says how many pages of the workbook a "
            "part has; before it is saved, you are told how many pages that is on paper."
        )
        words = self.tr("{part} ({number})")
        choices = [
            Choice(
                one.id, words.format(part=isolated(one.title), number=sum(bool(page.questions) for page in one.pages))
            )
            for one in stages
        ]
        self.add(PlainLabel(self._look, question, TextRole.STRONG))
        self.add(PlainLabel(self._look, hint, TextRole.BODY, "muted"))
        group = CheckGroup(self._look, question, choices, hint)
        self.add(group)
        return group

    @Slot()
    def _on_asked(self) -> None:
        names = self.names.text().splitlines() if self.names is not None else []
        large = self.large is not None and self.large.isChecked()
        kept = tuple(" ".join(one.split()) for one in names if one.strip())
        stages = self.stages.chosen() if self.stages is not None else ()
        self.said.hide()
        self.asked.emit(SheetOrder(self._sheet, large, kept, stages))
