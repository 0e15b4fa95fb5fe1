"""What can go wrong on the way to a file, and what is not there yet: told kindly, with nothing lost."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import DiskFull, WorkerFailed
from rmdesk.runtime import resources, worker
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.exporting import Exporting, SheetOptions
from rmdesk.services.people import People, take_place
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import SaveQuestion
from rmdesk.ui.screens.export.choose_step import ChooseStep
from rmdesk.ui.screens.export.places import documents_folder, free_place, with_ending
from rmdesk.ui.screens.export.save_step import SaveStep
from rmdesk.ui.screens.export.screen import AGREED, ExportScreen
from rmdesk.ui.theme.look import Look
from rmdesk.vaultkeeping.create import NewSecrets, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from tests.builders import PASSPHRASE_A, QuickCosigner
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.kdf import QUICK_POLICY
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.opened_pair import RecordingFrame, check_keyboard, check_nothing_cut, settle, words_on
from tests.ui.screens.export.conftest import Desk, called, focused, in_this_process


def agreed_by_both(desk: Desk) -> None:
    amara, helen = desk.exporting(desk.pair.amara), desk.exporting(desk.pair.helen)
    helen.agree(amara.agree(amara.preview([one.id for one in amara.choices()], SheetOptions())))


def test_with_no_partner_nothing_can_leave_and_that_is_said_calmly(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    clock = FakeClock()
    spaces = []

    def build(folder, opened):
        spaces.append(create_shared(folder.shared, opened.shared, clock))
        take_place(open_workspace(spaces[0], opened.shared, clock), opened.shared, "Amara")

    opened = create_vault(tmp_path / "vault", NewSecrets(PASSPHRASE_A, new_recovery_code()), QUICK_POLICY, build)
    mine = open_workspace(spaces[0], opened.shared, clock)
    frame = RecordingFrame()
    context = ScreenContext(look, clock, FakeTaskRunner(), FakeTaskRunner(), FakeDialogs(), frame)
    exporting = Exporting(mine, QuickCosigner(VaultFolder(tmp_path / "vault")), in_this_process)
    screen = ExportScreen(context, exporting, People(mine))
    qtbot.addWidget(screen.view)
    screen.view.arrive()
    screen.view.show()
    assert "Your partner has not joined yet" in words_on(screen.view)
    screen.view.step.actions_button.click()
    assert frame.went == [("actions", "")]
    spaces[0].close()


def test_with_no_agreed_action_it_leads_to_the_actions(desk: Desk) -> None:
    desk.pair.actions().add(ActionText("Only proposed"))
    screen = desk.open()
    assert "No agreed actions yet" in words_on(screen.view)
    assert "Only proposed" not in words_on(screen.view)
    desk.press("Go to our actions")
    assert desk.pair.frame.went == [("actions", "")]


def test_choosing_nothing_is_answered_with_what_to_do(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    screen = desk.open()
    desk.press("Choose none")
    desk.press("See every word")
    assert "Choose at least 1 action." in words_on(screen.view)
    assert called(focused()) == "There is a problem"
    desk.press("Choose all")
    desk.press("See every word")
    assert called(focused()) == "Look before it leaves"


def test_a_place_that_cannot_be_written_to_is_told_and_another_one_works(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    screen = desk.open()
    desk.press("Write that list")
    desk.documents.rmdir()
    desk.press("Write the PDF")
    assert "could not be written to that place" in screen.view.told.words
    assert "no half-written file" in screen.view.told.words
    assert called(focused()).startswith("The export could not be written")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    desk.pair.dialogs.answer(None, elsewhere / "our list")
    desk.press("Choose another place")
    desk.press("Choose another place")
    question = desk.pair.dialogs.asked[-1]
    assert isinstance(question, SaveQuestion)
    assert question.suggested.name == "rmdesk-actions-2026-11.pdf"
    assert screen.view.told.words == ""
    desk.press("Write the PDF")
    assert [path.name for path in elsewhere.iterdir()] == ["our list.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_both_answers_stay(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    screen = desk.open()
    desk.press("Write that list")
    real_open = os.open

    def open_full(path: str | Path, flags: int, mode: int = 0o777) -> int:
        os.close(real_open(path, flags, mode))
        return real_open("/dev/full", os.O_WRONLY)

    with monkeypatch.context() as patched:
        patched.setattr("rmdesk.runtime.atomic.os.open", open_full)
        desk.press("Write the PDF")
    assert "could not be written" in screen.view.told.words
    assert list(desk.documents.iterdir()) == []
    desk.press("Write the PDF")
    assert len(list(desk.documents.iterdir())) == 1


def test_a_full_disk_while_agreeing_leaves_the_question_open(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    screen = desk.open()
    desk.press("See every word")
    desk.pair.writer.fail_next(DiskFull("ENOSPC"))
    desk.press("I agree")
    assert "The disk is full" in screen.view.told.words
    desk.press("I agree")
    assert called(focused()) == "Your partner’s answer"


def test_a_helper_that_stops_is_told_and_can_be_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.render = WorkerRenderer(resources.read_bytes)
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    with monkeypatch.context() as patched:
        patched.setattr(worker, "worker_command", lambda name: [sys.executable, "-c", "import os; os._exit(3)"])
        screen = desk.open()
        desk.press("Write that list")
        desk.press("Write the PDF")
        assert WorkerFailed.told.happened in screen.view.told.words
    assert list(desk.documents.iterdir()) == []
    desk.press("Write the PDF")
    assert len(list(desk.documents.iterdir())) == 1


def test_while_the_file_is_written_nothing_else_can_be_pressed(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    screen = desk.open()
    desk.press("Write that list")
    desk.slow.hold()
    desk.press("Write the PDF")
    assert "Writing the PDF…" in words_on(screen.view)
    assert not screen.view.step.write_button.isEnabled()
    assert called(focused()) == "Write the file"
    screen.view.write_asked.emit()
    assert desk.slow.waiting == 1
    screen.view.arrive()
    desk.slow.release()
    settle()
    assert called(focused()) == "Done"


def test_the_page_may_be_gone_when_the_answer_comes(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    screen = desk.open(kept=False)
    desk.press("Write that list")
    desk.slow.hold()
    desk.press("Write the PDF")
    shiboken6.delete(screen.view)
    desk.slow.release()
    assert len(list(desk.documents.iterdir())) == 1


def test_an_action_that_changed_after_both_agreed_is_told(desk: Desk) -> None:
    action = desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    actions = desk.pair.actions()
    before = actions.all()[0].text
    actions.change(actions.all()[0].id, before, replace(before, title="Shadow the board twice"))
    screen = desk.open()
    desk.press("Write that list")
    assert "Something in this list has changed since" in words_on(screen.view)
    assert "twice" not in screen.view.step.panel.text.words()
    desk.press("Make a different list")
    assert "No agreed actions can be put into a new list" in words_on(screen.view)
    assert action


def test_a_list_that_i_look_at_stays_while_it_holds(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    desk.agreed_action("Stays inside")
    screen = desk.open()
    desk.press("Stays inside")
    desk.press("See every word")
    screen.view.arrive()
    assert "Stays inside" not in screen.view.step.panel.text.words()
    actions = desk.pair.actions()
    first = actions.all()[0]
    actions.change(first.id, first.text, replace(first.text, title="Another title"))
    screen.view.arrive()
    assert "Choose what may leave" in words_on(screen.view)


def test_characters_that_cannot_be_drawn_are_told_before_anybody_agrees(desk: Desk) -> None:
    desk.agreed_action("Learn 漢字")
    screen = desk.open()
    desk.press("See every word")
    assert "2 characters cannot be shown" in words_on(screen.view)
    assert "漢字" in screen.view.step.panel.text.words()


def test_names_never_stand_in_the_title_of_the_window(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    titles = []
    screen = desk.open()
    screen.view.title_changed.connect(titles.append)
    desk.press("See every word")
    desk.press("I agree")
    helens = desk.open(desk.pair.helen)
    titles.append(helens.view.title)
    assert len(titles) == 3
    assert not any(name in title for title in titles for name in ("Amara", "Helen", "Shadow"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_step_by_keyboard_and_large(desk: Desk, scale: float) -> None:
    desk.agreed_action("Shadow the board for one morning, and tell each other afterwards what we saw there")
    desk.pair.look.choose_scale(scale)
    view = desk.open().view
    steps = ["See every word", "I agree to exactly this list", ""]
    for way_on in steps:
        check_keyboard(desk.qtbot, view)
        view.resize(800, 600)
        settle()
        check_nothing_cut(view, 800)
        if way_on:
            view.focus_heading()
            desk.press(way_on)
    agreed_by_both(desk)
    view = desk.open().view
    view.resize(800, 600)
    check_keyboard(desk.qtbot, view)
    check_nothing_cut(view, 800)
    view.focus_heading()
    desk.press("Write that list")
    check_keyboard(desk.qtbot, view)
    view.resize(800, 600)
    check_nothing_cut(view, 800)
    view.focus_heading()
    desk.press("Write the PDF")
    check_keyboard(desk.qtbot, view)
    check_nothing_cut(view, 800)


def test_places(tmp_path: Path, qapp: QApplication) -> None:
    assert free_place(tmp_path, "a", ".pdf").name == "a.pdf"
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a-2.pdf").touch()
    assert free_place(tmp_path, "a", ".pdf").name == "a-3.pdf"
    assert with_ending(tmp_path / "shared.db", ".pdf").name == "shared.db.pdf"
    assert with_ending(tmp_path / "LIST.PDF", ".pdf").name == "LIST.PDF"
    assert documents_folder() == Path.home()
    (Path.home() / "Documents").mkdir()
    assert documents_folder() == Path.home() / "Documents"


def test_news_of_an_agreed_list_leads_to_that_list(desk: Desk) -> None:
    desk.agreed_action("Ask for a visit")
    agreed_by_both(desk)
    screen = desk.open()
    assert isinstance(screen.view.step, ChooseStep)
    screen.view.arrive(AGREED)
    assert isinstance(screen.view.step, SaveStep)
