"""A pack laid over what comes with the program: more, or other words, and never less.

Everything of ours stays. What a pack adds has an id that begins with `pack-` and is marked, and so is every prompt with
other words. An extra prompt belongs to whoever sees its page; a checklist is for its owner alone. So no audience can
become wider, and the national contacts cannot go or lose their place at the top of their group.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rmdesk.domain.agreement import Clause
from rmdesk.domain.contacts import Contact, Need
from rmdesk.domain.journey import Audience, Block, Page, Stage, Workbook
from rmdesk.domain.packs import (
    USUAL_GROUP_TERM,
    Checklist,
    ExtraPrompt,
    Pack,
    PackContact,
    PageWording,
    PromptWording,
    in_workbook,
)
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.workbook.contacts import Nation, SupportContacts

READY = "getting-ready"
"""The stage that checklists go into."""

_WITH_GROUP_TERM = frozenset({"what-this-is"})
"""Pages that speak of the programme's group; elsewhere the words are about a study, and stay true as they are."""

_ASKED_AGAIN = frozenset({QuestionKind.SCALE, QuestionKind.THEN_NOW})
_CHECKLIST_MINUTES = 5
_SOURCE, _STATUS = "own", "own"
_VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Applied:
    """A workbook with a pack laid over it. `left_out` are the ids that a pack names and that found no place."""

    workbook: Workbook
    left_out: tuple[str, ...]


def lay_over(pack: Pack, workbook: Workbook) -> Applied:
    """The workbook with the prompts, words and checklists of a pack."""
    laying = _Laying(pack, workbook)
    stages = tuple(laying.stage(stage) for stage in workbook.stages)
    return Applied(replace(workbook, stages=stages), laying.left_out())


def with_contacts(pack: Pack, contacts: SupportContacts) -> SupportContacts:
    """The support contacts, then those of the pack; a local slot that one of them fills is no longer asked for."""
    slots = {one.id: one for one in contacts.slots}
    added = tuple(_contact(one, slots[one.slot].need if one.slot in slots else one.need) for one in pack.contacts)
    filled = {one.slot for one in pack.contacts}
    left = tuple(one for one in contacts.slots if one.id not in filled)
    return SupportContacts((*contacts.contacts, *added), left, contacts.today)


def with_clauses(pack: Pack, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Our clauses, then those that the pack offers."""
    return (*clauses, *(Clause(in_workbook(one.id), one.heading, one.text) for one in pack.clauses))


class _Laying:
    """One pack, sorted by where each part goes, and what of it found its place."""

    def __init__(self, pack: Pack, workbook: Workbook) -> None:
        self._pack = pack
        self._language = workbook.language
        self._pages: Mapping[str, PageWording] = {one.page: one for one in pack.page_wordings}
        self._prompts: Mapping[str, PromptWording] = {one.prompt: one for one in pack.prompt_wordings}
        pages = [page for stage in workbook.stages for page in stage.pages]
        self._known_pages = {page.id for page in pages}
        self._known_prompts = {one.id for page in pages for one in page.questions if one.kind not in _ASKED_AGAIN}
        self._has_ready = any(stage.id == READY for stage in workbook.stages)

    def left_out(self) -> tuple[str, ...]:
        pages = [*self._pages, *(one.page for one in self._pack.prompts)]
        gone = [one for one in pages if one not in self._known_pages]
        gone += [one for one in self._prompts if one not in self._known_prompts]
        return tuple(dict.fromkeys(gone + ([] if self._has_ready else [one.id for one in self._pack.checklists])))

    def stage(self, stage: Stage) -> Stage:
        pages = [self._page(page) for page in stage.pages]
        if stage.id == READY:
            alone = sum(1 for page in pages if page.audience is Audience.ONLY_YOU)
            pages[alone:alone] = [_checklist_page(one) for one in self._pack.checklists]
        return replace(stage, pages=tuple(pages))

    def _page(self, page: Page) -> Page:
        added = tuple(_question(one) for one in self._pack.prompts if one.page == page.id)
        if (page.language or self._language) != self._pack.languages[0]:
            return replace(page, questions=(*page.questions, *added))
        words = self._pages.get(page.id, PageWording(page.id))
        changed = replace(
            page,
            title=words.title or page.title,
            intro=words.intro or page.intro,
            by_programme=bool(words.title or words.intro),
            questions=(*(self._reworded(one) for one in page.questions), *added),
        )
        return self._with_group_term(changed) if page.id in _WITH_GROUP_TERM else changed

    def _reworded(self, question: Question) -> Question:
        words = self._prompts.get(question.id)
        if words is None or question.kind in _ASKED_AGAIN:
            return question
        return replace(
            question,
            text=words.text or question.text,
            hint=words.hint or question.hint,
            lighter=(words.lighter or question.lighter) if question.lighter else "",
            by_programme=True,
        )

    def _with_group_term(self, page: Page) -> Page:
        def named(text: str) -> str:
            return text.replace(USUAL_GROUP_TERM, self._pack.group_term)

        reading = tuple(Block(one.heading, tuple(map(named, one.paragraphs))) for one in page.reading)
        return replace(page, reading=reading)


def _question(prompt: ExtraPrompt) -> Question:
    return Question(
        in_workbook(prompt.id),
        prompt.kind,
        prompt.text,
        prompt.hint,
        prompt.choices,
        lighter=prompt.lighter,
        source=_SOURCE,
        status=_STATUS,
        by_programme=True,
    )


def _checklist_page(checklist: Checklist) -> Page:
    name = in_workbook(checklist.id)
    question = Question(
        name,
        QuestionKind.CHECKLIST,
        checklist.prompt,
        choices=checklist.items,
        source=_SOURCE,
        status=_STATUS,
        by_programme=True,
    )
    return Page(
        name,
        checklist.title,
        Audience.ONLY_YOU,
        _CHECKLIST_MINUTES,
        checklist.for_whom,
        (question,),
        source=_SOURCE,
        by_programme=True,
    )


def _contact(contact: PackContact, need: Need) -> Contact:
    return Contact(
        id=in_workbook(contact.id),
        name=contact.name,
        need=need,
        contact=contact.contact,
        hours=contact.hours,
        for_whom=contact.for_whom,
        nation=Nation.UK.value,
        cost=contact.cost,
        note=contact.note,
        source="",
        source_date=contact.checked_on,
        checked_on=contact.checked_on,
        status=_VERIFIED,
        discreet=contact.discreet,
        by_programme=True,
    )
