"""Harder pages: open with the agreement, a choice of who goes first, the lower setting holds, and care afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.domain.questions import Answer, Choice, PickedAnswer, Question, QuestionKind, in_voice
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.ui.screens.shared_page.screen import SharedPageScreen, SharedPageServices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.workbook.navigator import WalkMode
from tests.builders import QuickCosigner
from tests.ui.opened_pair import OpenedPair, check_keyboard, check_nothing_cut, open_pair, press, seen, words_on

LEVELS = (Choice("light", "Light"), Choice("deeper", "Deeper"), Choice("heart", "The heart of it"))
DIAL = Question("dial", QuestionKind.DEPTH_DIAL, "How deep do we go?", "You can change it.", choices=LEVELS)
MORE = Question("dial-more", QuestionKind.SHORT_TEXT, "What helps?")
HARDER = Page(
    "deep", "How deep", Audience.BOTH, 5, "Both set it.", (DIAL, MORE), who_first=True, aftercare=True
)  # fmt: skip
CARE = Page("aftercare", "Afterwards", Audience.ONLY_YOU, 5, "For you.", (replace(MORE, id="care-one"),))


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


def workbook_of(pair: OpenedPair, closed: bool = False) -> Workbook:
    stage = Stage("harder", 4, "Harder subjects", "A stage.", (HARDER, CARE), needs_agreement=closed)
    return replace(pair.workbook, stages=(*pair.workbook.stages, stage))


def opened(qtbot: QtBot, pair: OpenedPair, closed: bool = False, **more) -> SharedPageScreen:
    services = SharedPageServices(workbook_of(pair, closed), pair.answers, pair.marks, pair.people, **more)
    screen = SharedPageScreen(pair.context, services, pair.private_status)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.activateWindow()
    qtbot.waitUntil(screen.view.isActiveWindow)
    screen.view.arrive("deep")
    return screen


def choose(screen: SharedPageScreen, words: str) -> None:
    next(one for one in seen(screen.view, RadioOption) if isinstance(one, RadioOption) and one.words == words).click()


def test_a_page_that_waits_for_the_agreement_says_why_and_where_to_go(qtbot: QtBot, pair: OpenedPair) -> None:
    agreements = Agreements(pair.amara, (), QuickCosigner(pair.built.folder))
    screen = opened(qtbot, pair, closed=True, agreements=agreements)
    words = words_on(screen.view)
    assert "This page opens later" in words
    assert "once you have both agreed" in words
    assert "Go on" not in words
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "Go to the agreement")
    assert pair.frame.went == [("agreement", "")]


def test_the_pair_chooses_who_goes_first_and_sees_it_on_the_page(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    words = words_on(screen.view)
    assert "Who goes first?" in words
    assert "whoever has more formal power at work. Nobody has to teach" in words
    check_keyboard(qtbot, screen.view)
    choose(screen, "Helen")
    (kept,) = SharedAnswers(pair.helen).answers("deep-who-first")
    assert kept.value == PickedAnswer((pair.helen.me,))
    press(qtbot, screen.view, "Go on")
    assert "Helen goes first on this page." in words_on(screen.view).replace("\u2068", "").replace("\u2069", "")
    assert pair.marks.page_marks(workbook_of(pair)).in_progress == frozenset()


def test_nothing_waits_for_that_choice(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    press(qtbot, screen.view, "Go on")
    assert screen.view.heading.words == "How deep do we go?"
    assert "goes first" not in words_on(screen.view)


def test_each_sets_their_own_level_and_the_lower_holds(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    press(qtbot, screen.view, "Go on")
    words = words_on(screen.view)
    assert "Nobody has set this yet. Until both of you have, the lightest level holds: Light." in words
    assert "Either of you can stop at any time." in words
    choose(screen, "Deeper")
    assert "1 of you has set this." in words_on(screen.view)
    press(qtbot, screen.view, "Save and continue")
    mine, hers = in_voice(DIAL, pair.amara.me), in_voice(DIAL, pair.helen.me)
    assert [one.value for one in pair.answers.answers(mine.id)] == [PickedAnswer(("deeper",))]
    assert pair.answers.answers(hers.id) == ()
    SharedAnswers(pair.helen).save(Answer(hers.id, DIAL.text, 1, PickedAnswer(("light",))))
    press(qtbot, screen.view, "Back")
    words = words_on(screen.view)
    assert "The lower of the 2 settings holds: Light." in words
    assert "has not answered" not in words
    assert "deep" in pair.marks.page_marks(workbook_of(pair)).in_progress
    check_keyboard(qtbot, screen.view)


def test_the_partners_setting_is_theirs_unless_both_are_here(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    press(qtbot, screen.view, "Go on")
    assert len(seen(screen.view, RadioOption)) == 3
    screen = opened(qtbot, pair, both_here=True)
    press(qtbot, screen.view, "Go on")
    options = [one for one in seen(screen.view, RadioOption) if isinstance(one, RadioOption)]
    assert len(options) == 6
    options[1].click()
    options[4].click()
    assert "You both chose this: Deeper." in words_on(screen.view)
    press(qtbot, screen.view, "Save and continue")
    (hers,) = pair.answers.signed_answers(in_voice(DIAL, pair.helen.me).id)
    assert (hers.author, hers.voice) == (pair.amara.me, pair.helen.me)


def test_the_deepest_level_is_closed_at_first_and_says_why(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    press(qtbot, screen.view, "Go on")
    assert "The deepest level opens after one good session" in words_on(screen.view)
    deepest = seen(screen.view, RadioOption)[2]
    assert not deepest.isEnabled()
    assert "opens after one good session" in deepest.accessibleDescription()


def test_after_a_harder_page_comes_care(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair)
    press(qtbot, screen.view, "Skip this page")
    assert "After a page like this" in words_on(screen.view)
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "A page for afterwards, for you alone")
    press(qtbot, screen.view, "See who can help")
    assert pair.frame.went == [("private-page", "aftercare"), ("support", "")]


def test_a_page_about_the_agreement_leads_to_looking_at_it_again(qtbot: QtBot, pair: OpenedPair) -> None:
    page = replace(HARDER, review=True)
    stage = Stage("harder", 4, "Harder subjects", "A stage.", (page, CARE))
    workbook = replace(pair.workbook, stages=(*pair.workbook.stages, stage))
    screen = SharedPageScreen(pair.context, SharedPageServices(workbook, pair.answers, pair.marks, pair.people))
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.view.arrive("deep")
    press(qtbot, screen.view, "Skip this page")
    press(qtbot, screen.view, "Look at our agreement again")
    assert pair.frame.went == [("agreement", "review")]


def test_all_questions_can_be_on_one_page_from_the_start(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = opened(qtbot, pair, mode=lambda: WalkMode.ALL_AT_ONCE)
    press(qtbot, screen.view, "Go on")
    words = words_on(screen.view)
    assert "How deep do we go?" in words
    assert "What helps?" in words
    check_keyboard(qtbot, screen.view)
    choose(screen, "Deeper")
    press(qtbot, screen.view, "Save and continue")
    assert pair.answers.answers(in_voice(DIAL, pair.amara.me).id)
    assert screen.view.heading.words == "That is the end of this page"


@pytest.mark.parametrize("width", [1280, 800])
def test_nothing_is_cut_at_twice_the_size(qtbot: QtBot, pair: OpenedPair, width: int) -> None:
    pair.look.choose_scale(2.0)
    screen = opened(qtbot, pair, both_here=True)
    screen.view.resize(width, 860)
    check_nothing_cut(screen.view, width)
    press(qtbot, screen.view, "Go on")
    check_nothing_cut(screen.view, width)
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Skip this question")
    check_nothing_cut(screen.view, width)
