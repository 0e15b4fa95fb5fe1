"""The exchange folder in the whole program: what comes is taken in, what is written goes out, nothing is said twice."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.app.exchange_watch import ExchangeWatch
from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.runtime.state import load_state
from rmdesk.security.signatures import verify
from rmdesk.services.actions import Actions
from rmdesk.services.exchange import Exchange, News
from rmdesk.services.exchange_by_folder import FolderExchange, device_in_names
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage import chain
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.widgets.notice_bar import NoticeBar
from tests.ui.app.running import Running, settle
from tests.ui.opened_pair import words_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "drive"
    place.mkdir()
    return place


@pytest.fixture
def theirs(running: Running, tmp_path: Path) -> Iterator[Workspace]:
    """The other partner's laptop: the shared space as it was when they moved out."""
    place = tmp_path / "their laptop"
    place.mkdir()
    keys = running.pair.b.shared
    shutil.copyfile(running.pair.folder.shared, place / "shared.db")
    space = open_shared(place / "shared.db", keys, running.pair.clock, place / "backups")
    space.log.renew_device()
    yield open_workspace(space, keys, running.pair.clock)
    space.close()


@pytest.fixture
def watch(running: Running, theirs: Workspace) -> ExchangeWatch:
    running.unlock()
    return ExchangeWatch(running.program.roof, running.opened, lambda: False, running.program)


def through(workspace: Workspace, running: Running, folder: Path) -> FolderExchange:
    exchange = Exchange(workspace, running.pair.b.shared)
    return FolderExchange(workspace, exchange, ExchangeFolder(folder, device_in_names(workspace)))


def rename(workspace: Workspace, name: str) -> None:
    with workspace.space.space.transaction() as tx:
        workspace.space.partners.rename(tx, workspace.author, name)


def no_cosigner(*_: object) -> bytes:
    raise AssertionError("nobody is asked for a passphrase here")


def looked(running: Running) -> None:
    running.program.roof.slow.drain(30.0)


def notices(running: Running) -> list[str]:
    return [one.notice.text for one in running.window.notices.findChildren(NoticeBar)]


def test_both_ways(running: Running, watch: ExchangeWatch, theirs: Workspace, folder: Path) -> None:
    news: list[News] = []
    watch.brought.connect(news.extend)
    looks: list[bool] = []
    watch.looked.connect(lambda: looks.append(watch.last_look() is not None))
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    assert looks == [True]
    rename(theirs, "Somebody else")
    through(theirs, running, folder).look()
    watch.look()
    looked(running)
    assert [one.sender for one in news] == [running.pair.b.shared.partner]
    assert "Somebody else" in {one.name for one in running.opened.workspace.space.partners.all()}
    rename(running.opened.workspace, "Me myself")
    watch.look()
    looked(running)
    through(theirs, running, folder).look()
    assert "Me myself" in {one.name for one in theirs.space.partners.all()}


def test_a_change_in_the_folder_is_enough(
    running: Running, watch: ExchangeWatch, theirs: Workspace, folder: Path
) -> None:
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    rename(theirs, "Somebody else")
    with running.qtbot.waitSignal(watch.brought, timeout=150_000):
        through(theirs, running, folder).look()


def test_the_folder_is_remembered_and_forgotten(running: Running, watch: ExchangeWatch, folder: Path) -> None:
    watch.choose(folder)
    again = ExchangeWatch(running.program.roof, running.opened, lambda: False, running.program)
    assert again.folder() == folder
    watch.stop()
    assert watch.folder() is None
    (entry,) = load_state(running.paths.state_file).vaults
    assert entry.exchange is None
    looked(running)


def test_a_folder_that_cannot_be_written_to_is_refused(running: Running, watch: ExchangeWatch, folder: Path) -> None:
    with pytest.raises(CannotWrite):
        watch.choose(folder / "gone")
    assert watch.folder() is None


def test_a_folder_that_is_away_is_said_once_and_keeps_nobody(
    running: Running, watch: ExchangeWatch, folder: Path, tmp_path: Path
) -> None:
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    folder.rename(tmp_path / "away")
    for _ in range(2):
        watch.look()
        looked(running)
    assert notices(running) == [
        "The exchange folder cannot be used at the moment. Your words are safe on this computer."
    ]
    (tmp_path / "away").rename(folder)
    watch.look()
    looked(running)
    assert running.window.notices.bars == ()


