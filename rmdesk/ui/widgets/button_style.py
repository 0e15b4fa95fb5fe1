"""Which colours a button has in each kind and state. Values only."""

from dataclasses import dataclass
from enum import StrEnum


class ButtonKind(StrEnum):
    """What a button is on its page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    BACK = "back"
    ROW_LINK = "row-link"
    NAV = "nav"


_FLAT = frozenset({ButtonKind.QUIET, ButtonKind.BACK, ButtonKind.ROW_LINK, ButtonKind.NAV})
"""Kinds without a frame. Being switched off gives them none."""


@dataclass(frozen=True, slots=True)
class ButtonState:
    """What decides the colours."""

    kind: ButtonKind
    enabled: bool
    hovered: bool
    pressed: bool
    current: bool


@dataclass(frozen=True, slots=True)
class ButtonColours:
    """Names of colour tokens; an empty `fill` or `edge` is not drawn."""

    fill: str
    edge: str
    ink: str
    icon: str


def colours_for(state: ButtonState, strong_borders: bool) -> ButtonColours:
    """The colours of a button in that state."""
    if not state.enabled:
        edge = "" if state.kind in _FLAT else "border"
        return ButtonColours("sunken" if state.kind is ButtonKind.PRIMARY else "", edge, "muted", "muted")
    if state.kind is ButtonKind.PRIMARY:
        fill = "accent_press" if state.pressed else "accent_hover" if state.hovered else "accent"
        return ButtonColours(fill, fill, "on_accent", "on_accent")
    hovered = state.hovered or state.pressed
    if state.kind is ButtonKind.SECONDARY:
        return _secondary(hovered)
    if state.kind is ButtonKind.NAV:
        return _nav(state.current, hovered, strong_borders)
    ink = "accent_hover" if hovered and not strong_borders else "accent"
    if state.kind in (ButtonKind.ROW_LINK, ButtonKind.BACK):
        return ButtonColours("", "", ink, ink)
    edge = "accent" if hovered and strong_borders else ""
    return ButtonColours("accent_soft" if hovered else "", edge, "on_soft" if hovered else ink, ink)


def _secondary(hovered: bool) -> ButtonColours:
    if hovered:
        return ButtonColours("accent_soft", "accent", "on_soft", "on_soft")
    return ButtonColours("surface", "control", "text", "text")


def _nav(current: bool, hovered: bool, strong_borders: bool) -> ButtonColours:
    edge = "border" if strong_borders and (current or hovered) else ""
    if current:
        ink = "accent" if strong_borders else "on_soft"
        return ButtonColours("surface", edge or "border", ink, "accent")
    return ButtonColours("surface" if hovered else "", edge, "text", "muted")
