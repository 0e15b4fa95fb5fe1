"""The page between our laptops: news out, news in, the exchange folder, and what is told calmly."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from rmdesk.domain.exchange_errors import ExchangeStopped, ForAnotherPair
from rmdesk.ui.screens.exchange.screen import ExchangeScreen
from rmdesk.ui.screens.exchange.values import ExchangeShown, OpenedKind, Standing
from rmdesk.ui.screens.exchange.view import ExchangeView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.exchange.outgoing import Outgoing
from rmdesk.ui.widgets.plain_text import isolated
from tests.fakes.dialogs import FakeDialogs
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

DAY = datetime(2026, 12, 3, 12, tzinfo=UTC)
FULL = ExchangeShown(Standing.CONNECTED, "Helen", DAY, DAY, forked=True, differ=1)


ENDED = ExchangeShown(Standing.CONNECTED, "Helen", DAY, DAY, ended=True)


class Quiet:
    """An exchange that stands like that, and a folder."""

    def __init__(self, shown: ExchangeShown) -> None:
        self.shown = shown
        self.files: tuple[Outgoing, ...] = (Outgoing("exchange-1.rmx", b"bytes", "the text"),)
        self.kind: OpenedKind | Exception = OpenedKind.NEWS
        self.opened: list[object] = []
        self.path: Path | None = None
        self.looked = DAY

    def status(self) -> ExchangeShown:
        return self.shown

    def make(self) -> tuple[Outgoing, ...]:
        return self.files

    def will_open(self) -> None:
        self.waiting = True

    def open_file(self, path: Path) -> OpenedKind:
        return self._open(path)

    def open_text(self, text: str) -> OpenedKind:
        return self._open(text)

    def read_forks(self) -> None:
        self.shown = replace(self.shown, forked=False)

    def folder(self) -> Path | None:
        return self.path

    def choose(self, path: Path) -> None:
        self.path = path

    def stop(self) -> None:
        self.path = None

    def last_look(self) -> datetime | None:
        return self.looked if self.path is not None else None

    def _open(self, what: object) -> OpenedKind:
        self.opened.append(what)
        if isinstance(self.kind, Exception):
            raise self.kind
        return self.kind


class Page:
    """The page over such an exchange."""

    def __init__(self, doorstep: Doorstep, shown: ExchangeShown = FULL) -> None:
        self.doorstep = doorstep
        self.exchange = Quiet(shown)
        self.saved: list[tuple[Path, bytes]] = []
        self.screen = ExchangeScreen(doorstep.context, self.exchange, self._save, self.exchange)
        self.view: ExchangeView = self.screen.view
        doorstep.show(self.view)

    def _save(self, path: Path, data: bytes) -> None:
        self.saved.append((path, data))

    @property
    def dialogs(self) -> FakeDialogs:
        dialogs = self.doorstep.context.dialogs
        assert isinstance(dialogs, FakeDialogs)
        return dialogs

    @property
    def gone(self) -> list[tuple[str, str]]:
        return self.doorstep.frame.gone


@pytest.mark.parametrize(
    "shown", [FULL, ExchangeShown(Standing.ALONE), ExchangeShown(Standing.CONNECTED, one_laptop=True)], ids=str
)
def test_everything_is_named_reached_and_whole_at_200_percent(
    doorstep: Doorstep, look: Look, shown: ExchangeShown
) -> None:
    view = Page(doorstep, shown).view
    check_accessible(view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(view)


def test_news_is_saved_as_one_file_or_as_several(doorstep: Doorstep, tmp_path: Path) -> None:
    page = Page(doorstep)
    send = page.view.send
    assert send is not None
    page.dialogs.answer(tmp_path / "news.rmx", tmp_path)
    doorstep.tab_to(send.save_button)
    doorstep.press(Key.Key_Space)
    assert page.saved == [(tmp_path / "news.rmx", b"bytes")]
    assert page.view.send is not None
    assert page.view.send.said.startswith(f"Saved as news.rmx in {isolated(str(tmp_path))}.")
    page.exchange.files = (Outgoing("a.rmx", b"a", ""), Outgoing("b.rmx", b"b", ""))
    send = page.view.send
    assert send is not None
    send.save_button.click()
    assert page.saved[1:] == [(tmp_path / "a.rmx", b"a"), (tmp_path / "b.rmx", b"b")]
    assert page.view.send is not None
    sent = f"Saved as 2 files in {isolated(str(tmp_path))}. Send all of them to your partner."
    assert page.view.send.said.startswith(sent)


def test_text_is_copied_and_too_much_of_it_is_not(doorstep: Doorstep) -> None:
    page = Page(doorstep)
    assert page.view.send is not None
    page.view.send.copy_button.click()
    assert QGuiApplication.clipboard().text() == "the text"
    page.exchange.files = (Outgoing("a.rmx", b"a", ""),)
    page.view.send.copy_button.click()
    assert page.view.told.words.startswith("This is too much for the text of an e-mail.")


@pytest.mark.parametrize(
    ("kind", "screen"),
    [(OpenedKind.NEWS, "news"), (OpenedKind.PAIRING, "pairing"), (OpenedKind.MOVED, "moving-out")],
)
def test_what_a_file_is_leads_on(doorstep: Doorstep, tmp_path: Path, kind: OpenedKind, screen: str) -> None:
    page = Page(doorstep)
    page.exchange.kind = kind
    page.view.arrive(str(tmp_path / "x.rmx"))
    assert page.exchange.opened == [tmp_path / "x.rmx"]
    assert page.gone == [(screen, "")]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (OpenedKind.NOTHING_NEW, "There is nothing new in this file."),
        (ForAnotherPair("x"), ForAnotherPair.told.happened),
    ],
    ids=str,
)
def test_what_is_told_of_a_file(doorstep: Doorstep, kind: OpenedKind | Exception, words: str) -> None:
    page = Page(doorstep)
    page.exchange.kind = kind
    card = page.view.open_card
    assert card is not None
    card.paste_button.click()
    card.field.set_text("pasted")
    card.use_button.click()
    assert page.exchange.opened == ["pasted"]
    assert page.view.told.words.startswith(words)
    assert page.gone == []


def test_a_missing_part_is_told_calmly(doorstep: Doorstep) -> None:
    page = Page(doorstep, replace(FULL, missing=True, forked=False))
    assert "An earlier part of your partner’s news is missing" in words_on(page.view)


def test_a_fork_is_told_until_it_was_read(doorstep: Doorstep) -> None:
    page = Page(doorstep)
    assert "The same laptop has written from two places" in words_on(page.view)
    button = page.view.read_button
    assert button is not None
    button.click()
    assert "The same laptop has written from two places" not in words_on(page.view)


def test_a_folder_is_chosen_once_and_left(doorstep: Doorstep, tmp_path: Path) -> None:
    page = Page(doorstep)
    card = page.view.folder_card
    assert not card.stop_button.isVisible()
    page.dialogs.answer(tmp_path)
    doorstep.tab_to(card.choose_button)
    doorstep.press(Key.Key_Space)
    assert f"In use: {tmp_path}" in words_on(page.view)
    assert "Last looked into on 3 December 2026" in words_on(page.view)
    assert "by itself, through your exchange folder" in words_on(page.view)
    card.stop_button.click()
    assert page.exchange.path is None
    assert "by itself" not in words_on(page.view)
    assert "In use" not in words_on(page.view)


class TestOpeningTakesAWhile:
    """A large file: what is under way is said in a line, and whoever goes on reading stays where they are."""

    def test_it_is_said_and_then_it_is_not(self, doorstep: Doorstep, tmp_path: Path) -> None:
        page = Page(doorstep)
        doorstep.slow.hold()
        page.view.file_dropped.emit(tmp_path / "x.rmx")
        assert not page.view.opening.isVisible()  # most files take a moment: nothing flickers
        doorstep.qtbot.waitUntil(page.view.opening.isVisible)
        assert page.exchange.opened == []
        doorstep.slow.release()
        assert not page.view.opening.isVisible()
        assert page.gone == [("news", "")]

    def test_saving_does_not_wait_for_it(self, doorstep: Doorstep, tmp_path: Path) -> None:
        page = Page(doorstep)
        doorstep.slow.hold()
        page.view.file_dropped.emit(tmp_path / "x.rmx")
        saved: list[str] = []
        doorstep.context.writer.run(lambda: "words", saved.append, lambda _error: None)
        assert saved == ["words"]

    @pytest.mark.parametrize("outcome", [OpenedKind.NEWS, OpenedKind.NOTHING_NEW, ForAnotherPair("outer")], ids=str)
    def test_who_went_on_stays_there(self, doorstep: Doorstep, tmp_path: Path, outcome: OpenedKind | Exception) -> None:
        page = Page(doorstep)
        page.exchange.kind = outcome
        doorstep.slow.hold()
        page.view.file_dropped.emit(tmp_path / "x.rmx")
        page.view.flush()
        doorstep.slow.release()
        assert page.gone == []
        assert bool(doorstep.frame.told) == isinstance(outcome, Exception)

    def test_what_was_stopped_says_so(self, doorstep: Doorstep, tmp_path: Path) -> None:
        """A window that stays open because words could not be saved."""
        page = Page(doorstep)
        page.exchange.kind = ExchangeStopped()
        page.view.file_dropped.emit(tmp_path / "x.rmx")
        assert "Nothing of it was taken in" in page.view.told.words


def test_when_the_folder_was_looked_into_is_told_while_the_page_stays_open(doorstep: Doorstep, tmp_path: Path) -> None:
    page = Page(doorstep)
    page.exchange.path = tmp_path
    page.view.arrive()
    send, before = page.view.send, words_on(page.view)
    page.exchange.looked = DAY.replace(minute=7)
    page.screen.show_look()
    after = words_on(page.view)
    assert after != before
    assert after.replace("12:07pm", "midday") == before
    assert page.view.send is send


def test_once_it_has_ended_nobody_is_asked_for_files_and_all_buttons_stay(doorstep: Doorstep) -> None:
    page = Page(doorstep, ENDED)
    told = words_on(page.view)
    assert "It has ended" in told
    assert "Nobody has to make a file any more" in told
    assert "If no more come, everything that is here stays as it is" in told
    assert page.view.send is not None
    assert page.view.open_card is not None
    page.view.ways["ending"].click()
    assert doorstep.frame.gone[-1] == ("ending", "")
    check_accessible(page.view)
    assert "It has ended" not in words_on(Page(doorstep).view)


def test_what_was_in_no_file_yet_is_said_and_that_private_pages_stay(doorstep: Doorstep) -> None:
    waits = (("agreement", 1), ("clause", 3), ("action", 1), ("partner", 1), ("turning-point", 1))
    page = Page(doorstep, replace(FULL, not_sent=waits))
    words = words_on(page.view)
    assert "Not in a file yet: our agreement, 1 action, your name, other changes" in words
    assert "Your private pages never go along." in words
    assert "Last made on 3 December 2026 at" in words
    page = Page(doorstep, replace(FULL, not_sent=(("action", 2),)))
    assert "Not in a file yet: 2 actions" in words_on(page.view)
    assert "Nothing new since the last file." in words_on(Page(doorstep).view)
    assert "since the last file" not in words_on(Page(doorstep, ExchangeShown(Standing.CONNECTED)).view)


@pytest.mark.parametrize("way", ["save_button", "copy_button"])
def test_after_making_a_file_the_page_and_the_keyboard_stay_where_they_are(
    doorstep: Doorstep, tmp_path: Path, way: str
) -> None:
    page = Page(doorstep)
    send = page.view.send
    assert send is not None
    page.dialogs.answer(tmp_path / "news.rmx")
    button = getattr(send, way)
    doorstep.tab_to(button)
    at = page.view.scroller.verticalScrollBar().value()
    doorstep.press(Key.Key_Space)
    assert page.view.send is send
    assert "Nothing of yours is new in it since the file before." in send.said
    assert button.hasFocus()
    assert page.view.scroller.verticalScrollBar().value() == at
