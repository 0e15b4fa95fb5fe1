"""A partner who ends on their own laptop, in the real window: how the other learns of it, and how each goes on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.app.new_partner import NewPartner
from rmdesk.private.carrying import Taken
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.widgets.list_row import ListRow
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


def follow(laptop: Laptop, words: str) -> None:
    """The row of the page that says so."""
    rows = [one for one in laptop.window.page(laptop.here).findChildren(ListRow) if one.button.words == words]
    assert rows, laptop.words()
    rows[0].button.click()
    laptop.wait()


def begin_with_somebody_new(laptop: Laptop) -> None:
    """From "Something changed" on; the steps of that page have tests of their own. Then the new workbook is open."""
    laptop.go("changed")
    follow(laptop, "Start with a new partner")
    assert laptop.here == "new-partner"
    laptop.passphrase = "velvet-anchor-summer-orchard-new"
    secrets = ChosenSecrets(laptop.passphrase, new_recovery_code().groups)
    NewPartner(laptop.opened, laptop.program.roof.tools).make("Helen", secrets, Taken())
    laptop.leave()
    laptop.unlock()


def test_it_is_told_by_the_next_file_and_both_go_on_without_each_other(amara: Laptop, helen: Laptop) -> None:
    pair_by_call(amara, helen)
    exchange(amara, helen)
    exchange(helen, amara)
    amara.go("ending")
    assert "before a file goes, they learn nothing of it" in amara.words()
    amara.press("End our mentoring")
    assert any("the next file that you make" in one.notice.text for one in amara.window.notices.bars)
    helen.go("home")
    assert "It ended" not in helen.words()
    exchange(amara, helen)
    assert helen.here == "news"
    assert "Nobody has to say why." in helen.words()
    follow(helen, "It has ended")
    assert helen.here == "ending"
    assert "Amara" not in helen.words()
    helen.press("Close it for good")
    helen.go("exchange")
    assert "Nobody has to make a file any more" in helen.words()
    exchange(helen, amara)
    amara.go("ending")
    assert "It is closed" in amara.words()
    amara.go("exchange")
    last = amara.copied()
    amara.opened.close()
    shutil.rmtree(amara.paths.vaults)  # nothing comes from there any more
    helen.go("home")
    assert "It ended on" in helen.words()
    helen.go("exchange")
    assert helen.copied()
    begin_with_somebody_new(helen)
    assert "It ended" not in helen.words()
    helen.go("pairing")
    helen.press("Make an invitation")
    helen.paste(last)  # what was still on its way from before
    assert "This file belongs to another pair." in helen.words()
    assert "Check which workbook is open here." in helen.words()
