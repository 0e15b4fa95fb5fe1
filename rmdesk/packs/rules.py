"""What has to fit together in a pack beyond each field: ids once each, dates that make sense, contacts, keys."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from rmdesk.domain.contacts import Need
from rmdesk.domain.packs import PROMPT_KINDS, Checklist, ContactKind, ExtraPrompt, KeyRole, Pack, PackContact
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.domain.sessions import months_later
from rmdesk.packs.faults import Fault, FaultKind
from rmdesk.security.signatures import check_public_key

_FIRST, _LAST = date(2020, 1, 1), date(2100, 1, 1)
_AROUND = 12
"""Months before the start and after the end in which a programme's dates may lie."""

_FAR = timedelta(days=3 * 366)
_OLDEST_CHECK = timedelta(days=2 * 366)
_PICKS = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.CHECKLIST})
_FEWEST_CHOICES = 2
_CONTACTS = {
    ContactKind.PHONE: re.compile(r"\+?[0-9][0-9 ]{1,20}"),
    ContactKind.EMAIL: re.compile(r"[a-z0-9._%+'-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+", re.IGNORECASE),
    ContactKind.WEB: re.compile(r"https://[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+(/[A-Za-z0-9._~/%?=&+-]*)?"),
    ContactKind.WORDS: re.compile(r".+"),
}
_IN_OTHER_LETTERS = re.compile(r"(^|[/.@])xn--", re.IGNORECASE)


def faults_between(pack: Pack) -> Iterator[Fault]:
    """Every fault of that kind; each field must have been read before."""
    yield from _twins(pack)
    yield from _dates(pack)
    for number, prompt in enumerate(pack.prompts):
        yield from _prompt(f"prompts/{number}", prompt)
    for number, checklist in enumerate(pack.checklists):
        yield from _checklist(f"checklists/{number}", checklist)
    for number, contact in enumerate(pack.contacts):
        yield from _contact(f"contacts/{number}", contact, pack.issued)
    yield from _keys(pack)
    yield from _successions(pack)


def _twins(pack: Pack) -> Iterator[Fault]:
    lists = {
        "dates": [one.id for one in pack.dates],
        "checklists": [one.id for one in pack.checklists],
        "prompts": [one.id for one in pack.prompts],
        "page_wordings": [one.page for one in pack.page_wordings],
        "prompt_wordings": [one.prompt for one in pack.prompt_wordings],
        "contacts": [one.id for one in pack.contacts],
        "clauses": [one.id for one in pack.clauses],
        "languages": list(pack.languages),
    }
    for where, ids in lists.items():
        yield from _twice(where, ids)
    both = {one.id for one in pack.prompts} & {one.id for one in pack.checklists}
    for name in sorted(both):
        yield Fault(FaultKind.FIELD, "checklists", "The id {name} is that of a prompt too.", (("name", name),))


def _twice(where: str, ids: list[str]) -> Iterator[Fault]:
    for number, one in enumerate(ids):
        if one in ids[:number]:
            yield Fault(FaultKind.FIELD, f"{where}/{number}", "{name} is there twice.", (("name", one),))


def _dates(pack: Pack) -> Iterator[Fault]:
    if not _FIRST <= pack.issued < _LAST:
        yield Fault(FaultKind.DATES, "issued", "A pack cannot have been signed on that day.")
        return
    first, last = pack.issued - _FAR, pack.issued + _FAR
    if pack.start is not None:
        if not first <= pack.start <= last:
            yield Fault(FaultKind.DATES, "start", "The start is more than 3 years away from the day of signing.")
            return
        first = pack.start - timedelta(days=30 * _AROUND)
        last = months_later(pack.start, pack.months + _AROUND)
    for number, one in enumerate(pack.dates):
        if not first <= one.day <= last:
            yield Fault(FaultKind.DATES, f"dates/{number}/day", "This day is far outside the programme.")


def _prompt(where: str, prompt: ExtraPrompt) -> Iterator[Fault]:
    if prompt.kind not in PROMPT_KINDS:
        yield Fault(FaultKind.FIELD, f"{where}/kind", "An extra prompt cannot be of this kind.")
    elif prompt.kind in _PICKS:
        yield from _choices(f"{where}/choices", prompt.choices)
    elif prompt.choices:
        yield Fault(FaultKind.FIELD, f"{where}/choices", "A prompt that is answered in words has no choices.")
    if prompt.kind is QuestionKind.LONG_TEXT and not prompt.lighter:
        yield Fault(FaultKind.FIELD, f"{where}/lighter", "A long answer needs a lighter wording too.")


def _checklist(where: str, checklist: Checklist) -> Iterator[Fault]:
    yield from _choices(f"{where}/items", checklist.items)


def _choices(where: str, choices: Iterable[Choice]) -> Iterator[Fault]:
    ids = [one.id for one in choices]
    if len(ids) < _FEWEST_CHOICES:
        yield Fault(FaultKind.FIELD, where, "This needs at least 2 lines.")
    yield from _twice(where, ids)


def _contact(where: str, contact: PackContact, issued: date) -> Iterator[Fault]:
    if contact.need is Need.DANGER_NOW:
        yield Fault(FaultKind.FIELD, f"{where}/need", "The contacts for danger are the same for everybody.")
    if not _CONTACTS[contact.kind].fullmatch(contact.contact):
        yield Fault(FaultKind.FIELD, f"{where}/contact", "This does not fit its kind, such as a phone number.")
    elif contact.kind is not ContactKind.WORDS and _IN_OTHER_LETTERS.search(contact.contact):
        yield Fault(FaultKind.TEXT, f"{where}/contact", "This address can look like another one.")
    if contact.checked_on > issued:
        yield Fault(FaultKind.CHECK_DATE, f"{where}/checked_on", "It was checked after the pack was signed.")
    elif issued - contact.checked_on > _OLDEST_CHECK:
        yield Fault(FaultKind.CHECK_DATE, f"{where}/checked_on", "It was last checked more than 2 years ago.")


def _keys(pack: Pack) -> Iterator[Fault]:
    roles = {one.role for one in pack.keys}
    if roles != set(KeyRole):
        yield Fault(FaultKind.KEYS, "keys", "It needs a key of the lead and one of the organisation.")
    for number, one in enumerate(pack.keys):
        if one.public in [other.public for other in pack.keys[:number]]:
            yield Fault(FaultKind.KEYS, f"keys/{number}", "This key is there twice.")
        if not _is_key(one.public):
            yield Fault(FaultKind.KEYS, f"keys/{number}/public", "This is not a key.")


def _successions(pack: Pack) -> Iterator[Fault]:
    for number, one in enumerate(pack.successions):
        if one.programme != pack.programme:
            yield Fault(FaultKind.KEYS, f"successions/{number}/programme", "This belongs to another programme.")
        if not _is_key(one.new.public) or one.new.public == one.old:
            yield Fault(FaultKind.KEYS, f"successions/{number}/new", "This is not a new key.")


def _is_key(public: bytes) -> bool:
    try:
        check_public_key(public)
    except ValueError:
        return False
    return True
