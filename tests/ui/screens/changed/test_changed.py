"""Something changed, by keyboard, over a real vault for two."""

import pytest
from PySide6.QtCore import Qt

from rmdesk.domain.ending import WhatChanged
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.ui.screens.changed.screen import ChangedScreen
from tests.ui.screens.shared_wing import SharedWing, check_room, focused, press, push, tab_to, words_on
from tests.ui.screens.walks import check_accessible

PAGES = (
    Page("something-landed-badly", "Something landed badly", Audience.ONLY_YOU, 5, "", ()),
    Page("putting-it-right", "Putting it right", Audience.BOTH, 5, "", ()),
)
WORKBOOK = Workbook(1, "en-GB", (Stage("any-time", 9, "Any time", "", PAGES),))


@pytest.fixture
def screen(wing: SharedWing) -> ChangedScreen:
    return ChangedScreen(wing.context, wing.turning_points(), wing.people, WORKBOOK)


def choose(screen: ChangedScreen, number: int) -> None:
    assert screen.view.choice is not None
    tab_to(screen.view.choice.options[0])
    for _ in range(number):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space, " ")


def test_choosing_stores_nothing_and_telling_stores_one_line(wing: SharedWing, screen: ChangedScreen) -> None:
    wing.show(screen.view)
    before = wing.log_length
    choose(screen, 2)
    assert "hard to speak freely" in words_on(screen.view)
    assert wing.log_length == before
    assert screen.view.tell_button is not None
    assert screen.view.tell_button.isVisible()
    push(screen.view.tell_button)
    (told,) = wing.turning_points(wing.helens).all().changes
    assert told.what is WhatChanged.LINE_MANAGEMENT
    assert "Amara, 21 November 2026: who manages whom changed." in words_on(screen.view)
    assert focused() is screen.view.heading
    push(screen.view.back_buttons[0])
    assert wing.turning_points().all().changes == ()


def test_what_the_partner_told_is_theirs_to_take_back(wing: SharedWing, screen: ChangedScreen) -> None:
    wing.turning_points(wing.helens).note_change(WhatChanged.ROLE)
    wing.show(screen.view)
    assert "Helen, 21 November 2026: my role or my team changed." in words_on(screen.view)
    assert screen.view.back_buttons == []


def test_each_way_on_is_one_press_away(wing: SharedWing, screen: ChangedScreen) -> None:
    wing.show(screen.view)
    for links in screen.view.links:
        for row in links.rows:
            push(row.button)
    assert wing.frame.gone == [
        ("agreement", "review"), ("ending", ""), ("new-partner", ""),
        ("private-page", "something-landed-badly"), ("shared-page", "putting-it-right"),
    ]  # fmt: skip


def test_after_the_end_nothing_can_be_told(wing: SharedWing, screen: ChangedScreen) -> None:
    wing.turning_points().end()
    wing.show(screen.view)
    choose(screen, 0)
    assert screen.view.tell_button is None
    assert "What happens now that it has ended" in words_on(screen.view)


def test_a_full_disk_is_told(wing: SharedWing, screen: ChangedScreen) -> None:
    wing.show(screen.view)
    choose(screen, 1)
    wing.writer.fail_next(DiskFull())
    assert screen.view.tell_button is not None
    push(screen.view.tell_button)
    assert wing.frame.told[-1].happened == DiskFull.told.happened


@pytest.mark.parametrize(("scale", "width"), [(1.0, 800), (2.0, 1280)])
def test_everything_has_room_and_a_name(wing: SharedWing, screen: ChangedScreen, scale: float, width: int) -> None:
    wing.look.choose_scale(scale)
    wing.turning_points().note_change(WhatChanged.PARTNER)
    wing.show(screen.view, width=width)
    choose(screen, 3)
    check_room(screen.view)
    check_accessible(screen.view)
