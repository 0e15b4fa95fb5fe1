"""What the page of own steps shows, as plain values. Their words stay out of every printed form."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step."""

    id: str
    words: str = field(repr=False)
    done: bool
