"""The board of shared actions by keyboard, over a real vault for two."""

import time
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.ids import RecordId
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.column import STEP
from rmdesk.ui.screens.actions.screen import ActionsScreen
from tests.ui.screens.shared_wing import HOSTILE, SharedWing, check_room, focused, press, push, tab_to, words_on
from tests.ui.screens.walks import check_accessible


@pytest.fixture
def screen(wing: SharedWing) -> ActionsScreen:
    return ActionsScreen(wing.context, wing.actions(), wing.people)


def add(wing: SharedWing, title: str, both: bool = True, **fields: object) -> RecordId:
    action = wing.actions().add(replace(ActionText(title), **fields))  # type: ignore[arg-type]
    if both:
        wing.actions(wing.helens).agree(wing.actions().get(action))
    return action


def column_of(screen: ActionsScreen, status: ActionStatus) -> list[str]:
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
    assert screen.view.aside_button.words == "Show what is set aside (1)"
    assert focused() is screen.view.aside_button
    press(Qt.Key.Key_Space, " ")
    assert screen.view.aside.isVisible()
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
    push(card.agree_button)
    push(card.open_button)
    assert wing.frame.gone == [("action", action), ("action", action)]
    assert wing.log_length == before


def test_the_filter_shows_whose_they_are(wing: SharedWing, screen: ActionsScreen) -> None:
    add(wing, "Mine", owner=wing.workspace.me)
    add(wing, "Hers", owner=wing.helens.me)
    add(wing, "Ours", owner=BOTH)
    wing.show(screen.view)
    assert screen.view.filter is not None
    names = [option.text() for option in screen.view.filter.options]
    assert names == ["All actions", "Amara", "Helen", "Both"]
    seen = []
    tab_to(screen.view.filter.options[0])
    for _ in range(3):
        press(Qt.Key.Key_Right)
        seen.append(column_of(screen, ActionStatus.AGREED))
    assert seen == [["Mine"], ["Hers"], ["Ours"]]


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
    push(screen.view.aside_button)
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


def test_hundreds_of_actions_stay_quick(wing: SharedWing, screen: ActionsScreen) -> None:
    """Generous bounds, many times what is needed: only making every card would break them."""
    repository, author = wing.workspace.space.actions, wing.workspace.author
    with wing.workspace.space.space.transaction() as tx:
        for number in range(500):
            repository.add(tx, author, ActionText(f"Action {number}"))
    wing.show(screen.view)
    assert len(screen.view.findChildren(ActionCard)) == STEP
    column = screen.view.board.columns[0]
    assert column.heading.words == "Proposed (500)"
    push(column.more_button)
    assert focused() is column.cards[STEP].open_button
    started = time.perf_counter()
    screen.view.arrive("")
    assert time.perf_counter() - started < 2
    assert len(column.cards) == 2 * STEP


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
