"""Support: the right contacts in their order, copied exactly, locked or not."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.contacts import Need
from rmdesk.runtime import resources
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.contact_card import ContactCard
from rmdesk.ui.screens.support.screen import AFTERCARE, SupportScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.heading import Heading
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.grounding import load_grounding
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.opened_pair import RecordingFrame, check_keyboard, check_nothing_cut, press, seen, settle, words_on

CHECKED = date(2026, 11, 21)


class Desk:
    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self.today = CHECKED
        self.unlocked = False
        self.frame = RecordingFrame()
        self.loaded = 0
        self.writer, self.slow = FakeTaskRunner(), FakeTaskRunner()
        context = ScreenContext(look, FakeClock(), self.writer, self.slow, FakeDialogs(), self.frame)
        self.screen = SupportScreen(
            context, self.contacts, lambda: load_grounding(resources.read_text), lambda: self.unlocked
        )
        self.view = self.screen.view
        qtbot.addWidget(self.view)
        self.view.resize(1000, 800)
        self.arrive()
        with qtbot.waitExposed(self.view):
            self.view.show()

    def contacts(self):
        self.loaded += 1
        return load_contacts(resources.read_text, self.today)

    def arrive(self, argument: str = "") -> None:
        self.view.arrive(argument)
        settle()


@pytest.fixture
def desk(look: Look, qtbot: QtBot) -> Desk:
    return Desk(look, qtbot)


def headings(desk: Desk, level: int) -> list[str]:
    return [one.words for one in seen(desk.view, Heading) if isinstance(one, Heading) and one.level == level]


def test_groups_stand_in_the_order_of_need(desk: Desk) -> None:
    assert headings(desk, 1) == ["Support"]
    assert headings(desk, 2) == [
        "In danger now",
        "Someone to talk to today",
        "Where I work",
        "At work and speaking up",
        "People who share some of my experience",
        "Help over a longer time",
    ]
    assert desk.view.cards[0].contact.contact == "999"


def test_each_contact_says_all_that_is_known_of_it(desk: Desk) -> None:
    card = next(one for one in desk.view.cards if one.contact.id == "samaritans")
    words = words_on(card)
    for part in (
        "Samaritans",
        "116 123",
        "Any time",
        "Anyone who wants to talk.",
        "Free.",
        "There is no text service.",
    ):
        assert part in words
    assert "Checked on 21 November 2026." in words


def test_copying_copies_exactly_what_is_shown(desk: Desk, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    assert len(desk.view.cards) >= 6
    for card in desk.view.cards:
        clipboard.setText("something else")
        card.copy_button.setFocus()
        assert card.copy_button.words == f"Copy: {card.number.words}"
        assert card.copy_button.accessibleName() == f"Copy: {card.number.words}, {card.contact.name}"
        qtbot.keyClick(card.copy_button, Qt.Key.Key_Space)
        assert clipboard.text() == card.number.words == card.contact.contact
        assert card.copy_button.words == "Copied"


def test_the_copy_button_goes_back_to_its_words(look: Look, qtbot: QtBot) -> None:
    button = CopyButton(look, "Copy: 999", "999")
    qtbot.addWidget(button)
    button._timer.setInterval(1)
    button.click()
    qtbot.waitUntil(lambda: button.words == "Copy: 999")


def test_red_is_for_danger_only(desk: Desk) -> None:
    red = [card.contact.need for card in desk.view.findChildren(ContactCard) if card._kind is CardKind.ERROR]
    assert red == [Need.DANGER_NOW]


def test_identity_networks_show_only_while_unlocked(desk: Desk) -> None:
    assert "baatn.org.uk" not in words_on(desk.view)
    desk.unlocked = True
    desk.arrive()
    assert "baatn.org.uk" in words_on(desk.view)
    desk.unlocked = False
    desk.arrive()
    assert "baatn" not in words_on(desk.view).lower()


def test_after_180_days_a_contact_may_have_changed_but_999_and_116_123_do_not(desk: Desk) -> None:
    assert "may have changed" not in words_on(desk.view)
    desk.today = date(2027, 5, 21)
    desk.arrive()
    warned = {card.contact.contact for card in desk.view.cards if "This may have changed." in words_on(card)}
    assert "111" in warned
    assert not warned & {"999", "116 123"}


def test_places_of_the_organisation_say_whom_to_ask(desk: Desk) -> None:
    words = words_on(desk.view)
    assert "Ask your programme lead how to reach them." in words
    assert "Ask your programme lead who your local guardian is." in words


def test_nothing_unverified_is_ever_shown(desk: Desk) -> None:
    desk.unlocked = True
    desk.arrive()
    hidden = [one for one in desk.contacts() if not one.shown]
    assert hidden
    shown = {card.contact.id for card in desk.view.cards}
    assert not shown & {one.id for one in hidden}


def test_a_pause_is_a_page_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.view, "Pause for a moment")
    assert desk.frame.went == [("pause", "")]


def test_after_a_hard_conversation_a_few_lines_stand_above_the_contacts(desk: Desk) -> None:
    assert "After a hard conversation" not in words_on(desk.view)
    desk.arrive(AFTERCARE)
    assert headings(desk, 2)[:2] == ["After a hard conversation", "In danger now"]
    assert "You do not have to decide anything now." in words_on(desk.view)
    desk.arrive()
    assert headings(desk, 2)[0] == "In danger now"
    assert "After a hard conversation" not in words_on(desk.view)


def test_support_keeps_no_trace_of_a_visit(desk: Desk, qtbot: QtBot) -> None:
    for runner in (desk.writer, desk.slow):
        runner.hold()
    desk.arrive(AFTERCARE)
    press(qtbot, desk.view, "Pause for a moment")
    desk.view.cards[0].copy_button.click()
    assert (desk.writer.waiting, desk.slow.waiting) == (0, 0)


def test_back_leads_to_where_one_was(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.view, "Back to where I was")
    assert desk.frame.went == [("back", "")]


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST])
def test_by_keyboard_and_large(desk: Desk, look: Look, qtbot: QtBot, theme: ThemeChoice) -> None:
    desk.unlocked = True
    desk.arrive()
    check_keyboard(qtbot, desk.view)
    look.choose_theme(theme)
    look.choose_scale(2.0)
    desk.view.resize(800, 600)
    check_nothing_cut(desk.view, 800)
    check_keyboard(qtbot, desk.view)
