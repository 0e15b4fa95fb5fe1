"""The secret that somebody typed, able to derive the key of any slot of its kind, and wiped after use."""

from types import TracebackType

from rmdesk.security import kdf, recovery_code
from rmdesk.security.key_slots import SlotHead, SlotKind
from rmdesk.security.keys import KeyFileIds
from rmdesk.security.memory import wipe
from rmdesk.security.passphrase import normalise
from rmdesk.security.recovery_code import RecoveryCode

_PASSPHRASE_LABEL = b"rmdesk/1/kek"
_RECOVERY_LABEL = b"rmdesk/1/recovery"


class HeldSecret:
    """A passphrase or a recovery code for the length of a `with` block. Derives each slot's key once."""

    def __init__(self, secret: str | RecoveryCode) -> None:
        self._code = secret if isinstance(secret, RecoveryCode) else None
        self._passphrase = normalise(secret) if isinstance(secret, str) else bytearray()
        self._keys: dict[bytes, bytearray] = {}

    @property
    def kind(self) -> SlotKind:
        """The kind of slot that it opens."""
        return SlotKind.PASSPHRASE if self._code is None else SlotKind.RECOVERY

    def key_for(self, head: SlotHead, ids: KeyFileIds) -> bytearray:
        """The key of that slot: 32 bytes, owned by this object.

        Raises:
            AsksForTooMuch: there is not enough memory.
        """
        name = ids.raw + head.raw
        if name not in self._keys:
            self._keys[name] = self._derive(head, ids)
        return self._keys[name]

    def _derive(self, head: SlotHead, ids: KeyFileIds) -> bytearray:
        context = ids.raw + head.slot_id
        if self._code is None:
            return kdf.derive_key(self._passphrase, head.salt, head.cost, _PASSPHRASE_LABEL + context)
        return recovery_code.derive_key(self._code, head.salt, _RECOVERY_LABEL + context)

    def __enter__(self) -> "HeldSecret":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        wipe(self._passphrase)
        for key in self._keys.values():
            wipe(key)
        self._keys.clear()

    def __repr__(self) -> str:
        return "HeldSecret(hidden)"
