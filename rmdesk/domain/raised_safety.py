"""What a programme may raise in everybody's settings. By itself, for the window needs it before any pack is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RaisedSafety:
    """Safety settings that the programme raises; it can lower none.

    `idle_minutes`: lock after at most so many minutes, FEWEST_IDLE to MOST_IDLE (0: as everybody likes).
    `hide_from_capture`: keep the window out of screenshots, where the system can.
    """

    idle_minutes: int = 0
    hide_from_capture: bool = False
