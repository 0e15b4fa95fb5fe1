"""What the agreement's page shows, as frozen values."""

from dataclasses import dataclass

from rmdesk.domain.agreement import Clause, ClauseDraft
from rmdesk.domain.agreement_changes import Comparison


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """Who has agreed, a line each. `other_name` names the partner who can agree here (empty: nobody)."""

    lines: tuple[tuple[str, bool], ...]
    ask_me: bool
    other_name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One earlier version in the list."""

    id: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class OverviewShown:
    """Where the agreement stands. `clauses` are the newest words; empty while nothing has been proposed.

    `draft_saved` is when my draft was saved, in words (empty: I have none).
    """

    state: str
    in_force: bool
    clauses: tuple[Clause, ...]
    consent: ConsentShown | None
    draft_saved: str
    earlier: tuple[VersionRow, ...]


@dataclass(frozen=True, slots=True)
class DraftShown:
    """The draft, clause by clause."""

    clauses: tuple[ClauseDraft, ...]


@dataclass(frozen=True, slots=True)
class ProposalShown:
    """Exactly the words that both would agree to, and what stays out of them."""

    title: str
    clauses: tuple[Clause, ...]
    to_talk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionShown:
    """An earlier version: its words, who proposed and agreed, and how it differs from the one before (None: first)."""

    title: str
    lines: tuple[str, ...]
    clauses: tuple[Clause, ...]
    comparison: Comparison | None
