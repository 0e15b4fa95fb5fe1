"""The real content and a small workbook in memory, both through the `read` that the loaders take."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk.domain.journey import Workbook
from rmdesk.workbook.loader import load_workbook

RESOURCES = Path(__file__).parents[3] / "resources"

INDEX = """\
version = 3
language = "en-GB"
stages = ["first.toml"]

[[sources]]
id = "S1"
title = "A programme"
publisher = "A publisher"
published = "2024"
"""

STAGE = """\
id = "first"
number = 0
title = "First"
summary = "A small stage."

[choice_sets]
yes-no = [
    { id = "yes", text = "Yes" },
    { id = "no", text = "No" },
]

[[pages]]
id = "alone"
title = "Alone"
audience = "only-you"
minutes = 5
core = true
partner_page = "together"
intro = "A page."
note = "A calm line."
source = "own"

[[pages.questions]]
id = "alone-words"
kind = "long-text"
text = "What do you think?"
lighter = "One word?"
source = "S1"
status = "adapted"
checked_on = 2026-11-21

[[pages.questions]]
id = "alone-pick"
kind = "choice"
text = "Which one?"
choices = "yes-no"
source = "own"
status = "own"
checked_on = 2026-11-21

[[pages]]
id = "together"
title = "Together"
audience = "you-and-your-partner"
minutes = 5
partner_page = "alone"
intro = "A page for both."
source = "own"

[[pages.reading]]
heading = "A heading"
paragraphs = ["A paragraph."]
"""


def reader(files: dict[str, str]) -> Callable[[str], str]:
    """A `read` over files in memory; others are missing."""

    def read(path: str) -> str:
        name = path.removeprefix("content/en-GB/")
        if name not in files:
            raise FileNotFoundError(path)
        return files[name]

    return read


def read_resource(path: str) -> str:
    """A `read` over the real resources."""
    return (RESOURCES / path).read_text("utf-8")


@pytest.fixture(scope="session")
def read() -> Callable[[str], str]:
    return read_resource


@pytest.fixture(scope="session")
def workbook() -> Workbook:
    return load_workbook(read_resource)


@pytest.fixture(scope="session")
def small() -> dict[str, str]:
    """The files of a small workbook that loads."""
    return {"workbook.toml": INDEX, "first.toml": STAGE}


@pytest.fixture(scope="session")
def reading() -> Callable[[dict[str, str]], Callable[[str], str]]:
    return reader
