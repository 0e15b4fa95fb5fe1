"""The web page: what a screen reader needs is there, nothing comes from elsewhere, and every colour can be read."""

import re

import pytest

from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.page_style import STYLE
from tests.readers import read_html

HTML = ExportKind(ExportFormat.HTML)
SCHEMES = ("light", "dark", "print")


def test_what_a_screen_reader_needs_is_there(write, board_sheet) -> None:
    page = read_html(write(board_sheet, HTML))
    assert page.tags[0] == ("html", {"lang": "en-GB"})
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("table")) == 1
    assert not [name for name, _ in page.tags if re.fullmatch("h[2-6]", name)]
    scopes = [one["scope"] for one in page.all("th")]
    assert scopes == ["col"] * 6 + ["row"] * 5
    assert len(page.all("td")) == 5 * 5
    (region,) = page.all("div")
    assert (region["role"], region["tabindex"]) == ("region", "0")
    assert region["aria-label"]
    assert {one.get("dir") for one in page.all("h1")} == {"auto"}
    assert page.title == "Our actions for the trust board"
    assert page.rows[0][0] == "Action"
    elsewhere = r"\son\w+=|javascript:|https?:|//|url\(|@import|<script|<a "
    assert not re.search(elsewhere, write(board_sheet, HTML).decode())


def test_nothing_may_be_fetched_or_run(write, board_sheet) -> None:
    page = read_html(write(board_sheet, HTML))
    policies = [one["content"] for one in page.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def colours(scheme: str) -> dict[str, str]:
    parts = re.split("@media", STYLE)
    begins = {"light": ":root", "dark": " (prefers-color-scheme: dark)", "print": " print"}
    part = next(one for one in parts if one.startswith(begins[scheme]))
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read(scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1; the line round a table that has the focus, 1.4.11: 3 to 1."""
    named = colours(scheme)
    assert len(named) == 10
    for text in ("text", "muted", "accent", "under-way", "done"):
        assert contrast(named[text], named["sheet"]) >= 4.5, text
    assert contrast(named["on-soft"], named["soft"]) >= 4.5


def test_the_style_knows_dark_paper_and_narrow_windows() -> None:
    for words in (
        "prefers-color-scheme: dark",
        "@media print",
        "max-width: 40rem",
        "focus-visible",
        "break-inside: avoid",
    ):
        assert words in STYLE
