"""What the agreement's page does: work on clauses, propose, agree, keep it, let the other agree, show versions."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.agreement import AgreementVersion, Clause, newest_of
from rmdesk.domain.agreement_changes import compare
from rmdesk.domain.agreement_work import to_drafts
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.agreements import Agreements, to_propose
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.bridge.autosave import Autosave
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.agreement.reading import (
    done_shown,
    ended_shown,
    naming_shown,
    overview_shown,
    proposed_shown,
    version_shown,
)
from rmdesk.ui.screens.agreement.values import Done, OverviewShown, ProposalShown
from rmdesk.ui.screens.agreement.view import AgreementView
from rmdesk.ui.screens.agreement.workbench import Workbench
from rmdesk.ui.screens.agreement.working import to_talk_of, unmarked_of
from rmdesk.ui.widgets.session_words import review_words

_FLUSH_SECONDS = 2.0

REVIEW = "review"
"""The argument that leads to where the agreement is looked at again."""


class AgreementScreen(QObject):
    """The argument is the id of a version to read, `review`, or empty: where the agreement stands.

    `offers_change`: there is a page about changes to lead to; not in a session together. `sessions` say after which of
    them the pair looks at its agreement again.
    """

    def __init__(
        self, context: ScreenContext, agreements: Agreements, people: People, turning_points: TurningPoints,
        offers_change: bool = True, sessions: Sessions | None = None,
    ) -> None:  # fmt: skip
        self._context = context
        self._agreements = agreements
        self._people = people
        self._turning_points = turning_points
        self._offers_change = offers_change
        self._sessions = sessions
        self._newest: AgreementVersion | None = None
        self._version = ""
        self.view = AgreementView(context.look)
        super().__init__(self.view)
        self.autosave: Autosave[Clause] = Autosave(context.writer, context.clock, self._keep_words, parent=self)
        self.workbench = Workbench(context, agreements, people, self.view, self.autosave)
        self._connect()

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again."""
        if argument and argument != REVIEW:
            self._show_version(argument)
        else:
            self._show_overview()
            if argument == REVIEW:
                self.view.start_at_review()

    @Slot()
    def flush(self) -> None:
        """Save unfinished words, now."""
        self.autosave.flush(_FLUSH_SECONDS)

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._on_back)
        view.edit_asked.connect(self._on_edit)
        view.keep_asked.connect(self._on_keep)
        view.preview_asked.connect(self._on_preview)
        view.propose_asked.connect(self._on_propose)
        view.agree_asked.connect(self._on_agree)
        view.chosen.connect(self._on_chosen)
        view.not_now.connect(self._on_not_now)
        view.cosign_asked.connect(self._on_cosign)
        view.version_asked.connect(self._on_version)
        view.compare_asked.connect(self._on_compare)
        view.naming_agreed.connect(self._on_naming_agreed)
        view.naming_taken_back.connect(self._on_naming_taken_back)
        view.changed_asked.connect(self._on_changed)

    def _show_overview(self, done: Done | None = None) -> None:
        versions = self._agreements.versions()
        self._newest = newest_of(versions)
        self.view.show_overview(replace(self._overview(), done=done))

    def _overview(self) -> OverviewShown:
        pair = self._people.pair()
        self.view.audience.set_pair(pair)
        shown = overview_shown(self._agreements.versions(), pair, self.workbench.work_words())
        shown = replace(shown, offers_change=self._offers_change)
        if shown.review and self._sessions is not None:
            shown = replace(shown, review=review_words(self._sessions.programme(), self._sessions.all()))
        ended = self._turning_points.ended_on()
        if ended is not None:
            return ended_shown(shown, ended, self._agreements.in_force())
        if self._agreements.in_force() is None:
            return shown
        return replace(shown, naming=naming_shown(self._turning_points.named(), pair))

    def _show_version(self, version: str, against: str = "") -> None:
        shown = version_shown(self._agreements.versions(), version, self._people.pair(), against)
        if shown is None:
            self._show_overview()
        else:
            self._version = version
            self.view.show_version(shown)

    def _keep_words(self, typed: Mapping[str, Clause]) -> None:
        for clause in typed.values():
            self._agreements.keep_unfinished_words(clause)

    @Slot()
    def _on_back(self) -> None:
        self.flush()
        self._show_overview()
        self.view.focus_heading()

    @Slot()
    def _on_edit(self) -> None:
        self.workbench.show()
        self.view.focus_heading()

    @Slot()
    def _on_keep(self) -> None:
        self._context.writer.run(self._agreements.keep_as_it_is, self._on_kept, self._tell)

    def _on_kept(self, _version: RecordId) -> None:
        pair = self._people.pair()
        again = Done(self.tr("You have agreed to the same words again"))
        self._show_again(proposed_shown(pair) if pair.together else again)

    @Slot()
    def _on_preview(self) -> None:
        self.workbench.close_unchanged()
        clauses = self._agreements.clauses()
        drafts = to_drafts(clauses)
        chosen = to_propose(drafts)
        problem = self._problem(chosen)
        if problem:
            self.view.editor.show_problem(problem)
            return
        newest = self._newest
        number = newest.number + 1 if newest else 1
        title = self.tr("Version {number}: the words to propose").format(number=number)
        comparison = compare(newest.clauses, chosen) if newest else None
        self.view.show_proposal(ProposalShown(title, chosen, to_talk_of(drafts), comparison, unmarked_of(clauses)))
        self.view.focus_heading()

    def _problem(self, chosen: tuple[Clause, ...]) -> str:
        """Why there is nothing to propose; empty: there is."""
        if self.workbench.is_writing:
            return self.tr("Some words are not in use yet. Choose “Use these words” or “Leave it as it was” first.")
        if not chosen:
            return self.tr("No clause is left in. Mark at least one clause as agreed.")
        if self._newest is not None and compare(self._newest.clauses, chosen).same:
            return self.tr("Nothing would change: these are the words of the newest version.")
        return ""

    @Slot()
    def _on_propose(self) -> None:
        drafts = to_drafts(self._agreements.clauses())
        if self.view.proposal is not None:
            self.view.proposal.setEnabled(False)
        self._context.writer.run(lambda: self._agreements.propose(drafts), self._on_proposed, self._on_not_proposed)

    def _on_proposed(self, _version: RecordId) -> None:
        self._context.frame.clear_told()
        self._show_again(proposed_shown(self._people.pair()))

    def _on_not_proposed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view) and self.view.proposal is not None:
            self.view.proposal.setEnabled(True)
            self.view.proposal.propose_button.setFocus()
        self._tell(error)

    @Slot()
    def _on_agree(self) -> None:
        version = self._newest
        if version is not None:
            self._context.writer.run(lambda: self._agreements.sign(version), self._on_agreed, self._tell)

    def _on_agreed(self, _nothing: None) -> None:
        newest = self._agreements.latest()
        if newest is not None:
            self._show_again(done_shown(newest, self._people.pair()))

    @Slot(str)
    def _on_chosen(self, version: str) -> None:
        """One of several that were proposed at once."""
        found = next((one for one in self._agreements.at_once() if one.id == version), None)
        if found is not None:
            chose = partial(self._on_chose, version)
            self._context.writer.run(lambda: self._agreements.sign(found), chose, self._tell)

    def _on_chose(self, version: str, _nothing: None) -> None:
        signed = next(one for one in self._agreements.versions() if one.id == version)
        self._show_again(done_shown(signed, self._people.pair()))

    @Slot()
    def _on_not_now(self) -> None:
        """Nothing is stored, so there is nothing to do here but to leave the page in peace."""
        self._context.frame.go("home")

    @Slot(str, str)
    def _on_cosign(self, partner: str, passphrase: str) -> None:
        version = self._newest
        if version is not None:
            self._context.slow.run(
                lambda: self._agreements.sign_as_other(version, PartnerId(partner), passphrase),
                self._on_agreed,
                self._on_not_cosigned,
            )

    def _on_not_cosigned(self, error: Exception) -> None:
        if shiboken6.isValid(self.view) and self.view.panel is not None and self.view.panel.show_failure(error):
            return
        self._tell(error)

    @Slot()
    def _on_naming_agreed(self) -> None:
        self._context.writer.run(self._turning_points.agree_to_be_named, self._on_named, self._tell)

    def _on_named(self, _nothing: None) -> None:
        self._show_naming_again(self.tr("Saved: your partner may say your name"))

    @Slot()
    def _on_naming_taken_back(self) -> None:
        self._context.writer.run(self._turning_points.take_back_named, self._on_taken_back, self._tell)

    def _on_taken_back(self, _nothing: None) -> None:
        self._show_naming_again(self.tr("Taken back"))

    @Slot()
    def _on_changed(self) -> None:
        self._context.frame.go("changed")

    @Slot(str)
    def _on_version(self, version: str) -> None:
        self._show_version(version)
        self.view.focus_heading()

    @Slot(str)
    def _on_compare(self, against: str) -> None:
        self._show_version(self._version, against)
        if self.view.version is not None and self.view.version.choice is not None:
            self.view.version.choice.focus_first()

    def _show_again(self, done: Done) -> None:
        """Say on the page what has just happened, and put the focus there."""
        if not shiboken6.isValid(self.view):
            return
        self._show_overview(done)
        if self.view.isVisible():
            self.view.focus_heading()

    def _show_naming_again(self, words: str) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._show_overview()
        self.view.start_at_naming()
        if self.view.isVisible():
            self.view.focus_heading()
        self._context.frame.announce(words)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
