"""A programme pack in the real window: opened, trusted by the card, seen everywhere, and never in anybody's way."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.packs import DateKind, Pack, ProgrammeDate
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.pasted import to_text
from rmdesk.packs.sealed import open_sealed
from rmdesk.packs.succession import name_successor
from rmdesk.security.signatures import Signer
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.ui.messages import Confirmation
from rmdesk.ui.screens.home.view import HomeView
from rmdesk.ui.screens.programme.screen import ProgrammeScreen
from rmdesk.ui.screens.programme.view import ProgrammeView
from rmdesk.ui.screens.sessions.view import SessionsView
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.ui.screens.support.view import SupportView
from rmdesk.ui.widgets.button import AppButton
from tests.builders import PASSPHRASE_B
from tests.fakes.dialogs import FakeDialogs
from tests.sample_pack import (
    FULL_PACK,
    LEAD,
    LEAD_KEY,
    NEXT_LEAD,
    NEXT_LEAD_KEY,
    ORGANISATION_KEY,
    STRANGER,
    STRANGER_KEY,
    sealed_bytes,
)
from tests.ui.app.running import Running, settle

CARD = fingerprint_digits(LEAD_KEY)


class Desk:
    """The page about the programme in a running program, for one partner."""

    def __init__(self, running: Running, folder: Path) -> None:
        self.running = running
        self.folder = folder

    @property
    def view(self) -> ProgrammeView:
        return self.running.page(ProgrammeView)

    def go(self) -> None:
        self.running.window.go("programme")

    def hand_in(self, pack: Pack = FULL_PACK, *signers: Signer) -> None:
        """Drop the file on the page."""
        file = self.folder / "new.rmpack"
        file.write_bytes(sealed_bytes(pack, *signers))
        self.drop(file)

    def drop(self, file: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        event = QDropEvent(QPointF(10, 10), action, data, button, Qt.KeyboardModifier.NoModifier)
        self.view.open_card.dropEvent(event)
        self.wait()

    def use(self, typed: str = CARD) -> None:
        check = self.view.check
        assert check is not None
        check.field.edit.setText(typed)
        check.use_button.click()
        self.wait()

    def open(self, pack: Pack = FULL_PACK, *signers: Signer) -> None:
        self.go()
        self.hand_in(pack, *signers)
        self.use()

    def wait(self) -> None:
        roof = self.running.program.roof
        for runner in (roof.slow, roof.writer, roof.slow):
            runner.drain(60.0)
            settle()

    def leave(self) -> None:
        """As after a lock, in this process: everything is closed and the lock page is there."""
        outside = self.running.program.outside
        inside = outside._inside
        assert inside is not None
        inside.leave_for_partner()
        outside._inside = None
        outside.show()

    def told(self) -> str:
        return words_on(self.running.window.notices)


def words_on(widget: QWidget) -> str:
    """All that a person can read in it."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def words_on_rows(page: QWidget) -> str:
    """What its buttons say."""
    return "\n".join(one.words for one in page.findChildren(AppButton) if one.isVisibleTo(page))


@pytest.fixture
def desk(running: Running, tmp_path: Path) -> Desk:
    running.unlock()
    return Desk(running, tmp_path)


