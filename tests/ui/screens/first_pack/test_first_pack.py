"""A pack that is opened before there is a workbook: read, checked against the card, and kept for later."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.pasted import to_text
from rmdesk.packs.sealed import SealedPack
from rmdesk.runtime.resources import read_text
from rmdesk.services.programme_pack import PackRules
from rmdesk.ui.screens.first_pack.screen import FirstPackScreen
from rmdesk.ui.screens.first_pack.view import FirstPackView
from rmdesk.ui.theme.look import Look
from tests.fakes.dialogs import FakeDialogs
from tests.sample_pack import FULL_PACK, LEAD_KEY, STRANGER_KEY, sealed_bytes
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

RULES = PackRules(lambda: read_text("security/words.txt").split())
CARD = fingerprint_digits(LEAD_KEY)


class Page:
    """The page, and what it kept."""

    def __init__(self, doorstep: Doorstep, folder: Path) -> None:
        self.doorstep = doorstep
        self.kept: list[tuple[SealedPack, str]] = []
        self.file = folder / "new.rmpack"
        self.file.write_bytes(sealed_bytes())
        self.view: FirstPackView = FirstPackScreen(doorstep.context, RULES, self._keep).view

    def _keep(self, sealed: SealedPack, typed: str) -> None:
        self.kept.append((sealed, typed))

    def offered(self) -> str | None:
        """Whose pack is shown."""
        return words_on(self.view.check).splitlines()[1] if self.view.check is not None else None

    def use(self, typed: str) -> None:
        check = self.view.check
        assert check is not None
        self.doorstep.tab_to(check.field.edit)
        self.doorstep.type(typed)
        self.doorstep.press(Key.Key_Return)


@pytest.fixture
def page(doorstep: Doorstep, tmp_path: Path) -> Page:
    return Page(doorstep, tmp_path)


def test_it_shows_the_privacy_notice_before_anything_is_kept(page: Page) -> None:
    page.doorstep.show(page.view, str(page.file))
    words = words_on(page.view)
    for sentence in (*FULL_PACK.notices.privacy, FULL_PACK.notices.controller, FULL_PACK.notices.complaints):
        assert sentence in words
    assert page.kept == []


def test_with_the_card_it_is_kept_and_leads_back_to_the_first_steps(page: Page) -> None:
    page.doorstep.show(page.view, str(page.file))
    page.use(CARD)
    assert [(sealed.pack, typed) for sealed, typed in page.kept] == [(FULL_PACK, CARD)]
    assert page.doorstep.frame.gone == [("first-run", "")]


def test_with_another_fingerprint_it_is_not(page: Page) -> None:
    page.doorstep.show(page.view, str(page.file))
    page.use(fingerprint_digits(STRANGER_KEY))
    assert page.kept == []
    check = page.view.check
    assert check is not None
    assert "That is not the fingerprint of this pack." in check.field.problem


def test_it_can_be_chosen_or_pasted(page: Page) -> None:
    page.doorstep.show(page.view)
    dialogs = page.doorstep.context.dialogs
    assert isinstance(dialogs, FakeDialogs)
    dialogs.answer(page.file)
    page.doorstep.tab_to(page.view.open_card.choose_button)
    page.doorstep.press(Key.Key_Space)
    check = page.view.check
    assert check is not None
    check.leave_button.click()
    assert page.offered() is None
    page.view.open_card.paste_button.click()
    page.view.open_card.field.set_text(to_text(sealed_bytes()))
    page.view.open_card.use_button.click()
    assert page.offered() == FULL_PACK.organisation


def test_a_changed_pack_is_told(page: Page) -> None:
    page.file.write_bytes(sealed_bytes()[:-1])
    page.doorstep.show(page.view, str(page.file))
    assert page.view.check is None
    assert [one.happened for one in page.doorstep.frame.told] == [
        "This programme pack was changed or damaged after it was signed."
    ]


def test_everything_is_named_and_reached(page: Page) -> None:
    page.doorstep.show(page.view, str(page.file))
    check_accessible(page.view)


def test_nothing_is_cut_at_200_percent(page: Page, look: Look) -> None:
    look.choose(replace(look.choice, scale=2.0))
    page.doorstep.show(page.view, str(page.file))
    check_nothing_is_cut(page.view)
