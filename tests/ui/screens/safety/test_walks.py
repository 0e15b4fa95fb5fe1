"""Another passphrase, another code, trying the code: by keyboard, over real key files."""

import errno

import pytest
from PySide6.QtGui import QAccessible

from rmdesk.domain.errors import CannotWrite, ChangeUnfinished, DiskFull, KeyFileDamaged, WorldError
from rmdesk.runtime.state import load_state
from rmdesk.ui.screens.safety.walk_view import ChangePassphraseView, WalkView
from rmdesk.ui.screens.safety.walks import ChangePassphraseScreen, RenewCodeScreen
from rmdesk.ui.theme.look import Look
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.fakes.faulty_os import FaultyOs
from tests.ui.screens.doorstep import Key, focused, replace_text, spoken
from tests.ui.screens.safety.inside import Inside, words_in_sight
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

OWN = "pocket lamp river under stone"


def ask(inside: Inside, secret: str = PASSPHRASE_A) -> None:
    """Type into the first line and go on."""
    inside.desk.type(secret)
    inside.desk.press(Key.Key_Return)


def choose(inside: Inside, view: ChangePassphraseView) -> str:
    """Type the generated words twice; what they are."""
    words = inside.desk.secrets.suggested[-1]
    inside.desk.tab_to(view.passphrase.first.edit)
    for _ in range(2):
        inside.desk.type(words)
        inside.desk.press(Key.Key_Return)
    return words


def note(inside: Inside, screen: RenewCodeScreen) -> tuple[str, ...]:
    """Go on from the code, and type two groups back; the code."""
    code = inside.desk.secrets.codes[-1]
    inside.desk.press(Key.Key_Return)
    view = screen.view
    for field, group in zip(view.back.groups, view.back.asked, strict=True):  # type: ignore[attr-defined]
        assert focused() is field.edit
        inside.desk.type(code[group].lower())
        inside.desk.press(Key.Key_Return)
    return code


def changed(inside: Inside) -> tuple[ChangePassphraseScreen, ChangePassphraseView, str]:
    """Up to the last step before anything changes."""
    screen = inside.change()
    view = screen.view
    assert isinstance(view, ChangePassphraseView)
    ask(inside)
    words = choose(inside, view)
    assert view.current is view.before
    return screen, view, words


def test_a_new_passphrase_takes_the_place_of_the_present_one(inside: Inside) -> None:
    _screen, view, words = changed(inside)
    assert "Copies and backups made before now still open with your present passphrase" in words_in_sight(view)
    assert (inside.opens(PASSPHRASE_A), inside.opens(words)) == (True, False)
    inside.desk.press(Key.Key_Return)
    assert view.current is view.end
    assert (inside.opens(PASSPHRASE_A), inside.opens(words)) == (False, True)
    assert inside.code_opens(inside.pair.code_a.groups)
    assert view.asked.text() == view.passphrase.passphrase() == ""
    assert "still open with the old passphrase" in words_in_sight(view)
    assert load_state(inside.paths.state_file).sequence(inside.me) == inside.pair.a.sequence + 1
    inside.desk.press(Key.Key_Return)
    assert inside.desk.frame.gone == [("safety", "")]
    assert view.current is view.asked


def test_the_workbook_stays_open_and_is_written_to_meanwhile(inside: Inside) -> None:
    space, wing = inside.pair.shared(), inside.pair.private()
    try:
        changed(inside)
        inside.desk.press(Key.Key_Return)
        with space.space.transaction(), wing.space.transaction():
            pass
    finally:
        wing.close()
        space.close()
    assert not inside.opens(PASSPHRASE_A)


