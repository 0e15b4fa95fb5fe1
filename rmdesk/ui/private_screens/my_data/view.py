"""Two cards: take my words out, and erase them. Both ask for the passphrase, and both say what they cannot do."""

from PySide6.QtCore import Signal

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel

PRIVATE, SHARED = "private", "shared"


class MyDataView(Page):
    """The screen says what the signals do."""

    back_asked = Signal()
    take_out_asked = Signal()
    erase_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("My data"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.told = ToldPanel(look)
        self._status = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self._counts = PlainLabel(look, "", TextRole.STRONG)
        self.out_field = PassphraseField(look, self.tr("Passphrase, to take my words out"))
        self.out_button = AppButton(look, self.tr("Choose a place and take my words out"), icon="download")
        question = self.tr("What to erase")
        self.what = CheckGroup(look, question, self._choices())
        self.what_problem = BodyText(look, "", "danger")
        self.erase_field = PassphraseField(look, self.tr("Passphrase, to erase"))
        self.erase_button = AppButton(look, self.tr("Erase what I chose"), icon="trash-2")
        self._lay_out(look)
        for button, signal in (
            (self.back_button, self.back_asked),
            (self.out_button, self.take_out_asked),
            (self.erase_button, self.erase_asked),
        ):
            button.clicked.connect(signal)
        self.out_field.submitted.connect(self.take_out_asked)
        self.erase_field.submitted.connect(self.erase_asked)

    @property
    def said(self) -> str:
        """What is being done, or was done; empty: nothing."""
        return "" if self._status.isHidden() else self._status.label.words

    def show_counts(self, words: str) -> None:
        """How much there is."""
        self._counts.setText(words)

    def say(self, words: str, icon: str = "circle-check", colour: str = "ok") -> None:
        """Say calmly what came of it (empty: nothing)."""
        self.told.clear()
        self._status.show_state(icon, words, colour)
        self._status.setVisible(bool(words))
        if words:
            self.scroller.verticalScrollBar().setValue(0)  # it stands at the top of the page
            announce(self, words)

    def set_busy(self, words: str) -> None:
        """Say what is being done; nothing can be pressed meanwhile. Empty: it is done."""
        self.say(words, "clock", "muted")
        for button in (self.out_button, self.erase_button):
            button.setEnabled(not words)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for field in (self.out_field, self.erase_field):
            field.clear()
            field.show_problem("")
        self.what_problem.hide()

    def _lay_out(self, look: Look) -> None:
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(
            Lead(look, self.tr("What you wrote is yours. You can take it out of rmdesk, and you can have it erased."))
        )
        self.add(self.told)
        self._status.hide()
        self.add(self._status)
        self._add_out(look)
        self._add_erase(look)
        self.finish()

    def _add_out(self, look: Look) -> None:
        card = self._card(look, self.tr("Take my words out"))
        card.add(self._counts)
        card.add(
            BodyText(
                look,
                self.tr(
                    "rmdesk writes 2 files: one to read (Markdown) and one for other programs (JSON). They hold your "
                    "private pages with earlier versions and drafts, and what you wrote yourself on the shared side. "
                    "What your partner typed for you says so. Your partner’s words are not in them."
                ),
            )
        )
        note = Card(look, CardKind.NOTE, name=self.tr("These files are open"))
        line = IconText(
            look,
            "lock-open",
            self.tr(
                "These files are open. Anybody who gets them can read them: no passphrase protects them. Put them "
                "where only you look, and delete them when you are done."
            ),
            "note",
            TextRole.BODY,
        )
        line.label.set_colour("text")
        note.add(line)
        card.add(note)
        card.add(self.out_field)
        card.add(ButtonRow(look, self.out_button))
        self.add(card)

    def _add_erase(self, look: Look) -> None:
        card = self._card(look, self.tr("Erase my words"))
        card.add(BodyText(look, self.tr("Erasing cannot be undone. Take your words out first if you may want them.")))
        card.add(self.what)
        self.what_problem.hide()
        card.add(self.what_problem)
        for icon, words in self._limits():
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        card.add(self.erase_field)
        card.add(ButtonRow(look, self.erase_button))
        self.add(card)

    def _choices(self) -> tuple[Choice, ...]:
        return (
            Choice(PRIVATE, self.tr("My private pages: reflections, answers, steps and drafts")),
            Choice(
                SHARED,
                self.tr(
                    "What I wrote alone on the shared side: answers, offers, notes, and actions that only I proposed"
                ),
            ),
        )

    def _limits(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                "circle-check",
                self.tr(
                    "Your words go from the pages, the search, the drafts, the log, and the backups on this computer. "
                    "If a backup cannot be changed now, it goes within 35 days."
                ),
            ),
            (
                "users",
                self.tr(
                    "What you both stand behind stays whole: the agreement, actions that you both agreed, the days of "
                    "sessions, lists that you both agreed to let out, and answers noted for both. Each is signed, and "
                    "without its words nobody could see what you agreed. Your name and your partner’s words stay too."
                ),
            ),
            (
                "info",
                self.tr(
                    "rmdesk cannot erase copies outside this computer, files that were taken out, printed pages, what "
                    "your partner remembers, or what a disk or another program has kept. Nor the backups that your "
                    "partner made of shared pages: they go within 35 days."
                ),
            ),
        )

    def _card(self, look: Look, title: str) -> Card:
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        return card
