"""The settings about people: my name, my own way in, and letting the second partner in."""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.partners import MOST_INITIALS, Partner, tidy_initials
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.text_field import TextField

translate = QCoreApplication.translate

_LONGEST = 60


class NameCard(SettingCard):
    """`named` comes with a name that differs from the one in use, `abbreviated` with initials; both may be empty."""

    named = Signal(str)
    abbreviated = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "My name and initials"))
        self._in_use = self._initials = ""
        self.field = TextField(
            look,
            self.tr("Name or initials (optional)"),
            self.tr("Your partner sees it here. It never stands in an export."),
        )
        self.field.set_limit(_LONGEST)
        self.initials = TextField(
            look,
            self.tr("Initials for exports (optional)"),
            self.tr("Up to {count} letters. Left empty, they follow your name.").format(count=MOST_INITIALS),
        )
        self.initials.set_limit(MOST_INITIALS)
        self._told = BodyText(look, "", "muted")
        self.button = AppButton(look, self.tr("Use this name and these initials"))
        for part in (self.field, self.initials, self._told):
            self.add(part)
        self.add(ButtonRow(look, self.button))
        self.finish()
        self.field.submitted.connect(self.hand_in)
        self.initials.submitted.connect(self.hand_in)
        self.button.clicked.connect(self.hand_in)

    def show_partner(self, me: Partner) -> None:
        """Show the name and the initials that are in use."""
        self._in_use, self._initials = me.name.strip(), me.own_initials
        self.field.set_text(self._in_use)
        self.initials.set_text(self._initials)
        self._tell(me)

    def in_use(self, me: Partner) -> None:
        """These are in use now; what has been typed since stays."""
        self._in_use, self._initials = me.name.strip(), me.own_initials
        self._tell(me)

    def _tell(self, me: Partner) -> None:
        words = self.tr("In an export, you are {initials} now.")
        self._told.setText(words.format(initials=isolated(me.initials)))

    @Slot()
    def hand_in(self) -> None:
        """Give out what is typed, where it is something else."""
        name = self.field.text().strip()
        if name != self._in_use:
            self.named.emit(name)
        initials = tidy_initials(self.initials.text())
        if initials != self._initials:
            self.abbreviated.emit(initials)


class WayInCard(SettingCard):
    """One sentence, and the way to the page about one's own way in."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "Keeping your way in"))
        self.add(BodyText(look, self.tr("Change your passphrase, try your recovery code, or get a new one.")))
        self.button = AppButton(look, self.tr("Go to my passphrase and recovery code"), icon="key-round")
        self.add(ButtonRow(look, self.button))
        self.finish()
        self.button.clicked.connect(self.asked)


class MyThingsCard(SettingCard):
    """The ways to one's own data, and to taking it to another computer."""

    data_asked = Signal()
    moving_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "My data, and this computer"))
        words = self.tr("Take out what you wrote, or have it erased. Take it with you when this computer goes.")
        self.add(BodyText(look, words))
        self.data_button = AppButton(look, self.tr("Go to my data"), icon="download")
        words = self.tr("This computer is being replaced or returned")
        self.moving_button = AppButton(look, words, icon="log-out")
        self.add(ButtonRow(look, self.data_button, self.moving_button))
        self.finish()
        self.data_button.clicked.connect(self.data_asked)
        self.moving_button.clicked.connect(self.moving_asked)


class LaptopsCard(SettingCard):
    """The way to the pages between two laptops. A pair that shares one is led there from nowhere else."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "Each of us on a laptop of our own"))
        self.add(
            BodyText(look, self.tr("What you share can go between 2 laptops, in sealed files. No server is needed."))
        )
        self.button = AppButton(look, self.tr("Go to “Between our laptops”"), icon="upload")
        self.add(ButtonRow(look, self.button))
        self.finish()
        self.button.clicked.connect(self.asked)


class PartnerCard(SettingCard):
    """Says plainly what handing the keyboard over does, before it is done."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "Your partner has not joined yet"))
        self.add(
            BodyText(
                look,
                self.tr("If they are here, hand over the keyboard: they choose what opens their own pages, alone."),
            )
        )
        for icon, words in (
            ("lock", self.tr("First, your private pages are closed and rmdesk locks them.")),
            ("key-round", self.tr("Your partner chooses a passphrase of their own and gets a recovery code.")),
            ("users", self.tr("After that, each of you opens the workbook with your own passphrase.")),
        ):
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            self.add(line)
        self.button = AppButton(look, self.tr("Close my pages and hand over the keyboard"), icon="users")
        self.add(ButtonRow(look, self.button))
        self.add(BodyText(look, self.tr("There is no hurry. Every private page works without your partner."), "muted"))
        self.finish()
        self.button.clicked.connect(self.asked)
