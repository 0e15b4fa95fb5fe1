"""What the page is handed of the shared pages, and what it shows of the private ones."""

from dataclasses import dataclass

from rmdesk.domain.sessions import Meeting


@dataclass(frozen=True, slots=True)
class Said:
    """What one of the two said they would do, or what both did. `who` is as it is shown: You, a name, both of you."""

    who: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForSession:
    """What both can see before a session: when it is, what each said they would do, and what came along to it."""

    number: int
    meeting: Meeting
    said: tuple[Said, ...]
    carried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LastNote:
    """The newest private reflection: when it was begun, and how it begins. For the screen of its writer alone."""

    id: str
    when: str
    opening: str
