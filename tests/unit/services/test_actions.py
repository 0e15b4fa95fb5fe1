"""Adding, agreeing, changing, moving and drafting shared actions, over a real vault for two."""

from dataclasses import replace
from datetime import date

import pytest

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus, ActionText, Change
from rmdesk.domain.errors import TooLong, WrongSecret
from rmdesk.services.actions import Actions, moves_from
from rmdesk.services.workspace import Workspace
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner
from tests.shared_space import Laptop, new_laptop, second_laptop

TEXT = ActionText(
    "Shadow a meeting", "To see it", ActionDomain.CAREER, ActionLevel.TEAM, BOTH, date(2026, 12, 2), ("Ask", "Go"), "n"
)
S = ActionStatus


def service(built: BuiltPair, workspace: Workspace) -> Actions:
    return Actions(workspace, QuickCosigner(built.folder))


def test_proposing_is_agreeing_and_ends_the_draft(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    actions.save_draft(None, TEXT, None)
    action = actions.get(actions.add(TEXT))
    assert (action.text, action.status, action.agreed_by) == (TEXT, S.PROPOSED, {amara.me})
    assert actions.draft(None) is None


def test_an_action_needs_a_title(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    with pytest.raises(ValueError, match="title"):
        actions.add(ActionText("  "))
    action = actions.add(TEXT)
    with pytest.raises(ValueError, match="title"):
        actions.change(action, TEXT, replace(TEXT, title=""))


def test_too_many_words_add_nothing_and_keep_the_draft(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    actions.save_draft(None, TEXT, None)
    with pytest.raises(TooLong):
        actions.add(replace(TEXT, notes="x" * 300_000))
    assert actions.all() == ()
    assert actions.draft(None) is not None


def test_the_other_agrees_beside_me_or_alone(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    actions = service(built, amara)
    first, second = actions.add(TEXT), actions.add(TEXT)
    generation = amara.space.space.generation
    with pytest.raises(WrongSecret):
        actions.agree_as_other(actions.get(first), helen.me, "not hers")
    assert amara.space.space.generation == generation
    actions.agree_as_other(actions.get(first), helen.me, PASSPHRASE_B)
    service(built, helen).agree(actions.get(second))
    assert [one.status for one in actions.all()] == [S.AGREED, S.AGREED]


def test_new_core_words_need_the_other_again_and_notes_do_not(
    built: BuiltPair, amara: Workspace, helen: Workspace
) -> None:
    actions = service(built, amara)
    action = actions.add(TEXT)
    service(built, helen).agree(actions.get(action))
    noted = replace(TEXT, notes="more")
    actions.change(action, TEXT, noted)
    assert actions.get(action).status is S.AGREED
    actions.change(action, noted, replace(noted, title="Other"))
    assert (actions.get(action).status, actions.get(action).agreed_by) == (S.PROPOSED, {amara.me})


@pytest.mark.parametrize("status", list(ActionStatus))
def test_every_move_on_offer_works_and_can_be_undone(
    built: BuiltPair, amara: Workspace, helen: Workspace, status: ActionStatus
) -> None:
    actions = service(built, amara)
    for target in moves_from(status):
        action = actions.add(TEXT)
        if status is not S.PROPOSED:
            service(built, helen).agree(actions.get(action))
        if status not in (S.PROPOSED, S.AGREED):
            actions.put_back(action, status)
        before = actions.get(action)
        assert before.status is status
        actions.move(before, target)
        landed = S.AGREED if status is S.SET_ASIDE else target
        assert actions.get(action).status is landed
        actions.put_back(action, before.status)
        assert actions.get(action).status is status


def test_there_is_no_other_move(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    action = actions.get(actions.add(TEXT))
    for target in set(ActionStatus) - set(moves_from(S.PROPOSED)):
        with pytest.raises(ValueError, match="no move"):
            actions.move(action, target)


def test_drafts_are_of_one_author_and_one_action(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    actions = service(built, amara)
    action = actions.add(TEXT)
    changed = replace(TEXT, due=None, steps=())
    actions.save_draft(action, changed, TEXT)
    draft = actions.draft(action)
    assert draft is not None
    assert (draft.text, draft.before) == (changed, TEXT)
    assert actions.draft(None) is None
    assert service(built, helen).draft(action) is None
    actions.change(action, TEXT, changed)
    assert actions.draft(action) is None
    actions.save_draft(None, TEXT, None)
    actions.discard_draft(None)
    assert actions.draft(None) is None


@pytest.mark.parametrize(
    ("field", "here", "there", "agreed"),
    [
        ("title", "Two weeks", "A month", True),
        ("steps", ("a", "b"), ("c",), True),
        ("due", date(2027, 1, 1), None, True),
        ("notes", "", "some", True),
    ],
)
def test_settling_keeps_the_chosen_value(
    built: BuiltPair, tmp_path_factory: pytest.TempPathFactory, field: str, here: object, there: object, agreed: bool
) -> None:
    folder = tmp_path_factory.mktemp("laptops")
    laptop = new_laptop(folder)
    other = second_laptop(laptop, folder)
    actions = Actions(Workspace(laptop.shared, laptop.amina, laptop.clock), QuickCosigner(built.folder))
    action = actions.add(TEXT)
    other.receive_all(laptop)
    change(laptop, action, **{field: here})
    change(other, action, **{field: there})
    laptop.receive_all(other)
    found = actions.candidates(action, field)
    assert actions.get(action).conflicts == (field,)
    for chosen in found:
        if chosen.by == other.john.partner:
            actions.settle(actions.get(action), chosen)
    settled = actions.get(action)
    assert (getattr(settled.text, field), settled.conflicts) == (there, ())
    assert (laptop.amina.partner in settled.agreed_by) is agreed
    laptop.shared.close()
    other.shared.close()


def change(laptop: Laptop, action, **fields) -> None:  # type: ignore[no-untyped-def]
    who = laptop.amina if laptop.shared.space.path.name == "shared.db" else laptop.john
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.change(tx, who, action, TEXT, replace(TEXT, **fields))


def test_a_status_in_conflict_is_settled_too(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    action = actions.get(actions.add(TEXT))
    actions.settle(action, Change(action.proposed_at, amara.me, "status", "done"))
    assert actions.get(action.id).status is S.DONE


def test_history_is_oldest_first(built: BuiltPair, amara: Workspace) -> None:
    actions = service(built, amara)
    action = actions.add(ActionText("First"))
    actions.change(action, ActionText("First"), ActionText("Second"))
    fields = [(one.field, one.value) for one in actions.history(action)]
    assert fields.index(("title", "First")) < fields.index(("agreed", "")) < fields.index(("title", "Second"))
    assert fields[-1] == ("agreed", "")


def test_in_a_session_writing_words_is_agreeing_for_nobody(
    built: BuiltPair, amara: Workspace, helen: Workspace
) -> None:
    """Nobody can tell who of the two typed: each says so with a passphrase of their own."""
    actions = Actions(amara, QuickCosigner(built.folder), together=True)
    action = actions.add(TEXT)
    assert actions.get(action).agreed_by == frozenset()
    with pytest.raises(WrongSecret):
        actions.agree_as_other(actions.get(action), amara.me, PASSPHRASE_B)
    actions.agree_as_other(actions.get(action), amara.me, PASSPHRASE_A)
    actions.agree_as_other(actions.get(action), helen.me, PASSPHRASE_B)
    assert actions.get(action).agreed_by == {amara.me, helen.me}
    actions.change(action, TEXT, replace(TEXT, title="Shadow two meetings"))
    assert actions.get(action).agreed_by == frozenset()
    amara.space.log.verify()
