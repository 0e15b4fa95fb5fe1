"""Words about an action, and what the partner changed meanwhile: nothing is overwritten without being asked about."""

from dataclasses import replace
from datetime import date

from rmdesk.domain.actions import ActionKind, ActionLevel, ActionText, OrganisationAsk
from rmdesk.services.action_merging import Clash, merge, settled

BEFORE = ActionText("Shadow the board", "To see it", steps=("Ask",), due=date(2026, 12, 2))


def test_what_only_one_of_them_changed_is_kept_of_both() -> None:
    mine = replace(BEFORE, title="Shadow a panel", session=3)
    now = replace(BEFORE, due=None, level=ActionLevel.TEAM, steps=("Ask", "Go"))
    merged = merge(BEFORE, mine, now)
    assert merged.text == replace(now, title="Shadow a panel", session=3)
    assert (merged.base, merged.clashes) == (now, ())


def test_the_same_change_by_both_is_no_clash() -> None:
    both = replace(BEFORE, title="Shadow a panel")
    assert merge(BEFORE, both, both).clashes == ()


def test_what_both_changed_is_asked_about_until_one_text_is_chosen() -> None:
    mine = replace(BEFORE, title="Mine", kind=ActionKind.ASK, ask=OrganisationAsk("A barrier"), steps=("a", "b"))
    now = replace(BEFORE, title="Theirs", steps=("c",), notes="new")
    merged = merge(BEFORE, mine, now)
    assert merged.clashes == (Clash("title", "Mine", "Theirs"), Clash("steps", "a\nb", "c"))
    assert (merged.text.title, merged.text.notes, merged.text.ask.barrier) == ("Mine", "new", "A barrier")
    assert merge(merged.base, merged.text, now) == merged
    theirs = settled(merged, "title", now, theirs=True)
    assert (theirs.text.title, [one.field for one in theirs.clashes]) == ("Theirs", ["steps"])
    done = settled(theirs, "steps", now, theirs=False)
    assert (done.text.steps, done.base, done.clashes) == (("a", "b"), now, ())
    assert merge(done.base, done.text, now).clashes == ()