class TestOpening:
    def test_the_first_pack_asks_for_the_card_and_changes_nothing_before(self, desk: Desk) -> None:
        desk.go()
        assert "Everything here works without it too." in words_on(desk.view)
        desk.hand_in()
        check = desk.view.check
        assert check is not None
        assert "Signed by" in words_on(check)
        assert "Your pages stay on your computer." in words_on(desk.view)
        assert not desk.running.pair.folder.pack.exists()

    def test_a_wrong_fingerprint_is_told_at_its_field(self, desk: Desk) -> None:
        desk.go()
        desk.hand_in()
        desk.use(fingerprint_digits(STRANGER_KEY))
        check = desk.view.check
        assert check is not None
        assert "That is not the fingerprint of this pack." in check.field.problem
        assert not desk.running.pair.folder.pack.exists()

    def test_no_fingerprint_at_all_is_asked_for(self, desk: Desk) -> None:
        desk.go()
        desk.hand_in()
        desk.use("  ")
        check = desk.view.check
        assert check is not None
        assert "Type the fingerprint" in check.field.problem

    def test_it_is_in_use_then_and_says_who_signed_and_what_it_changed(self, desk: Desk) -> None:
        desk.open()
        words = words_on(desk.view)
        assert "Example Trust" in words
        assert "Signed by" in words
        assert "Questions that it added to pages: 2" in words
        assert "rmdesk locks after 2 minutes at most, and after 30 in a session together, where you talk." in words
        assert "Who to complain to" in words
        assert desk.running.pair.folder.pack.read_bytes() == sealed_bytes()

    def test_it_can_be_pasted(self, desk: Desk) -> None:
        desk.go()
        card = desk.view.open_card
        card.paste_button.click()
        card.field.set_text("Dear both\n" + to_text(sealed_bytes()).replace("\n", "\n> "))
        card.use_button.click()
        desk.wait()
        desk.use()
        assert "Cohort 5" in words_on(desk.view)

    def test_leaving_it_leaves_everything(self, desk: Desk) -> None:
        desk.go()
        desk.hand_in()
        check = desk.view.check
        assert check is not None
        check.leave_button.click()
        assert desk.view.check is None
        assert not desk.running.pair.folder.pack.exists()

    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"something else", "This is not a programme pack."),
            (sealed_bytes()[:-1], "changed or damaged after it was signed"),
            (sealed_bytes().replace(b"Cohort 5", b"Cohort 6"), "changed or damaged after it was signed"),
            (b"RMPK\0\1\r\n" + bytes(2_000_000), "larger than any programme pack"),
            (to_text(sealed_bytes())[:-40].encode(), "not the whole programme pack"),
        ],
    )
    def test_what_is_no_good_pack_is_told_kindly(self, desk: Desk, data: bytes, sentence: str) -> None:
        desk.go()
        file = desk.folder / "bad.rmpack"
        file.write_bytes(data)
        desk.drop(file)
        assert sentence in desk.told()
        assert desk.view.check is None

    def test_a_file_that_is_gone_is_told(self, desk: Desk) -> None:
        desk.go()
        desk.drop(desk.folder / "gone.rmpack")
        assert "This is not a programme pack." in desk.told()

    @pytest.mark.parametrize(
        ("pack", "signer", "sentence"),
        [
            (replace(FULL_PACK, version=2), LEAD, "older than the one that you have"),
            (replace(FULL_PACK, cohort="Cohort 6"), LEAD, "the same number"),
            (replace(FULL_PACK, programme="other", version=9), LEAD, "another programme"),
            (replace(FULL_PACK, version=9, keys=(STRANGER_KEY, ORGANISATION_KEY)), STRANGER, "not signed by your"),
            (replace(FULL_PACK, version=9, keys=(LEAD_KEY, ORGANISATION_KEY, STRANGER_KEY)), LEAD, "names a new key"),
        ],
    )
    def test_a_later_pack_that_does_not_fit_leaves_the_one_before(
        self, desk: Desk, pack: Pack, signer: Signer, sentence: str
    ) -> None:
        desk.open()
        desk.hand_in(pack, signer)
        assert sentence in desk.told()
        assert "Cohort 5" in words_on(desk.view)
        assert desk.running.pair.folder.pack.read_bytes() == sealed_bytes()

    def test_a_later_pack_needs_no_card(self, desk: Desk) -> None:
        desk.open()
        desk.hand_in(replace(FULL_PACK, version=4, cohort="Cohort 6"))
        check = desk.view.check
        assert check is not None
        assert check.field.isHidden()
        check.use_button.click()
        desk.wait()
        assert "Cohort 6" in words_on(desk.view)


