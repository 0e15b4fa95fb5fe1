"""The second partner, alone at the keyboard: a way in of their own, and it ends in a lock whichever way it ends."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.screens.first_run.screen import FirstRunScreen
from rmdesk.ui.screens.second_partner.screen import SecondPartnerScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.first_facts import CannotCard, HidingCard
from tests.ui.screens.doorstep import Doorstep, Key, focused, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut, take_secrets

FIRST = "amber-kettle-window-garden"


def start(doorstep: Doorstep) -> SecondPartnerScreen:
    opening = doorstep.doorway.create("Amara", ChosenSecrets(FIRST, doorstep.secrets.new_code()))
    doorstep.doorway.hand_over(opening)
    screen = SecondPartnerScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    doorstep.show(screen.view)
    return screen


def to_make(doorstep: Doorstep, screen: SecondPartnerScreen) -> tuple[str, tuple[str, ...]]:
    doorstep.press(Key.Key_Return)
    assert focused() is screen.view.name_step.field.edit
    doorstep.type("Helen")
    doorstep.press(Key.Key_Return)
    chosen = take_secrets(doorstep, screen.view.secret_steps)
    assert screen.view.current is screen.view.make_step
    return chosen


def test_they_get_a_way_in_of_their_own_and_the_workbook_locks(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    before = doorstep.doorway.files()
    passphrase, code = to_make(doorstep, screen)
    assert doorstep.doorway.files() == before
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("lock", "")]
    assert doorstep.doorway.entered == []
    assert doorstep.doorway.opens(FIRST)
    assert doorstep.doorway.opens(passphrase)
    assert doorstep.doorway.code_opens(code)
    first, second = (doorstep.doorway.unlock(doorstep.doorway.vaults()[0], word) for word in (FIRST, passphrase))
    assert first.private.partner != second.private.partner  # type: ignore[attr-defined]
    assert first.private.space.key != second.private.space.key  # type: ignore[attr-defined]
    assert screen.view.chosen().passphrase == ""


def test_it_says_what_is_closed_and_what_is_theirs_alone(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    words = " ".join(label.text() for label in screen.view.findChildren(QLabel) if label.isVisible())
    assert "private pages are closed" in words
    assert "yours alone" in words
    assert "one for each" in words
    assert "could delete files" in words
    assert "Amara" not in words


def test_they_are_told_the_same_limits_as_the_first_partner(doorstep: Doorstep) -> None:
    first = FirstRunScreen(doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    doorstep.show(first.view)
    told = [words_of(card) for card in first.view.findChildren(CannotCard)]
    hiding = [words_of(card) for card in first.view.findChildren(HidingCard)]
    screen = start(doorstep)
    assert [words_of(card) for card in screen.view.findChildren(CannotCard)] == told
    assert "A court." in told[0][-1]
    ((heading, where, covers, keeps),) = [words_of(card) for card in screen.view.findChildren(HidingCard)]
    assert [heading, where, keeps] == [words for words in hiding[0] if not words.startswith("It covers")]
    assert covers.startswith("It covers this window at once")
    assert "first steps" not in covers


def words_of(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_not_now_locks_too(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    before = doorstep.doorway.files()
    assert screen.view.back_button.words == "Not now: lock the workbook"
    doorstep.tab_to(screen.view.back_button)
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("lock", "")]
    assert doorstep.doorway.files() == before


@pytest.mark.parametrize("error", [DiskFull, CannotWrite])
def test_a_failure_keeps_what_was_typed(doorstep: Doorstep, error: type[WorldError]) -> None:
    screen = start(doorstep)
    passphrase, _ = to_make(doorstep, screen)
    doorstep.doorway.fail_next(error())
    doorstep.press(Key.Key_Return)
    assert "what you typed is kept" in screen.view.told.words
    assert screen.view.name() == "Helen"
    assert doorstep.frame.gone == []
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("lock", "")]
    assert doorstep.doorway.opens(passphrase)


def test_no_secret_is_in_the_title_or_in_descriptions(doorstep: Doorstep) -> None:
    screen = start(doorstep)
    passphrase, code = to_make(doorstep, screen)
    heard = " ".join([screen.view.title, *spoken(screen.view, QAccessible.Text.Description)])
    assert not any(secret in heard for secret in (passphrase, *code))


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
def test_each_step_has_names_order_and_room(
    look: Look, doorstep: Doorstep, scale: float, size: tuple[int, int]
) -> None:
    look.choose_scale(scale)
    screen = start(doorstep)
    screen.view.resize(*size)
    for number in range(6):
        screen.view.go_to(number)
        check_nothing_is_cut(screen.view)
        check_accessible(screen.view)
