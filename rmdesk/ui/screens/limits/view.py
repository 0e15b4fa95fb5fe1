"""One calm page: what rmdesk protects, and what it cannot. The same facts as in the README."""

from PySide6.QtCore import Signal

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.page import Page

Line = tuple[str, str]
"""The name of an icon, and a sentence or two."""


class LimitsView(Page):
    """Nothing here can be set; it is only read."""

    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What is protected, and what is not"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(
            Lead(
                look,
                self.tr("rmdesk keeps your private pages closed to everyone but you. Some things no program can do."),
            )
        )
        self._section(self.tr("What rmdesk does"), "ok", self._done())
        self._section(self.tr("What it cannot do"), "note", self._not_done())
        self._section(self.tr("What you share"), "accent", self._shared())
        self._section(self.tr("If a passphrase is lost"), "calm", self._lost())
        self.add(BodyText(look, self.tr("rmdesk is not made, owned or endorsed by the NHS."), "muted"))
        self.finish()
        self.back_button.clicked.connect(self.back_asked)
        self.go_back_by(self.back_button)

    def _section(self, title: str, colour: str, lines: tuple[Line, ...]) -> None:
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        for icon, words in lines:
            line = IconText(self.look, icon, words, colour, TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        self.add(card)

    def _done(self) -> tuple[Line, ...]:
        return (
            (
                "lock",
                self.tr(
                    "Your private pages are encrypted. Only your passphrase or your recovery code opens them. A thief "
                    "who has the computer, or someone who copies the files, cannot read them."
                ),
            ),
            ("users", self.tr("Your partner’s passphrase does not open your private pages, and yours not theirs.")),
            ("globe", self.tr("Nothing goes over a network. There is no account and no server.")),
            (
                "eye-off",
                self.tr(
                    "On Windows, and on macOS as far as it allows, the window stays out of screenshots and screen "
                    "sharing. On Linux no program can do that. You can turn it off in the settings."
                ),
            ),
        )

    def _not_done(self) -> tuple[Line, ...]:
        return (
            (
                "eye",
                self.tr(
                    "Software that watches the keyboard or records the screen sees what you see. Work computers may "
                    "have it."
                ),
            ),
            (
                "settings",
                self.tr("An administrator who controls the computer while it runs can read what is open on it."),
            ),
            ("trash-2", self.tr("Somebody who can reach the files can delete them, even if they cannot read them.")),
            (
                "user",
                self.tr(
                    "Someone who watches you, your partner too, can read an open page, and can see you type your "
                    "passphrase. If that may have happened, change every key."
                ),
            ),
            (
                "key-round",
                self.tr("A passphrase that is easy to guess, or that you tell somebody, does not protect you."),
            ),
            (
                "file-text",
                self.tr(
                    "A court may ask for these notes, and no app can promise that it never will. They are not records "
                    "for revalidation."
                ),
            ),
            (
                "printer",
                self.tr("A printed page or an exported PDF is outside rmdesk. Anyone who has it can read it."),
            ),
        )

    def _shared(self) -> tuple[Line, ...]:
        return (
            (
                "message-square",
                self.tr("What you share stays with your partner. You cannot make another person forget it."),
            ),
            (
                "history",
                self.tr(
                    "Words that you shared once and took back, or erased, may stay in backups that your partner made "
                    "until these are 35 days old, and in copies outside this computer for as long as those are kept."
                ),
            ),
            (
                "pencil",
                self.tr(
                    "Shared words carry a mark that can prove which of you wrote them. Private pages carry no such "
                    "mark."
                ),
            ),
        )

    def _lost(self) -> tuple[Line, ...]:
        return (
            (
                "key-round",
                self.tr(
                    "Your recovery code opens your pages if you forget your passphrase. If you lose both, nobody can "
                    "open your private pages, and we cannot either."
                ),
            ),
            (
                "users",
                self.tr(
                    "Your partner can still open what you share with their own passphrase or code. If both of you have "
                    "lost both, the shared pages are closed for good too. Then start a new workbook. The old one can "
                    "stay where it is, in case a passphrase comes back to you."
                ),
            ),
        )
