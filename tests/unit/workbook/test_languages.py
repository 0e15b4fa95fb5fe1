"""Content in another language: other words over the same ids, and English where there is nothing yet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Page, Workbook
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.loader import load_workbook

Read = Callable[[str], str]
INDEX = 'language = "cy"\nfiles = ["first.toml"]\n'
WORDS = """\
title = "Cyntaf"
summary = "Cam bach."
[pages.alone]
title = "Ar eich pen eich hun"
intro = "Tudalen."
note = "Llinell dawel."
[pages.alone.questions.alone-words]
text = "Beth yw eich barn?"
lighter = "Un gair?"
[pages.alone.questions.alone-pick]
text = "Pa un?"
[pages.alone.questions.alone-pick.choices]
yes = "Ie"
no = "Na"
"""


def bare(page: Page) -> Page:
    """A page without its words."""
    questions = tuple(
        replace(
            one, text="", hint="", lighter="", story=(),
            choices=tuple(replace(choice, text="") for choice in one.choices),
            columns=tuple(replace(column, text="", hint="") for column in one.columns),
        )
        for one in page.questions
    )  # fmt: skip
    return replace(page, title="", intro="", note="", reading=(), questions=questions, language="")


@pytest.mark.parametrize("language", ["cy", "ar"])
def test_the_shipped_translations_have_the_ids_of_the_english(read: Read, workbook: Workbook, language: str) -> None:
    found = load_workbook(read, language)
    assert found.language == language
    pages = [page for stage in found.stages for page in stage.pages]
    english = [page for stage in workbook.stages for page in stage.pages]
    assert [bare(page) for page in pages] == [bare(page) for page in english]
    translated = [page for page in pages if not page.language]
    assert "my-dates" in {page.id for page in translated}
    for page in pages:
        assert (page.title == workbook.page(page.id).title) == (page.language == "en-GB")


def test_a_language_that_nobody_has_begun_is_english_throughout(read: Read, workbook: Workbook) -> None:
    found = load_workbook(read, "en-XA")
    assert {page.language for stage in found.stages for page in stage.pages} == {"en-GB"}
    assert load_clauses(read, "en-XA") == load_clauses(read)
    assert len(load_contacts(read, date(2026, 11, 21), "en-XA")) == len(load_contacts(read, date(2026, 11, 21)))


def test_english_pages_name_no_other_language(workbook: Workbook) -> None:
    assert {page.language for stage in workbook.stages for page in stage.pages} == {""}


def with_welsh(read: Read, files: dict[str, str]) -> Read:
    def reads(path: str) -> str:
        name = path.removeprefix("content/cy/")
        if name == path:
            return read(path)
        if name not in files:
            raise ContentBroken(path)
        return files[name]

    return reads


def test_words_are_put_over_the_same_ids(small: dict[str, str], reading: Callable[[dict[str, str]], Read]) -> None:
    read = with_welsh(reading(small), {"workbook.toml": INDEX, "first.toml": WORDS})
    page = load_workbook(read, "cy").page("alone")
    assert (page.title, page.language) == ("Ar eich pen eich hun", "")
    assert [choice.text for choice in page.questions[1].choices] == ["Ie", "Na"]
    assert [choice.id for choice in page.questions[1].choices] == ["yes", "no"]
    assert load_workbook(read, "cy").page("together").language == "en-GB"
    assert load_workbook(read).page("alone").title == "Alone"


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('no = "Na"\n', "", "no"),
        ('lighter = "Un gair?"\n', "", "lighter"),
        ('yes = "Ie"\n', 'yes = "Ie"\nmaybe = "Efallai"\n', "maybe"),
        ("[pages.alone]\n", '[pages.another]\ntitle = "X"\n[pages.alone]\n', "another"),
        ('title = "Cyntaf"\n', "", "title"),
    ],
)
def test_half_a_page_is_refused(
    small: dict[str, str], reading: Callable[[dict[str, str]], Read], before: str, after: str, problem: str
) -> None:
    words = WORDS.replace(before, after, 1)
    assert words != WORDS
    read = with_welsh(reading(small), {"workbook.toml": INDEX, "first.toml": words})
    with pytest.raises(ContentBroken) as caught:
        load_workbook(read, "cy")
    assert caught.value.detail.startswith("content/cy/first.toml, line ")
    assert problem in caught.value.detail
