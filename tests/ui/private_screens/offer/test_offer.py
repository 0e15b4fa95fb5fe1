"""Offering by keyboard alone: taking words, rewording, the findings, the exact preview, sharing, taking back."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rmdesk.app.offer_door import offer_door
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.offers import Offer
from rmdesk.domain.partners import Pair
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private.listed_names import ListedNames
from rmdesk.private.secret_text import SecretText as S
from rmdesk.services.sharing import Sharing
from rmdesk.ui.bridge.autosave import Pace
from rmdesk.ui.private_screens.offer.door import OfferDoor
from rmdesk.ui.private_screens.offer.screen import OfferScreen
from rmdesk.ui.private_screens.offer.view import Mode
from rmdesk.ui.private_screens.private_page.screen import PrivatePageScreen
from rmdesk.ui.private_screens.private_page.values import FromTheRest
from rmdesk.ui.private_screens.reflection.screen import ReflectionScreen
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.offered_card import OfferedCard
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.plain_label import PlainLabel
from tests.ui.opened_pair import (
    OpenedPair,
    RecordingFrame,
    button,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    seen,
    settle,
    words_on,
)

QUICK = Pace(quiet_ms=30, longest_ms=100, retry_ms=(60,))
TEXT = "I keep my phone off.\n\nZoë says 020 7946 0018 is hers. The rest is mine alone."
HOSTILE = "<b>bold</b> <img src=x> \u202egnp.exe & שלום 👩🏾‍⚕️ " + "w" * 3000


@dataclass
class Frame(RecordingFrame):
    """Remembers what can be undone, and what was announced."""

    undos: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    lasting: list[bool] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        self.undos.append((words, undo))
        self.lasting.append(lasts)

    def announce(self, words: str) -> None:
        self.announced.append(words)


class Desk:
    """Amara with one reflection, and the page of an offer in front of her."""

    def __init__(self, qtbot: QtBot, pair: OpenedPair) -> None:
        self.qtbot, self.pair = qtbot, pair
        self.frame = Frame()
        pair.frame = self.frame
        self.record = pair.wing.journal.write(S("Quiet"), S(TEXT)).id
        self.argument = f"reflection/{self.record}"
        self.sit_down()

    def sit_down(self, door: OfferDoor | None = None) -> None:
        pair = self.pair
        door = door or offer_door(Sharing(pair.amara), pair.people)
        self.screen = OfferScreen(pair.context, pair.wing, pair.workbook, door, QUICK)
        self.view = self.screen.view
        self.qtbot.addWidget(self.view)
        self.view.resize(1000, 860)
        self.view.show()
        self.view.activateWindow()
        self.qtbot.waitUntil(self.view.isActiveWindow)

    def arrive(self, argument: str = "") -> None:
        self.view.arrive(argument or self.argument)
        settle()

    def press(self, words: str) -> None:
        press(self.qtbot, self.view, words)

    def type(self, words: str, edit: PlainEdit | None = None) -> None:
        edit = edit or self.view.prepare.words.edit
        edit.setFocus()
        for number, line in enumerate(words.split("\n")):
            if number:
                self.qtbot.keyClick(edit, Qt.Key.Key_Return)
            self.qtbot.keyClicks(edit, line)

    def keys(self, *keys: Qt.Key, shift: bool = False) -> None:
        own = self.view.prepare.own
        own.setFocus()
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.qtbot.keyClick(own, key, modifier)

    def words(self) -> str:
        return self.view.prepare.words.text()

    def shared(self) -> list[Offer | None]:
        """As the partner sees it."""
        return [one.offer for one in Sharing(self.pair.helen).offers()]

    def preview(self) -> list[str]:
        (card,) = seen(self.view, OfferedCard)
        return [one.words for one in card.findChildren(PlainLabel)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, look: Look) -> Iterator[Desk]:
    opened = open_pair(tmp_path / "vault", look)
    desk = Desk(qtbot, opened)
    yield desk
    desk.screen.autosave.stop()
    opened.close()


def test_words_are_taken_reworded_seen_and_shared(desk: Desk) -> None:
    desk.arrive()
    assert desk.view.prepare.own.words() == f"Quiet\n\n{TEXT}"
    assert desk.view.prepare.own.isReadOnly()
    desk.keys(Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.keys(Qt.Key.Key_End, shift=True)
    desk.press("Take what is selected")
    assert desk.words() == "I keep my phone off."
    desk.type(" Mornings are best.")
    desk.qtbot.keyClicks(desk.view.prepare.label.edit, "When to reach me")
    assert desk.shared() == []
    desk.press("See it as your partner will")
    assert desk.view.mode is Mode.PREVIEW
    assert desk.view.heading.words == "As your partner will see it"
    seen_by_partner = ["When to reach me", "I keep my phone off. Mornings are best."]
    assert desk.preview()[1:] == seen_by_partner
    assert "Amara" in desk.preview()[0]
    assert desk.shared() == []
    share, not_now = button(desk.view, "Share exactly this"), button(desk.view, "Not now")
    assert share.size() == not_now.size()
    assert share.property("kind") == not_now.property("kind")
    desk.press("Share exactly this")
    assert desk.shared() == [Offer(*seen_by_partner)]
    assert desk.frame.went == [("reflection", desk.record)]
    assert desk.pair.wing.journal.get(desk.record).text.reveal() == TEXT
    assert len(desk.pair.wing.journal.versions(desk.record)) == 1
    assert desk.pair.wing.drafts.all() == ()


@pytest.mark.parametrize(
    ("argument", "under"),
    [("", "reflections"), ("page/plain", "workbook"), ("page/plain/plain-one", "workbook"), ("step/gone", "actions")],
)
def test_the_sidebar_shows_where_the_words_come_from(desk: Desk, argument: str, under: str) -> None:
    desk.arrive(argument)
    assert desk.view.under == under


def test_that_it_was_shared_is_told_on_one_page_for_it_can_be_taken_back_on_another(desk: Desk) -> None:
    desk.arrive()
    desk.press("Take all of it")
    desk.press("See it as your partner will")
    desk.press("Share exactly this")
    assert [words.partition(".")[0] for words, _ in desk.frame.undos] == ["Shared"]
    assert desk.frame.lasting == [False]


def test_undo_takes_the_words_back_and_keeps_them_as_a_draft(desk: Desk) -> None:
    desk.arrive()
    desk.press("Take all of it")
    desk.press("See it as your partner will")
    desk.press("Share exactly this")
    ((words, undo),) = desk.frame.undos
    assert "Shared" in words
    undo()
    assert desk.shared() == [None]
    assert [one.happened for one in desk.frame.told] == ["The words are taken back."]
    desk.arrive()
    assert desk.words() == f"Quiet\n\n{TEXT}"


def test_not_now_shares_nothing_and_keeps_what_was_prepared(desk: Desk) -> None:
    for way in ("Not now", "See it as your partner will", "Back to my own page"):
        desk.arrive()
        if not desk.words():
            desk.type("half a thought")
        desk.press(way)
        if desk.view.mode is Mode.PREVIEW:
            desk.press("Not now")
    assert desk.shared() == []
    assert desk.frame.went == [("reflection", desk.record)] * 3
    assert desk.words() == "half a thought"
    desk.view.flush()
    desk.screen.autosave.stop()
    desk.pair.reopen()
    desk.sit_down()
    desk.arrive()
    assert desk.words() == "half a thought"


def test_what_is_typed_saves_itself_and_going_to_support_loses_nothing(desk: Desk) -> None:
    desk.arrive()
    desk.type("slowly")
    desk.qtbot.waitUntil(lambda: "Saved on this computer" in words_on(desk.view))
    desk.press("See it as your partner will")
    desk.view.flush()
    desk.arrive()
    assert desk.view.mode is Mode.PREPARE
    assert desk.words() == "slowly"
    desk.press("See it as your partner will")
    desk.press("Change the words")
    assert desk.view.mode is Mode.PREPARE
    assert desk.shared() == []


def test_two_sources_never_mix_even_while_the_disk_refuses(desk: Desk) -> None:
    other = desk.pair.wing.journal.write(S(""), S("another")).id
    desk.arrive()
    desk.type("for the first")
    desk.pair.writer.fail_next(DiskFull(), DiskFull())
    desk.view.flush()
    desk.arrive(f"reflection/{other}")
    assert desk.words() == ""
    assert desk.view.prepare.own.words() == "another"
    desk.view.flush()
    desk.arrive()
    assert desk.words() == "for the first"


def test_findings_are_told_calmly_and_block_nothing(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ListedNames(desk.pair.wing.profile).keep(["zoe"])
    desk.arrive()
    assert "Before you share" not in words_on(desk.view)
    desk.press("Take all of it")
    desk.qtbot.waitUntil(lambda: "Before you share" in words_on(desk.view))
    told = words_on(desk.view)
    assert "This looks like a phone number: \u2068020 7946 0018\u2069. Leave it, or change it?" in told
    assert "This is a name on your list: \u2068Zoë\u2069" in told
    assert desk.frame.announced == ["This looks like a phone number."]
    changes = [one for one in seen(desk.view, type(button(desk.view, "Change it"))) if one.words == "Change it"]
    assert [one.accessibleName() for one in changes] == ["Change it: Zoë", "Change it: 020 7946 0018"]
    desk.qtbot.keyClick(changes[1], Qt.Key.Key_Space)
    edit = desk.view.prepare.words.edit
    assert edit.selected_words() == "020 7946 0018"
    assert edit.hasFocus()
    desk.qtbot.keyClicks(edit, "a number")
    desk.qtbot.waitUntil(lambda: "phone number" not in words_on(desk.view))
    desk.press("Leave it")
    assert "Before you share" not in words_on(desk.view)
    desk.type(" zoe@trust.nhs.uk 943 476 5919, born 1/2/1981")
    desk.press("See it as your partner will")
    told = words_on(desk.view)
    for words in ("an NHS number", "a date of birth", "an e-mail address"):
        assert f"This looks like {words}" in told
    desk.press("Share exactly this")
    (offer,) = desk.shared()
    assert offer is not None
    assert "943 476 5919" in offer.words
    assert caplog.text == "", "what was seen, or that anything was, is in no log"


def test_words_are_looked_over_before_the_page_goes_away_and_not_once_the_pages_are_closed(desk: Desk) -> None:
    desk.arrive()
    desk.type("Ring 020 7946 0018")
    desk.view.flush()
    assert "This looks like a phone number" in words_on(desk.view)


def test_the_list_of_names_is_kept_by_keyboard_and_only_here(desk: Desk) -> None:
    desk.arrive()
    desk.type("Ask Femi.")
    desk.press("Names to look out for")
    desk.type("Femi\n\n  Zoe ", desk.view.prepare.names.names.edit)
    desk.press("Keep these names")
    assert ListedNames(desk.pair.wing.profile).all() == ("Femi", "Zoe")
    assert "This is a name on your list: \u2068Femi\u2069" in words_on(desk.view)
    assert not desk.view.prepare.names.names.isVisible()


def test_nothing_to_share_is_said_at_the_field(desk: Desk) -> None:
    desk.arrive()
    desk.press("See it as your partner will")
    assert desk.view.mode is Mode.PREPARE
    assert "There are no words here yet" in desk.view.prepare.words.problem
    desk.view.prepare.words.set_text("w" * 20_001)
    desk.press("See it as your partner will")
    assert "too long" in desk.view.prepare.words.problem
    desk.type("w")
    assert desk.view.prepare.words.problem == ""


def test_a_full_disk_shares_nothing_and_can_be_tried_again(desk: Desk) -> None:
    desk.arrive()
    desk.type("words")
    desk.press("See it as your partner will")
    desk.view.flush()
    desk.pair.writer.fail_next(DiskFull())
    desk.press("Share exactly this")
    assert desk.shared() == []
    assert desk.frame.told
    desk.press("Share exactly this")
    assert desk.shared() == [Offer("", "words")]


def test_pressing_twice_shares_once(desk: Desk) -> None:
    desk.arrive()
    desk.type("words")
    desk.press("See it as your partner will")
    desk.view.flush()
    desk.pair.writer.hold()
    desk.press("Share exactly this")
    desk.press("Share exactly this")
    desk.pair.writer.release()
    assert desk.shared() == [Offer("", "words")]


def test_without_a_second_partner_it_says_that_it_waits(desk: Desk) -> None:
    alone = Pair(desk.pair.people.pair().me, None)
    sharing = Sharing(desk.pair.amara)
    real = offer_door(sharing, desk.pair.people)
    desk.sit_down(OfferDoor(real.share, lambda: alone))
    desk.arrive()
    desk.type("words")
    desk.press("See it as your partner will")
    assert "Your partner has not joined yet. What you share waits for them." in words_on(desk.view)
    desk.press("Share exactly this")
    assert desk.shared() == [Offer("", "words")]


def test_hostile_words_are_shown_plainly_and_shared_as_seen(desk: Desk) -> None:
    record = desk.pair.wing.journal.write(S("<i>x</i>"), S(HOSTILE)).id
    desk.arrive(f"reflection/{record}")
    desk.press("Take all of it")
    desk.press("See it as your partner will")
    preview = desk.preview()[-1]
    desk.press("Share exactly this")
    (offer,) = desk.shared()
    assert offer is not None
    assert offer.words == preview
    assert "\u202e" not in preview
    assert "<b>bold</b>" in preview


def test_nothing_private_stands_in_the_title_or_in_what_the_page_is_called_with(desk: Desk) -> None:
    desk.arrive()
    desk.type("words")
    titles = [desk.view.title]
    desk.press("See it as your partner will")
    titles.append(desk.view.title)
    assert titles == ["Offer, step 1 of 2", "Offer, step 2 of 2"]


def test_words_that_are_gone_leave_a_way_back(desk: Desk) -> None:
    for argument in (f"reflection/{'0' * 32}", "page/hard/hard-one", "page/nowhere/x"):
        desk.arrive(argument)
        assert desk.view.mode is Mode.NOTHING
        assert "There are no words of yours to offer here yet." in words_on(desk.view)
        desk.press("Back to my own page")


def test_a_private_page_offers_what_is_typed_there(desk: Desk) -> None:
    pair = desk.pair
    page = PrivatePageScreen(
        pair.context, pair.workbook, pair.wing, FromTheRest(lambda: pair.marks.page_marks(pair.workbook))
    )
    desk.qtbot.addWidget(page.view)
    page.view.show()
    page.view.arrive("hard")
    press(desk.qtbot, page.view, "Go on")
    desk.type("peace", seen(page.view, PlainEdit)[0])  # type: ignore[arg-type]
    press(desk.qtbot, page.view, "Offer some of this to my partner")
    assert desk.frame.went == [("offer", "page/hard/hard-one")]
    desk.view.activateWindow()
    desk.arrive("page/hard/hard-one")
    assert desk.view.prepare.own.words() == "peace"
    pair.wing.answers.put(Answer("hard-three", "What else?", 3, TextAnswer("quiet")))
    desk.arrive("page/hard/")
    assert desk.view.prepare.own.words() == "peace\n\nquiet"
    desk.press("Not now")
    assert desk.frame.went[-1] == ("private-page", "hard")


def test_a_reflection_is_kept_first_and_then_offered(desk: Desk) -> None:
    pair = desk.pair
    page = ReflectionScreen(pair.context, pair.wing, QUICK)
    desk.qtbot.addWidget(page.view)
    page.view.show()
    page.view.arrive("")
    press(desk.qtbot, page.view, "Offer some of this to my partner")
    assert desk.frame.went == []
    assert "There are no words to offer yet." in words_on(page.view)
    desk.type("new words", page.view.editor.text.edit)
    press(desk.qtbot, page.view, "Offer some of this to my partner")
    ((screen, argument),) = desk.frame.went
    assert screen == "offer"
    desk.arrive(argument)
    assert desk.view.prepare.own.words() == "new words"
    page.keeper.autosave.stop()


def test_a_reflection_is_not_offered_before_there_is_a_partner(desk: Desk) -> None:
    pair = desk.pair
    page = ReflectionScreen(pair.context, pair.wing, QUICK, has_partner=lambda: False)
    desk.qtbot.addWidget(page.view)
    page.view.show()
    page.view.arrive("")
    assert not page.view.editor.offer_button.isVisible()
    page.keeper.autosave.stop()


@pytest.mark.parametrize("step", [Mode.PREPARE, Mode.PREVIEW])
def test_the_keyboard_reaches_everything_and_nothing_is_cut(desk: Desk, look: Look, step: Mode) -> None:
    desk.arrive()
    desk.type("Ring 020 7946 0018")
    if step is Mode.PREVIEW:
        desk.press("See it as your partner will")
    desk.qtbot.waitUntil(lambda: "Before you share" in words_on(desk.view))
    check_keyboard(desk.qtbot, desk.view)
    for width, scale in ((800, 1.0), (1280, 2.0)):
        look.choose(LookChoice(ThemeChoice.LIGHT, scale))
        desk.view.resize(width, 860)
        check_nothing_cut(desk.view, width)
