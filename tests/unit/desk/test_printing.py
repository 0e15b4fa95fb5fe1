"""What a facilitator prints is read back: every prompt is there, large print is large, and the bytes repeat."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from rmdesk.desk.printing.handouts import print_card, print_certificates, print_guide, print_survey
from rmdesk.desk.printing.paper import PaperFonts
from rmdesk.desk.printing.words import PrintWords, load_print_words
from rmdesk.desk.printing.workbook_pages import print_pages
from rmdesk.desk.samples import load_sample
from rmdesk.desk.sheets import sheets_in
from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Page, Workbook
from rmdesk.domain.packs import Pack, PromptWording
from rmdesk.packs.applied import lay_over
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.runtime.resources import read_bytes, read_text
from tests.sample_pack import LEAD_KEY, ORGANISATION_KEY

LIST = [f"word{number}" for number in range(7400)]


@pytest.fixture(scope="module")
def words() -> PrintWords:
    return load_print_words(read_text)


@pytest.fixture(scope="module")
def fonts() -> PaperFonts:
    return PaperFonts(read_bytes("fonts/Inter-Regular.ttf"), read_bytes("fonts/Inter-Bold.ttf"))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return replace(load_sample(read_text, "six-months", date(2026, 11, 22)), keys=(LEAD_KEY, ORGANISATION_KEY))


def text_of(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split())


def all_pages(workbook: Workbook) -> list[Page]:
    return [page for stage in workbook.stages for page in stage.pages]


@pytest.mark.parametrize("large", [False, True])
def test_every_page_and_prompt_can_be_written_on(
    workbook: Workbook, words: PrintWords, fonts: PaperFonts, large: bool
) -> None:
    pages = all_pages(workbook)
    data = print_pages(pages, "Example Trust", words, fonts, large=large)
    found = text_of(data)
    squeezed = found.replace(" ", "")
    for page in pages:
        assert page.title.replace(" ", "") in squeezed
        for question in page.questions:
            assert question.text.replace(" ", "") in squeezed, question.id
            for choice in question.choices:
                assert (
                    question.kind.value in ("scale", "then-now", "needs-map")
                    or choice.text.replace(" ", "") in squeezed
                )
    outline = [str(entry.title) for entry in PdfReader(io.BytesIO(data)).outline if not isinstance(entry, list)]
    assert outline == [page.title for page in pages]


def test_large_print_has_no_small_letter(workbook: Workbook, words: PrintWords, fonts: PaperFonts) -> None:
    data = print_pages([workbook.page("hopes-and-worries")], "Example Trust", words, fonts, large=True)
    sizes: set[float] = set()
    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text(visitor_text=lambda text, _c, _t, _f, size: sizes.add(size) if text.strip() else None)
    assert sizes
    assert min(sizes) >= 18


def test_what_a_programme_added_is_printed_and_marked(
    workbook: Workbook, words: PrintWords, fonts: PaperFonts, pack: Pack
) -> None:
    page = lay_over(pack, workbook).workbook.page("our-goals")
    found = text_of(print_pages([page], pack.organisation, words, fonts, large=False))
    assert pack.prompts[0].text in found
    assert "Added by your programme." in found
    assert "Worded by your programme." not in found
    worded = replace(pack, prompts=(), prompt_wordings=(PromptWording(page.questions[1].id, "Which goal fits us?"),))
    page = lay_over(worded, workbook).workbook.page("our-goals")
    found = text_of(print_pages([page], pack.organisation, words, fonts, large=False))
    assert "Worded by your programme." in found
    assert "Added by your programme." not in found


def test_pages_are_counted(workbook: Workbook, words: PrintWords, fonts: PaperFonts) -> None:
    data = print_pages(all_pages(workbook)[:3], "Example Trust", words, fonts, large=True)
    assert sheets_in(data) == len(PdfReader(io.BytesIO(data)).pages) > 3


def test_the_same_words_give_the_same_bytes(
    workbook: Workbook, words: PrintWords, fonts: PaperFonts, pack: Pack
) -> None:
    pages = [workbook.page("hopes-and-worries")]
    assert print_pages(pages, "A", words, fonts, large=False) == print_pages(pages, "A", words, fonts, large=False)
    assert print_guide(pack, "0.1.0", words, fonts) == print_guide(pack, "0.1.0", words, fonts)


def test_hostile_words_are_printed_as_they_stand(workbook: Workbook, words: PrintWords, fonts: PaperFonts) -> None:
    hostile = '<b>bold</b> & <img src="x"/> <para>'
    page = replace(workbook.page("hopes-and-worries"), title=hostile, intro=hostile + "\U0001f600")
    found = text_of(print_pages([page], hostile, words, fonts, large=False))
    assert found.count("<b>bold</b>") >= 3


def test_a_certificate_for_each_name_or_one_with_room_for_it(words: PrintWords, fonts: PaperFonts, pack: Pack) -> None:
    two = print_certificates(pack, ["Amara Okafor", "Helen Price"], words, fonts)
    assert [("Amara Okafor" in page.extract_text()) for page in PdfReader(io.BytesIO(two)).pages] == [True, False]
    blank = PdfReader(io.BytesIO(print_certificates(pack, (), words, fonts)))
    assert len(blank.pages) == 1
    assert "Example Care NHS Foundation Trust, Spring 2027" in text_of(two)


@pytest.mark.parametrize("large", [False, True])
def test_the_survey_asks_for_no_name(words: PrintWords, fonts: PaperFonts, pack: Pack, large: bool) -> None:
    found = text_of(print_survey(pack, words, fonts, large=large))
    assert "Do not write your name" in found
    for line in (*words.many("survey.lines"), *words.many("survey.open_questions")):
        assert line in found


def test_the_survey_asks_what_the_workbook_asks(words: PrintWords, workbook: Workbook) -> None:
    asked = {question.text for page in all_pages(workbook) for question in page.questions}
    assert set(words.many("survey.lines")) <= asked


def test_the_card_shows_every_fingerprint_in_both_forms(words: PrintWords, fonts: PaperFonts, pack: Pack) -> None:
    found = text_of(print_card(pack, LIST, words, fonts))
    for key in pack.keys:
        assert " ".join(fingerprint_words(key, LIST)) in found
        assert fingerprint_digits(key) in found


def test_the_guide_has_one_sheet_for_each_reader(words: PrintWords, fonts: PaperFonts, pack: Pack) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(print_guide(pack, "0.1.0", words, fonts))).pages]
    assert len(pages) == 3
    for title, page in zip(("For you as a partner", "For the programme lead", "For the IT team"), pages, strict=True):
        assert page.startswith(title)


@pytest.mark.parametrize("text", ["x =", "pages = 3", "[pages]\ntitle = 3", "[pages]\nlines = [1]"])
def test_broken_words_are_told(text: str) -> None:
    with pytest.raises(ContentBroken):
        load_print_words(lambda _: text)
