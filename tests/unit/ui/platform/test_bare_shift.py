"""Three bare Shift presses hide; typing never does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.ui.platform.bare_shift import BareShift


def press(machine: BareShift, at: float, held: float = 0.05) -> bool:
    machine.shift_down(at)
    return machine.shift_up(at + held)


def type_capital(machine: BareShift, at: float) -> bool:
    machine.shift_down(at)
    machine.something_else()
    machine.something_else()
    return machine.shift_up(at + 0.1)


def test_three_bare_presses_in_time_hide_once() -> None:
    machine = BareShift()
    assert [press(machine, at) for at in (0.0, 0.4, 0.8)] == [False, False, True]
    assert [press(machine, at) for at in (1.0, 1.2)] == [False, False]


def test_three_slow_presses_do_nothing() -> None:
    machine = BareShift()
    assert not any(press(machine, at) for at in (0.0, 1.1, 2.2, 3.3, 4.4))


def test_a_fourth_press_can_complete_a_late_start() -> None:
    machine = BareShift()
    assert [press(machine, at) for at in (0.0, 1.9, 2.3, 2.7)] == [False, False, False, True]


def test_exactly_two_seconds_still_count() -> None:
    machine = BareShift()
    press(machine, 0.0)
    press(machine, 1.0)
    assert press(machine, 1.5, held=0.5)


def test_typing_nhs_bme_in_capitals_never_hides() -> None:
    machine = BareShift()
    assert not any(type_capital(machine, number * 0.2) for number in range(len("NHSBME")))


def test_a_letter_typed_with_shift_undoes_the_presses_before_it() -> None:
    machine = BareShift()
    press(machine, 0.0)
    press(machine, 0.2)
    assert not type_capital(machine, 0.4)
    assert not press(machine, 0.6)


def test_a_click_between_undoes() -> None:
    machine = BareShift()
    press(machine, 0.0)
    press(machine, 0.2)
    machine.something_else()
    assert not press(machine, 0.4)


def test_both_shift_keys_at_once_are_not_bare() -> None:
    machine = BareShift()
    for at in (0.0, 0.2, 0.4):
        machine.shift_down(at)
        machine.shift_down(at + 0.01)
        assert not machine.shift_up(at + 0.02)
        assert not machine.shift_up(at + 0.03)


def test_never_while_composing() -> None:
    machine = BareShift()
    machine.composing(True)
    assert not any(press(machine, at) for at in (0.0, 0.2, 0.4))
    machine.composing(False)
    assert [press(machine, at) for at in (0.6, 0.8, 1.0)] == [False, False, True]


ACTIONS = st.lists(st.tuples(st.sampled_from(["down", "up", "else"]), st.floats(0.001, 1.5)), max_size=60)


@settings(max_examples=300, deadline=None)
@given(ACTIONS)
def test_it_fires_only_at_the_end_of_three_bare_presses(actions: list[tuple[str, float]]) -> None:
    """Against a plain reading of the rule: the last six events are down, up, three times over, within 2 seconds."""
    machine = BareShift()
    recent: list[tuple[str, float]] = []
    at = 0.0
    for action, later in actions:
        at += later
        recent.append((action, at))
        if action == "down":
            machine.shift_down(at)
        elif action == "else":
            machine.something_else()
        elif machine.shift_up(at):
            last = recent[-6:]
            assert [kind for kind, _ in last] == ["down", "up"] * 3
            assert last[-1][1] - last[0][1] <= 2.0
            recent = []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(0.01, 0.5), min_size=1, max_size=80))
def test_no_run_of_capitals_ever_hides(gaps: list[float]) -> None:
    machine = BareShift()
    at = 0.0
    for gap in gaps:
        at += gap
        assert not type_capital(machine, at)
