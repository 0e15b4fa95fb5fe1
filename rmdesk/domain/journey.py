"""The workbook's shape: stages that hold pages, pages that hold questions. Each page has exactly one audience."""

from dataclasses import dataclass
from enum import StrEnum

from rmdesk.domain.questions import Question


class Audience(StrEnum):
    """Who can ever see what is written on a page."""

    ONLY_YOU = "only-you"
    BOTH = "you-and-your-partner"


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


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the journey, such as Getting ready."""

    id: str
    number: int
    title: str
    summary: str
    pages: tuple[Page, ...]


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

    def page(self, page_id: str) -> Page:
        """The page with that id.

        Raises:
            KeyError: there is none.
        """
        for stage in self.stages:
            for page in stage.pages:
                if page.id == page_id:
                    return page
        raise KeyError(page_id)

    def stage_of(self, page_id: str) -> Stage:
        """The stage that holds the page with that id.

        Raises:
            KeyError: there is none.
        """
        for stage in self.stages:
            if any(page.id == page_id for page in stage.pages):
                return stage
        raise KeyError(page_id)


@dataclass(frozen=True, slots=True)
class PageMarks:
    """How pages stand for one person, by page id. A page in neither has not been started.

    `completed` holds only what the person has marked. Nothing is counted, and a skipped question leaves no trace here.
    """

    in_progress: frozenset[str] = frozenset()
    completed: frozenset[str] = frozenset()
