"""The first run by keyboard: nothing on disk before the last step, nothing typed lost, secrets proved to be noted."""

import logging
import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import CannotWrite, DiskFull, NoFitPlace, ProfileIsCleared, WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.first_run.screen import FirstRunScreen
from rmdesk.ui.screens.first_run.steps import AboutStep, Writers
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.heading import Heading
from tests.ui.screens.doorstep import Doorstep, Key, focused, replace_text, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut, take_secrets


def start(doorstep: Doorstep) -> FirstRunScreen:
    screen = FirstRunScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    doorstep.show(screen.view)
    return screen


def to_name(doorstep: Doorstep, screen: FirstRunScreen, writers: Writers = Writers.ONLY_ME) -> None:
    """Past the first two steps."""
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.writers_step
    doorstep.press(Key.Key_Tab)
    for _ in range(list(Writers).index(writers)):
        doorstep.press(Key.Key_Down)
    doorstep.press(Key.Key_Space)
    doorstep.press(Key.Key_Return)
    assert screen.view.writers_step.writers() is writers
    if writers is Writers.BOTH:
        assert focused() is screen.view.heading
        doorstep.tab_to(screen.view.name_step.field.edit)
    assert focused() is screen.view.name_step.field.edit


def to_passphrase(doorstep: Doorstep, screen: FirstRunScreen, writers: Writers = Writers.ONLY_ME) -> None:
    to_name(doorstep, screen, writers)
    doorstep.type("Amara")
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.secret_steps.passphrase


def to_make(
    doorstep: Doorstep, screen: FirstRunScreen, writers: Writers = Writers.ONLY_ME
) -> tuple[str, tuple[str, ...]]:
    to_passphrase(doorstep, screen, writers)
    chosen = take_secrets(doorstep, screen.view.secret_steps)
    assert screen.view.current is screen.view.make_step
    return chosen


def words_in_sight(screen: FirstRunScreen) -> str:
    return " ".join(label.text() for label in screen.view.findChildren(QLabel) if label.isVisible())


