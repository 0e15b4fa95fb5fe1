"""Colour tokens: what each colour is for (`resources/themes/*.toml`), and how contrast is measured. No Qt here."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

_TINTED = {"bg", "surface", "sunken", "sidebar"}
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of one scheme as `#RRGGBB`. Widgets name colours by these field names, never by value.

    `*_soft` is the background that the colour of the same name is written on. `border` is decoration only; `control`
    outlines what can be used. `ring` is the outer and `ring_inner` the inner tone of the focus ring.
    """

    bg: str
    surface: str
    sunken: str
    sidebar: str
    text: str
    muted: str
    border: str
    control: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_soft: str
    on_soft: str
    ok: str
    ok_soft: str
    note: str
    note_soft: str
    note_line: str
    err: str
    err_soft: str
    calm: str
    calm_soft: str
    ring: str
    ring_inner: str

    def of(self, token: str) -> str:
        """The colour with that name.

        Raises:
            KeyError: there is none.
        """
        if token not in TOKENS:
            raise KeyError(token)
        return str(getattr(self, token))


TOKENS: tuple[str, ...] = tuple(one.name for one in fields(Colours))


@dataclass(frozen=True, slots=True)
class Scheme:
    """One set of colours. `strong_borders` draws an outline round everything (high contrast).

    `tints` holds the same colours on pages of another colour, by the name of the tint.
    """

    colours: Colours
    dark: bool
    strong_borders: bool
    tints: Mapping[str, Colours] = field(default_factory=dict)

    def tinted(self, tint: str) -> Colours:
        """The colours on pages of that tint; the usual ones where this scheme has no such tint."""
        return self.tints.get(tint, self.colours)


def read_scheme(raw: bytes) -> Scheme:
    """The scheme in a theme file.

    Raises:
        ValueError: a colour is missing, unknown or not in the form `#RRGGBB`, or the file is not TOML.
    """
    data = tomllib.loads(raw.decode("utf-8"))
    if set(data) - {"tints"} != {"dark", "strong_borders", "colours"}:
        raise ValueError("a theme holds dark, strong_borders and colours, and may hold tints")
    dark, strong = data["dark"], data["strong_borders"]
    if not isinstance(dark, bool) or not isinstance(strong, bool):
        raise ValueError("dark and strong_borders are true or false")
    colours = _read_colours(data["colours"])
    return Scheme(colours, dark, strong, _read_tints(data.get("tints", {}), colours))


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1.0 to 21.0 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _read_colours(table: object) -> Colours:
    if not isinstance(table, Mapping) or set(table) != set(TOKENS):
        raise ValueError("a theme names every colour once")
    for name, value in table.items():
        if not isinstance(value, str) or not _HEX.fullmatch(value):
            raise ValueError(f"{name} is not a colour")
    return Colours(**table)


def _read_tints(table: object, colours: Colours) -> Mapping[str, Colours]:
    if not isinstance(table, Mapping):
        raise ValueError("tints are tables of colours")
    tints = {}
    for name, changed in table.items():
        if not isinstance(changed, Mapping) or set(changed) != _TINTED:
            raise ValueError(f"the tint {name} names the backgrounds of a page, each once")
        if not all(isinstance(value, str) and _HEX.fullmatch(value) for value in changed.values()):
            raise ValueError(f"the tint {name} holds something that is not a colour")
        tints[str(name)] = replace(colours, **changed)
    return tints


def _luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
