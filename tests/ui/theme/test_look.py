from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.fonts import FONT_FILES, register_fonts
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import FontFamily, SchemeName, TextRole, ThemeChoice
from tests.ui.conftest import read_resource


def test_following_the_system_uses_light_when_the_system_says_nothing(look: Look) -> None:
    look.choose(LookChoice(ThemeChoice.SYSTEM))
    assert look.theme.name is SchemeName.LIGHT


@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_another_theme_is_worn_at_once(look: Look, qtbot: QtBot, qapp: QApplication, choice: ThemeChoice) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose_theme(choice)
    assert look.theme.name.value == choice.value
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == look.theme.colours.bg
    assert look.theme.colours.control in qapp.styleSheet()


def test_choosing_the_same_again_changes_nothing(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.choose(replace(look.choice))


def test_text_size_reaches_fonts_and_measure(look: Look) -> None:
    before = look.measure
    look.choose_scale(2.0)
    assert look.font(TextRole.H1).pixelSize() == 64
    assert look.measure > 1.8 * before


@pytest.mark.parametrize("family", FontFamily)
@pytest.mark.parametrize("role", TextRole)
def test_the_shipped_fonts_are_the_ones_drawn(look: Look, family: FontFamily, role: TextRole) -> None:
    look.choose(replace(look.choice, family=family))
    font = look.font(role)
    info = QFontInfo(font)
    assert info.family() == family.value
    assert info.weight() == font.weight()


def test_every_font_file_has_the_family_it_is_named_for(look: Look) -> None:
    families = register_fonts(read_resource)
    assert len(families) == len(FONT_FILES) == 8
    assert set(families) == {family.value for family in FontFamily}


def test_something_that_is_no_font_is_refused(look: Look, qtbot: QtBot) -> None:
    with pytest.raises(ValueError):
        register_fonts(lambda name: b"no font")


def test_welsh_polish_turkish_and_romanian_letters_are_in_both_fonts() -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only this test needs it

    for name in ("Inter-Regular", "AtkinsonHyperlegibleNext-Bold"):
        with TTFont(f"resources/fonts/{name}.ttf") as font:
            known = font.getBestCmap()
        assert [letter for letter in "ŵŷêłąęşğıİțșăé’“”–…£•" if ord(letter) not in known] == []


def test_pictures_turn_round_only_where_they_point_along_the_line(look: Look, qapp: QApplication) -> None:
    def pictures(name: str) -> object:
        return look.pixmap(name).toImage()

    there = {name: pictures(name) for name in ("chevron-left", "lock")}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        back = {name: pictures(name) for name in there}
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert there["chevron-left"] != back["chevron-left"]
    assert there["lock"] == back["lock"]


def test_icons_take_the_colour_and_the_size_that_is_asked_for(look: Look) -> None:
    look.choose_scale(1.5)
    picture = look.pixmap("circle-check", "ok", 20)
    assert picture.deviceIndependentSize().toTuple() == (30.0, 30.0)
    image = picture.toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {look.theme.colours.ok}


def test_an_icon_that_was_painted_before_is_not_painted_again_unless_it_looks_different(look: Look) -> None:
    before = look.pixmap("circle-check", "ok", 20)
    assert look.pixmap("circle-check", "ok", 20).cacheKey() == before.cacheKey()
    look.choose(LookChoice(ThemeChoice.DARK))
    assert look.pixmap("circle-check", "ok", 20).toImage() != before.toImage()


@pytest.mark.parametrize("name", ["../themes/light", "", "Lock", "no-such-icon"])
def test_unknown_icons_are_refused(look: Look, name: str) -> None:
    with pytest.raises((ValueError, OSError)):
        look.icon(name)


def test_widgets_that_are_gone_do_not_hear_of_changes(look: Look, qtbot: QtBot) -> None:
    from rmdesk.ui.widgets.body_text import BodyText  # noqa: PLC0415

    label: QLabel = BodyText(look, "words")
    qtbot.addWidget(label)
    label.deleteLater()
    look.choose_scale(1.25)
    assert look.theme.scale == 1.25
