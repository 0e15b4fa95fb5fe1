"""Building the agreement: a draft that one partner works on, versions that both see, signatures by each."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from rmdesk.domain.agreement import AgreementVersion, Clause, ClauseDraft, ClauseMark
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.workspace import Workspace

_DRAFT = "agreement"


class Agreements:
    """The agreement of this pair."""

    def __init__(self, workspace: Workspace, offered: Sequence[Clause], cosigner: Cosigner) -> None:
        self._workspace = workspace
        self._offered = tuple(offered)
        self._cosigner = cosigner

    def versions(self) -> tuple[AgreementVersion, ...]:
        """Every version that was proposed, oldest first."""
        return self._workspace.space.agreements.versions()

    def latest(self) -> AgreementVersion | None:
        """The newest version, agreed or not."""
        versions = self.versions()
        return versions[-1] if versions else None

    def in_force(self) -> AgreementVersion | None:
        """The newest version, if both have agreed to exactly its words; a newer proposal reopens it."""
        newest = self.latest()
        return newest if newest is not None and newest.agreed else None

    def draft(self) -> tuple[ClauseDraft, ...]:
        """What I am preparing: my saved draft, else the newest version, else the clauses that come with rmdesk."""
        saved = self._workspace.space.drafts.get(_DRAFT, self._workspace.me)
        if saved is not None:
            return _draft_from_plain(saved.value)
        newest = self.latest()
        if newest is None:
            return tuple(ClauseDraft(one, ClauseMark.AGREED) for one in self._offered)
        kept = {one.id for one in newest.clauses}
        left_out = (one for one in self._offered if one.id not in kept)
        return (
            *(ClauseDraft(one, ClauseMark.AGREED) for one in newest.clauses),
            *(ClauseDraft(one, ClauseMark.LEAVE_OUT) for one in left_out),
        )

    def draft_saved_at(self) -> datetime | None:
        """When my draft was saved last; None when I have none."""
        saved = self._workspace.space.drafts.get(_DRAFT, self._workspace.me)
        return saved.changed_at if saved is not None else None

    def save_draft(self, clauses: Sequence[ClauseDraft]) -> None:
        """Keep my draft; only I see it."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.drafts.put(tx, _DRAFT, self._workspace.me, _draft_to_plain(clauses))

    def discard_draft(self) -> None:
        """Forget my draft."""
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.drafts.remove(tx, _DRAFT, self._workspace.me)

    def propose(self, clauses: Sequence[ClauseDraft]) -> RecordId:
        """Make a new version of the clauses marked agreed, in their order.

        My draft is done with, unless clauses in it are still to be talked about: then it stays as it is.

        Raises:
            ValueError: no clause is marked agreed.
            TooLong: the clauses take more than 256 KiB; nothing is proposed.
        """
        chosen = to_propose(clauses)
        if not chosen:
            raise ValueError("an agreement needs a clause")
        space, me = self._workspace.space, self._workspace.me
        with space.space.transaction() as tx:
            version = space.agreements.propose(tx, self._workspace.author, chosen)
            if any(one.mark is ClauseMark.TALK for one in clauses):
                space.drafts.put(tx, _DRAFT, me, _draft_to_plain(clauses))
            else:
                space.drafts.remove(tx, _DRAFT, me)
        return version

    def sign(self, version: AgreementVersion) -> None:
        """Agree, as the partner who unlocked, to exactly the words of that version."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.log.append(tx, self._workspace.author, space.agreements.sign_intent(version))

    def sign_as_other(self, version: AgreementVersion, partner: PartnerId, passphrase: str) -> None:
        """Let the other partner agree beside me, with their own passphrase.

        Raises:
            WrongSecret: the passphrase is not theirs.
        """
        intent = self._workspace.space.agreements.sign_intent(version)
        append_for_other(self._workspace, self._cosigner, partner, passphrase, intent)


def to_propose(clauses: Sequence[ClauseDraft]) -> tuple[Clause, ...]:
    """The clauses of a draft that a new version would hold: marked agreed, with words in them, in their order."""
    return tuple(one.clause for one in clauses if one.mark is ClauseMark.AGREED and one.clause.text.strip())


def _draft_to_plain(clauses: Sequence[ClauseDraft]) -> Canonical:
    return [
        {"id": one.clause.id, "heading": one.clause.heading, "text": one.clause.text, "mark": one.mark.value}
        for one in clauses
    ]


def _draft_from_plain(plain: Canonical) -> tuple[ClauseDraft, ...]:
    if not isinstance(plain, list):
        raise NotCanonical("a list of clauses was expected")
    return tuple(_clause_from_plain(item) for item in plain)


def _clause_from_plain(item: Canonical) -> ClauseDraft:
    if not isinstance(item, Mapping):
        raise NotCanonical("a clause was expected")
    clause = Clause(str(item["id"]), str(item["heading"]), str(item["text"]))
    return ClauseDraft(clause, ClauseMark(str(item["mark"])))
