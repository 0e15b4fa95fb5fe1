"""The real clock, in the time zone of this computer."""

from datetime import UTC, datetime


class SystemClock:
    """A `domain.clock.Clock` that reads the computer's own time."""

    def now(self) -> datetime:
        """The present moment in the local time zone."""
        return datetime.now(UTC).astimezone()