@pytest.mark.parametrize("typed", ["", PASSPHRASE_B, f"{PASSPHRASE_A} ", PASSPHRASE_A.upper()])
@pytest.mark.parametrize("which", ["change", "renew"])
def test_only_who_knows_my_passphrase_goes_further(inside: Inside, which: str, typed: str) -> None:
    before = inside.key_files()
    view: WalkView = getattr(inside, which)().view
    assert focused() is view.asked.field.edit
    assert view.asked.field.is_hidden
    ask(inside, typed)
    assert view.current is view.asked
    assert view.asked.field.problem
    assert [link.words for link in view.summary.links] == [view.asked.field.problem]
    assert view.asked.text() == typed
    assert inside.desk.secrets.codes == inside.desk.secrets.suggested == []
    assert inside.key_files() == before
    replace_text(view.asked.field.edit, inside.desk, PASSPHRASE_A)
    inside.desk.press(Key.Key_Return)
    assert view.current is not view.asked


def test_the_present_passphrase_is_no_new_one(inside: Inside) -> None:
    view = inside.change().view
    ask(inside)
    assert isinstance(view, ChangePassphraseView)
    view.passphrase.mode_button.click()
    for field in (view.passphrase.first, view.passphrase.again):
        field.edit.setFocus()
        inside.desk.type(PASSPHRASE_A)
    inside.desk.press(Key.Key_Return)
    assert "the passphrase that you have now" in view.passphrase.first.problem
    for field in (view.passphrase.first, view.passphrase.again):
        replace_text(field.edit, inside.desk, OWN)
    inside.desk.press(Key.Key_Return)
    inside.desk.press(Key.Key_Return)
    assert view.current is view.end
    assert (inside.opens(OWN), inside.opens(PASSPHRASE_A)) == (True, False)


def test_a_full_disk_leaves_the_old_passphrase_and_what_was_typed(inside: Inside) -> None:
    """The first call that changes the disk fails, and the one after the ballast is given up too."""
    _screen, view, words = changed(inside)
    inside.pair.folder.ballast.unlink()
    with FaultyOs(2, errno.ENOSPC).at_work():
        inside.desk.press(Key.Key_Return)
    assert "There is not enough room on the disk." in view.told.words
    assert "Nothing has changed" in view.told.words
    assert view.current is view.before
    assert (inside.opens(PASSPHRASE_A), inside.opens(words)) == (True, False)
    view.next_button.click()
    assert view.current is view.end
    assert (inside.opens(PASSPHRASE_A), inside.opens(words)) == (False, True)


def test_a_full_disk_gives_up_the_ballast_first(inside: Inside) -> None:
    _screen, view, words = changed(inside)
    assert inside.pair.folder.ballast.exists()
    with FaultyOs(2, errno.ENOSPC).at_work():
        inside.desk.press(Key.Key_Return)
    assert view.current is view.end
    assert inside.opens(words)
    assert not inside.pair.folder.ballast.exists()


@pytest.mark.parametrize("error", [DiskFull, CannotWrite, KeyFileDamaged, ChangeUnfinished])
@pytest.mark.parametrize("which", ["change", "renew"])
def test_a_failure_is_told_and_keeps_what_was_typed(inside: Inside, which: str, error: type[WorldError]) -> None:
    screen = getattr(inside, which)()
    view = screen.view
    ask(inside)
    if which == "change":
        choose(inside, view)
    else:
        note(inside, screen)
    inside.desk.slow.fail_next(error())
    inside.desk.press(Key.Key_Return)
    assert view.told.words
    assert view.current is view.before
    assert inside.opens(PASSPHRASE_A)
    assert inside.code_opens(inside.pair.code_a.groups)
    view.next_button.click()
    assert view.current is view.end


def test_a_new_code_voids_the_old_paper_only_once_it_is_noted(inside: Inside) -> None:
    screen = inside.renew()
    view = screen.view
    ask(inside)
    assert view.current is view.code  # type: ignore[attr-defined]
    view.code.print_button.click()  # type: ignore[attr-defined]
    assert inside.desk.printer.pages[0].groups == inside.desk.secrets.codes[0]
    inside.desk.press(Key.Key_Return)
    inside.desk.press(Key.Key_Return)
    assert view.current is view.back  # type: ignore[attr-defined]
    view.go_to(1)
    code = note(inside, screen)
    assert "stops working" in words_in_sight(view)
    assert inside.code_opens(inside.pair.code_a.groups)
    assert not inside.code_opens(code)
    inside.desk.press(Key.Key_Return)
    assert inside.code_opens(code)
    assert not inside.code_opens(inside.pair.code_a.groups)
    assert inside.opens(PASSPHRASE_A)
    assert inside.code_opens(inside.pair.code_b.groups)
    assert not any(group in words_in_sight(view) for group in code)


