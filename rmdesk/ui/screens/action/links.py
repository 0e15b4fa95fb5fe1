"""Where an action can have come from: what the page of an action is handed, to read when it is shown."""

from collections.abc import Callable
from dataclasses import dataclass

SessionChoice = tuple[int, str]
"""The number of a session, and what it is called, such as `Session 3, 6 August 2026`."""
GoalChoice = tuple[str, str]
"""The id of a goal, `prompt-id/choice-id`, and its words."""


@dataclass(frozen=True, slots=True)
class ActionLinks:
    """The sessions and goals of this pair, as they are now."""

    sessions: Callable[[], tuple[SessionChoice, ...]]
    goals: Callable[[], tuple[GoalChoice, ...]]
