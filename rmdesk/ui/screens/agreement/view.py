"""The page of the agreement: where it stands, its clauses under way, what is about to be proposed, or a version."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.agreement.draft_editor import DraftEditor
from rmdesk.ui.screens.agreement.overview import Overview
from rmdesk.ui.screens.agreement.proposal import Proposal
from rmdesk.ui.screens.agreement.values import DraftShown, OverviewShown, ProposalShown, VersionShown
from rmdesk.ui.screens.agreement.version import VersionText
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.cosign_panel import CosignPanel
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place


class AgreementView(Page):
    """One of `overview`, `editor`, `proposal` and `version` is shown; the others are None or hidden."""

    back_asked = Signal()
    edit_asked = Signal()
    keep_asked = Signal()
    preview_asked = Signal()
    propose_asked = Signal()
    agree_asked = Signal()
    chosen = Signal(str)
    not_now = Signal()
    cosign_asked = Signal(str, str)
    """The id of the partner who agrees, and their passphrase."""
    version_asked = Signal(str)
    compare_asked = Signal(str)
    naming_agreed = Signal()
    naming_taken_back = Signal()
    changed_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Agreement"))
        self.back_button = AppButton(look, self.tr("Back to the agreement"), ButtonKind.BACK, "chevron-left")
        self._back_row = ButtonRow(look, self.back_button)
        self._lead = Lead(look, self.tr("What both of you want to hold to, in words that both of you agree to."))
        self.audience = AudienceLine(look, Reach.BOTH)
        self._place = Place("agreement")
        self.editor = DraftEditor(look)
        self.overview: Overview | None = None
        self.proposal: Proposal | None = None
        self.version: VersionText | None = None
        self.panel: CosignPanel | None = None
        self._beside: dict[str, str] = {}
        self._start_at = ""
        self._lay_out()
        self.back_button.clicked.connect(self._on_back)
        self.editor.propose_asked.connect(self.preview_asked)

    def show_overview(self, shown: OverviewShown) -> None:
        """Show where the agreement stands."""
        self._start(self.tr("Agreement"), is_start=True)
        overview = Overview(self.look, shown)
        overview.edit_asked.connect(self.edit_asked)
        overview.keep_asked.connect(self.keep_asked)
        overview.version_asked.connect(self.version_asked)
        overview.changed_asked.connect(self.changed_asked)
        overview.chosen.connect(self.chosen)
        if overview.consent is not None and shown.consent is not None:
            overview.consent.agreed.connect(self.agree_asked)
            overview.consent.not_now.connect(self.not_now)
            overview.consent.other_asked.connect(self._open_panel)
            self._beside = dict(shown.consent.beside)
        if overview.naming is not None:
            overview.naming.agreed.connect(self.naming_agreed)
            overview.naming.not_now.connect(self.not_now)
            overview.naming.taken_back.connect(self.naming_taken_back)
        self.overview = overview
        self._place.fill(overview)

    def start_at_review(self) -> None:
        """The next focus on the heading goes to where the pair looks at its agreement again, if it can."""
        self._start_at = "review"

    def start_at_naming(self) -> None:
        """The next focus on the heading goes to where the two say whether they name each other."""
        self._start_at = "naming"

    def focus_heading(self) -> None:
        """At the top, at the part that somebody asked for, or at what has just happened."""
        super().focus_heading()
        overview, start_at = self.overview, self._start_at
        self._start_at = ""
        if overview is None:
            return
        if start_at == "review" and overview.review is not None:
            overview.review.heading.take_focus()
            self.scroller.ensureWidgetVisible(overview.review)
        elif start_at == "naming" and overview.naming is not None:
            overview.naming.heading.take_focus()
        elif overview.done_heading is not None:
            overview.done_heading.take_focus()
            if overview.next_answer is not None:
                self.scroller.bring_along(overview.next_answer)

    def show_draft(self, shown: DraftShown) -> None:
        """Show these clauses in the editor."""
        self.editor.show_draft(shown)
        if self.editor.isHidden():
            self.show_editor()

    def show_editor(self) -> None:
        """Show the editor as it was left."""
        self._start(self.tr("The clauses of the agreement"))
        self.audience.show()
        self.editor.show_problem("")
        self.editor.show()

    def show_proposal(self, shown: ProposalShown) -> None:
        """Show exactly what would be proposed."""
        self._start(shown.title)
        self.proposal = Proposal(self.look, shown)
        self.proposal.confirmed.connect(self.propose_asked)
        self.proposal.back_asked.connect(self._back_to_draft)
        self._place.fill(self.proposal)

    def show_version(self, shown: VersionShown) -> None:
        """Show a version."""
        self._start(shown.title)
        self.version = VersionText(self.look, shown)
        self.version.compare_asked.connect(self.compare_asked)
        self._place.fill(self.version)

    def _lay_out(self) -> None:
        self.add(self._back_row)
        self.add_heading()
        for part in (self._lead, self.audience, self._place, self.editor):
            self.add(part)
        self.editor.hide()
        self.finish()

    def _start(self, title: str, is_start: bool = False) -> None:
        self.overview = self.proposal = self.version = self.panel = None
        self._place.clear()
        self.editor.hide()
        for part in (self._lead, self.audience):
            part.setVisible(is_start)
        self._back_row.setVisible(not is_start)
        self.heading.setText(title)
        self.set_title(title)

    @Slot(str)
    def _open_panel(self, partner: str) -> None:
        if self.overview is None:
            return
        what = self.tr("You agree to the words above, as they stand.")
        self.panel = CosignPanel(self.look, self._beside[partner], what, read=self.overview.words_heading)
        self.panel.agreed_with.connect(partial(self.cosign_asked.emit, partner))
        self.panel.not_now.connect(partial(self._close_panel, partner))
        self.overview.open_panel(self.panel)
        self.panel.open()

    def _close_panel(self, partner: str) -> None:
        self.panel = None
        if self.overview is not None and self.overview.consent is not None:
            self.overview.cosign_place.clear()
            self.overview.consent.other_buttons[partner].setFocus()

    @Slot()
    def _back_to_draft(self) -> None:
        self.show_editor()
        self.focus_heading()

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit()
