"""Three bare presses of Shift within 2 seconds hide the screen. Plain state machine; `input_watch` feeds it.

A press is bare when Shift goes down and up again with nothing between: no other key, click, selection or composition.
Typing in capitals never counts, because a letter always comes between.
"""

from dataclasses import dataclass, field

PRESSES = 3
WITHIN_SECONDS = 2.0


@dataclass(slots=True)
class BareShift:
    """Feed it what happens at the keyboard and mouse, times in seconds that only go up."""

    _presses: list[float] = field(default_factory=list)
    _down_at: float | None = None
    _composing: bool = False

    def shift_down(self, at: float) -> None:
        """Shift alone went down. Repeats of a held key are not reported."""
        if self._composing or self._down_at is not None:
            self.something_else()
            return
        self._down_at = at

    def shift_up(self, at: float) -> bool:
        """Shift went up. True when this ends the third bare press in time; the count then begins anew."""
        if self._down_at is None:
            return False
        self._presses.append(self._down_at)
        self._down_at = None
        self._presses = [press for press in self._presses if 0 <= at - press <= WITHIN_SECONDS]
        if len(self._presses) < PRESSES:
            return False
        self._presses = []
        return True

    def something_else(self) -> None:
        """Another key, a click, a wheel, a change of window or of selection: nothing before it counts."""
        self._presses = []
        self._down_at = None

    def composing(self, under_way: bool) -> None:
        """An input method has begun or ended a composition; Shift belongs to it meanwhile."""
        self._composing = under_way
        self.something_else()
