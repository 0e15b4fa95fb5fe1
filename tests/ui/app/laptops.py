"""Two laptops in this process: each a whole program with a home of its own. What one copies, the other pastes."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.screens.exchange.view import ExchangeView
from rmdesk.ui.screens.pairing.view import PairingView
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.exchange.shown_digits import ShownDigits, ShownRoomWords
from rmdesk.ui.widgets.page import Page
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Restarts, quiet, settle

PageT = TypeVar("PageT", bound=Page)


class Laptop:
    """One program, with nothing on its computer yet. Close it at the end."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, root: Path, name: str) -> None:
        self.qtbot = qtbot
        self.name = name
        self.passphrase = f"amber-kettle-window-garden-{name.lower()}"
        self.paths = Paths.under(root)
        tools = Tools(
            self.paths, SystemClock(), resources.read_bytes, resources.read_text, Restarts(), QUICK_POLICY, quiet
        )
        self.program = Program(qapp, replace(tools, seconds=lambda: 0.0), Settings())
        self.window = self.program.roof.window
        self.program.show()

    def make_workbook(self) -> None:
        """As the first steps do once they are passed."""
        door = self.program.outside.door
        door.enter(door.create(self.name, ChosenSecrets(self.passphrase, new_recovery_code().groups)))
        self.wait()

    @property
    def opened(self) -> OpenWorkbook:
        """What is open."""
        inside = self.program.outside._inside
        assert inside is not None
        return inside._opened

    @property
    def here(self) -> str:
        """The page that is shown."""
        return self.window.current

    def page(self, screen: str, kind: type[PageT]) -> PageT:
        """The page with that id."""
        found = self.window.page(screen)
        assert isinstance(found, kind)
        return found

    @property
    def pairing(self) -> PairingView:
        return self.page("pairing", PairingView)

    @property
    def exchange(self) -> ExchangeView:
        return self.page("exchange", ExchangeView)

    def go(self, screen: str, argument: str = "") -> None:
        self.window.go(screen, argument)
        self.wait()

    def press(self, words: str) -> None:
        """The button of the page that begins with these words."""
        for one in self.window.page(self.here).findChildren(AppButton):
            if one.isVisible() and one.words.startswith(words):
                one.click()
                self.wait()
                return
        raise AssertionError(f"there is no button {words!r} on: {self.words()}")

    def copied(self) -> str:
        """What pressing the button for an e-mail puts on the clipboard."""
        QGuiApplication.clipboard().clear()
        self.press("Copy it as text")
        return QGuiApplication.clipboard().text()

    def paste(self, text: str) -> None:
        """Hand in text on the page that is shown."""
        page = self.window.page(self.here)
        card = getattr(page, "open_card", None)
        assert card is not None, self.words()
        card.paste_button.click()
        card.field.set_text(f"Hello,\n\n{text}\n\nBest wishes")
        card.use_button.click()
        self.wait()

    def type_code(self, typed: str) -> None:
        """Hand in digits or words."""
        card = self.pairing.type_card
        assert card is not None, self.words()
        card.field.edit.setText(typed)
        card.button.click()
        self.wait()

    def digits(self) -> str:
        """The 8 digits that this screen shows."""
        (shown,) = self.pairing.findChildren(ShownDigits)
        return "".join(one for one in shown.accessibleName().partition(":")[2] if one.isdigit())

    def room_words(self) -> str:
        """The 10 words that this screen shows."""
        (shown,) = self.pairing.findChildren(ShownRoomWords)
        return shown.accessibleName().partition(":")[2].replace(",", " ")

    def words(self) -> str:
        """All that can be read on the page that is shown."""
        page = self.window.page(self.here)
        labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        buttons = [one.words for one in page.findChildren(AppButton) if one.isVisible()]
        return "\n".join((*labels, *buttons)).replace("\u2068", "").replace("\u2069", "")

    def wait(self) -> None:
        """Until the work of other threads is done and shown."""
        roof = self.program.roof
        for runner in (roof.slow, roof.writer, roof.slow):
            runner.drain(10.0)
            settle()

    def leave(self) -> None:
        """As after a lock, in this process: everything is closed and the lock page is there."""
        outside = self.program.outside
        assert outside._inside is not None
        outside._inside.leave_for_partner()
        outside._inside = None
        outside.show()

    def unlock(self) -> None:
        """With this person's passphrase, the workbook that was made last."""
        door = self.program.outside.door
        door.enter(door.unlock(door.vaults()[-1], self.passphrase))
        self.wait()

    def close(self) -> None:
        if self.program.outside._inside is not None:
            self.opened.close()
        self.program.roof.close()
        self.window.hide()
        self.window.deleteLater()
        self.program.deleteLater()
        settle()


def pair_by_call(amara: Laptop, helen: Laptop) -> None:
    """Amara has a workbook, Helen has nothing; afterwards they are connected."""
    amara.go("pairing")
    amara.press("Make an invitation")
    helen.program.outside.show()
    helen.go("first-invitation")
    helen.paste(amara.copied())
    helen.press("Go on")
    helen.make_workbook()
    amara.paste(helen.copied())
    helen.paste(amara.copied())
    digits = amara.digits(), helen.digits()
    amara.type_code(digits[1])
    helen.type_code(digits[0])


def exchange(sender: Laptop, receiver: Laptop) -> None:
    """One makes news, the other opens it."""
    sender.go("exchange")
    text = sender.copied()
    receiver.go("exchange")
    receiver.paste(text)
