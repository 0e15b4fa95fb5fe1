"""An organisation's own colour is seen on every page, and is left out where nothing but outlines may speak."""

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.colours import contrast
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.packs.organisation_name import OrganisationName, seen_on


@pytest.mark.parametrize("colour", ["#005eb8", "#000000", "#ffffff", "#8a1538", "#fffb00", "#3d4a57"])
@pytest.mark.parametrize(("page", "ink"), [("#ffffff", "#1a1a1a"), ("#1b2326", "#f2f2f2"), ("#f7f0dd", "#222222")])
def test_any_colour_is_seen_on_any_page(colour: str, page: str, ink: str) -> None:
    found = seen_on(colour, page, ink)
    assert contrast(found, page) >= 3.0
    if contrast(colour, page) >= 3.0:
        assert found == colour


def test_the_bar_has_the_colour_of_the_pack(look: Look, qtbot: QtBot) -> None:
    name = OrganisationName(look, "Bradford District Care", "#005eb8")
    qtbot.addWidget(name)
    name.resize(300, 40)
    name.show()
    seen = name.grab().toImage().pixelColor(name.bar.geometry().center()).name()
    assert seen == name.bar.colour == "#005eb8"


def test_no_colour_is_no_bar(look: Look, qtbot: QtBot) -> None:
    name = OrganisationName(look, "Bradford District Care", "")
    qtbot.addWidget(name)
    assert name.bar.isHidden()


def test_in_high_contrast_it_is_as_dark_as_the_words(look: Look, qtbot: QtBot) -> None:
    name = OrganisationName(look, "Bradford District Care", "#005eb8")
    qtbot.addWidget(name)
    look.choose_theme(ThemeChoice.HIGH_CONTRAST)
    assert name.bar.colour == look.theme.colours.of("text")
