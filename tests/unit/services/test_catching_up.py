"""What the two meet again with."""

from datetime import date

from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.services.actions import Actions
from rmdesk.services.catching_up import catch_up
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from tests.builders import BuiltPair, QuickCosigner


def test_what_each_said_they_would_do_and_what_came_along(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine, theirs = (Actions(one, QuickCosigner(built.folder)) for one in (amara, helen))
    for title, owner, due in (
        ("Later", amara.me, None),
        ("Sooner", amara.me, date(2026, 12, 1)),
        ("Of both", BOTH, None),
        ("Not agreed", helen.me, None),
        ("Done", helen.me, None),
    ):
        action = mine.add(ActionText(title, owner=owner, due=due))
        if title != "Not agreed":
            theirs.agree(mine.get(action))
        if title == "Done":
            theirs.move(theirs.get(action), ActionStatus.DONE)
    sessions = Sessions(amara)
    sessions.add_item(1, "The rota")
    sessions.hold(1)
    found = catch_up(amara)
    assert [(one.partner and one.partner.name, [a.text.title for a in one.actions]) for one in found.promises] == [
        ("Amara", ["Sooner", "Later"]),
        (None, ["Of both"]),
    ]
    assert found.carried == ("The rota",)
    assert (found.last and found.last.number, found.next and found.next.number) == (1, 2)


def test_a_fresh_pair_has_nothing_to_catch_up_on(amara: Workspace) -> None:
    found = catch_up(amara)
    assert (found.last, found.promises, found.carried) == (None, (), ())
    assert found.next is not None
