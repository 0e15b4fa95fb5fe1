"""Amara's workbook is open: her way in over real key files, and what opens them now."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from rmdesk.app.way_in import OwnWayIn
from rmdesk.domain.errors import WrongSecret
from rmdesk.runtime.paths import Paths
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.ui.screens.safety.walk_view import WalkView
from rmdesk.ui.screens.safety.walks import ChangePassphraseScreen, RenewCodeScreen, TryCodeScreen
from rmdesk.vaultkeeping.unlock import code_fits, unlock_as
from tests.builders import BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.screens.doorstep import Doorstep


class Inside:
    """What these pages stand on."""

    def __init__(self, doorstep: Doorstep, pair: BuiltPair, root: Path) -> None:
        self.desk = doorstep
        self.pair = pair
        self.paths = Paths.under(root)
        self.me = pair.a.shared.partner
        self.way_in = OwnWayIn(pair.folder, self.me, self.paths, QUICK_POLICY)

    def change(self) -> ChangePassphraseScreen:
        return self._shown(ChangePassphraseScreen(self.desk.context, self.way_in, self.desk.secrets))

    def renew(self) -> RenewCodeScreen:
        return self._shown(RenewCodeScreen(self.desk.context, self.way_in, self.desk.secrets, self.desk.printer))

    def try_code(self) -> TryCodeScreen:
        return self._shown(TryCodeScreen(self.desk.context, self.way_in))

    def opens(self, passphrase: str) -> bool:
        try:
            unlock_as(self.pair.folder, self.me, passphrase, QUICK_POLICY)
        except WrongSecret:
            return False
        return True

    def code_opens(self, groups: tuple[str, ...]) -> bool:
        return code_fits(self.pair.folder, parse_recovery_code("-".join(groups)), QUICK_POLICY)

    def key_files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.pair.folder.path.glob("*.rmk")}

    def _shown(self, screen):  # type: ignore[no-untyped-def]
        self.desk.show(screen.view)
        return screen


def words_in_sight(view: WalkView) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
