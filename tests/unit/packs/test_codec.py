"""A pack comes back as it was written, and whatever is not exactly a pack is refused with a sentence of its own."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain import canonical, packs
from rmdesk.domain.contacts import Need
from rmdesk.domain.errors import WorldError
from rmdesk.domain.pack_errors import (
    PackContactUnchecked,
    PackDamaged,
    PackDatesWrong,
    PackFieldUnknown,
    PackFieldWrong,
    PackKeysWrong,
    PackTextRefused,
    PackTooLarge,
    PackTooNew,
)
from rmdesk.domain.packs import ContactKind, DateKind, ExtraPrompt, Pack, ProgrammeDate
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.packs.codec import decode, encode, faults_of
from tests.sample_pack import FULL_PACK, LEAD_KEY, ORGANISATION_KEY, PLAIN_PACK

WORDS = st.text(st.characters(whitelist_categories=("Ll", "Lu", "Nd", "Po")), min_size=1, max_size=60)


def test_a_full_pack_comes_back_as_it_was() -> None:
    assert decode(encode(FULL_PACK)) == FULL_PACK


def test_an_almost_empty_pack_comes_back_as_it_was() -> None:
    assert decode(encode(PLAIN_PACK)) == PLAIN_PACK


@settings(max_examples=60, deadline=None)
@given(
    WORDS,
    st.integers(1, 1_000_000),
    st.integers(4, 18),
    st.lists(st.tuples(st.sampled_from(DateKind), st.integers(-300, 500), WORDS), max_size=8),
)
def test_any_names_and_dates_come_back(
    name: str, version: int, months: int, days: list[tuple[DateKind, int, str]]
) -> None:
    pack = replace(
        FULL_PACK,
        organisation=name,
        version=version,
        months=months,
        dates=tuple(
            ProgrammeDate(f"d{number}", kind, title, date(2026, 12, 1) + timedelta(days=offset))
            for number, (kind, offset, title) in enumerate(days)
        ),
    )
    try:
        data = encode(pack)
    except PackDatesWrong:
        assert any(offset > 30 * 16 for _kind, offset, _title in days)
        return
    again = decode(data)
    assert encode(again) == data
    assert (again.version, again.months, len(again.dates)) == (version, months, len(days))


def changed(change: Callable[[Any], object], pack: Pack = FULL_PACK) -> bytes:
    plain = json.loads(encode(pack))
    change(plain)
    return canonical.encode(plain)


def put(*way: str | int, to: object) -> Callable[[Any], object]:
    def change(plain: Any) -> None:
        for step in way[:-1]:
            plain = plain[step]
        plain[way[-1]] = to

    return change


REFUSED: list[tuple[str, Callable[[Any], object], type[WorldError]]] = [
    ("an unknown field", put("folder", to="/tmp"), PackFieldUnknown),
    ("an unknown field inside", put("safety", "allow_export", to=True), PackFieldUnknown),
    ("a missing field", lambda plain: plain.pop("cohort"), PackFieldUnknown),
    ("a format to come", put("format", to=2), PackTooNew),
    ("a yes for a number", put("version", to=True), PackFieldWrong),
    ("a version of 0", put("version", to=0), PackFieldWrong),
    ("3 months", put("months", to=3), PackFieldWrong),
    ("19 months", put("months", to=19), PackFieldWrong),
    ("a text for a list", put("dates", to="none"), PackFieldWrong),
    ("a number for a text", put("organisation", to=5), PackFieldWrong),
    ("an empty name", put("organisation", to=""), PackFieldWrong),
    ("a name of 81 letters", put("organisation", to="a" * 81), PackFieldWrong),
    ("a space at the end", put("organisation", to="Trust "), PackFieldWrong),
    ("an id with a capital", put("programme", to="Example"), PackFieldWrong),
    ("an id that begins as ours do not", put("prompts", 0, "id", to="-x"), PackFieldWrong),
    ("two prompts with one id", put("prompts", 1, "id", to="ward"), PackFieldWrong),
    ("a kind that is not offered", put("prompts", 0, "kind", to="depth-dial"), PackFieldWrong),
    ("a kind that there is not", put("dates", 0, "kind", to="trip"), PackFieldWrong),
    ("a long text without a lighter wording", put("prompts", 0, "lighter", to=""), PackFieldWrong),
    ("a checklist with 1 line", lambda plain: plain["checklists"][0]["items"].pop(), PackFieldWrong),
    ("a colour in words", put("accent", to="blue"), PackFieldWrong),
    ("an unknown nation", put("nation", to="france"), PackFieldWrong),
    ("no language", put("languages", to=[]), PackFieldWrong),
    ("1 minute until it locks", put("safety", "idle_minutes", to=1), PackFieldWrong),
    ("an hour until it locks", put("safety", "idle_minutes", to=60), PackFieldWrong),
    ("a contact among those for danger", put("contacts", 0, "need", to="danger-now"), PackFieldWrong),
    ("words for a phone number", put("contacts", 0, "contact", to="call us"), PackFieldWrong),
    ("a letter that turns the direction", put("organisation", to="Trust \u202eEvil"), PackTextRefused),
    ("an isolate", put("cohort", to="a\u2066b"), PackTextRefused),
    ("a new line", put("group_term", to="a\nb"), PackTextRefused),
    ("a null", put("notices", "privacy", 0, to="a\0b"), PackTextRefused),
    ("a zero width space", put("contacts", 0, "name", to="Well\u200bbeing"), PackTextRefused),
    ("a private letter", put("cohort", to="\ue000"), PackTextRefused),
    ("a heap of accents", put("cohort", to="b" + "\u0324\u0325" * 3), PackTextRefused),
    ("a 31 June", put("start", to="2027-06-31"), PackDatesWrong),
    ("a date in words", put("dates", 0, "day", to="1 May 2027"), PackDatesWrong),
    ("a date without a day", put("dates", 0, "day", to=""), PackDatesWrong),
    ("a date 3 years later", put("dates", 0, "day", to="2030-01-01"), PackDatesWrong),
    ("a start in 1999", put("start", to="1999-01-01"), PackDatesWrong),
    ("a signing in 1999", put("issued", to="1999-01-01"), PackDatesWrong),
    ("a contact that was never checked", put("contacts", 0, "checked_on", to=""), PackContactUnchecked),
    ("a contact that will be checked", put("contacts", 0, "checked_on", to="2026-11-21"), PackContactUnchecked),
    ("a contact last checked in 2020", put("contacts", 0, "checked_on", to="2020-11-21"), PackContactUnchecked),
    ("one key", lambda plain: plain["keys"].pop(), PackKeysWrong),
    ("two keys of the lead", put("keys", 1, "role", to="lead"), PackKeysWrong),
    ("the same key twice", put("keys", 1, "public", to=LEAD_KEY.public.hex()), PackKeysWrong),
    ("a key of small order", put("keys", 1, "public", to="01" + "00" * 31), PackKeysWrong),
    ("half a key", put("keys", 1, "public", to="01" * 16), PackKeysWrong),
]


@pytest.mark.parametrize(("change", "refusal"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_what_is_not_as_it_has_to_be_is_refused(change: Callable[[Any], object], refusal: type[WorldError]) -> None:
    with pytest.raises(refusal) as caught:
        decode(changed(change))
    assert type(caught.value) is refusal
    assert caught.value.told.happened
    assert "Trust" not in caught.value.detail


@pytest.mark.parametrize(
    ("kind", "contact"),
    [
        (ContactKind.WEB, "http://example.org"),
        (ContactKind.WEB, "https://user@example.org"),
        (ContactKind.WEB, "https://example.org:8443"),
        (ContactKind.WEB, "https://xn--exmple-cua.org"),
        (ContactKind.WEB, "javascript:alert(1)"),
        (ContactKind.WEB, "file:///etc/passwd"),
        (ContactKind.EMAIL, "a@b@example.org"),
        (ContactKind.EMAIL, "help@exаmple.org"),
        (ContactKind.PHONE, "999; rm"),
    ],
)
def test_an_address_that_can_mislead_is_refused(kind: ContactKind, contact: str) -> None:
    with pytest.raises((PackFieldWrong, PackTextRefused)):
        encode(replace(FULL_PACK, contacts=(replace(FULL_PACK.contacts[0], kind=kind, contact=contact),)))


def test_more_than_1_mib_is_refused_before_it_is_read() -> None:
    with pytest.raises(PackTooLarge):
        decode(b" " * (packs.LARGEST + 1))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b'{"a":1.5}',
        b'{"a":1,"a":2}',
        b"\xff",
        encode(FULL_PACK) + b" ",
        encode(FULL_PACK).replace(b'"months":6', b'"months":6.0'),
        encode(FULL_PACK).replace(b'"months":6', b'"months":6,"months":7'),
        b"[" * 3000,
    ],
)
def test_bytes_that_are_not_one_canonical_object_are_refused(data: bytes) -> None:
    with pytest.raises((PackDamaged, PackFieldUnknown, PackFieldWrong)):
        decode(data)


def test_a_writer_is_told_every_fault_and_where_it_is() -> None:
    broken = replace(
        FULL_PACK,
        organisation="",
        dates=(replace(FULL_PACK.dates[0], title="a" * 90), *FULL_PACK.dates[1:]),
        contacts=(replace(FULL_PACK.contacts[0], need=Need.URGENT, hours="\u202e"),),
    )
    assert [one.where for one in faults_of(broken)] == ["organisation", "dates/0/title", "contacts/0/hours"]


def test_a_good_pack_has_no_faults() -> None:
    assert faults_of(FULL_PACK) == ()


def test_faults_between_fields_are_told_once_each_field_is_well() -> None:
    prompt = ExtraPrompt("a", "about-me", QuestionKind.SHORT_TEXT, "Why?", choices=(Choice("a", "b"),))
    broken = replace(FULL_PACK, prompts=(prompt,), keys=(LEAD_KEY, LEAD_KEY, ORGANISATION_KEY))
    assert [one.where for one in faults_of(broken)] == ["prompts/0/choices", "keys/1"]


def test_nothing_with_a_fault_can_be_written() -> None:
    with pytest.raises(PackFieldWrong):
        encode(replace(FULL_PACK, months=30))
