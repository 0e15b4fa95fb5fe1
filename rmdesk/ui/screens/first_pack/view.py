"""Layout of the page on which somebody opens a programme pack before their workbook is made."""

from PySide6.QtCore import Signal

from rmdesk.domain.packs import KeyName, Pack
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.packs.check_card import CheckPackCard
from rmdesk.ui.widgets.packs.notices_card import NoticesCard
from rmdesk.ui.widgets.packs.open_card import OpenPackCard
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.tab_order import put_last


class FirstPackView(Page):
    """Ways to hand the pack in; once it is read, what it says of itself with its privacy notice."""

    used = Signal(str)
    left = Signal()
    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Your programme pack"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        words = self.tr(
            "Look at it before you make your workbook. Nothing is written to this computer until you have made it."
        )
        self.add(Lead(look, words))
        self.open_card = OpenPackCard(look, self.tr("Open a programme pack"))
        self._offered, self._notices = Place("offered"), Place("notices")
        for part in (self._offered, self._notices, self.open_card):
            self.add(part)
        self.check: CheckPackCard | None = None
        self.finish()
        self.back_button.clicked.connect(self.back_asked)

    def show_offered(self, pack: Pack, signers: tuple[KeyName, ...]) -> None:
        """A pack was read: show it."""
        self.open_card.clear()
        self.check = CheckPackCard(self.look, pack, signers, True)
        self.check.used.connect(self.used)
        self.check.left.connect(self.left)
        self._offered.fill(self.check)
        self._notices.fill(NoticesCard(self.look, pack.notices))
        put_last(self.scroller.column, self._offered, self._notices, self.open_card)
        self.scroller.verticalScrollBar().setValue(0)
        self.check.heading.take_focus()

    def forget(self) -> None:
        """There is no pack here any more."""
        self.check = None
        self._offered.clear()
        self._notices.clear()
        self.open_card.clear()
