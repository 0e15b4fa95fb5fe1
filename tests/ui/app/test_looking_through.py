"""What one partner writes into the shared tables with another program is not shown as the other's word."""

from collections.abc import Callable

import pytest

from rmdesk.domain.errors import NotWhatWasSigned, SpaceDamaged, WorldError
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.ui.widgets.notice_bar import NoticeBar
from rmdesk.vaultkeeping.backup.files import good_backups
from tests.fakes.clock import FakeClock
from tests.ui.app.running import Running, settle

Change = Callable[[SharedSpace], None]


def change(running: Running, how: Change) -> None:
    """As a partner would who has the key and some skill: all sums are right afterwards."""
    pair = running.pair
    shared = open_shared(pair.folder.shared, pair.a.shared, FakeClock(), pair.folder.backups)
    how(shared)
    shared.close()


def other_words(shared: SharedSpace) -> None:
    columns = "type, record, field, operation, author, voice, at, lamport, payload"
    row = shared.space.read(f"SELECT {columns} FROM heads WHERE field = 'name'")[0]
    with shared.space.transaction() as tx:
        tx.put("heads", {**dict(zip(columns.split(", "), row, strict=True)), "payload": '"Somebody"'})


def an_operation_by_nobody(shared: SharedSpace) -> None:
    with shared.space.transaction() as tx:
        tx.put("payloads", {"operation": "99" * 32, "salt": bytes(16), "payload": '"x"'})


def names(running: Running) -> set[str]:
    return {str(row[0]) for row in running.opened.shared.space.read("SELECT payload FROM heads WHERE field = 'name'")}


def test_what_was_signed_is_shown_again_and_somebody_is_told(running: Running) -> None:
    change(running, other_words)
    running.unlock()
    settle()
    assert '"Somebody"' not in names(running)
    assert len(names(running)) == 2
    [notice] = [one.notice.text for one in running.window.notices.findChildren(NoticeBar)]
    assert notice.startswith("Somebody had changed your shared pages with another program.")
    assert len(good_backups(running.opened.folder, running.pair.a.seal)) == 1


def test_a_log_that_is_not_theirs_stops_all_writing_and_makes_no_backup(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[WorldError] = []
    monkeypatch.setattr("rmdesk.app.inside.message_for", told.append)
    monkeypatch.setattr(running.program.roof.frame, "tell", lambda _message: None)
    change(running, an_operation_by_nobody)
    running.unlock()
    settle()
    assert [type(error) for error in told] == [NotWhatWasSigned]
    with pytest.raises(SpaceDamaged), running.opened.shared.space.transaction():
        pass
    assert good_backups(running.opened.folder, running.pair.a.seal) == ()
