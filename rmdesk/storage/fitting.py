"""Which of the operations that came can be taken in now, and what has to wait for another file.

An operation goes on from the one before it on its device; if that is missing, it waits, with all that goes on from it.
One without its words is taken in once it is known that somebody who may has taken them away.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.operations import NO_PREVIOUS, Operation, OperationHeader
from rmdesk.storage import chain
from rmdesk.storage import operation_store as store
from rmdesk.storage.operation_store import Link, Reader
from rmdesk.storage.projection import erased_by, may_erase

Keys = Mapping[PartnerId, tuple[bytes, bytes]]
"""The signing and exchange key of partners whose registration may be taken in, 32 bytes each."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """What can be taken in, in its order, and each `erase` that has to wait and yet says why words are missing."""

    operations: tuple[Operation, ...]
    ahead: tuple[Operation, ...]


def fitting(reader: Reader, unknown: Sequence[Operation], keys: Keys) -> Fitting:
    """What can be taken in of operations that are not in the log, sorted by Lamport number and id.

    What goes on from another comes after it, for its count is higher. So each is looked at once.

    Raises:
        OperationRefused: a chain that is broken, or a registration that nobody agreed to.
    """
    partners = set(store.partners(reader))
    links = _Links(store.links_of(reader, _forerunners(unknown)))
    erases = _Erases(reader, unknown)
    found: list[Operation] = []
    for one in unknown:
        if not links.has_forerunner(one.header):
            continue
        if chain.is_registration(one.header):
            _check_registration(one, partners, keys)
            partners.add(one.header.author)
        if one.header.author in partners and (not one.erased or erases.explain(one, partners)):
            links.add(one)
            found.append(one)
    taken = {one.id for one in found}
    return Fitting(tuple(found), tuple(one for one in erases.used() if one.id not in taken))


def _forerunners(unknown: Iterable[Operation]) -> list[str]:
    return sorted({one.header.previous for one in unknown} - {NO_PREVIOUS} - {one.id for one in unknown})


def _check_registration(one: Operation, partners: Collection[PartnerId], keys: Keys) -> None:
    author = one.header.author
    if author in partners or len(partners) >= chain.PAIR_SIZE:
        raise OperationRefused("this partner, or a pair, is registered already")
    if keys.get(author) != (chain.key_in(one), chain.fit_exchange_key(one)):
        raise OperationRefused("a registration with keys that nobody compared")


class _Links:
    """What an operation can go on from, in the log and among what fits, by id."""

    def __init__(self, held: Mapping[str, Link]) -> None:
        self._known = dict(held)

    def add(self, one: Operation) -> None:
        """Others may go on from this one."""
        self._known[one.id] = (one.header.device, one.header.sequence, one.header.lamport)

    def has_forerunner(self, header: OperationHeader) -> bool:
        """Whether what it goes on from is there.

        Raises:
            OperationRefused: it is there, and does not come just before it.
        """
        start = (header.device, 0, 0) if header.previous == NO_PREVIOUS else None
        known = self._known.get(header.previous, start)
        if known is None:
            return False
        device, number, lamport = known
        if (device, number) != (header.device, header.sequence - 1) or lamport >= header.lamport:
            raise OperationRefused(f"broken chain on device {header.device[:8]} at {header.sequence}")
        return True


class _Erases:
    """Who took away the words that are missing: in the log, ahead of its turn, or among what came.

    An `erase` that came counts even while it has to wait for what it goes on from: whoever may has signed it.
    """

    def __init__(self, reader: Reader, unknown: Sequence[Operation]) -> None:
        wordless = {str(one.id) for one in unknown if one.erased}
        self._erasers = store.erasers_of(reader, sorted(wordless))
        self._by: defaultdict[str, list[Operation]] = defaultdict(list)
        self._used: dict[str, Operation] = {}
        if wordless:
            for one in (*unknown, *store.erases_ahead(reader)):
                for target in wordless.intersection(erased_by(one)):
                    self._by[target].append(one)

    def explain(self, one: Operation, partners: Collection[PartnerId]) -> bool:
        """Whether somebody who may, and who is known, took the words of this one away."""
        if any(may_erase(who, one.header) for who in self._erasers.get(one.id, ())):
            return True
        for erase in self._by[one.id]:
            author = erase.header.author
            if author in partners and may_erase(author, one.header):
                self._used[erase.id] = erase
                return True
        return False

    def used(self) -> Iterable[Operation]:
        """Those that came, or were ahead, and without which words would be missing for no reason."""
        return self._used.values()
