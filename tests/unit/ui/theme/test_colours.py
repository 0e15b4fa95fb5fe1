from pathlib import Path

import pytest

from rmdesk.ui.theme.colours import TOKENS, contrast, read_scheme
from rmdesk.ui.theme.values import Tint

THEMES = sorted((Path(__file__).parents[4] / "resources" / "themes").glob("*.toml"))

# what is written or drawn on what, and the contrast it needs
TEXT_PAIRS = [
    ("text", "bg"), ("text", "surface"), ("text", "sunken"), ("text", "sidebar"), ("text", "note_soft"),
    ("text", "calm_soft"), ("text", "ok_soft"), ("text", "err_soft"), ("text", "accent_soft"),
    ("muted", "bg"), ("muted", "surface"), ("muted", "sunken"), ("muted", "sidebar"),
    ("accent", "bg"), ("accent", "surface"), ("accent", "err_soft"), ("accent", "sidebar"),
    ("accent_hover", "bg"), ("accent_hover", "surface"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_press"),
    ("on_soft", "accent_soft"), ("on_soft", "surface"), ("ok", "ok_soft"), ("ok", "bg"), ("note", "note_soft"),
    ("note", "bg"), ("err", "err_soft"), ("err", "bg"), ("err", "surface"), ("calm", "calm_soft"), ("calm", "bg"),
]  # fmt: skip
SHAPE_PAIRS = [
    ("control", "bg"), ("control", "surface"), ("note_line", "note_soft"), ("err", "surface"), ("accent", "surface"),
    ("ring", "bg"), ("ring", "surface"), ("ring", "sidebar"), ("ring", "ring_inner"), ("ring_inner", "accent"),
]  # fmt: skip


def test_the_three_themes_are_there() -> None:
    assert [path.stem for path in THEMES] == ["dark", "high-contrast", "light"]


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_can_be_read(path: Path, tint: Tint, front: str, back: str) -> None:
    colours = read_scheme(path.read_bytes()).tinted(tint.value)
    assert contrast(colours.of(front), colours.of(back)) >= 4.5


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("tint", Tint)
@pytest.mark.parametrize(("front", "back"), SHAPE_PAIRS)
def test_shapes_can_be_seen(path: Path, tint: Tint, front: str, back: str) -> None:
    colours = read_scheme(path.read_bytes()).tinted(tint.value)
    assert contrast(colours.of(front), colours.of(back)) >= 3.0


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#212B32", "#F5F7F6") == pytest.approx(13.40, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'bg = "#F5F7F6"\n', b""),
        (b'bg = "#F5F7F6"', b'bg = "white"'),
        (b'bg = "#F5F7F6"', b'bg = "#F5F7F6"\nglow = "#FFFFFF"'),
        (b"dark = false", b'dark = "no"'),
        (b"strong_borders = false\n", b""),
    ],
)
def test_a_damaged_theme_is_refused(old: bytes, new: bytes) -> None:
    raw = next(path for path in THEMES if path.stem == "light").read_bytes()
    assert old in raw
    with pytest.raises(ValueError):
        read_scheme(raw.replace(old, new))


def test_only_known_colours_have_names() -> None:
    colours = read_scheme(THEMES[0].read_bytes()).colours
    assert colours.of("bg") == colours.bg
    assert "of" not in TOKENS
    with pytest.raises(KeyError):
        colours.of("of")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_tint_is_another_page_with_the_same_words(name: str) -> None:
    scheme = read_scheme(next(path for path in THEMES if path.stem == name).read_bytes())
    tints = [scheme.tinted(tint.value) for tint in Tint]
    assert len({one.bg for one in tints}) == len({one.surface for one in tints}) == len(Tint)
    assert {one.text for one in tints} == {scheme.colours.text}


def test_high_contrast_has_no_tint() -> None:
    scheme = read_scheme(next(path for path in THEMES if path.stem == "high-contrast").read_bytes())
    assert {scheme.tinted(tint.value) for tint in Tint} == {scheme.colours}


@pytest.mark.parametrize(
    "tint", ['bg = "#FFFFFF"', 'bg = "#FFFFFF"\nsurface = "red"\nsunken = "#FFFFFF"\nsidebar = "#FFFFFF"']
)
def test_half_a_tint_is_refused(tint: str) -> None:
    raw = THEMES[0].read_text("utf-8").split("[tints")[0] + f"\n[tints.cream]\n{tint}\n"
    with pytest.raises(ValueError, match="the tint cream"):
        read_scheme(raw.encode())
