"""For which languages there is a dictionary. Apart from the dictionary itself, so that asking loads nothing."""

from pathlib import Path

from rmdesk.runtime.resources import root

FOLDER = "dictionaries"
"""Where the dictionaries lie among the resources."""


def dictionary_for(language: str, folder: Path | None = None) -> str:
    """The name of the dictionary for a language as in BCP 47; empty where none fits.

    Plain `en` is taken for British English. Another region's English is not: its spelling differs.
    """
    name = {"en": "en-GB"}.get(language, language)
    names = {path.stem for path in (folder or root() / FOLDER).glob("*.aff")}
    return next((one for one in names if one.casefold() == name.casefold()), "")