class Listener(QObject):
    """Hears a heading as a screen reader does: when it takes the focus, and when its words change meanwhile."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading)
        self.heard: list[str] = []
        self._heading = heading
        self._set_text = heading.setText
        heading.installEventFilter(self)
        heading.setText = self._on_words  # type: ignore[method-assign]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusIn:
            self.heard.append(self._heading.text())
        return super().eventFilter(watched, event)

    def _on_words(self, words: str) -> None:
        self._set_text(words)
        if self._heading.hasFocus():
            self.heard.append(words)


def test_hide_screen_is_told_truly_before_there_is_a_passphrase(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    words = words_in_sight(screen)
    assert "Once you have a passphrase, you need it to come back" in words
    assert "Until then, these first steps start again" in words
    assert "To come back you need" not in words


def test_the_whole_way_by_keyboard_makes_a_workbook_that_both_secrets_open(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    passphrase, code = to_make(doorstep, screen)
    assert doorstep.doorway.files() == []
    assert not doorstep.doorway.root.exists()
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1
    assert doorstep.doorway.opens(passphrase)
    assert not doorstep.doorway.opens(passphrase + "x")
    assert doorstep.doorway.code_opens(code)
    assert doorstep.frame.gone == []


def test_it_says_what_it_cannot_protect_from_and_what_hide_screen_does_not_do(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    words = words_in_sight(screen)
    for part in ("manages this computer", "deletes the files", "easy to guess", "Nobody can open", "court"):
        assert part in words
    assert "does not remove files, backups or pictures of the screen" in words
    assert focused() is screen.view.heading


def test_both_of_us_says_plainly_what_one_computer_means(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    doorstep.press(Key.Key_Return)
    assert "could delete files" not in words_in_sight(screen)
    doorstep.press(Key.Key_Tab)
    doorstep.press(Key.Key_Down)
    doorstep.press(Key.Key_Space)
    assert screen.view.both_write_here()
    assert "could delete files, or add software" in words_in_sight(screen)
    assert "safest on your own laptop" in words_in_sight(screen)
    doorstep.press(Key.Key_Down)
    assert "could delete files" not in words_in_sight(screen)


def test_both_of_us_asks_the_other_to_look_away_before_the_words_are_shown(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    to_name(doorstep, screen, Writers.BOTH)
    words = words_in_sight(screen)
    assert "these steps are for that person alone, so the other one looks away" in words
    assert "Then it is the other’s turn, in the same way." in words


def test_alone_nobody_is_asked_to_look_away(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    to_name(doorstep, screen)
    assert "looks away" not in words_in_sight(screen)


def test_the_words_may_be_typed_with_spaces(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    to_passphrase(doorstep, screen)
    step = screen.view.secret_steps.passphrase
    words = doorstep.secrets.suggested[-1]
    assert "with dashes or with spaces" in words_in_sight(screen)
    doorstep.tab_to(step.first.edit)
    doorstep.type(words.replace("-", " "))
    doorstep.press(Key.Key_Return)
    doorstep.type(words)
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.secret_steps.code
    assert step.passphrase() == words


def test_choosing_nobody_and_leaving_the_name_empty_are_fine(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    for _ in range(3):
        doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.secret_steps.passphrase
    assert screen.view.name() == ""
    assert screen.view.writers_step.writers() is Writers.UNKNOWN


def test_escape_goes_back_through_every_step_and_nothing_typed_is_lost(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    passphrase, code = to_make(doorstep, screen)
    view, steps = screen.view, screen.view.secret_steps
    asked = steps.back.asked
    for step in (steps.back, steps.code, steps.passphrase, view.name_step, view.writers_step):
        doorstep.press(Key.Key_Escape)
        assert view.current is step
    for _ in range(5):
        problems = view.current.problems()
        assert problems == ()
        view.next_button.click()
    assert view.current is view.make_step
    assert (view.name(), view.chosen().passphrase, view.chosen().code) == ("Amara", passphrase, code)
    assert steps.back.asked == asked
    assert len(doorstep.secrets.codes) == len(doorstep.secrets.suggested) == 1


def test_where_there_is_no_workbook_the_first_step_leads_back_to_nothing(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    assert not screen.view.back_button.isVisible()
    doorstep.press(Key.Key_Escape)
    assert doorstep.frame.gone == []
    doorstep.press(Key.Key_Return)
    assert screen.view.back_button.isVisible()


def test_the_first_step_leads_to_an_invitation_a_pack_the_made_up_pair_a_backup_and_the_settings_and_no_other_step_does(
    doorstep: Doorstep,
) -> None:
    screen = start(doorstep)
    for button in screen.view.about_step.quiet_ways:
        doorstep.tab_to(button)
        doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone == [
        (screen, "") for screen in ("first-invitation", "first-pack", "made-up", "restore", "settings")
    ]
    screen.view.go_to(1)
    assert not any(button.isVisible() for button in screen.view.about_step.quiet_ways)
    screen.view.go_to(0)
    assert all(button.isVisible() for button in screen.view.about_step.quiet_ways)


def invited(doorstep: Doorstep) -> FirstRunScreen:
    return FirstRunScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer, invited=lambda: True)


def test_whoever_comes_back_with_an_invitation_goes_on_after_the_first_step(doorstep: Doorstep) -> None:
    screen = invited(doorstep)
    doorstep.show(screen.view)
    assert "Your partner’s invitation is open" in words_in_sight(screen)
    assert "one of you begins here" not in words_in_sight(screen)
    screen.view.about_step.invitation_button.click()
    screen.view.arrive("go-on")
    assert screen.view.current is screen.view.name_step
    assert screen.view.writers_step.writers() is Writers.ONLY_ME
    assert "Your partner’s invitation is open" in words_in_sight(screen)


def test_whoever_began_with_the_invitation_is_still_told_what_rmdesk_is_and_is_not_asked_who_writes(
    doorstep: Doorstep,
) -> None:
    screen = invited(doorstep)
    doorstep.show(screen.view)
    screen.view.arrive("go-on")  # a double click on the file, before anything was read
    assert screen.view.current is screen.view.about_step
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.name_step


def test_it_is_said_that_one_begins_and_the_other_waits_for_the_invitation(doorstep: Doorstep) -> None:
    words = words_in_sight(start(doorstep))
    assert "one of you begins here and sends the other an invitation" in words
    assert "invitation is open" not in words


def test_leaving_from_the_first_step_forgets_everything(doorstep: Doorstep) -> None:
    (doorstep.doorway.root / "another").mkdir(parents=True)
    screen = start(doorstep)
    to_make(doorstep, screen)
    for _ in range(7):
        doorstep.press(Key.Key_Escape)
    assert doorstep.frame.gone == [("lock", "")]
    assert isinstance(screen.view.current, AboutStep)
    assert (screen.view.name(), screen.view.chosen().passphrase, screen.view.chosen().code) == ("", "", ())
    assert doorstep.doorway.files() == []


def test_coming_back_from_support_keeps_the_step(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    to_name(doorstep, screen)
    doorstep.type("Am")
    screen.view.flush()
    screen.view.arrive()
    assert screen.view.name() == "Am"
    assert screen.view.current is screen.view.name_step


class TestPassphrase:
    def test_generated_words_typed_wrong_are_told_at_the_top_and_at_the_field(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        doorstep.tab_to(step.first.edit)
        doorstep.type(doorstep.secrets.suggested[0] + "s")
        doorstep.press(Key.Key_Return)
        doorstep.type(doorstep.secrets.suggested[0])
        doorstep.press(Key.Key_Return)
        assert screen.view.current is step
        assert "not the words above" in step.first.problem
        assert screen.view.summary.isAncestorOf(focused())
        assert [link.words for link in screen.view.summary.links] == [step.first.problem]
        doorstep.press(Key.Key_Tab)
        doorstep.press(Key.Key_Return)
        assert focused() is step.first.edit
        assert step.first.text() == doorstep.secrets.suggested[0] + "s"

    def test_the_second_line_must_be_the_same(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        replace_text(step.first.edit, doorstep, doorstep.secrets.suggested[0])
        replace_text(step.again.edit, doorstep, doorstep.secrets.suggested[0].upper())
        doorstep.press(Key.Key_Return)
        assert step.first.problem == ""
        assert "“Passphrase again” is not the same as “Passphrase”" in step.again.problem
        assert [link.words for link in screen.view.summary.links] == [step.again.problem]

    def test_an_empty_second_line_is_told_as_not_filled_in_yet(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        replace_text(step.first.edit, doorstep, doorstep.secrets.suggested[0])
        screen.view.next_button.click()
        assert "“Passphrase again” is not filled in yet" in step.again.problem

    def test_the_words_are_large_and_covered_while_typed_again(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        words = doorstep.secrets.suggested[0]
        label = next(one for one in step.findChildren(QLabel) if one.text() == words)
        assert label.font().pixelSize() >= 24
        step.first.edit.setFocus()
        assert words in words_in_sight(screen)
        step.again.edit.setFocus()
        assert words not in words_in_sight(screen)
        assert words not in " ".join(spoken(screen.view))
        step.cover_button.setFocus()
        doorstep.press(Key.Key_Return)
        assert words in words_in_sight(screen)
        doorstep.press(Key.Key_Return)
        assert words not in words_in_sight(screen)
        step.first.edit.setFocus()
        assert words in words_in_sight(screen)

    def test_other_words_can_be_asked_for(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        step.first.set_text("half")
        doorstep.tab_to(step.other_words_button)
        doorstep.press(Key.Key_Space)
        assert len(set(doorstep.secrets.suggested)) == 2
        assert doorstep.secrets.suggested[1] in words_in_sight(screen)
        assert step.first.text() == ""

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("short", "too short"),
            ("123iloveyou123", "people try first"),
            ("aaaaaaaaaaaaaaaaaa", "again and again"),
            ("rmdesk-workbook-partner", "easy to guess for rmdesk"),
        ],
    )
    def test_ones_own_passphrase_is_held_against_the_rules(self, doorstep: Doorstep, typed: str, why: str) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        doorstep.tab_to(step.mode_button)
        doorstep.press(Key.Key_Return)
        assert focused() is step.first.edit
        assert doorstep.secrets.suggested[0] not in words_in_sight(screen)
        for field in (step.first, step.again):
            replace_text(field.edit, doorstep, typed)
        doorstep.press(Key.Key_Return)
        assert screen.view.current is step
        assert why in step.first.problem
        assert step.first.text() == step.again.text() == typed

    def test_ones_own_good_passphrase_is_taken(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        step.mode_button.click()
        for field in (step.first, step.again):
            field.set_text("Grüße vom blauen Dach 7")
        for _field in (step.first, step.again):
            doorstep.press(Key.Key_Return)
        assert screen.view.current is screen.view.secret_steps.code
        assert screen.view.chosen().passphrase == "Grüße vom blauen Dach 7"

    def test_changing_the_way_takes_the_errors_away(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_passphrase(doorstep, screen)
        screen.view.next_button.click()
        assert screen.view.summary.isVisible()
        screen.view.secret_steps.passphrase.mode_button.click()
        assert not screen.view.summary.isVisible()
        assert screen.view.secret_steps.passphrase.first.problem == ""


class TestCode:
    def test_the_button_gets_other_words_only_after_the_focus_has_left_it(
        self, doorstep: Doorstep, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A screen reader speaks the new words of what has the focus, and then loses what the step begins with."""
        screen = start(doorstep)
        self.to_code(doorstep, screen)
        button = screen.view.next_button
        doorstep.tab_to(button)
        had_focus: list[bool] = []
        change = button.set_words
        monkeypatch.setattr(button, "set_words", lambda words: (had_focus.append(button.hasFocus()), change(words)))
        doorstep.press(Key.Key_Return)
        assert screen.view.current is screen.view.secret_steps.back
        assert had_focus == [False]
        assert button.words == "Continue"

    def test_it_says_which_letters_never_occur(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        self.to_code(doorstep, screen)
        assert "The letters I, L, O and U are never in a code." in words_in_sight(screen)
        screen.view.secret_steps.code.print_button.click()
        ((page,),) = (doorstep.printer.pages,)
        assert "The letters I, L, O and U are never in a code." in " ".join((*page.above, *page.below))

    def to_code(self, doorstep: Doorstep, screen: FirstRunScreen) -> tuple[str, ...]:
        to_passphrase(doorstep, screen)
        step = screen.view.secret_steps.passphrase
        for field in (step.first, step.again):
            field.set_text(doorstep.secrets.suggested[0])
        screen.view.next_button.click()
        return doorstep.secrets.codes[0]

    def test_it_is_shown_in_seven_groups_and_printed_from_memory(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        code = self.to_code(doorstep, screen)
        words = words_in_sight(screen)
        assert all(group in words for group in code)
        assert "shown only this once" in words
        doorstep.tab_to(screen.view.secret_steps.code.print_button)
        doorstep.press(Key.Key_Return)
        assert doorstep.printer.pages[0].groups == code
        assert "Sent to the printer." in words_in_sight(screen)
        assert "Amara" not in str(doorstep.printer.pages[0].above + doorstep.printer.pages[0].below)
        assert repr(doorstep.printer.pages[0]).find(code[0]) == -1

    def test_changing_ones_mind_about_printing_says_nothing(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        self.to_code(doorstep, screen)
        doorstep.printer.willing = False
        screen.view.secret_steps.code.print_button.click()
        assert "Sent" not in words_in_sight(screen)

    def test_wrong_groups_are_told_and_the_right_ones_pass(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        code = self.to_code(doorstep, screen)
        screen.view.next_button.click()
        step = screen.view.secret_steps.back
        first, second = step.asked
        assert [field.label.words for field in step.groups] == [f"Group {first + 1} of 7", f"Group {second + 1} of 7"]
        assert not any(group in words_in_sight(screen) for group in code)
        doorstep.type(code[second])
        doorstep.press(Key.Key_Return)
        doorstep.type("")
        doorstep.press(Key.Key_Return)
        assert screen.view.current is step
        assert [field.problem for field in step.groups] == [
            f"This is not group {first + 1} of your code. Compare it with your note.",
            f"Group {second + 1} is not filled in yet. Type it here.",
        ]
        assert step.groups[0].text() == code[second]
        replace_text(step.groups[0].edit, doorstep, " ".join(code[first].lower()))
        replace_text(step.groups[1].edit, doorstep, code[second].replace("0", "o").replace("1", "l"))
        doorstep.press(Key.Key_Return)
        assert screen.view.current is screen.view.make_step

    def test_the_whole_code_can_be_pasted(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        code = self.to_code(doorstep, screen)
        screen.view.next_button.click()
        replace_text(screen.view.secret_steps.back.groups[1].edit, doorstep, " ".join(code))
        doorstep.press(Key.Key_Return)
        assert screen.view.current is screen.view.make_step

    def test_another_codes_groups_do_not_pass(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        self.to_code(doorstep, screen)
        screen.view.next_button.click()
        other = doorstep.secrets.new_code()
        replace_text(screen.view.secret_steps.back.groups[0].edit, doorstep, "-".join(other))
        screen.view.next_button.click()
        assert screen.view.current is screen.view.secret_steps.back

    def test_every_pair_of_groups_is_asked_for_at_some_time(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        step = screen.view.secret_steps.back
        asked = set()
        for _ in range(60):
            screen.view.secret_steps.code.arrive()
            step.arrive()
            asked.add(step.asked)
            screen.view.secret_steps.code.forget()
        assert len(asked) > 10
        assert all(first < second for first, second in asked)


class TestMaking:
    @pytest.mark.parametrize(("error", "words"), [(DiskFull, "enough room"), (CannotWrite, "cannot write")])
    def test_a_failure_keeps_everything_and_the_second_try_works(
        self, doorstep: Doorstep, error: type[WorldError], words: str
    ) -> None:
        screen = start(doorstep)
        passphrase, code = to_make(doorstep, screen)
        doorstep.doorway.fail_next(error())
        doorstep.press(Key.Key_Return)
        assert words in screen.view.told.words
        assert "what you typed is kept" in screen.view.told.words
        assert "“Make my workbook”" in screen.view.told.words
        assert screen.view.told.isAncestorOf(focused())
        assert (screen.view.name(), screen.view.chosen().code) == ("Amara", code)
        doorstep.press(Key.Key_Return)
        assert len(doorstep.doorway.entered) == 1
        assert doorstep.doorway.opens(passphrase)

    @pytest.mark.skipif(sys.platform == "win32", reason="folders are not read-only in this way")
    def test_a_place_that_is_a_file_leaves_nothing_behind(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_make(doorstep, screen)
        doorstep.doorway.root.write_text("in the way")
        doorstep.press(Key.Key_Return)
        assert "cannot write" in screen.view.told.words
        doorstep.doorway.root.unlink()
        doorstep.press(Key.Key_Return)
        assert len(doorstep.doorway.entered) == 1

    def test_a_bug_lets_the_person_go_on(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_make(doorstep, screen)
        doorstep.doorway.fail_next(ValueError("ours"))
        doorstep.press(Key.Key_Return)
        assert len(doorstep.slow.bugs) == 1
        assert not screen.view.is_busy
        assert screen.view.next_button.isEnabled()

    def test_the_window_stays_alive_and_one_press_counts_once(
        self, look: Look, doorstep: Doorstep, qtbot: QtBot
    ) -> None:
        runner = ThreadTaskRunner("slow", lambda error: pytest.fail(repr(error)))
        old = doorstep.context
        doorstep.context = ScreenContext(look, old.clock, old.writer, runner, old.dialogs, old.frame)
        screen = start(doorstep)
        to_make(doorstep, screen)
        doorstep.doorway.gate.clear()
        doorstep.press(Key.Key_Return)
        ticks: list[int] = []
        timer = QTimer(screen.view, interval=5)
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start()
        qtbot.waitUntil(lambda: len(ticks) > 5)
        assert "Making your workbook…" in words_in_sight(screen)
        for key in (Key.Key_Return, Key.Key_Escape):
            doorstep.press(key)
        assert screen.view.current is screen.view.make_step
        doorstep.doorway.gate.set()
        qtbot.waitUntil(lambda: len(doorstep.doorway.entered) == 1)
        assert len(doorstep.doorway.vaults()) == 1
        assert runner.close(5)

    def test_both_and_later_locks_for_the_pages_are_closed(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_make(doorstep, screen, Writers.BOTH)
        doorstep.press(Key.Key_Return)
        assert screen.view.heading.text() == "Is your partner with you now?"
        assert "your private pages are closed" in words_in_sight(screen)
        assert len(doorstep.doorway.handed_over) == 1
        doorstep.press(Key.Key_Escape)
        doorstep.tab_to(screen.view.other_button)
        doorstep.press(Key.Key_Return)
        assert doorstep.doorway.entered == []
        assert doorstep.frame.gone[-1] == ("lock", "")

    def test_the_question_about_the_partner_is_said_once(self, doorstep: Doorstep) -> None:
        """A screen reader says the window's title, the heading that takes the focus, and a focused heading anew."""
        screen = start(doorstep)
        to_make(doorstep, screen, Writers.BOTH)
        said = Listener(screen.view.heading)
        doorstep.press(Key.Key_Return)
        assert screen.view.title == "Your workbook is ready"
        assert said.heard[-1:] == ["Is your partner with you now?"]
        assert "Welcome to rmdesk" not in said.heard
        assert said.heard.count("Is your partner with you now?") == 1

    def test_both_and_here_now_hands_the_keyboard_over(self, doorstep: Doorstep) -> None:
        screen = start(doorstep)
        to_make(doorstep, screen, Writers.BOTH)
        doorstep.press(Key.Key_Return)
        doorstep.press(Key.Key_Return)
        assert len(doorstep.doorway.handed_over) == 1
        assert doorstep.doorway.entered == []
        assert doorstep.frame.gone == [("second-partner", "")]


def test_no_secret_is_in_the_title_other_descriptions_the_log_or_the_clipboard(
    doorstep: Doorstep, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    QApplication.clipboard().clear()
    screen = start(doorstep)
    titles = [screen.view.title]
    screen.view.title_changed.connect(titles.append)
    passphrase, code = to_make(doorstep, screen)
    descriptions = " ".join(spoken(screen.view, QAccessible.Text.Description))
    for secret in (passphrase, *code):
        assert secret not in " ".join(titles)
        assert secret not in descriptions
        assert secret not in caplog.text
        assert secret not in QApplication.clipboard().text()
        assert secret not in words_in_sight(screen)
    doorstep.press(Key.Key_Return)
    assert screen.view.chosen().passphrase == ""
    everything = [*spoken_everywhere(screen), *(label.text() for label in screen.view.findChildren(QLabel))]
    assert not any(secret in " ".join(everything) for secret in (passphrase, *code))


def spoken_everywhere(screen: FirstRunScreen) -> list[str]:
    """Accessible names of hidden widgets too."""
    return [widget.accessibleName() for widget in screen.view.findChildren(QLabel)] + [
        screen.view.secret_steps.passphrase.shown.accessibleName(),
        screen.view.secret_steps.code.shown.accessibleName(),
    ]


def test_copying_is_on_request_marked_secret_and_taken_away_in_the_end(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    to_passphrase(doorstep, screen)
    doorstep.tab_to(screen.view.secret_steps.passphrase.copy_button)
    doorstep.press(Key.Key_Return)
    clipboard = QApplication.clipboard()
    assert clipboard.text() == doorstep.secrets.suggested[0]
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert "can read what you copy" in words_in_sight(screen)
    screen.view.forget()
    assert clipboard.text() == ""
    clipboard.setText("something else")
    screen.view.forget()
    assert clipboard.text() == "something else"


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860)), (2.0, (800, 600))])
def test_each_step_has_names_order_and_room(
    look: Look, doorstep: Doorstep, scale: float, size: tuple[int, int]
) -> None:
    look.choose_scale(scale)
    screen = start(doorstep)
    screen.view.resize(*size)
    for number in range(8):
        screen.view.go_to(number)
        if number == 1:
            screen.view.writers_step.choose(Writers.BOTH)
        check_nothing_is_cut(screen.view)
        check_accessible(screen.view)


def test_going_through_it_twice(doorstep: Doorstep) -> None:
    """A second workbook on the same computer gets other words and another code."""
    screen = start(doorstep)
    first, _ = to_make(doorstep, screen)
    doorstep.press(Key.Key_Return)
    screen.view.focus_heading()
    second, code = to_make(doorstep, screen)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.vaults()) == 2
    assert first != second
    assert doorstep.doorway.code_opens(code, 1)
    assert not doorstep.doorway.code_opens(code, 0)


def test_no_title_but_that_of_the_next_page_is_told_once_the_workbook_is_made(doorstep: Doorstep) -> None:
    """A screen reader says each new title of the window; the first step is not where the person goes."""
    screen = start(doorstep)
    to_make(doorstep, screen)
    titles: list[str] = []
    screen.view.title_changed.connect(titles.append)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.vaults()) == 1
    assert titles == []
    assert "Step 1" in screen.view.title


@pytest.mark.parametrize("error", [ProfileIsCleared("temporary"), NoFitPlace("network")], ids=["cleared", "network"])
def test_an_account_that_keeps_nothing_is_told_before_the_first_word(doorstep: Doorstep, error: WorldError) -> None:
    screen = start(doorstep)
    doorstep.doorway.misfit = error
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.about_step
    assert error.told.happened in screen.view.told.words
    assert doorstep.doorway.files() == []
    doorstep.doorway.misfit = None
    screen.view.next_button.click()
    assert screen.view.current is screen.view.writers_step
