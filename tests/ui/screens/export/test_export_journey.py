"""From choosing to the file on the disk, by keyboard; together, and later and alone."""

from datetime import date

from pypdf import PdfReader
from PySide6.QtCore import Qt

from rmdesk.runtime import resources
from rmdesk.services.exporting import SheetOptions
from rmdesk.services.people import People
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.ui.screens.export.screen import ExportScreen
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.ui.opened_pair import words_on
from tests.ui.screens.export.conftest import Desk, called, focused


def type_passphrase(desk: Desk, passphrase: str) -> None:
    """Into the one field for it."""
    (field,) = focused().window().findChildren(PassphraseField)
    for _ in range(40):
        if focused() is field.edit:
            break
        desk.key(Qt.Key.Key_Tab)
    assert focused() is field.edit
    desk.type(passphrase)


def test_two_partners_at_one_keyboard_write_a_pdf(desk: Desk) -> None:
    desk.render = WorkerRenderer(resources.read_bytes)
    desk.agreed_action("Shadow the board", date(2026, 12, 2))
    desk.agreed_action("Meet the staff network")
    desk.agreed_action("Stays inside")
    desk.pair.actions().add(desk.pair.actions().all()[0].text)
    screen = desk.open()
    assert called(focused()) == "Export our actions"

    desk.press("Stays inside")
    desk.press("Also the exact day")
    desk.press("See every word that leaves")
    words = words_on(screen.view)
    assert "never anonymous" in words
    assert "outside the protection of rmdesk" in words
    assert called(focused()) == "Look before it leaves"
    shown = screen.view.step.panel.text.words()
    assert "Shadow the board" in shown
    assert "2 December 2026" in shown
    assert "Stays inside" not in shown
    assert "reason" not in shown

    desk.press("I agree to exactly this list")
    assert called(focused()) == "Your partner’s answer"
    assert list(desk.documents.iterdir()) == []
    type_passphrase(desk, PASSPHRASE_B)
    desk.key(Qt.Key.Key_Return)
    assert called(focused()) == "I agree"
    desk.key(Qt.Key.Key_Return)
    assert called(focused()) == "Write the file"
    assert "rmdesk-actions-2026-11.pdf" in words_on(screen.view)

    desk.press("Write the PDF")
    (path,) = desk.documents.iterdir()
    assert str(path) in words_on(screen.view)
    pages = PdfReader(path).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for word in shown.split():
        assert word in text
    assert "Stays inside" not in text
    (export,) = desk.exporting(desk.pair.helen).exports()
    assert (export.by, export.format) == (desk.pair.amara.me, "pdf")


def test_later_and_alone_the_partner_finds_the_list_and_agrees(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    desk.open()
    desk.press("See every word")
    desk.press("I agree")
    desk.press("Not now")
    assert desk.pair.frame.went == [("actions", "")]

    screen = desk.open(desk.pair.helen)
    words = words_on(screen.view)
    assert "Amara" in words
    assert "has agreed that this list may leave" in words
    assert "Shadow the board" in screen.view.step.panel.text.words()
    desk.press("I agree to exactly this list")
    assert called(focused()) == "Write the file"
    desk.press("Write the PDF")
    assert len(list(desk.documents.iterdir())) == 1


def test_a_refusal_leaves_no_trace(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    desk.open()
    desk.press("See every word")
    before = desk.generation()
    desk.press("Not now")
    assert called(focused()) == "Export our actions"
    assert desk.generation() == before
    desk.press("See every word")
    desk.press("I agree")

    helens = desk.open(desk.pair.helen)
    before = desk.generation()
    desk.press("Not now")
    assert desk.generation() == before
    assert desk.pair.frame.went[-1] == ("actions", "")
    helens.view.arrive()
    assert "has agreed that this list may leave" in words_on(helens.view)
    assert "has not agreed yet" in words_on(desk.open().view)


def test_a_passphrase_that_does_not_fit_changes_nothing_and_is_told_at_its_field(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    screen = desk.open()
    desk.press("See every word")
    desk.press("I agree")
    before = desk.generation()
    for wrong in ("not this", PASSPHRASE_A):
        type_passphrase(desk, wrong)
        desk.key(Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_Return)
        assert "does not fit" in words_on(screen.view)
        assert desk.generation() == before
    assert desk.pair.frame.told == []
    type_passphrase(desk, PASSPHRASE_B)
    desk.key(Qt.Key.Key_Return)
    assert called(focused()) == "I agree"
    desk.key(Qt.Key.Key_Return)
    assert called(focused()) == "Write the file"


def test_a_typed_passphrase_is_forgotten_when_the_page_goes_away(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    screen = desk.open()
    desk.press("See every word")
    desk.press("I agree")
    type_passphrase(desk, PASSPHRASE_B)
    screen.view.flush()
    assert screen.view.findChildren(PassphraseField)[0].text() == ""


def test_the_earlier_list_can_be_written_again_and_is_listed(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    amara, helen = desk.exporting(desk.pair.amara), desk.exporting(desk.pair.helen)
    agreed = helen.agree(amara.agree(amara.preview([one.id for one in amara.choices()], SheetOptions())))
    amara.write(agreed, desk.documents / "rmdesk-actions-2026-11.pdf")
    screen = desk.open()
    words = words_on(screen.view)
    assert "21 November 2026: PDF, written by Amara" in words
    assert "November 2026" in words
    desk.press("Write that list again")
    assert "rmdesk-actions-2026-11-2.pdf" in words_on(screen.view)
    desk.press("Write the PDF")
    assert {path.name for path in desk.documents.iterdir()} == {
        "rmdesk-actions-2026-11.pdf",
        "rmdesk-actions-2026-11-2.pdf",
    }


def test_a_partner_on_a_laptop_of_their_own_is_never_asked_for_a_passphrase_here(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    people = People(desk.pair.amara, lambda _partner: False)
    exporting = desk.exporting(desk.pair.amara)
    screen = ExportScreen(desk.pair.context, exporting, people, lambda: desk.documents)
    exporting.agree(exporting.preview([one.id for one in exporting.choices()], SheetOptions()))
    desk.show(screen)
    words = words_on(screen.view)
    assert "agrees on their own laptop. A file from yours takes the list there." in words
    assert "Passphrase of" not in words


def test_in_a_session_both_are_asked_in_the_same_way(desk: Desk) -> None:
    desk.agreed_action("Shadow the board")
    people = People(desk.pair.amara, together=True)
    screen = ExportScreen(desk.pair.context, desk.exporting(desk.pair.amara), people, lambda: desk.documents)
    desk.show(screen)
    desk.press("See every word that leaves")
    for who, passphrase in (("Amara", PASSPHRASE_A), ("Helen", PASSPHRASE_B)):
        words = words_on(screen.view)
        assert f"Passphrase of \u2068{who}\u2069" in words
        assert "I agree to exactly this list" not in words
        assert "Take my agreement back" not in words
        type_passphrase(desk, passphrase)
        desk.press("I agree")
    assert called(focused()) == "Write the file"
    (agreed,) = desk.exporting(desk.pair.helen).agreed_lists()
    assert len(agreed.agreed_by) == 2
