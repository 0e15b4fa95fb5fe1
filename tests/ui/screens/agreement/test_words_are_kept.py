"""Words typed into the draft of the agreement survive a disk that refuses them."""

import pytest

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.screens.agreement.screen import AgreementScreen
from tests.ui.screens.shared_wing import SharedWing

WORDS = "Twice a month, for half an hour."


@pytest.fixture
def screen(wing: SharedWing) -> AgreementScreen:
    return AgreementScreen(wing.context, wing.agreements(), wing.people)


def test_going_back_and_on_with_the_draft_shows_what_was_typed(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    screen.view.edit_asked.emit()
    screen.view.editor.cards[0].words.edit.insertPlainText(WORDS)
    wing.writer.fail_next(DiskFull("ENOSPC"))
    screen.view.back_asked.emit()
    screen.view.edit_asked.emit()
    assert screen.view.editor.cards[0].words.text().startswith(WORDS)
    screen.view.flush()
    assert wing.agreements().draft()[0].clause.text.startswith(WORDS)
