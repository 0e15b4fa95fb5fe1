"""The theme as a frozen value: colours, sizes, spaces and type. No Qt here."""

from dataclasses import dataclass
from enum import StrEnum

from rmdesk.ui.theme.colours import Colours, Scheme


class SchemeName(StrEnum):
    """The colour schemes that are shipped; the value is the name of the file."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class ThemeChoice(StrEnum):
    """What a person can choose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class FontFamily(StrEnum):
    """The font families that are shipped."""

    INTER = "Inter"
    ATKINSON = "Atkinson Hyperlegible Next"


class Tint(StrEnum):
    """A soft colour for the page behind the words. High contrast has none."""

    NONE = "none"
    CREAM = "cream"
    GREEN = "green"
    BLUE = "blue"
    ROSE = "rose"


class LineSpacing(StrEnum):
    """How far apart the lines of a text are."""

    USUAL = "usual"
    WIDER = "wider"
    WIDEST = "widest"


class ColumnWidth(StrEnum):
    """How wide the column of text may be."""

    NARROW = "narrow"
    USUAL = "usual"
    WIDE = "wide"


class TextRole(StrEnum):
    """Kinds of text, each with its own size and weight."""

    SMALL = "small"
    BODY = "body"
    STRONG = "strong"
    LEAD = "lead"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size in pixels at 100%, weight from 400 to 700, and line height as a share of the size."""

    size: int
    weight: int
    line_height: float


TEXT_STYLES: dict[TextRole, TextStyle] = {
    TextRole.SMALL: TextStyle(14, 500, 1.4),
    TextRole.BODY: TextStyle(16, 400, 1.5),
    TextRole.STRONG: TextStyle(16, 600, 1.4),
    TextRole.LEAD: TextStyle(18, 400, 1.5),
    TextRole.H3: TextStyle(20, 600, 1.3),
    TextRole.H2: TextStyle(24, 700, 1.25),
    TextRole.H1: TextStyle(32, 700, 1.2),
}
SCALES: tuple[float, ...] = (1.0, 1.25, 1.5, 1.75, 2.0)
SPACES: tuple[int, ...] = (0, 4, 8, 12, 16, 24, 32, 48, 64)
RADIUS_CARD = 12
RADIUS_CONTROL = 8
RADIUS_TAG = 4
MEASURE_CHARACTERS: dict[ColumnWidth, int] = {ColumnWidth.NARROW: 54, ColumnWidth.USUAL: 70, ColumnWidth.WIDE: 90}
"""How many average characters the column of text is wide."""
SPACINGS: dict[LineSpacing, float] = {LineSpacing.USUAL: 1.0, LineSpacing.WIDER: 1.25, LineSpacing.WIDEST: 1.5}
"""How many times as high a line of text is. Headings grow half as much."""
_HEADINGS = frozenset({TextRole.H1, TextRole.H2, TextRole.H3})


@dataclass(frozen=True, slots=True)
class Comfort:
    """What makes reading easier, beside the size and the colours."""

    tint: Tint = Tint.NONE
    spacing: LineSpacing = LineSpacing.USUAL
    width: ColumnWidth = ColumnWidth.USUAL


@dataclass(frozen=True, slots=True)
class Theme:
    """All that a widget needs to draw itself. `scale` is the text size, 1.0 to 2.0."""

    name: SchemeName
    scheme: Scheme
    scale: float = 1.0
    family: FontFamily = FontFamily.INTER
    reduced_motion: bool = True
    comfort: Comfort = Comfort()

    def __post_init__(self) -> None:
        if not 1.0 <= self.scale <= 2.0:
            raise ValueError("text size goes from 1.0 to 2.0")

    @property
    def colours(self) -> Colours:
        """The colours of the scheme, on pages of the chosen tint."""
        return self.scheme.tinted(self.comfort.tint.value)

    @property
    def line(self) -> int:
        """Width of a thin line in pixels."""
        return 2 if self.scheme.strong_borders else 1

    def px(self, size: int) -> int:
        """A size that grows with the text, in pixels."""
        return round(size * self.scale)

    def space(self, size: int) -> int:
        """A space from `SPACES` in pixels: it grows half as fast as the text.

        Raises:
            ValueError: `size` is not a step of the spacing scale.
        """
        if size not in SPACES:
            raise ValueError(f"{size} is not a step of the spacing scale")
        return round(size * (1 + (self.scale - 1) / 2))

    def line_height(self, role: TextRole) -> float:
        """The height of a line of that kind of text, as a share of its size."""
        factor = SPACINGS[self.comfort.spacing]
        return TEXT_STYLES[role].line_height * (1 + (factor - 1) / 2 if role in _HEADINGS else factor)

    def text_px(self, role: TextRole) -> int:
        """The size of that kind of text in pixels."""
        return self.px(TEXT_STYLES[role].size)


def resolve(choice: ThemeChoice, prefers_dark: bool, prefers_contrast: bool) -> SchemeName:
    """The scheme for a choice and for what the system prefers."""
    if choice is not ThemeChoice.SYSTEM:
        return SchemeName(choice.value)
    if prefers_contrast:
        return SchemeName.HIGH_CONTRAST
    return SchemeName.DARK if prefers_dark else SchemeName.LIGHT


def nearest_scale(scale: float) -> float:
    """The text size on offer that is nearest to `scale`."""
    return min(SCALES, key=lambda step: abs(step - scale))
