"""The colours of buttons, as values."""

import pytest

from rmdesk.ui.widgets.button_style import ButtonKind, ButtonState, colours_for

FRAMED = {ButtonKind.PRIMARY, ButtonKind.SECONDARY}


@pytest.mark.parametrize("strong_borders", [False, True])
@pytest.mark.parametrize("kind", ButtonKind)
def test_being_switched_off_gives_no_button_a_frame(kind: ButtonKind, strong_borders: bool) -> None:
    """A flat button that gains a frame when it cannot be pressed looks as if it had just become one."""
    on, off = (
        colours_for(ButtonState(kind, enabled, False, False, False), strong_borders) for enabled in (True, False)
    )
    assert bool(on.edge) == bool(off.edge) == (kind in FRAMED)
    assert off.ink == "muted"
