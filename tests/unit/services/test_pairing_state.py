"""What is kept of a pairing comes back as it was, and says so when it cannot be read."""

from typing import Any

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.services.pairing_state import At, Kept, from_plain, to_plain

FULL = Kept(At.CODES, False, True, "ab" * 16, {1: b"one", 2: b"two"}, b"nonce", ("a", "b"), 2, ("cd" * 16,))


@pytest.mark.parametrize("kept", [Kept(), FULL, Kept(At.DONE, True, False, "ab" * 16, {3: b"last"})])
def test_it_comes_back(kept: Kept) -> None:
    assert from_plain(canonical.decode(canonical.encode(to_plain(kept)))) == kept


def test_nothing_kept_is_nothing_begun() -> None:
    assert from_plain(None) == Kept()


@pytest.mark.parametrize(
    "changes",
    [
        {"at": "elsewhere"},
        {"files": []},
        {"files": {"x": "00"}},
        {"files": {"1": "zz"}},
        {"nonce": 7},
        {"words": "a b"},
        {"tries": "many"},
        {"earlier": None},
    ],
)
def test_another_shape_is_damage(changes: dict[str, Any]) -> None:
    plain = to_plain(FULL)
    assert isinstance(plain, dict)
    with pytest.raises(SpaceDamaged):
        from_plain({**plain, **changes})


@pytest.mark.parametrize("plain", [[], "text", 1, {}])
def test_another_value_is_damage(plain: canonical.Canonical) -> None:
    with pytest.raises(SpaceDamaged):
        from_plain(plain)


def test_it_remembers_the_last_tries_and_shows_nothing_of_itself() -> None:
    kept = Kept()
    for number in range(40):
        kept = Kept(At.INVITED, pairing=f"{number:032x}", nonce=b"secret", earlier=kept.earlier).dropped()
    assert len(kept.earlier) == 16
    assert kept.earlier[-1] == f"{39:032x}"
    assert (kept.at, kept.nonce) == (At.NOTHING, b"")
    assert repr(FULL) == "Kept(codes)"
