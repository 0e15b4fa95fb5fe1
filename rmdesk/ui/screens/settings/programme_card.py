"""The way from the settings to the page about the programme."""

from PySide6.QtCore import QCoreApplication, Signal

from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow

translate = QCoreApplication.translate


class ProgrammeCard(SettingCard):
    """Which pack is in use, its dates and its notices stand on that page."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("PeopleCards", "Our programme"))
        words = self.tr("The programme pack: its dates, what it changed here, and who is responsible for your data.")
        self.add(BodyText(look, words))
        self.button = AppButton(look, self.tr("Go to our programme"), icon="flag")
        self.add(ButtonRow(look, self.button))
        self.finish()
        self.button.clicked.connect(self.asked)
