"""The last step before anything changes: what it says, and what it says no more once the work is under way."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from rmdesk.ui.screens.recover.view import RenewStep
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep
from rmdesk.ui.widgets.secrets.step_page import StepPage

CLAIM = "Nothing has changed yet."


@pytest.mark.parametrize("recovering", [False, True])
def test_it_claims_that_nothing_has_changed_only_until_the_work_begins(
    qtbot: QtBot, look: Look, recovering: bool
) -> None:
    step = RenewStep(look) if recovering else BeforeStep(look, "Change it", "Change it now", (("shield", "All."),))
    page = StepPage(look, (step,))
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    claim = next(label for label in page.findChildren(PlainLabel) if label.words == CLAIM)
    below = step.findChild(BodyText) if recovering else step.findChild(Card)
    assert claim.isVisible()
    assert below is not None
    place = below.mapTo(step, QPoint(0, 0))
    page.set_busy("Changing…")
    qtbot.wait(1)
    assert not claim.isVisible()
    assert below.mapTo(step, QPoint(0, 0)) == place, "what is being read jumps"
    page.set_busy("")
    assert claim.isVisible()
