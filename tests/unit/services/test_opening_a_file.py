"""Opening a file keeps nobody waiting: what needs no writing comes before it, and whoever locks ends it at once."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import ExchangeStopped
from rmdesk.domain.ids import DeviceId, new_id
from rmdesk.security.signatures import verify
from rmdesk.services.exchange import Exchange
from rmdesk.storage import chain
from rmdesk.storage import operation_store as store
from rmdesk.storage.oplog import Intent, OperationKind, RecordId
from tests.shared_space import AMINA
from tests.two_laptops import Desk, meet, two_desks

_GUARD = 30.0


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def write(desk: Desk, words: str) -> None:
    with desk.space.space.transaction() as tx:
        intent = Intent(OperationKind.SET, RecordId(new_id()), "action", "title", words)
        desk.space.log.append(tx, desk.workspace.author, intent)


def news_of(john: Desk, count: int = 3) -> bytes:
    for number in range(count):
        write(john, f"word {number}")
    (data,) = john.exchange.make()
    return data


def can_be_read_elsewhere(desk: Desk) -> bool:
    """Whether another thread, such as that of the window, gets an answer now."""
    reading = threading.Thread(target=desk.space.partners.all, daemon=True)
    reading.start()
    reading.join(_GUARD)
    return not reading.is_alive()


def test_signatures_are_checked_while_the_pages_can_be_read(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    amina, john = desks
    data, asked = news_of(john), []

    def looked_at(public: bytes, header: bytes, signature: bytes) -> bool:
        asked.append(can_be_read_elsewhere(amina))
        return verify(public, header, signature)

    monkeypatch.setattr(chain, "signature_fits", looked_at)
    assert amina.exchange.open(data).new == 3
    assert asked == [True] * 3  # each once, and none while something is written


def test_what_is_written_meanwhile_stays_and_so_does_the_file(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    amina, john = desks
    data, first = news_of(john), [True]

    def looked_at(public: bytes, header: bytes, signature: bytes) -> bool:
        if first and first.pop():
            write(amina, "typed meanwhile")
        return verify(public, header, signature)

    monkeypatch.setattr(chain, "signature_fits", looked_at)
    assert amina.exchange.open(data).new == 3
    monkeypatch.undo()
    meet(amina, john)
    assert amina.tables() == john.tables()
    amina.space.log.verify()


def test_a_false_signature_is_refused_as_before(desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    amina, john = desks
    data, before = news_of(john), amina.tables()
    monkeypatch.setattr(chain, "signature_fits", lambda *_: False)
    with pytest.raises(Exception, match="a signature does not fit"):
        amina.exchange.open(data)
    assert amina.tables() == before


class TestStopping:
    def test_before_anything_is_looked_at(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        data, before = news_of(john), amina.tables()
        with pytest.raises(ExchangeStopped):
            Exchange(amina.workspace, amina.keys, lambda: True).open(data)
        assert amina.tables() == before

    def test_among_the_signatures(self, desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
        amina, john = desks
        data, before, asked = news_of(john, 5), amina.tables(), []

        def looked_at(public: bytes, header: bytes, signature: bytes) -> bool:
            asked.append(header)
            return verify(public, header, signature)

        monkeypatch.setattr(chain, "signature_fits", looked_at)
        with pytest.raises(ExchangeStopped):
            Exchange(amina.workspace, amina.keys, lambda: len(asked) == 2).open(data)
        assert len(asked) == 2
        assert amina.tables() == before

    def test_at_any_moment_nothing_of_it_is_taken_in(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        data, before = news_of(john, 5), amina.tables()
        for moment in range(1, 100):
            asked: list[bool] = []

            def stopped(moment: int = moment, asked: list[bool] = asked) -> bool:
                asked.append(True)
                return len(asked) == moment

            try:
                news = Exchange(amina.workspace, amina.keys, stopped).open(data)
            except ExchangeStopped:
                assert amina.tables() == before
            else:
                break
        assert news.new == 5
        assert moment > 11  # before it, at each signature, and at each one that is written

    def test_it_says_that_nothing_was_taken_in(self) -> None:
        assert "Nothing" in ExchangeStopped().told.safe


def test_what_is_written_before_the_device_is_settled_is_of_the_new_device(desks: tuple[Desk, Desk]) -> None:
    """Somebody types between the end of the transaction and the moment in which the program hears of it."""
    amina, _ = desks
    log, old = amina.space.log, amina.space.log.device
    with amina.space.space.transaction() as tx:
        log.take_in(tx, (), {}, {old: 1_000})
    assert store.device_of(amina.space.space) != old
    write(amina, "typed at once")
    newest = store.from_row(list(store.everything(amina.space.space))[-1])
    assert newest.header.author == AMINA
    assert newest.header.device == store.device_of(amina.space.space)


def test_a_page_that_was_signed_elsewhere_meanwhile_is_signed_again(desks: tuple[Desk, Desk]) -> None:
    amina, _ = desks
    log, author = amina.space.log, amina.workspace.author
    unsigned = log.prepare(AMINA, Intent(OperationKind.SET, RecordId(new_id()), "action", "title", "words"))
    with amina.space.space.transaction() as tx:
        store.put_device(tx, DeviceId(new_id()), "", "", "")
    with pytest.raises(Exception, match="moved on"), amina.space.space.transaction() as tx:
        log.append_signed(tx, unsigned, author.signer.sign(unsigned.header_bytes))
