"""Pages of the workbook to write on by hand: prompts, with room for answers. No word of any pair can be in them."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from rmdesk.desk.printing.paper import Paper, PaperFonts, Sheets
from rmdesk.desk.printing.words import PrintWords
from rmdesk.domain.journey import Audience, Page
from rmdesk.domain.packs import is_of_programme
from rmdesk.domain.questions import Question, QuestionKind

_PICKS = frozenset(
    {
        QuestionKind.CHOICE,
        QuestionKind.CHOICES,
        QuestionKind.CHECKLIST,
        QuestionKind.GOAL_PICKS,
        QuestionKind.WORD_PICKS,
        QuestionKind.DEPTH_DIAL,
    }
)
_ONE_LINE_MORE = frozenset({QuestionKind.CHOICES, QuestionKind.GOAL_PICKS})
_SCALES = frozenset({QuestionKind.SCALE, QuestionKind.THEN_NOW})
_SHORT, _LONG, _PART = 2, 7, 3
_ROWS = 4


def print_pages(
    pages: Sequence[Page], organisation: str, words: PrintWords, fonts: PaperFonts, *, large: bool
) -> bytes:
    """A PDF of those pages, each on a fresh sheet. They are all for one audience or for both, as they say on top."""
    shared = all(page.audience is Audience.BOTH for page in pages)
    foot = words.one("pages.foot_shared" if shared else "pages.foot", organisation=organisation)
    paper = Paper(Sheets(words.one("pages.title"), foot, large), fonts)
    for number, page in enumerate(pages):
        if number:
            paper.next_sheet()
        _page(paper, page, words)
    return paper.made()


def _page(paper: Paper, page: Page, words: PrintWords) -> None:
    paper.title(page.title)
    paper.line(words.one("pages.both" if page.audience is Audience.BOTH else "pages.only_you"), bold=True, size=10)
    paper.line(words.one("pages.minutes", minutes=str(page.minutes)), soft=True, size=10)
    if page.by_programme:
        paper.line(_by_programme(page.id, words), soft=True, size=10)
    if page.aftercare or page.note:
        paper.line(words.one("pages.support"), size=10)
    for text in (page.intro, page.note):
        if text:
            paper.line(text)
    for block in page.reading:
        if block.heading:
            paper.heading(block.heading)
        for paragraph in block.paragraphs:
            paper.line(paragraph)
    for question in page.questions:
        _question(paper, question, words)


def _question(paper: Paper, question: Question, words: PrintWords) -> None:
    for paragraph in question.story:
        paper.line(paragraph)
    hints = [question.hint]
    if question.lighter:
        hints.append(words.one("pages.lighter", text=question.lighter))
    if question.by_programme:
        hints.append(_by_programme(question.id, words))
    if question.kind in _SCALES:
        hints.append(words.one("pages.scale"))
    paper.question(question.text, hints, _room(paper, question, words))


def _by_programme(name: str, words: PrintWords) -> str:
    """What it added and what it gave other words, told apart as on the screen."""
    return words.one("pages.by_programme" if is_of_programme(name) else "pages.worded_by_programme")


def _room(paper: Paper, question: Question, words: PrintWords) -> list[Flowable]:
    kind = question.kind
    if kind is QuestionKind.ROWS:
        return [paper.grid([column.text for column in question.columns], _ROWS)]
    if kind in _PICKS:
        more = [words.one("pages.own")] if kind in _ONE_LINE_MORE else []
        return paper.ticks([*(choice.text for choice in question.choices), *more])
    if kind in _SCALES:
        return []
    if question.columns:
        return [part for column in question.columns for part in paper.under(column.text, _PART)]
    return [paper.lines_to_write_on(_SHORT if kind is QuestionKind.SHORT_TEXT else _LONG)]
