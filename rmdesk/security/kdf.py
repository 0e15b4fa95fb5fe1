"""Turning a passphrase into a key, slowly: Argon2id (RFC 9106), with a floor and caps on what a file may ask for.

The cost is checked before any memory is taken, because the library tries whatever number it is given.
"""

from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from rmdesk.domain.errors import AsksForTooMuch, KeyFileDamaged

KEY_LENGTH = 32
CAP_MEMORY_KIB = 1_048_576
CAP_ITERATIONS = 16
CAP_LANES = 8
_SMALLEST_KIB_PER_LANE = 8


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one derivation costs: memory in KiB, passes over it, lanes."""

    memory_kib: int
    iterations: int
    lanes: int


@dataclass(frozen=True, slots=True)
class KdfPolicy:
    """The cost of new passphrase slots, and the lowest cost accepted on reading. Memory in KiB."""

    memory_kib: int = 262_144
    iterations: int = 3
    lanes: int = 1
    floor_memory_kib: int = 65_536
    floor_iterations: int = 3

    @property
    def cost(self) -> KdfCost:
        """The cost of a new slot."""
        return KdfCost(self.memory_kib, self.iterations, self.lanes)


STANDARD_POLICY = KdfPolicy()


def check_cost(cost: KdfCost, policy: KdfPolicy) -> None:
    """Refuse a cost that no file of ours asks for. Takes no memory.

    Raises:
        AsksForTooMuch: above a cap.
        KeyFileDamaged: below the floor, or impossible.
    """
    _check_caps(cost)
    if cost.memory_kib < policy.floor_memory_kib or cost.iterations < policy.floor_iterations or cost.lanes < 1:
        raise KeyFileDamaged("the passphrase cost is below the floor")
    if cost.memory_kib < _SMALLEST_KIB_PER_LANE * cost.lanes:
        raise KeyFileDamaged("the passphrase cost is impossible")


def derive_key(passphrase: bytearray, salt: bytes, cost: KdfCost, context: bytes) -> bytearray:
    """The 32-byte key behind a passphrase.

    `context` is Argon2's associated data: label, vault, partner and slot. The caller has
    called `check_cost`.

    Raises:
        AsksForTooMuch: this computer does not have the memory.
    """
    _check_caps(cost)
    key = bytearray(KEY_LENGTH)
    try:
        work = Argon2id(
            salt=salt,
            length=KEY_LENGTH,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
            ad=context,
        )
        work.derive_into(passphrase, key)  # type: ignore[arg-type]  # takes any buffer; its stub says bytes
    except MemoryError as error:
        raise AsksForTooMuch("not enough memory for the passphrase cost") from error
    return key


def _check_caps(cost: KdfCost) -> None:
    if cost.memory_kib > CAP_MEMORY_KIB or cost.iterations > CAP_ITERATIONS or cost.lanes > CAP_LANES:
        raise AsksForTooMuch("the passphrase cost is above the cap")
