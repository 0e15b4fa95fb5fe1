"""Another language: worn at once, kept for each person, longer words and the other direction hold."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication

from rmdesk.app import support
from rmdesk.app.together import Together
from rmdesk.runtime.settings import load_settings
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.ui.theme.look import LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.guided.view import GuidedView
from rmdesk.ui.widgets.page import Page
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.ui.app.running import Running, settle
from tests.ui.opened_pair import check_nothing_cut, words_on

OUTSIDE = ("lock", "settings", "support", "first-run")
INSIDE = (
    ("home", ""), ("workbook", ""), ("private-page", "about-me"), ("sessions", ""), ("reflections", ""),
    ("agreement", ""), ("actions", ""), ("support", ""), ("settings", ""),
)  # fmt: skip


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    QLocale.setDefault(QLocale("en-GB"))


def wear(running: Running, language: str, person: str = "") -> None:
    roof = running.program.roof
    roof.settings = roof.settings.with_language(language, person)
    running.program.outside._show_again()
    settle()


def pick(running: Running, tag: str) -> None:
    running.window.go("settings")
    group = running.page(SettingsView).language_card.language
    number = [one.tag for one in offered()].index(tag)
    group.options[number].click()
    running.program.roof.writer.drain(60.0)
    settle()


def offered() -> tuple[object, ...]:
    from rmdesk.ui.platform.translation import OFFERED  # noqa: PLC0415 - only here

    return OFFERED


def shown(running: Running) -> list[str]:
    return words_on(running.window.page(running.window.current))


def test_a_language_is_worn_at_once_before_unlocking_and_kept(running: Running) -> None:
    pick(running, "cy")
    assert running.window.current == "settings"
    assert "Gosodiadau" in shown(running)
    assert running.window.top_bar.hide_button.words == "Cuddio’r sgrin"
    assert load_settings(running.paths.settings_file).language == "cy"
    running.window.go("lock")
    assert "Agor eich llyfr gwaith" in shown(running)
    pick(running, "en-GB")
    assert "Settings" in shown(running)
    assert running.window.top_bar.hide_button.words == "Hide screen"


def test_inside_every_page_is_made_anew_and_nothing_typed_is_lost(running: Running) -> None:
    running.unlock()
    running.write("Half a sentence that I was")
    pick(running, "cy")
    assert running.window.current == "settings"
    assert running.window.side_bar.buttons[0].words == "Hafan"
    person = running.opened.keys.shared.partner
    assert dict(load_settings(running.paths.settings_file).languages) == {person[:8]: "cy"}
    running.window.lock_asked.emit()
    assert len(running.restarts.asked) == 1
    assert running.opened.shared.space.closed
    assert any("Half a sentence that I was" in one for one in running.kept())


@pytest.mark.parametrize(("passphrase", "home"), [(PASSPHRASE_A, "Hafan"), (PASSPHRASE_B, "Home")])
def test_two_people_read_two_languages_on_one_computer(running: Running, passphrase: str, home: str) -> None:
    roof = running.program.roof
    first, second = running.pair.a.shared.partner, running.pair.b.shared.partner
    roof.settings = roof.settings.with_language("cy", first).with_language("en-GB", second)
    running.unlock(passphrase)
    assert running.window.side_bar.buttons[0].words == home


def test_the_dictionary_is_of_the_language_of_whoever_unlocked(running: Running) -> None:
    """Remembering the folder that was opened last wore the language of the lock page again."""
    roof = running.program.roof
    assert roof.spelling._name
    roof.settings = roof.settings.with_language("cy", running.pair.a.shared.partner)
    running.unlock()
    assert roof.language == "cy"
    assert roof.spelling._name == ""


def test_a_session_together_speaks_the_language_of_whoever_unlocked(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(support, "load_contacts", partial(heard, asked, support.load_contacts))
    roof = running.program.roof
    roof.settings = roof.settings.with_language("cy", running.pair.a.shared.partner)
    running.unlock()
    running.program.outside.begin_together(1)
    settle()
    together = running.program.outside.inside
    assert isinstance(together, Together)
    assert together._workbook.language == "cy"
    assert roof.language == "cy"
    running.window.go("support")
    assert asked == ["cy"]


def heard(asked: list[str], load: Callable[..., object], *given: object) -> object:
    asked.append(str(given[-1]))
    return load(*given)


def test_a_page_that_is_not_translated_says_so_and_another_does_not(running: Running) -> None:
    wear(running, "cy")
    running.window.go("lock")
    running.unlock()
    running.window.go("private-page", "about-me")
    page = next(one for one in running.window.findChildren(GuidedView) if one.isVisible())
    assert page.in_english.isVisible()
    running.window.go("private-page", "my-dates")
    assert not page.in_english.isVisible()
    assert "Dyddiadau sy’n bwysig i mi" in words_on(page)


def test_a_translation_that_cannot_be_read_leaves_english(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    wear(running, "xx-XX")
    assert running.program.roof.language == "en-GB"
    assert "Settings" in shown(running)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_that_are_longer_by_40_percent_are_not_cut(running: Running, scale: float) -> None:
    running.window.resize(1280, 860)
    look = running.program.roof.look
    wear(running, "en-XA")
    look.choose(replace(LookChoice(ThemeChoice.LIGHT), scale=scale))
    for screen in OUTSIDE:
        running.window.go(screen)
        check_nothing_cut(running.window, 1280)
        assert all(one.startswith("[") for one in [running.window.page(screen).heading.words] if one), screen
    running.unlock()
    look.choose(replace(LookChoice(ThemeChoice.LIGHT), scale=scale))
    for screen, argument in INSIDE:
        running.window.go(screen, argument)
        settle()
        check_nothing_cut(running.window, 1280)


def test_arabic_turns_the_window_round(running: Running, qapp: QApplication) -> None:
    running.window.resize(1280, 860)
    running.unlock()
    wear(running, "ar", running.opened.keys.shared.partner)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    window = running.window
    for screen, argument in INSIDE:
        window.go(screen, argument)
        settle()
        page: Page = window.page(screen)
        assert window.side_bar.mapTo(window, QPoint(0, 0)).x() > page.mapTo(window, QPoint(0, 0)).x()
        heading = page.heading
        if any("\u0600" <= letter <= "\u06ff" for letter in heading.words):
            image = heading.grab().toImage()
            inked = [x for x in range(image.width()) if _has_ink(image, x)]
            assert inked[0] > image.width() - 1 - inked[-1], f"{screen}: its heading begins on the right"
        check_nothing_cut(window, 1280)
    assert window.top_bar.hide_button.mapTo(window, QPoint(0, 0)).x() < 300
    assert "border-left: 1px" in qapp.styleSheet()


def _has_ink(image: object, x: int) -> bool:
    ground = image.pixelColor(0, 0)  # type: ignore[attr-defined]
    return any(image.pixelColor(x, y) != ground for y in range(0, image.height(), 2))  # type: ignore[attr-defined]
