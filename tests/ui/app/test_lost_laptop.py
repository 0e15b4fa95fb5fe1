"""A lost laptop in the whole program: Helen changes every key, Amara gives the earlier ones up, and they meet again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.exchange_errors import FromNobodyWeKnow, NotPairedYet
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.exchange import Exchange
from rmdesk.ui.screens.last_work.view import LastWorkView
from rmdesk.ui.screens.lost_laptop.view import LostLaptopView
from tests.ui.app.laptops import Laptop, exchange, pair_by_call
from tests.ui.app.running import settle


@pytest.fixture
def laptops(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    amara, helen = (Laptop(qtbot, qapp, tmp_path / name, name.title()) for name in ("amara", "helen"))
    amara.make_workbook()
    yield amara, helen
    amara.close()
    helen.close()


def change_every_key(laptop: Laptop) -> str:
    """As at the end of the walk through new secrets; what is told."""
    inside = laptop.program.outside._inside
    assert inside is not None
    before, laptop.passphrase = laptop.passphrase, "pocket lamp river under stone"
    inside._safety._way_in.renew_everything(before, laptop.passphrase, new_recovery_code().groups)
    laptop.wait()
    settle()
    return laptop.page("last-work", LastWorkView).words


def test_from_the_loss_to_the_next_news(laptops: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch) -> None:
    amara, helen = laptops
    pair_by_call(amara, helen)
    exchange(helen, amara)
    (by_the_finder,) = Exchange(helen.opened.workspace, helen.opened.keys.shared).make()
    assert "have to meet again before news" in change_every_key(helen)
    helen.program.outside.show()
    helen.unlock()
    helen.go("exchange")
    assert "Your laptops have to meet again" in helen.words()
    monkeypatch.setattr(amara.program.roof.dialogs, "confirm", lambda *_arguments: True)
    amara.go("exchange")
    amara.press("What to do now")
    amara.page("lost-laptop", LostLaptopView).buttons["give_up"].click()
    amara.wait()
    assert "The keys of Helen are given up" in amara.words()
    mine = Exchange(amara.opened.workspace, amara.opened.keys.shared)
    with pytest.raises(NotPairedYet):
        mine.open(by_the_finder)
    amara.press("Meet again")
    amara.press("Make an invitation")
    helen.press("Meet again")
    assert "Meet again on two laptops" in helen.words()
    helen.paste(amara.copied())
    amara.paste(helen.copied())
    helen.paste(amara.copied())
    digits = amara.digits(), helen.digits()
    amara.type_code(digits[1])
    helen.type_code(digits[0])
    assert "you are connected" in amara.words().lower()
    assert "you are connected" in helen.words().lower()
    with pytest.raises(FromNobodyWeKnow):
        mine.open(by_the_finder)
    with helen.opened.shared.space.transaction() as tx:
        helen.opened.shared.partners.rename(tx, helen.opened.workspace.author, "Helen, safe again")
    exchange(helen, amara)
    assert "Helen, safe again" in {one.name for one in amara.opened.shared.partners.all()}


def test_alone_the_keys_of_files_are_changed_too(laptops: tuple[Laptop, Laptop]) -> None:
    """Also with an invitation out already: the partner then meets the fresh keys, and for the first time."""
    amara, _ = laptops
    amara.go("pairing")
    amara.press("Make an invitation")
    before = amara.opened.keys.shared
    assert "have to meet again" not in change_every_key(amara)
    amara.program.outside.show()
    amara.unlock()
    after = amara.opened.keys.shared
    assert after.file_signer.public != before.file_signer.public
    assert after.file_unsealer.public != before.file_unsealer.public
    amara.go("lost-laptop")
    assert "have to meet again" not in amara.words()
    amara.go("pairing")
    amara.press("Make an invitation")
