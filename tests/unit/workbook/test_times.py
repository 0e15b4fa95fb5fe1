"""Times that people read: each is said in one way, wherever it stands."""

import re

import pytest

from rmdesk.domain.journey import Page, SessionPart, Workbook
from rmdesk.runtime import resources
from rmdesk.ui.widgets.session_words import PREPARE_MINUTES
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.loader import load_workbook

_WHOLE_PAGE = re.compile(r"(?:[Ii]t takes about|^About|^) ?(\d+) minutes(?: for yourself)?")


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return load_workbook(resources.read_text)


def pages_of(workbook: Workbook) -> list[Page]:
    return [page for stage in workbook.stages for page in stage.pages]


def said_of(page: Page) -> list[int]:
    """Every time that the opening of a page gives for the whole of it."""
    return [int(found) for words in (page.intro, page.note) for found in _WHOLE_PAGE.findall(words)]


def test_what_the_words_of_a_page_say_is_its_time(workbook: Workbook) -> None:
    said = {page.id: (said_of(page), page.minutes) for page in pages_of(workbook)}
    wrong = {page: times for page, times in said.items() if set(times[0]) - {times[1]}}
    assert wrong == {}
    assert sum(bool(times) for times, _ in said.values()) > 10


def part(workbook: Workbook, wanted: SessionPart) -> Page:
    return next(page for page in pages_of(workbook) if page.session is wanted)


def test_preparing_leaves_time_to_look_back_before_the_questions_of_the_page(workbook: Workbook) -> None:
    """Both ways ask the same: the page alone is the shorter one."""
    before = part(workbook, SessionPart.BEFORE).minutes
    assert before < PREPARE_MINUTES <= 2 * before


def test_what_each_session_begins_and_ends_with_leaves_most_of_the_meeting_for_talking(workbook: Workbook) -> None:
    """The agreement on offer says how long a meeting is; the pages of a session are only its two ends."""
    meet = next(one for one in load_clauses(resources.read_text) if "minutes" in one.text)
    found = re.search(r"(\d+) minutes", meet.text)
    assert found is not None
    ends = part(workbook, SessionPart.TOGETHER).minutes + part(workbook, SessionPart.CLOSE).minutes
    assert ends <= int(found[1]) / 3
