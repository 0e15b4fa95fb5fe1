"""Ending without fault, by keyboard, over a real vault for two."""

from collections.abc import Callable
from functools import partial

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import DiskFull, WrongSecret
from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.ui.screens.ending.screen import EndingScreen
from tests.builders import PASSPHRASE_A
from tests.ui.screens.shared_wing import SharedWing, check_room, focused, push, tab_to, type_words, words_on
from tests.ui.screens.walks import check_accessible

PAGES = (
    Page("thank-you", "Thank you", Audience.BOTH, 5, "", ()),
    Page("what-i-keep", "What I keep", Audience.ONLY_YOU, 5, "", ()),
)
WORKBOOK = Workbook(1, "en-GB", (Stage("ending", 6, "Ending well", "", PAGES),))


def prove(passphrase: str) -> None:
    if passphrase != PASSPHRASE_A:
        raise WrongSecret


def are_on_two(wing: SharedWing) -> bool:
    """As `on_two_laptops` left it."""
    return bool(wing.workspace.space.peers.others(wing.workspace.me))


@pytest.fixture
def screen(wing: SharedWing) -> EndingScreen:
    erasure = SharedErasure(wing.workspace)
    return EndingScreen(
        wing.context, wing.turning_points(), erasure, wing.people, WORKBOOK, prove, partial(are_on_two, wing)
    )


@pytest.fixture
def closed(wing: SharedWing) -> SharedWing:
    wing.actions().add(ActionText("Our action"))
    wing.turning_points().end()
    wing.turning_points().close_ending()
    return wing


def test_ending_taking_it_back_and_closing_it(wing: SharedWing, screen: EndingScreen) -> None:
    view, points = screen.view, wing.turning_points(wing.helens)
    wing.show(view)
    assert "nobody is asked why" in words_on(view)
    assert view.end_button is not None
    assert view.not_now_button is not None
    assert view.end_button.size() == view.not_now_button.size()
    before = wing.log_length
    push(view.not_now_button)
    assert (wing.log_length, wing.frame.gone) == (before, [("home", "")])
    push(view.end_button)
    assert points.is_over()
    assert focused() is view.heading
    assert "It ended on 21 November 2026." in words_on(view)
    assert view.take_back_button is not None
    push(view.take_back_button)
    assert not points.is_over()
    assert view.end_button is not None
    push(view.end_button)
    assert view.close_button is not None
    push(view.close_button)
    assert points.all().is_closed
    assert "It is closed" in words_on(view)
    assert view.take_back_button is None
    assert "because" not in words_on(view)


def test_the_partner_sees_that_it_ended_and_not_by_whom(wing: SharedWing, screen: EndingScreen) -> None:
    wing.turning_points(wing.helens).end()
    wing.show(screen.view)
    assert "It ended on 21 November 2026." in words_on(screen.view)
    assert "Helen" not in words_on(screen.view)
    assert screen.view.take_back_button is None
    assert screen.view.close_button is not None
    push(screen.view.close_button)
    wing.turning_points(wing.helens).take_back_ending()
    assert wing.turning_points().all().is_closed


def test_what_happens_to_each_space_is_said_before_and_after(wing: SharedWing, screen: EndingScreen) -> None:
    wing.show(screen.view)
    for end in (None, wing.turning_points().end, wing.turning_points().close_ending):
        if end is not None:
            end()
            screen.show()
        told = words_on(screen.view)
        for words in ("Your private pages", "Your partner’s private pages", "What you share", "Backups and copies"):
            assert words in told


def on_two_laptops(wing: SharedWing) -> None:
    with wing.workspace.space.space.transaction() as tx:
        wing.workspace.space.peers.add(tx, wing.helens.me, bytes(32), bytes(32))


def test_two_laptops_are_told_how_it_gets_there_and_what_each_has(wing: SharedWing, screen: EndingScreen) -> None:
    wing.show(screen.view)
    assert "laptop" not in words_on(screen.view)
    on_two_laptops(wing)
    screen.show()
    told = words_on(screen.view)
    assert "from the next file from this laptop" in told
    assert "before a file goes, they learn nothing of it" in told
    for words in ("Each laptop has a copy", "Files between your laptops", "Nobody has to make one"):
        assert words in told
    wing.turning_points().end()
    screen.show()
    assert "from the next file from this laptop" in words_on(screen.view)
    wing.turning_points().close_ending()
    screen.show()
    assert "Files between your laptops" in words_on(screen.view)
    assert "If Helen cannot be reached, you can still erase what you wrote alone" in words_on(screen.view)


