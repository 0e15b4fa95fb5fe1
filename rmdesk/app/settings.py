"""The settings page, joined to the settings file, the look and the idle lock."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from rmdesk import __version__
from rmdesk.app.roof import FONTS, Roof, look_of
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.runtime.policy import PolicyInForce
from rmdesk.runtime.settings import ColumnWidth, FontFamily, LineSpacing, Settings, Theme, Tint, save_settings
from rmdesk.runtime.settings import Nation as KeptNation
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.settings.preferences import Facts, Preferences, SetByIt
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.page import Page
from rmdesk.workbook.contacts import Nation


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
            self._roof.in_force.idle_minutes,
            settings.hide_from_capture,
            look_of(settings).comfort,
            settings.whole_pages,
            settings.spelling,
            settings.spelling_marks,
            settings.reminders,
            Nation(settings.nation.value),
            self._roof.language,
            settings.seen_by_tools,
        )

    def use(self, preferences: Preferences) -> None:
        """See `SettingsDoor`."""
        self._roof.settings = self._settings(preferences)
        self._watch_idle(self._roof.in_force.idle_minutes)
        self._roof.capture.want(self._roof.in_force.hide_from_capture)
        self._roof.spelling.use(replace(self._roof.settings, language=preferences.language))
        if preferences.language != self._roof.language:
            self._roof.wear_language(preferences.language)
            QTimer.singleShot(0, self._show_again)  # the page that asks for it goes away then

    def keep(self, preferences: Preferences) -> None:
        """See `SettingsDoor`."""
        save_settings(self._roof.tools.paths.settings_file, self._settings(preferences))

    def _settings(self, preferences: Preferences) -> Settings:
        before = self._roof.settings
        chosen = _settings(before, preferences)
        if chosen.idle_minutes == self._roof.in_force.idle_minutes:
            chosen = replace(chosen, idle_minutes=before.idle_minutes)  # their own choice comes back with the rule gone
        known = chosen.language_of(self._person) if self._person else chosen.language
        return chosen if preferences.language == known else chosen.with_language(preferences.language, self._person)

    def hand_over(self) -> None:
        """See `SettingsDoor`."""
        self._hand_over()


def make_settings(
    context: ScreenContext, roof: Roof, people: People | None, folder: Path | None, door: SettingsOfThisComputer
) -> Page:
    """The page; without `people` and `folder` while no workbook is open."""
    from rmdesk.ui.screens.settings.screen import SettingsScreen  # noqa: PLC0415

    facts = Facts(__version__, folder, roof.tools.paths.settings_file, set_by_it(roof.tools.organisation, roof.raised))
    return SettingsScreen(context, door, people, facts, roof.tools.read_text).view


def set_by_it(found: PolicyInForce, raised: RaisedSafety) -> SetByIt:
    """A policy, and what the programme raises, as the page tells it."""
    policy, folders = found.policy, found.policy.backup_folders
    return SetByIt(
        policy.organisation,
        policy.helpdesk,
        found.place,
        policy.longest_idle_minutes,
        policy.hide_from_capture,
        None if folders is None else tuple(str(one) for one in folders),
        policy.no_removable_backups,
        policy.pack_keys is not None,
        tuple(one.as_text() for one in found.refused),
        raised.idle_minutes,
        raised.hide_from_capture,
    )


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
        seen_by_tools=preferences.seen_by_tools,
        tint=Tint(preferences.comfort.tint.value),
        line_spacing=LineSpacing(preferences.comfort.spacing.value),
        column_width=ColumnWidth(preferences.comfort.width.value),
        whole_pages=preferences.whole_pages,
        spelling=preferences.spelling,
        spelling_marks=preferences.spelling_marks,
        reminders=preferences.reminders,
        nation=KeptNation(preferences.nation.value),
    )
