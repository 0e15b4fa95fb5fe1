"""The settings for eyes and hands: colours, text and movement."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.settings.preferences import TEXT_SCALES
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ColumnWidth, FontFamily, LineSpacing, ThemeChoice, Tint
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.check_group import CheckGroup

translate = QCoreApplication.translate

_FADES = "fades"


class LookCard(SettingCard):
    """Colours and movement. `changed` comes with every choice of the person."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ComfortCards", "How rmdesk looks"))
        words = self.tr(
            "What you choose on this page holds for this computer, and so for both of you if you share it. Only your "
            "language and your name are your own."
        )
        self.add(BodyText(look, words, "muted"))
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
