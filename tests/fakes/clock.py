"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Tells the moment it was given, plus what it has been advanced by."""

    def __init__(self, start: datetime = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, **step: float) -> None:
        """Move on by what `timedelta` understands, such as `minutes=5`."""
        self._now += timedelta(**step)
