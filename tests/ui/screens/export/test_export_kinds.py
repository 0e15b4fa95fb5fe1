"""By keyboard: each kind of file, a list for later, one of my own, taking it back, stopping a long export."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import WorkStopped
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet
from rmdesk.runtime.worker import Watch
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Preview, SheetOptions
from rmdesk.ui.messages import SaveQuestion
from rmdesk.ui.screens.export.save_step import SaveStep
from rmdesk.ui.screens.export.screen import ExportScreen
from tests.ui.opened_pair import check_keyboard, check_nothing_cut, settle, words_on
from tests.ui.screens.export.conftest import Desk, called, focused, in_this_process

FORMATS = [one.value for one in ExportFormat]


def agreed_by_both(desk: Desk) -> Preview:
    amara, helen = desk.exporting(desk.pair.amara), desk.exporting(desk.pair.helen)
    return helen.agree(amara.agree(amara.preview([one.id for one in amara.choices()], SheetOptions())))


def at_the_last_step(desk: Desk) -> ExportScreen:
    screen = desk.open()
    desk.press("Write that list")
    return screen


def choose(desk: Desk, screen: ExportScreen, kind: str) -> None:
    """By the arrow keys, as radio buttons are chosen."""
    step = screen.view.step
    assert isinstance(step, SaveStep)
    options = step.formats.options
    now = next(number for number, one in enumerate(options) if one.isChecked())
    options[now].setFocus()
    for _ in range(FORMATS.index(kind) - now):
        desk.key(Qt.Key.Key_Down)
    if not options[FORMATS.index(kind)].isChecked():
        desk.key(Qt.Key.Key_Space)
    assert step.formats.chosen() == kind


@pytest.mark.parametrize("kind", FORMATS)
def test_the_chosen_kind_is_shown_and_written_as_shown(desk: Desk, kind: str) -> None:
    desk.agreed_action("Shadow the board", date(2026, 12, 2))
    preview = agreed_by_both(desk)
    screen = at_the_last_step(desk)
    choose(desk, screen, kind)
    assert f"rmdesk-actions-2026-11.{kind}" in words_on(screen.view)
    shown = screen.view.step.panel.text.words()
    desk.press("Write the")
    (path,) = desk.documents.iterdir()
    assert path.name == f"rmdesk-actions-2026-11.{kind}"
    data = path.read_bytes()
    assert data == desk.exporting(desk.pair.helen).file(preview, ExportKind(ExportFormat(kind))).data
    if kind in ("pdf", "html"):
        assert shown == preview.text.rstrip("\n")
    else:
        assert shown == data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    assert [one.format for one in desk.exporting(desk.pair.helen).exports()] == [kind]


def test_a_diary_says_nothing_unless_it_is_asked_to(desk: Desk) -> None:
    desk.agreed_action("Shadow the board", date(2026, 12, 2))
    agreed_by_both(desk)
    screen = at_the_last_step(desk)
    step = screen.view.step
    assert not step.titles.isVisible()
    choose(desk, screen, "ics")
    assert step.titles.isVisible()
    assert "Other people may look after your diary" in words_on(screen.view)
    assert "Shadow" not in step.panel.text.words()
    desk.press("Say in the diary")
    assert "SUMMARY:Shadow the board (this month)" in step.panel.text.words()
    desk.press("Write the diary")
    (path,) = desk.documents.iterdir()
    assert b"Shadow the board" in path.read_bytes()


def test_without_a_date_no_diary_is_offered(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    step = at_the_last_step(desk).view.step
    assert not any("Diary" in one.text() for one in step.formats.options)


def test_another_place_gets_the_ending_of_the_kind(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    screen = at_the_last_step(desk)
    choose(desk, screen, "csv")
    desk.pair.dialogs.answer(desk.documents / "ours")
    desk.press("Choose another place")
    (question,) = desk.pair.dialogs.asked
    assert isinstance(question, SaveQuestion)
    assert question.suffix == ".csv"
    desk.press("Write the table")
    assert [path.name for path in desk.documents.iterdir()] == ["ours.csv"]
    desk.press("Write another kind of file")
    assert called(focused()) == "Write the file"


def test_a_list_kept_for_later_is_found_by_the_other_and_can_be_taken_back(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    at_the_last_step(desk)
    desk.press("Keep it for later")
    assert desk.pair.frame.went == [("actions", "")]
    assert list(desk.documents.iterdir()) == []

    helens = desk.open(desk.pair.helen)
    assert "Not written to a file yet" in words_on(helens.view)
    desk.press("Take my agreement back")
    assert "A list that you both agreed to" not in words_on(helens.view)
    assert desk.exporting(desk.pair.amara).agreed_lists() == ()
    assert "A list that you both agreed to" not in words_on(desk.open().view)


def test_a_list_that_waits_can_be_taken_back(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    desk.open()
    desk.press("See every word")
    desk.press("I agree")
    desk.press("Take my agreement back")
    assert called(focused()) == "Export our actions"
    assert "has agreed that this list" not in words_on(desk.open(desk.pair.helen).view)


def test_ahead_of_time_the_page_says_what_that_means(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    screen = desk.open()
    screen.view.arrive("ahead")
    words = words_on(screen.view)
    assert "A list for later" in words
    assert "also when the other cannot be reached" in words


def test_where_the_partner_cannot_be_reached_only_what_is_mine_leaves(desk: Desk) -> None:
    me = desk.pair.amara.me
    desk.agreed_action("Of both")
    mine = desk.pair.actions().add(ActionText("Mine alone", "MY REASON", owner=me))
    helens_actions = Actions(desk.pair.helen, desk.pair.cosigner)
    helens_actions.agree(helens_actions.get(mine))
    screen = desk.open()
    desk.press("Make a list of mine only")
    assert called(focused()) == "A list of mine only"
    assert [one.words for one in screen.view.step.offered.options] == ["Mine alone (Proposed)"]
    assert "it stands as proposed" in words_on(screen.view)
    before = desk.generation()
    desk.press("See every word")
    assert screen.view.step.panel.text.words().startswith("My actions")
    assert "Your partner sees that you wrote it" in words_on(screen.view)
    desk.press("Not now")
    assert desk.generation() == before
    assert called(focused()) == "A list of mine only"
    desk.press("See every word")
    desk.press("Yes, exactly this list")
    assert called(focused()) == "Write the file"
    desk.press("Write the PDF")
    assert len(list(desk.documents.iterdir())) == 1
    helens = desk.open(desk.pair.helen)
    assert "written by Amara from what they carry themselves" in words_on(helens.view)
    assert "has agreed that this list" not in words_on(helens.view)


def test_the_way_back_from_a_list_of_my_own(desk: Desk) -> None:
    desk.agreed_action("Of both")
    desk.pair.actions().add(ActionText("Mine alone", owner=desk.pair.amara.me))
    screen = desk.open()
    desk.press("Make a list of mine only")
    desk.press("Make a list of both")
    assert [one.words for one in screen.view.step.offered.options] == ["Of both (Agreed by both)"]


def test_a_long_export_tells_how_far_it_is_and_can_be_stopped(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    agreed_by_both(desk)
    seen: list[str] = []
    screens: list[ExportScreen] = []

    def slow(sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
        for screen in screens:
            watch.report(3, 10)
            settle()
            seen.append(words_on(screen.view))
            screen.view.working.stop_button.click()
        if watch.stopped():
            raise WorkStopped
        return in_this_process(sheet, kind, watch)

    desk.render = slow
    screens.append(at_the_last_step(desk))
    before = desk.generation()
    desk.press("Write the PDF")
    view = screens[0].view
    assert "3 of 10 actions" in seen[-1]
    assert "Writing the PDF…" in seen[-1]
    assert list(desk.documents.iterdir()) == []
    assert desk.generation() == before
    assert desk.pair.frame.told == []
    assert view.told.words == ""
    assert not view.working.isVisible()
    assert called(focused()) == "Write the file"
    assert view.step.write_button.isEnabled()
    screens.clear()
    desk.press("Write the PDF")
    assert len(list(desk.documents.iterdir())) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_new_steps_by_keyboard_and_large(desk: Desk, scale: float) -> None:
    desk.agreed_action("Shadow the board for one morning, and tell each other afterwards", date(2026, 12, 2))
    desk.pair.actions().add(ActionText("Mine alone", owner=desk.pair.amara.me))
    agreed_by_both(desk)
    desk.pair.look.choose_scale(scale)
    screen = at_the_last_step(desk)
    screen.view.resize(800, 600)
    choose(desk, screen, "ics")
    screen.view.focus_heading()
    check_keyboard(desk.qtbot, screen.view)
    check_nothing_cut(screen.view, 800)
    screen.view.arrive()
    screen.view.focus_heading()
    desk.press("Make a list of mine only")
    check_keyboard(desk.qtbot, screen.view)
    check_nothing_cut(screen.view, 800)
