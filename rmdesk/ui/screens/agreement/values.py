"""What the agreement's page shows, as frozen values."""

from dataclasses import dataclass, field

from rmdesk.domain.agreement import Clause, ClauseMark
from rmdesk.domain.agreement_changes import Comparison


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """Who has agreed, a line each. `beside` are (id, name) of those who can agree here with a passphrase."""

    lines: tuple[tuple[str, bool], ...]
    ask_me: bool
    beside: tuple[tuple[str, str], ...]
    note: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether somebody can still answer at this computer."""
        return self.ask_me or bool(self.beside)


@dataclass(frozen=True, slots=True)
class NamingShown:
    """Whether each may say the other's name: a line each, and what I can do about mine."""

    lines: tuple[tuple[str, bool], ...]
    mine: bool
    state: str
    asks: bool = True
    """Whether I can answer here; not in a session of both."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One earlier version in the list."""

    id: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class Done:
    """What has just happened: a heading and a sentence (empty: none). `beside_answers`: it belongs where the answers
    are, below the words, for somebody can still answer there.
    """

    heading: str
    words: str = ""
    beside_answers: bool = False


@dataclass(frozen=True, slots=True)
class AtOnceShown:
    """One of several versions that were proposed without knowing of each other. `agreed`: I have agreed to it."""

    id: str
    title: str
    lines: tuple[str, ...]
    clauses: tuple[Clause, ...]
    agreed: bool
    asks: bool = True
    """Whether I can answer here; not in a session of both."""


@dataclass(frozen=True, slots=True)
class OverviewShown:
    """Where the agreement stands. `clauses` are the newest words; empty while nothing has been proposed.

    `holds` is what is in force meanwhile, while the newest words wait (empty: nothing, or the newest words).
    `changes`: what the newest words change against that. `work`: who has changed or marked clauses since (empty:
    nobody). `review`: when to look at it again, in words. `ended`: that it is over, in words (empty: it goes on).
    """

    state: str
    in_force: bool
    clauses: tuple[Clause, ...]
    consent: ConsentShown | None
    work: str = ""
    earlier: tuple[VersionRow, ...] = ()
    holds: str = ""
    changes: Comparison | None = None
    naming: NamingShown | None = None
    review: str = ""
    ended: str = ""
    offers_change: bool = True
    """Whether there is a way to the page about changes from here."""
    done: Done | None = None
    at_once: tuple[AtOnceShown, ...] = ()
    """Versions to choose from, in the place of the newest words."""
    together: bool = False
    """Whether the two sit at this page in one session."""


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """One clause that both work on.

    `lines` say where the other stands, and what else is to be said of it. `competing` are several wordings to choose
    from; `before` are the words of the newest version where they differ; `unfinished` are my words not in use yet.
    `on_offer`: nobody has chosen these words, they came with the program.
    """

    id: str
    clause: Clause
    mine: ClauseMark | None
    lines: tuple[str, ...] = ()
    competing: tuple[Clause, ...] = ()
    before: Clause | None = None
    unfinished: Clause | None = None
    on_offer: bool = False


@dataclass(frozen=True, slots=True)
class DraftShown:
    """All clauses that both work on, in order. `reach` says who sees what.

    `count` says how many I have marked and what becomes of those that nobody marks; empty once there is a version.
    """

    clauses: tuple[ClauseShown, ...]
    reach: str
    count: str = ""
    rest: int = 0
    """How many I can still mark as agreed in one go; none once there is a version."""


@dataclass(frozen=True, slots=True)
class ToTalk:
    """What is still to be talked about: headings of clauses that stay as they are, and of those that stay out."""

    kept: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposalShown:
    """Exactly the words that both would agree to, what is still open, and what they change (None: first words).

    `unmarked` are the headings of the clauses that go in although nobody has marked them.
    """

    title: str
    clauses: tuple[Clause, ...]
    to_talk: ToTalk
    comparison: Comparison | None = None
    unmarked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version to read: its words, who proposed and agreed, and how it differs from another one (None: there is none).

    `against` is what that other one is called; `others` are all it can be compared with, as (id, what it is called).
    """

    id: str
    title: str
    lines: tuple[str, ...]
    clauses: tuple[Clause, ...]
    comparison: Comparison | None
    against: str = ""
    against_id: str = ""
    others: tuple[tuple[str, str], ...] = field(default=())
