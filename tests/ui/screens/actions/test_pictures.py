"""The timeline and the balance: the words say what the picture shows, and nobody is scored."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus, ActionText
from rmdesk.ui.screens.actions.screen import ActionsScreen
from rmdesk.ui.theme.values import ThemeChoice
from tests.ui.screens.shared_wing import SharedWing, check_room, press, push, tab_to, words_on
from tests.ui.screens.walks import check_accessible


@pytest.fixture
def screen(wing: SharedWing) -> ActionsScreen:
    return ActionsScreen(wing.context, wing.actions(), wing.people, handful=0)


def add(wing: SharedWing, title: str, **fields: object) -> None:
    action = wing.actions().add(replace(ActionText(title), **fields))  # type: ignore[arg-type]
    wing.actions(wing.helens).agree(wing.actions().get(action))


def look_at(screen: ActionsScreen, words: str) -> None:
    """Choose a way to look at them, by keyboard."""
    options = screen.view.modes.options
    tab_to(options[0])
    for option in options:
        if option.text() == words:
            return
        press(Qt.Key.Key_Right)


def describes(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_the_timeline_says_in_words_what_it_draws(wing: SharedWing, screen: ActionsScreen) -> None:
    add(wing, "This month", due=date(2026, 11, 30))
    add(wing, "In spring", due=date(2027, 3, 1), owner=wing.helens.me)
    add(wing, "Long ago", due=date(2026, 1, 1))
    add(wing, "Much later", due=date(2028, 1, 1))
    add(wing, "Some day")
    wing.actions().move(wing.actions().all()[1], ActionStatus.DONE)
    wing.show(screen.view)
    look_at(screen, "By month")
    panel = screen.view.months
    told = words_on(screen.view)
    for words in (
        "From September 2026 to August 2027: 2 actions with a date in these months.",
        "1 action before.",
        "1 action after.",
        "1 action with no date.",
        "November 2026: 1 action\nThis month (Both, agreed by both)",
        "March 2027: 1 action\nIn spring (Helen, done)",
    ):
        assert words in told
        assert all(
            line in describes(panel.picture).replace("\u2068", "").replace("\u2069", "") for line in words.split("\n")
        )
    assert "Long ago" not in told
    check_accessible(screen.view)
    push(panel.earlier_button)
    assert "January 2026: 1 action\nLong ago" in words_on(screen.view)
    assert not panel.earlier_button.isEnabled()
    assert QAccessible.queryAccessibleInterface(panel.picture).role() == QAccessible.Role.Graphic


def test_the_balance_tells_numbers_and_no_merit(wing: SharedWing, screen: ActionsScreen) -> None:
    for number in range(3):
        add(wing, f"Mine {number}", owner=wing.workspace.me, level=ActionLevel.OURSELVES, domain=ActionDomain.CAREER)
    add(wing, "Ours", owner=BOTH, level=ActionLevel.OURSELVES)
    wing.show(screen.view)
    look_at(screen, "Who carries what")
    check_room(screen.view)
    told = words_on(screen.view)
    for words in ("Amara: 3 actions", "Both: 1 action", "Helen: 0 actions", "Ourselves: 4 actions", "Career 3"):
        assert words in told
    assert "Not yet chosen 1" in told
    notes = [note.accessibleName() for note in screen.view.balance.notes]
    assert len(notes) == 2
    assert "Most of what is open is with one of you" in told
    assert "All of what is open is about yourselves" in told
    assert "%" not in told
    for note in screen.view.balance.notes:
        assert "Amara" not in words_on(note)
        assert "Helen" not in words_on(note)
    assert "Career 3" in describes(screen.view.balance.places)
    assert "Amara: 3 actions" in describes(screen.view.balance.carriers).replace("\u2068", "").replace("\u2069", "")
    check_accessible(screen.view)


def test_the_note_is_the_same_whoever_carries_more_and_there_is_none_for_a_few_or_for_both(
    wing: SharedWing, screen: ActionsScreen
) -> None:
    for number in range(2):
        add(wing, f"Hers {number}", owner=wing.helens.me, level=ActionLevel.TEAM)
    wing.show(screen.view)
    look_at(screen, "Who carries what")
    assert screen.view.balance.notes == []
    add(wing, "Hers again", owner=wing.helens.me, level=ActionLevel.OURSELVES)
    screen.view.arrive("")
    check_room(screen.view)
    assert "Most of what is open is with one of you" in words_on(screen.view)
    for number in range(3):
        add(wing, f"Ours {number}")
    screen.view.arrive("")
    assert screen.view.balance.notes == []


@pytest.mark.parametrize("words", ["By month", "Who carries what"])
@pytest.mark.parametrize(
    ("theme", "scale", "width"), [("light", 1.0, 800), ("high-contrast", 2.0, 1280), ("dark", 2.0, 800)]
)
def test_pictures_have_room_or_leave_it_to_the_words(
    wing: SharedWing, screen: ActionsScreen, words: str, theme: str, scale: float, width: int
) -> None:
    wing.look.choose_theme(ThemeChoice(theme))
    wing.look.choose_scale(scale)
    for number in range(20):
        add(
            wing, f"Action {number}", due=date(2026, 12, 1 + number), level=ActionLevel.TEAM, domain=ActionDomain.CAREER
        )
    wing.show(screen.view, width=width)
    look_at(screen, words)
    check_room(screen.view)
    shown = screen.view.months.picture if words == "By month" else screen.view.balance.carriers
    if shown.isVisible():
        picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
        assert len(colours) > 3
    assert screen.view.width() == width