def test_a_file_that_is_not_whole_is_said_calmly(
    running: Running, watch: ExchangeWatch, theirs: Workspace, folder: Path
) -> None:
    through(theirs, running, folder).look()
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:2000])
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    assert [one[:40] for one in notices(running)] == ["A file in the exchange folder is not who"]


def test_locking_on_the_way_is_no_failure(running: Running, watch: ExchangeWatch, folder: Path) -> None:
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    running.window.lock_asked.emit()
    watch.look()
    looked(running)
    assert notices(running) == []


def test_a_folder_chosen_during_a_look_is_looked_into_at_once(
    running: Running, watch: ExchangeWatch, theirs: Workspace, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other drive"
    other.mkdir()
    rename(theirs, "Somebody else")
    through(theirs, running, other).look()
    watch.choose(folder)
    watch.choose(other)  # the first look has not come back
    looked(running)
    assert "Somebody else" in {one.name for one in running.opened.workspace.space.partners.all()}


def test_locking_leaves_a_file_that_is_being_opened(
    running: Running, theirs: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once, with nothing of it taken in, and the fresh process says so."""
    running.unlock()
    rename(theirs, "Somebody else")
    rename(theirs, "Somebody else again")
    (data,) = Exchange(theirs, running.pair.b.shared).make()
    file = tmp_path / "news.rmx"
    file.write_bytes(data)
    begun, locking, checked = threading.Event(), threading.Event(), []

    def at_its_leisure(public: bytes, header: bytes, signature: bytes) -> bool:
        checked.append(header)
        begun.set()
        locking.wait(60.0)
        return verify(public, header, signature)

    monkeypatch.setattr(chain, "signature_fits", at_its_leisure)
    inside = running.program.outside.inside
    assert inside is not None
    inside._leaving.begins.connect(lambda _leaving: locking.set())
    running.window.go("exchange", str(file))
    running.qtbot.waitUntil(begun.is_set, timeout=60_000)
    running.window.lock_asked.emit()
    assert running.restarts.asked == [("--stopped",)]
    assert len(checked) == 1
    pair = running.pair
    space = open_shared(pair.folder.shared, pair.a.shared, pair.clock, pair.folder.backups)
    assert not {one.name for one in space.partners.all()} & {"Somebody else", "Somebody else again"}
    space.close()


def test_locking_tells_of_a_file_whose_turn_had_not_come(running: Running, theirs: Workspace, tmp_path: Path) -> None:
    """Something slow was before it; the fresh process says that nothing of it was taken in."""
    running.unlock()
    rename(theirs, "Somebody else")
    (data,) = Exchange(theirs, running.pair.b.shared).make()
    file = tmp_path / "news.rmx"
    file.write_bytes(data)
    turn = threading.Event()
    running.program.roof.slow.run(lambda: turn.wait(60.0), lambda _: None, lambda _: None)
    try:
        running.window.go("exchange", str(file))
        running.window.lock_asked.emit()
        assert running.restarts.asked == [("--stopped",)]
    finally:
        turn.set()


def test_locking_after_a_file_was_opened_tells_of_none(running: Running, theirs: Workspace, tmp_path: Path) -> None:
    running.unlock()
    rename(theirs, "Somebody else")
    (data,) = Exchange(theirs, running.pair.b.shared).make()
    for name, content in (("news.rmx", data), ("rubbish.rmx", b"rubbish")):
        (tmp_path / name).write_bytes(content)
        running.window.go("exchange", str(tmp_path / name))
        running.program.roof.slow.drain(60.0)
        settle()
    running.window.lock_asked.emit()
    assert running.restarts.asked == [()]


def test_news_from_the_folder_is_shown_on_the_open_page(
    running: Running, theirs: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In place, with one quiet line for who listens; the page that is shown stays, and so does the focus."""
    running.unlock()
    inside = running.program.outside.inside
    assert inside is not None
    watch = inside._between._watch
    watch.choose(folder)
    running.qtbot.waitUntil(lambda: watch.last_look() is not None, timeout=60_000)
    said: list[str] = []
    monkeypatch.setattr(running.program.roof.frame, "announce", said.append)
    running.window.go("actions")
    page = running.window.page("actions")
    running.window.activateWindow()
    running.qtbot.waitUntil(page.heading.hasFocus)
    Actions(theirs, no_cosigner).add(ActionText(title="A quiet room", why="to think"))
    through(theirs, running, folder).look()
    watch.look()
    looked(running)
    assert "A quiet room" in words_on(page)
    assert running.window.current == "actions"
    assert page.heading.hasFocus()
    assert said == ["News from your partner is here."]
