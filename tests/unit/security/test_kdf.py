import pytest

from rmdesk.domain.errors import AsksForTooMuch, KeyFileDamaged
from rmdesk.security import kdf
from rmdesk.security.kdf import STANDARD_POLICY, KdfCost, KdfPolicy, check_cost, derive_key
from tests.fakes.kdf import QUICK_POLICY


def test_standard_policy_is_the_written_one() -> None:
    assert KdfPolicy(262_144, 3, 1, 65_536, 3) == STANDARD_POLICY
    check_cost(STANDARD_POLICY.cost, STANDARD_POLICY)


@pytest.mark.parametrize("cost", [(1_048_577, 3, 1), (65_536, 17, 1), (65_536, 3, 9), (2**32 - 1, 2**32 - 1, 1)])
def test_too_much_is_refused_before_any_memory_is_taken(
    cost: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_work(*_: object, **__: object) -> None:
        pytest.fail("the work was started")

    monkeypatch.setattr(kdf, "Argon2id", no_work)
    with pytest.raises(AsksForTooMuch):
        check_cost(KdfCost(*cost), STANDARD_POLICY)
    with pytest.raises(AsksForTooMuch):
        derive_key(bytearray(b"x"), bytes(16), KdfCost(*cost), b"")


@pytest.mark.parametrize("cost", [(65_535, 3, 1), (65_536, 2, 1), (65_536, 3, 0), (0, 0, 0)])
def test_too_little_is_refused(cost: tuple[int, int, int]) -> None:
    with pytest.raises(KeyFileDamaged):
        check_cost(KdfCost(*cost), STANDARD_POLICY)


def test_impossible_memory_for_the_lanes_is_refused() -> None:
    check_cost(KdfCost(64, 1, 8), QUICK_POLICY)
    with pytest.raises(KeyFileDamaged):
        check_cost(KdfCost(63, 1, 8), QUICK_POLICY)


@pytest.mark.parametrize("cost", [(65_536, 3, 1), (1_048_576, 16, 8)])
def test_floor_and_caps_themselves_are_accepted(cost: tuple[int, int, int]) -> None:
    check_cost(KdfCost(*cost), STANDARD_POLICY)


def test_no_memory_is_told_as_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hungry:
        def __init__(self, **_: object) -> None: ...

        def derive_into(self, *_: object) -> None:
            raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", Hungry)
    with pytest.raises(AsksForTooMuch):
        derive_key(bytearray(b"x"), bytes(16), QUICK_POLICY.cost, b"")
