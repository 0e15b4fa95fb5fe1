"""Words to pause with: short exercises that anybody can take, and a few lines for after a hard conversation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exercise:
    """A title and a few lines to read at one's own pace. Nothing is written, timed or counted."""

    id: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grounding:
    """Everything that the page for a pause shows, and the lines for afterwards. There is at least 1 exercise."""

    title: str
    intro: str
    exercises: tuple[Exercise, ...]
    aftercare: Exercise
