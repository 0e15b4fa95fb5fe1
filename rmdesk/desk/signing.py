"""Signing at the desk: who may, what comes of it, and a key that takes the place of another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmdesk.desk.drafts import DraftShelf, SignedPack
from rmdesk.desk.keys import DeskKey, KeyShelf
from rmdesk.domain.clock import Clock
from rmdesk.domain.packs import KeyName, Pack
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.pasted import to_text
from rmdesk.packs.succession import name_successor
from rmdesk.runtime.atomic import write_atomic


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A fingerprint in both shapes: 8 words with spaces, and 40 digits in groups of 5."""

    words: str
    digits: str


@dataclass(frozen=True, slots=True)
class Handed:
    """A pack that was signed: its file, its number, its bytes, and the fingerprint of the key that signed it."""

    path: Path
    number: int
    data: bytes
    key: KeyName
    fingerprint: Fingerprint

    @property
    def text(self) -> str:
        """The pack as text to paste into an e-mail."""
        return to_text(self.data)


class Signing:
    """The keys and the programmes of one desk, together.

    Args:
        words: the program's list of words, for fingerprints.
    """

    def __init__(self, keys: KeyShelf, shelf: DraftShelf, clock: Clock, words: Sequence[str]) -> None:
        self.keys = keys
        self._shelf = shelf
        self._clock = clock
        self._words = tuple(words)

    def fingerprint(self, key: KeyName) -> Fingerprint:
        """How people compare that key."""
        return Fingerprint(" ".join(fingerprint_words(key, self._words)), fingerprint_digits(key))

    def able(self, pack: Pack) -> tuple[DeskKey, ...]:
        """The keys that the pack names and this desk knows."""
        named = {one.public for one in pack.keys}
        return tuple(one for one in self.keys.all() if one.name.public in named)

    def signed_before(self, pack: Pack) -> bool:
        """Whether a pack of this programme was signed; from then on only a successor changes its keys."""
        return self._shelf.newest_number(pack.programme) > 0

    def sign(self, pack: Pack, key: DeskKey, passphrase: str) -> Handed:
        """Sign the draft as the next pack. Slow: derives a key.

        Raises:
            SigningPassphraseWrong, SigningKeyMissing, SigningKeyDamaged: the key cannot be used.
            PackRefused: the draft has a fault.
            DiskFull, CannotWrite: nothing was written.
        """
        signer = self.keys.signer(key, passphrase)
        return self._handed(self._shelf.sign(pack, [signer], self._today), key.name)

    def newest(self, pack: Pack) -> Handed | None:
        """The pack of this programme that was signed last, if it can be read."""
        signed = self._shelf.signed(pack.programme)
        if not signed:
            return None
        return self._handed(signed[-1], signed[-1].sealed.signing_keys[0])

    def draft_of(self, handed: Handed) -> Pack:
        """The draft as it is on the disk once that pack was signed.

        Raises:
            DraftDamaged: it cannot be read.
        """
        return self._shelf.load(handed.path.stem.rpartition("-")[0])

    def succeed(self, pack: Pack, by: DeskKey, passphrase: str, old: KeyName, new: KeyName) -> Pack:
        """The draft with a signed statement that `new` takes the place of `old`. Slow: derives a key.

        Raises:
            SigningPassphraseWrong, SigningKeyMissing, SigningKeyDamaged: the key cannot be used.
        """
        signer = self.keys.signer(by, passphrase)
        statement = name_successor(signer, pack.programme, old.public, new, self._today)
        keys = tuple(new if one.public == old.public else one for one in pack.keys)
        return replace(pack, keys=keys, successions=(*pack.successions, statement))

    def _handed(self, signed: SignedPack, key: KeyName) -> Handed:
        sealed = signed.sealed
        return Handed(signed.path, sealed.pack.version, sealed.data, key, self.fingerprint(key))

    @property
    def _today(self) -> date:
        return self._clock.now().date()


def save_pack(handed: Handed, target: Path) -> None:
    """Write a copy of a signed pack somewhere else.

    Raises:
        DiskFull, CannotWrite: it was not written.
    """
    write_atomic(target, handed.data)
