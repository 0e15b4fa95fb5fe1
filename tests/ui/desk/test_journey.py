"""From the first page through the sample of 6 months to a signed pack that a pair's program takes; by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rmdesk.packs.pasted import from_text
from rmdesk.packs.sealed import open_sealed
from rmdesk.packs.trust import Verdict, confirm, judge, pin_of
from rmdesk.runtime.resources import read_text
from rmdesk.ui.desk_forms.entries import EntryCard
from rmdesk.ui.desk_forms.fields import FieldsForm
from rmdesk.ui.desk_screens.keys.new_key import NewKeyCard
from rmdesk.ui.desk_screens.programmes.view import ProgrammesView
from rmdesk.ui.desk_screens.sign.view import SignView
from tests.ui.desk.running import RunningDesk

PHRASE = "quietly seven harbours under paper lanterns"


def begin(desk: RunningDesk) -> None:
    page = desk.page
    assert isinstance(page, ProgrammesView)
    assert "This desk cannot open any pair’s pages." in desk.said()
    desk.write(page.begin.cohort.edit, "Spring 2027")
    for edit, part in zip(page.begin.start.edits, ("2", "2", "2027"), strict=True):
        desk.write(edit, part)
    desk.press("Begin")
    assert desk.window.current == "about"


def make_key(desk: RunningDesk, name: str) -> None:
    desk.go("keys")
    desk.press("Make a key")
    card = desk.find(NewKeyCard)
    desk.write(card.name.edit, name)
    desk.press("Choose my own instead")
    desk.write(card.passphrase.first.edit, PHRASE)
    desk.write(card.passphrase.again.edit, PHRASE)
    desk.press("Make this key")
    desk.wait_for("Save a copy of it in another place now.")
    assert "This is the only copy." in desk.said()


def mend_contacts(desk: RunningDesk) -> None:
    for number in range(len(desk.pack.contacts)):
        desk.go("contacts", f"{number}/contact")
        form = desk.find(FieldsForm)
        contact = desk.pack.contacts[number].contact
        own = contact.replace("example.org", "trust.nhs.uk").replace("01632 96", "0113 496 0")
        desk.write(form._boxes["contact"].edit, own)
        [card] = [one for one in desk.page.findChildren(EntryCard) if one.form is form]
        assert card.act_button is not None
        desk.key(card.act_button, Qt.Key.Key_Return)
    desk.go("notices")
    form = desk.find(FieldsForm)
    desk.write(form._boxes["notices.contact"].edit, "dpo@trust.nhs.uk")
    desk.write(form._boxes["notices.controller"].edit, "Our Trust, 4 Hill Road")
    desk.go("about")
    desk.write(desk.page.findChildren(FieldsForm)[0]._boxes["organisation"].edit, "Our Trust")


def test_the_sample_becomes_a_signed_pack_that_a_pair_takes(desk: RunningDesk, tmp_path: Path) -> None:
    begin(desk)
    desk.go("sign")
    assert "No key of this programme" in desk.said()
    make_key(desk, "Sam Lead")
    make_key(desk, "The Trust")
    desk.go("sign")
    assert "have to be mended first" in desk.said()
    mend_contacts(desk)
    desk.go("look-over")
    assert "Nothing has to be mended" in desk.said()
    desk.press("Go on to sign")
    page = desk.page
    assert isinstance(page, SignView)
    assert page.card is not None
    assert "Sign the first pack" in desk.said()
    assert desk.said().count("There is only one copy of this key yet") == 2
    desk.write(page.card.passphrase.edit, PHRASE)
    desk.key(page.card.passphrase.edit, Qt.Key.Key_Return)
    desk.wait_for("Pack number 1 is signed")
    target = tmp_path / "spring.rmpack"
    desk.dialogs.answer(target)
    desk.press("Save the pack to…")
    desk.wait_for("The pack is saved as \u2068spring.rmpack\u2069 in the folder")
    sealed = open_sealed(target.read_bytes())
    assert judge(sealed, None).verdict is Verdict.ASK_CARD
    card = desk.screens.signing.fingerprint(sealed.signing_keys[0])
    words = read_text("security/words.txt").split()
    assert card.words in desk.said()
    assert card.digits in desk.said()
    assert confirm(sealed, card.words, words).name == "Sam Lead"
    desk.press("Copy as text to paste")
    assert from_text(QGuiApplication.clipboard().text()) == target.read_bytes()
    again(desk, target)


def again(desk: RunningDesk, target: Path) -> None:
    """A second pack has the next number, and those who have the first take it."""
    pin = pin_of(open_sealed(target.read_bytes()))
    desk.go("about")
    desk.write(desk.page.findChildren(FieldsForm)[0]._boxes["organisation"].edit, "Harbour Trust")
    page = desk.go("sign")
    assert isinstance(page, SignView)
    assert page.card is not None
    assert "Sign the next pack" in desk.said()
    desk.write(page.card.passphrase.edit, PHRASE)
    desk.press("Sign the pack")
    desk.wait_for("Pack number 2 is signed")
    newest = desk.screens.signing.newest(desk.pack)
    assert newest is not None
    sealed = open_sealed(newest.data)
    assert sealed.pack.organisation == "Harbour Trust"
    assert judge(sealed, pin).verdict is Verdict.TAKE
