"""Settings: each choice is worn at once and kept on the disk; names, partner, files, licences."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import CannotWrite, ContentBroken, DiskFull
from rmdesk.domain.partners import Pair, Partner
from rmdesk.runtime import resources
from rmdesk.runtime.settings import FontFamily as KeptFont
from rmdesk.runtime.settings import Settings, Theme, load_settings, save_settings
from rmdesk.services.people import People
from rmdesk.ui.screens.settings.documents import documents, plain_words
from rmdesk.ui.screens.settings.preferences import Facts, Preferences
from rmdesk.ui.screens.settings.screen import SettingsScreen
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import FontFamily, SchemeName, ThemeChoice
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.read_panel import ReadPanel
from tests.ui.opened_pair import (
    OpenedPair,
    button,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    settle,
    words_on,
)

_FONTS = {FontFamily.INTER: KeptFont.INTER, FontFamily.ATKINSON: KeptFont.ATKINSON}


class Door:
    """As the program does it: over the real settings file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.used: list[Preferences] = []
        self.handed_over = 0

    def preferences(self) -> Preferences:
        kept = load_settings(self.path)
        font = next(one for one, known in _FONTS.items() if known is kept.font)
        return Preferences(ThemeChoice(kept.theme.value), kept.text_scale, font, kept.reduced_motion, kept.idle_minutes)

    def use(self, preferences: Preferences) -> None:
        self.used.append(preferences)

    def keep(self, preferences: Preferences) -> None:
        settings = Settings(
            theme=Theme(preferences.theme.value),
            text_scale=preferences.text_scale,
            font=_FONTS[preferences.font],
            reduced_motion=preferences.reduced_motion,
            idle_minutes=preferences.idle_minutes,
        )
        save_settings(self.path, settings)

    def hand_over(self) -> None:
        self.handed_over += 1


class Desk:
    def __init__(self, pair: OpenedPair, qtbot: QtBot, folder: Path) -> None:
        self.pair = pair
        self.qtbot = qtbot
        self.door = Door(folder / "config" / "settings.json")
        self.facts = Facts("0.1.0", folder / "vault", self.door.path)
        self.view = self.open(pair.people)

    def open(self, people: People | None, read_text=resources.read_text) -> SettingsView:
        view = SettingsScreen(self.pair.context, self.door, people, self.facts, read_text).view
        self.qtbot.addWidget(view)
        view.resize(1000, 800)
        view.arrive()
        with self.qtbot.waitExposed(view):
            view.show()
        return view

    def choose(self, words: str) -> None:
        """By keyboard: radio buttons and check boxes."""
        look, reading = self.view.look_card, self.view.reading_card
        groups = (look.theme, look.tint, reading.text_size, reading.font_family, reading.spacing, reading.width_of_text)
        options = [one for group in (*groups, self.view.locking_card.minutes) for one in group.options]
        option = next(one for one in (*options, *self.view.look_card.motion.options) if one.words.startswith(words))
        option.setFocus()
        self.qtbot.keyClick(option, Qt.Key.Key_Space)
        settle()


@pytest.fixture
def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    pair = open_pair(tmp_path / "vault", look)
    yield Desk(pair, qtbot, tmp_path)
    assert pair.writer.bugs == []
    pair.close()


@pytest.mark.parametrize(
    ("words", "scheme"),
    [("Light", SchemeName.LIGHT), ("Dark", SchemeName.DARK), ("High contrast", SchemeName.HIGH_CONTRAST)],
)
def test_colours_change_at_once_and_are_kept(desk: Desk, look: Look, words: str, scheme: SchemeName) -> None:
    desk.choose("High contrast" if scheme is SchemeName.LIGHT else "Light")
    desk.choose(words)
    assert look.theme.name is scheme
    ground = desk.view.scroller.widget().grab().toImage().pixelColor(4, 4)
    assert ground == look.colour("bg")
    assert load_settings(desk.door.path).theme.value == scheme.value
    assert "In use now, and kept for the next time." in words_on(desk.view.look_card)


