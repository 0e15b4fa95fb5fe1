"""The list of programmes, the keys, and what the world does: full disks, damaged drafts, wrong passphrases."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rmdesk.domain.errors import DiskFull
from rmdesk.domain.packs import KeyRole
from rmdesk.packs.succession import keys_after
from rmdesk.ui.desk_screens.keys.new_key import NewKeyCard, SuccessorCard
from rmdesk.ui.desk_screens.keys.view import KeysView
from rmdesk.ui.desk_screens.programmes.view import EMPTY, FROM_PACK, ProgrammesView
from rmdesk.ui.desk_screens.sign.view import SignView
from tests.sample_pack import in_own_words
from tests.ui.desk.running import PASSPHRASE, RunningDesk


def programmes(desk: RunningDesk) -> ProgrammesView:
    page = desk.go("programmes")
    assert isinstance(page, ProgrammesView)
    return page


def keys_page(desk: RunningDesk) -> KeysView:
    page = desk.go("keys")
    assert isinstance(page, KeysView)
    return page


def sign_page(desk: RunningDesk) -> SignView:
    page = desk.go("sign")
    assert isinstance(page, SignView)
    return page


def begin_with(desk: RunningDesk, source: str, name: str) -> None:
    page = programmes(desk)
    page.begin.source.choose(source)
    desk.write(page.begin.cohort.edit, name)
    desk.press("Begin")


def test_nothing_begins_without_a_name(desk: RunningDesk) -> None:
    programmes(desk)
    desk.press("Begin")
    assert "Give the programme a name." in desk.said()
    assert desk.screens.programmes.all() == ()


def test_an_empty_programme_and_a_second_one_of_the_same_name(desk: RunningDesk) -> None:
    begin_with(desk, EMPTY, "Autumn")
    assert desk.on_disk().dates == ()
    begin_with(desk, EMPTY, "autumn")
    assert desk.window.current == "programmes"
    assert "has a programme of that name already" in "".join(bar.notice.text for bar in desk.window.notices.bars)


def test_a_programme_is_opened_again_with_what_was_typed(desk: RunningDesk) -> None:
    pack = desk.begin()
    desk.screens.draft.put(pack)
    page = programmes(desk)
    desk.key(page.cards["spring-2027"].open, Qt.Key.Key_Return)
    assert desk.window.current == "about"
    assert desk.pack == pack


def test_a_programme_is_removed_only_after_a_question(desk: RunningDesk) -> None:
    desk.begin()
    desk.dialogs.answer(False, True)
    desk.key(programmes(desk).cards["spring-2027"].remove, Qt.Key.Key_Return)
    assert len(desk.screens.programmes.all()) == 1
    desk.key(programmes(desk).cards["spring-2027"].remove, Qt.Key.Key_Return)
    assert desk.screens.programmes.all() == ()
    assert desk.window.current == "programmes"
    assert "about" not in desk.window.screens


def signed_programme(desk: RunningDesk) -> Path:
    desk.begin()
    desk.make_keys()
    today = desk.clock.now().date()
    pack = in_own_words(desk.pack)
    contacts = tuple(replace(one, checked_on=today) for one in pack.contacts)
    desk.screens.draft.put(replace(pack, contacts=contacts))
    page = sign_page(desk)
    assert page.card is not None
    desk.write(page.card.passphrase.edit, PASSPHRASE)
    desk.press("Sign the pack")
    desk.wait_for("Pack number 1 is signed")
    newest = desk.screens.signing.newest(desk.pack)
    assert newest is not None
    return newest.path


def test_a_damaged_draft_starts_again_from_the_pack_that_was_signed_last(desk: RunningDesk) -> None:
    path = signed_programme(desk)
    signed = desk.on_disk()
    desk.screens.draft.close()
    (path.parents[1] / "draft.json").write_bytes(b"{")
    page = programmes(desk)
    assert "The draft of this programme cannot be read." in desk.said()
    desk.key(page.cards["spring-2027"].again, Qt.Key.Key_Return)
    assert desk.window.current == "about"
    assert desk.on_disk() == signed


def test_last_years_pack_begins_a_new_programme(desk: RunningDesk) -> None:
    path = signed_programme(desk)
    before = desk.pack
    desk.dialogs.answer(path)
    page = programmes(desk)
    page.begin.source.choose(FROM_PACK)
    desk.write(page.begin.cohort.edit, "Spring 2028")
    for edit, part in zip(page.begin.start.edits, ("1", "2", "2028"), strict=True):
        desk.write(edit, part)
    desk.press("Begin")
    after = desk.on_disk()
    assert (after.programme, after.cohort, after.version) == ("spring-2028", "Spring 2028", 1)
    assert [one.title for one in after.dates] == [one.title for one in before.dates]
    assert [one.day.weekday() for one in after.dates] == [one.day.weekday() for one in before.dates]
    assert after.dates[0].day.year == 2028


def test_a_file_that_is_no_pack_is_told(desk: RunningDesk, tmp_path: Path) -> None:
    strange = tmp_path / "strange.rmpack"
    strange.write_bytes(b"no pack")
    desk.dialogs.answer(strange)
    begin_with(desk, FROM_PACK, "Spring")
    assert "This is not a programme pack." in "".join(bar.notice.text for bar in desk.window.notices.bars)
    assert desk.screens.programmes.all() == ()


def test_a_wrong_passphrase_signs_nothing(desk: RunningDesk) -> None:
    signed_programme(desk)
    page = sign_page(desk)
    assert page.card is not None
    desk.write(page.card.passphrase.edit, "not this one")
    desk.press("Sign the pack")
    desk.wait_for("That passphrase does not open this key.")
    assert desk.screens.programmes.shelf.newest_number("spring-2027") == 1
    assert page.card.button.isEnabled()


def test_the_only_copy_of_a_key_is_not_put_away(desk: RunningDesk, tmp_path: Path) -> None:
    desk.make_keys()
    page = keys_page(desk)
    desk.key(page.cards[0].buttons["away"], Qt.Key.Key_Return)
    assert "only copy of this key" in "".join(bar.notice.text for bar in desk.window.notices.bars)
    assert all(one.here for one in desk.screens.signing.keys.all())
    safe = tmp_path / "safe"
    safe.mkdir()
    desk.dialogs.answer(safe)
    desk.key(page.cards[0].buttons["copy"], Qt.Key.Key_Return)
    desk.wait_for("on the same disk as the key")
    assert "This is the only copy." in desk.said()
    desk.screens.signing.keys._same_disk = lambda *_places: False
    desk.dialogs.answer(safe)
    desk.key(page.cards[0].buttons["copy"], Qt.Key.Key_Return)
    desk.wait_for("The copy is saved in the folder")
    assert page.cards[0].said.isVisible()
    assert page.cards[0].isAncestorOf(desk.app.focusWidget())
    desk.key(page.cards[0].buttons["away"], Qt.Key.Key_Return)
    desk.wait_for("Its file is not here.")
    [file] = safe.iterdir()
    desk.dialogs.answer(file)
    desk.key(page.cards[0].buttons["back"], Qt.Key.Key_Return)
    desk.wait_for("The key is on this computer again.")


def test_a_new_key_is_told_at_its_own_card_and_both_want_a_copy_before_and_after_signing(desk: RunningDesk) -> None:
    desk.begin()
    desk.screens.signing.keys.make(KeyRole.LEAD, "Sam Lead", PASSPHRASE)
    desk.go("keys")
    desk.press("Make a key")
    card = desk.find(NewKeyCard)
    desk.write(card.name.edit, "Trust")
    desk.press("Choose my own instead")
    for edit in (card.passphrase.first.edit, card.passphrase.again.edit):
        desk.write(edit, "quietly seven harbours under paper lanterns")
    desk.press("Make this key")
    desk.wait_for("Save a copy of it in another place now.")
    page = desk.page
    assert isinstance(page, KeysView)
    [told] = [one for one in page.cards if one.said.isVisible()]
    assert told.key.name.name == "Trust"
    assert told.buttons["copy"].hasFocus()
    desk.go("look-over")
    for name in ("Sam Lead", "Trust"):
        assert f"only one copy of the key of \u2068{name}\u2069" in desk.said()


def test_a_successor_is_named_and_pairs_can_follow_it(desk: RunningDesk) -> None:
    signed_programme(desk)
    before = desk.pack
    page = keys_page(desk)
    desk.key(page.cards[0].buttons["successor"], Qt.Key.Key_Return)
    assert "There is no other key of this kind yet." in "".join(bar.notice.text for bar in desk.window.notices.bars)
    new = desk.screens.signing.keys.make(KeyRole.LEAD, "Alex Lead", PASSPHRASE)
    page = keys_page(desk)
    [old] = [one for one in page.cards if "successor" in one.buttons and one._line.key.name.role is KeyRole.LEAD]
    desk.key(old.buttons["successor"], Qt.Key.Key_Return)
    card = desk.find(SuccessorCard)
    desk.write(card.passphrase.edit, PASSPHRASE)
    desk.press("Name the successor")
    desk.wait_for("The successor is named.")
    kept = desk.on_disk()
    good = keys_after([one.public for one in before.keys], kept.successions)
    assert set(good) == {one.public for one in kept.keys}
    assert new.name.public in good


def test_a_full_disk_is_told_and_nothing_typed_is_lost(desk: RunningDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = desk.begin()

    def full(*_arguments: object) -> None:
        raise DiskFull("no room")

    desk.go("about")
    with monkeypatch.context() as world:
        world.setattr("rmdesk.desk.drafts.write_in_own_folder", full)
        desk.screens.draft.put(replace(pack, organisation="Harbour Trust"))
        assert not desk.screens.draft.flush()
        assert "The disk is full" in desk.said()
        desk.window.close()
        assert desk.window.isVisible()
        assert "could not be saved" in "".join(bar.notice.text for bar in desk.window.notices.bars)
    assert desk.screens.programmes.shelf.load("spring-2027").organisation == pack.organisation
    assert desk.on_disk().organisation == "Harbour Trust"


def test_hiding_covers_the_desk_and_comes_back_to_the_same_page(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("dates")
    desk.window.hide_asked.emit()
    assert desk.window.windowTitle() == "Notes"
    assert not desk.page.isVisible()
    cover = desk.program._cover
    assert cover is not None
    cover._go_on.click()
    desk.settle()
    assert desk.window.current == "dates"
    assert "Dates" in desk.window.windowTitle()
