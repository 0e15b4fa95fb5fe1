"""Words typed into the form of an action survive a disk that refuses them and a page that shows something else."""

import pytest
from PySide6.QtWidgets import QLineEdit

from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import DiskFull
from rmdesk.ui.screens.action.screen import ActionScreen
from tests.builders import PASSPHRASE_B
from tests.ui.screens.shared_wing import SharedWing, type_words

TITLE = "Shadow a board meeting"


@pytest.fixture
def screen(wing: SharedWing) -> ActionScreen:
    return ActionScreen(wing.context, wing.actions(), wing.people)


def title_of(screen: ActionScreen) -> QLineEdit:
    assert screen.view.form is not None
    return screen.view.form.title.edit


def leave_on_a_full_disk(wing: SharedWing, screen: ActionScreen) -> None:
    """As the window does it: flush, then show another page."""
    wing.writer.fail_next(DiskFull("ENOSPC"))
    screen.view.flush()


def test_words_that_the_disk_refused_are_kept_while_another_action_is_shown(
    wing: SharedWing, screen: ActionScreen
) -> None:
    other = wing.actions().add(ActionText("Another one"))
    wing.show(screen.view, "new")
    title_of(screen).setFocus()
    type_words(TITLE)
    leave_on_a_full_disk(wing, screen)
    wing.writer.fail_next(DiskFull("ENOSPC"))
    screen.view.arrive(other)
    screen.autosave.retry_now()
    assert screen.autosave.unsaved
    screen.view.arrive("new")
    assert title_of(screen).text() == TITLE
    screen.autosave.retry_now()
    draft = wing.actions().draft(None)
    assert draft is not None
    assert draft.text.title == TITLE


def test_they_are_written_as_soon_as_there_is_room_whatever_is_shown(wing: SharedWing, screen: ActionScreen) -> None:
    other = wing.actions().add(ActionText("Another one"))
    wing.show(screen.view, other)
    screen.view.edit_asked.emit()
    title_of(screen).setFocus()
    title_of(screen).clear()
    type_words(TITLE)
    leave_on_a_full_disk(wing, screen)
    screen.view.arrive(other)
    assert screen.view.form is None
    screen.autosave.retry_now()
    draft = wing.actions().draft(other)
    assert draft is not None
    assert draft.text.title == TITLE


def test_an_answer_that_comes_late_takes_no_form_away(wing: SharedWing, screen: ActionScreen) -> None:
    """The partner's passphrase is still being tried when the other one begins to change the action."""
    action = wing.actions().add(ActionText("Another one"))
    wing.show(screen.view, action)
    wing.slow.hold()
    screen.view.cosign_asked.emit(wing.helens.me, PASSPHRASE_B)
    screen.view.edit_asked.emit()
    title_of(screen).setFocus()
    title_of(screen).clear()
    type_words(TITLE)
    wing.slow.release()
    assert title_of(screen).text() == TITLE
    screen.view.flush()
    draft = wing.actions().draft(action)
    assert draft is not None
    assert draft.text.title == TITLE
    assert len(wing.actions().get(action).agreed_by) == 2
