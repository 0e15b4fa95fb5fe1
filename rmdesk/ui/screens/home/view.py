"""Layout of the first page: where the pair is, what could come next, what both agreed, and who can help."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.guided.page_row import PageRow
from rmdesk.ui.widgets.guided.suggestion_list import Suggestion, SuggestionList
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tag import TagKind


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One open action: its title, a hint such as `Helen, by 6 August 2026`, and where it stands."""

    id: str
    title: str
    hint: str
    status: str
    kind: TagKind


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """The agreement's state in one sentence. `settled`: both have agreed."""

    sentence: str
    settled: bool


@dataclass(frozen=True, slots=True)
class PartingLine:
    """That the pair has ended, in one sentence. `look_back`: 3 months have passed."""

    sentence: str
    look_back: bool


@dataclass(frozen=True, slots=True)
class HomeShown:
    """Everything on the screen, in plain words."""

    greeting: str
    stage: str
    has_partner: bool
    carry_on: WorkbookPage | None
    suggestions: tuple[Suggestion, ...]
    agreement: AgreementLine
    actions: tuple[ActionLine, ...]
    more_actions: int
    parting: PartingLine | None = None


class HomeView(Page):
    """`panel_place` takes what the private wing shows here while it is open."""

    page_chosen = Signal(str, str)
    """A page's id and its audience, as the value of `Audience`."""
    screen_asked = Signal(str, str)
    """The id of a screen, and what to show there."""
    put_away_asked = Signal()
    """The line about looking back is not to be shown any more."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Home"), "")
        self.add_heading()
        self._stage = Lead(look, "")
        self.add(self._stage)
        self._top = Place("top")
        self.panel_place = Place("panel")
        self._rest = Place("rest")
        for place in (self._top, self.panel_place, self._rest):
            self.add(place)
        self._copy = IconText(look, "save", "")
        self._copy.hide()
        self.add(self._copy)
        self.add(self._support())
        self.finish()

    def show_copy(self, words: str) -> None:
        """Show when the last copy outside this computer was made."""
        self._copy.label.setText(words)
        self._copy.show()

    def render_home(self, shown: HomeShown) -> None:
        """Show how everything stands now."""
        self.heading.setText(shown.greeting)
        self._stage.setText(shown.stage)
        top = QWidget()
        column = ColumnLayout(self.look, top)
        if not shown.has_partner:
            column.addWidget(self._no_partner())
        if shown.parting is not None:
            column.addWidget(self._parting(shown.parting))
        following = self._following(shown)
        if following is not None:
            column.addWidget(following)
        self._top.fill(top)
        rest = QWidget()
        column = ColumnLayout(self.look, rest)
        column.addWidget(self._agreement(shown.agreement))
        column.addWidget(self._actions(shown))
        column.addWidget(self._offered())
        self._rest.fill(rest)

    def _no_partner(self) -> ContentNote:
        heading = self.tr("Your partner has not joined yet")
        text = self.tr("Everything private works already. Shared pages wait for both of you.")
        card = ContentNote(self.look, text, heading, CardKind.INFO, "users")
        go = self._leads(self.tr("Add your partner in Settings"), "settings", "settings")
        card.words.addWidget(ButtonRow(self.look, go))
        return card

    def _parting(self, parting: PartingLine) -> Card:
        title = self.tr("Your mentoring has ended")
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        card.add(BodyText(self.look, parting.sentence))
        if not parting.look_back:
            card.add(ButtonRow(self.look, self._leads(self.tr("What happens now"), "ending", "flag")))
            return card
        card.add(BodyText(self.look, self.tr("3 months have passed. If you like, look at your actions once more.")))
        away = AppButton(self.look, self.tr("Put this line away"), ButtonKind.QUIET)
        away.clicked.connect(self.put_away_asked)
        look = self._leads(self.tr("Look at our actions"), "actions", "list-checks")
        card.add(ButtonRow(self.look, look, away))
        return card

    def _following(self, shown: HomeShown) -> Card | None:
        if not shown.suggestions and shown.carry_on is None:
            return None
        card = SuggestionList(self.look, self.tr("What you could do next"), shown.suggestions)
        card.chosen.connect(self.page_chosen)
        if shown.carry_on is not None:
            row = PageRow(self.look, shown.carry_on, why=self.tr("Carry on where you stopped."))
            row.chosen.connect(self.page_chosen)
            card.column.insertWidget(1, row)
            if shown.suggestions:
                card.column.insertWidget(2, Separator(self.look))
        return card

    def _agreement(self, line: AgreementLine) -> Card:
        heading = self.tr("Our agreement")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        icon, colour = ("circle-check", "ok") if line.settled else ("handshake", "text")
        card.add(IconText(self.look, icon, line.sentence, colour, TextRole.BODY))
        card.add(ButtonRow(self.look, self._leads(self.tr("Open the agreement"), "agreement")))
        return card

    def _actions(self, shown: HomeShown) -> Card:
        heading = self.tr("Our open actions")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        if not shown.actions:
            card.add(BodyText(self.look, self.tr("No open actions. They can come out of any conversation."), "muted"))
        for number, line in enumerate(shown.actions):
            if number:
                card.add(Separator(self.look))
            card.add(_ActionRow(self, line))
        words = self.tr("See all actions") if shown.actions or shown.more_actions else self.tr("Go to actions")
        if shown.more_actions:
            words = self.tr("See all actions, {number} more are open").format(number=shown.more_actions)
        card.add(ButtonRow(self.look, self._leads(words, "actions")))
        return card

    def _offered(self) -> Card:
        """The same every day: that there is something new is for the partner to say."""
        heading = self.tr("What we have shared with each other")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        card.add(BodyText(self.look, self.tr("Words that one of you chose to show the other."), "muted"))
        card.add(ButtonRow(self.look, self._leads(self.tr("See what we have shared"), "offered")))
        return card

    def _support(self) -> QWidget:
        box = QWidget()
        column = ColumnLayout(self.look, box, gap=12)
        column.addWidget(
            IconText(
                self.look, "life-buoy", self.tr("If something weighs on you, there are people to talk to."), "calm",
                TextRole.BODY,
            )
        )  # fmt: skip
        column.addWidget(ButtonRow(self.look, self._leads(self.tr("See who can help"), "support", "heart-handshake")))
        return box

    def _leads(self, words: str, screen: str, icon: str = "") -> AppButton:
        button = _WayButton(self.look, words, screen, icon)
        button.way_asked.connect(self.screen_asked)
        return button


class _WayButton(AppButton):
    way_asked = Signal(str, str)

    def __init__(self, look: Look, words: str, screen: str, icon: str) -> None:
        super().__init__(look, words, ButtonKind.SECONDARY, icon)
        self._screen = screen
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.way_asked.emit(self._screen, "")


class _ActionRow(ListRow):
    def __init__(self, view: HomeView, line: ActionLine) -> None:
        super().__init__(view.look, line.title, line.hint, line.status, line.kind)
        self._view = view
        self._id = line.id
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self._view.screen_asked.emit("action", self._id)
