"""The whole program under a policy: idle lock, screenshots and copies follow it; a person's own choices come back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.app.program import Program
from rmdesk.domain.errors import CopyNotAllowedThere
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.runtime.policy import Policy, PolicyInForce
from rmdesk.runtime.settings import Settings, load_settings
from rmdesk.ui.screens.safety.view import SafetyView
from rmdesk.ui.screens.settings.view import SettingsView
from tests.ui.app.running import Running, settle


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """Under a policy, with a person who had chosen 30 minutes and to be seen."""
    policy = Policy("Example Trust", "", 5, True, (tmp_path / "allowed",), pack_keys=())
    (tmp_path / "allowed").mkdir()
    begin = Program.__init__

    def under_policy(self: Program, app: QApplication, tools: object, settings: Settings) -> None:
        chosen = Settings(idle_minutes=30, hide_from_capture=False)
        begin(self, app, replace(tools, organisation=PolicyInForce(policy, "here")), chosen)  # type: ignore[type-var]

    monkeypatch.setattr(Program, "__init__", under_policy)
    running = Running(qtbot, qapp, tmp_path / "home")
    yield running
    running.close()


def seconds_of(running: Running) -> float:
    inside = running.program.outside.inside
    watch = running.program._idle_cover._idle if inside is None else inside._leaving._idle  # type: ignore[attr-defined]
    return float(watch._limit)


def test_it_locks_as_the_policy_says_before_and_after_unlocking(running: Running) -> None:
    running.window.go("first-run")
    assert seconds_of(running) == 300
    running.window.go("lock")
    running.unlock()
    assert seconds_of(running) == 300


def test_the_window_is_kept_out_of_screenshots_until_a_tool_must_see_it(running: Running) -> None:
    roof = running.program.roof
    assert roof.capture.is_excluded
    running.unlock()
    running.window.go("settings")
    page = running.page(SettingsView)
    page.locking_card.capture.options[0].click()
    settle()
    assert not roof.capture.is_excluded
    roof.writer.drain(60.0)
    kept = load_settings(running.paths.settings_file)
    assert kept.seen_by_tools
    assert not kept.hide_from_capture, "what was chosen before there was a policy comes back when it goes"
    assert kept.idle_minutes == 30


def test_a_shorter_time_is_in_use_at_once_and_kept(running: Running) -> None:
    running.unlock()
    running.window.go("settings")
    page = running.page(SettingsView)
    assert page.locking_card.minutes.chosen() == "5"
    page.locking_card.minutes.options[0].click()
    settle()
    assert seconds_of(running) == 120
    running.program.roof.writer.drain(60.0)
    assert load_settings(running.paths.settings_file).idle_minutes == 2


def test_a_programme_can_tighten_further_and_loosen_nothing(running: Running) -> None:
    roof = running.program.roof
    roof.raise_safety(RaisedSafety(idle_minutes=2))
    assert (roof.in_force.idle_minutes, roof.capture.is_excluded) == (2, True)
    roof.raise_safety(RaisedSafety(idle_minutes=15, hide_from_capture=False))
    assert (roof.in_force.idle_minutes, roof.capture.is_excluded) == (5, True)
    assert roof.settings.idle_minutes == 30


def test_copies_go_where_the_policy_allows_and_nowhere_else(running: Running, tmp_path: Path) -> None:
    running.unlock()
    inside = running.program.outside.inside
    assert inside is not None
    copies = inside._safety._copies
    assert copies.suggested().parent == tmp_path / "allowed"
    with pytest.raises(CopyNotAllowedThere):
        copies.make(tmp_path / "elsewhere.rmbackup")
    assert not (tmp_path / "elsewhere.rmbackup").exists()
    copies.make(copies.suggested())
    assert copies.suggested().exists()


def test_a_refused_place_is_told_on_the_page(running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running.unlock()
    running.window.go("safety")
    page = running.page(SafetyView)
    target = tmp_path / "elsewhere.rmbackup"
    monkeypatch.setattr(type(running.program.roof.dialogs), "choose_file_to_save", lambda *_: target)
    page.copy_card.button.click()
    running.program.roof.slow.drain(60.0)
    settle()
    assert page.copy_card.told.words.startswith(CopyNotAllowedThere.told.happened)
    assert not target.exists()
