"""The settings page, joined to the settings file, the look and the idle lock."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rmdesk import __version__
from rmdesk.app.roof import FONTS, Roof
from rmdesk.runtime.settings import FontFamily, Settings, Theme, save_settings
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.settings.preferences import Facts, Preferences
from rmdesk.ui.screens.settings.screen import SettingsScreen
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.page import Page


class SettingsOfThisComputer:
    """Implements `SettingsDoor` over the settings file.

    Args:
        watch_idle: what takes another number of minutes before locking.
        hand_over: lets the second partner take the keyboard.
        show_again: makes every page anew, once another language is worn.
        person: whose workbook is open (empty: nobody's).
    """

    def __init__(
        self,
        roof: Roof,
        watch_idle: Callable[[int], None],
        hand_over: Callable[[], None],
        show_again: Callable[[], None],
        person: str = "",
    ) -> None:
        self._roof = roof
        self._watch_idle = watch_idle
        self._hand_over = hand_over
        self._show_again = show_again
        self._person = person

    def preferences(self) -> Preferences:
        """See `SettingsDoor`."""
        settings = self._roof.settings
        return Preferences(
            ThemeChoice(settings.theme.value),
            settings.text_scale,
            FONTS[settings.font],
            settings.reduced_motion,
            settings.idle_minutes,
            settings.hide_from_capture,
        )

    def use(self, preferences: Preferences) -> None:
        """See `SettingsDoor`."""
        self._roof.settings = _settings(self._roof.settings, preferences)
        self._watch_idle(preferences.idle_minutes)
        self._roof.capture.want(preferences.hide_from_capture)
        self._roof.spelling.use(self._roof.settings)

    def keep(self, preferences: Preferences) -> None:
        """See `SettingsDoor`."""
        save_settings(self._roof.tools.paths.settings_file, _settings(self._roof.settings, preferences))

    def hand_over(self) -> None:
        """See `SettingsDoor`."""
        self._hand_over()


def make_settings(
    context: ScreenContext, roof: Roof, people: People | None, folder: Path | None, door: SettingsOfThisComputer
) -> Page:
    """The page; without `people` and `folder` while no workbook is open."""
    facts = Facts(__version__, folder, roof.tools.paths.settings_file)
    return SettingsScreen(context, door, people, facts, roof.tools.read_text).view


def _settings(before: Settings, preferences: Preferences) -> Settings:
    families = {family: font for font, family in FONTS.items()}
    return replace(
        before,
        theme=Theme(preferences.theme.value),
        text_scale=preferences.text_scale,
        font=FontFamily(families[preferences.font]),
        reduced_motion=preferences.reduced_motion,
        idle_minutes=preferences.idle_minutes,
        hide_from_capture=preferences.hide_from_capture,
    )
