"""The fonts of an export, a sheet with a bit of everything, and every writer there is."""

from collections.abc import Callable

import pytest

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus
from rmdesk.exports.formats import ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions
from rmdesk.runtime import resources

Write = Callable[[Sheet, ExportKind], bytes]


@pytest.fixture(scope="session")
def fonts():
    return SheetFonts(resources.read_bytes("fonts/Inter-Regular.ttf"), resources.read_bytes("fonts/Inter-SemiBold.ttf"))


@pytest.fixture(scope="session")
def write(fonts) -> Write:
    """The file of a sheet, from whichever writer stands in the registry."""
    return lambda sheet, kind: write_file(ExportRequest(sheet, kind, fonts), lambda *_: None).data


@pytest.fixture(scope="session")
def board_sheet():
    """Everything shown, and one line of each status."""
    titles = (
        "Ask the board to publish who is offered acting-up posts, each quarter, by grade and ethnicity",
        "Introduce A. to the digital programme lead before the vacancy is out",
        "Shadow the site meeting on two Thursdays",
        "Put both names on the theatre safety paper & say who wrote <which> part",
        "Set up a lunch for the new overseas nurses",
    )
    return Sheet(
        "Our actions for the trust board",
        SheetMonth(2026, 11),
        tuple(
            SheetLine(
                title,
                ("AB", BOTH, "CDE", BOTH, "AB")[number],
                None if number == 4 else SheetDue(SheetMonth(2027, number + 1), 9 * number + 1),
                tuple(ActionStatus)[number],
                tuple(ActionDomain)[number % 4],
                tuple(ActionLevel)[number % 4],
            )
            for number, title in enumerate(titles)
        ),
        SheetOptions(exact_day=True, domain=True, level=True),
    )
