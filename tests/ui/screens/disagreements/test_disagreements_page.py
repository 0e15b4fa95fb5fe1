"""The page about two texts: both texts side by side, and nothing chosen for anybody."""

from dataclasses import replace

from rmdesk.ui.screens.disagreements.values import DisagreementShown, TextShown
from rmdesk.ui.screens.disagreements.view import DisagreementsView
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

MINE = TextShown("a", "You wrote", "3 December 2026", "The library", True)
THEIRS = TextShown("b", "Helen wrote", "2 December 2026", "Outside")
ONE = DisagreementShown("1", "Page: How we meet", "Where?", (MINE, THEIRS), True, True, "shared-page", "meet")


def shown(doorstep: Doorstep, *all_: DisagreementShown) -> DisagreementsView:
    view = DisagreementsView(doorstep.context.look)
    view.show_disagreements(all_)
    doorstep.show(view)
    return view


def test_each_text_can_be_kept(doorstep: Doorstep) -> None:
    view = shown(doorstep, ONE)
    chosen: list[tuple[str, str]] = []
    view.chosen.connect(lambda key, text: chosen.append((key, text)))
    for button in view.cards[0].keep_buttons:
        doorstep.tab_to(button)
        doorstep.press(Key.Key_Space)
    assert chosen == [("1", "a"), ("1", "b")]
    assert "Keep this one: Helen wrote. Where?" in spoken(view)


def test_both_can_stand_or_be_written_together(doorstep: Doorstep) -> None:
    view = shown(doorstep, ONE)
    card = view.cards[0]
    written: list[tuple[str, str]] = []
    both: list[str] = []
    view.written.connect(lambda key, words: written.append((key, words)))
    view.both_kept.connect(both.append)
    card.both_button.click()
    card.write_button.click()
    assert card.field is not None
    assert card.use_button is not None
    assert card.field.text() == "The library\n\nOutside"
    card.field.set_text(" ")
    card.use_button.click()
    assert card.field.problem == "Write some words first."
    card.field.set_text("The library, or outside")
    card.use_button.click()
    assert written == [("1", "The library, or outside")]
    assert both == ["1"]


def test_what_is_no_text_is_only_chosen(doorstep: Doorstep) -> None:
    view = shown(doorstep, replace(ONE, can_write=False, can_keep_both=False, screen=""))
    card = view.cards[0]
    assert not any(one.isVisible() for one in (card.both_button, card.write_button, card.go_button))


def test_nothing_to_choose_is_said(doorstep: Doorstep) -> None:
    assert "Everything has one text" in words_on(shown(doorstep))


def test_everything_is_named_reached_and_whole_at_200_percent(doorstep: Doorstep, look: Look) -> None:
    view = shown(doorstep, ONE, replace(ONE, id="2", texts=(MINE, THEIRS, replace(THEIRS, id="c"))))
    check_accessible(view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(view)
