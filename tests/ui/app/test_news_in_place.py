"""News from the other laptop on the pages that are there: what differs is said, and what stands is shown again."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.app.news_in_place import NewsInPlace
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.sessions import Sessions
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.differ_line import DifferLine
from rmdesk.ui.widgets.page import Page
from tests.memory_desks import meet, memory_desks
from tests.schedules import Laptop

Desks = tuple[Laptop, Laptop]


@pytest.fixture
def desks() -> Iterator[Desks]:
    both = memory_desks()
    yield both
    for one in both:
        one.space.close()


class Pages:
    """Pages of a workbook, dressed."""

    def __init__(self, look: Look, qtbot: QtBot, laptop: Laptop) -> None:
        self.gone: list[str] = []
        workspace = laptop.workspace
        dress = NewsInPlace(workspace.space, Disagreements(workspace), self.gone.append)
        self._look, self._qtbot, self._dress = look, qtbot, dress
        self.read: list[str] = []

    def page(self, screen: str, argument: str = "") -> Page:
        (entry,) = self._dress.dress([ScreenEntry(screen, "Title", "house", self._make)])
        page = entry.factory()
        page.arrive(argument)
        return page

    def _make(self) -> Page:
        page = Page(self._look, "Title")
        page.add_heading()
        page.finish()
        page.arriving.connect(self.read.append)
        self._qtbot.addWidget(page)
        return page


def says_so(page: Page) -> bool:
    return any(not one.isHidden() for one in page.findChildren(DifferLine))


@pytest.fixture
def pages(look: Look, qtbot: QtBot, desks: Desks) -> Pages:
    return Pages(look, qtbot, desks[0])


def test_a_page_says_where_the_two_wrote_something_different(pages: Pages, desks: Desks) -> None:
    amina, john = desks
    assert not says_so(pages.page("session", "2"))
    Sessions(amina.workspace).set_present(2, "An interpreter")
    Sessions(john.workspace).set_present(2, "Nobody else")
    meet(*desks)
    page = pages.page("session", "2")
    assert says_so(page)
    (line,) = page.findChildren(DifferLine)
    assert line.words.label.text() == "You each wrote something different here."
    line.button.click()
    assert pages.gone == ["disagreements"]
    assert says_so(pages.page("sessions"))
    assert not says_so(pages.page("session", "3"))
    assert not any(says_so(pages.page(one)) for one in ("actions", "agreement", "home"))


def test_the_line_goes_when_somebody_has_chosen(pages: Pages, desks: Desks) -> None:
    amina, john = desks
    Sessions(amina.workspace).set_present(2, "An interpreter")
    Sessions(john.workspace).set_present(2, "Nobody else")
    meet(*desks)
    page = pages.page("session", "2")
    (found,) = Disagreements(amina.workspace).all()
    Disagreements(amina.workspace).choose(found, found.sides[0])
    page.arrive("2")
    assert not says_so(page)


@pytest.mark.parametrize(
    ("screen", "argument", "again"),
    [
        ("home", "", [""]),
        ("session", "2", [""]),  # the session that was shown before
        ("exchange", "/a/file.rmx", [""]),  # nothing is opened a second time
        ("action", "a" * 32, ["a" * 32]),
        ("action", "new@2", []),
        ("export", "", []),
        ("pairing", "", []),
        ("journal", "", []),
    ],
)
def test_only_what_stands_still_is_shown_again(pages: Pages, screen: str, argument: str, again: list[str]) -> None:
    page = pages.page(screen, argument)
    pages.read.clear()
    if page.again is not None:
        page.again()
    assert pages.read == again