class TestEverywhere:
    def test_a_prompt_and_a_list_of_the_programme_are_in_the_workbook(self, desk: Desk) -> None:
        desk.open()
        inside = desk.running.program.outside.inside
        assert inside is not None
        desk.running.window.go("private-page", "pack-leaders")
        assert "Getting ready as a leader" in words_on(desk.running.window)

    def test_its_contacts_are_marked_and_the_discreet_ones_only_show_while_unlocked(self, desk: Desk) -> None:
        desk.open()
        desk.running.window.go("support")
        words = words_on(desk.running.page(SupportView))
        assert "Wellbeing team" in words
        assert "Rainbow network" in words
        assert "Added by your programme" in words
        assert words.index("999") < words.index("Wellbeing team")

    def test_while_locked_those_that_are_not_discreet_still_show(
        self, desk: Desk, qtbot: QtBot, qapp: QApplication
    ) -> None:
        desk.open()
        desk.leave()
        desk.running.window.go("support")
        settle()
        words = words_on(desk.running.page(SupportView))
        assert "Wellbeing team" in words
        assert "Rainbow network" not in words

    def test_while_locked_another_pack_in_its_place_is_not_believed(
        self, desk: Desk, qtbot: QtBot, qapp: QApplication
    ) -> None:
        """Somebody who can write to the folder puts a pack of their own there, signed well, with contacts of theirs."""
        desk.open()
        desk.leave()
        theirs = replace(FULL_PACK.contacts[0], name="Call this instead")
        desk.running.pair.folder.pack.write_bytes(sealed_bytes(replace(FULL_PACK, version=4, contacts=(theirs,)), LEAD))
        assert self.locked_support(desk) == (False, False, True)
        desk.running.pair.folder.pack.unlink()
        assert self.locked_support(desk) == (False, False, True)
        desk.running.pair.folder.pack.write_bytes(sealed_bytes())
        assert self.locked_support(desk) == (True, False, False)

    def locked_support(self, desk: Desk) -> tuple[bool, bool, bool]:
        """Whether the page shows the contact of the programme, that of the stranger, and that some are left out."""
        desk.running.window.go("lock")
        desk.running.window.go("support")
        settle()
        words = words_on(desk.running.page(SupportView))
        assert "999" in words
        told = "Your programme’s own contacts are not shown here." in words
        return "Wellbeing team" in words, "Call this instead" in words, told

    def test_the_settings_that_it_raises_are_in_force(self, desk: Desk) -> None:
        roof = desk.running.program.roof
        assert roof.in_force.idle_minutes == 3
        desk.open()
        assert roof.in_force.idle_minutes == 2
        assert roof.in_force.hide_from_capture

    def test_it_lowers_none(self, desk: Desk) -> None:
        roof = desk.running.program.roof
        desk.open(replace(FULL_PACK, safety=replace(FULL_PACK.safety, idle_minutes=15, hide_from_capture=False)))
        assert roof.in_force.idle_minutes == 3
        assert roof.in_force.hide_from_capture

    def test_own_tools_may_still_see_the_window(self, desk: Desk) -> None:
        roof = desk.running.program.roof
        roof.settings = replace(roof.settings, seen_by_tools=True)
        desk.open()
        assert not roof.in_force.hide_from_capture

    def test_the_first_page_tells_when_the_programme_runs(self, desk: Desk) -> None:
        desk.open()
        desk.running.window.go("home")
        words = words_on(desk.running.page(HomeView))
        assert "From 1 December 2026" in words
        assert "Next for the whole programme: Workshop" in words

    def test_the_plan_shows_the_programme_s_dates_and_leads_on(self, desk: Desk) -> None:
        desk.open()
        desk.running.window.go("sessions")
        page = desk.running.page(SessionsView)
        assert "Dates of the whole programme" in words_on(page)
        assert "3 December 2026, " in words_on(page)
        button = next(one for one in page.findChildren(AppButton) if one.words == "See the programme")
        button.click()
        assert desk.view.isVisibleTo(desk.running.window)

    def test_the_settings_lead_there(self, desk: Desk) -> None:
        desk.running.window.go("settings")
        desk.running.page(SettingsView).programme_card.button.click()
        assert "Everything here works without it too." in words_on(desk.view)


class TestDates:
    def test_a_date_can_be_changed_and_changed_back(self, desk: Desk) -> None:
        desk.open()
        row = self.row(desk, "circle")
        row.change_button.click()
        assert row.form is not None
        row.form.day.set_value(date(2027, 3, 16))
        row.form.time.set_text("2pm")
        row.form.save_button.click()
        desk.wait()
        words = words_on(self.row(desk, "circle"))
        assert "16 March 2027" in words
        assert "Changed by you. The programme says: 9 March 2027." in words
        self.row(desk, "circle").back_button.click()
        desk.wait()
        assert "Changed by you" not in words_on(desk.view)

    def test_a_day_that_is_none_is_told_at_its_field(self, desk: Desk) -> None:
        desk.open()
        row = self.row(desk, "circle")
        row.change_button.click()
        assert row.form is not None
        row.form.day.set_value(None)
        row.form.save_button.click()
        assert "Add the day." in words_on(row.form)

    def test_a_later_pack_that_moves_it_asks_with_two_equal_answers(self, desk: Desk) -> None:
        desk.open()
        row = self.row(desk, "circle")
        row.moved.emit("circle", date(2027, 3, 16), "2pm", "")
        desk.wait()
        moved = ProgrammeDate("circle", DateKind.CIRCLE, "Mentoring circle", date(2027, 4, 6))
        desk.hand_in(replace(FULL_PACK, version=4, dates=(FULL_PACK.dates[0], moved, FULL_PACK.dates[2])))
        desk.use()
        desk.running.window.go("home")
        assert "Your programme has moved a date" in words_on_rows(desk.running.page(HomeView))
        desk.go()
        row = self.row(desk, "circle")
        assert "The programme has moved it: 6 April 2027." in words_on(row)
        assert row.keep_button.minimumWidth() == row.use_button.minimumWidth()
        row.use_button.click()
        desk.wait()
        assert "6 April 2027" in words_on(self.row(desk, "circle"))
        assert "16 March" not in words_on(desk.view)

    def row(self, desk: Desk, name: str):  # type: ignore[no-untyped-def]
        dates = desk.view.dates
        assert dates is not None
        return next(one for one in dates.rows if one.planned.programmes.id == name)


