"""Taking turns, for two people who both want that: rough lengths, each their own, and nothing that hurries."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

NOTHING = timedelta()
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Turns:
    """Whose turn it is and how much of it has gone by. `whose` is 0 or 1; every change gives a new value.

    `minutes` is how long the turns of each of them are: a longer one suits interpreting, stammering or typing.
    `since` is when it began to run (None: it rests); `used` is what had gone by then.
    """

    minutes: tuple[int, int]
    whose: int = 0
    since: datetime | None = None
    used: timedelta = NOTHING
    extra: timedelta = NOTHING

    @property
    def resting(self) -> bool:
        """Whether it is paused."""
        return self.since is None

    def left(self, now: datetime) -> timedelta:
        """What is left of this turn, at least nothing."""
        return max(self._length - self._gone(now), NOTHING)

    def is_over(self, now: datetime) -> bool:
        """Whether its time has gone by; whoever talks may go on all the same."""
        return self.left(now) == NOTHING

    def pause(self, now: datetime) -> "Turns":
        """Let it rest."""
        return replace(self, since=None, used=self._gone(now))

    def go_on(self, now: datetime) -> "Turns":
        """Let it run from now."""
        return self if self.since is not None else replace(self, since=now)

    def longer(self, now: datetime, minutes: int) -> "Turns":
        """Some more minutes, from now if its time had gone by."""
        over = max(self._gone(now) - self._length, NOTHING)
        return replace(self, extra=self.extra + over + timedelta(minutes=minutes))

    def pass_on(self, now: datetime) -> "Turns":
        """The other one's turn begins."""
        return Turns(self.minutes, 1 - self.whose, now)

    @property
    def _length(self) -> timedelta:
        return timedelta(minutes=self.minutes[self.whose]) + self.extra

    def _gone(self, now: datetime) -> timedelta:
        return self.used + (max(now - self.since, NOTHING) if self.since is not None else NOTHING)
