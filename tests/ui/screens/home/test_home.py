"""The first page: one sentence each on where things stand, and ways on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.journey import PageMarks
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People, take_place
from rmdesk.services.turning_points import TurningPoints
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.screens.home.screen import HomeScreen, HomeServices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.workbook.navigator import begin
from tests.builders import PASSPHRASE_B
from tests.ui.opened_pair import (
    CLAUSES,
    OURS,
    OpenedPair,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    words_on,
)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


def services(pair: OpenedPair) -> HomeServices:
    return HomeServices(pair.workbook, pair.people, pair.agreements(), pair.actions(), pair.marks)


def shown(qtbot: QtBot, pair: OpenedPair, given: HomeServices | None = None, private: bool = True) -> HomeScreen:
    screen = HomeScreen(pair.context, given or services(pair), pair.private_status if private else None)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.arrive()
    return screen


@pytest.mark.parametrize(("last", "words"), [(None, "none"), (datetime(2026, 8, 6, 12, tzinfo=UTC), "6 August 2026")])
def test_the_last_copy_outside_this_computer_is_one_quiet_line(
    qtbot: QtBot, pair: OpenedPair, last: datetime | None, words: str
) -> None:
    view = HomeScreen(pair.context, services(pair), None, lambda: last).view
    qtbot.addWidget(view)
    view.show()
    view.arrive()
    assert f"Last copy outside this computer: {words}" in words_on(view)
    assert "Last copy" not in words_on(shown(qtbot, pair).view)


def test_a_new_pair_sees_where_it_is_and_what_it_could_do(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert screen.view.heading.words == "Hello Amara"
    assert "Where you are: Getting ready. Before you meet." in words
    assert "On the short path. What this asks. About 7 minutes, only you." in words
    assert "There is no agreement yet." in words
    assert "No open actions. They can come out of any conversation." in words
    assert "has not joined" not in words
    assert screen.view.title == "Home"


def test_after_the_end_one_quiet_line_and_after_3_months_another(qtbot: QtBot, pair: OpenedPair) -> None:
    points = TurningPoints(pair.amara)
    given = replace(services(pair), turning_points=points)
    screen = shown(qtbot, pair, given)
    assert "has ended" not in words_on(screen.view)
    points.end()
    screen.view.arrive()
    assert "You ended on 21 November 2026." in words_on(screen.view)
    assert "3 months" not in words_on(screen.view)
    press(qtbot, screen.view, "What happens now")
    assert pair.frame.went == [("ending", "")]
    pair.clock.advance(days=92)
    screen.view.arrive()
    assert "3 months have passed." in words_on(screen.view)
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "Look at our actions")
    assert pair.frame.went[-1] == ("actions", "")
    press(qtbot, screen.view, "Put this line away")
    assert "3 months" not in words_on(screen.view)
    assert TurningPoints(pair.helen).look_back_due(pair.clock.now().date())


def test_the_agreement_is_told_in_one_sentence(qtbot: QtBot, pair: OpenedPair) -> None:
    agreements = pair.agreements()
    screen = shown(qtbot, pair)

    def sentence() -> str:
        screen.view.arrive()
        return words_on(screen.view)

    agreements.propose(agreements.draft())
    version = agreements.latest()
    assert version is not None
    assert "The agreement is waiting for both of you." in sentence()
    agreements.sign(version)
    assert "The agreement is waiting for \u2068Helen\u2069." in sentence()
    agreements.sign_as_other(version, pair.built.b.shared.partner, PASSPHRASE_B)
    assert "You both agreed on 21 November 2026." in sentence()


def test_what_waits_for_me_waits_without_a_rush(qtbot: QtBot, pair: OpenedPair) -> None:
    hers = Agreements(pair.helen, CLAUSES, pair.cosigner)
    hers.propose(hers.draft())
    version = hers.latest()
    assert version is not None
    hers.sign(version)
    assert "The agreement is waiting for you. There is no rush." in words_on(shown(qtbot, pair).view)


def test_five_open_actions_at_most_the_next_date_first(qtbot: QtBot, pair: OpenedPair) -> None:
    actions = pair.actions()
    for day in (9, 3, 5, 7, 1, 4):
        actions.add(ActionText(f"Action {day}", due=date(2026, 12, day), owner=pair.amara.me))
    closed = actions.add(ActionText("Set aside", owner=BOTH))
    actions.move(actions.get(closed), ActionStatus.SET_ASIDE)
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert "You, by 1 December 2026" in words
    assert [f"Action {day}" in words for day in (1, 3, 4, 5, 7, 9)] == [True] * 5 + [False]
    assert "Set aside" not in words
    press(qtbot, screen.view, "Action 3")
    press(qtbot, screen.view, "See all actions, 1 more are open")
    first = next(one for one in actions.all() if one.text.title == "Action 3")
    assert pair.frame.went == [("action", first.id), ("actions", "")]


def test_every_way_on_leads_somewhere(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    for words in ("A harder page", "Open the agreement", "Go to actions", "See who can help"):
        press(qtbot, screen.view, words)
    assert pair.frame.went == [("private-page", "hard"), ("agreement", ""), ("actions", ""), ("support", "")]


def test_a_shared_page_that_was_paused_is_offered_first_and_once(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.marks.keep_bookmark(begin(OURS).continue_().pause())
    screen = shown(qtbot, pair, private=False)
    words = words_on(screen.view)
    assert "Carry on where you stopped. For you both." in words
    assert words.count("A page for both") == 1


def test_together_mode_offers_no_private_page(qtbot: QtBot, pair: OpenedPair) -> None:
    words = words_on(shown(qtbot, pair, private=False).view)
    assert "A harder page" not in words
    assert "A page for both" in words


def test_before_the_partner_joins_the_page_says_so_calmly(qtbot: QtBot, pair: OpenedPair, tmp_path: Path) -> None:
    keys = pair.built.a.shared
    space = create_shared(tmp_path / "alone.db", keys, pair.clock)
    alone = open_workspace(space, keys, pair.clock)
    take_place(alone, keys, "")
    given = HomeServices(
        pair.workbook,
        People(alone),
        Agreements(alone, CLAUSES, pair.cosigner),
        Actions(alone, pair.cosigner),
        OwnMarks(alone),
    )
    screen = shown(qtbot, pair, given)
    assert screen.view.heading.words == "Hello"
    assert "Your partner has not joined yet" in words_on(screen.view)
    press(qtbot, screen.view, "Add your partner in Settings")
    assert pair.frame.went == [("settings", "")]
    space.close()


def test_the_private_panel_has_a_place_that_stays(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    assert screen.view.panel_place.isHidden()
    panel: QWidget = BodyText(pair.look, "Just for you")
    screen.view.panel_place.fill(panel)
    screen.view.arrive()
    assert "Just for you" in words_on(screen.view)


def test_a_space_that_cannot_be_read_is_told(qtbot: QtBot, pair: OpenedPair) -> None:
    def damaged() -> PageMarks:
        raise SpaceDamaged

    screen = HomeScreen(pair.context, services(pair), damaged)
    qtbot.addWidget(screen.view)
    screen.view.arrive()
    assert [one.happened for one in pair.frame.told] == [SpaceDamaged.told.happened]


def test_hostile_names_and_titles_are_shown_as_they_are(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.people.rename_me("<b>A</b> & {name}")
    pair.actions().add(ActionText("<i>title</i> {0}"))
    words = words_on(shown(qtbot, pair).view)
    assert "Hello <b>A</b> & {name}" in words
    assert "<i>title</i> {0}" in words


def test_the_keyboard_reaches_everything(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.actions().add(ActionText("One action"))
    check_keyboard(qtbot, shown(qtbot, pair).view)


@pytest.mark.parametrize("width", [1280, 800])
def test_nothing_is_cut_at_twice_the_size(qtbot: QtBot, pair: OpenedPair, width: int) -> None:
    pair.look.choose_scale(2.0)
    pair.actions().add(ActionText("A rather long title of an action that both of us have agreed to take on"))
    screen = shown(qtbot, pair)
    screen.view.resize(width, 860)
    check_nothing_cut(screen.view, width)
