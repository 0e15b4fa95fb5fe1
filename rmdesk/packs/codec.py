"""A pack as bytes, and strictly back: canonical JSON, at most 1 MiB, every member known and within its limits.

The bytes are described for a second reader in `resources/docs/format-pack.md`.
"""

import re
from collections.abc import Callable
from typing import TypeVar

from rmdesk.domain import canonical, packs
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.pack_errors import PackDamaged, PackTooLarge, PackTooNew
from rmdesk.domain.packs import Pack
from rmdesk.domain.sessions import LONGEST, SHORTEST
from rmdesk.packs import parts
from rmdesk.packs.faults import Fault, FaultKind
from rmdesk.packs.members import Members
from rmdesk.packs.plain import part_to_plain
from rmdesk.packs.rules import faults_between

FORMAT = 1
"""The format of the payload that this program writes and reads."""

_LIMITS = canonical.Limits(size=packs.LARGEST, depth=6, string=4096, items=100)
_NEWEST_VERSION = 1_000_000
_ACCENT = re.compile(r"#[0-9a-f]{6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_NATIONS = ("england", "scotland", "wales", "northern-ireland")
_MEMBERS = (
    *("format", "programme", "version", "issued", "organisation", "partner_organisation", "cohort", "group_term"),
    *("start", "months", "languages", "accent", "nation", "retention_months", "notices", "safety"),
    *("dates", "checklists", "prompts", "page_wordings", "prompt_wordings", "contacts", "clauses"),
    *("keys", "successions"),
)

Part = TypeVar("Part")


def encode(pack: Pack) -> bytes:
    """The payload of a pack. What is not as it has to be is refused here too, so that nothing unreadable is signed.

    Raises:
        PackRefused: the first thing that does not fit; see `faults_of` for all of them.
    """
    if found := faults_of(pack):
        raise found[0].refusal()
    data = canonical.encode(_to_plain(pack))
    if len(data) > packs.LARGEST:
        raise PackTooLarge("payload")
    return data


def decode(payload: bytes) -> Pack:
    """The pack behind a payload.

    Raises:
        PackRefused: what it is told by says why.
    """
    if len(payload) > packs.LARGEST:
        raise PackTooLarge("payload")
    try:
        plain = canonical.decode(payload, _LIMITS)
    except NotCanonical as error:
        raise PackDamaged("payload: not canonical") from error
    if isinstance(plain, dict) and _is_newer(plain.get("format")):
        raise PackTooNew("format")
    pack, found = _read(plain)
    if found:
        raise found[0].refusal()
    return pack


def encode_draft(pack: Pack) -> bytes:
    """A pack that is still being written, faults and all: only for the desk, and never signed."""
    return canonical.encode(_to_plain(pack))


def decode_draft(data: bytes) -> Pack:
    """The pack that is still being written. Whatever fits its kind comes back as it was typed.

    Raises:
        PackDamaged: these bytes are no draft of ours.
    """
    try:
        return _read(canonical.decode(data))[0]
    except NotCanonical as error:
        raise PackDamaged("draft: not canonical") from error


def faults_of(pack: Pack) -> tuple[Fault, ...]:
    """Everything that keeps a pack from being signed, in the order of its fields; none in one that can be read."""
    try:
        plain = canonical.decode(canonical.encode(_to_plain(pack)), canonical.Limits())
    except NotCanonical:
        return (Fault(FaultKind.TEXT, "", "A text holds characters that cannot be written."),)
    return _read(plain)[1]


def _is_newer(version: Canonical) -> bool:
    return isinstance(version, int) and version > FORMAT


def _read(plain: Canonical) -> tuple[Pack, tuple[Fault, ...]]:
    faults: list[Fault] = []
    top = Members(plain, "", faults).exactly(*_MEMBERS)
    top.number("format", FORMAT, FORMAT)
    pack = Pack(
        programme=top.id("programme"),
        version=top.number("version", 1, _NEWEST_VERSION),
        issued=top.day("issued"),
        organisation=top.text("organisation", packs.NAME),
        partner_organisation=top.text("partner_organisation", packs.NAME, needed=False),
        cohort=top.text("cohort", packs.NAME, needed=False),
        group_term=top.text("group_term", packs.NAME),
        start=top.day_or_none("start"),
        months=top.number("months", SHORTEST, LONGEST),
        languages=top.texts("languages", 10, packs.MOST_LANGUAGES),
        accent=top.text("accent", 7, needed=False),
        nation=top.text("nation", 20, needed=False),
        retention_months=top.number("retention_months", 0, packs.LONGEST_RETENTION),
        notices=parts.notices_from(top.inner("notices")),
        safety=parts.safety_from(top.inner("safety")),
        dates=_all(top, "dates", packs.MOST_DATES, parts.date_from),
        checklists=_all(top, "checklists", packs.MOST_CHECKLISTS, parts.checklist_from),
        prompts=_all(top, "prompts", packs.MOST_PROMPTS, parts.prompt_from),
        page_wordings=_all(top, "page_wordings", packs.MOST_WORDINGS, parts.page_wording_from),
        prompt_wordings=_all(top, "prompt_wordings", packs.MOST_WORDINGS, parts.prompt_wording_from),
        contacts=_all(top, "contacts", packs.MOST_CONTACTS, parts.contact_from),
        clauses=_all(top, "clauses", packs.MOST_CLAUSES, parts.clause_from),
        keys=_all(top, "keys", packs.MOST_KEYS, parts.key_from),
        successions=_all(top, "successions", packs.MOST_SUCCESSIONS, parts.succession_from),
    )
    _check_small_texts(top, pack)
    return pack, tuple(faults) or tuple(faults_between(pack))


def _check_small_texts(top: Members, pack: Pack) -> None:
    if pack.accent and not _ACCENT.fullmatch(pack.accent):
        top.fault(FaultKind.FIELD, "accent", "This needs a colour such as #1d70b8.")
    if pack.nation and pack.nation not in _NATIONS:
        top.fault(FaultKind.FIELD, "nation", "This is none of the nations that there are.")
    if not pack.languages or not all(_LANGUAGE.fullmatch(one) for one in pack.languages):
        top.fault(FaultKind.FIELD, "languages", "This needs languages such as en-GB.")


def _all(top: Members, name: str, most: int, read: Callable[[Members], Part]) -> tuple[Part, ...]:
    return tuple(read(one) for one in top.inners(name, most))


def _to_plain(pack: Pack) -> dict[str, Canonical]:
    return {"format": FORMAT, **part_to_plain(pack)}
