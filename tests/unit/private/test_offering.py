"""Preparing an offer, and the look over it: what is found, where, and that nothing is kept of it."""

import itertools
import time
from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.clock import plain_date
from rmdesk.domain.errors import TooLong
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private.listed_names import ListedNames
from rmdesk.private.offer_items import item_of
from rmdesk.private.offering import LONGEST_LABEL, LONGEST_WORDS, Finding, FindingKind, look_over, prepare
from rmdesk.private.secret_text import SecretText as S
from rmdesk.private.wing import PrivateWing

TODAY = date(2026, 11, 21)
NHS, BIRTH, PHONE = FindingKind.NHS_NUMBER, FindingKind.DATE_OF_BIRTH, FindingKind.PHONE_NUMBER
EMAIL, NAME = FindingKind.EMAIL_ADDRESS, FindingKind.LISTED_NAME
WORDS = st.text(alphabet="abc XYZ,.!\n", max_size=12)
BLANKS = st.sampled_from(["", " ", "-", ".", "\u00a0", "\u2009", "\u200b", " - "])


def found(text: str, *names: str) -> list[tuple[FindingKind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in look_over(S(text), names, TODAY)]


def check_digit(nine: str) -> int:
    """Written a second time, from the rule as it is published."""
    rest = sum((10 - place) * int(digit) for place, digit in enumerate(nine)) % 11
    return 0 if rest == 0 else 11 - rest


@given(st.text("0123456789", min_size=9, max_size=9), st.lists(BLANKS, min_size=9, max_size=9), WORDS, WORDS)
def test_every_valid_nhs_number_is_found_however_it_is_spaced(
    nine: str, blanks: list[str], before: str, after: str
) -> None:
    last = check_digit(nine)
    if last == 10:
        assert all((NHS, f"{nine}{wrong}") not in found(f"{nine}{wrong}") for wrong in range(10))
        return
    number = nine[0] + "".join(blank + digit for blank, digit in zip(blanks, f"{nine[1:]}{last}", strict=True))
    places = [one for one in look_over(S(before + number + after), (), TODAY) if one.kind in (NHS, PHONE)]
    start, end = len(before), len(before) + len(number)
    assert any(one.start <= start and one.end >= end for one in places)
    for wrong in set(range(10)) - {last}:
        assert NHS not in {kind for kind, _ in found(f"{nine}{wrong}")}


@pytest.mark.parametrize("text", ["1943476591", "94347659190", "19434765919", "943 476 591", "version 9.4.3"])
def test_other_numbers_are_not_nhs_numbers(text: str) -> None:
    assert NHS not in {kind for kind, _ in found(text)}


def test_a_number_after_another_number_is_found() -> None:
    assert found("bed 12 943 476 5919 today") == [(NHS, "943 476 5919")]
    assert found("\uff19\uff14\uff13 476 5919") == [(NHS, "\uff19\uff14\uff13 476 5919")]


@pytest.mark.parametrize(
    "number",
    [
        "020 7946 0018", "(020) 7946 0018", "07700 900123", "07700900123", "07700-900-123", "+44 7700 900123",
        "+44 (0)20 7946 0018", "0044 20 7946 0018", "01632 960001", "016977 2345", "0800 123 4567",
        "0 7 7 0 0 9 0 0 1 2 3", "07700\u00a0900\u2011123",
    ],
)  # fmt: skip
def test_uk_phone_numbers_are_found(number: str) -> None:
    assert found(f"ring me: {number}, after 5") == [(PHONE, number)]


@pytest.mark.parametrize("text", ["in 2026 we met 10 times", "0800 1111", "100,000 of us", "1 2 3 4 5 6", "£0.75"])
def test_other_numbers_are_not_phone_numbers(text: str) -> None:
    assert found(text) == []


def forms(day: date) -> list[str]:
    name, number = plain_date(day).split()[1], day.day
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    return [
        plain_date(day), f"{number} {name[:3]} {day.year}", f"{number}{ending} of {name} {day.year}",
        f"{name} {number}, {day.year}", f"{number}/{day.month}/{day.year}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}",
        day.isoformat(), f"{day:%d %m %Y}", f"{day:%m/%d/%Y}", f"{number} {name.upper()} {day.year}",
    ]  # fmt: skip


@given(st.dates(date(TODAY.year - 119, 1, 1), date(TODAY.year - 10, 12, 31)), WORDS)
def test_every_date_of_ten_years_ago_and_more_is_found_in_every_form(day: date, before: str) -> None:
    for form in forms(day):
        assert (BIRTH, form) in found(f"{before} {form} and"), form


@given(st.dates(TODAY - timedelta(days=9 * 365), TODAY + timedelta(days=400)))
def test_recent_dates_are_dates_unless_the_words_say_birth(day: date) -> None:
    for form in forms(day):
        if day <= TODAY:
            assert [kind for kind, _ in found(f"date of birth: {form}.")] == [BIRTH], form
        assert found(f"we meet on {form}") == []


def test_years_of_two_digits() -> None:
    assert found("12/3/81") == [(BIRTH, "12/3/81")]
    assert found("12/3/26") == []
    assert found("DOB 12/3/26") == [(BIRTH, "12/3/26")]
    assert found("12 Mar '81") == [(BIRTH, "12 Mar '81")]
    assert found("31/2/1981 and 40.13.1990 and 1/1/1801") == []


@pytest.mark.parametrize(
    "address", ["a@b.uk", "amara.o'neill+work@trust.nhs.uk", "zoë@exämple.org", "x_1%y@mail-2.example.museum"]
)
def test_email_addresses_are_found(address: str) -> None:
    assert found(f"Write to {address}.") == [(EMAIL, address)]


@pytest.mark.parametrize("text", ["@ward", "a@b", "half@ price", "a @b.uk", "3@4.5"])
def test_other_signs_are_not_email_addresses(text: str) -> None:
    assert found(text) == []


def test_listed_names_are_found_as_whole_words_whatever_their_form() -> None:
    names = ("Zoë", "Mary Ann  O'Hara", "Li", "  ", "?")
    assert found("ZOE's list, zoe\u0308 and Zoë.", *names) == [(NAME, "ZOE"), (NAME, "zoe\u0308"), (NAME, "Zoë")]
    assert found("mary-ann o’hara", *names) == [(NAME, "mary-ann o’hara")]
    assert found("Lists and Zoella, alive", *names) == []
    assert found("(.*)+", "(.*)+", ".") == []


@given(st.lists(st.text(min_size=1, max_size=8), max_size=4), st.text(max_size=80))
def test_any_words_and_any_names_can_be_looked_over(names: list[str], text: str) -> None:
    places = look_over(S(text), names, TODAY)
    assert list(places) == sorted(places, key=lambda one: one.start)
    assert all(0 <= one.start < one.end <= len(text) for one in places)
    assert all(a.end < b.end for a, b in itertools.pairwise(places))


def test_a_place_inside_another_is_left_out() -> None:
    assert found("zoe@trust.nhs.uk", "Zoe") == [(EMAIL, "zoe@trust.nhs.uk")]


def test_a_finding_holds_no_words() -> None:
    assert [one.name for one in fields(Finding)] == ["kind", "start", "end"]


@pytest.mark.parametrize(
    "text", ["1 " * 50_000, "a" * 100_000, "@" * 50_000, "a@" * 50_000, "a@a." * 25_000, "0" * 100_000, "3 may " * 9000]
)
def test_hostile_words_take_no_time(text: str) -> None:
    start = time.thread_time()
    look_over(S(text), ("a a a a", "may"), TODAY)
    assert time.thread_time() - start < 1.5


def test_an_offer_is_the_words_as_a_page_can_show_them() -> None:
    offer = prepare(S("  On\nmeetings\x00 "), S("\n\n I like\ra \u202eplan.\x1b\ud800 e\u0301 \n"))
    assert offer == Offer("On meetings", "I like\na plan.? é")
    assert prepare(S(""), S("👩🏾‍⚕️ \u2067אב\u2069\tx")) == Offer("", "👩🏾‍⚕️ \u2067אב\u2069\tx")


@pytest.mark.parametrize("hidden", ["\0", "\x1b", "\x7f", "\ue000", "\U000e1234", *"\u202a\u202b\u202c\u202d\u202e"])
def test_what_nobody_could_see_does_not_cross(hidden: str) -> None:
    assert prepare(S(f"A{hidden}X"), S(f"X\ty\n{hidden}Xz")) == Offer("AX", "X\ty\nXz")


@pytest.mark.parametrize("shown", list("\u200d\u200e\u200f\u2067\u2069XéÅ漢"))
def test_what_writing_needs_does(shown: str) -> None:
    assert prepare(S("A"), S(f"a{shown}b\x1b")).words == f"a{shown}b"


@pytest.mark.parametrize("text", ["x1{}", "{}1x", "1{}", "{}1"])
def test_a_number_inside_a_longer_one_is_none(text: str) -> None:
    assert NHS not in [kind for kind, _ in found(text.format("9434765919"))]
    assert NHS in [kind for kind, _ in found("9434765919")]


@given(st.text(max_size=60), st.text(max_size=60))
def test_preparing_twice_changes_nothing_more(label: str, words: str) -> None:
    try:
        once = prepare(S(label), S(words))
    except ValueError:
        return
    assert prepare(S(once.label), S(once.words)) == once


def test_an_offer_has_words_and_an_end() -> None:
    with pytest.raises(ValueError):
        prepare(S("label"), S(" \n\u0000"))
    assert len(prepare(S("l" * LONGEST_LABEL), S("w" * LONGEST_WORDS)).words) == LONGEST_WORDS
    for label, words in (("", "w" * (LONGEST_WORDS + 1)), ("l" * (LONGEST_LABEL + 1), "w")):
        with pytest.raises(TooLong):
            prepare(S(label), S(words))


def test_the_listed_names_are_kept_in_the_private_profile(wing: PrivateWing) -> None:
    listed = ListedNames(wing.profile)
    assert listed.all() == ()
    listed.keep(["  Mary   Ann ", "", "Zoë", "Zoë", "x" * 300])
    assert ListedNames(wing.profile).all() == ("Mary Ann", "Zoë", "x" * 100)
    listed.keep([f"name {number}" for number in range(500)])
    assert len(listed.all()) == 200


def test_what_is_prepared_goes_with_the_words_that_it_came_from(wing: PrivateWing) -> None:
    one, two = (wing.journal.write(S("t"), S("words")).id for _ in range(2))
    sources = (f"reflection/{one}", f"reflection/{two}", "page/p/a", "page/p/b", "page/p/")
    for source in sources:
        wing.drafts.put(item_of(source), 0, S("prepared"))
    wing.journal.bin(one)
    assert len(wing.drafts.all()) == 5
    wing.journal.purge_bin([one])
    wing.answers.put(Answer("a", "?", 1, TextAnswer("x")))
    wing.answers.erase("a")
    assert {draft.item for draft in wing.drafts.all()} == {item_of(f"reflection/{two}"), item_of("page/p/b")}


@pytest.mark.parametrize("before", ["", "1 ", "1 2 ", "1, 2, 3: ", "12 "])
def test_each_of_several_numbers_is_found_once(before: str) -> None:
    text = f"{before}9434765919, then 4010232137, then 9434765870"
    assert [one for one in found(text) if one[0] is NHS] == [
        (NHS, "9434765919"), (NHS, "4010232137"), (NHS, "9434765870"),
    ]  # fmt: skip
