"""The PDF: same words as the preview, embedded fonts, fixed bytes, and nothing that breaks it."""

import io
import re
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.lib.units import mm
from reportlab.pdfbase.ttfonts import TTFError

from rmdesk.domain.actions import BOTH, ActionStatus
from rmdesk.exports.document import UNSHOWN, document_of, visible
from rmdesk.exports.formats import PDF
from rmdesk.exports.pdf import write_pdf
from rmdesk.exports.pdf_layout import BOTTOM, MARGIN
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions, SheetVoice
from rmdesk.exports.text import sheet_as_text
from rmdesk.runtime import resources

GOLDEN = Path(__file__).parents[2] / "data" / "golden"
NOVEMBER = SheetMonth(2026, 11)
FEBRUARY = SheetDue(SheetMonth(2027, 2))
MARK = "[?]"

FONTS = SheetFonts(resources.read_bytes("fonts/Inter-Regular.ttf"), resources.read_bytes("fonts/Inter-SemiBold.ttf"))


def reader(data):
    return PdfReader(io.BytesIO(data), strict=True)


def words_of(data, sheet):
    """The words of the file without what every page repeats: the headings, the line at the foot, page numbers."""
    document = document_of(sheet)
    closing, headings = document.closing.split(), " ".join(document.headings).split()
    pages = reader(data).pages
    words = []
    for number, page in enumerate(pages, start=1):
        found = page.extract_text().split()
        foot = [*closing, "Page", str(number), "of", str(len(pages))]
        assert found[-len(foot) :] == foot
        found = found[: -len(foot)]
        if number > 1 and headings:
            assert found[: len(headings)] == headings
            found = found[len(headings) :]
        words += found
    return words + closing


def line(title, who="AB", due=FEBRUARY, status=ActionStatus.AGREED):
    return SheetLine(unicodedata.normalize("NFC", title), who, due, status)


def sheet_with(*titles, title="Our actions"):
    return Sheet(title, NOVEMBER, tuple(line(one) for one in titles))


latin = st.text(
    st.characters(codec="latin-1", categories=("L", "N", "P", "S", "Zs"), exclude_characters="\xad"), max_size=60
).map(lambda text: unicodedata.normalize("NFC", text))


@settings(max_examples=40, deadline=None)
@given(latin, st.lists(latin, max_size=5))
def test_the_file_holds_the_words_of_the_preview(title, titles):
    sheet = sheet_with(*titles, title=title)
    words, expected = words_of(write_pdf(sheet, FONTS).data, sheet), sheet_as_text(sheet).split()
    assert "".join(words) == "".join(expected)
    if max(map(len, expected)) < 12:
        assert words == expected  # longer ones may be broken over two lines


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 230])
@pytest.mark.parametrize("options", [SheetOptions(), SheetOptions(exact_day=True)])
def test_long_lists_hold_the_words_of_the_preview(fonts, count, options):
    day = 28 if options.exact_day else None
    lines = tuple(
        line(f"Action number {n} " + "with more words " * (n % 9), BOTH, SheetDue(SheetMonth(2027, n % 12 + 1), day))
        for n in range(count)
    )
    sheet = Sheet("Our actions", NOVEMBER, lines, options)
    assert words_of(write_pdf(sheet, fonts).data, sheet) == sheet_as_text(sheet).split()


def test_every_column(fonts, board_sheet):
    data = write_pdf(board_sheet, fonts).data
    assert words_of(data, board_sheet) == sheet_as_text(board_sheet).split()
    box = reader(data).pages[0].mediabox
    assert box.width > box.height


@pytest.mark.parametrize("voice", SheetVoice)
@pytest.mark.parametrize("more", [False, True])
def test_every_word_stays_within_the_margins(fonts, tmp_path, voice, more):
    lines = tuple(replace(line(f"{number} {'Something rather long to do ' * 4}"), who="ABC") for number in range(40))
    sheet = Sheet("My actions", NOVEMBER, lines, SheetOptions(domain=more, level=more), voice)
    (tmp_path / "x.pdf").write_bytes(write_pdf(sheet, fonts).data)
    found = subprocess.run(["pdftotext", "-bbox", tmp_path / "x.pdf", "-"], capture_output=True, text=True, check=True)
    width, height = (841.9, 595.3) if more else (595.3, 841.9)
    places = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">', found.stdout)
    assert len(places) > 200
    for place in places:
        left, top, right, bottom = map(float, place)
        assert left >= MARGIN - 0.1
        assert right <= width - MARGIN + 0.1
        assert top >= 10 * mm
        assert bottom <= height - 8 * mm
    feet = [float(place[3]) for place in places if float(place[1]) > height - BOTTOM]
    assert min(feet) < height - 10 * mm < max(feet), "the closing line, and below it the number of the page"


def test_golden_text(fonts, board_sheet):
    data = write_pdf(board_sheet, fonts).data
    text = "\f".join(page.extract_text() for page in reader(data).pages) + "\n"
    assert text == (GOLDEN / "actions.pdf.txt").read_text(encoding="utf-8")
    assert sheet_as_text(board_sheet) == (GOLDEN / "actions.txt").read_text(encoding="utf-8")


