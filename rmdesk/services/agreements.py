"""Building the agreement: clauses that both work on, versions that both see, signatures by each."""

from collections.abc import Mapping, Sequence

from rmdesk.domain.agreement import (
    AgreementVersion,
    Clause,
    ClauseDraft,
    ClauseMark,
    clause_from_plain,
    clause_to_plain,
    newest_agreed,
    newest_of,
    proposed_at_once,
    stop_word_in,
)
from rmdesk.domain.agreement_work import ClauseUnderWay, base_of, to_drafts, under_way
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.workspace import Workspace

_DRAFT = "clause/"


class Agreements:
    """The agreement of this pair.

    `together`: in a session of both nobody can tell who presses, so keeping the words is agreeing for nobody.
    """

    def __init__(
        self, workspace: Workspace, offered: Sequence[Clause], cosigner: Cosigner, together: bool = False
    ) -> None:
        self._workspace = workspace
        self._together = together
        self._offered = tuple(offered)
        self._cosigner = cosigner

    def versions(self) -> tuple[AgreementVersion, ...]:
        """Every version that was proposed, oldest first."""
        return self._workspace.space.agreements.versions()

    def latest(self) -> AgreementVersion | None:
        """The newest version, agreed or not."""
        return newest_of(self.versions())

    def at_once(self) -> tuple[AgreementVersion, ...]:
        """Versions that were proposed on two laptops at once, for us to choose from; none: there is no choice."""
        return proposed_at_once(self.versions())

    def in_force(self) -> AgreementVersion | None:
        """The newest version that both have agreed to, word for word. It holds until both agree to another one."""
        return newest_agreed(self.versions())

    def stop_word(self) -> str:
        """The stop word that both agreed to; empty while there is none."""
        return stop_word_in(self.in_force())

    def clauses(self) -> tuple[ClauseUnderWay, ...]:
        """The clauses that both work on now, in order: words as they stand, and where each of us stands."""
        repository = self._workspace.space.clauses
        return under_way(self._offered, self.versions(), repository.all(), repository.orders())

    def draft(self) -> tuple[ClauseDraft, ...]:
        """What a new version would make of each clause now."""
        return to_drafts(self.clauses())

    def stand(self, clause: Clause, mark: ClauseMark | None) -> None:
        """Say where I stand on a clause with exactly these words; both of us see it. None takes it back."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.clauses.stand(tx, self._workspace.author, self._base(), clause, mark)

    def agree_to_the_rest(self) -> None:
        """Mark as agreed, for myself, every clause that I have not marked, with the words that it has now."""
        space, author, base = self._workspace.space, self._workspace.author, self._base()
        rest = [one.clause for one in self.clauses() if one.mark_of(author.partner) is None and not one.competing]
        with space.space.transaction() as tx:
            for clause in rest:
                space.clauses.stand(tx, author, base, clause, ClauseMark.AGREED)

    def change_words(self, clause: Clause) -> None:
        """Give a clause other words, or add one of our own; both of us see them, and I agree to them by that.

        My unfinished words for it are done with.

        Raises:
            ValueError: it has no heading or no words.
            TooLong: the words take more than 256 KiB.
        """
        if not clause.heading.strip() or not clause.text.strip():
            raise ValueError("a clause needs a heading and words")
        space, author, base = self._workspace.space, self._workspace.author, self._base()
        with space.space.transaction() as tx:
            space.clauses.change_words(tx, author, base, clause)
            space.clauses.stand(tx, author, base, clause, ClauseMark.AGREED)
            space.drafts.remove(tx, _DRAFT + clause.id, self._workspace.me)

    def put_in_order(self, ids: Sequence[str]) -> None:
        """Put the clauses in that order, for both of us."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.clauses.put_in_order(tx, self._workspace.author, self._base(), ids)

    def unfinished_words(self) -> Mapping[str, Clause]:
        """My words that are not in use yet, by clause; only I see them."""
        found = self._workspace.space.drafts.all(self._workspace.me)
        return {
            one.item.removeprefix(_DRAFT): clause_from_plain(one.value)
            for one in found
            if one.item.startswith(_DRAFT) and isinstance(one.value, Mapping)
        }

    def keep_unfinished_words(self, clause: Clause) -> None:
        """Keep my words for a clause while I write."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.put(tx, _DRAFT + clause.id, self._workspace.me, clause_to_plain(clause))

    def forget_unfinished_words(self, clause: str) -> None:
        """Leave the clause as it was."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.remove(tx, _DRAFT + clause, self._workspace.me)

    def propose(self, clauses: Sequence[ClauseDraft]) -> RecordId:
        """Make a new version of the clauses marked agreed, in their order. Nobody has agreed to it by that.

        A clause of the newest version that is talked about stays in, with the words it has there.

        Raises:
            ValueError: no clause would be in it.
            TooLong: the clauses take more than 256 KiB; nothing is proposed.
        """
        chosen = to_propose(clauses)
        if not chosen:
            raise ValueError("an agreement needs a clause")
        space = self._workspace.space
        with space.space.transaction() as tx:
            return space.agreements.propose(tx, self._workspace.author, chosen)

    def keep_as_it_is(self) -> RecordId:
        """Say again that what is in force stays: a new version with the same words. Alone, I agree to it by that.

        Raises:
            ValueError: nothing is in force.
        """
        standing = self.in_force()
        if standing is None:
            raise ValueError("there is nothing to keep")
        space = self._workspace.space
        with space.space.transaction() as tx:
            version = space.agreements.propose(tx, self._workspace.author, standing.clauses)
            if not self._together:
                intent = space.agreements.sign_intent_for(version, standing.clauses)
                space.log.append(tx, self._workspace.author, intent)
        return version

    def sign(self, version: AgreementVersion) -> None:
        """Agree, as the partner who unlocked, to exactly the words of that version."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.log.append(tx, self._workspace.author, space.agreements.sign_intent(version))

    def sign_as_other(self, version: AgreementVersion, partner: PartnerId, passphrase: str) -> None:
        """Let a partner agree at this computer with their own passphrase: the other one, or in a session either.

        Raises:
            WrongSecret: the passphrase is not theirs.
        """
        intent = self._workspace.space.agreements.sign_intent(version)
        append_for_other(self._workspace, self._cosigner, partner, passphrase, intent)

    def _base(self) -> RecordId:
        return base_of(self.versions())


def to_propose(clauses: Sequence[ClauseDraft]) -> tuple[Clause, ...]:
    """The clauses that a new version would hold, in their order: marked agreed, with words in them; or talked about,
    as they stand in the newest version, for what both agreed to holds until both agree to something else.
    """
    chosen = (one.standing if one.mark is ClauseMark.TALK else _agreed(one) for one in clauses)
    return tuple(one for one in chosen if one is not None)


def _agreed(draft: ClauseDraft) -> Clause | None:
    return draft.clause if draft.mark is ClauseMark.AGREED and draft.clause.text.strip() else None
