"""The page about the programme by keyboard: everything is named and reached, and nothing is cut at 200%."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.sealed import open_sealed
from rmdesk.packs.succession import name_successor
from rmdesk.runtime.resources import read_text
from rmdesk.services.people import People
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.ui.screens.programme.screen import ProgrammeScreen, ProgrammeServices
from rmdesk.ui.theme.look import Look
from tests.builders import build_pair
from tests.sample_pack import (
    FULL_PACK,
    LEAD,
    LEAD_KEY,
    NEXT_LEAD,
    NEXT_LEAD_KEY,
    ORGANISATION_KEY,
    sealed_bytes,
)
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

RULES = PackRules(lambda: read_text("security/words.txt").split())
CARD = fingerprint_digits(LEAD_KEY)


class Page:
    """Amara's page, over a real shared space."""

    def __init__(self, doorstep: Doorstep, root: Path) -> None:
        self.doorstep = doorstep
        self.pair = build_pair(root / "vault", doorstep.clock)
        self.workspace = self.pair.workspace()
        self.packs = ProgrammePack(self.workspace, RULES)
        self.again = 0
        services = ProgrammeServices(self.packs, RULES, People(self.workspace), ("gone",), self._show_again)
        self.view = ProgrammeScreen(doorstep.context, services).view

    def _show_again(self) -> None:
        self.again += 1

    def load(self) -> None:
        self.packs.take(open_sealed(sealed_bytes()), CARD)

    def ask_for_a_new_key(self) -> None:
        statement = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, date(2026, 11, 19))
        keys = (NEXT_LEAD_KEY, ORGANISATION_KEY)
        pack = replace(FULL_PACK, version=4, keys=keys, successions=(statement,))
        self.packs.take(open_sealed(sealed_bytes(pack, NEXT_LEAD)))


@pytest.fixture
def page(doorstep: Doorstep, tmp_path: Path) -> Iterator[Page]:
    made = Page(doorstep, tmp_path)
    yield made
    made.workspace.space.close()


def test_with_a_pack_everything_is_named_and_reached(page: Page) -> None:
    page.load()
    page.doorstep.show(page.view)
    check_accessible(page.view)


def test_with_a_question_everything_is_named_and_reached(page: Page) -> None:
    page.load()
    page.ask_for_a_new_key()
    page.packs.move_date("circle", date(2027, 3, 16), "2pm", "")
    page.doorstep.show(page.view)
    check_accessible(page.view)


def test_with_a_pack_to_check_everything_is_named_and_reached(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "new.rmpack"
    file.write_bytes(sealed_bytes())
    page.doorstep.show(page.view, str(file))
    assert page.view.check is not None
    check_accessible(page.view)


def test_nothing_is_cut_at_200_percent(page: Page, look: Look, tmp_path: Path) -> None:
    look.choose(replace(look.choice, scale=2.0))
    page.load()
    page.ask_for_a_new_key()
    file = tmp_path / "new.rmpack"
    file.write_bytes(sealed_bytes(replace(FULL_PACK, version=9)))
    page.doorstep.show(page.view, str(file))
    check_nothing_is_cut(page.view)


def test_the_pack_is_used_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "new.rmpack"
    file.write_bytes(sealed_bytes())
    page.doorstep.show(page.view, str(file))
    check = page.view.check
    assert check is not None
    page.doorstep.tab_to(check.field.edit)
    page.doorstep.type(CARD)
    page.doorstep.press(Key.Key_Return)
    assert page.again == 1
    assert page.packs.loaded() is not None


def test_it_says_what_found_no_place(page: Page) -> None:
    page.load()
    page.doorstep.show(page.view)
    assert "This version of rmdesk has no place for:" in words_on(page.view)


def test_it_says_who_names_the_new_key(page: Page) -> None:
    page.load()
    page.ask_for_a_new_key()
    page.doorstep.show(page.view)
    words = words_on(page.view)
    assert "A new key takes over:" in words
    assert "This says so:" in words
    assert "not yet" in words


def test_a_pack_whose_bytes_are_gone_is_told(page: Page) -> None:
    page.load()
    strict = ProgrammePack(page.workspace, PackRules(RULES.words, lambda _digits: False))
    services = ProgrammeServices(strict, RULES, People(page.workspace), (), lambda: None)
    view = ProgrammeScreen(page.doorstep.context, services).view
    page.doorstep.show(view)
    assert "The file of your programme pack cannot be used" in words_on(view)


def test_a_pack_that_only_my_partner_uses_is_used_with_its_card(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = open_sealed(sealed_bytes())
    monkeypatch.setattr(page.packs, "of_partner", lambda: None if page.again else sealed)
    page.doorstep.show(page.view)
    assert "Your partner uses a programme pack that is not in use here" in words_on(page.view)
    assert page.view.theirs is not None
    check_accessible(page.view)
    page.view.theirs.button.click()
    check = page.view.check
    assert check is not None
    assert not check.field.isHidden()
    check.field.edit.setText(CARD)
    check.use_button.click()
    assert page.again == 1
    assert page.packs.loaded() is not None


def test_another_beginning_than_the_programme_s_can_be_given_up(page: Page) -> None:
    page.load()
    from_start = page.workspace.space.sessions.programme()
    with page.workspace.space.space.transaction() as tx:
        other = replace(from_start, start=date(2027, 2, 1), months=8)
        page.workspace.space.sessions.set_programme(tx, page.workspace.author, other)
    page.doorstep.show(page.view)
    assert page.view.about is not None
    assert "The programme begins on 1 December 2026 and takes 6 months." in words_on(page.view)
    page.view.about.start_button.click()
    assert page.workspace.space.sessions.programme().start == date(2026, 12, 1)
