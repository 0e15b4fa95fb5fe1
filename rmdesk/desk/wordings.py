"""Other words for the pages and prompts of the workbook, as a draft holds them."""

from dataclasses import replace

from rmdesk.domain.journey import Page, Workbook
from rmdesk.domain.packs import Pack, PageWording, PromptWording
from rmdesk.domain.questions import Question, QuestionKind

_ASKED_AGAIN = frozenset({QuestionKind.SCALE, QuestionKind.THEN_NOW})


def can_reword(question: Question) -> bool:
    """Whether a programme may use other words; a scale keeps its own, because it is asked again later."""
    return question.kind not in _ASKED_AGAIN


def page_wording(pack: Pack, page: str) -> PageWording:
    """The words that the draft has for the top of that page; empty ones where it has none."""
    return next((one for one in pack.page_wordings if one.page == page), PageWording(page))


def prompt_wording(pack: Pack, prompt: str) -> PromptWording:
    """The words that the draft has for that prompt; empty ones where it has none."""
    return next((one for one in pack.prompt_wordings if one.prompt == prompt), PromptWording(prompt))


def with_page_wording(pack: Pack, wording: PageWording) -> Pack:
    """The draft with those words; empty ones are taken out of it."""
    kept = tuple(one for one in pack.page_wordings if one.page != wording.page)
    return replace(pack, page_wordings=(*kept, wording) if wording.title or wording.intro else kept)


def with_prompt_wording(pack: Pack, wording: PromptWording) -> Pack:
    """The draft with those words; empty ones are taken out of it."""
    kept = tuple(one for one in pack.prompt_wordings if one.prompt != wording.prompt)
    some = wording.text or wording.hint or wording.lighter
    return replace(pack, prompt_wordings=(*kept, wording) if some else kept)


def without_strays(pack: Pack, workbook: Workbook) -> Pack:
    """The draft without words and prompts for pages that the workbook has not got."""
    pages = [page for stage in workbook.stages for page in stage.pages]
    known = {page.id for page in pages}
    prompts = {one.id for page in pages for one in page.questions if can_reword(one)}
    return replace(
        pack,
        prompts=tuple(one for one in pack.prompts if one.page in known),
        page_wordings=tuple(one for one in pack.page_wordings if one.page in known),
        prompt_wordings=tuple(one for one in pack.prompt_wordings if one.prompt in prompts),
    )


def changes_on(pack: Pack, page: Page) -> bool:
    """Whether the draft adds a prompt to that page or has other words for it."""
    prompts = {one.id for one in page.questions}
    added = [one.page for one in pack.prompts]
    worded = [one.page for one in pack.page_wordings]
    return page.id in (*added, *worded) or any(one.prompt in prompts for one in pack.prompt_wordings)
