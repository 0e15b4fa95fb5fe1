"""`Look` holds the present theme and hands out colours, fonts and icons. Widgets are given it and follow `changed`."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from rmdesk.ui.theme.colours import Scheme, read_scheme
from rmdesk.ui.theme.fonts import lend_fonts, make_font, measure, register_fonts
from rmdesk.ui.theme.icons import IconPainter
from rmdesk.ui.theme.palette import build_palette
from rmdesk.ui.theme.spelling import Spelling
from rmdesk.ui.theme.stylesheet import build_stylesheet
from rmdesk.ui.theme.values import Comfort, FontFamily, SchemeName, TextRole, Theme, ThemeChoice, resolve


@dataclass(frozen=True, slots=True)
class LookChoice:
    """What a person chose: scheme, text size (1.0 to 2.0), font, whether things may move, and what eases reading."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    scale: float = 1.0
    family: FontFamily = FontFamily.INTER
    reduced_motion: bool = True
    comfort: Comfort = field(default_factory=Comfort)


class Look(QObject):
    """The look of one running program. Made once, after the application and before the first widget."""

    changed = Signal()
    """The theme is another one: draw again, measure again, fetch icons again."""

    def __init__(self, app: QApplication, read: Callable[[str], bytes], choice: LookChoice | None = None) -> None:
        """`read` returns the bytes of a file under `resources/`, such as `themes/light.toml`.

        Raises:
            ValueError: a shipped theme or font is damaged.
        """
        super().__init__()
        self.spelling = Spelling(self)
        """Whether and how the spelling of what is typed is looked at."""
        self._app = app
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self._read = read
        self._icons = IconPainter(read)
        self._schemes: dict[SchemeName, Scheme] = {
            name: read_scheme(read(f"themes/{name.value}.toml")) for name in SchemeName
        }
        register_fonts(read)
        app.setStyle("Fusion")
        self._choice = choice or LookChoice()
        self._theme = self._resolved()
        self._measure = 0
        self._colours: dict[str, QColor] = {}
        self._dress()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._access.contrastPreferenceChanged.connect(self._on_system_changed)
        app.layoutDirectionChanged.connect(self._on_direction_changed)

    @property
    def theme(self) -> Theme:
        """The present theme."""
        return self._theme

    @property
    def choice(self) -> LookChoice:
        """What was chosen last."""
        return self._choice

    @property
    def right_to_left(self) -> bool:
        """Whether the program is read from right to left."""
        return self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def measure(self) -> int:
        """How wide a column of text may be, in pixels."""
        return self._measure

    def choose(self, choice: LookChoice) -> None:
        """Wear that look from now on."""
        self._choice = choice
        self._refresh()

    def choose_scale(self, scale: float) -> None:
        """Keep all but the text size."""
        self.choose(replace(self._choice, scale=scale))

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Keep all but the scheme."""
        self.choose(replace(self._choice, theme=theme))

    def colour(self, colour: str) -> QColor:
        """The colour with that name."""
        if colour not in self._colours:
            self._colours[colour] = QColor(self._theme.colours.of(colour))
        return QColor(self._colours[colour])

    def font(self, role: TextRole) -> QFont:
        """The font for that kind of text."""
        return make_font(self._theme, role)

    def pixmap(self, name: str, colour: str = "text", size: int = 20) -> QPixmap:
        """The icon with that name in the colour `colour`; `size` is in pixels at 100% and grows with the text."""
        return self._icons.pixmap(name, self._theme.colours.of(colour), self._theme.px(size), self.right_to_left)

    def icon(self, name: str, colour: str = "text", size: int = 20) -> QIcon:
        """The same as an icon."""
        return self._icons.icon(name, self._theme.colours.of(colour), self._theme.px(size), self.right_to_left)

    def let_go(self) -> None:
        """Follow the system no more: the window goes away."""
        self._hints.colorSchemeChanged.disconnect(self._on_system_changed)
        self._access.contrastPreferenceChanged.disconnect(self._on_system_changed)
        self._app.layoutDirectionChanged.disconnect(self._on_direction_changed)

    def lend_fonts(self, language: str) -> None:
        """Have the letters of that language at hand, where the usual fonts have not got them."""
        lend_fonts(self._read, language)

    def _resolved(self) -> Theme:
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        strong = self._access.contrastPreference() == Qt.ContrastPreference.HighContrast
        name = resolve(self._choice.theme, dark, strong)
        choice = self._choice
        return Theme(name, self._schemes[name], choice.scale, choice.family, choice.reduced_motion, choice.comfort)

    def _refresh(self) -> None:
        theme = self._resolved()
        if theme != self._theme:
            self._theme = theme
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._measure = measure(self._theme)
        self._colours.clear()
        self._app.setFont(self.font(TextRole.BODY))
        self._app.setPalette(build_palette(self._theme))
        self._app.setStyleSheet(build_stylesheet(self._theme, self.right_to_left))

    def _on_system_changed(self) -> None:
        self._refresh()

    def _on_direction_changed(self) -> None:
        self._dress()
        self.changed.emit()
