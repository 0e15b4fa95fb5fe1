"""What the agreement's page does: keep a draft, propose, agree, let the other partner agree, show earlier versions."""

from collections.abc import Mapping

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.agreement import AgreementVersion, ClauseDraft, ClauseMark
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.services.agreements import Agreements, to_propose
from rmdesk.services.people import People
from rmdesk.ui.bridge.autosave import Autosave
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.agreement.reading import overview_shown, version_shown
from rmdesk.ui.screens.agreement.values import DraftShown, ProposalShown
from rmdesk.ui.screens.agreement.view import AgreementView

_DRAFT = "draft"
_FLUSH_SECONDS = 2.0

Clauses = tuple[ClauseDraft, ...]


class AgreementScreen(QObject):
    """The argument is the id of a version to read; empty shows where the agreement stands."""

    def __init__(self, context: ScreenContext, agreements: Agreements, people: People) -> None:
        self._context = context
        self._agreements = agreements
        self._people = people
        self._newest: AgreementVersion | None = None
        self._put_away: Clauses = ()
        self.view = AgreementView(context.look)
        super().__init__(self.view)
        self.autosave: Autosave[Clauses] = Autosave(context.writer, context.clock, self._save_draft, parent=self)
        self._connect()

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again."""
        if argument:
            self._show_version(argument)
        else:
            self._show_overview()

    @Slot()
    def flush(self) -> None:
        """Save the draft, now."""
        self.autosave.flush(_FLUSH_SECONDS)

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._on_back)
        view.edit_asked.connect(self._on_edit)
        view.restart_asked.connect(self._on_restart)
        view.edited.connect(self._on_edited)
        view.preview_asked.connect(self._on_preview)
        view.put_away_asked.connect(self._on_put_away)
        view.propose_asked.connect(self._on_propose)
        view.agree_asked.connect(self._on_agree)
        view.not_now.connect(self._on_not_now)
        view.cosign_asked.connect(self._on_cosign)
        view.version_asked.connect(self._on_version)
        self.autosave.state_changed.connect(view.editor.saved.follow)

    def _show_overview(self) -> None:
        versions = self._agreements.versions()
        self._newest = versions[-1] if versions else None
        self.view.show_overview(overview_shown(versions, self._people.pair(), self._agreements.draft_saved_at()))

    def _show_version(self, version: str) -> None:
        shown = version_shown(self._agreements.versions(), version, self._people.pair())
        if shown is None:
            self._show_overview()
        else:
            self.view.show_version(shown)

    def _show_draft(self) -> None:
        """Words that are not on the disk yet are in the editor only, so they stay in it."""
        if self.autosave.waits(_DRAFT):
            self.view.show_editor()
            return
        self.view.editor.saved.clear()
        self.view.show_draft(DraftShown(self._agreements.draft()))
        saved = self._agreements.draft_saved_at()
        if saved is not None:
            self.view.editor.saved.show_saved(saved.astimezone())

    def _save_draft(self, changed: Mapping[str, Clauses]) -> None:
        for clauses in changed.values():
            self._agreements.save_draft(clauses)

    @Slot()
    def _on_back(self) -> None:
        self.flush()
        self._show_overview()
        self.view.focus_heading()

    @Slot()
    def _on_edit(self) -> None:
        self._show_draft()
        self.view.focus_heading()

    @Slot()
    def _on_edited(self) -> None:
        self.autosave.changed(_DRAFT, self.view.clauses)

    @Slot()
    def _on_preview(self) -> None:
        clauses = self.view.clauses()
        chosen = to_propose(clauses)
        if not chosen:
            self.view.editor.show_problem(self.tr("Mark at least one clause as agreed, with words in it."))
            return
        number = self._newest.number + 1 if self._newest else 1
        to_talk = tuple(one.clause.heading for one in clauses if one.mark is ClauseMark.TALK)
        title = self.tr("Version {number}: the words to propose").format(number=number)
        self.view.show_proposal(ProposalShown(title, chosen, to_talk))
        self.view.focus_heading()

    @Slot()
    def _on_propose(self) -> None:
        clauses = self.view.clauses()
        self.autosave.forget(_DRAFT)
        if self.view.proposal is not None:
            self.view.proposal.setEnabled(False)
        self._context.writer.run(lambda: self._agreements.propose(clauses), self._on_proposed, self._on_not_proposed)

    def _on_proposed(self, _version: RecordId) -> None:
        self._context.frame.clear_told()
        self._show_again(self.tr("Proposed. Your partner can see these words now."))

    def _on_not_proposed(self, error: Exception) -> None:
        """The words stay in the draft, which is saved as soon as that is possible."""
        if shiboken6.isValid(self.view) and self.view.proposal is not None:
            self.view.proposal.setEnabled(True)
            self.view.proposal.propose_button.setFocus()
            self._on_edited()
        self._tell(error)

    @Slot()
    def _on_put_away(self) -> None:
        self._discard(self.view.clauses())

    @Slot()
    def _on_restart(self) -> None:
        self._discard(self._agreements.draft())

    def _discard(self, clauses: Clauses) -> None:
        """Put the draft away; it can be brought back while the notice stands."""
        self._put_away = clauses
        self.autosave.forget(_DRAFT)
        self.view.editor.setEnabled(False)
        self._context.writer.run(self._agreements.discard_draft, self._on_discarded, self._on_not_discarded)

    def _on_discarded(self, _nothing: None) -> None:
        self._context.frame.offer_undo(self.tr("Your draft was put away."), self._bring_back)
        self._show_again("")

    def _on_not_discarded(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self.view.editor.setEnabled(True)
        self._tell(error)

    def _bring_back(self) -> None:
        clauses = self._put_away
        self._context.writer.run(lambda: self._agreements.save_draft(clauses), self._on_brought_back, self._tell)

    def _on_brought_back(self, _nothing: None) -> None:
        self._show_again(self.tr("Your draft is back."))

    @Slot()
    def _on_agree(self) -> None:
        version = self._newest
        if version is not None:
            self._context.writer.run(lambda: self._agreements.sign(version), self._on_agreed, self._tell)

    def _on_agreed(self, _nothing: None) -> None:
        self._show_again(self.tr("Saved: agreed"))

    @Slot()
    def _on_not_now(self) -> None:
        """Nothing is stored, so there is nothing to do here but to leave the page in peace."""
        self._context.frame.go("home")

    @Slot(str)
    def _on_cosign(self, passphrase: str) -> None:
        version, other = self._newest, self._people.pair().other
        if version is not None and other is not None:
            self._context.slow.run(
                lambda: self._agreements.sign_as_other(version, other.id, passphrase),
                self._on_agreed,
                self._on_not_cosigned,
            )

    def _on_not_cosigned(self, error: Exception) -> None:
        if shiboken6.isValid(self.view) and self.view.panel is not None and self.view.panel.show_failure(error):
            return
        self._tell(error)

    @Slot(str)
    def _on_version(self, version: str) -> None:
        self._show_version(version)
        self.view.focus_heading()

    def _show_again(self, words: str) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._show_overview()
        if self.view.isVisible():
            self.view.focus_heading()
        if words:
            self._context.frame.announce(words)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