@pytest.mark.parametrize("size", [125, 150, 175, 200])
def test_text_grows_at_once_and_nothing_is_cut(desk: Desk, size: int) -> None:
    label = desk.view.findChildren(PlainLabel)[0]
    before = button(desk.view, "Use this name").font().pixelSize()
    desk.choose(f"{size}%")
    assert button(desk.view, "Use this name").font().pixelSize() == round(before * size / 100)
    assert label.font().pixelSize() == round(32 * size / 100)
    assert load_settings(desk.door.path).text_scale == size
    check_nothing_cut(desk.view, 1000)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_the_font_changes_at_once(desk: Desk) -> None:
    desk.choose("Atkinson")
    assert button(desk.view, "Use this name").font().families()[0] == FontFamily.ATKINSON.value
    assert load_settings(desk.door.path).font is KeptFont.ATKINSON


def test_movement_is_off_until_somebody_wants_it(desk: Desk, look: Look) -> None:
    assert look.choice.reduced_motion
    desk.choose("Let things fade")
    assert not look.choice.reduced_motion
    assert not load_settings(desk.door.path).reduced_motion


def test_the_time_until_locking_is_in_use_at_once(desk: Desk) -> None:
    assert desk.view.locking_card.minutes.chosen() == "3"
    desk.choose("10 minutes")
    assert desk.door.used[-1].idle_minutes == 10
    assert load_settings(desk.door.path).idle_minutes == 10
    assert "In use now" in words_on(desk.view.locking_card)
    assert "In use now" not in words_on(desk.view.look_card)


def test_one_choice_leaves_the_others_as_they_are(desk: Desk) -> None:
    desk.choose("Dark")
    desk.choose("150%")
    desk.choose("20 minutes")
    assert desk.door.preferences() == Preferences(ThemeChoice.DARK, 150, idle_minutes=20)
    assert desk.open(desk.pair.people).reading_card.text_size.chosen() == "150"


@pytest.mark.parametrize("error", [DiskFull("ENOSPC"), CannotWrite("EROFS")])
def test_what_cannot_be_kept_is_worn_all_the_same_and_told(desk: Desk, look: Look, error: Exception) -> None:
    desk.pair.writer.fail_next(error)
    desk.choose("Dark")
    assert look.theme.name is SchemeName.DARK
    assert "In use now, but not kept yet." in words_on(desk.view.look_card)
    (told,) = desk.pair.frame.told
    assert told.happened == "This setting is in use, but it could not be kept."
    desk.choose("Light")
    assert desk.pair.frame.told == []
    assert load_settings(desk.door.path).theme is Theme.LIGHT


def test_a_folder_that_cannot_be_written_to_for_real(desk: Desk) -> None:
    desk.door.path.parent.write_text("a file where the folder should be")
    desk.choose("Dark")
    assert "In use now, but not kept yet." in words_on(desk.view.look_card)
    assert desk.pair.frame.told


def test_my_name_is_changed_and_my_partner_sees_it(desk: Desk) -> None:
    field = desk.view.name_card.field
    assert field.text() == "Amara"
    field.edit.setFocus()
    field.edit.selectAll()
    desk.qtbot.keyClicks(field.edit, " Amara O ")
    press(desk.qtbot, desk.view, "Use this name and these initials")
    other = People(desk.pair.helen).pair().other
    assert other is not None
    assert other.name == "Amara O"
    assert "Your name is saved." in words_on(desk.view.name_card)


def test_my_words_of_the_spelling_check_have_a_way_there(desk: Desk) -> None:
    press(desk.qtbot, desk.view, "My words")
    assert desk.pair.frame.went == [("my-words", "")]


def test_my_initials_are_a_field_of_their_own_and_follow_the_name_while_it_is_empty(desk: Desk) -> None:
    card = desk.view.name_card
    assert card.initials.text() == ""
    assert "In an export, you are \u2068A\u2069 now." in words_on(card)
    desk.qtbot.keyClicks(card.initials.edit, "a.k.")
    press(desk.qtbot, desk.view, "Use this name and these initials")
    assert "In an export, you are \u2068A.K.\u2069 now." in words_on(card)
    assert "Your initials are saved." in words_on(card)
    other = People(desk.pair.helen).pair().other
    assert other is not None
    assert (other.name, other.initials) == ("Amara", "A.K.")
    before = desk.pair.shared.space.generation
    desk.view.flush()
    assert desk.pair.shared.space.generation == before
    desk.view.arrive()
    assert card.initials.text() == "A.K."


