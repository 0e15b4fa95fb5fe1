"""Parts of a programme as forms see them."""

from dataclasses import replace
from datetime import date

import pytest

from rmdesk.desk.parts import (
    MOST,
    entries_of,
    id_from,
    new_id,
    one_line,
    value_of,
    with_changed,
    with_entries_of,
    with_entry,
    with_moved,
    with_value,
    without_entry,
)
from rmdesk.desk.wordings import (
    changes_on,
    page_wording,
    prompt_wording,
    with_page_wording,
    with_prompt_wording,
    without_strays,
)
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import DateKind, PageWording, PromptWording
from tests.sample_pack import FULL_PACK, PLAIN_PACK


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("organisation", "Harbour Trust"),
        ("months", 12),
        ("start", None),
        ("start", date(2027, 3, 1)),
        ("notices.privacy", ("One.", "Two.")),
        ("notices.contact", "dpo@trust.nhs.uk"),
        ("safety.hide_from_capture", True),
        ("safety.idle_minutes", 3),
        ("languages", ("en-GB", "cy")),
    ],
)
def test_what_is_put_in_comes_back(path: str, value: object) -> None:
    assert value_of(with_value(FULL_PACK, path, value), path) == value  # type: ignore[arg-type]


def test_text_becomes_one_line_and_a_kind_stays_a_kind() -> None:
    entry = FULL_PACK.dates[0]
    assert with_value(entry, "title", "  A \n b ").title == "A b"
    assert with_value(entry, "kind", "circle").kind is DateKind.CIRCLE
    assert value_of(with_value(entry, "kind", "circle"), "kind") == "circle"
    assert with_value(entry, "day", None).day == entry.day
    assert one_line("\t a  b\n") == "a b"


def test_choices_keep_their_ids_by_text_and_then_by_place() -> None:
    items = FULL_PACK.checklists[0].items
    texts = tuple(one.text for one in items)
    turned = with_value(FULL_PACK.checklists[0], "items", (*reversed(texts), "new"))
    assert turned.items[: len(items)] == tuple(reversed(items))
    reworded = with_value(FULL_PACK.checklists[0], "items", ("other words", *texts[1:]))
    assert [one.id for one in reworded.items] == [one.id for one in items]
    emptied = with_value(FULL_PACK.checklists[0], "items", ())
    assert emptied.items == ()
    assert len({one.id for one in with_value(emptied, "items", ("a", "a", "b")).items}) == 3


def test_a_list_is_added_to_changed_put_in_order_and_made_shorter() -> None:
    first = FULL_PACK.dates[0]
    other = replace(first, id=new_id("date"))
    longer = with_entry(FULL_PACK, "dates", other)
    assert longer.dates[-1] == other
    assert with_moved(longer, "dates", len(longer.dates) - 1, -1).dates[-2] == other
    assert with_moved(longer, "dates", 0, -1) == longer
    assert with_changed(longer, "dates", 0, other).dates[0] == other
    assert without_entry(longer, "dates", len(longer.dates) - 1) == FULL_PACK
    assert with_entries_of(PLAIN_PACK, "dates", FULL_PACK).dates == FULL_PACK.dates
    assert all(len(entries_of(FULL_PACK, name)) <= most for name, most in MOST.items())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Spring 2027", "spring-2027"),
        ("  7 Harbours!", "harbours"),
        ("2027", ""),
        ("", ""),
        ("Ä", ""),
        ("a" * 60, "a" * 40),
    ],
)
def test_the_id_of_a_programme_comes_from_its_name(words: str, found: str) -> None:
    assert id_from(words) == found


def test_other_words_come_and_go(workbook: Workbook) -> None:
    page = workbook.page("about-me")
    prompt = page.questions[0].id
    assert not changes_on(PLAIN_PACK, page)
    titled = with_page_wording(PLAIN_PACK, PageWording("about-me", "You"))
    assert page_wording(titled, "about-me").title == "You"
    assert changes_on(titled, page)
    assert with_page_wording(titled, PageWording("about-me")) == PLAIN_PACK
    worded = with_prompt_wording(PLAIN_PACK, PromptWording(prompt, hint="Or not."))
    assert prompt_wording(worded, prompt).hint == "Or not."
    assert changes_on(worded, page)
    assert with_prompt_wording(worded, PromptWording(prompt)) == PLAIN_PACK
    stray = with_prompt_wording(worded, PromptWording("no-such-prompt", "A"))
    assert without_strays(stray, workbook) == worded
