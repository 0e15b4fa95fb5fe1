"""The steps that only the first run has: what rmdesk is, who writes here, making it, and whether both are here."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import keep_room
from rmdesk.ui.widgets.secrets.first_facts import CannotCard, HidingCard, LinesCard
from rmdesk.ui.widgets.secrets.step import Step

translate = QCoreApplication.translate


class Writers(StrEnum):
    """Who will write on this computer. Not said counts as not known."""

    ONLY_ME = "only-me"
    BOTH = "both"
    UNKNOWN = "unknown"


def invited_note(look: Look) -> ContentNote:
    """Hidden. Says that the workbook of these steps is the one that the partner has invited to."""
    note = ContentNote(
        look,
        translate("InvitedNote", "Your answer to it is ready once your workbook is made."),
        translate("InvitedNote", "Your partner’s invitation is open"),
        CardKind.CALM,
        "users",
    )
    note.hide()
    return note


class AboutStep(Step):
    """What rmdesk is for, what it cannot do, and what *Hide screen* does. There is a way to look round before that.

    It waits, so that an account that keeps nothing is found out before the first word is written.
    """

    waits = True
    nothing_of_theirs = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Welcome to rmdesk")
        words = self.tr("Look around with a made-up pair first")
        self.made_up_button = AppButton(look, words, ButtonKind.QUIET, "eye")
        self.settings_button = AppButton(look, self.tr("Text size and settings"), ButtonKind.QUIET, "a-large-small")
        self.restore_button = AppButton(look, self.tr("Restore from a backup"), ButtonKind.QUIET, "history")
        words = self.tr("My partner has sent me an invitation")
        self.invitation_button = AppButton(look, words, ButtonKind.QUIET, "users")
        self.pack_button = AppButton(look, self.tr("I have a programme pack"), ButtonKind.QUIET, "flag")
        self.desk_button = AppButton(look, self.tr("I am a facilitator"), ButtonKind.QUIET, "users")
        self.quiet_ways = (
            self.invitation_button,
            self.pack_button,
            self.desk_button,
            self.made_up_button,
            self.restore_button,
            self.settings_button,
        )
        self.add(
            Lead(
                look,
                self.tr(
                    "A workbook for 2 people who meet as equal partners, learn from each other and turn that into "
                    "action. It works without the internet, and you can skip any question."
                ),
            )
        )
        self._programme = IconText(look, "flag", "", "ok", TextRole.BODY)
        self.add(self._programme)
        self._programme.hide()
        self._invited = invited_note(look)
        self.add(self._invited)
        words = self.tr(
            "If you each have a laptop: one of you begins here and sends the other an invitation. The other one waits "
            "for it, and opens it here. It does not matter who begins."
        )
        self._who_begins = IconText(look, "users", words, "accent", TextRole.BODY)
        self._who_begins.label.set_colour("text")
        self.add(self._who_begins)
        self.add(LinesCard(look, self.tr("What it does"), self._what_it_does(), "check"))
        self.add(CannotCard(look))
        self.add(HidingCard(look, self.tr("Until then, these first steps start again.")))

    def show_programme(self, name: str) -> None:
        """Say whose programme pack will be used in the new workbook (empty: none's)."""
        words = self.tr("The programme pack of {name} is used in your workbook once it is made.").format(name=name)
        self._programme.show_state("flag", words, "ok")
        self._programme.setVisible(bool(name))

    def show_invited(self, invited: bool) -> None:
        """Say that the new workbook is the one that the partner has invited to."""
        self._invited.setVisible(invited)
        self._who_begins.setVisible(not invited)

    def _what_it_does(self) -> tuple[str, ...]:
        return (
            self.tr("Each of you has private pages. Only your own passphrase or recovery code opens yours."),
            self.tr("Your partner cannot open them, and neither can somebody who copies or steals the files."),
            self.tr("What you choose to share, you both see, and it stays with both of you."),
        )


class WritersStep(Step):
    """Who will write on this computer. "Both" says what one computer for two means."""

    nothing_of_theirs = True
    chosen = Signal()
    """What `writers` gives is another now."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Who will write on this computer?")
        self.add(BodyText(look, self.tr("You can change your mind later. Each of you always has private pages.")))
        self._group = ChoiceGroup(
            look,
            self.heading,
            (
                Choice(Writers.ONLY_ME.value, self.tr("Only me")),
                Choice(Writers.BOTH.value, self.tr("Both of us")),
                Choice(Writers.UNKNOWN.value, self.tr("I do not know yet")),
            ),
            clearable=False,
        )
        self.add(self._group)
        self._note = ContentNote(
            look,
            self.tr(
                "Your partner cannot open your private pages here. But whoever owns this computer account could delete "
                "files, or add software that watches what you type. Private writing is safest on your own laptop."
            ),
            self.tr("Sharing one computer"),
        )
        keep_room(self._note)
        self._note.hide()
        self.add(self._note)
        self._group.changed.connect(self._on_changed)

    def writers(self) -> Writers:
        """What was chosen."""
        return Writers(self._group.chosen() or Writers.UNKNOWN.value)

    def choose(self, writers: Writers) -> None:
        """Choose for the person."""
        self._group.choose(writers.value)
        self._on_changed()

    def forget(self) -> None:
        """Nothing is chosen."""
        self._group.choose("")
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._note.setVisible(self.writers() is Writers.BOTH)
        self.chosen.emit()


class MakeStep(Step):
    """The last step before anything is written."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Make your workbook")
        self.next_words = self.tr("Make my workbook")
        self.add(Lead(look, self.tr("Everything is ready. Nothing has been written to this computer yet.")))
        self.add(
            BodyText(
                look,
                self.tr(
                    "The button below makes your private pages, and the pages that you and your partner will share. "
                    "This takes a few seconds."
                ),
            )
        )


class PartnerStep(Step):
    """For a computer that both use: whether the partner takes the keyboard now."""

    is_end = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Is your partner with you now?")
        self.title = self.tr("Your workbook is ready")
        self.next_words = self.tr("My partner is here now")
        self.other_words = self.tr("Later: lock now")
        self.add(Lead(look, self.tr("Your workbook is ready, and your private pages are closed.")))
        self.add(
            BodyText(
                look,
                self.tr(
                    "Your partner can now choose a passphrase and a recovery code of their own. Hand them the keyboard "
                    "and look away. If you do this later, rmdesk locks now. Your passphrase opens your pages, and your "
                    "partner can join at any time."
                ),
            )
        )