def test_the_same_name_writes_nothing_and_a_typed_one_is_not_lost_on_leaving(desk: Desk) -> None:
    before = desk.pair.shared.space.generation
    press(desk.qtbot, desk.view, "Use this name and these initials")
    desk.view.flush()
    assert desk.pair.shared.space.generation == before
    desk.qtbot.keyClicks(desk.view.name_card.field.edit, "!")
    desk.view.flush()
    assert desk.pair.people.pair().me.name != "Amara"


def test_a_name_that_cannot_be_saved_stays_in_its_field(desk: Desk) -> None:
    edit = desk.view.name_card.field.edit
    edit.selectAll()
    desk.qtbot.keyClicks(edit, "AO")
    desk.pair.writer.fail_next(DiskFull("ENOSPC"))
    desk.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "The disk is full" in desk.pair.frame.told[0].happened
    assert edit.text() == "AO"
    desk.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert desk.pair.people.pair().me.name == "AO"


def test_the_second_partner_is_let_in_only_while_there_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "has not joined yet" not in words_on(desk.view)
    alone = Pair(Partner(desk.pair.amara.me, "Amara"), None)
    monkeypatch.setattr(People, "pair", lambda self: alone)
    desk.view.arrive()
    words = words_on(desk.view)
    assert "Your partner has not joined yet" in words
    assert "First, your private pages are closed" in words
    press(desk.qtbot, desk.view, "Close my pages and hand over the keyboard")
    assert desk.door.handed_over == 1
    known = Pair(alone.me, None, met=True)
    monkeypatch.setattr(People, "pair", lambda self: known)
    desk.view.arrive()
    assert "has not joined yet" not in words_on(desk.view)


def test_while_locked_nobody_is_named(desk: Desk) -> None:
    desk.facts = replace(desk.facts, folder=None)
    view = desk.open(None)
    words = words_on(view)
    assert "Amara" not in words
    assert "My name" not in words
    assert "This workbook" not in words
    assert "Colours" in words


def test_where_the_files_are_can_be_copied(desk: Desk) -> None:
    assert str(desk.facts.folder) in words_on(desk.view)
    copy = button(desk.view.files_card, "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(desk.facts.folder)


def test_it_leads_to_what_is_protected(desk: Desk) -> None:
    press(desk.qtbot, desk.view, "Read what rmdesk cannot protect")
    assert desk.pair.frame.went == [("limits", "")]


def test_it_leads_to_my_passphrase_and_code_while_a_workbook_is_open(desk: Desk) -> None:
    press(desk.qtbot, desk.view, "Go to my passphrase and recovery code")
    assert desk.pair.frame.went == [("safety", "")]
    assert "Keeping your way in" not in words_on(desk.open(None))


def test_every_licence_can_be_read_in_the_program(desk: Desk) -> None:
    card = desk.view.about_card
    assert "0.1.0" in words_on(card)
    for one in card.buttons:
        one.setFocus()
        desk.qtbot.keyClick(one, Qt.Key.Key_Space)
        settle()
        (panel,) = card.place.findChildren(ReadPanel)
        assert QApplication.focusWidget() is panel
        assert len(panel.words()) > 300
        assert panel.isReadOnly()
    press(desk.qtbot, desk.view, "Close")
    assert card.place.content is None
    assert QApplication.focusWidget() is card.buttons[-1]


def test_a_licence_that_is_missing_is_told(desk: Desk) -> None:
    def read(_path: str) -> str:
        raise ContentBroken("licences/GPL-3.0.txt: cannot be read")

    view = desk.open(desk.pair.people, read)
    view.about_card.buttons[0].click()
    assert "GPL-3.0.txt" in desk.pair.frame.told[0].detail


def test_our_own_page_of_notices_reads_as_words(desk: Desk) -> None:
    page = documents()[0]
    words = plain_words(page.resource, resources.read_text(page.resource))
    assert not any(mark in words for mark in ("|", "**", "`", "# "))
    assert "GNU Lesser General" in words
    assert plain_words("licences/x.txt", "a | b") == "a | b"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_by_keyboard_and_large(desk: Desk, look: Look, scale: float) -> None:
    look.choose_scale(scale)
    desk.view.resize(800, 600)
    check_nothing_cut(desk.view, 800)
    check_keyboard(desk.qtbot, desk.view)


def test_while_nothing_is_open_it_leads_back_and_inside_the_sidebar_does(desk: Desk) -> None:
    assert not desk.view.back_button.isVisible()
    view = desk.open(None)
    press(desk.qtbot, view, "Back")
    assert desk.pair.frame.went == [("back", "")]
