"""What in a draft still stands as a sample wrote it, so that nobody hands out made-up rooms and hours as their own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from rmdesk.domain.packs import Notices, Pack

_NOTICES = ("controller", "contact", "complaints", "privacy")
_LISTS = (
    ("contacts", ("contact", "hours")),
    ("dates", ("time", "place")),
    ("prompts", ("text",)),
    ("checklists", ("items",)),
    ("clauses", ("text",)),
)
"""The lists of a pack, and those members of their entries that are another organisation's own words."""
_ANYWHERE = ("Online",)
"""Places that may well be those of this programme too."""


class SampleTexts:
    """The words of the samples. `load` gives them when they are first needed."""

    def __init__(self, load: Callable[[], Sequence[Pack]]) -> None:
        self._load = load

    @cached_property
    def _samples(self) -> tuple[Pack, ...]:
        return tuple(self._load())

    def still(self, pack: Pack) -> frozenset[str]:
        """The fields of a draft that are as in a sample, as `packs.faults.Fault` names them."""
        return frozenset(where for sample in self._samples for where in _same(pack, sample))

    def renamed(self, before: Pack, after: Pack) -> Pack:
        """The draft with the new names of its organisations also where they stand in untouched words of a sample."""
        for sample in self._samples:
            for name in _NOTICES:
                old, new = (_worded(getattr(sample.notices, name), sample, one) for one in (before, after))
                if getattr(after.notices, name) == old:
                    after = replace(after, notices=_with(after.notices, name, new))
        return after


def _same(pack: Pack, sample: Pack) -> Iterator[str]:
    for name in ("organisation", "partner_organisation"):
        if getattr(pack, name) and getattr(pack, name) == getattr(sample, name):
            yield name
    for name in _NOTICES:
        words = getattr(pack.notices, name)
        if words and words == _worded(getattr(sample.notices, name), sample, pack):
            yield f"notices/{name}"
    for name, members in _LISTS:
        theirs = {one.id: one for one in getattr(sample, name)}
        for place, one in enumerate(getattr(pack, name)):
            for member in members if one.id in theirs else ():
                words = getattr(one, member)
                if words and words == getattr(theirs[one.id], member) and not _is_anywhere(words):
                    yield f"{name}/{place}/{member}"


def _is_anywhere(words: object) -> bool:
    return isinstance(words, str) and words.startswith(_ANYWHERE)


def _worded(words: str | tuple[str, ...], sample: Pack, pack: Pack) -> str | tuple[str, ...]:
    """What a sample says, with the organisations of a draft in place of its own, as far as they have names."""
    if isinstance(words, tuple):
        return tuple(str(_worded(one, sample, pack)) for one in words)
    names = (
        (sample.organisation, pack.organisation), (sample.partner_organisation, pack.partner_organisation)
    )  # fmt: skip
    for theirs, ours in names:
        words = words.replace(theirs, ours or theirs) if theirs else words
    return words


def _with(notices: Notices, name: str, words: object) -> Notices:
    return replace(notices, **{name: words})  # type: ignore[arg-type]  # the kind of that member, from a sample of it
