"""The one door in the whole program: from a reflection to what both see, and back again."""

from PySide6.QtWidgets import QPushButton

from rmdesk.domain.offers import Offer
from rmdesk.private.listed_names import ListedNames
from rmdesk.services.sharing import Sharing
from rmdesk.services.workspace import open_workspace
from rmdesk.ui.private_screens.offer.view import Mode, OfferView
from rmdesk.ui.screens.offered.view import OfferedView
from rmdesk.ui.widgets.offered_card import OfferedCard
from tests.ui.app.running import Running, settle, told, type_into

WORDS = "I like to hear things straight."


def shared(running: Running) -> list[Offer | None]:
    """As the partner sees it."""
    opened = running.opened
    helen = open_workspace(opened.shared, running.pair.b.shared, opened.clock)
    return [one.offer for one in Sharing(helen).offers()]


def prepare(running: Running) -> OfferView:
    running.write(f"{WORDS} The rest is mine.").editor.offer_button.click()
    assert running.window.current == "offer"
    page = running.page(OfferView)
    type_into(page.prepare.words.edit, WORDS)
    page.prepare.go_on.click()
    assert page.mode is Mode.PREVIEW
    return page


def wait(running: Running, offers: list[Offer | None]) -> None:
    running.qtbot.waitUntil(lambda: shared(running) == offers)
    running.program.roof.writer.drain(60.0)
    settle()


def test_words_cross_are_seen_and_are_taken_back(running: Running) -> None:
    running.unlock()
    page = prepare(running)
    assert shared(running) == []
    page.preview.share.click()
    wait(running, [Offer("", WORDS)])
    assert running.window.current == "reflection"
    assert "Shared. Your partner sees exactly the words of the preview." in told(running.window)
    undo = next(one for one in running.window.notices.findChildren(QPushButton) if one.text() == "Undo")
    undo.click()
    wait(running, [None])
    assert "The words are taken back." in told(running.window)


def test_what_was_shared_is_on_its_page_and_no_longer_in_a_notice(running: Running) -> None:
    running.unlock()
    prepare(running).preview.share.click()
    wait(running, [Offer("", WORDS)])
    running.window.go("offered")
    settle()
    assert len(running.page(OfferedView).findChildren(OfferedCard)) == 1
    assert "Shared." not in told(running.window)


def test_nothing_of_it_lies_open_in_any_file(running: Running) -> None:
    """Neither the words nor what the look over them found: no log, no list of this computer, no settings."""
    running.unlock()
    ListedNames(running.opened.private.profile).keep(["Zqxjheron"])
    page = prepare(running)
    page.preview.change.click()
    type_into(page.prepare.words.edit, " Ask Zqxjheron on 020 7946 0018.")
    page.prepare.go_on.click()
    assert not page.preview.findings.isHidden()
    page.preview.share.click()
    running.program.roof.writer.drain(60.0)
    settle()
    canaries = (b"hear things straight", b"zqxjheron", b"7946 0018", b"phone-number", b"listed-name")
    (running.paths.data / "control.txt").write_text("found: phone-number")
    files = [path for path in running.paths.data.parent.rglob("*") if path.is_file()]
    assert {"control.txt", "shared.db", "state.json"} <= {path.name for path in files}
    found = [path.name for path in files if any(one in path.read_bytes().lower() for one in canaries)]
    assert found == ["control.txt"]


def test_locking_before_the_last_press_shares_nothing_and_keeps_the_words(running: Running) -> None:
    running.unlock()
    prepare(running)
    running.window.lock_asked.emit()
    space = running.pair.shared()
    try:
        assert Sharing(running.pair.workspace(running.pair.b, space)).offers() == ()
    finally:
        space.close()
    assert any(WORDS in text and "label" in text for text in running.kept())
