"""Stages of other kinds than steps, and pages that every session uses anew."""

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Audience, SessionPart, StageKind, Workbook, split_instance
from rmdesk.workbook.loader import load_workbook
from rmdesk.workbook.next_pages import Reason, suggest
from rmdesk.workbook.page_marks import marks_of

HARDER = """\
id = "harder"
number = 4
title = "Harder subjects"
summary = "A stage."
needs_agreement = true

[[pages]]
id = "depth"
title = "How deep"
audience = "you-and-your-partner"
minutes = 5
core = true
who_first = true
aftercare = true
intro = "A page."
source = "own"

[[pages.questions]]
id = "depth-scene"
kind = "scene"
text = "What could each say next?"
story = ["One.", "Two."]
columns = [{ id = "first", text = "Asha" }, { id = "second", text = "Tom" }]
source = "own"
status = "own"
checked_on = 2026-11-21
"""

SESSIONS = """\
id = "every-session"
number = 8
title = "Every session"
summary = "A stage."
kind = "every-session"

[[pages]]
id = "before"
title = "Before"
audience = "only-you"
minutes = 5
core = true
session = "before"
intro = "A page."
source = "own"

[[pages.questions]]
id = "before-arriving"
kind = "short-text"
text = "How am I arriving?"
source = "own"
status = "own"
checked_on = 2026-11-21

[[pages]]
id = "close"
title = "Close"
audience = "you-and-your-partner"
minutes = 5
session = "close"
intro = "A page."
source = "own"

[[pages.reading]]
paragraphs = ["A paragraph."]
"""

ANY_TIME = """\
id = "any-time"
number = 9
title = "Any time"
summary = "A stage."
kind = "any-time"

[[pages]]
id = "repair"
title = "Repair"
audience = "you-and-your-partner"
minutes = 5
intro = "A page."
source = "own"

[[pages.reading]]
paragraphs = ["A paragraph."]
"""


@pytest.fixture
def files(small: dict[str, str]) -> dict[str, str]:
    names = '["first.toml", "harder.toml", "sessions.toml", "any-time.toml"]'
    index = small["workbook.toml"].replace('["first.toml"]', names)
    return {
        **small,
        "workbook.toml": index,
        "harder.toml": HARDER,
        "sessions.toml": SESSIONS,
        "any-time.toml": ANY_TIME,
    }


@pytest.fixture
def whole(files: dict[str, str], reading) -> Workbook:
    return load_workbook(reading(files))


def test_stages_say_what_they_are_for(whole: Workbook) -> None:
    assert [stage.id for stage in whole.steps] == ["first", "harder"]
    assert [stage.id for stage in whole.of_kind(StageKind.ANY_TIME)] == ["any-time"]
    assert [stage.needs_agreement for stage in whole.steps] == [False, True]
    page = whole.page("depth")
    assert (page.who_first, page.aftercare, page.session) == (True, True, SessionPart.NONE)
    assert page.questions[0].story == ("One.", "Two.")


def test_a_look_at_the_agreement_is_on_a_page_for_both(files: dict[str, str], reading) -> None:
    marked = HARDER.replace("who_first = true", "review = true")
    assert load_workbook(reading({**files, "harder.toml": marked})).page("depth").review
    alone = marked.replace('audience = "you-and-your-partner"', 'audience = "only-you"')
    with pytest.raises(ContentBroken, match="a page that both see"):
        load_workbook(reading({**files, "harder.toml": alone}))


def test_each_session_uses_its_own_pages(whole: Workbook) -> None:
    before = whole.page("before@3")
    assert (before.id, before.session, before.questions[0].id) == ("before@3", SessionPart.BEFORE, "before-arriving@3")
    assert whole.stage_of("before@3").id == "every-session"
    assert [page.id for page in whole.session_pages(12)] == ["before@12", "close@12"]
    assert split_instance("before@12") == ("before", 12)


@pytest.mark.parametrize(
    "name", ["depth@3", "nobody@3", "before@0", "before@03", "before@", "before@x", "@3", "nobody"]
)
def test_no_other_page_is_of_a_session(whole: Workbook, name: str) -> None:
    with pytest.raises(KeyError):
        whole.page(name)


def test_a_partner_page_of_a_session_is_of_the_same_session(files: dict[str, str], reading) -> None:
    paired = SESSIONS.replace('session = "before"', 'session = "before"\npartner_page = "close"')
    paired = paired.replace('session = "close"', 'session = "close"\npartner_page = "before"')
    loaded = load_workbook(reading({**files, "sessions.toml": paired}))
    assert loaded.page("close@2").partner_page == "before@2"


@pytest.mark.parametrize(
    ("name", "before", "after", "says"),
    [
        ("sessions.toml", 'session = "close"\n', "", 'needs "session"'),
        ("sessions.toml", 'session = "close"', 'session = "later"', "not known"),
        ("sessions.toml", 'kind = "every-session"', 'kind = "often"', "not known"),
        ("any-time.toml", 'intro = "A page."', 'intro = "A page."\nsession = "before"', "is not for every session"),
        ("harder.toml", "you-and-your-partner", "only-you", "is always first"),
        ("harder.toml", 'story = ["One.", "Two."]\n', "", 'needs a "story"'),
        ("harder.toml", '["One.", "Two."]', str(["T."] * 7).replace("'", '"'), "7 paragraphs"),
        ("harder.toml", 'needs_agreement = true', 'needs_agreement = "yes"', "true or false"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(
    files: dict[str, str], reading, name: str, before: str, after: str, says: str
) -> None:
    with pytest.raises(ContentBroken) as caught:
        load_workbook(reading({**files, name: files[name].replace(before, after, 1)}))
    assert says in caught.value.detail


def test_a_session_page_cannot_be_the_partner_of_another_page(files: dict[str, str], reading) -> None:
    broken = SESSIONS.replace('session = "close"', 'session = "close"\npartner_page = "alone"')
    first = files["first.toml"].replace('partner_page = "together"', 'partner_page = "close"')
    first = first.replace('partner_page = "alone"\n', "")
    with pytest.raises(ContentBroken, match="not a page of every session as well"):
        load_workbook(reading({**files, "first.toml": first, "sessions.toml": broken}))


def test_marks_belong_to_the_session_that_was_written_in(whole: Workbook) -> None:
    marks = marks_of(
        whole,
        Audience.ONLY_YOU,
        prompts={"before-arriving@3"},
        bookmarked={"before@5"},
        completed={"before@2", "close@2"},
    )
    assert (marks.in_progress, marks.completed) == ({"before@3", "before@5"}, {"before@2"})
    nothing = marks_of(whole, Audience.ONLY_YOU, prompts=(), bookmarked={"before"}, completed=())
    assert not nothing.in_progress


def test_only_steps_are_offered_and_only_once_they_are_open(whole: Workbook) -> None:
    everything = set(Audience)
    finished = {"alone", "together"}
    assert [one.page.id for one in suggest(whole, everything, finished=finished)] == ["depth"]
    assert suggest(whole, everything, finished=finished, agreed=False) == ()
    assert [one.page.id for one in suggest(whole, everything, after="repair")] == ["alone", "together"]


def test_after_a_page_of_a_session_comes_the_next_of_it(whole: Workbook) -> None:
    offered = suggest(whole, set(Audience), after="before@2", finished={"alone"})
    assert next((one.page.id, one.reason) for one in offered) == ("close@2", Reason.SESSION)
    assert len(offered) == 3
    assert all(one.reason is not Reason.SESSION for one in suggest(whole, set(Audience), after="close@2"))
