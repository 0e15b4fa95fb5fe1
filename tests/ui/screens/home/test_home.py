"""The first page: the map of the journey, when the pair meets, what is open, and ways on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import PageMarks
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.private.secret_text import SecretText
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import BOTH as FOR_BOTH
from rmdesk.services.noting import Noting
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People, take_place
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.screens.home.screen import HomeScreen, HomeServices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.journey_map import JourneyMap
from rmdesk.ui.widgets.journey_map_stops import Stop
from rmdesk.ui.widgets.tag import Tag
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
    workspace = pair.amara
    return HomeServices(
        pair.workbook,
        pair.people,
        pair.agreements(),
        pair.actions(),
        pair.marks,
        Sessions(workspace),
        Noting(workspace),
    )


def unmarked(words: str) -> str:
    """Without the marks that keep a name's direction to itself."""
    return words.replace("\u2068", "").replace("\u2069", "")


def everything_said(view: QWidget) -> list[str]:
    """Every word in sight, and every word that only screen readers are told."""
    said = [words_on(view)]
    for widget in view.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    return said


def begun(qtbot: QtBot, pair: OpenedPair) -> HomeScreen:
    """The pair has a day."""
    sessions = Sessions(pair.amara)
    sessions.set_up(date(2026, 12, 3), 6)
    sessions.move(1, Meeting(date(2026, 12, 3), "5pm", "Room 4"))
    return shown(qtbot, pair)


def shown(qtbot: QtBot, pair: OpenedPair, given: HomeServices | None = None, private: bool = True) -> HomeScreen:
    screen = HomeScreen(pair.context, given or services(pair), pair.private_status if private else None)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.arrive()
    return screen


