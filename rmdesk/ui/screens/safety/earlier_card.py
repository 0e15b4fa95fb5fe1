"""The part of the page about backups, and files that were put aside, which open with an earlier secret; and taking
one's pages out of them."""

from rmdesk.ui.screens.safety.copies import Earlier
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_label import PlainLabel


class EarlierCard(Card):
    """Hidden while there are none. `button` asks for a new backup, and the earlier ones to go."""

    def __init__(self, look: Look) -> None:
        title = self.tr("Older backups and files on this computer")
        super().__init__(look, name=title)
        self.is_busy = False
        self.add(Heading(look, title, 2))
        self.count = PlainLabel(look, "", TextRole.STRONG)
        self.add(self.count)
        self.aside = PlainLabel(look, "", TextRole.STRONG)
        self.add(self.aside)
        self.add(
            BodyText(
                look,
                self.tr(
                    "Somebody who knows what you used before can read your pages in them, as they were then. rmdesk "
                    "can make a new backup, check it, and then take your pages out of the older ones. What a rescue or "
                    "a restore has put aside goes too."
                ),
            )
        )
        self.add(
            BodyText(
                look,
                self.tr(
                    "Your partner keeps their own pages in the backups that they made. Copies that you put elsewhere "
                    "are not touched: delete those yourself."
                ),
                "muted",
            )
        )
        self.button = AppButton(look, self.tr("Make a new backup and remove the older ones"), icon="shield")
        self.add(ButtonRow(look, self.button))
        self._status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self._status.hide()
        self.add(self._status)
        self.hide()

    @property
    def said(self) -> str:
        """What stands below the button; empty: nothing."""
        return "" if self._status.isHidden() else self._status.label.words

    def show_count(self, earlier: Earlier) -> None:
        """Show how many there are. What was said last stays in sight."""
        count = earlier.backups
        one = self.tr("1 backup still opens with an earlier passphrase or code of yours.")
        more = self.tr("{count} backups still open with an earlier passphrase or code of yours.")
        none = self.tr("No backup opens with an earlier passphrase or code of yours.")
        self.count.setText(one if count == 1 else more.format(count=count) if count else none)
        self._show_aside(earlier.aside)
        self.button.setEnabled(earlier.is_any)
        self.setVisible(earlier.is_any or bool(self.said))

    def _show_aside(self, count: int) -> None:
        one = self.tr("1 set of files from before a change is here too, put aside by a rescue or a restore.")
        more = self.tr("{count} sets of files from before a change are here too, put aside by a rescue or a restore.")
        self.aside.setText(one if count == 1 else more.format(count=count))
        self.aside.setVisible(count > 0)

    def say(self, words: str, icon: str = "circle-check", colour: str = "ok") -> None:
        """Say calmly what came of it (empty: nothing)."""
        self._status.show_state(icon, words, colour)
        self._status.setVisible(bool(words))
        if words:
            announce(self, words)

    def set_busy(self, words: str) -> None:
        """Say that it is being done; asking again does nothing meanwhile. Empty: it is done."""
        self.is_busy = bool(words)
        self.say(words, "clock", "muted")
