"""What the settings do: each choice is worn at once, and written down off the UI thread."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.screens.settings.documents import documents, plain_words
from rmdesk.ui.screens.settings.preferences import Document, Facts, Preferences, SettingsDoor
from rmdesk.ui.screens.settings.setting_card import SettingCard, in_use
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.ui.theme.look import LookChoice


class SettingsScreen(QObject):
    """Also of use while locked: then `people` is None, and there is nobody to name.

    Args:
        door: where the settings come from and take effect.
        read_text: returns the text of a file under `resources/`, or raises `ContentBroken`.
    """

    def __init__(
        self,
        context: ScreenContext,
        door: SettingsDoor,
        people: People | None,
        facts: Facts,
        read_text: Callable[[str], str],
    ) -> None:
        self._context = context
        self._door = door
        self._people = people
        self._read_text = read_text
        self._preferences = door.preferences()
        self.view = SettingsView(context.look, facts, documents(), people is not None)
        super().__init__(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(self._on_flushing)
        view.look_changed.connect(self._on_look_changed)
        view.reading_changed.connect(self._on_reading_changed)
        view.language_picked.connect(self._on_language_picked)
        view.writing_changed.connect(self._on_writing_changed)
        view.around_changed.connect(self._on_around_changed)
        view.minutes_changed.connect(self._on_minutes_changed)
        view.capture_changed.connect(self._on_capture_changed)
        view.tools_changed.connect(self._on_tools_changed)
        view.named.connect(self._on_named)
        view.abbreviated.connect(self._on_abbreviated)
        view.hand_over_asked.connect(self._on_hand_over)
        view.way_in_asked.connect(self._on_way_in)
        view.data_asked.connect(self._on_data)
        view.own_words_asked.connect(self._on_own_words)
        view.moving_asked.connect(self._on_moving)
        view.laptops_asked.connect(self._on_laptops)
        view.limits_asked.connect(self._on_limits)
        view.programme_asked.connect(self._on_programme)
        view.document_asked.connect(self._on_document)
        view.back_asked.connect(self._on_back)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._preferences = self._door.preferences()
        self.view.show_preferences(self._preferences)
        self.view.clear_said()
        if self._people is not None:
            pair = self._people.pair()
            self.view.show_people(pair.me, not pair.alone)

    @Slot()
    def _on_flushing(self) -> None:
        """A name that was typed and not confirmed is meant all the same."""
        if self._people is not None:
            self.view.name_card.hand_in()

    @Slot()
    def _on_look_changed(self) -> None:
        self._use_look(self.view.look_card.look(self._preferences.look), self.view.look_card)

    @Slot()
    def _on_reading_changed(self) -> None:
        self._use_look(self.view.reading_card.look(self._preferences.look), self.view.reading_card)

    def _use_look(self, chosen: LookChoice, card: SettingCard) -> None:
        preferences = replace(
            self._preferences,
            theme=chosen.theme,
            text_scale=round(chosen.scale * 100),
            font=chosen.family,
            reduced_motion=chosen.reduced_motion,
            comfort=chosen.comfort,
        )
        self._use(preferences, card)

    @Slot(str)
    def _on_language_picked(self, tag: str) -> None:
        """Every page is made anew after this one has answered."""
        if tag != self._preferences.language:
            self._use(replace(self._preferences, language=tag), self.view.language_card)

    @Slot()
    def _on_writing_changed(self) -> None:
        self._use(self.view.writing_card.chosen(self._preferences), self.view.writing_card)

    @Slot()
    def _on_around_changed(self) -> None:
        self._use(self.view.around_card.chosen(self._preferences), self.view.around_card)

    @Slot(int)
    def _on_minutes_changed(self, minutes: int) -> None:
        self._use(replace(self._preferences, idle_minutes=minutes), self.view.locking_card)

    @Slot(bool)
    def _on_capture_changed(self, hidden: bool) -> None:
        self._use(replace(self._preferences, hide_from_capture=hidden), self.view.locking_card)

    @Slot(bool)
    def _on_tools_changed(self, seen: bool) -> None:
        self._use(replace(self._preferences, seen_by_tools=seen), self.view.locking_card)

    def _use(self, preferences: Preferences, card: SettingCard) -> None:
        """Wear it now; whether it could be kept is told when the disk has answered."""
        self._preferences = preferences
        self._context.look.choose(preferences.look)
        self._door.use(preferences)
        keep = self._door.keep

        def kept(_nothing: None) -> None:
            if shiboken6.isValid(card):
                self._context.frame.clear_told()
                card.say(in_use())

        def failed(error: Exception) -> None:
            if shiboken6.isValid(card) and isinstance(error, WorldError):
                card.say(self.tr("In use now, but not kept yet."), "info", "note")
                self._context.frame.tell(self._not_kept())

        self._context.writer.run(lambda: keep(preferences), kept, failed)

    def _not_kept(self) -> Message:
        return Message(
            self.tr("This setting is in use, but it could not be kept."),
            self.tr("Everything that you wrote is safe."),
            self.tr("Check that there is room on the disk, then choose it again. Otherwise it lasts until you close."),
        )

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if self._people is not None:
            words = self.tr("Your name is saved.") if name else self.tr("You have no name here now.")
            self._change_me(partial(self._people.rename_me, name), words)

    @Slot(str)
    def _on_abbreviated(self, initials: str) -> None:
        if self._people is not None:
            self._change_me(partial(self._people.set_my_initials, initials), self.tr("Your initials are saved."))

    def _change_me(self, change: Callable[[], None], words: str) -> None:
        people, card = self._people, self.view.name_card

        def changed(_nothing: None) -> None:
            if shiboken6.isValid(card) and people is not None:
                card.in_use(people.pair().me)
                card.say(words)

        self._context.writer.run(change, changed, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view) and isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_hand_over(self) -> None:
        self._door.hand_over()

    @Slot()
    def _on_way_in(self) -> None:
        self._context.frame.go("safety")

    @Slot()
    def _on_own_words(self) -> None:
        self._context.frame.go("my-words")

    @Slot()
    def _on_data(self) -> None:
        self._context.frame.go("my-data")

    @Slot()
    def _on_laptops(self) -> None:
        self._context.frame.go("exchange")

    @Slot()
    def _on_moving(self) -> None:
        self._context.frame.go("moving-computer")

    @Slot()
    def _on_programme(self) -> None:
        self._context.frame.go("programme")

    @Slot()
    def _on_limits(self) -> None:
        self._context.frame.go("limits")

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    @Slot(object)
    def _on_document(self, document: Document) -> None:
        try:
            text = plain_words(document.resource, self._read_text(document.resource))
        except WorldError as error:
            self._on_failed(error)
            return
        self.view.about_card.show_document(document, text)
