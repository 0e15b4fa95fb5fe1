"""The first page of the desk: what it cannot do, the programmes, and ways to begin one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.desk.drafts import Listed
from rmdesk.desk.samples import Sample
from rmdesk.domain.packs import NAME
from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.text_field import TextField

FROM_PACK, EMPTY = "pack", "empty"
"""The ways to begin that are no sample."""


class ProgrammesView(Page):
    """Layout and words."""

    begin_asked = Signal()
    open_asked = Signal(str)
    again_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look, samples: Sequence[Sample]) -> None:
        super().__init__(look, self.tr("Facilitator’s desk"))
        self.cards: dict[str, ProgrammeCard] = {}
        self._list = Place("programmes")
        self.add_heading()
        self.add(Lead(look, self.tr("Make, check and sign the programme pack that your pairs open in rmdesk.")))
        self.add(self._promise())
        self.add(self._list)
        self.begin = BeginCard(look, samples)
        self.begin.asked.connect(self.begin_asked)
        self.add(self.begin)
        self.finish()

    def show_programmes(self, listed: Sequence[Listed]) -> None:
        """Show these, and no others."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        self.cards = {}
        if listed:
            column.addWidget(Heading(self.look, self.tr("Your programmes"), 2))
        for one in listed:
            card = ProgrammeCard(self.look, one)
            card.open_asked.connect(self.open_asked)
            card.again_asked.connect(self.again_asked)
            card.remove_asked.connect(self.remove_asked)
            self.cards[one.programme] = card
            column.addWidget(card)
        self._list.fill(holder)
        self.begin.set_list_above(bool(listed))

    def _promise(self) -> Card:
        words = self.tr("This desk cannot open any pair’s pages.")
        card = Card(self.look, CardKind.CALM, words)
        card.add(IconText(self.look, "shield", words, "calm", TextRole.STRONG))
        card.add(
            BodyText(
                self.look,
                self.tr(
                    "It is a window of its own, with no way to any workbook. It collects nothing and sends nothing. "
                    "What you make here stays on this computer until you save a copy elsewhere."
                ),
            )
        )
        return card


class ProgrammeCard(Card):
    """One programme in the list."""

    open_asked = Signal(str)
    again_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look, listed: Listed) -> None:
        title = " – ".join(isolated(one) for one in (listed.cohort, listed.organisation) if one) or listed.programme
        super().__init__(look, name=title)
        self._programme = listed.programme
        self.add(Heading(look, title, 3))
        if not listed.readable:
            self.add(IconText(look, "triangle-alert", self.tr("The draft of this programme cannot be read."), "err"))
        if listed.signed:
            self.add(SmallText(look, self.tr("Pack number {number} was signed last.").format(number=listed.signed)))
        else:
            self.add(SmallText(look, self.tr("No pack has been signed yet.")))
        self.open = self._button(self.tr("Open"), "pencil", title)
        self.again = self._button(self.tr("Start again from the pack that was signed last"), "undo-2", title)
        self.remove = self._button(self.tr("Remove"), "trash-2", title)
        row = ButtonRow(look, self.open, self.again, self.remove)
        self.add(row)
        self.open.setVisible(listed.readable)
        self.again.setVisible(not listed.readable and listed.signed > 0)
        self.open.clicked.connect(self._on_open)
        self.again.clicked.connect(self._on_again)
        self.remove.clicked.connect(self._on_remove)

    def _button(self, words: str, icon: str, title: str) -> AppButton:
        return AppButton(self._look, words, ButtonKind.QUIET, icon, name=f"{words}: {title}")

    @Slot()
    def _on_open(self) -> None:
        self.open_asked.emit(self._programme)

    @Slot()
    def _on_again(self) -> None:
        self.again_asked.emit(self._programme)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_asked.emit(self._programme)


class BeginCard(Card):
    """The ways to begin a programme."""

    asked = Signal()

    def __init__(self, look: Look, samples: Sequence[Sample]) -> None:
        super().__init__(look)
        heading = self.tr("Begin a programme")
        self.setAccessibleName(heading)
        self.add(Heading(look, heading, 2))
        self.cohort = TextField(look, self.tr("Name of the cohort"), self.tr("Such as: Spring 2027"))
        self.cohort.set_limit(NAME)
        self.add(self.cohort)
        question = self.tr("What do you begin from?")
        self.add(PlainLabel(look, question, TextRole.STRONG))
        self.source = ChoiceGroup(look, question, self._choices(samples), clearable=False)
        self.source.choose(samples[0].name)
        self.add(self.source)
        self.start = DateField(
            look,
            self.tr("Start"),
            self.tr(
                "The dates of a sample move by whole weeks, so that a Tuesday stays one. Leave it empty if it is open."
            ),
        )
        self.add(self.start)
        self.add(IconText(look, "key-round", self._keys(), "muted", TextRole.BODY))
        self.button = AppButton(look, self.tr("Begin"), ButtonKind.PRIMARY)
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_asked)
        self.cohort.submitted.connect(self._on_asked)
        self.start.submitted.connect(self._on_asked)

    def set_list_above(self, above: bool) -> None:
        """Beginning another one is no longer the first thing to do."""
        self.setProperty("listAbove", above)

    def day(self) -> date | None:
        """The first day, if one is given."""
        return self.start.value()

    def clear(self) -> None:
        """Nothing is typed."""
        self.cohort.set_text("")
        self.cohort.show_problem("")
        self.start.set_value(None)
        self.start.show_problem("")

    def is_ready(self) -> bool:
        """Whether it can begin; if not, the fields say why and the first one has the focus."""
        name = "" if self.cohort.text().strip() else self.tr("Give the programme a name.")
        day = self.start.problem()
        self.cohort.show_problem(name)
        self.start.show_problem(day)
        if name:
            self.cohort.setFocus()
        elif day:
            self.start.setFocus()
        return not name and not day

    def _keys(self) -> str:
        return self.tr(
            "In the end you sign the programme. That needs 2 keys, which you make here: yours, and one of the "
            "organisation, which somebody in IT or information governance often holds. Have 2 memory sticks ready "
            "for copies."
        )

    def _choices(self, samples: Sequence[Sample]) -> tuple[Choice, ...]:
        made = tuple(Choice(one.name, f"{self._title(one)}: {self._words(one)}") for one in samples)
        return (
            *made,
            Choice(FROM_PACK, self.tr("The pack of an earlier programme: you choose the file, and check its contacts")),
            Choice(EMPTY, self.tr("Nothing: you write everything yourself")),
        )

    def _title(self, sample: Sample) -> str:
        return {"six-months": self.tr("Sample of 6 months"), "eighteen-months": self.tr("Sample of 18 months")}.get(
            sample.name, sample.title
        )

    def _words(self, sample: Sample) -> str:
        return {
            "six-months": self.tr("one group, 3 workshops. For colleagues from Black and minority ethnic backgrounds."),
            "eighteen-months": self.tr(
                "several groups, 2 organisations, 4 workshops. For colleagues of any under-represented group."
            ),
        }.get(sample.name, sample.words)

    @Slot()
    def _on_asked(self) -> None:
        self.asked.emit()
