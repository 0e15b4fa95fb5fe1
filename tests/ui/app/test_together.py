"""A session together in the whole program: what closes, what is in sight, and what each way out leads to."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

from rmdesk.app.together_frame import TogetherFrame
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.runtime.policy import Policy, PolicyInForce
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import HostedAnswers, Noting
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import open_workspace
from rmdesk.ui.screens.together.bar import TogetherBar
from rmdesk.ui.screens.together.screen import TogetherScreen, TogetherServices
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.tag import Tag
from rmdesk.vaultkeeping.folder import release_ballast
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, QuickCosigner
from tests.ui.app.running import fail_writes, settle, told
from tests.ui.app.sitting import CLAUSES, Sitting, plain
from tests.ui.app.test_handing_over import keys_in_memory, wings_in_memory

SECRET = "A private title that nobody else may read"


def test_the_private_space_and_its_keys_are_gone_before_it_begins(sitting: Sitting) -> None:
    sitting.running.unlock()
    sitting.running.write(SECRET)
    assert keys_in_memory(sitting.running)
    sitting.window.go("session", "1")
    settle()
    sitting.press("Begin together")
    assert sitting.window.current == "together"
    assert SECRET in sitting.running.kept()
    assert keys_in_memory(sitting.running) == []
    assert wings_in_memory(sitting.running) == []
    with pytest.raises(KeyError):
        sitting.window.go("reflections")
    assert "closed" in sitting.words()
    assert SECRET not in sitting.words()


def test_words_that_cannot_be_saved_keep_the_private_space_open(sitting: Sitting) -> None:
    sitting.running.unlock()
    release_ballast(sitting.running.pair.folder)
    sitting.running.write(SECRET)
    mend = fail_writes(sitting.running.opened.private.space, DiskFull("ENOSPC"))
    sitting.window.go("session", "1")
    sitting.press("Begin together")
    assert sitting.window.current == "session"
    assert "could not be saved" in told(sitting.window)
    mend()
    sitting.press("Begin together")
    assert sitting.window.current == "together"
    assert SECRET in sitting.running.kept()


def test_what_i_was_drafting_alone_does_not_come_up(sitting: Sitting) -> None:
    with sitting.shared() as amara:
        SharedAnswers(amara).save_draft(Answer("together-since@1", "?", 1, TextAnswer(SECRET)))
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Open this page")
    assert all(SECRET not in edit.toPlainText() for edit in sitting.window.findChildren(QTextEdit))
    sitting.write("What both of us said.")
    sitting.together.lock()
    with sitting.shared() as amara:
        draft = SharedAnswers(amara).draft("together-since@1")
        assert draft is not None
        assert SECRET in str(draft.value)


def test_larger_letters_and_a_window_that_can_be_seen(sitting: Sitting) -> None:
    before = sitting.running.program.roof.look.theme.scale
    sitting.running.program.roof.capture.want(True)
    sitting.begin()
    assert sitting.running.program.roof.look.theme.scale == before + 0.25
    sitting.tick(RadioOption, "On a call")
    sitting.press("Begin")
    assert "Can be seen on your call" in sitting.words()
    assert not sitting.running.program.roof.capture.is_excluded
    for screen in ("agreement", "actions", "support"):
        sitting.window.go(screen)
        assert "Can be seen on your call" in sitting.words()
        assert "Our stop word: “teapot”" in plain(sitting.words())


def test_a_rule_that_keeps_the_window_out_of_pictures_holds_here_too_and_is_told(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rmdesk.app.together.can_exclude", lambda: True)
    roof = sitting.running.program.roof
    roof.tools = replace(roof.tools, organisation=PolicyInForce(Policy(hide_from_capture=True), "here"))
    sitting.begin()
    sitting.tick(RadioOption, "On a call")
    sitting.press("Begin")
    assert roof.capture.is_excluded
    assert "Can be seen on your call" not in sitting.words()
    assert "Kept out of screen sharing by your organisation" in sitting.words()


def test_nothing_is_said_of_a_call_where_both_sit_at_one_computer(sitting: Sitting) -> None:
    sitting.begin()
    assert "on your call" not in sitting.words()
    sitting.press("Begin")
    assert "on your call" not in sitting.words()


def words_of(page: QWidget) -> str:
    return "\n".join(one.words for one in page.findChildren(PlainLabel) if one.isVisibleTo(page))


def test_a_session_that_was_locked_is_carried_on_where_it_was(sitting: Sitting) -> None:
    sitting.begin()
    assert "You began this session" not in sitting.words()
    sitting.press("Begin")
    sitting.press("We have done this")
    sitting.press("We have talked about this")
    assert "Shadowing a meeting\nAbout 15 minutes" in sitting.words()
    sitting.together.lock()
    with sitting.shared() as amara:
        assert Sessions(amara).begun_on(1) == sitting.clock.now().date()
        context = open_workspace(amara.space, sitting.running.pair.b.shared, sitting.clock)
        assert Sessions(context).begun_on(1) == sitting.clock.now().date()
        bar = TogetherBar(sitting.running.program.roof.look, sitting.clock, ("Amara", "Helen"))
        services = TogetherServices(Workbook(1, "en-GB", ()), Sessions(amara), People(amara), HostedAnswers(amara))
        roof = sitting.running.program.roof
        again = TogetherScreen(roof.context, services, 1, bar, TogetherFrame(roof.frame))
        again.show()
        assert "You began this session on 21 November 2026." in words_of(again.view)
        again.view.begun.emit(False, "")
        roof.writer.drain(10.0)
        settle()
        assert "Now\nShadowing a meeting" in words_of(again.view)


def test_a_page_that_was_gone_through_is_marked_and_leads_on(sitting: Sitting) -> None:
    sitting.begin()
    sitting.press("Begin")
    assert "You have gone through this page" not in sitting.words()
    sitting.press("Open this page")
    while "Skip this question" in sitting.words():
        sitting.press("Skip this question")
    sitting.press("Back to our session")
    assert "You have gone through this page." in sitting.words()
    assert "Leave it for another time" not in sitting.words()
    sitting.press("Go on to: The rota")
    assert "Now\nThe rota" in sitting.words()
    assert "Done" in [tag.text() for tag in sitting.window.findChildren(Tag)]


def test_pages_for_one_alone_are_not_opened(sitting: Sitting) -> None:
    sitting.begin()
    sitting.window.go("support")
    sitting.together._frame.go("changed")
    assert sitting.window.current == "support"
    assert "for each of you alone" in told(sitting.window)
    sitting.together._frame.go("pause")
    assert sitting.window.current == "pause"


def test_stopping_leads_to_the_closing_step_then_support_then_the_end(sitting: Sitting) -> None:
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Stop here")
    assert sitting.window.current == "closing-page"
    assert "Before we go" in sitting.words()
    while sitting.window.current == "closing-page":
        for words in ("Skip this question", "On to support"):
            if words in sitting.words():
                sitting.press(words)
                break
        else:
            sitting.press("Go on")
    assert sitting.window.current == "support"
    sitting.press("Back")
    assert sitting.window.current == "together"
    assert "You have stopped here" in sitting.words()
    assert "Everything you wrote is saved." in sitting.words()
    sitting.press("We go on another day: lock")
    assert sitting.running.restarts.asked == [()]
    with sitting.shared() as amara:
        assert not Sessions(amara).get(1).held


def test_a_turn_timer_needs_both(sitting: Sitting) -> None:
    sitting.begin()
    sitting.press("Begin")
    sitting.press("Use a turn timer")
    sitting.tick(CheckOption, "Amara would like")
    with pytest.raises(AssertionError):
        sitting.press("Start the timer")
    sitting.tick(CheckOption, "Helen would like")
    sitting.press("Start the timer")
    assert "Amara’s turn. About 3 minutes." in sitting.words()


def test_apart_the_host_notes_and_the_other_says_yes_later(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tick(RadioOption, "On a call")
    sitting.press("Begin")
    sitting.press("Open this page")
    sitting.write("We heard about the rota.")
    sitting.press("Save and continue")
    sitting.together.lock()
    with sitting.shared() as amara:
        helen = open_workspace(amara.space, sitting.running.pair.b.shared, sitting.clock)
        assert Noting(amara).waiting() == ()
        (noted,) = Noting(helen).waiting()
        assert (noted.answer.prompt_id, noted.by) == ("together-since@1", amara.me)
        assert Sessions(helen).get(1).host == amara.me


def test_no_group_is_spoken_twice(sitting: Sitting) -> None:
    """A screen reader says the name of each group that the keyboard comes into."""
    sitting.begin()
    sitting.tick(RadioOption, "On a call")
    assert groups_said_twice(sitting.window) == []
    sitting.press("Begin")
    assert "Whose words do you note?" in sitting.words()
    assert groups_said_twice(sitting.window) == []


def groups_said_twice(window: QWidget) -> list[str]:
    """The names of what lies within something of the same name."""
    found = []
    for inner in window.findChildren(QWidget):  # labels are no groups
        name, outer = inner.accessibleName(), inner.parentWidget()
        while name and inner.isVisible() and not isinstance(inner, QLabel) and outer is not None:
            if outer.accessibleName() == name:
                found.append(name)
            outer = outer.parentWidget()
    return found


def sign_beside_each_other(sitting: Sitting) -> None:
    agreements = sitting.together._agreements
    sitting.window.go("agreement")
    settle()
    version = agreements.latest()
    assert version is not None
    pair = sitting.running.pair
    service = Agreements(sitting.together._workspace, CLAUSES, QuickCosigner(pair.folder))
    for keys, passphrase in ((pair.a, PASSPHRASE_A), (pair.b, PASSPHRASE_B)):
        service.sign_as_other(version, keys.shared.partner, passphrase)


def test_the_bar_shows_the_word_that_both_agreed_to_and_not_the_whole_clause(sitting: Sitting) -> None:
    sitting.begin()
    assert "Our stop word: “teapot”" in plain(sitting.words())
    agreements = sitting.together._agreements
    clause = Clause("stop-word", "Our stop word", "When one of us says our stop word, we both stop.", "pause")
    agreements.propose([ClauseDraft(clause, ClauseMark.AGREED)])
    sitting.window.go("agreement")
    assert "Our stop word: “teapot”" in plain(sitting.words())
    sign_beside_each_other(sitting)
    sitting.window.go("together")
    bar = sitting.together._bar
    assert plain(bar.stop_words.label.words) == "Our stop word: “pause” (until you choose another)"
    bar.show_stop_word("")
    assert bar.stop_words.label.words == "Each of you can stop at any time, without a reason"
