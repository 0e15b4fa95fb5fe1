"""The settings for eyes and hands: colours, text, movement, and how soon rmdesk locks."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.platform.capture_guard import can_exclude
from rmdesk.ui.screens.settings.preferences import IDLE_MINUTES, TEXT_SCALES
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ColumnWidth, FontFamily, LineSpacing, ThemeChoice, Tint
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.ui.widgets.choice_group import ChoiceGroup

translate = QCoreApplication.translate

_FADES = "fades"
_HIDE = "hide"


class LookCard(SettingCard):
    """Colours and movement. `changed` comes with every choice of the person."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ComfortCards", "How rmdesk looks"))
        self.theme = self.pick(self.tr("Colours"), _themes())
        hint = self.tr("A soft colour behind the words is easier on some eyes. High contrast has none.")
        self.tint = self.pick(self.tr("Page colour"), _tints(), hint)
        fades = Choice(_FADES, self.tr("Let things fade in and out, for a moment"))
        question = self.tr("Movement")
        self.motion = CheckGroup(look, question, (fades,))
        self.ask(question, self.motion)
        for group in (self.theme, self.tint, self.motion):
            group.changed.connect(self._on_changed)
        self.finish()

    def show_look(self, chosen: LookChoice) -> None:
        """Mark what is in use."""
        self.theme.choose(chosen.theme.value)
        self.tint.choose(chosen.comfort.tint.value)
        self.motion.choose(() if chosen.reduced_motion else (_FADES,))

    def look(self, before: LookChoice) -> LookChoice:
        """What is marked, and what this card does not ask as it was."""
        return replace(
            before,
            theme=ThemeChoice(self.theme.chosen() or ThemeChoice.SYSTEM),
            reduced_motion=not self.motion.chosen(),
            comfort=replace(before.comfort, tint=Tint(self.tint.chosen() or Tint.NONE)),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class ReadingCard(SettingCard):
    """Size, font, lines and width of the text. `changed` comes with every choice of the person."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ComfortCards", "Reading"))
        sizes = [Choice(str(size), self.tr("{size}%").format(size=size)) for size in TEXT_SCALES]
        self.text_size = self.pick(self.tr("Text size"), sizes)
        self.font_family = self.pick(self.tr("Font"), [Choice(one.value, one.value) for one in FontFamily])
        self.spacing = self.pick(self.tr("Space between lines"), _spacings())
        self.width_of_text = self.pick(self.tr("Width of the text"), _widths())
        for group in (self.text_size, self.font_family, self.spacing, self.width_of_text):
            group.changed.connect(self._on_changed)
        self.finish()

    def show_look(self, chosen: LookChoice) -> None:
        """Mark what is in use."""
        self.text_size.choose(str(round(chosen.scale * 100)))
        self.font_family.choose(chosen.family.value)
        self.spacing.choose(chosen.comfort.spacing.value)
        self.width_of_text.choose(chosen.comfort.width.value)

    def look(self, before: LookChoice) -> LookChoice:
        """What is marked, and what this card does not ask as it was."""
        comfort = replace(
            before.comfort,
            spacing=LineSpacing(self.spacing.chosen() or LineSpacing.USUAL),
            width=ColumnWidth(self.width_of_text.chosen() or ColumnWidth.USUAL),
        )
        return replace(
            before,
            scale=int(self.text_size.chosen() or TEXT_SCALES[0]) / 100,
            family=FontFamily(self.font_family.chosen() or FontFamily.INTER),
            comfort=comfort,
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class LockingCard(SettingCard):
    """After how many minutes rmdesk locks. `changed` comes with the number."""

    changed = Signal(int)
    capture_changed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ComfortCards", "Locking"))
        question = self.tr("Lock when nobody has used the keyboard or mouse for")
        choices = [Choice(str(one), self.tr("{count} minutes").format(count=one)) for one in IDLE_MINUTES]
        self.minutes = ChoiceGroup(look, question, choices, chips=True, clearable=False)
        hint = self.tr("A shorter time protects your private pages better. Your words are saved before it locks.")
        self.ask(question, self.minutes, hint)
        self.minutes.changed.connect(self._on_changed)
        question = self.tr("Screenshots and screen sharing")
        choice = Choice(_HIDE, self.tr("Keep rmdesk out of screenshots and screen sharing"))
        self.capture = CheckGroup(look, question, (choice,))
        self.ask(question, self.capture, self._about_capture())
        self.capture.changed.connect(self._on_capture_changed)
        self.finish()

    def show_capture(self, hidden: bool) -> None:
        """Mark what is in use."""
        self.capture.choose((_HIDE,) if hidden else ())

    def _about_capture(self) -> str:
        if not can_exclude():
            return self.tr("This computer offers no way to do that, so the choice changes nothing here.")
        return self.tr(
            "Turn it off if a screen reader, a magnifier or somebody who helps you from afar has to see the window. "
            "A camera, and some tools of your employer, see it in any case."
        )

    @Slot(object)
    def _on_capture_changed(self, chosen: tuple[str, ...]) -> None:
        self.capture_changed.emit(bool(chosen))

    def show_minutes(self, minutes: int) -> None:
        """Mark what is in use, or the offer that is nearest to it."""
        self.minutes.choose(str(min(IDLE_MINUTES, key=lambda one: abs(one - minutes))))

    @Slot(str)
    def _on_changed(self, chosen: str) -> None:
        self.changed.emit(int(chosen))


def _themes() -> tuple[Choice, ...]:
    return (
        Choice(ThemeChoice.SYSTEM, translate("ComfortCards", "As this computer")),
        Choice(ThemeChoice.LIGHT, translate("ComfortCards", "Light")),
        Choice(ThemeChoice.DARK, translate("ComfortCards", "Dark")),
        Choice(ThemeChoice.HIGH_CONTRAST, translate("ComfortCards", "High contrast")),
    )


def _tints() -> tuple[Choice, ...]:
    return (
        Choice(Tint.NONE, translate("ComfortCards", "As it comes")),
        Choice(Tint.CREAM, translate("ComfortCards", "Cream")),
        Choice(Tint.GREEN, translate("ComfortCards", "Soft green")),
        Choice(Tint.BLUE, translate("ComfortCards", "Soft blue")),
        Choice(Tint.ROSE, translate("ComfortCards", "Soft rose")),
    )


def _spacings() -> tuple[Choice, ...]:
    return (
        Choice(LineSpacing.USUAL, translate("ComfortCards", "As it comes")),
        Choice(LineSpacing.WIDER, translate("ComfortCards", "More")),
        Choice(LineSpacing.WIDEST, translate("ComfortCards", "Most")),
    )


def _widths() -> tuple[Choice, ...]:
    return (
        Choice(ColumnWidth.NARROW, translate("ComfortCards", "Narrow")),
        Choice(ColumnWidth.USUAL, translate("ComfortCards", "As it comes")),
        Choice(ColumnWidth.WIDE, translate("ComfortCards", "Wide")),
    )
