"""Bookmarks survive being kept, and nothing else is ever taken for one."""

from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.journey import Audience, Page, PageMarks, Stage, Workbook
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.bookmarks import bookmark_from_plain, bookmark_to_plain
from rmdesk.workbook.navigator import Bookmark, StopKind, WalkMode
from rmdesk.workbook.page_marks import marks_of

BOOKMARKS = st.builds(
    Bookmark, st.text(), st.sampled_from(StopKind), st.text(), st.sampled_from(WalkMode), st.booleans()
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(BOOKMARKS)
def test_a_bookmark_comes_back_as_it_was(bookmark: Bookmark) -> None:
    assert bookmark_from_plain(bookmark_to_plain(bookmark)) == bookmark


@given(PLAIN, st.sampled_from(["page", "kind", "prompt", "mode", "lighter"]))
def test_anything_else_is_no_bookmark(plain: object, key: str) -> None:
    assert bookmark_from_plain(plain) is None  # type: ignore[arg-type]
    good = bookmark_to_plain(Bookmark("p", StopKind.QUESTIONS, "q", WalkMode.ONE_AT_A_TIME, False))
    assert bookmark_from_plain({one: value for one, value in good.items() if one != key}) is None


def page(name: str, audience: Audience = Audience.BOTH) -> Page:
    return Page(name, name, audience, 5, "", (Question(f"{name}-q", QuestionKind.SHORT_TEXT, "?"),))


def test_a_page_stands_by_what_is_there() -> None:
    pages = (page("answered"), page("paused"), page("done"), page("new"), page("private", Audience.ONLY_YOU))
    workbook = Workbook(1, "en-GB", (Stage("s", 0, "S", "", pages),))
    marks = marks_of(
        workbook,
        Audience.BOTH,
        prompts={"answered-q", "done-q", "private-q"},
        bookmarked={"paused", "gone"},
        completed={"done", "private"},
    )
    assert marks == PageMarks(frozenset({"answered", "paused"}), frozenset({"done"}))
