"""The board of shared actions by keyboard, over a real vault for two."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from rmdesk.domain.actions import BOTH, ActionDomain, ActionKind, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.ids import RecordId
from rmdesk.ui.screens.actions.board_panel import AT_FIRST
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.column import MOST, STEP
from rmdesk.ui.screens.actions.screen import HANDFUL, PAGE, ActionsScreen
from tests.ui.screens.shared_wing import (
    HOSTILE,
    SharedWing,
    check_room,
    focused,
    press,
    push,
    tab_to,
    type_words,
    words_on,
)
from tests.ui.screens.walks import check_accessible


@pytest.fixture
def screen(wing: SharedWing) -> ActionsScreen:
    return ActionsScreen(wing.context, wing.actions(), wing.people, handful=0)


def add(wing: SharedWing, title: str, both: bool = True, **fields: object) -> RecordId:
    action = wing.actions().add(replace(ActionText(title), **fields))  # type: ignore[arg-type]
    if both:
        wing.actions(wing.helens).agree(wing.actions().get(action))
    return action


def column_of(screen: ActionsScreen, status: ActionStatus) -> list[str]:
    screen.view.board_panel.finish()
    columns = {column.status: column for column in screen.view.board.columns}
    return [card.value.title for card in columns[status].cards]


def pick(screen: ActionsScreen, action: RecordId, words: str) -> None:
    """Open the card's Move menu by keyboard and choose a line of it."""
    card = screen.view.card_of(action)
    assert card is not None
    tab_to(card.move_button)
    menu = card.move_button.menu()
    assert isinstance(menu, QMenu)
    lines = [line.text() for line in menu.actions()]
    menu.popup(card.move_button.mapToGlobal(card.move_button.rect().bottomLeft()))
    for _ in range(lines.index(words) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_without_actions_the_page_says_so_without_blame(wing: SharedWing, screen: ActionsScreen) -> None:
    wing.show(screen.view)
    assert "No actions yet" in words_on(screen.view)
    push(screen.view.add_button)
    push(screen.view.export_button)
    assert wing.frame.gone == [("action", "new"), ("export", "")]
    check_accessible(screen.view)


def test_cards_stand_in_their_columns_by_date(wing: SharedWing, screen: ActionsScreen) -> None:
    add(wing, "Without a date")
    add(wing, "Later", due=date(2027, 1, 2))
    add(wing, "Sooner", due=date(2026, 12, 2))
    add(wing, "Waits", both=False)
    wing.show(screen.view)
    assert column_of(screen, ActionStatus.AGREED) == ["Sooner", "Later", "Without a date"]
    assert column_of(screen, ActionStatus.PROPOSED) == ["Waits"]
    told = words_on(screen.view)
    for words in (
        "2 December 2026",
        "No date",
        "Waiting for Helen",
        "Agreed by both (3)",
        "Done (0)",
        "There is no rush",
    ):
        assert words in told


def test_moving_undoing_and_setting_aside_by_keyboard(wing: SharedWing, screen: ActionsScreen) -> None:
    action = add(wing, "Ask Amara about feedback")
    wing.show(screen.view)
    card = screen.view.card_of(action)
    assert card is not None
    assert card.move_button.accessibleName() == "Move: Ask Amara about feedback"
    pick(screen, action, "Under way")
    assert column_of(screen, ActionStatus.UNDER_WAY) == ["Ask Amara about feedback"]
    moved = screen.view.card_of(action)
    assert moved is not None
    assert focused() is moved.move_button
    assert "is now under “Under way”" in wing.frame.undos[-1][0]
    wing.frame.undos[-1][1]()
    assert column_of(screen, ActionStatus.AGREED) == ["Ask Amara about feedback"]
    pick(screen, action, "Set aside")
    assert column_of(screen, ActionStatus.AGREED) == []
    assert screen.view.board_panel.aside_button.words == "Show what is set aside (1)"
    assert focused() is screen.view.board_panel.aside_button
    press(Qt.Key.Key_Space, " ")
    assert screen.view.board_panel.aside.isVisible()
    pick(screen, action, "Take it up again")
    assert column_of(screen, ActionStatus.AGREED) == ["Ask Amara about feedback"]
    assert wing.actions().get(action).status is ActionStatus.AGREED


def test_a_card_that_waits_for_me_leads_to_its_words(wing: SharedWing, screen: ActionsScreen) -> None:
    action = wing.actions(wing.helens).add(ActionText("From Helen"))
    wing.show(screen.view)
    card = screen.view.card_of(action)
    assert card is not None
    assert "Waiting for you" in words_on(card)
    before = wing.log_length
    assert card.agree_button is not None
    push(card.agree_button)
    push(card.open_button)
    assert wing.frame.gone == [("action", action), ("action", action)]
    assert wing.log_length == before


def choose(screen: ActionsScreen, field: str, words: str) -> None:
    """Open a menu of the filter by keyboard and choose a line of it."""
    button = screen.view.filter.menus[field]
    tab_to(button)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    lines = [line.text() for line in menu.actions()]
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    for _ in range(lines.index(words) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    # Without a screen a menu counts as the active window, also when it is closed before Qt gets to hear of it.
    screen.view.activateWindow()
    assert QTest.qWaitForWindowActive(screen.view)


def titles(screen: ActionsScreen) -> list[str]:
    """The rows of the list."""
    while not screen.view.list.complete:
        QApplication.processEvents()
    return [row.button.words for row in screen.view.list.rows]


def to_list(screen: ActionsScreen) -> None:
    tab_to(screen.view.modes.options[0])
    press(Qt.Key.Key_Right)


def test_the_filter_shows_whose_they_are_and_says_how_many(wing: SharedWing, screen: ActionsScreen) -> None:
    add(wing, "Mine", owner=wing.workspace.me)
    add(wing, "Hers", owner=wing.helens.me)
    add(wing, "Ours", owner=BOTH)
    wing.show(screen.view)
    seen = []
    for name in ("Amara", "Helen", "Both"):
        choose(screen, "who", name)
        seen.append(column_of(screen, ActionStatus.AGREED))
    assert seen == [["Mine"], ["Hers"], ["Ours"]]
    assert screen.view.filter.menus["who"].words == "Who: Both"
    assert "1 of 3 actions are shown." in words_on(screen.view)
    assert wing.frame.announced[-1] == "1 action shown"
    push(screen.view.filter.clear_button)
    assert column_of(screen, ActionStatus.AGREED) == ["Mine", "Hers", "Ours"]


def test_every_part_of_the_filter_leaves_out_what_is_not_like_it(wing: SharedWing, screen: ActionsScreen) -> None:
    add(wing, "Ask", kind=ActionKind.ASK, due=date(2026, 11, 3))
    add(wing, "Team", level=ActionLevel.TEAM, due=date(2026, 11, 30))
    add(wing, "Career", domain=ActionDomain.CAREER, due=date(2027, 1, 3))
    add(wing, "Open", both=False, notes="Ring the panel first")
    wing.show(screen.view)
    to_list(screen)
    for field, words, left in (
        ("kind", "An ask of the organisation", ["Ask"]),
        ("level", "Our team", ["Team"]),
        ("level", "Not yet chosen", ["Ask", "Career", "Open"]),
        ("domain", "Career", ["Career"]),
        ("domain", "Not yet chosen", ["Ask", "Team", "Open"]),
        ("due", "The date has passed", ["Ask"]),
        ("due", "This month", ["Ask", "Team"]),
        ("due", "After this month", ["Career"]),
        ("due", "No date", ["Open"]),
        ("status", "Proposed", ["Open"]),
    ):
        choose(screen, field, words)
        assert titles(screen) == left, (field, words)
        choose(screen, field, "All")
    tab_to(screen.view.filter.words.edit)
    type_words("PANEL ring")
    press(Qt.Key.Key_Return)
    assert titles(screen) == ["Open"]
    type_words("x")
    wing.qtbot.waitUntil(lambda: titles(screen) == [])
    assert "No action is like that" in words_on(screen.view)


def test_the_list_is_sorted_turned_and_opened_by_keyboard(wing: SharedWing, screen: ActionsScreen) -> None:
    repository, author = wing.workspace.space.actions, wing.workspace.author
    with wing.workspace.space.space.transaction() as tx:
        for number in range(30):
            due = date(2027, 1, 30 - number)
            repository.add(tx, author, ActionText(f"Action {number:02}", due=due, owner=wing.workspace.me))
    wing.show(screen.view)
    to_list(screen)
    assert titles(screen)[:2] == ["Action 29", "Action 28"]
    assert len(titles(screen)) == PAGE
    assert "1 to 25 of 30" in words_on(screen.view)
    check_accessible(screen.view)
    push(screen.view.list.on_button)
    assert titles(screen) == [f"Action 0{number}" for number in (4, 3, 2, 1, 0)]
    assert focused() is screen.view.list.rows[0].button
    for sort, first in (("title", "Action 00"), ("newest", "Action 29"), ("who", "Action 00"), ("status", "Action 00")):
        screen.view.list.sort_menu.picked.emit(sort)
        assert titles(screen)[0] == first, sort
    push(screen.view.list.rows[0].button)
    assert wing.frame.gone == [("action", wing.actions().all()[0].id)]


def test_a_failed_move_is_told_and_nothing_has_moved(wing: SharedWing, screen: ActionsScreen) -> None:
    action = add(wing, "Stay")
    wing.show(screen.view)
    wing.writer.fail_next(DiskFull())
    pick(screen, action, "Done")
    assert wing.frame.told[-1].happened == DiskFull.told.happened
    assert column_of(screen, ActionStatus.AGREED) == ["Stay"]
    assert wing.frame.undos == []


def test_the_order_of_tab_follows_the_board_after_moves_and_new_cards(wing: SharedWing, screen: ActionsScreen) -> None:
    actions = [add(wing, f"Action {number}", due=date(2027, 1, number)) for number in (4, 2, 6)]
    wing.actions().move(wing.actions().get(actions[1]), ActionStatus.DONE)
    aside = add(wing, "Aside")
    wing.actions().move(wing.actions().get(aside), ActionStatus.SET_ASIDE)
    wing.show(screen.view)
    pick(screen, actions[2], "Under way")
    add(wing, "New one", due=date(2026, 12, 24))
    screen.view.arrive("")
    screen.view.activateWindow()  # offscreen, a menu that closes takes the window's place with it
    wing.qtbot.waitUntil(screen.view.isActiveWindow)
    screen.view.focus_heading()
    push(screen.view.board_panel.aside_button)
    for _ in range(3):
        QApplication.processEvents()
    seen: list[str] = []
    screen.view.add_button.setFocus()
    for _ in range(40):
        press(Qt.Key.Key_Tab, "\t")
        now = focused()
        if now is screen.view.add_button:
            break
        parent = now.parent()
        while parent is not None and not isinstance(parent, ActionCard):
            parent = parent.parent()
        if parent is not None and (not seen or seen[-1] != parent.value.title):
            seen.append(parent.value.title)
    assert seen == ["New one", "Action 4", "Action 6", "Action 2", "Aside"]


def test_hundreds_of_actions_are_made_a_few_at_a_time(wing: SharedWing, screen: ActionsScreen) -> None:
    repository, author = wing.workspace.space.actions, wing.workspace.author
    with wing.workspace.space.space.transaction() as tx:
        for number in range(500):
            repository.add(tx, author, ActionText(f"Action {number}"))
    screen.view.arrive("")
    assert len(screen.view.findChildren(ActionCard)) == AT_FIRST
    wing.show(screen.view)
    screen.view.board_panel.finish()
    column = screen.view.board.columns[0]
    assert len(screen.view.findChildren(ActionCard)) == len(column.cards) == STEP
    assert column.heading.words == "Proposed (500)"
    push(column.more_button)
    screen.view.board_panel.finish()
    assert focused() is column.cards[STEP].open_button
    screen.view.arrive("")
    assert len(column.cards) == 2 * STEP
    push(column.more_button)
    screen.view.board_panel.finish()
    assert len(column.cards) == MOST
    assert not column.more_button.isVisible()
    push(column.list_button)
    assert screen.view.list.isVisible()
    assert titles(screen)[0] == "Action 0"
    assert screen.view.filter.menus["status"].words == "Status: Proposed"


def test_cards_come_in_turns_of_the_event_loop(wing: SharedWing, screen: ActionsScreen) -> None:
    for number in range(AT_FIRST + 5):
        add(wing, f"Action {number}")
    wing.show(screen.view)
    column = screen.view.board.columns[1]
    wing.qtbot.waitUntil(lambda: len(column.cards) == AT_FIRST + 5)
    assert [card.value.title for card in column.cards] == [f"Action {number}" for number in range(AT_FIRST + 5)]
    wing.qtbot.waitUntil(lambda: not screen.view.board_panel.slices.busy)


@pytest.mark.parametrize(("scale", "width", "across"), [(1.0, 1280, 4), (1.0, 800, 2), (2.0, 1280, 2), (2.0, 800, 1)])
def test_nothing_is_cut_and_columns_stack(
    wing: SharedWing, screen: ActionsScreen, scale: float, width: int, across: int
) -> None:
    wing.look.choose_scale(scale)
    add(wing, HOSTILE, both=False)
    add(wing, "Say what you think when roles are given out, and who is not in the room", due=date(2027, 9, 30))
    wing.actions(wing.helens).add(ActionText("From Helen"))
    wing.show(screen.view, width=width)
    check_room(screen.view)
    assert screen.view.board.across == across
    assert "<b>bold</b>" in words_on(screen.view)
    assert screen.view.title == "Actions"
    if across == 1:
        check_accessible(screen.view)


def test_ways_to_look_and_a_filter_come_with_a_handful_of_actions(wing: SharedWing) -> None:
    screen = ActionsScreen(wing.context, wing.actions(), wing.people)
    for number in range(HANDFUL - 1):
        add(wing, f"Step {number}")
    wing.show(screen.view)
    assert not screen.view.modes.isVisible()
    assert not screen.view.filter.isVisible()
    tab_to(screen.view.add_button)
    add(wing, "One more")
    screen.show()
    assert screen.view.modes.isVisible()
    assert screen.view.filter.isVisible()
