"""Before proposing: exactly the words that both would agree to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.values import ProposalShown, ToTalk
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.clause_list import ChangeList, ClauseList
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import isolated


class Proposal(QWidget):
    """Proposing shows the words to the other partner; nobody has agreed by that."""

    confirmed = Signal()
    back_asked = Signal()

    def __init__(self, look: Look, shown: ProposalShown) -> None:
        super().__init__()
        column = ColumnLayout(look, self, gap=24)
        self.mark_button: AppButton | None = None
        column.addWidget(
            BodyText(
                look,
                self.tr(
                    "These are exactly the words that both of you will be asked to agree to. "
                    "Once proposed, they stay as they are; a change makes a new version."
                ),
            )
        )
        if shown.unmarked:
            column.addWidget(self._unmarked(look, shown))
        if shown.to_talk != ToTalk():
            column.addWidget(self._still_to_talk(look, shown.to_talk))
        if shown.comparison is not None:
            column.addWidget(ChangeList(look, shown.comparison))
        column.addWidget(Heading(look, self.tr("The words"), 2))
        column.addWidget(ClauseList(look, shown.title, shown.clauses))
        self.propose_button = ConsentButton(look, self.tr("Propose these words"), ButtonKind.PRIMARY)
        self.back_button = AppButton(look, self.tr("Back to the clauses"))
        column.addWidget(ButtonRow(look, self.propose_button, self.back_button))
        self.propose_button.clicked.connect(self.confirmed)
        self.back_button.clicked.connect(self.back_asked)

    def _unmarked(self, look: Look, shown: ProposalShown) -> ContentNote:
        """Nobody proposes words that neither of the two has looked at without being told so."""
        title = self.tr("{count} of {all} clauses are marked by neither of you")
        title = title.format(count=len(shown.unmarked), all=len(shown.clauses))
        words = self.tr("They go in as they stand. Read them below before you propose them, or go back to mark them.")
        note = ContentNote(look, words, title)
        headings = ", ".join(isolated(one) for one in shown.unmarked)
        listed = self.tr("Marked by neither of you: {headings}.").format(headings=headings)
        note.words.addWidget(BodyText(look, listed))
        self.mark_button = AppButton(look, self.tr("Back to mark them"))
        self.mark_button.clicked.connect(self.back_asked)
        note.words.addWidget(ButtonRow(look, self.mark_button))
        return note

    def _still_to_talk(self, look: Look, to_talk: ToTalk) -> ContentNote:
        """Nothing is dropped in silence: what stays as it is, and what stays out, until the pair has talked."""
        note = ContentNote(look, "", self.tr("Still to talk about"), CardKind.CALM, "message-square")
        for headings, words in (
            (to_talk.kept, self.tr("In it with the words it has now, until you have talked: {headings}.")),
            (to_talk.left_out, self.tr("Not in it, because you want to talk about it first: {headings}.")),
        ):
            if headings:
                listed = ", ".join(isolated(one) for one in headings)
                note.words.addWidget(BodyText(look, words.format(headings=listed)))
        note.words.addWidget(BodyText(look, self.tr("Your marks stay. You can put it into a later version.")))
        return note
