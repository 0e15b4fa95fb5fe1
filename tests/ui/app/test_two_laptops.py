"""Two people on two laptops, in the real window: paired by words that anybody may read, then news both ways."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.actions import ActionText
from rmdesk.services.actions import Actions
from rmdesk.ui.screens.disagreements.view import DisagreementsView
from tests.builders import QuickCosigner
from tests.ui.app.laptops import Laptop, exchange, pair_by_call


@pytest.fixture
def amara(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(qtbot, qapp, tmp_path / "amara", "Amara")
    laptop.make_workbook()
    yield laptop
    laptop.close()


@pytest.fixture
def helen(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(qtbot, qapp, tmp_path / "helen", "Helen")
    yield laptop
    laptop.close()


def actions_of(laptop: Laptop) -> Actions:
    return Actions(laptop.opened.workspace, QuickCosigner(laptop.opened.folder))


def titles(laptop: Laptop) -> list[str]:
    return [one.text.title for one in actions_of(laptop).all()]


def check_that_it_is_handed_on(laptop: Laptop) -> None:
    """After a word for the partner, one quiet line leads to where a file is made for them."""
    actions, notices = actions_of(laptop), laptop.window.notices
    laptop.go("actions")
    writer = laptop.program.outside._inside._between.screens._context.writer  # type: ignore[union-attr]
    writer.run(lambda: actions.add(ActionText(title="Read together")), lambda _: None, lambda _: None)
    laptop.wait()
    (bar,) = [one for one in notices.bars if "the next file that you make" in one.notice.text]
    laptop.go("home")
    assert bar in notices.bars
    bar.buttons[0].click()
    laptop.wait()
    assert laptop.here == "exchange"
    assert bar not in notices.bars


def test_by_a_call_then_news_both_ways_and_two_texts_for_one_thing(amara: Laptop, helen: Laptop) -> None:
    assert "My partner has their own laptop" in amara.words()
    pair_by_call(amara, helen)
    for one in (amara, helen):  # each says only what is so on it
        assert "exchange" in one.window.side_bar.keys
        assert one.pairing.heading.words == "Your laptop is ready"
        assert "You are connected as soon as they have" in one.words()
    assert amara.opened.keys.shared.vault == helen.opened.keys.shared.vault
    check_that_it_is_handed_on(amara)
    amara.go("pairing")
    action = actions_of(amara).add(ActionText(title="Ask for a visit", owner=amara.opened.keys.shared.partner))
    amara.press("Go to “Between our laptops”")
    assert amara.here == "exchange"
    assert "exchange" in amara.window.side_bar.keys
    exchange(amara, helen)
    assert helen.here == "news", helen.words()
    assert "News from Amara" in helen.words()
    assert "Action: Ask for a visit" in helen.words()
    exchange(helen, amara)
    amara.go("home")
    assert "News from Helen" in amara.words()
    amara.go("action", action)
    assert "agrees on their own laptop" in amara.words()
    assert "is here and can agree" not in amara.words()
    for laptop, title in ((amara, "Ask for two visits"), (helen, "Ask for three visits")):
        before = actions_of(laptop).get(action).text
        actions_of(laptop).change(action, before, ActionText(title=title, owner=before.owner))
    exchange(helen, amara)
    assert "There are two texts for one thing" in amara.words()
    amara.press("Look at both texts")
    said = amara.words()
    assert "You wrote" in said
    assert "Helen wrote" in said
    assert "Ask for three visits" in said
    card = amara.page("disagreements", DisagreementsView).cards[0]
    card.write_button.click()
    assert card.field is not None
    assert card.use_button is not None
    card.field.set_text("Ask for five visits")
    card.use_button.click()
    amara.wait()
    assert "Everything has one text" in amara.words()
    exchange(amara, helen)
    assert titles(amara) == titles(helen) == ["Read together", "Ask for five visits"]


def test_wrong_digits_are_said_at_the_line_and_after_3_all_begins_again(amara: Laptop, helen: Laptop) -> None:
    amara.go("pairing")
    amara.press("Make an invitation")
    helen.go("first-invitation")
    helen.paste(amara.copied())
    helen.press("Go on")
    helen.make_workbook()
    assert helen.here == "pairing"
    amara.paste(helen.copied())
    wrong = str((int(amara.digits()) + 1) % 60_000_000).zfill(8)
    amara.type_code(wrong)
    card = amara.pairing.type_card
    assert card is not None
    assert card.field.problem
    assert card.field.text() == wrong
    amara.type_code(amara.digits())
    assert "read out yourself" in amara.words()
    amara.type_code(wrong)
    amara.type_code(wrong)
    assert amara.pairing.type_card is None
    assert "did not fit 3 times" in amara.pairing.told.words
    assert "Make an invitation" in amara.words()


def test_it_can_be_left_at_every_step_and_goes_on_after_a_lock(amara: Laptop, helen: Laptop) -> None:
    amara.go("pairing")
    amara.press("Make an invitation")
    invitation = amara.copied()
    amara.leave()
    amara.unlock()
    assert "Go on: meet on two laptops" in amara.words()
    amara.press("Go on: meet on two laptops")
    assert amara.copied() == invitation
    helen.go("first-invitation")
    helen.paste(invitation)
    helen.press("Go on")
    helen.make_workbook()
    answer = helen.copied()
    helen.leave()
    helen.unlock()
    helen.go("pairing")
    assert helen.copied() == answer


def test_in_one_room_10_words_are_typed(amara: Laptop, helen: Laptop) -> None:
    amara.go("pairing")
    amara.pairing.way_buttons[1].click()
    amara.wait()
    helen.go("first-invitation")
    helen.paste(amara.copied())
    assert "10 words" in helen.words()
    helen.press("Go on")
    helen.make_workbook()
    helen.type_code("not the words at all")
    assert "do not fit" in helen.words()
    helen.type_code(amara.room_words())
    assert "Pass your answer" in helen.words()
    amara.paste(helen.copied())
    assert "Both laptops know each other now." in amara.words()


def test_whoever_has_a_workbook_already_makes_a_new_one_beside_it(amara: Laptop, helen: Laptop) -> None:
    helen.make_workbook()
    before = helen.opened.keys.shared.vault
    amara.go("pairing")
    amara.press("Make an invitation")
    helen.go("pairing")
    helen.paste(amara.copied())
    assert "A workbook for the two of you" in helen.words()
    helen.press("Make the new workbook")
    assert helen.here == "new-partner"
    helen.go("pairing")
    helen.press("Leave this invitation")
    assert "On a call" in helen.words()
    assert helen.opened.keys.shared.vault == before


def test_a_file_that_is_opened_from_outside_waits_until_the_workbook_is_unlocked(
    amara: Laptop, helen: Laptop, tmp_path: Path
) -> None:
    pair_by_call(amara, helen)
    amara.go("exchange")
    file = tmp_path / "news.rmx"
    file.write_text(amara.copied())
    helen.leave()
    helen.program.outside.open_file(str(file))
    assert any("Unlock your workbook" in bar.notice.text for bar in helen.window.notices.bars)
    helen.unlock()
    assert helen.here == "news", helen.words()
    helen.program.outside.open_file(str(file))
    helen.wait()
    assert "There is nothing new in this file." in helen.words()


def test_an_invitation_that_is_opened_from_outside_leads_to_its_page(
    amara: Laptop, helen: Laptop, tmp_path: Path
) -> None:
    amara.go("pairing")
    amara.press("Make an invitation")
    file = tmp_path / "invitation.rmx"
    file.write_text(amara.copied())
    helen.program.outside.open_file(str(file))
    helen.wait()
    assert helen.here == "first-invitation"
    assert "This is your invitation" in helen.words()


def test_what_is_no_invitation_is_told(amara: Laptop, helen: Laptop, tmp_path: Path) -> None:
    helen.go("first-invitation")
    helen.paste("Nothing of the kind")
    assert "This is not a file from your partner" in helen.words()
    pair_by_call(amara, helen)
    amara.go("exchange")
    news = amara.copied()
    helen.leave()
    helen.go("first-invitation")
    helen.paste(news)
    assert "do not know each other yet" in helen.words()
