"""Where on the journey somebody is: the step whose pages they are at."""

from rmdesk.domain.journey import Page, PageMarks, Stage, Workbook


def current_step(workbook: Workbook, marks: PageMarks) -> Stage:
    """The furthest step with a page that is begun, or the one after it once its short path is completed.

    Nobody is held to it: every page of every step can be gone to at any time.
    """
    steps = workbook.steps
    begun = [place for place, step in enumerate(steps) if any(_is_begun(page, marks) for page in step.pages)]
    at = begun[-1] if begun else 0
    core = [page for page in steps[at].pages if page.core]
    done = bool(core) and all(page.id in marks.completed for page in core)
    return steps[min(at + 1, len(steps) - 1)] if done else steps[at]


def _is_begun(page: Page, marks: PageMarks) -> bool:
    return page.id in marks.in_progress or page.id in marks.completed
