from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.journey import Audience, Workbook
from rmdesk.workbook.next_pages import Reason, suggest

EVERYTHING = frozenset(Audience)
ONLY_SHARED = frozenset({Audience.BOTH})


@pytest.fixture(scope="session", name="workbook")
def first_stage(workbook: Workbook) -> Workbook:
    """Getting ready alone, so that its end is an end."""
    return replace(workbook, stages=workbook.stages[:1])


def ids(workbook: Workbook, audiences: frozenset[Audience] = EVERYTHING, **more) -> dict[Reason, str]:
    return {one.reason: one.page.id for one in suggest(workbook, audiences, **more)}


def test_a_newcomer_starts_on_the_short_path(workbook: Workbook) -> None:
    assert ids(workbook) == {Reason.SHORT_PATH: "what-this-is", Reason.IF_YOU_LIKE: "nine-qualities"}


def test_the_short_path_leads_from_core_page_to_core_page(workbook: Workbook) -> None:
    way = ["what-this-is"]
    while step := ids(workbook, after=way[-1], finished=way).get(Reason.SHORT_PATH):
        way.append(step)
    assert way == ["what-this-is", "hopes-and-worries", "my-support-plan", "how-we-will-meet"]


def test_the_page_for_both_is_offered_after_the_private_one(workbook: Workbook) -> None:
    assert ids(workbook, after="about-me")[Reason.PARTNER_PAGE] == "how-we-like-to-work"
    assert ids(workbook, after="what-i-need-to-meet")[Reason.PARTNER_PAGE] == "how-we-will-meet"
    assert Reason.PARTNER_PAGE not in ids(workbook, after="about-me", finished=["how-we-like-to-work"])


def test_a_page_that_fits_2_reasons_is_offered_once(workbook: Workbook) -> None:
    done = ["what-this-is", "hopes-and-worries", "my-support-plan"]
    offered = ids(workbook, after="what-i-need-to-meet", finished=done)
    assert offered[Reason.SHORT_PATH] == "how-we-will-meet"
    assert Reason.PARTNER_PAGE not in offered


def test_with_no_private_space_open_no_private_page_is_named(workbook: Workbook) -> None:
    for page in workbook.stages[0].pages:
        for one in suggest(workbook, ONLY_SHARED, after=page.id):
            assert one.page.audience is Audience.BOTH


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_what_is_finished_or_just_left_is_not_offered_again(workbook: Workbook, data: st.DataObject) -> None:
    pages = [page.id for page in workbook.stages[0].pages]
    after = data.draw(st.sampled_from(["", *pages]))
    finished = data.draw(st.sets(st.sampled_from(pages)))
    offered = list(ids(workbook, after=after, finished=finished).values())
    assert len(set(offered)) == len(offered) <= 3
    assert not {after, *finished} & set(offered)
    if not {*pages} - {after, *finished}:
        assert offered == []
