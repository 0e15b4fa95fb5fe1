from collections.abc import Sequence

from rmdesk.domain.journey import Audience, PageMarks, Workbook
from rmdesk.domain.questions import QuestionKind
from rmdesk.workbook.next_pages import Reason, suggest
from rmdesk.workbook.whereabouts import current_step


def test_a_newcomer_is_at_the_start(workbook: Workbook) -> None:
    assert current_step(workbook, PageMarks()) is workbook.steps[0]


def test_the_furthest_page_that_is_begun_says_where_somebody_is(workbook: Workbook) -> None:
    page = workbook.steps[2].pages[0].id
    first = workbook.steps[0].pages[0].id
    assert current_step(workbook, PageMarks(frozenset({page}), frozenset({first}))) is workbook.steps[2]


def test_with_its_short_path_completed_a_step_is_behind_them(workbook: Workbook) -> None:
    core = frozenset(page.id for page in workbook.steps[0].pages if page.core)
    assert current_step(workbook, PageMarks(completed=core)) is workbook.steps[1]
    everything = frozenset(page.id for step in workbook.steps for page in step.pages)
    assert current_step(workbook, PageMarks(completed=everything)) is workbook.steps[-1]


def test_pages_for_any_time_lead_nowhere(workbook: Workbook) -> None:
    assert current_step(workbook, PageMarks(frozenset({"repair", "before@1"}))) is workbook.steps[0]


def offered(workbook: Workbook, after: str, finished: Sequence[str] = ()) -> dict[Reason, str]:
    found = suggest(workbook, set(Audience), after=after, finished=finished)
    return {one.reason: one.page.id for one in found}


def test_after_a_scene_comes_the_next_scene(workbook: Workbook) -> None:
    pages = workbook.steps[3].pages
    scenes = [page.id for page in pages if any(one.kind is QuestionKind.SCENE for one in page.questions)]
    assert len(scenes) >= 3
    assert offered(workbook, scenes[0])[Reason.NEXT_SCENE] == scenes[1]
    assert Reason.NEXT_SCENE not in offered(workbook, scenes[0], scenes)
    assert Reason.NEXT_SCENE not in offered(workbook, "what-this-is")
