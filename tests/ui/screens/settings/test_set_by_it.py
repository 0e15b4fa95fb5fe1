"""Settings that the organisation's IT has set: shown as locked, by whom, and what stays with each person."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rmdesk.runtime import resources
from rmdesk.ui.screens.settings import locking_card
from rmdesk.ui.screens.settings.preferences import IDLE_MINUTES, NOTHING_SET, Facts, Preferences, SetByIt
from rmdesk.ui.screens.settings.screen import SettingsScreen
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import OpenedPair, check_keyboard, check_nothing_cut, open_pair, settle, words_on

EVERYTHING = SetByIt(
    "Example Teaching Hospitals",
    "IT helpdesk, extension 4000",
    "/etc/xdg/rmdesk/policy.toml",
    5,
    True,
    ("/srv/copies",),
    True,
    True,
    ("/etc/xdg/rmdesk/policy.toml: “text_scale” is no setting of rmdesk, so it was left out.",),
)


class Door:
    def __init__(self) -> None:
        self.now = Preferences(idle_minutes=5)
        self.kept: list[Preferences] = []

    def preferences(self) -> Preferences:
        return self.now

    def use(self, preferences: Preferences) -> None:
        self.now = preferences

    def keep(self, preferences: Preferences) -> None:
        self.kept.append(preferences)

    def hand_over(self) -> None:
        raise AssertionError


class Desk:
    def __init__(self, pair: OpenedPair, qtbot: QtBot) -> None:
        self.pair, self.qtbot, self.door = pair, qtbot, Door()

    def open(self, set_by_it: SetByIt) -> SettingsView:
        facts = Facts("0.1.0", set_by_it=set_by_it)
        view = SettingsScreen(self.pair.context, self.door, self.pair.people, facts, resources.read_text).view
        self.qtbot.addWidget(view)
        view.resize(1000, 800)
        view.arrive()
        with self.qtbot.waitExposed(view):
            view.show()
        return view


@pytest.fixture
def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    pair = open_pair(tmp_path / "vault", look)
    yield Desk(pair, qtbot)
    assert pair.writer.bugs == []
    pair.close()


def minutes(view: SettingsView) -> list[str]:
    return [one.words for one in view.locking_card.minutes.options]


def test_without_a_policy_nothing_is_said_of_it(desk: Desk) -> None:
    view = desk.open(NOTHING_SET)
    assert not view.organisation_card.isVisible()
    assert minutes(view) == [f"{one} minutes" for one in IDLE_MINUTES]
    assert "Set by your organisation" not in words_on(view)


def test_longer_times_are_not_offered_and_it_says_who_set_that(desk: Desk) -> None:
    view = desk.open(EVERYTHING)
    assert minutes(view) == ["2 minutes", "3 minutes", "5 minutes"]
    said = words_on(view.locking_card)
    assert (
        "Set by your organisation’s IT (Example Teaching Hospitals): 5 minutes at most. You can choose a shorter time."
        in said
    )


def test_a_shorter_time_can_be_chosen(desk: Desk, qtbot: QtBot) -> None:
    view = desk.open(EVERYTHING)
    option = view.locking_card.minutes.options[0]
    option.setFocus()
    qtbot.keyClick(option, Qt.Key.Key_Space)
    settle()
    assert desk.door.kept[-1].idle_minutes == 2


@pytest.mark.parametrize(
    ("longest", "offered"), [(2, (2,)), (4, (2, 3, 4)), (30, IDLE_MINUTES), (120, IDLE_MINUTES), (None, IDLE_MINUTES)]
)
def test_what_is_offered_under_a_longest_time(longest: int | None, offered: tuple[int, ...]) -> None:
    assert SetByIt(longest_idle_minutes=longest).idle_minutes == offered


def test_the_shortest_time_is_said_as_it_is(desk: Desk) -> None:
    view = desk.open(SetByIt(place="here", longest_idle_minutes=2))
    assert minutes(view) == ["2 minutes"]
    assert view.locking_card.minutes.chosen() == "2"
    assert "Set by your organisation’s IT: 2 minutes." in words_on(view.locking_card)


def test_whoever_needs_it_lets_their_tools_see_the_window(desk: Desk, qtbot: QtBot) -> None:
    view = desk.open(EVERYTHING)
    said = words_on(view.locking_card)
    assert "rmdesk stays out of screenshots and screen sharing, where a computer can do that." in said
    (option,) = view.locking_card.capture.options
    assert option.words == "Let my screen reader, my magnifier or somebody who helps me see the window"
    assert not option.isChecked()
    assert option.isEnabled()
    option.setFocus()
    qtbot.keyClick(option, Qt.Key.Key_Space)
    settle()
    assert desk.door.kept[-1].seen_by_tools
    assert desk.door.kept[-1].hide_from_capture, "their other choice is not touched"
    view.arrive()
    assert option.isChecked()


def test_what_the_programme_raises_is_said_to_be_the_programmes(desk: Desk) -> None:
    view = desk.open(SetByIt(programme_minutes=5, programme_hides=True))
    said = words_on(view.locking_card)
    assert minutes(view) == ["2 minutes", "3 minutes", "5 minutes"]
    assert "Set by your programme: 5 minutes at most." in said
    assert "Set by your programme: rmdesk stays out of screenshots and screen sharing" in said
    assert view.locking_card.capture.options[0].words.startswith("Let my screen reader")
    assert not view.organisation_card.isVisible()


@pytest.mark.parametrize(
    ("of_it", "of_programme", "longest", "by_programme"),
    [(None, 0, None, False), (10, 5, 5, True), (5, 10, 5, False), (5, 5, 5, False), (None, 15, 15, True)],
)
def test_the_shorter_of_two_times_counts_and_it_comes_first(
    of_it: int | None, of_programme: int, longest: int | None, by_programme: bool
) -> None:
    found = SetByIt(longest_idle_minutes=of_it, programme_minutes=of_programme)
    assert (found.longest, found.is_by_programme) == (longest, by_programme)


def test_the_hint_tells_that_nobody_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking_card, "can_exclude", lambda: True)
    assert "You decide this yourself, and nobody is told." in words_on(desk.open(EVERYTHING).locking_card)


def test_text_size_colours_movement_and_font_stay_open(desk: Desk) -> None:
    view = desk.open(EVERYTHING)
    look, reading = view.look_card, view.reading_card
    for group in (look.theme, look.tint, look.motion, reading.text_size, reading.font_family, reading.spacing):
        assert all(option.isEnabled() for option in group.options)
        assert len(group.options) >= 1


def test_the_card_says_everything_that_is_set_and_what_it_does_not_mean(desk: Desk) -> None:
    said = words_on(desk.open(EVERYTHING).organisation_card)
    for words in (
        "Example Teaching Hospitals",
        "rmdesk locks when it is not used for 5 minutes, or sooner if you choose so.",
        "Copies outside this computer go only into: /srv/copies",
        "Copies do not go onto memory sticks",
        "Only programme packs from people whom your organisation named are used.",
        "Helpdesk: IT helpdesk, extension 4000",
        "Your IT team cannot open your pages or reset your passphrase.",
        "These rules stand in: /etc/xdg/rmdesk/policy.toml",
        EVERYTHING.refused[0],
    ):
        assert words in said, words


def test_a_policy_that_could_not_be_used_is_told_by_itself(desk: Desk) -> None:
    view = desk.open(SetByIt(refused=("here: no",)))
    assert view.organisation_card.isVisible()
    assert "Some of what IT set could not be used." in words_on(view.organisation_card)
    assert len(minutes(view)) == len(IDLE_MINUTES)


def test_an_empty_list_of_folders_is_said_plainly(desk: Desk) -> None:
    view = desk.open(replace(EVERYTHING, folders=()))
    assert "No copies are made outside this computer." in words_on(view.organisation_card)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_of_use_by_keyboard_and_nothing_is_cut(desk: Desk, look: Look, scale: float) -> None:
    look.choose_scale(scale)
    view = desk.open(EVERYTHING)
    view.resize(800, 600)
    check_nothing_cut(view, 800)
    check_keyboard(desk.qtbot, view)