def test_where_both_have_ended_taking_one_back_does_not_say_that_you_go_on(
    wing: SharedWing, screen: EndingScreen
) -> None:
    for who in (None, wing.helens):
        wing.turning_points(who).end()
    wing.show(screen.view)
    assert "once both of you have taken it back" in words_on(screen.view)
    assert screen.view.take_back_button is not None
    assert screen.view.take_back_button.words == "Take mine back"
    push(screen.view.take_back_button)
    assert wing.frame.announced[-1] == "Yours is taken back. It stays ended, as long as your partner’s stands."
    assert wing.turning_points().is_over()
    wing.turning_points(wing.helens).take_back_ending()
    assert not wing.turning_points().is_over()


def agree_both(wing: SharedWing) -> None:
    for who in (None, wing.helens):
        wing.turning_points(who).agree_to_delete_shared()


def test_keep_or_delete_is_for_each_and_for_both(closed: SharedWing, screen: EndingScreen) -> None:
    view = screen.view
    closed.show(view)
    assert view.my_data_button is not None
    push(view.my_data_button)
    assert closed.frame.gone == [("my-data", "")]
    assert view.shared is not None
    assert view.shared.agree_button is not None
    assert view.shared.not_now_button is not None
    assert view.shared.agree_button.size() == view.shared.not_now_button.size()
    before = closed.log_length
    push(view.shared.not_now_button)
    assert closed.log_length == before
    push(view.shared.agree_button)
    assert "Amara: agreed" in words_on(view)
    assert "Helen: not yet" in words_on(view)
    assert view.shared.take_back_button is not None
    push(view.shared.take_back_button)
    assert closed.turning_points().all().delete_shared == frozenset()


def test_deleting_my_part_needs_both_and_my_passphrase(closed: SharedWing, screen: EndingScreen) -> None:
    agree_both(closed)
    view = screen.view
    closed.show(view)
    shared = view.shared
    assert shared is not None
    assert shared.field is not None
    assert shared.delete_button is not None
    push(shared.delete_button)
    assert shared.field.problem == "Type your passphrase first."
    tab_to(shared.field.edit)
    type_words("not it")
    push(shared.delete_button)
    assert shared.field.problem == "This is not your passphrase. Nothing has been deleted."
    assert focused() is shared.field.edit
    assert len(closed.actions().all()) == 1
    type_words(PASSPHRASE_A)
    closed.writer.fail_next(DiskFull())
    push(shared.delete_button)
    assert closed.frame.told[-1].happened == DiskFull.told.happened
    assert len(closed.actions().all()) == 1
    tab_to(shared.field.edit)
    type_words(PASSPHRASE_A)
    push(shared.delete_button)
    assert closed.actions().all() == ()
    assert "Your part of what you shared is deleted" in words_on(view)
    assert view.shared is not None
    assert view.shared.field is None


def test_each_page_and_way_on_is_one_press_away(closed: SharedWing, screen: EndingScreen) -> None:
    closed.show(screen.view)
    for links in screen.view.links:
        for row in links.rows:
            push(row.button)
    assert closed.frame.gone == [
        ("actions", ""), ("export", ""), ("agreement", ""), ("new-partner", ""),
        ("shared-page", "thank-you"), ("private-page", "what-i-keep"),
    ]  # fmt: skip


def test_a_last_list_can_be_agreed_to_until_it_is_closed(wing: SharedWing, screen: EndingScreen) -> None:
    wing.show(screen.view)
    for begin in (nothing, end):
        begin(wing)
        screen.view.arrive("")
        push(screen.view.links[0].rows[0].button)
        assert wing.frame.gone.pop() == ("export", "ahead")
    wing.turning_points().close_ending()
    screen.view.arrive("")
    assert "Agree on a last list of actions" not in words_on(screen.view)


def nothing(_wing: SharedWing) -> None:
    """It goes on."""


def end(wing: SharedWing) -> None:
    wing.turning_points().end()


def end_on_two(wing: SharedWing) -> None:
    on_two_laptops(wing)
    end(wing)


def close(wing: SharedWing) -> None:
    end(wing)
    wing.turning_points().close_ending()


def agree(wing: SharedWing) -> None:
    close(wing)
    agree_both(wing)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 800), (2.0, 1280)])
@pytest.mark.parametrize("begin", [nothing, end, close, agree, end_on_two])
def test_everything_has_room_and_a_name(
    wing: SharedWing, screen: EndingScreen, begin: Callable[[SharedWing], None], scale: float, width: int
) -> None:
    begin(wing)
    wing.look.choose_scale(scale)
    wing.show(screen.view, width=width)
    check_room(screen.view)
    check_accessible(screen.view)
