"""Names, places in the log, and who is who."""

from pathlib import Path

from rmdesk.services.people import People, take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import create_shared
from tests.builders import BuiltPair, names_of
from tests.fakes.clock import FakeClock


def test_each_sees_themselves_first(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    assert names_of(amara) == ("Amara", "Helen")
    assert names_of(helen) == ("Helen", "Amara")
    assert (amara.me, helen.me) == (built.a.shared.partner, built.b.shared.partner)


def test_a_name_can_be_changed_by_its_owner_and_may_be_empty(amara: Workspace, helen: Workspace) -> None:
    People(amara).rename_me("  A. K.  ")
    assert names_of(helen) == ("Helen", "A. K.")
    People(helen).rename_me("")
    pair = People(amara).pair()
    assert pair.other is not None
    assert (pair.me.initials, pair.other.initials) == ("AK", "?")


def test_initials_are_a_field_of_their_own_and_outlive_a_change_of_the_name(amara: Workspace, helen: Workspace) -> None:
    People(amara).set_my_initials(" a.k. ")
    People(amara).rename_me("Somebody Else")
    seen = People(helen).pair().other
    assert seen is not None
    assert (seen.name, seen.initials) == ("Somebody Else", "A.K.")
    People(amara).set_my_initials("")
    assert People(amara).pair().me.initials == "SE"


def test_taking_a_place_twice_changes_nothing(built: BuiltPair, amara: Workspace) -> None:
    generation = amara.space.space.generation
    take_place(amara, built.a.shared, "Somebody else")
    assert amara.space.space.generation == generation
    assert names_of(amara)[0] == "Amara"


def test_before_a_place_is_taken_there_is_only_me_without_a_name(built: BuiltPair, tmp_path: Path) -> None:
    clock = FakeClock()
    space = create_shared(tmp_path / "fresh.db", built.a.shared, clock)
    workspace = open_workspace(space, built.a.shared, clock)
    pair = workspace.pair()
    assert (pair.me.id, pair.me.name, pair.other) == (built.a.shared.partner, "", None)
    take_place(workspace, built.a.shared, " ")
    assert (workspace.pair().me.name, workspace.pair().other) == ("", None)
    assert workspace.now() == clock.now()
    space.close()
