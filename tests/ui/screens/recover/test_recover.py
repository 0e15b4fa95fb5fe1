"""Getting back in with a recovery code: forgiving to type, nothing changes before the end, the old secrets stop."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from rmdesk.domain.errors import CannotWrite, DiskFull, KeyFileDamaged, WorldError
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.screens.recover.screen import RecoverScreen
from rmdesk.ui.theme.look import Look
from tests.ui.screens.doorstep import Doorstep, Key, focused, replace_text, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut, take_secrets

OLD = "amber-kettle-window-garden"


def start(doorstep: Doorstep, vaults: int = 1, argument: int | None = None) -> RecoverScreen:
    """Over so many workbooks, the first of which has the first code."""
    for _ in range(vaults):
        doorstep.doorway.create("Amara", ChosenSecrets(OLD, doorstep.secrets.new_code()))
    screen = RecoverScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    folder = "" if argument is None else str(doorstep.doorway.vaults()[argument].folder)
    doorstep.show(screen.view, folder)
    return screen


def words_in_sight(screen: RecoverScreen) -> str:
    return " ".join(label.text() for label in screen.view.findChildren(QLabel) if label.isVisible())


def test_a_code_typed_loosely_leads_to_new_secrets_and_in(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    old_code = doorstep.secrets.codes[0]
    assert focused() is screen.view.code_step.field.edit
    doorstep.type(" ".join(old_code).lower().replace("0", "o").replace("1", "l"))
    doorstep.press(Key.Key_Return)
    passphrase, code = take_secrets(doorstep, screen.view.secret_steps)
    assert screen.view.current is screen.view.renew_step
    assert "stop working" in words_in_sight(screen)
    assert doorstep.doorway.opens(OLD)
    assert doorstep.doorway.code_opens(old_code)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1
    assert (doorstep.doorway.opens(OLD), doorstep.doorway.opens(passphrase)) == (False, True)
    assert (doorstep.doorway.code_opens(old_code), doorstep.doorway.code_opens(code)) == (False, True)
    assert screen.view.typed() == ""


@pytest.mark.parametrize("typed", ["", "ABCD", "0000-0000-0000-0000-0000-0000-0000"])
def test_a_mistyped_code_is_told_at_the_top_and_at_the_field_and_kept(doorstep: Doorstep, typed: str) -> None:
    screen = start(doorstep)
    doorstep.type(typed)
    doorstep.press(Key.Key_Return)
    step = screen.view.code_step
    assert screen.view.current is step
    assert step.field.problem
    assert [link.words for link in screen.view.summary.links] == [step.field.problem]
    assert screen.view.summary.isAncestorOf(focused())
    assert step.field.text() == typed
    doorstep.press(Key.Key_Tab)
    doorstep.press(Key.Key_Return)
    assert focused() is step.field.edit


def test_somebody_elses_code_is_told_without_sending_people_in_a_circle(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    doorstep.type("-".join(doorstep.secrets.new_code()))
    doorstep.press(Key.Key_Return)
    assert "does not open this workbook" in screen.view.code_step.field.problem
    assert "recovery code" not in screen.view.code_step.field.problem
    replace_text(screen.view.code_step.field.edit, doorstep, "-".join(doorstep.secrets.codes[0]))
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.secret_steps.passphrase


def test_the_workbook_is_the_one_that_was_chosen(doorstep: Doorstep) -> None:
    screen = start(doorstep, vaults=2, argument=1)
    assert "This is for the workbook Pair 2." in words_in_sight(screen)
    doorstep.type("-".join(doorstep.secrets.codes[0]))
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.code_step
    replace_text(screen.view.code_step.field.edit, doorstep, "-".join(doorstep.secrets.codes[1]))
    doorstep.press(Key.Key_Return)
    assert screen.view.current is screen.view.secret_steps.passphrase


def test_another_workbook_starts_afresh_and_coming_back_from_support_does_not(doorstep: Doorstep) -> None:
    screen = start(doorstep, vaults=2, argument=0)
    doorstep.type("half a code")
    screen.view.arrive("")
    assert screen.view.typed() == "half a code"
    screen.view.arrive(str(doorstep.doorway.vaults()[1].folder))
    assert screen.view.typed() == ""


def test_leaving_forgets_what_was_typed(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    doorstep.type("half a code")
    doorstep.press(Key.Key_Escape)
    assert doorstep.frame.gone == [("lock", "")]
    assert screen.view.typed() == ""


@pytest.mark.parametrize("error", [DiskFull, CannotWrite, KeyFileDamaged])
def test_a_failure_at_the_end_keeps_everything_and_changes_nothing(doorstep: Doorstep, error: type[WorldError]) -> None:
    screen = start(doorstep)
    doorstep.type("-".join(doorstep.secrets.codes[0]))
    doorstep.press(Key.Key_Return)
    passphrase, code = take_secrets(doorstep, screen.view.secret_steps)
    doorstep.doorway.fail_next(error())
    doorstep.press(Key.Key_Return)
    assert screen.view.told.words
    assert doorstep.doorway.opens(OLD)
    assert (screen.view.chosen().passphrase, screen.view.chosen().code) == (passphrase, code)
    doorstep.press(Key.Key_Return)
    assert doorstep.doorway.opens(passphrase)
    assert len(doorstep.doorway.entered) == 1


def test_it_says_what_it_is_doing_and_nothing_can_be_changed_meanwhile(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    doorstep.type("-".join(doorstep.secrets.codes[0]))
    doorstep.slow.hold()
    doorstep.press(Key.Key_Return)
    assert "Checking your code…" in words_in_sight(screen)
    assert screen.view.code_step.field.edit.isReadOnly()
    doorstep.press(Key.Key_Escape)
    doorstep.press(Key.Key_Return)
    assert doorstep.slow.waiting == 1
    doorstep.slow.release()
    assert screen.view.current is screen.view.secret_steps.passphrase
    assert not screen.view.code_step.field.edit.isReadOnly()


def test_no_secret_is_in_the_title_or_in_descriptions(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    doorstep.type("-".join(doorstep.secrets.codes[0]))
    doorstep.press(Key.Key_Return)
    passphrase, code = take_secrets(doorstep, screen.view.secret_steps)
    heard = " ".join([screen.view.title, *spoken(screen.view, QAccessible.Text.Description)])
    assert not any(secret in heard for secret in (passphrase, *code, *doorstep.secrets.codes[0]))


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
def test_each_step_has_names_order_and_room(
    look: Look, doorstep: Doorstep, scale: float, size: tuple[int, int]
) -> None:
    look.choose_scale(scale)
    screen = start(doorstep)
    screen.view.resize(*size)
    screen.view.next_button.click()
    for number in range(5):
        if number:
            screen.view.go_to(number)
        check_nothing_is_cut(screen.view)
        check_accessible(screen.view)


def test_who_has_neither_is_told_what_is_left(doorstep: Doorstep) -> None:
    screen = RecoverScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    doorstep.show(screen.view)
    words = " ".join(spoken(screen.view))
    for said in (
        "Nobody can open your private pages",
        "opens with what you used then",
        "If both of you are locked out",
    ):
        assert said in words
