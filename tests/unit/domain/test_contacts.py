"""Support contacts: only what a person has checked is ever shown."""

from datetime import date

import pytest

from rmdesk.domain.contacts import Contact, Need


@pytest.mark.parametrize(
    ("status", "shown"), [("verified", True), ("unverified", False), ("", False), ("Verified", False)]
)
def test_only_checked_contacts_are_shown(status: str, shown: bool) -> None:
    day = date(2026, 11, 1)
    contact = Contact(
        "x", "X", Need.URGENT, "111", "always", "all", "UK", "free", "", "source", day, day, status, False
    )
    assert contact.shown is shown