def test_where_an_action_stands_has_its_own_colour_beside_its_word(fonts):
    """The colours of the window: under way, done, agreed."""
    colours = {ActionStatus.UNDER_WAY: "7A4B00", ActionStatus.DONE: "00662F", ActionStatus.AGREED: "0B6270"}
    for status, colour in colours.items():
        sheet = Sheet("Ours", NOVEMBER, (line("x", status=status),))
        found = reader(write_pdf(sheet, fonts).data).pages[0].get_contents().get_data().decode("latin-1")
        numbers = [[round(float(one) * 255) for one in kind.split()] for kind in re.findall(r"([\d. ]+) rg", found)]
        band = int(status is ActionStatus.AGREED)
        assert numbers.count(list(bytes.fromhex(colour))) == 1 + band
        others = set(colours.values()) - {colour, "0B6270"}
        assert not any(list(bytes.fromhex(other)) in numbers for other in others)


def test_the_same_sheet_gives_the_same_bytes(fonts, board_sheet):
    assert write_pdf(board_sheet, fonts).data == write_pdf(board_sheet, fonts).data


def test_every_font_is_embedded_and_none_is_helvetica(fonts, board_sheet):
    data = write_pdf(board_sheet, fonts).data
    pdf = reader(data)
    objects = [pdf.get_object(number) for number in range(1, pdf.trailer["/Size"])]
    kinds = [one for one in objects if isinstance(one, dict) and one.get("/Type") == "/Font"]
    assert len(kinds) == 2
    assert all(
        re.fullmatch(r"/[A-Z]{6}\+Inter-(Regular|SemiBold)", font["/BaseFont"])
        and "/FontFile2" in font["/FontDescriptor"]
        and "/ToUnicode" in font
        for font in kinds
    )
    assert b"Helvetica" not in data


def test_metadata_is_fixed(fonts, board_sheet):
    pdf = reader(write_pdf(board_sheet, fonts).data)
    made = {key: value for key, value in pdf.metadata.items() if value}
    assert made == {
        "/Title": "Our actions for the trust board",
        "/Subject": "Shared actions",
        "/Author": "rmdesk",
        "/Creator": "rmdesk",
        "/Producer": "rmdesk",
        "/CreationDate": "D:20000101000000+00'00'",
        "/ModDate": "D:20000101000000+00'00'",
        "/Trapped": "/False",
    }
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True or str(
        root["/ViewerPreferences"]["/DisplayDocTitle"]
    ) in ("true", "True")
    assert [entry.title for entry in pdf.outline] == ["Our actions for the trust board"]


NASTY = {
    "markup": "<b>bold</b> &amp; <img src='/etc/passwd'/> <a href='file:///etc/passwd'>x</a> <para> </para> &#0; &lt;",
    "percent": "50% of {this} \\ back (slash) %s %(x)s \\n ]]> -->",
    "one-word": "x" * 100_000,
    "many-words": "word " * 20_000,
    "wide-letters": "W" * 700,
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
@pytest.mark.parametrize("place", ["title", "line"])
def test_nothing_breaks_it(fonts, text, place):
    sheet = sheet_with("before", text, "after") if place == "line" else sheet_with("before", title=text)
    exported = write_pdf(sheet, fonts)
    assert "".join(words_of(exported.data, sheet)) == "".join(sheet_as_text(sheet).split())
    assert exported.unshown == 0
    assert b"Helvetica" not in exported.data
    assert b"/URI" not in exported.data
    assert b"/XObject /Subtype /Image" not in exported.data
    assert not any(page.get("/Annots") for page in reader(exported.data).pages)


UNKNOWN = {
    "emoji": ("thanks 🙂 team", f"thanks {MARK} team", 1),
    "family": ("👩\u200d🔬", MARK * 2, 2),
    "nul": ("a\0b", f"a{MARK}b", 1),
    "marks": ("a\u202eb\u200fc\u2066d\u00ade\ufeff", "abcde", 0),
    "arabic": ("سلام", MARK * 4, 4),
    "unassigned": ("\U000e1234\ue000", MARK * 2, 2),
    "lines": ("a\r\nb\u2028c\u00a0d\te", "a b c d e", 0),
    "nothing": ("\u200f \0\u200f".replace("\0", ""), "(no title)", 0),
}


@pytest.mark.parametrize(("text", "shown", "count"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_cannot_be_shown_is_marked(fonts, text, shown, count):
    sheet = sheet_with(text)
    exported = write_pdf(sheet, fonts)
    words = " ".join(words_of(exported.data, sheet))
    assert f"Status {shown} AB February 2027 Agreed" in words
    assert exported.unshown == count


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_any_text_at_all(text):
    normal = unicodedata.normalize("NFC", text)
    write_pdf(sheet_with(normal, title=normal), FONTS)
    cleaned = visible(text)
    assert visible(cleaned) == cleaned
    assert not any(unicodedata.category(letter) in ("Cc", "Cf", "Cs") for letter in cleaned)


def test_visible():
    assert visible(" a\u200e\tb\0 ") == f"a b{UNSHOWN}"


def test_it_tells_how_far_it_is(fonts):
    told = []
    sheet = sheet_with(*(f"Action {number}" for number in range(200)))
    write_file(ExportRequest(sheet, PDF, fonts), lambda done, of: told.append((done, of)))
    assert {of for _, of in told} == {200}
    assert len(told) > 2
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1][0] <= 200


@pytest.mark.parametrize("data", [b"", b"not a font", b"OTTO" + bytes(100)])
def test_a_broken_font_is_refused(fonts, data):
    with pytest.raises(TTFError):
        write_pdf(sheet_with("x"), SheetFonts(data, fonts.bold))