def test_a_session_that_was_begun_and_locked_is_carried_on_from_here(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    assert "Carry on with our session" not in words_on(screen.view)
    Sessions(pair.helen).note_begun(1)
    screen.show()
    assert "You began this session on 21 November 2026." in words_on(screen.view)
    press(qtbot, screen.view, "Carry on with our session")
    assert pair.frame.went[-1] == ("session", "1")
    Sessions(pair.amara).hold(1)
    screen.show()
    assert "Carry on with our session" not in words_on(screen.view)


def test_a_programme_that_rests_is_carried_on_from_here(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    Sessions(pair.amara).pause()
    screen.show()
    press(qtbot, screen.view, "Carry on with the programme")
    assert pair.frame.went[-1] == ("sessions", "")


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


def test_right_after_the_first_run_there_is_one_clear_thing_to_do(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert screen.view.heading.words == "Hello Amara"
    assert "Where you are: Getting ready. Before you meet." in words
    assert "A good place to start\nWhat this asks." in words
    assert "There is no agreement yet." in words
    for absent in ("What you could do next", "When we meet next", "Our open actions", "has not joined", "Waiting"):
        assert absent not in words
    assert screen.view.title == "Home"
    press(qtbot, screen.view, "Begin: A harder page")
    assert pair.frame.went == [("private-page", "hard")]


def test_once_something_is_begun_the_page_tells_where_everything_stands(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    words = words_on(screen.view)
    assert "A good place to start" not in words
    assert "On the short path. What this asks. About 7 minutes, only you." in words
    assert "No open actions. They can come out of any conversation." in words
    assert "3 December 2026, 5pm, Room 4" in unmarked(words)


def test_after_the_end_one_quiet_line_and_after_3_months_another(qtbot: QtBot, pair: OpenedPair) -> None:
    points = TurningPoints(pair.amara)
    given = replace(services(pair), turning_points=points)
    screen = shown(qtbot, pair, given)
    assert "has ended" not in words_on(screen.view)
    points.end()
    screen.view.arrive()
    assert "It ended on 21 November 2026." in words_on(screen.view)
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
    Sessions(pair.helen).move(1, Meeting(date(2026, 12, 3), "5pm"))
    SharedAnswers(pair.helen).save(Answer("ours-one", "What?", 1, TextAnswer("We said so.")), FOR_BOTH)
    view = shown(qtbot, pair).view
    words = words_on(view)
    assert "Waiting for you, with no rush" in words
    assert "The agreement is waiting for you. There is no rush." in words
    assert "We said so." not in words
    for line, way in (
        ("The words of your agreement", ("agreement", "")),
        ("The day of Session 1", ("session", "1")),
        ("Words from your session", ("sessions", "")),
    ):
        press(qtbot, view, line)
        assert pair.frame.went[-1] == way


def test_a_few_open_actions_the_next_month_first(qtbot: QtBot, pair: OpenedPair) -> None:
    actions = pair.actions()
    for month in (9, 3, 5, 7):
        actions.add(ActionText(f"Action {month}", due=date(2027, month, 1), owner=pair.amara.me))
    closed = actions.add(ActionText("Set aside", owner=BOTH))
    actions.move(actions.get(closed), ActionStatus.SET_ASIDE)
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert "You, March 2027" in words
    assert [f"Action {month}" in words for month in (3, 5, 7, 9)] == [True] * 3 + [False]
    assert "Set aside" not in words
    press(qtbot, screen.view, "Action 3")
    press(qtbot, screen.view, "See all actions")
    first = next(one for one in actions.all() if one.text.title == "Action 3")
    assert pair.frame.went == [("action", first.id), ("actions", "")]


def test_every_way_on_leads_somewhere(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    ways = {
        "A harder page": ("private-page", "hard"), "Our agreement": ("agreement", ""),
        "Go to actions": ("actions", ""), "See who can help": ("support", ""),
        "What we have shared": ("offered", ""), "Open session 1": ("session", "1"),
    }  # fmt: skip
    for words, way in ways.items():
        press(qtbot, screen.view, words)
        assert pair.frame.went[-1] == way


def test_a_pause_is_said_calmly_and_nothing_is_late(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    pair.clock.advance(days=20)
    screen.view.arrive()
    words = words_on(screen.view)
    assert "This day has gone by. You can choose another one." in words
    Sessions(pair.helen).pause()
    screen.view.arrive()
    words = words_on(screen.view)
    assert "The programme is paused. Its dates move on when you go on." in words
    assert "Paused. Nothing here is due." in words
    assert "gone by" not in words
    assert not any(word in words.lower() for word in ("missed", "late", "overdue", "%", "streak"))


def test_every_stop_of_the_map_is_a_button_that_leads_there(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    stops = screen.view.findChildren(Stop)
    assert [stop.words for stop in stops] == ["Getting ready", "1", "2", "3", "4", "5", "6"]
    assert [stop.accessibleName() for stop in stops[:2]] == ["Getting ready, You are here", "Session 1"]
    assert "3 December 2026" in stops[1].accessibleDescription()
    for stop, way in ((stops[0], ("workbook", "start")), (stops[3], ("session", "3"))):
        stop.setFocus()
        qtbot.keyClick(stop, Qt.Key.Key_Return)
        assert pair.frame.went[-1] == way


def test_the_list_says_what_the_map_says(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = begun(qtbot, pair)
    press(qtbot, screen.view, "Read it as a list")
    assert QApplication.focusWidget() is screen.view.journey.other_form
    words = words_on(screen.view)
    assert screen.view.findChildren(JourneyMap) == []
    assert "Next. 3 December 2026, 5pm, Room 4" in unmarked(words)
    assert [tag.text() for tag in screen.view.findChildren(Tag)] == ["You are here"]
    press(qtbot, screen.view, "Session 6")
    assert pair.frame.went[-1] == ("session", "6")
    check_keyboard(qtbot, screen.view)
    screen.view.arrive()
    assert screen.view.findChildren(JourneyMap) == []
    press(qtbot, screen.view, "Show it as a map")
    assert len(screen.view.findChildren(JourneyMap)) == 1


def test_nothing_private_reaches_the_half_that_both_share(qtbot: QtBot, pair: OpenedPair) -> None:
    """What the shared wing draws is a function of the marks of pages, never of words, titles or their number."""
    bare = everything_said(begun(qtbot, pair).view)
    for number in range(3):
        pair.wing.journal.write(SecretText(f"canary title {number}"), SecretText("canary words"))
    pair.wing.steps.write(RecordId("step"), RecordId("action"), SecretText("canary step"))
    pair.wing.drafts.put("new-reflection", 0, SecretText("canary draft"))
    assert everything_said(shown(qtbot, pair).view) == bare


def test_a_shared_page_that_was_paused_is_offered_first_and_once(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.marks.keep_bookmark(begin(OURS).continue_().pause())
    screen = shown(qtbot, pair, private=False)
    words = words_on(screen.view)
    assert "Carry on where you stopped. For you both." in words
    assert words.count("A page for both") == 1


def test_together_mode_offers_no_private_page(qtbot: QtBot, pair: OpenedPair) -> None:
    words = words_on(shown(qtbot, pair, private=False).view)
    assert "A harder page" not in words
    assert "Begin: A page for both" in words


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
        Sessions(alone),
        Noting(alone),
        hand_over=lambda: handed_over.append(True),
    )
    handed_over: list[bool] = []
    screen = shown(qtbot, pair, given)
    assert screen.view.heading.words == "Hello"
    assert "Your partner has not joined yet" in words_on(screen.view)
    assert "First your private pages are closed." in words_on(screen.view)
    press(qtbot, screen.view, "Close my pages and hand over the keyboard")
    assert handed_over == [True]
    assert pair.frame.went == []
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


def test_there_is_always_one_next_step(qtbot: QtBot, pair: OpenedPair) -> None:
    """Only opening a page takes no step away: the agreement comes next, then a day, then a page."""
    pair.marks.keep_bookmark(begin(OURS).continue_().pause())
    screen = shown(qtbot, pair)
    assert "A good place to start" not in words_on(screen.view)
    assert "A good next step" in words_on(screen.view)
    press(qtbot, screen.view, "Make your agreement")
    assert pair.frame.went == [("agreement", "")]
    agreements = pair.agreements()
    agreements.propose(agreements.draft())
    screen.view.arrive()
    press(qtbot, screen.view, "Go on with your agreement")
    version = agreements.latest()
    assert version is not None
    agreements.sign(version)
    screen.view.arrive()
    press(qtbot, screen.view, "Plan Session 1")
    assert pair.frame.went[-1] == ("session", "1")
    Sessions(pair.amara).move(1, Meeting(date(2026, 12, 3), "5pm", "Room 4"))
    screen.view.arrive()
    press(qtbot, screen.view, "Go to: ")
    assert pair.frame.went[-1] == ("shared-page", OURS.id)
    Sessions(pair.amara).pause()
    screen.view.arrive()
    assert "A good next step" not in words_on(screen.view)


def test_while_there_is_no_copy_the_way_to_one_is_beside_that(qtbot: QtBot, pair: OpenedPair) -> None:
    lasts: list[datetime | None] = [None]
    view = HomeScreen(pair.context, services(pair), None, lambda: lasts[0]).view
    qtbot.addWidget(view)
    view.show()
    view.arrive()
    press(qtbot, view, "Make a copy")
    assert pair.frame.went == [("safety", "")]
    lasts[0] = datetime(2026, 11, 20, tzinfo=UTC)
    view.arrive()
    assert "Make a copy" not in words_on(view)
