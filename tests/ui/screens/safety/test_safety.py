"""The page about one's way in: it says what it is for, and leads on by keyboard."""

import pytest

from rmdesk.ui.screens.safety.screen import SafetyScreen
from rmdesk.ui.theme.look import Look
from tests.ui.screens.doorstep import Doorstep, Key
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut


@pytest.mark.parametrize(
    ("button", "screen"),
    [
        ("back_button", "settings"),
        ("change_button", "change-passphrase"),
        ("try_button", "try-code"),
        ("renew_button", "renew-code"),
    ],
)
def test_each_button_leads_on(doorstep: Doorstep, button: str, screen: str) -> None:
    view = SafetyScreen(doorstep.context).view
    doorstep.show(view)
    doorstep.tab_to(getattr(view, button))
    doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone == [(screen, "")]


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
def test_it_has_names_order_and_room(look: Look, doorstep: Doorstep, scale: float, size: tuple[int, int]) -> None:
    look.choose_scale(scale)
    view = SafetyScreen(doorstep.context).view
    doorstep.show(view)
    view.resize(*size)
    check_nothing_is_cut(view)
    check_accessible(view)
