"""How soon rmdesk locks, and who may see its window: what a person chooses, and what IT or a programme has set.

Whatever is set, nobody is made to lock sooner than after 2 minutes, and whoever uses an assistive tool can let it see
the window.
"""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.platform.capture_guard import can_exclude
from rmdesk.ui.screens.settings.preferences import Preferences, SetByIt
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate
_HIDE = "hide"
_SEEN = "seen"


class LockingCard(SettingCard):
    """After how many minutes rmdesk locks: `changed` comes with the number.

    `capture_changed` says whether the window is to be kept out of screenshots; where that is set by IT or
    the programme, `tools_changed` says whether this person's tools and helpers see it all the same.
    """

    changed = Signal(int)
    capture_changed = Signal(bool)
    tools_changed = Signal(bool)

    def __init__(self, look: Look, set_by_it: SetByIt) -> None:
        super().__init__(look, translate("ComfortCards", "Locking"))
        self._set_by_it = set_by_it
        self._offered = set_by_it.idle_minutes
        question = self.tr("Lock when nobody has used the keyboard or mouse for")
        choices = [Choice(str(one), self.tr("{count} minutes").format(count=one)) for one in self._offered]
        self.minutes = ChoiceGroup(look, question, choices, chips=True, clearable=False)
        hint = self.tr("A shorter time protects your private pages better. Your words are saved before it locks.")
        self.ask(question, self.minutes, hint)
        if set_by_it.longest is not None:
            self.add(_locked(look, self._about_minutes(set_by_it.longest)))
        self.minutes.changed.connect(self._on_changed)
        question = self.tr("Screenshots and screen sharing")
        self.capture = CheckGroup(look, question, (self._choice(),))
        if set_by_it.hides:  # what is set comes before what stays with the person
            self.add(PlainLabel(look, question, TextRole.STRONG))
            self.add(_locked(look, self._about_hiding()))
            self.add(BodyText(look, self._about_capture(), "muted"))
            self.add(self.capture)
        else:
            self.ask(question, self.capture, self._about_capture())
        self.capture.changed.connect(self._on_capture_changed)
        self.finish()

    def show_preferences(self, preferences: Preferences) -> None:
        """Mark what is in use, or the offer that is nearest to it."""
        self.minutes.choose(str(min(self._offered, key=lambda one: abs(one - preferences.idle_minutes))))
        seen, hidden = preferences.seen_by_tools, preferences.hide_from_capture
        marked = {_SEEN: seen, _HIDE: hidden}
        self.capture.choose(tuple(one for one, chosen in marked.items() if chosen))

    def _choice(self) -> Choice:
        if self._set_by_it.hides:
            return Choice(_SEEN, self.tr("Let my screen reader, my magnifier or somebody who helps me see the window"))
        return Choice(_HIDE, self.tr("Keep rmdesk out of screenshots and screen sharing"))

    def _about_minutes(self, longest: int) -> str:
        who = _programme() if self._set_by_it.is_by_programme else _who(self._set_by_it)
        if len(self._offered) == 1:
            return self.tr("{who}: {count} minutes.").format(who=who, count=longest)
        words = self.tr("{who}: {count} minutes at most. You can choose a shorter time.")
        return words.format(who=who, count=longest)

    def _about_hiding(self) -> str:
        words = self.tr("{who}: rmdesk stays out of screenshots and screen sharing, where a computer can do that.")
        return words.format(who=_who(self._set_by_it) if self._set_by_it.hides_from_capture else _programme())

    def _about_capture(self) -> str:
        if not can_exclude():
            return self.tr("This computer offers no way to do that, so the choice changes nothing here.")
        if self._set_by_it.hides:
            return self.tr("You decide this yourself, and nobody is told. Then screenshots show the window too.")
        return self.tr(
            "Turn it off if a screen reader, a magnifier or somebody who helps you from afar has to see the window. "
            "A camera, and some tools of your employer, see it in any case."
        )

    @Slot(object)
    def _on_capture_changed(self, chosen: tuple[str, ...]) -> None:
        if self._set_by_it.hides:
            self.tools_changed.emit(_SEEN in chosen)
        else:
            self.capture_changed.emit(_HIDE in chosen)

    @Slot(str)
    def _on_changed(self, chosen: str) -> None:
        self.changed.emit(int(chosen))


def _locked(look: Look, words: str) -> IconText:
    line = IconText(look, "lock", words, "muted", TextRole.BODY)
    line.label.set_colour("text")
    return line


def _programme() -> str:
    return translate("LockingCard", "Set by your programme")


def _who(set_by_it: SetByIt) -> str:
    if not set_by_it.by:
        return translate("LockingCard", "Set by your organisation’s IT")
    return translate("LockingCard", "Set by your organisation’s IT ({name})").format(name=set_by_it.by)
