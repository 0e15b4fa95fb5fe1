"""The settings as a page: everything applies at once and says so, nothing needs a restart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from rmdesk.domain.partners import Partner
from rmdesk.ui.screens.settings.comfort_cards import LookCard, ReadingCard
from rmdesk.ui.screens.settings.fact_cards import AboutCard, FilesCard, KeysCard, ProtectionCard
from rmdesk.ui.screens.settings.habit_cards import AroundMeCard, LanguageCard, WritingCard
from rmdesk.ui.screens.settings.locking_card import LockingCard
from rmdesk.ui.screens.settings.organisation_card import OrganisationCard
from rmdesk.ui.screens.settings.people_cards import LaptopsCard, MyThingsCard, NameCard, PartnerCard, WayInCard
from rmdesk.ui.screens.settings.preferences import Document, Facts, Preferences
from rmdesk.ui.screens.settings.programme_card import ProgrammeCard
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.page import Page


class SettingsView(Page):
    """`with_people`: a workbook is open, so there is somebody to name. Otherwise there is no sidebar: it leads back."""

    look_changed = Signal()
    reading_changed = Signal()
    language_picked = Signal(str)
    writing_changed = Signal()
    own_words_asked = Signal()
    around_changed = Signal()
    minutes_changed = Signal(int)
    capture_changed = Signal(bool)
    tools_changed = Signal(bool)
    named = Signal(str)
    abbreviated = Signal(str)
    hand_over_asked = Signal()
    way_in_asked = Signal()
    data_asked = Signal()
    moving_asked = Signal()
    laptops_asked = Signal()
    limits_asked = Signal()
    programme_asked = Signal()
    back_asked = Signal()
    document_asked = Signal(object)

    def __init__(self, look: Look, facts: Facts, documents: Sequence[Document], with_people: bool) -> None:
        super().__init__(look, self.tr("Settings"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self._back_row = ButtonRow(look, self.back_button)
        self.look_card = LookCard(look)
        self.reading_card = ReadingCard(look)
        self.language_card = LanguageCard(look)
        self.writing_card = WritingCard(look, with_people)
        self.around_card = AroundMeCard(look)
        self.locking_card = LockingCard(look, facts.set_by_it)
        self.organisation_card = OrganisationCard(look, facts.set_by_it)
        self.name_card = NameCard(look)
        self.way_in_card = WayInCard(look)
        self.things_card = MyThingsCard(look)
        self.laptops_card = LaptopsCard(look)
        self.programme_card = ProgrammeCard(look)
        self.partner_card = PartnerCard(look)
        self.files_card = FilesCard(look, facts)
        self.protection_card = ProtectionCard(look)
        self.about_card = AboutCard(look, facts.version, documents)
        self.add(self._back_row)
        self.add_heading()
        self.add(Lead(look, self.tr("Everything here is in use as soon as you choose it.")))
        for card in (self.partner_card, *self._comfort, self.organisation_card, self.name_card):
            self.add(card)
        own = (self.programme_card, self.way_in_card, self.things_card, self.laptops_card)
        for last in (*own, self.files_card, self.protection_card, KeysCard(look), self.about_card):
            self.add(last)
        self.finish()
        self._back_row.setVisible(not with_people)
        self.partner_card.hide()
        self.organisation_card.setVisible(self.organisation_card.has_something)
        self.name_card.setVisible(with_people)
        self.way_in_card.setVisible(with_people)
        self.things_card.setVisible(with_people)
        self.laptops_card.setVisible(with_people)
        self.programme_card.setVisible(with_people)
        self.files_card.setVisible(facts.folder is not None or facts.settings_file is not None)
        self._connect()

    def show_preferences(self, preferences: Preferences) -> None:
        """Mark what is in use."""
        self.look_card.show_look(preferences.look)
        self.reading_card.show_look(preferences.look)
        self.language_card.show_language(preferences.language)
        self.writing_card.show_preferences(preferences)
        self.around_card.show_preferences(preferences)
        self.locking_card.show_preferences(preferences)

    def show_people(self, me: Partner, has_partner: bool) -> None:
        """Show my name, and the way in for a second partner who has not joined."""
        self.name_card.show_partner(me)
        self.partner_card.setVisible(not has_partner)

    def clear_said(self) -> None:
        """Say nothing of what was changed before."""
        for card in (*self._comfort, self.name_card):
            card.say("")

    @property
    def _comfort(self) -> tuple[SettingCard, ...]:
        """The cards of choices, as they stand below each other."""
        looks = (self.look_card, self.reading_card, self.language_card)
        return (*looks, self.writing_card, self.around_card, self.locking_card)

    def _connect(self) -> None:
        self.reading_card.changed.connect(self.reading_changed)
        self.language_card.picked.connect(self.language_picked)
        self.writing_card.changed.connect(self.writing_changed)
        self.writing_card.own_words_asked.connect(self.own_words_asked)
        self.around_card.changed.connect(self.around_changed)
        self.look_card.changed.connect(self.look_changed)
        self.locking_card.changed.connect(self.minutes_changed)
        self.locking_card.capture_changed.connect(self.capture_changed)
        self.locking_card.tools_changed.connect(self.tools_changed)
        self.name_card.named.connect(self.named)
        self.name_card.abbreviated.connect(self.abbreviated)
        self.partner_card.asked.connect(self.hand_over_asked)
        self.way_in_card.asked.connect(self.way_in_asked)
        self.programme_card.asked.connect(self.programme_asked)
        self.laptops_card.asked.connect(self.laptops_asked)
        self.things_card.data_asked.connect(self.data_asked)
        self.things_card.moving_asked.connect(self.moving_asked)
        self.protection_card.asked.connect(self.limits_asked)
        self.about_card.document_asked.connect(self.document_asked)
        self.back_button.clicked.connect(self.back_asked)
