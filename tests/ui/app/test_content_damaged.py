"""Pages open, and their content does not agree with its own checks: nothing more is written, nothing goes, and the way
out is told.
"""

import pytest

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.private.secret_text import SecretText
from rmdesk.storage.keyed import keyed
from tests.backups import write_private
from tests.ui.app.running import Running, told

TAMPERING = {
    "the digest": "UPDATE meta SET digest = zeroblob(32)",
    "a row": "UPDATE reflection_versions SET text = 'Other words.'",
}


@pytest.mark.parametrize("what", TAMPERING)
def test_it_is_told_and_can_be_read_and_not_written(running: Running, what: str) -> None:
    pair = running.pair
    write_private(pair, pair.a, "What I wrote.")
    path = pair.folder.private(pair.a.shared.partner)
    with keyed(path, pair.a.private.space) as tampering:
        tampering.execute(TAMPERING[what]).fetchall()
    as_found = path.read_bytes()
    running.unlock()
    words = told(running.window)
    assert "Part of this workbook is damaged." in words
    assert "rescue what can be read, or restore a backup. Delete nothing." in words
    journal = running.opened.private.journal
    assert journal.count() == 1, "it can still be read"
    with pytest.raises(SpaceDamaged):
        journal.write(SecretText("A day"), SecretText("More."))
    assert path.read_bytes() == as_found
    assert not list(pair.folder.backups.glob("*.rmbackup")), "and no backup is made of it"
