"""What the first partner leaves behind when the second one takes the keyboard, and when the screen is hidden."""

import gc

import pytest

from rmdesk.domain.errors import DiskFull
from rmdesk.private.wing import PrivateWing
from rmdesk.security.keys import PrivateKeys
from rmdesk.ui.messages import UndoNotice
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.vaultkeeping.folder import release_ballast
from tests.ui.app.running import Running, fail_writes, settle, told

WORDS = "Words of the first partner."


def keys_in_memory(running: Running) -> list[PrivateKeys]:
    """Those of this workbook that the program holds; the test itself has some from making the vault."""
    gc.collect()
    ours = [running.pair.a.private, running.pair.b.private]
    found = [one for one in gc.get_objects() if isinstance(one, PrivateKeys) and one.vault == ours[0].vault]
    return [one for one in found if not any(one is known for known in ours)]


def wings_in_memory(running: Running) -> list[PrivateWing]:
    """Those of this workbook; other tests may have left some of theirs."""
    found = [one for one in gc.get_objects() if isinstance(one, PrivateWing)]
    return [one for one in found if one.space.identity.vault == running.pair.a.private.vault]


@pytest.mark.parametrize("screen", ["second-partner", "coming-back"])
def test_nothing_of_the_first_partner_stays_in_reach(running: Running, screen: str) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.offer_undo(UndoNotice("Moved to the bin.", lambda: None))
    assert keys_in_memory(running)
    running.program.outside.hand_over(screen)
    settle()
    assert running.window.current == screen
    assert WORDS in running.kept()
    assert told(running.window) == ""
    assert running.window.findChildren(ReflectionView) == []
    assert keys_in_memory(running) == []
    assert wings_in_memory(running) == []


def test_the_top_bar_names_whose_pages_are_open_and_nobody_else(running: Running) -> None:
    running.unlock()
    (pair,) = [label.words for label in running.window.top_bar.findChildren(PlainLabel)]
    assert "Amara" in pair
    assert "Helen" not in pair


def test_words_that_cannot_be_saved_keep_the_workbook_open(running: Running) -> None:
    running.unlock()
    release_ballast(running.pair.folder)
    page = running.write(WORDS)
    mend = fail_writes(running.opened.private.space, DiskFull("ENOSPC"))
    running.program.outside.hand_over()
    assert "could not be saved" in told(running.window)
    assert page.editor.text.text() == WORDS
    mend()
    running.program.outside.hand_over()
    assert WORDS in running.kept()


def test_hiding_before_a_workbook_is_open_ends_the_process_too(running: Running) -> None:
    """An unlocking that is under way must not end in an open workbook behind the cover."""
    running.window.hide_asked.emit()
    assert running.restarts.asked == [("--covered",)]
