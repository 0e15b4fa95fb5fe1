"""The workbook as it comes with the program."""

import pytest

from rmdesk.domain.journey import Workbook
from rmdesk.runtime.resources import read_text
from rmdesk.workbook.loader import load_workbook


@pytest.fixture(scope="session")
def workbook() -> Workbook:
    return load_workbook(read_text)
