"""What both have shared: whose, when, and taking back one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull, SpaceDamaged
from rmdesk.domain.offers import Offer
from rmdesk.services.sharing import Sharing
from rmdesk.ui.screens.offered.screen import OfferedScreen
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.offered_card import OfferedCard
from tests.ui.opened_pair import (
    OpenedPair,
    button,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    seen,
    words_on,
)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


def shown(qtbot: QtBot, pair: OpenedPair) -> OfferedScreen:
    screen = OfferedScreen(pair.context, Sharing(pair.amara), pair.people)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 860)
    screen.view.show()
    screen.view.arrive()
    return screen


def share_both(pair: OpenedPair) -> None:
    Sharing(pair.amara).share(Offer("On meetings", "I like an agenda."))
    pair.clock.advance(days=1)
    Sharing(pair.helen).share(Offer("", "<b>I write slowly.</b>"))


def test_nothing_shared_is_no_fault(qtbot: QtBot, pair: OpenedPair) -> None:
    words = words_on(shown(qtbot, pair).view)
    assert "Nothing is here yet" in words
    assert "Nobody has to." in words


def test_both_partners_offers_are_there_with_who_and_when(qtbot: QtBot, pair: OpenedPair) -> None:
    share_both(pair)
    screen = shown(qtbot, pair)
    first, second = (one.accessibleName() for one in seen(screen.view, OfferedCard))
    assert first == "From \u2068Helen\u2069, 22 November 2026"
    assert second == "From you, 21 November 2026"
    words = words_on(screen.view)
    assert "On meetings" in words
    assert "<b>I write slowly.</b>" in words
    assert words.count("Take back") == 1
    assert button(screen.view, "Take back").accessibleName() == "Take back: On meetings"
    assert screen.view.title == "What we have shared"


def test_taking_back_is_asked_once_and_the_partner_sees_that_it_is_gone(qtbot: QtBot, pair: OpenedPair) -> None:
    share_both(pair)
    screen = shown(qtbot, pair)
    pair.dialogs.answer(False, True)
    press(qtbot, screen.view, "Take back")
    assert "I like an agenda." in words_on(screen.view)
    press(qtbot, screen.view, "Take back")
    assert "You have taken these words back." in words_on(screen.view)
    assert "I like an agenda." not in words_on(screen.view)
    assert [one.offer for one in Sharing(pair.helen).offers()] == [Offer("", "<b>I write slowly.</b>"), None]
    Sharing(pair.helen).take_back(Sharing(pair.helen).offers()[0].id)
    screen.view.arrive()
    assert "Taken back." in words_on(screen.view)


def test_a_disk_that_refuses_is_told_and_the_words_stay(qtbot: QtBot, pair: OpenedPair) -> None:
    share_both(pair)
    screen = shown(qtbot, pair)
    pair.dialogs.answer(True)
    pair.writer.fail_next(DiskFull())
    press(qtbot, screen.view, "Take back")
    assert len(pair.frame.told) == 1
    assert "I like an agenda." in words_on(screen.view)


def test_a_log_that_cannot_be_read_is_told(qtbot: QtBot, pair: OpenedPair, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(qtbot, pair)

    def damaged(_self: Sharing) -> None:
        raise SpaceDamaged("x")

    monkeypatch.setattr(Sharing, "offers", damaged)
    screen.view.arrive()
    assert len(pair.frame.told) == 1


def test_of_many_the_newest_come_first_and_all_can_be_seen(qtbot: QtBot, pair: OpenedPair) -> None:
    for number in range(33):
        Sharing(pair.amara).share(Offer("", f"words {number}"))
    screen = shown(qtbot, pair)
    assert len(seen(screen.view, OfferedCard)) == 30
    assert "words 32" in words_on(screen.view)
    press(qtbot, screen.view, "Show all")
    assert len(seen(screen.view, OfferedCard)) == 33
    assert not screen.view.more.isVisible()


def test_the_keyboard_reaches_everything_and_nothing_is_cut(qtbot: QtBot, pair: OpenedPair, look: Look) -> None:
    share_both(pair)
    Sharing(pair.amara).share(Offer("", "w" * 400))
    screen = shown(qtbot, pair)
    check_keyboard(qtbot, screen.view)
    for width, scale in ((800, 1.0), (1280, 2.0)):
        look.choose(LookChoice(ThemeChoice.LIGHT, scale))
        screen.view.resize(width, 860)
        check_nothing_cut(screen.view, width)
