"""The exported web page in a real browser: what a screen reader is told, and that nothing of it runs or is fetched.

Needs Chromium, which is used for nothing else: `make test-browser` sees to it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus
from rmdesk.exports.html_page import write_html
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions
from tests.end2end.browser import CHROMIUM, Browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: make test-browser")
HOSTILE = (
    "<img src=x onerror=document.title='run'> <script>document.title='run'</script>",
    "</th></tr></table><iframe src='file:///etc/passwd'></iframe><h1>another</h1>",
    "<style>*{display:none}</style> <meta http-equiv=refresh content='0;url=file:///etc/passwd'>",
    "&lt;b&gt; &amp; \u202edesrever\u202c سلام 🙂",
)


def sheet(*titles: str) -> Sheet:
    due = SheetDue(SheetMonth(2027, 3), 9)
    lines = (
        SheetLine(title, BOTH, due, ActionStatus.UNDER_WAY, ActionDomain.CAREER, ActionLevel.TEAM) for title in titles
    )
    return Sheet("Our actions", SheetMonth(2026, 11), tuple(lines), SheetOptions(True, True, True))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def show(browser: Browser, folder: Path, shown: Sheet, scheme: str = "light") -> list[tuple[str, str]]:
    page = folder / "list.html"
    page.write_bytes(write_html(shown).data)
    browser.open(page, scheme)
    return browser.tree()


def test_what_a_screen_reader_is_told(browser: Browser, tmp_path: Path) -> None:
    tree = show(browser, tmp_path, sheet("Ask the board", "Shadow the site meeting"))
    assert tree[0] == ("RootWebArea", "Our actions")
    assert [name for role, name in tree if role == "heading"] == ["Our actions"]
    assert [name for role, name in tree if role == "columnheader"] == [
        "Action", "Who", "Due", "Status", "Kind", "Level",
    ]  # fmt: skip
    assert [name for role, name in tree if role == "rowheader"] == ["Ask the board", "Shadow the site meeting"]
    cells = [name for role, name in tree if role in ("cell", "gridcell")]
    assert cells == ["Both", "9 March 2027", "Under way", "Career", "Team"] * 2
    assert [role for role, _ in tree if role in ("main", "table", "region")] == ["main", "region", "table"]
    assert browser.evaluate("document.documentElement.lang") == "en-GB"


def test_hostile_words_are_words(browser: Browser, tmp_path: Path) -> None:
    tree = show(browser, tmp_path, sheet(*HOSTILE))
    headers = [name for role, name in tree if role == "rowheader"]
    assert headers[:3] == list(HOSTILE[:3])
    assert headers[3].startswith("&lt;b&gt; &amp; desrever")
    assert browser.evaluate("document.title") == "Our actions"
    assert browser.evaluate("document.querySelectorAll('img, script, iframe, link, a, object, embed').length") == 0
    assert browser.evaluate("document.querySelectorAll('h1').length") == 1
    assert browser.evaluate("performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(27, 35, 40)")])
def test_it_follows_the_scheme_of_the_reader(browser: Browser, tmp_path: Path, scheme: str, paper: str) -> None:
    show(browser, tmp_path, sheet("Ask the board"), scheme)
    assert browser.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor") == paper


def test_a_narrow_window_moves_the_table_and_not_the_page(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, sheet("Ask the board " * 6, "x" * 400))
    browser.call("Emulation.setDeviceMetricsOverride", width=320, height=700, deviceScaleFactor=1, mobile=False)
    assert browser.evaluate("document.documentElement.scrollWidth") <= 320
    assert browser.evaluate("document.querySelector('.table').scrollWidth") > 320
    browser.call("Emulation.clearDeviceMetricsOverride")
