"""A session together in the whole program: what closes, what is in sight, and a whole hour of it on a clock of ours."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.app.together import Together
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import Noting
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.ui.platform.idle import IdleWatch
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.turn_timer import AWAY, LONGER, REST
from rmdesk.vaultkeeping.folder import release_ballast
from tests.builders import PASSPHRASE_B, QuickCosigner
from tests.fakes.clock import FakeClock
from tests.ui.app.running import Running, fail_writes, settle, told
from tests.ui.app.test_handing_over import keys_in_memory, wings_in_memory

PICTURES = "RMDESK_PICTURES"
"""Name a folder in this variable, and a picture of each 30 seconds of the hour is put there to look at."""
SECRET = "A private title that nobody else may read"
CLAUSES = (
    Clause("purpose", "Purpose", "We learn from each other."),
    Clause("stop-word", "Our stop word", 'When one of us says "teapot", we both stop.'),
)


class Sitting:
    """Two people before one screen, and a clock that moves when the test says so."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, root: Path) -> None:
        self.clock = FakeClock()
        self.running = Running(qtbot, qapp, root, clock=self.clock)
        self.qtbot = qtbot
        self.window = self.running.window
        self.window.resize(1280, 860)
        self._began = self.clock.now()
        self._pictures = os.environ.get(PICTURES, "")
        with self.shared() as workspace:
            self._prepare(workspace)

    def shared(self) -> "_Opened":
        return _Opened(self.running)

    def _prepare(self, amara: Workspace) -> None:
        helen = open_workspace(amara.space, self.running.pair.b.shared, self.clock)
        agreements = Agreements(amara, CLAUSES, QuickCosigner(self.running.pair.folder))
        agreements.propose(agreements.draft())
        version = agreements.latest()
        assert version is not None
        agreements.sign(version)
        Agreements(helen, CLAUSES, QuickCosigner(self.running.pair.folder)).sign(version)
        sessions = Sessions(amara)
        sessions.move(1, Meeting(date(2026, 11, 21), "2pm", "Room 4"))
        sessions.add_item(1, "The rota", 10)
        sessions.add_item(1, "Shadowing a meeting", 15)

    def begin(self, number: int = 1) -> None:
        """As Amara, from the page of the session."""
        self.running.unlock()
        self.window.go("session", str(number))
        settle()
        self.press("Begin together")

    def press(self, words: str) -> None:
        for one in self.window.findChildren(AppButton):
            if one.isVisible() and plain(one.words).startswith(words) and one.isEnabled():
                one.click()
                self.running.program.roof.writer.drain(10.0)
                settle()
                return
        raise AssertionError(f"no button {words!r}; there is: {self.words()}")

    def tick(self, kind: type[CheckOption | RadioOption], words: str) -> None:
        for one in self.window.findChildren(kind):
            if one.isVisible() and plain(one.words).startswith(words):
                one.click()
                settle()
                return
        raise AssertionError(f"nothing to tick {words!r}; there is: {self.words()}")

    def timer(self, what: str) -> None:
        """Something of the timer's menu."""
        self.together._bar.timer.menu_button.picked.emit(what)
        settle()

    def write(self, words: str) -> None:
        """Into the first field of the page, as if typed."""
        for edit in self.window.page(self.window.current).findChildren(QWidget):
            if isinstance(edit, QTextEdit) and edit.isVisible():
                edit.insertPlainText(words)
                return
            if isinstance(edit, QLineEdit) and edit.isVisible():
                edit.insert(words)
                edit.textEdited.emit(edit.text())
                return
        raise AssertionError("no field in sight")

    def words(self) -> str:
        settle()
        labels = [one.words for one in self.window.findChildren(PlainLabel) if one.isVisible()]
        buttons = [one.words for one in self.window.findChildren(AppButton) if one.isVisible()]
        return plain("\n".join([*labels, *buttons]))

    @property
    def together(self) -> Together:
        found = self.running.program.outside.inside
        assert isinstance(found, Together)
        return found

    def pass_time(self, seconds: float) -> None:
        """The clock moves on, and whoever waits for it looks."""
        self.clock.advance(seconds=seconds)
        self.together._bar.timer.refresh()
        for watch in self.together.leaving.findChildren(IdleWatch):
            if watch._timer.isActive():
                watch._look()
        settle()
        if self._pictures:
            gone = round((self.clock.now() - self._began).total_seconds())
            self.window.grab().save(str(Path(self._pictures) / f"{gone // 60:02}m{gone % 60:02}s.png"))

    @property
    def minutes_gone(self) -> float:
        """Since the beginning, on the clock that the test moves."""
        return (self.clock.now() - self._began).total_seconds() / 60

    def act(self) -> None:
        """Somebody touches the keyboard."""
        self.running.program.roof.watch.acted.emit()

    def close(self) -> None:
        self.running.close()


