"""Where a file is offered to go: the person's own documents, under a name that tells nothing and replaces nothing."""

from itertools import count
from pathlib import Path

from rmdesk.ui.platform.own_folders import documents_folder

__all__ = ("documents_folder", "free_place", "with_ending")


def free_place(folder: Path, name: str, ending: str) -> Path:
    """A place in `folder` that no file has yet: the name, or the name with the first number that is free."""
    for number in count(1):
        place = folder / (f"{name}{ending}" if number == 1 else f"{name}-{number}{ending}")
        if not place.exists():
            return place
    raise AssertionError("numbers do not end")


def with_ending(place: Path, ending: str) -> Path:
    """The place with the ending of the format, so that it never takes the place of a file of another kind."""
    return place if place.suffix.lower() == ending else place.with_name(place.name + ending)
