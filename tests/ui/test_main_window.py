"""The frame: going from page to page, what is said, what the keys do, and how it fits small windows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.main_window import MainWindow, ScreenEntry
from rmdesk.ui.messages import UndoNotice, message_for
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class SamplePage(Page):
    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self.flushed = 0
        self.opened: list[str] = []
        self.place = Place("today")
        self.field = QLineEdit()
        self.add_heading()
        self.add(self.field)
        self.add(self.place)
        self.finish()

    def flush(self) -> None:
        self.flushed += 1

    def arrive(self, argument: str = "") -> None:
        self.opened.append(argument)


class Desk:
    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.look = look
        self.made: list[str] = []
        self.events: list[str] = []
        self.navigator = Navigator()
        self.window = MainWindow(look, self.navigator)
        self.window.set_entries(
            [
                self.entry("home", "Home", "house"),
                self.entry("reflections", "Reflections", "notebook-pen"),
                self.entry("actions", "Actions", "list-checks"),
                self.entry("settings", "Settings", "settings", at_end=True),
                self.entry("support", "Support", "life-buoy", in_sidebar=False),
            ]
        )
        self.window.hide_asked.connect(lambda: self.events.append("hide"))
        self.window.lock_asked.connect(lambda: self.events.append("lock"))
        self.window.closing.connect(lambda: self.events.append("closing"))
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.set_unlocked(True, "Amara and Joss")
        self.window.go("home")

    def entry(self, key: str, title: str, icon: str, in_sidebar: bool = True, at_end: bool = False) -> ScreenEntry:
        return ScreenEntry(key, title, icon, self.maker(title), in_sidebar, at_end)

    def maker(self, title: str) -> Callable[[], Page]:
        def make() -> Page:
            self.made.append(title)
            return SamplePage(self.look, title)

        return make

    def page(self, key: str) -> SamplePage:
        page = self.window.page(key)
        assert isinstance(page, SamplePage)
        return page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifier)


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Desk:
    return Desk(qtbot, look)


def nav_buttons(window: MainWindow) -> dict[str, AppButton]:
    return {key: window.side_bar._buttons[key] for key in window.side_bar.keys}


def test_pages_are_made_when_first_gone_to_and_kept(desk: Desk) -> None:
    assert desk.made == ["Home"]
    desk.navigator.go("actions")
    desk.navigator.go("home")
    desk.navigator.go("actions")
    assert desk.made == ["Home", "Actions"]


def test_going_says_title_then_heading(desk: Desk) -> None:
    desk.navigator.go("reflections")
    assert desk.window.windowTitle() == "Reflections – rmdesk"
    assert QApplication.focusWidget() is desk.page("reflections").heading
    assert desk.window.current == "reflections"


def test_leaving_a_page_hands_over_what_is_not_saved(desk: Desk) -> None:
    desk.navigator.go("actions")
    assert desk.page("home").flushed == 1
    assert desk.page("actions").flushed == 0


def test_flush_all_reaches_every_page_made(desk: Desk) -> None:
    desk.navigator.go("actions")
    desk.window.flush_all()
    assert desk.page("home").flushed == 2
    assert desk.page("actions").flushed == 1
    assert "Reflections" not in desk.made


def test_a_page_is_told_each_time_what_to_show(desk: Desk) -> None:
    desk.navigator.go("reflections", "entry-7")
    desk.navigator.go("reflections")
    assert desk.page("reflections").opened == ["entry-7", ""]


def test_an_unknown_screen_is_a_bug(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.window.go("nowhere")
    assert desk.window.current == "home"


def test_a_page_that_renames_itself_renames_the_window(desk: Desk) -> None:
    desk.page("home").set_title("Question 2 of 6")
    assert desk.window.windowTitle() == "Question 2 of 6 – rmdesk"
    desk.page("actions").set_title("Elsewhere")
    assert desk.window.windowTitle() == "Question 2 of 6 – rmdesk"


def test_the_present_page_is_marked_for_everyone(desk: Desk) -> None:
    desk.navigator.go("actions")
    described = {key: button.accessibleDescription() for key, button in desk.window.side_bar._buttons.items()}
    assert described == {"home": "", "reflections": "", "actions": "Current page", "settings": ""}
    desk.navigator.go("support")
    assert not any(button.is_current for button in desk.window.side_bar._buttons.values())


def test_nav_buttons_are_push_buttons_and_go(desk: Desk) -> None:
    button = desk.window.side_bar._buttons["actions"]
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.Button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.current == "actions"


def test_keys(desk: Desk) -> None:
    desk.page("home").field.setFocus()
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_H, CONTROL_SHIFT)
    assert desk.events == ["lock", "hide"]
    asked: list[str] = []
    desk.navigator.asked.connect(lambda screen, _: asked.append(screen))
    desk.press(Qt.Key.Key_F1)
    assert asked == ["support"]
    assert desk.window.current == "support"


def test_hide_keys_can_be_moved(desk: Desk) -> None:
    desk.window.set_hide_keys("Ctrl+Shift+F9")
    desk.press(Qt.Key.Key_H, CONTROL_SHIFT)
    assert desk.events == []
    desk.press(Qt.Key.Key_F9, CONTROL_SHIFT)
    assert desk.events == ["hide"]


def test_f6_goes_from_area_to_area_and_back(desk: Desk) -> None:
    window = desk.window
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.side_bar._buttons["home"]
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.top_bar.hide_button
    desk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is desk.page("home").heading
    desk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.top_bar.hide_button


def tab_walk(desk: Desk, start: QWidget) -> list[str]:
    start.setFocus()
    seen: list[str] = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        name = focused.accessibleName() or getattr(focused, "words", type(focused).__name__)
        if name in seen:
            break
        seen.append(str(name))
        desk.press(Qt.Key.Key_Tab)
    return seen


def test_hide_screen_comes_first_in_the_top_bar_and_notices_before_the_page(desk: Desk) -> None:
    desk.window.offer_undo(UndoNotice("Moved to the bin.", lambda: None))
    assert tab_walk(desk, desk.window.side_bar._buttons["home"]) == [
        "Home", "Reflections", "Actions", "Settings", "Hide screen", "Support", "Lock",
        "Undo: Moved to the bin.", "Close: Moved to the bin.", "QLineEdit",
    ]  # fmt: skip


def test_a_narrow_window_has_a_menu_in_place_of_the_sidebar(qtbot: QtBot, desk: Desk) -> None:
    assert desk.window.side_bar.isVisible()
    assert not desk.window.top_bar.menu_button.isVisible()
    desk.window.resize(800, 600)
    assert not desk.window.side_bar.isVisible()
    assert desk.window.top_bar.menu_button.isVisible()
    desk.window.top_bar.menu_button.menu().actions()[2].trigger()
    assert desk.window.current == "actions"
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is desk.window.top_bar.hide_button


@pytest.mark.parametrize(
    ("scale", "size"), [(2.0, (1280, 860)), (1.0, (800, 600)), (1.5, (1280, 860)), (2.0, (800, 600))]
)
def test_nothing_is_cut_off(qtbot: QtBot, desk: Desk, look: Look, scale: float, size: tuple[int, int]) -> None:
    look.choose_scale(scale)
    desk.window.resize(*size)
    qtbot.wait(20)
    window = desk.window
    assert (window.width(), window.height()) == size
    assert not window.side_bar.isVisible()
    bar = window.top_bar
    for button in (bar.menu_button, bar.support_button, bar.lock_button, bar.hide_button):
        corner = button.mapTo(window, button.rect().bottomRight())
        assert window.rect().contains(corner)
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.heightForWidth(button.width())
    if size[0] >= 1280:
        assert bar.height() <= bar.hide_button.height() + 4 * look.theme.space(8)


def test_locked_shows_no_names_and_no_lock(desk: Desk) -> None:
    desk.window.set_unlocked(False, "Amara and Joss")
    assert desk.window.top_bar._pair.words == ""
    assert not desk.window.top_bar.lock_button.isVisible()
    assert desk.window.top_bar.hide_button.isVisible()
    assert desk.window.top_bar.support_button.isVisible()


def test_undo_stays_until_used_and_then_goes(qtbot: QtBot, desk: Desk) -> None:
    undone: list[bool] = []
    desk.window.offer_undo(UndoNotice("Moved to the bin.", lambda: undone.append(True)))
    qtbot.wait(50)
    (bar,) = desk.window.notices.bars
    assert bar.isVisible()
    assert [button.words for button in bar.buttons] == ["Undo", "Close"]
    bar.buttons[0].setFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert undone == [True]
    assert desk.window.notices.bars == ()
    assert QApplication.focusWidget() is desk.page("home").heading


def test_closing_a_notice_undoes_nothing(desk: Desk) -> None:
    undone: list[bool] = []
    desk.window.offer_undo(UndoNotice("Moved to the bin.", lambda: undone.append(True)))
    QTest.mouseClick(desk.window.notices.bars[0].buttons[1], Qt.MouseButton.LeftButton)
    assert undone == []
    assert desk.window.notices.bars == ()


def test_a_second_undo_takes_the_place_of_the_first(desk: Desk) -> None:
    undone: list[int] = []
    desk.window.offer_undo(UndoNotice("Moved to the bin.", lambda: undone.append(1)))
    desk.window.offer_undo(UndoNotice("Set aside.", lambda: undone.append(2)))
    (bar,) = desk.window.notices.bars
    QTest.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert undone == [2]


@pytest.mark.parametrize("lasts", [True, False])
def test_what_can_be_undone_later_too_is_told_on_one_page_only(desk: Desk, lasts: bool) -> None:
    desk.window.offer_undo(UndoNotice("Shared.", lambda: None, lasts=lasts))
    desk.window.notices.bars[0].buttons[0].setFocus()
    desk.navigator.go("home", "the same page once more")
    assert [bar.notice.text for bar in desk.window.notices.bars] == ["Shared."]
    desk.navigator.go("actions")
    assert [bar.notice.text for bar in desk.window.notices.bars] == (["Shared."] if lasts else [])
    assert QApplication.focusWidget() is desk.page("actions").heading


def test_a_page_can_say_what_it_belongs_to_now(desk: Desk) -> None:
    page = desk.page("support")
    page.under = "actions"
    desk.navigator.go("support")
    assert [key for key, button in nav_buttons(desk.window).items() if button.is_current] == ["actions"]
    page.under = ""
    desk.navigator.go("support")
    assert not any(button.is_current for button in nav_buttons(desk.window).values())


def test_banners_keep_their_own_place(desk: Desk) -> None:
    desk.window.notices.show_notice("demo", Notice("This is the made-up demo pair.", closable=False))
    desk.window.tell(message_for(DiskFull()))
    texts = [bar.notice.text for bar in desk.window.notices.bars]
    assert texts[0] == "This is the made-up demo pair."
    assert DiskFull.told.safe in texts[1]
    assert desk.window.notices.bars[0].buttons == ()


def test_a_named_place_can_be_filled_and_left(desk: Desk) -> None:
    place = desk.page("home").place
    assert not place.isVisible()
    panel = QLineEdit()
    place.fill(panel)
    assert panel.isVisible()
    place.clear()
    assert not place.isVisible()
    assert place.content is None


def test_blank_takes_everything_away_at_once(desk: Desk) -> None:
    desk.window.blank()
    assert not desk.page("home").isVisible()
    assert not desk.window.top_bar.isVisible()
    assert desk.window.windowTitle() == "rmdesk"
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_F1)
    assert desk.events == []
    assert desk.window.current == "home"


def test_other_screens_replace_the_pages(desk: Desk) -> None:
    home = desk.page("home")
    desk.window.set_entries([desk.entry("lock", "Open a workbook", "lock", in_sidebar=False)])
    assert home.flushed == 1
    desk.window.go("lock")
    assert desk.window.windowTitle() == "Open a workbook – rmdesk"
    assert not desk.window.side_bar.isVisible()
    desk.window.resize(700, 600)
    assert not desk.window.top_bar.menu_button.isVisible()


def test_closing_flushes_and_asks_nothing(desk: Desk) -> None:
    assert desk.window.close()
    assert desk.page("home").flushed == 1
    assert desk.events == ["closing"]


def test_a_page_without_a_place_in_the_sidebar_marks_the_one_that_it_belongs_to(desk: Desk) -> None:
    desk.window.set_entries(
        [
            ScreenEntry("list", "List", "house", lambda: SamplePage(desk.look, "List")),
            ScreenEntry("one", "One", "house", lambda: SamplePage(desk.look, "One"), in_sidebar=False, under="list"),
        ]
    )
    desk.window.go("one")
    marks = {button.words: button.is_current for button in desk.window.side_bar.findChildren(AppButton)}
    assert marks["List"]
