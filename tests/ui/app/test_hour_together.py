"""A whole hour of a session together, on a clock of ours. `make hour` draws it, a picture for each 30 seconds."""

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.sessions import Sessions
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.turn_timer import AWAY, LONGER, REST
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, QuickCosigner
from tests.ui.app.running import told
from tests.ui.app.sitting import CLAUSES, Sitting


def test_a_whole_hour_together(sitting: Sitting) -> None:
    """Agenda, turn timer, idle line, signing by both, stop word, closing step, lock; 30 seconds at a time."""
    sitting.begin()
    they_begin_with_a_page(sitting)
    they_take_turns(sitting)
    they_talk_and_nobody_touches_the_keyboard(sitting)
    they_sign_a_new_version(sitting)
    one_says_the_stop_word(sitting)
    assert sitting.minutes_gone == 60
    sitting.press("This session is done: lock")
    assert sitting.running.restarts.asked == [()]
    assert not any(button.isVisible() for button in sitting.window.findChildren(AppButton))
    with sitting.shared() as amara:
        sessions = Sessions(amara)
        assert sessions.get(1).held
        assert sessions.get(2).carried == ("Shadowing a meeting",)
        (answer,) = SharedAnswers(amara).answers("together-since@1")
        assert "rota" in str(answer.value)
        assert sum(len(one.signatures) == 2 for one in Agreements(amara, CLAUSES, _nobody()).versions()) == 2


def they_begin_with_a_page(sitting: Sitting) -> None:
    """The first 10 minutes."""
    assert "The rota" in sitting.words()
    sitting.pass_time(30)
    sitting.press("Begin")
    sitting.pass_time(30)
    sitting.press("Open this page")
    sitting.talk(4)
    sitting.write("We asked for the rota to be shown earlier.")
    sitting.talk(5)
    sitting.press("Save and continue")
    sitting.press("Pause and come back later")
    sitting.press("We have done this")
    assert "The rota" in sitting.words()


def they_take_turns(sitting: Sitting) -> None:
    """From minute 10 to 18: a timer that both want, that takes more time, and that rests."""
    sitting.press("Use a turn timer")
    sitting.tick(CheckOption, "Amara would like")
    sitting.tick(CheckOption, "Helen would like")
    sitting.pass_time(30)
    sitting.press("Start the timer")
    sitting.talk(3)
    assert "Pass on when you are ready" in sitting.words()
    sitting.press("Pass on to")
    sitting.timer(LONGER)
    sitting.talk(4)
    assert "About 1 minute." in sitting.words()
    sitting.timer(REST)
    assert "The timer rests." in sitting.words()
    sitting.pass_time(30)
    sitting.timer(AWAY)
    sitting.press("We have talked about this")


def they_talk_and_nobody_touches_the_keyboard(sitting: Sitting) -> None:
    """From minute 18 to 48: that it locks is said in time, and a press keeps it open."""
    sitting.act()
    sitting.talk(28.5)
    assert "locks in 1 minute" not in told(sitting.window)
    sitting.pass_time(75)
    assert "locks in 1 minute" in told(sitting.window)
    sitting.act()
    assert "locks in 1 minute" not in told(sitting.window)
    sitting.pass_time(15)


def they_sign_a_new_version(sitting: Sitting) -> None:
    """From minute 48 to 50, beside each other, each with a passphrase of her own."""
    agreements = sitting.together._agreements
    agreements._cosigner = QuickCosigner(sitting.running.pair.folder)
    clause = Clause("stop-word", "Our stop word", "When one of us says our stop word, we both stop.", "pause")
    agreements.propose([*agreements.draft()[:1], ClauseDraft(clause, ClauseMark.AGREED)])
    sitting.window.go("agreement")
    sitting.pass_time(30)
    sitting.press("Amara is here and can agree")
    sitting.write(PASSPHRASE_A)
    sitting.press("I agree")
    assert "Amara: agreed" in sitting.words()
    assert "Helen: not yet" in sitting.words()
    sitting.pass_time(30)
    sitting.press("Helen is here and can agree")
    sitting.write(PASSPHRASE_B)
    sitting.pass_time(30)
    sitting.press("I agree")
    assert "In force since" in sitting.words()
    sitting.pass_time(30)
    sitting.window.go("together")
    assert "Our stop word: “pause”" in sitting.words()


def one_says_the_stop_word(sitting: Sitting) -> None:
    """From minute 50: the closing step, then support, then the end, and nobody asks why."""
    sitting.pass_time(30)
    sitting.press("Stop here")
    assert "Before we go" in sitting.words()
    sitting.talk(4)
    sitting.tick(CheckOption, "")
    sitting.pass_time(30)
    sitting.press("Save and continue")
    sitting.pass_time(30)
    sitting.press("Pause and come back later")
    assert sitting.window.current == "support"
    sitting.talk(2)
    sitting.press("Back")
    assert "You have stopped here" in sitting.words()
    assert "Everything you wrote is saved." in sitting.words()
    sitting.talk(2.5)


def _nobody() -> QuickCosigner:
    return QuickCosigner.__new__(QuickCosigner)
