"""The workbook's shape: stages that hold pages, pages that hold questions. Each page has exactly one audience.

The pages of every monthly session are written once. Each session uses them anew: in the 3rd session the page `before`
is `before@3`, and its questions end in `@3` too, so that answers, drafts and marks are those of that session.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from rmdesk.domain.questions import Question


class Audience(StrEnum):
    """Who can ever see what is written on a page."""

    ONLY_YOU = "only-you"
    BOTH = "you-and-your-partner"


class StageKind(StrEnum):
    """What a stage is for: a step of the journey, the pages of every session, or pages for whenever they are needed."""

    STEP = "step"
    EVERY_SESSION = "every-session"
    ANY_TIME = "any-time"


class SessionPart(StrEnum):
    """Which part of every session a page is."""

    NONE = ""
    BEFORE = "before"
    TOGETHER = "together"
    CLOSE = "close"
    AFTER = "after"


_INSTANCE = re.compile(r"([a-z0-9-]+)@([1-9][0-9]{0,3})")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of reading on a page: a small heading (may be empty) and paragraphs of plain text."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the workbook.

    `note` is the calm line before a hard subject (empty: none needed). `partner_page` is the id of the page that asks
    the same for the other audience (empty: none). `core` pages form the short path; all others are "if you like".
    `session` says which part of every session the page is. Where `who_first` is set, the pair chooses who goes first.
    After a page with `aftercare`, the page for afterwards and support are offered; after one with `review`, looking at
    the agreement again is. `language` is set where the page is
    not in the language of the workbook, because it has not been translated yet. `by_programme`: a programme pack added
    it, or gave its top other words.
    """

    id: str
    title: str
    audience: Audience
    minutes: int
    intro: str
    questions: tuple[Question, ...]
    reading: tuple[Block, ...] = ()
    note: str = ""
    partner_page: str = ""
    core: bool = False
    source: str = ""
    session: SessionPart = SessionPart.NONE
    who_first: bool = False
    aftercare: bool = False
    language: str = ""
    by_programme: bool = False
    review: bool = False

    def in_session(self, number: int) -> "Page":
        """This page as the session with that number uses it: every id ends in `@` and the number.

        A partner page is one of every session too. A scale that is asked again is not: it keeps its id.
        """
        mark = f"@{number}"
        questions = tuple(replace(one, id=one.id + mark) for one in self.questions)
        partner_page = self.partner_page + mark if self.partner_page else ""
        return replace(self, id=self.id + mark, questions=questions, partner_page=partner_page)


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the journey, such as Getting ready. With `needs_agreement` it opens once an agreement is in force.

    `event` names what the programme holds for everybody around then, such as a workshop (empty: nothing).
    """

    id: str
    number: int
    title: str
    summary: str
    pages: tuple[Page, ...]
    kind: StageKind = StageKind.STEP
    needs_agreement: bool = False
    event: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that prompts rest on. Prompts name it by `id`; `title` is as published, or says what it is."""

    id: str
    title: str
    publisher: str
    published: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """All stages, the version of the content that answers are kept with, and what the content rests on."""

    version: int
    language: str
    stages: tuple[Stage, ...]
    sources: tuple[Source, ...] = ()

    @property
    def steps(self) -> tuple[Stage, ...]:
        """The stages that follow each other: the journey itself."""
        return self.of_kind(StageKind.STEP)

    def of_kind(self, kind: StageKind) -> tuple[Stage, ...]:
        """The stages of that kind, in order."""
        return tuple(stage for stage in self.stages if stage.kind is kind)

    def session_pages(self, number: int) -> tuple[Page, ...]:
        """The pages of the session with that number, in order."""
        templates = (page for stage in self.of_kind(StageKind.EVERY_SESSION) for page in stage.pages)
        return tuple(page.in_session(number) for page in templates)

    def page(self, page_id: str) -> Page:
        """The page with that id, such as `about-me`, or `before@3` for the 3rd session.

        Raises:
            KeyError: there is none.
        """
        name, number = split_instance(page_id)
        stage = self.stage_of(page_id)
        page = next(page for page in stage.pages if page.id == name)
        return page.in_session(number) if number else page

    def stage_of(self, page_id: str) -> Stage:
        """The stage that holds the page with that id. Only a page of every session can be of one session.

        Raises:
            KeyError: there is none.
        """
        name, number = split_instance(page_id)
        for stage in self.stages if not number else self.of_kind(StageKind.EVERY_SESSION):
            if any(page.id == name for page in stage.pages):
                return stage
        raise KeyError(page_id)


def split_instance(page_or_question: str) -> tuple[str, int]:
    """An id as it is written in the content, and the number of the session that uses it (0: none)."""
    found = _INSTANCE.fullmatch(page_or_question)
    return (found[1], int(found[2])) if found else (page_or_question, 0)


@dataclass(frozen=True, slots=True)
class PageMarks:
    """How pages stand for one person, by page id. A page in neither has not been started.

    `completed` holds only what the person has marked. Nothing is counted, and a skipped question leaves no trace here.
    """

    in_progress: frozenset[str] = frozenset()
    completed: frozenset[str] = frozenset()
