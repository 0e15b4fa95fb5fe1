"""Looking over a programme before it is signed: what has to be mended, and what is worth another look.

The first kind is what the reader of a pack would refuse. The second kind is advice: nobody is held up by it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from rmdesk.desk.from_sample import SampleTexts
from rmdesk.desk.keys import DeskKey
from rmdesk.desk.reading_age import hard_sentences
from rmdesk.desk.samples import NEVER
from rmdesk.desk.sensitive import asks_for
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import DateKind, KeyRole, Pack, ProgrammeDate
from rmdesk.domain.sessions import months_later
from rmdesk.packs.applied import lay_over
from rmdesk.packs.codec import faults_of
from rmdesk.packs.faults import Fault, FaultKind
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.workbook.contacts import STALE_AFTER, SupportContacts

_MAY_BE_AFTER = frozenset({DateKind.CELEBRATION, DateKind.FEEDBACK})
_SATURDAY = 5
_MADE_UP = re.compile(r"[@./]example\.(org|com|net)\b|https://example\.|^\+?(0|44 ?)1632 ?960", re.IGNORECASE)
"""Addresses and numbers that are set aside for examples: RFC 2606, and Ofcom's numbers for drama use."""
_EXAMPLE = re.compile(r"\bExample")


class Weight(Enum):
    """How much a finding weighs."""

    MEND = "mend"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found. `where` is the field that it is about, as in `packs.faults.Fault`; empty: the whole.

    `sentence` has a place such as `{name}` for each of the `values`, so that it can be translated.
    """

    weight: Weight
    where: str
    sentence: str
    values: tuple[tuple[str, str | int], ...] = ()

    @property
    def words(self) -> str:
        """The whole sentence, in English."""
        return self.sentence.format(**dict(self.values))


def look_over(
    pack: Pack, workbook: Workbook, contacts: SupportContacts, today: date,
    allows: Callable[[str], bool] = lambda _digits: True, samples: SampleTexts | None = None,
) -> tuple[Finding, ...]:  # fmt: skip
    """Everything that was found, what has to be mended first. `workbook` and `contacts` are ours, without a pack.

    `allows`: whether the IT policy of this computer allows packs of the key with that fingerprint (40 digits).
    `samples`: tells what still stands as a sample wrote it.
    """
    made_up = list(_made_up(pack))
    empty = {one.where.rpartition("/")[0] for one in made_up}
    faults = [_told(pack, one) for one in faults_of(replace(pack, issued=today))]
    faults = [one for one in faults if not (_is_check(one.where) and one.where.rpartition("/")[0] in empty)]
    mend = [*made_up, *faults]
    told = {*(one.where for one in mend), *(f"{one}/checked_on" for one in empty)}
    look = [*_dates(pack), *_contacts(pack, contacts, today), *_places(pack, workbook), *_words(pack), *_rest(pack)]
    look += _allowed(pack, allows)
    look += _from_sample(pack, samples.still(pack)) if samples is not None else ()
    return (*mend, *(one for one in look if not _is_told(one.where, told)))


def _is_told(where: str, told: set[str]) -> bool:
    """Whether something about that field of an entry has to be mended anyway."""
    return "/" in where and where in told


def _is_check(where: str) -> bool:
    return where.startswith("contacts/") and where.endswith("/checked_on")


def _told(pack: Pack, fault: Fault) -> Finding:
    """A contact that nobody has checked yet is no old one."""
    if fault.kind is FaultKind.CHECK_DATE and _is_check(fault.where):
        contact = pack.contacts[int(fault.where.split("/")[1])]
        if contact.checked_on == NEVER and contact.name:
            return _mend(fault.where, "{name} has not been checked yet. Ring it or open it first.", name=contact.name)
        if contact.checked_on == NEVER:
            return _mend(fault.where, "This contact has not been checked yet. Ring it or open it first.")
    return Finding(Weight.MEND, fault.where, fault.sentence, fault.values)


def _made_up(pack: Pack) -> Iterator[Finding]:
    """What still is of a sample: nobody answers there."""
    for number, one in enumerate(pack.contacts):
        where = f"contacts/{number}/contact"
        if _MADE_UP.search(one.contact) and one.name:
            yield _mend(where, "{name} still has the made-up number or address of the sample.", name=one.name)
        elif _MADE_UP.search(one.contact):
            yield _mend(where, "This contact still has the made-up number or address of the sample.")
    for words, finding in (
        (pack.notices.controller, _mend("notices/controller", "Who is responsible for the data is still made up.")),
        (pack.notices.contact, _mend("notices/contact", "Who to ask about data is still made up.")),
        (pack.notices.complaints, _mend("notices/complaints", "Who to complain to is still made up.")),
    ):
        if _MADE_UP.search(words) or _EXAMPLE.search(words):
            yield finding
    if _EXAMPLE.match(pack.organisation):
        yield _mend("organisation", "This is the made-up organisation of the sample.")


def _from_sample(pack: Pack, still: frozenset[str]) -> Iterator[Finding]:
    """What may be right as it is, but was written for somebody else."""
    for number, contact in enumerate(pack.contacts):
        where = f"contacts/{number}/hours"
        if where in still:
            yield _look(
                where, "{name}: the hours are still those of the sample: {words}", name=contact.name,
                words=contact.hours,
            )  # fmt: skip
    for number, one in enumerate(pack.dates):
        where = f"dates/{number}/place"
        if where in still:
            yield _look(
                where, "{name}: the place is still that of the sample: {words}", name=one.title, words=one.place
            )
    times = sum(f"dates/{number}/time" in still for number in range(len(pack.dates)))
    if times:
        yield _look("dates", "Times of day that are still those of the sample: {number}.", number=times)
    for number, prompt in enumerate(pack.prompts):
        where = f"prompts/{number}/text"
        if where in still:
            yield _look(where, "The sample adds this question to a page: {words}", words=prompt.text)
    for where, words in _WHOLE.items():
        if any(one == where or one.startswith(f"{where}/") for one in still):
            yield _look(where, words)


_WHOLE = {
    "notices/complaints": "Who to complain to is still as in the sample.",
    "notices/privacy": "The privacy notice is still that of the sample. Is all of it true for your programme?",
    "checklists": "There are checklists that are still those of the sample. Do they fit your programme?",
    "clauses": "There are clauses that are still those of the sample. Do they fit your programme?",
}


def _mend(where: str, sentence: str, **values: str | int) -> Finding:
    return Finding(Weight.MEND, where, sentence, tuple(values.items()))


def _look(where: str, sentence: str, **values: str | int) -> Finding:
    return Finding(Weight.LOOK, where, sentence, tuple(values.items()))


def _allowed(pack: Pack, allows: Callable[[str], bool]) -> Iterator[Finding]:
    """What the policy of this computer would say of the pack."""
    refused = [key for key in pack.keys if not allows(fingerprint_digits(key))]
    if refused and len(refused) == len(pack.keys):
        yield _look(
            "keys",
            "IT allows packs of certain keys only on this computer, and none of this programme’s keys is among them. "
            "People on such computers cannot open the pack. Give IT the fingerprints in digits.",
        )
        return
    for key in refused:
        yield _look(
            "keys",
            "IT does not allow packs signed with the key of {name} on this computer. Sign with the other key, or give "
            "IT its fingerprint in digits.",
            name=key.name,
        )


def only_copies(keys: Iterable[DeskKey]) -> tuple[Finding, ...]:
    """A word of warning for each key whose only copy is on this computer."""
    return tuple(
        _look(
            "keys",
            "There is only one copy of the key of {name}. Save one on a memory stick or another disk: a lost key "
            "cannot be made again.",
            name=one.name.name,
        )
        for one in keys
        if one.could_be_lost
    )


def _dates(pack: Pack) -> Iterator[Finding]:
    if pack.start is None:
        yield _look("start", "There is no start. Each pair chooses its own then.")
    if not pack.dates:
        yield _look("dates", "There are no dates. Workshops and circles help people to feel part of something.")
    for number, one in enumerate(pack.dates):
        where = f"dates/{number}/day"
        over = pack.start is not None and one.day > months_later(pack.start, pack.months)
        if over and one.kind not in _MAY_BE_AFTER:
            yield _look(where, "This day is after the programme has ended.")
        if pack.start is not None and one.day < pack.start:
            yield _look(where, "This day is before the programme begins.")
        if one.day.weekday() >= _SATURDAY:
            yield _look(where, "This day is at a weekend.")
        if one.day in [other.day for other in pack.dates[:number]]:
            yield _look(where, "There is another date on this day.")
    if [one.day for one in pack.dates] != sorted(one.day for one in pack.dates):
        yield _look("dates", "The dates are not in order. People see them in order all the same.")
    yield from _celebration(pack.dates)


def _celebration(dates: tuple[ProgrammeDate, ...]) -> Iterator[Finding]:
    ends = [one.day for one in dates if one.kind is DateKind.CELEBRATION]
    if ends and any(one.day > max(ends) and one.kind is DateKind.WORKSHOP for one in dates):
        yield _look("dates", "A workshop comes after the celebration.")


def _contacts(pack: Pack, contacts: SupportContacts, today: date) -> Iterator[Finding]:
    for number, one in enumerate(pack.contacts):
        where = f"contacts/{number}/checked_on"
        if today - one.checked_on > STALE_AFTER and one.name:
            yield _look(
                where, "{name} was last checked more than {days} days ago. Ring it or open it, then set the day.",
                name=one.name, days=STALE_AFTER.days,
            )  # fmt: skip
        elif today - one.checked_on > STALE_AFTER:
            yield _look(where, "This contact was last checked a long time ago. Ring it or open it, then set the day.")
    filled = {one.slot for one in pack.contacts}
    for slot in contacts.slots:
        if slot.id not in filled:
            yield _look("contacts", "There is no contact for: {name}. People are told to ask you.", name=slot.name)
    known = {slot.id for slot in contacts.slots}
    for number, one in enumerate(pack.contacts):
        if one.slot and one.slot not in known:
            yield _look(f"contacts/{number}/slot", "The support page has no place of this name.")


def _places(pack: Pack, workbook: Workbook) -> Iterator[Finding]:
    for name in lay_over(pack, workbook).left_out:
        yield _look(
            "wordings", "The workbook has nothing called {name}, so people will not see those words.", name=name
        )


def _words(pack: Pack) -> Iterator[Finding]:
    for number, prompt in enumerate(pack.prompts):
        yield from _text(f"prompts/{number}/text", prompt.text, asking=True)
        yield from _text(f"prompts/{number}/hint", prompt.hint, asking=True)
    for number, wording in enumerate(pack.prompt_wordings):
        yield from _text(f"prompt_wordings/{number}/text", wording.text, asking=True)
        yield from _text(f"prompt_wordings/{number}/hint", wording.hint, asking=True)
    for number, page in enumerate(pack.page_wordings):
        yield from _text(f"page_wordings/{number}/intro", page.intro, asking=False)
    for number, clause in enumerate(pack.clauses):
        yield from _text(f"clauses/{number}/text", clause.text, asking=False)
    for number, paragraph in enumerate(pack.notices.privacy):
        yield from _text(f"notices/privacy/{number}", paragraph, asking=False)
    for number, checklist in enumerate(pack.checklists):
        for place, item in enumerate(checklist.items):
            yield from _text(f"checklists/{number}/items/{place}/text", item.text, asking=True)


def _text(where: str, text: str, *, asking: bool) -> Iterator[Finding]:
    for hard in hard_sentences(text):
        yield _look(where, "This sentence may be hard to read: {words}", words=hard)
    for kind in asks_for(text) if asking else ():
        yield _look(where, kind.value)


def _rest(pack: Pack) -> Iterator[Finding]:
    if not pack.notices.privacy:
        yield _look("notices/privacy", "There is no privacy notice. People are owed one in plain words.")
    if not pack.retention_months:
        yield _look("retention_months", "The programme does not say for how long people keep their workbook.")
    if len([one for one in pack.keys if one.role is KeyRole.LEAD]) == len(pack.keys) > 0:
        yield _look("keys", "The organisation has no key of its own yet. It is what helps if yours is lost.")
