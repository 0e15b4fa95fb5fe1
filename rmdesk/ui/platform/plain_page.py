"""A page for the printer as a plain value, so that screens can ask for printing without loading the print system."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, repr=False)
class PlainPage:
    """A heading, paragraphs above, groups of letters in large type with their numbers, paragraphs below."""

    heading: str
    above: tuple[str, ...]
    groups: tuple[str, ...]
    below: tuple[str, ...]


PrintPage = Callable[[QWidget, PlainPage], bool]
"""Shows the system's print dialog over a widget's window and prints; False when the person changed their mind."""
