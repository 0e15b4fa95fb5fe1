"""Private pages that their owner takes along into a new workbook with a new partner: only what they chose, copied.

Both spaces are the same person's, and the copy never leaves this process. What was taken along keeps its day; earlier
versions, drafts, steps and everything that belongs to sessions with the old partner stay behind.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rmdesk.domain.ids import RecordId, new_id
from rmdesk.domain.journey import Audience, StageKind, Workbook
from rmdesk.domain.questions import Question
from rmdesk.private import reflection_rows as rows
from rmdesk.private.entries import Place, Summary
from rmdesk.private.store import kept
from rmdesk.private.wing import PrivateWing

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class TakeablePage:
    """A private page with answers in it. `prompts` are the ids of the questions that have one."""

    id: str
    title: str
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What the person chose: reflections, and the prompts of pages."""

    reflections: tuple[RecordId, ...] = ()
    prompts: tuple[str, ...] = ()


def takeable_pages(wing: PrivateWing, workbook: Workbook) -> tuple[TakeablePage, ...]:
    """The private pages that have answers, in the order of the workbook; not those of sessions."""
    answered = wing.answers.answered()
    pages = (
        page
        for stage in workbook.stages
        if stage.kind is not StageKind.EVERY_SESSION
        for page in stage.pages
        if page.audience is Audience.ONLY_YOU
    )
    found = (TakeablePage(page.id, page.title, _answered(page.questions, answered)) for page in pages)
    return tuple(page for page in found if page.prompts)


def takeable_reflections(wing: PrivateWing, after: Place | None = None) -> tuple[Summary, ...]:
    """Reflections outside the bin, the newest first, at most 200 of them."""
    return wing.journal.page(_AT_ONCE, after)


def carry_over(source: PrivateWing, target: PrivateWing, taken: Taken) -> None:
    """Copy what was chosen, as it reads now.

    Raises:
        KeyError: there is no such reflection (a bug).
        WorldError: something could not be read or written.
    """
    for prompt in taken.prompts:
        answer = source.answers.get(prompt)
        if answer is not None:
            target.answers.put(answer)
    found = [source.journal.get(record) for record in taken.reflections]
    with target.space.transaction() as tx:
        for one in sorted(found, key=lambda each: each.created_at):
            words = rows.Words(kept(one.title), kept(one.text))
            rows.insert(tx, RecordId(new_id()), one.created_at, words)


def _answered(questions: Iterable[Question], answered: frozenset[str]) -> tuple[str, ...]:
    return tuple(one.id for one in questions if one.id in answered)
