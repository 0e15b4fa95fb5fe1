"""Rules that hold between the pages of a whole workbook: partner pages, the short path, the order of stages."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.fields import quoted
from rmdesk.workbook.places import Places

CORE_PAGES = 3
"""The most private pages that the short path of a stage may have."""

CORE_MINUTES = 25
"""The most minutes that they may take together."""


def check_stages(stages: Sequence[Stage], places: Places) -> None:
    """Checks every rule that one page alone cannot show.

    Raises:
        ContentBroken: a rule is broken.
    """
    pages = {page.id: page for stage in stages for page in stage.pages}
    for page in pages.values():
        if page.partner_page:
            _check_partner_page(page, pages.get(page.partner_page), places)
    for stage in stages:
        _check_core_path(stage, places)
    for before, after in pairwise(stages):
        if after.number <= before.number:
            raise places.find("stage", after.id).broken(
                f"has the number {after.number}, which does not come after {before.number}", "number"
            )


def fill_then_and_now(stages: Sequence[Stage], places: Places) -> tuple[Stage, ...]:
    """The stages, in which every then-and-now question has the choices of the scale that it asks again.

    Raises:
        ContentBroken: the question that it names does not exist, is not a scale, or is for another audience.
    """
    scales = {
        question.id: (question, page.audience)
        for stage in stages
        if stage.kind is not StageKind.EVERY_SESSION
        for page in stage.pages
        for question in page.questions
        if question.kind is QuestionKind.SCALE
    }

    def filled(question: Question, audience: Audience) -> Question:
        if not question.earlier:
            return question
        earlier, its_audience = scales.get(question.earlier, (None, None))
        if earlier is None or its_audience is not audience:
            fields = places.find("question", question.id)
            raise fields.broken(f"names {quoted(question.earlier)}, which is no scale for the same audience", "earlier")
        return replace(question, choices=earlier.choices)

    def on(page: Page) -> Page:
        return replace(page, questions=tuple(filled(one, page.audience) for one in page.questions))

    return tuple(replace(stage, pages=tuple(on(page) for page in stage.pages)) for stage in stages)


def _check_partner_page(page: Page, other: Page | None, places: Places) -> None:
    fields = places.find("page", page.id)
    name = quoted(page.partner_page)
    if other is None:
        raise fields.broken(f"names a partner page that does not exist, {name}", "partner_page")
    if other.audience is page.audience:
        raise fields.broken(f"names a partner page for the same audience, {name}", "partner_page")
    if (other.session is SessionPart.NONE) != (page.session is SessionPart.NONE):
        raise fields.broken(f"names a partner page that is not a page of every session as well, {name}", "partner_page")
    if other.partner_page != page.id:
        raise fields.broken(f"names the partner page {name}, but that page does not name it back", "partner_page")


def _check_core_path(stage: Stage, places: Places) -> None:
    core = [page for page in stage.pages if page.core and page.audience is Audience.ONLY_YOU]
    minutes = sum(page.minutes for page in core)
    fields = places.find("stage", stage.id)
    if len(core) > CORE_PAGES:
        raise fields.broken(f"has {len(core)} private core pages, and {CORE_PAGES} is the most")
    if minutes > CORE_MINUTES:
        raise fields.broken(f"has private core pages of {minutes} minutes, and {CORE_MINUTES} is the most")
