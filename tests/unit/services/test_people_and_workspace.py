"""Names, places in the log, and who is who."""

from pathlib import Path

from rmdesk.services.people import People, take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import create_shared
from tests.builders import BuiltPair, names_of
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import desk, pair_up


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


def test_whose_laptop_is_known_has_joined_though_their_own_words_are_still_on_their_way(tmp_path: Path) -> None:
    one, other = desk(tmp_path / "amina", AMINA), desk(tmp_path / "john", JOHN)
    assert one.workspace.pair().alone
    pair_up(one, other)
    pair = one.workspace.pair()
    assert (pair.other, pair.met, pair.alone) == (None, True, False)
    for data in other.exchange.make():
        one.exchange.open(data)
    assert not one.workspace.pair().alone
    one.close()
    other.close()