class TestNewKey:
    def test_both_partners_see_it_and_it_is_used_once_both_agreed(self, desk: Desk, tmp_path: Path) -> None:
        desk.open()
        statement = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, date(2026, 11, 19))
        pack = replace(
            FULL_PACK, version=4, cohort="Cohort 6", keys=(NEXT_LEAD_KEY, ORGANISATION_KEY), successions=(statement,)
        )
        desk.hand_in(pack, NEXT_LEAD)
        desk.use()
        assert desk.view.new_key is not None
        assert "A new key takes over" in words_on(desk.view)
        assert "Cohort 5" in words_on(desk.view)
        desk.view.new_key.agree_button.click()
        desk.wait()
        assert "You agree" in words_on(desk.view)
        assert "Cohort 5" in words_on(desk.view)
        desk.leave()
        desk.running.unlock(PASSPHRASE_B)
        desk.go()
        new_key = desk.view.new_key
        assert new_key is not None
        new_key.agree_button.click()
        desk.wait()
        assert "Cohort 6" in words_on(desk.view)
        assert "Next programme lead" in words_on(desk.view)


class TestFromOutside:
    def test_a_file_waits_until_the_workbook_is_unlocked(self, running: Running, tmp_path: Path) -> None:
        file = tmp_path / "new.rmpack"
        file.write_bytes(sealed_bytes())
        running.program.outside.handed.path = str(file)
        running.program.outside.show()
        settle()
        assert "Unlock your workbook to open the programme pack." in words_on(running.window.notices)
        running.unlock()
        desk = Desk(running, tmp_path)
        desk.wait()
        assert desk.view.check is not None


class TestPuttingAway:
    def test_it_is_asked_first_and_everything_of_the_pack_goes(self, desk: Desk) -> None:
        desk.open()
        dialogs = FakeDialogs()
        for answer in (False, True):
            dialogs.answer(answer)
            screen_of(desk)._context = replace(screen_of(desk)._context, dialogs=dialogs)
            assert desk.view.about is not None
            desk.view.about.away_button.click()
            desk.wait()
            assert desk.running.pair.folder.pack.exists() is not answer
        [asked, _again] = dialogs.asked
        assert isinstance(asked, Confirmation)
        assert "Nothing that you wrote is lost" in asked.text
        assert desk.running.program.roof.in_force.idle_minutes == 3, "what each chose counts again"
        desk.running.window.go("support")
        assert "Wellbeing team" not in words_on(desk.running.page(SupportView))
        desk.go()
        assert "Everything here works without it too." in words_on(desk.view)
        assert "Either of you can use it again." in words_on(desk.view)

    def test_it_comes_back_with_one_press_and_no_card(self, desk: Desk) -> None:
        desk.open()
        packs_of(desk).put_away()
        desk.go()
        assert desk.view.away is not None
        desk.view.away.buttons[0].click()
        desk.wait()
        assert desk.view.about is not None
        assert desk.running.pair.folder.pack.exists()
        assert desk.running.program.roof.in_force.idle_minutes == 2


def screen_of(desk: Desk) -> ProgrammeScreen:
    return desk.view.findChildren(ProgrammeScreen)[0]


def packs_of(desk: Desk) -> ProgrammePack:
    return screen_of(desk)._services.packs


class TestBeforeTheWorkbook:
    def test_a_pack_that_was_checked_before_is_in_use_in_the_new_workbook(
        self, running: Running, tmp_path: Path
    ) -> None:
        pack = running.program.outside.pack
        pack.keep(open_sealed(sealed_bytes(replace(FULL_PACK, nation="wales"))), CARD)
        assert pack.name() == "Example Trust"
        assert running.program.roof.settings.nation.value == "wales"
        running.unlock()
        assert pack.name() == ""
        running.window.go("programme")
        assert "Cohort 5" in words_on(running.page(ProgrammeView))
        assert running.program.roof.in_force.idle_minutes == 2

    def test_one_whose_card_differs_is_not(self, running: Running) -> None:
        running.program.outside.pack.keep(open_sealed(sealed_bytes()), fingerprint_digits(STRANGER_KEY))
        running.unlock()
        assert not running.pair.folder.pack.exists()