def test_my_code_is_tried_and_nothing_changes(inside: Inside) -> None:
    before = inside.key_files()
    view = inside.try_code().view
    groups = inside.pair.code_a.groups
    ask(inside, " ".join(groups).lower().replace("0", "o"))
    assert view.current.is_end
    assert "It opens your pages" in words_in_sight(view)
    assert view.asked.text() == ""
    assert inside.key_files() == before
    assert not any(group in word for word in spoken(view) for group in groups)
    inside.desk.press(Key.Key_Return)
    assert inside.desk.frame.gone == [("safety", "")]


@pytest.mark.parametrize("typed", ["", "ABCD", "partner", "0000-0000-0000-0000-0000-0000-0000"])
def test_another_code_is_told_calmly_and_kept_covered(inside: Inside, typed: str) -> None:
    typed = "-".join(inside.pair.code_b.groups) if typed == "partner" else typed
    view = inside.try_code().view
    ask(inside, typed)
    assert view.current is view.asked
    assert view.asked.field.problem
    assert view.asked.field.is_hidden
    assert view.asked.text() == typed


def test_going_to_another_page_forgets_and_locking_does_not_wait(inside: Inside) -> None:
    view = inside.change().view
    ask(inside)
    choose(inside, view)  # type: ignore[arg-type]
    view.flush()
    assert view.current is view.asked
    assert view.asked.text() == view.passphrase.passphrase() == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize("fails", [False, True])
def test_what_came_of_it_is_told_to_somebody_who_went_elsewhere(inside: Inside, fails: bool) -> None:
    _screen, view, words = changed(inside)
    inside.desk.slow.hold()
    inside.desk.press(Key.Key_Return)
    view.flush()
    view.hide()
    if fails:
        inside.desk.slow.fail_next(DiskFull())
    inside.desk.slow.release()
    (told,) = inside.desk.frame.told
    assert ("changed" in told.happened) is not fails
    assert inside.opens(words) is not fails
    assert view.current is view.asked
    assert view.asked.text() == ""


def test_nothing_can_be_pressed_while_it_works(inside: Inside) -> None:
    view = inside.change().view
    inside.desk.type(PASSPHRASE_A)
    inside.desk.slow.hold()
    inside.desk.press(Key.Key_Return)
    assert "Checking your passphrase…" in words_in_sight(view)
    inside.desk.press(Key.Key_Return)
    inside.desk.press(Key.Key_Escape)
    assert inside.desk.slow.waiting == 1
    inside.desk.slow.release()
    assert inside.desk.frame.gone == []
    assert view.current is not view.asked


def test_escape_leads_back_and_forgets(inside: Inside) -> None:
    view = inside.change().view
    inside.desk.type("half")
    inside.desk.press(Key.Key_Escape)
    assert inside.desk.frame.gone == [("safety", "")]
    assert view.asked.text() == ""


def test_no_secret_is_in_the_title_or_in_descriptions(inside: Inside) -> None:
    screen = inside.renew()
    ask(inside)
    code = note(inside, screen)
    heard = " ".join([screen.view.title, *spoken(screen.view, QAccessible.Text.Description)])
    assert not any(secret in heard for secret in (PASSPHRASE_A, *code))


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
@pytest.mark.parametrize(("which", "steps"), [("change", 4), ("renew", 5), ("try_code", 2)])
def test_each_step_has_names_order_and_room(
    look: Look, inside: Inside, which: str, steps: int, scale: float, size: tuple[int, int]
) -> None:
    look.choose_scale(scale)
    view = getattr(inside, which)().view
    view.resize(*size)
    view.next_button.click()
    for number in range(steps):
        if number:
            view.go_to(number)
        check_nothing_is_cut(view)
        check_accessible(view)
