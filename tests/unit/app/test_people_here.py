"""Who the two are, to every page: a partner is apart when what opens their pages is not on this computer."""

from pathlib import Path

from rmdesk.app.people_here import people_here
from tests.builders import build_pair
from tests.fakes.clock import FakeClock


def test_a_partner_is_apart_once_what_opens_their_pages_is_gone(tmp_path: Path) -> None:
    built = build_pair(tmp_path / "vault", FakeClock())
    workspace = built.workspace()
    people = people_here(workspace, built.folder)
    assert not people.pair().apart
    for file in built.folder.path.glob(f"*-{built.b.shared.partner[:8]}.rmk"):
        file.unlink()
    assert people.pair().apart
    assert not people.pair().together
    assert people_here(workspace, built.folder, together=True).pair().together
    workspace.space.close()
