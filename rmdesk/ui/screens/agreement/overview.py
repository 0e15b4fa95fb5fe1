"""Where the agreement stands: its state, who has agreed, its words, looking at it again, and what was agreed before."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.at_once import AtOnce
from rmdesk.ui.screens.agreement.earlier import EarlierVersions
from rmdesk.ui.screens.agreement.naming_card import NamingCard
from rmdesk.ui.screens.agreement.review_card import ReviewCard
from rmdesk.ui.screens.agreement.values import ConsentShown, Done, OverviewShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.clause_list import ChangeList, ClauseList
from rmdesk.ui.widgets.consent_card import ConsentCard
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.tab_order import put_last


class Overview(QWidget):
    """Made anew each time something has changed. A part that there is no need for is None."""

    edit_asked = Signal()
    keep_asked = Signal()
    version_asked = Signal(str)
    changed_asked = Signal()
    chosen = Signal(str)
    """The id of the version that I agree to, of several that were proposed at once."""

    def __init__(self, look: Look, shown: OverviewShown) -> None:
        super().__init__()
        self._look = look
        self._column = ColumnLayout(look, self, gap=24)
        self.cosign_place = Place("cosign")
        self.done_heading: Heading | None = None
        self.next_answer: ConsentCard | None = None
        """The answer that is still to be given, beside what has just happened."""
        self.words_heading: Heading | None = None
        self._below = QWidget()
        self._end = ColumnLayout(look, self._below, gap=24)
        self.consent: ConsentCard | None = None
        self.answer_button: AppButton | None = None
        self.naming: NamingCard | None = None
        self.review: ReviewCard | None = None
        self.earlier: EarlierVersions | None = None
        self.at_once: AtOnce | None = None
        kind = ButtonKind.SECONDARY if shown.clauses else ButtonKind.PRIMARY
        self.edit_button = AppButton(look, self._edit_words(shown), kind)
        self.changed_button = AppButton(look, self.tr("Something changed for one of us"), ButtonKind.QUIET)
        if shown.done is not None and not shown.done.beside_answers:
            self._add_done(shown.done)
        if shown.clauses or shown.consent:
            self._add_standing(shown)
        else:
            self._add_beginning(shown)
        self._add_end(shown)
        self.changed_button.setVisible(bool(shown.clauses) and shown.offers_change)
        self._column.addWidget(self._below)
        self.edit_button.clicked.connect(self.edit_asked)
        self.changed_button.clicked.connect(self.changed_asked)

    def open_panel(self, panel: QWidget) -> None:
        """Let the other partner agree here."""
        self.cosign_place.fill(panel)
        put_last(self._column, self._below)

    def _edit_words(self, shown: OverviewShown) -> str:
        if shown.work:
            return self.tr("Go on with the clauses")
        return self.tr("Change something") if shown.clauses else self.tr("Start from the clauses on offer")

    def _add_beginning(self, shown: OverviewShown) -> None:
        words = self.tr(
            "A clause is one point of an agreement. You start from clauses that others found useful, and change them "
            "until they fit."
        )
        card = Card(self._look)
        card.add(EmptyState(self._look, shown.state, shown.work or words, "handshake"))
        self._column.addWidget(card)
        self._end.addWidget(ButtonRow(self._look, self.edit_button))

    def _add_standing(self, shown: OverviewShown) -> None:
        icon, colour = ("circle-check", "ok") if shown.in_force else ("clock", "muted")
        state = ColumnLayout(self._look, gap=12)
        if shown.ended:
            state.addWidget(IconText(self._look, "flag", shown.ended, "muted", TextRole.STRONG))
        state.addWidget(IconText(self._look, icon, shown.state, colour, TextRole.STRONG))
        for words in filter(None, (shown.holds, shown.work)):
            state.addWidget(BodyText(self._look, words))
        self._column.addLayout(state)
        if shown.at_once:
            self._add_choice(shown)
            return
        if shown.consent is not None:
            self._column.addWidget(self._who_has_agreed(shown.consent))
        if shown.changes is not None:
            self._column.addWidget(ChangeList(self._look, shown.changes))
        words = self.tr("The words")
        self.words_heading = Heading(self._look, words, 2)
        self._column.addWidget(self.words_heading)
        self._column.addWidget(ClauseList(self._look, words, shown.clauses))
        if shown.done is not None and shown.done.beside_answers:
            self._add_done(shown.done)
        if shown.consent is not None and shown.consent.is_asked:
            self._add_answers(shown.consent)
            self.next_answer = self.consent if shown.done is not None and shown.done.beside_answers else None
        self._column.addWidget(self.cosign_place)

    def _add_choice(self, shown: OverviewShown) -> None:
        if shown.done is not None and shown.done.beside_answers:
            self._add_done(shown.done)
        self.at_once = AtOnce(self._look, shown.at_once)
        self.at_once.chosen.connect(self.chosen)
        self._column.addWidget(self.at_once)

    def _who_has_agreed(self, consent: ConsentShown) -> Card:
        title = self.tr("Who has agreed")
        card = Card(self._look, name=title)
        card.add(Heading(self._look, title, 2))
        for words, agreed in consent.lines:
            card.add(AgreedLine(self._look, words, agreed))
        if consent.note:
            card.add(SmallText(self._look, consent.note))
        if consent.is_asked:
            self.answer_button = AppButton(self._look, self.tr("Go to the answer"), icon="chevron-down")
            self.answer_button.clicked.connect(self._on_answer)
            card.add(ButtonRow(self._look, self.answer_button))
        return card

    @Slot()
    def _on_answer(self) -> None:
        if self.consent is not None:
            self.consent.take_focus()

    def _add_answers(self, consent: ConsentShown) -> None:
        """Below the words, so that nobody is asked before they could read."""
        what = self.tr("You agree to the words above, as they stand.") if consent.ask_me else ""
        title = self.tr("Do you agree?")
        if len(consent.beside) == 2:
            title = self.tr("Do both of you agree?")
        elif not consent.ask_me:
            title = self.tr("Does {name} agree?").format(name=isolated(consent.beside[0][1]))
        self.consent = ConsentCard(self._look, title, (), what, consent.beside)
        self._column.addWidget(self.consent)

    def _add_done(self, done: Done) -> None:
        """What has just happened; the focus goes there."""
        card = Card(self._look, CardKind.OK, done.heading)
        self.done_heading = Heading(self._look, done.heading, 2)
        card.add(self.done_heading)
        if done.words:
            card.add(BodyText(self._look, done.words))
        self._column.addWidget(card)

    def _add_end(self, shown: OverviewShown) -> None:
        if shown.review:
            self.review = ReviewCard(self._look, shown.review, self.edit_button, self.changed_button, shown.together)
            self.review.keep_button.clicked.connect(self.keep_asked)
            self._end.addWidget(self.review)
        elif shown.clauses and not shown.ended:
            self._end.addWidget(
                SmallText(self._look, self.tr("Any change makes new words that both of you agree to again."))
            )
            self._end.addWidget(ButtonRow(self._look, self.edit_button, self.changed_button))
        if shown.naming is not None:
            self.naming = NamingCard(self._look, shown.naming)
            self._end.addWidget(self.naming)
        if shown.earlier:
            self.earlier = EarlierVersions(self._look, shown.earlier)
            self.earlier.opened.connect(self.version_asked)
            self._end.addWidget(self.earlier)
