"""The made-up pair: made once, shown with what opens it, told when it cannot be made."""

from PySide6.QtWidgets import QApplication, QPushButton

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.screens.made_up.screen import MadeUpScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.copy_button import CopyButton
from tests.ui.screens.doorstep import Doorstep, Key, focused, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut


def come(doorstep: Doorstep) -> MadeUpScreen:
    screen = MadeUpScreen(doorstep.context, doorstep.doorway)
    doorstep.show(screen.view)
    return screen


def in_sight(screen: MadeUpScreen) -> list[str]:
    return [button.text() for button in screen.view.findChildren(QPushButton) if button.isVisible()]


def test_coming_makes_it_and_shows_both_passphrases_and_the_way_to_the_lock_page(doorstep: Doorstep) -> None:
    screen = come(doorstep)
    said = " ".join(spoken(screen.view))
    assert "It is ready" in said
    assert "Amara opens it with this passphrase:" in said
    assert "first words" in said
    assert "second words" in said
    assert "Never write anything real" in said
    check_accessible(screen.view)
    doorstep.tab_to(screen.view.lock_button)
    doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone == [("lock", str(doorstep.doorway.root / "demo-pair"))]


def test_a_passphrase_is_copied_by_keyboard(doorstep: Doorstep) -> None:
    screen = come(doorstep)
    copy = screen.view.findChildren(CopyButton)[1]
    doorstep.tab_to(copy)
    doorstep.press(Key.Key_Return)
    assert QApplication.clipboard().text() == "second words"


def test_tab_goes_from_the_heading_through_everything_in_the_order_of_reading(doorstep: Doorstep) -> None:
    screen = come(doorstep)
    view = screen.view
    assert focused() is view.heading
    for stop in (view.back_button, *view.findChildren(CopyButton), view.lock_button):
        doorstep.press(Key.Key_Tab)
        assert focused() is stop


def test_coming_again_says_that_it_is_here_already(doorstep: Doorstep) -> None:
    screen = come(doorstep)
    screen.view.arrive()
    assert "It is on this computer already" in " ".join(spoken(screen.view))


def test_no_room_on_the_disk_is_told_and_can_be_tried_again(doorstep: Doorstep) -> None:
    doorstep.doorway.fail_next(DiskFull("made to"))
    screen = come(doorstep)
    assert DiskFull.told.happened in screen.view.told.words
    assert in_sight(screen) == ["Back", "Try again"]
    doorstep.tab_to(screen.view.again_button)
    doorstep.press(Key.Key_Return)
    assert screen.view.told.words == ""
    assert in_sight(screen)[-1] == "Go and open it"


def test_back_leads_to_where_the_person_was(doorstep: Doorstep) -> None:
    screen = come(doorstep)
    doorstep.tab_to(screen.view.back_button)
    assert focused() is screen.view.back_button
    doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone == [("back", "")]


def test_nothing_is_cut_in_large_text(doorstep: Doorstep, look: Look) -> None:
    screen = come(doorstep)
    look.choose_scale(2.0)
    screen.view.resize(800, 600)
    check_nothing_is_cut(screen.view)
