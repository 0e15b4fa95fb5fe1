"""Something changed, ending without fault, looking back, naming each other, and deleting what both share."""

from datetime import date

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ending import WhatChanged, is_look_back_due, look_back_day
from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.services.turning_points import TurningPoints
from rmdesk.services.workspace import Workspace
from tests.builders import BuiltPair, QuickCosigner
from tests.fakes.clock import FakeClock


def payloads(workspace: Workspace) -> str:
    return str(workspace.space.space.read("SELECT payload FROM payloads"))


def test_a_change_is_told_in_one_line_and_can_be_taken_back(amara: Workspace, helen: Workspace) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    mine.note_change(WhatChanged.LINE_MANAGEMENT)
    (told,) = theirs.all().changes
    assert (told.what, told.by, told.at) == (WhatChanged.LINE_MANAGEMENT, amara.me, amara.now())
    with pytest.raises(OperationRefused):
        theirs.take_back(told)
    mine.take_back(told)
    mine.take_back(told)
    assert theirs.all().changes == ()
    assert "line-management" not in payloads(amara)
    amara.space.log.verify()


def test_either_ends_it_for_both_and_takes_it_back_until_it_is_closed(amara: Workspace, helen: Workspace) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    assert (mine.is_over(), mine.ended_on()) == (False, None)
    with pytest.raises(ValueError, match="goes on"):
        mine.close_ending()
    mine.end()
    mine.end()
    assert len(mine.all().endings) == 1
    assert theirs.is_over()
    assert theirs.ended_on() == amara.now().astimezone().date()
    assert mine.all().can_take_back(amara.me)
    assert not theirs.all().can_take_back(helen.me)
    theirs.take_back_ending()
    assert mine.is_over()
    mine.take_back_ending()
    assert not theirs.is_over()
    mine.end()
    mine.close_ending()
    mine.take_back_ending()
    assert theirs.all().is_closed
    assert not mine.all().can_take_back(amara.me)
    amara.space.log.verify()


def test_what_both_ended_goes_on_only_when_both_take_it_back(amara: Workspace, helen: Workspace) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    mine.end()
    theirs.end()
    mine.take_back_ending()
    assert mine.is_over()
    theirs.take_back_ending()
    assert not mine.is_over()


def test_the_other_can_close_it_too(amara: Workspace, helen: Workspace) -> None:
    TurningPoints(amara).end()
    TurningPoints(helen).close_ending()
    TurningPoints(amara).take_back_ending()
    assert TurningPoints(amara).all().is_closed


def test_nobody_closes_the_others_ending_for_them(amara: Workspace, helen: Workspace) -> None:
    TurningPoints(amara).end()
    (ending,) = TurningPoints(amara).all().endings
    with amara.space.space.transaction() as tx:
        amara.space.turning_points.close(tx, helen.author, ending.id)
    assert not TurningPoints(helen).all().is_closed
    TurningPoints(amara).take_back_ending()
    assert not TurningPoints(helen).is_over()


@pytest.mark.parametrize(
    ("ended", "day"),
    [
        (date(2026, 11, 21), date(2027, 2, 21)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 1, 31), date(2026, 4, 30)),
    ],
)
def test_the_look_back_is_3_months_after_the_end(ended: date, day: date) -> None:
    assert look_back_day(ended) == day
    assert is_look_back_due(ended, day)
    assert not is_look_back_due(ended, date.fromordinal(day.toordinal() - 1))
    assert not is_look_back_due(None, day)


def test_the_line_about_looking_back_is_put_away_by_each_alone(amara: Workspace, helen: Workspace) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    mine.end()
    late = date(2027, 6, 1)
    assert not mine.look_back_due(amara.now().date())
    assert mine.look_back_due(late)
    mine.note_looked_back()
    assert not mine.look_back_due(late)
    assert theirs.look_back_due(late)


def test_naming_needs_both_and_taking_it_back_leaves_not_yet(amara: Workspace, helen: Workspace) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    mine.agree_to_be_named()
    mine.agree_to_be_named()
    assert theirs.named() == {amara.me}
    theirs.agree_to_be_named()
    assert mine.named() == {amara.me, helen.me}
    theirs.take_back_named()
    assert mine.named() == {amara.me}
    assert payloads(amara).count('"named"') == 1


def test_what_both_share_is_deleted_by_each_once_both_agreed(
    built: BuiltPair, amara: Workspace, helen: Workspace, clock: FakeClock
) -> None:
    mine, theirs = TurningPoints(amara), TurningPoints(helen)
    cosigner = QuickCosigner(built.folder)
    agreements = Agreements(amara, (), cosigner)
    agreements.propose([ClauseDraft(Clause("x", "Own", "secret-clause"), ClauseMark.AGREED)])
    Actions(helen, cosigner).add(ActionText("secret-action"))
    SharedAnswers(amara).save(Answer("p", "?", 1, TextAnswer("secret-answer")))
    agreements.keep_unfinished_words(Clause("y", "Draft", "secret-draft"))
    erasure, hers = SharedErasure(amara), SharedErasure(helen)
    with pytest.raises(ValueError, match="ended for good"):
        mine.agree_to_delete_shared()
    mine.end()
    mine.close_ending()
    mine.agree_to_delete_shared()
    with pytest.raises(ValueError, match="both have to agree"):
        erasure.erase_my_part()
    theirs.agree_to_delete_shared()
    theirs.take_back_delete_shared()
    assert not mine.all().may_delete_shared
    theirs.agree_to_delete_shared()
    assert erasure.has_words()
    assert erasure.erase_my_part() > 0
    left = payloads(amara) + str(amara.space.space.read("SELECT value FROM drafts"))
    for gone in ("secret-clause", "secret-answer", "secret-draft"):
        assert gone not in left
    assert "secret-action" in left
    assert not erasure.has_words()
    assert hers.has_words()
    hers.erase_my_part()
    assert "secret-" not in payloads(amara)
    assert mine.all().is_closed
    assert {one.name for one in amara.space.partners.all()} == {"Amara", "Helen"}
    amara.space.log.verify()
    amara.space.log.rebuild()
    assert mine.all().may_delete_shared
    assert clock.now() == mine.all().ended_at
