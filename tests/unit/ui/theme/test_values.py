from pathlib import Path

import pytest

from rmdesk.ui.theme.colours import read_scheme
from rmdesk.ui.theme.values import (
    SCALES,
    SchemeName,
    TextRole,
    Theme,
    ThemeChoice,
    nearest_scale,
    resolve,
)

RESOURCES = Path(__file__).parents[4] / "resources"


def theme(name: SchemeName, scale: float = 1.0) -> Theme:
    return Theme(name, read_scheme((RESOURCES / "themes" / f"{name.value}.toml").read_bytes()), scale)


@pytest.mark.parametrize(
    ("choice", "dark", "strong", "expected"),
    [
        (ThemeChoice.SYSTEM, False, False, SchemeName.LIGHT),
        (ThemeChoice.SYSTEM, True, False, SchemeName.DARK),
        (ThemeChoice.SYSTEM, True, True, SchemeName.HIGH_CONTRAST),
        (ThemeChoice.SYSTEM, False, True, SchemeName.HIGH_CONTRAST),
        (ThemeChoice.LIGHT, True, True, SchemeName.LIGHT),
        (ThemeChoice.DARK, False, False, SchemeName.DARK),
        (ThemeChoice.HIGH_CONTRAST, False, False, SchemeName.HIGH_CONTRAST),
    ],
)
def test_the_choice_wins_over_the_system(choice: ThemeChoice, dark: bool, strong: bool, expected: SchemeName) -> None:
    assert resolve(choice, dark, strong) is expected


def test_text_doubles_and_spaces_grow_half_as_fast() -> None:
    large = theme(SchemeName.LIGHT, 2.0)
    assert large.text_px(TextRole.BODY) == 32
    assert large.px(44) == 88
    assert large.space(32) == 48


@pytest.mark.parametrize("scale", [0.9, 2.1])
def test_text_sizes_have_limits(scale: float) -> None:
    with pytest.raises(ValueError):
        theme(SchemeName.LIGHT, scale)


def test_spaces_are_steps_of_the_scale() -> None:
    with pytest.raises(ValueError):
        theme(SchemeName.LIGHT).space(10)


def test_high_contrast_has_thick_lines() -> None:
    assert theme(SchemeName.LIGHT).line == 1
    assert theme(SchemeName.HIGH_CONTRAST).line == 2


def test_a_strange_text_size_becomes_the_nearest_on_offer() -> None:
    assert [nearest_scale(scale) for scale in (0.1, 1.3, 1.9, 9.0)] == [1.0, 1.25, 2.0, 2.0]
    assert all(nearest_scale(scale) == scale for scale in SCALES)