class _Opened:
    """The shared space, opened beside the program while that is locked."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def __enter__(self) -> Workspace:
        self._workspace = self._running.pair.workspace()
        return self._workspace

    def __exit__(self, *_: object) -> None:
        self._workspace.space.close()


@pytest.fixture
def sitting(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    sitting = Sitting(qtbot, qapp, tmp_path / "root")
    yield sitting
    sitting.close()


def test_the_private_space_and_its_keys_are_gone_before_it_begins(sitting: Sitting) -> None:
    sitting.running.unlock()
    sitting.running.write(SECRET)
    assert keys_in_memory(sitting.running)
    sitting.window.go("session", "1")
    settle()
    sitting.press("Begin together")
    assert sitting.window.current == "together"
    assert SECRET in sitting.running.kept()
    assert keys_in_memory(sitting.running) == []
    assert wings_in_memory(sitting.running) == []
    with pytest.raises(KeyError):
        sitting.window.go("reflections")
    assert "closed" in sitting.words()
    assert SECRET not in sitting.words()


def test_words_that_cannot_be_saved_keep_the_private_space_open(sitting: Sitting) -> None:
    sitting.running.unlock()
    release_ballast(sitting.running.pair.folder)
    sitting.running.write(SECRET)
    mend = fail_writes(sitting.running.opened.private.space, DiskFull("ENOSPC"))
    sitting.window.go("session", "1")
    sitting.press("Begin together")
    assert sitting.window.current == "session"
    assert "could not be saved" in told(sitting.window)
    mend()
    sitting.press("Begin together")
    assert sitting.window.current == "together"
    assert SECRET in sitting.running.kept()


def test_what_i_was_drafting_alone_does_not_come_up(sitting: Sitting) -> None:
    with sitting.shared() as amara:
        SharedAnswers(amara).save_draft(Answer("together-since@1", "?", 1, TextAnswer(SECRET)))
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Open this page")
    assert all(SECRET not in edit.toPlainText() for edit in sitting.window.findChildren(QTextEdit))
    sitting.write("What both of us said.")
    sitting.together.lock()
    with sitting.shared() as amara:
        draft = SharedAnswers(amara).draft("together-since@1")
        assert draft is not None
        assert SECRET in str(draft.value)


def test_larger_letters_and_a_window_that_can_be_seen(sitting: Sitting) -> None:
    before = sitting.running.program.roof.look.theme.scale
    sitting.running.program.roof.capture.want(True)
    sitting.begin()
    assert sitting.running.program.roof.look.theme.scale == before + 0.25
    assert "Can be seen on your call" in sitting.words()
    assert not sitting.running.program.roof.capture.is_excluded
    for screen in ("agreement", "actions", "support"):
        sitting.window.go(screen)
        assert "Can be seen on your call" in sitting.words()
        assert "Our stop word: “teapot”" in plain(sitting.words())


def test_pages_for_one_alone_are_not_opened(sitting: Sitting) -> None:
    sitting.begin()
    sitting.window.go("support")
    sitting.together._frame.go("changed")
    assert sitting.window.current == "support"
    assert "for each of you alone" in told(sitting.window)
    sitting.together._frame.go("pause")
    assert sitting.window.current == "pause"


def test_stopping_leads_to_the_closing_step_then_support_then_the_end(sitting: Sitting) -> None:
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Stop here")
    assert sitting.window.current == "shared-page"
    assert "Before we go" in sitting.words()
    while sitting.window.current == "shared-page":
        for words in ("Skip this question", "Back to the workbook", "Back to our session"):
            if words in sitting.words():
                sitting.press(words)
                break
        else:
            sitting.press("Go on")
    assert sitting.window.current == "support"
    sitting.press("Back")
    assert sitting.window.current == "together"
    assert "You have stopped here" in sitting.words()
    assert "Everything you wrote is saved." in sitting.words()
    sitting.press("We go on another day: lock")
    assert sitting.running.restarts.asked == [()]
    with sitting.shared() as amara:
        assert not Sessions(amara).get(1).held


def test_a_turn_timer_needs_both(sitting: Sitting) -> None:
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Use a turn timer")
    sitting.tick(CheckOption, "Amara would like")
    with pytest.raises(AssertionError):
        sitting.press("Start the timer")
    sitting.tick(CheckOption, "Helen would like")
    sitting.press("Start the timer")
    assert "Amara’s turn. About 3 minutes." in sitting.words()


def test_apart_the_host_notes_and_the_other_says_yes_later(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tick(RadioOption, "On a call")
    sitting.press("Begin")
    sitting.press("Open this page")
    sitting.write("We heard about the rota.")
    sitting.press("Save and continue")
    sitting.together.lock()
    with sitting.shared() as amara:
        helen = open_workspace(amara.space, sitting.running.pair.b.shared, sitting.clock)
        assert Noting(amara).waiting() == ()
        (noted,) = Noting(helen).waiting()
        assert (noted.answer.prompt_id, noted.by) == ("together-since@1", amara.me)
        assert Sessions(helen).get(1).host == amara.me


def test_a_whole_hour_together(sitting: Sitting) -> None:
    """Agenda, turn timer, stop word, idle line, signing by both, closing step, lock; 30 seconds at a time."""
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Open this page")
    for _ in range(20):  # 10 minutes on the page that begins each session
        sitting.pass_time(30)
    sitting.write("We asked for the rota to be shown earlier.")
    sitting.act()
    sitting.press("Save and continue")
    sitting.press("Pause and come back later")
    sitting.press("We came to this")
    assert "The rota" in sitting.words()
    sitting.press("Use a turn timer")
    sitting.tick(CheckOption, "Amara would like")
    sitting.tick(CheckOption, "Helen would like")
    sitting.press("Start the timer")
    for _ in range(6):
        sitting.pass_time(30)
    assert "Pass on when you are ready" in sitting.words()
    sitting.press("Pass on to")
    sitting.timer(LONGER)
    for _ in range(8):
        sitting.pass_time(30)
    assert "About 1 minute." in sitting.words()
    sitting.timer(REST)
    assert "The timer rests." in sitting.words()
    sitting.timer(AWAY)
    sitting.press("We came to this")
    sitting.act()
    for _ in range(59):  # they talk, and nobody touches the keyboard
        sitting.pass_time(30)
    assert "locks in 20 seconds" not in told(sitting.window)
    sitting.pass_time(15)
    assert "locks in 20 seconds" in told(sitting.window)
    sitting.act()
    assert "locks in 20 seconds" not in told(sitting.window)
    sign_a_new_version(sitting)
    sitting.pass_time(30)
    sitting.window.go("together")
    sitting.pass_time(15)
    sitting.press("Leave it for another time")
    sitting.press("Open this page")
    for _ in range(16):
        sitting.pass_time(30)
    sitting.tick(CheckOption, "")
    sitting.press("Save and continue")
    sitting.press("Pause and come back later")
    sitting.press("Finish this session")
    for _ in range(9):
        sitting.pass_time(30)
    assert sitting.minutes_gone == 60
    sitting.press("This session is done: lock")
    assert sitting.running.restarts.asked == [()]
    assert not any(button.isVisible() for button in sitting.window.findChildren(AppButton))
    with sitting.shared() as amara:
        sessions = Sessions(amara)
        assert sessions.get(1).held
        assert sessions.get(2).carried == ("Shadowing a meeting",)
        (answer,) = SharedAnswers(amara).answers("together-since@1")
        assert "rota" in str(answer.value)
        assert sum(len(one.signatures) == 2 for one in Agreements(amara, CLAUSES, _nobody()).versions()) == 2


def sign_a_new_version(sitting: Sitting) -> None:
    """Both sign beside each other: Amara by pressing, Helen with a passphrase of her own."""
    agreements = sitting.together._agreements
    agreements.propose(agreements.draft()[:1])
    sign_beside_each_other(sitting)


def sign_beside_each_other(sitting: Sitting) -> None:
    agreements = sitting.together._agreements
    sitting.window.go("agreement")
    settle()
    sitting.press("I agree")
    version = agreements.latest()
    assert version is not None
    helen = sitting.running.pair.b.shared.partner
    Agreements(sitting.together._workspace, CLAUSES, QuickCosigner(sitting.running.pair.folder)).sign_as_other(
        version, helen, PASSPHRASE_B
    )


def test_the_bar_shows_the_word_that_both_agreed_to_and_not_the_whole_clause(sitting: Sitting) -> None:
    sitting.begin()
    assert "Our stop word: “teapot”" in plain(sitting.words())
    agreements = sitting.together._agreements
    clause = Clause("stop-word", "Our stop word", "When one of us says our stop word, we both stop.", "pause")
    agreements.propose([ClauseDraft(clause, ClauseMark.AGREED)])
    sitting.window.go("agreement")
    assert "Our stop word: “teapot”" in plain(sitting.words())
    sign_beside_each_other(sitting)
    sitting.window.go("together")
    bar = sitting.together._bar
    assert plain(bar.stop_words.label.words) == "Our stop word: “pause”"
    bar.show_stop_word("")
    assert bar.stop_words.label.words == "Each of you can stop at any time, without a reason"


def plain(words: str) -> str:
    """Without the marks round a name."""
    return words.replace("\u2068", "").replace("\u2069", "")


def _nobody() -> QuickCosigner:
    return QuickCosigner.__new__(QuickCosigner)
