"""The signing keys of a desk: made here, sealed under a passphrase, copied to another place, named to everybody.

A key has a file (`.rmsign`) that only its passphrase opens, and a public half that may be known to all. The list of
keys remembers the public halves, so a key whose file lies in a safe is still one that this desk can name in a pack.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.clock import Clock
from rmdesk.domain.desk_errors import (
    KeyWouldBeLost,
    SigningKeyDamaged,
    SigningKeyElsewhere,
    SigningKeyMissing,
)
from rmdesk.domain.packs import KeyName, KeyRole
from rmdesk.runtime.atomic import world_error, write_atomic, write_in_own_folder
from rmdesk.runtime.disks import on_same_disk
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.signatures import SEED_LENGTH, Signer
from rmdesk.security.signing_key_file import about_of, open_seed, seal_seed

ENDING = ".rmsign"
_LIST = "keys.json"
_ID_DIGITS = 8
_PUBLIC = 32


@dataclass(frozen=True, slots=True)
class DeskKey:
    """A key that this desk knows. `here`: its file is on this computer. `copied_on`: when it was last copied."""

    name: KeyName
    here: bool
    copied_on: date | None = None

    @property
    def file_name(self) -> str:
        """What its file is called, here and elsewhere."""
        return f"{self.name.role.value}-{self.name.digest.hex()[:_ID_DIGITS]}{ENDING}"

    @property
    def could_be_lost(self) -> bool:
        """Whether the loss of this computer would be the loss of this key, as far as the desk knows."""
        return self.here and self.copied_on is None


class KeyShelf:
    """The keys in one folder, which belongs to one person on one computer.

    Args:
        same_disk: whether a folder lies on one disk with that of the keys, so that a copy there would be lost with it.
    """

    def __init__(
        self, folder: Path, policy: KdfPolicy, clock: Clock, same_disk: Callable[[Path, Path], bool] = on_same_disk
    ) -> None:
        self._same_disk = same_disk
        self._folder = folder
        self._policy = policy
        self._clock = clock

    def all(self) -> tuple[DeskKey, ...]:
        """Every key that this desk knows, those of the lead first."""
        known = {one.name.public: one for one in self._listed()}
        for path in sorted(self._folder.glob(f"*{ENDING}")):
            try:
                name = _name_in(_read(path))
            except (SigningKeyDamaged, SigningKeyMissing):
                continue  # using it tells why; the others must not vanish with it
            known.setdefault(name.public, DeskKey(name, here=True))
        return tuple(sorted(known.values(), key=lambda one: (list(KeyRole).index(one.name.role), one.name.name)))

    def make(self, role: KeyRole, name: str, passphrase: str) -> DeskKey:
        """A new key. The caller has checked the passphrase by the rules for new ones. Slow: derives a key.

        Raises:
            DiskFull, CannotWrite: it was not written, so there is no such key.
        """
        seed = secrets.token_bytes(SEED_LENGTH)
        key = DeskKey(KeyName(role, name, Signer(seed).public), here=True)
        write_in_own_folder(self._folder / key.file_name, seal_seed(seed, _about(key.name), passphrase, self._policy))
        self._remember(key)
        return key

    def signer(self, key: DeskKey, passphrase: str, copy: Path | None = None) -> Signer:
        """What signs as that key. Slow: derives a key. `copy`: its file in another place, such as a memory stick.

        Raises:
            SigningKeyMissing, SigningKeyDamaged: there is no good file of it.
            SigningKeyElsewhere: that file is of another key.
            SigningPassphraseWrong: another passphrase opens it.
        """
        data = _read(copy or self._folder / key.file_name)
        if _name_in(data).public != key.name.public:
            raise SigningKeyElsewhere("public")
        signer = Signer(open_seed(data, passphrase, self._policy))
        if signer.public != key.name.public:
            raise SigningKeyDamaged("public")
        return signer

    def copy(self, key: DeskKey, folder: Path) -> DeskKey:
        """Write the file of a key into another folder, and read it back. It counts as a copy on another disk only.

        Raises:
            SigningKeyMissing, SigningKeyDamaged: its file here is gone or damaged, or the copy did not come out whole.
            DiskFull, CannotWrite: there is no room there, or no leave.
        """
        data = _read(self._folder / key.file_name)
        about_of(data)
        target = folder / key.file_name
        if target.resolve() == (self._folder / key.file_name).resolve():
            raise KeyWouldBeLost("same place")
        write_atomic(target, data)
        if _read(target) != data:
            raise SigningKeyDamaged("copy")
        if not self.is_elsewhere(folder):
            return key
        copied = replace(key, copied_on=self._clock.now().date())
        self._remember(copied)
        return copied

    def is_elsewhere(self, folder: Path) -> bool:
        """Whether a copy in that folder outlives the disk that the keys are on."""
        return not self._same_disk(folder, self._folder)

    def bring(self, path: Path) -> DeskKey:
        """Take a key's file from another place: one that was made at another desk, or a copy of one that is lost here.

        Raises:
            SigningKeyMissing, SigningKeyDamaged: it cannot be read.
            DiskFull, CannotWrite: it could not be written.
        """
        data = _read(path)
        name = _name_in(data)
        before = next((one for one in self._listed() if one.name.public == name.public), None)
        key = DeskKey(name, here=True, copied_on=before.copied_on if before else self._clock.now().date())
        write_in_own_folder(self._folder / key.file_name, data)
        self._remember(key)
        return key

    def put_away(self, key: DeskKey) -> DeskKey:
        """Take the file of a key off this computer; its public half stays known.

        Raises:
            KeyWouldBeLost: the desk knows of no copy in another place.
            CannotWrite: the system keeps the file.
        """
        if key.copied_on is None:
            raise KeyWouldBeLost("no copy")
        try:
            (self._folder / key.file_name).unlink(missing_ok=True)
        except OSError as error:
            raise world_error(error) from error
        away = replace(key, here=False)
        self._remember(away)
        return away

    def _listed(self) -> tuple[DeskKey, ...]:
        try:
            plain = canonical.decode((self._folder / _LIST).read_bytes())
        except (OSError, NotCanonical):
            return ()  # the files of the keys say the same
        entries = plain if isinstance(plain, list) else []
        found = (self._from_plain(one) for one in entries if isinstance(one, Mapping))
        return tuple(one for one in found if one is not None)

    def _from_plain(self, plain: Mapping[str, Canonical]) -> DeskKey | None:
        name, copied = _key_name(plain), plain.get("copied_on")
        if name is None:
            return None
        key = DeskKey(name, here=False)
        try:
            day = date.fromisoformat(copied) if isinstance(copied, str) and copied else None
        except ValueError:
            day = None
        return replace(key, here=(self._folder / key.file_name).is_file(), copied_on=day)

    def _remember(self, key: DeskKey) -> None:
        others = [one for one in self.all() if one.name.public != key.name.public]
        plain = [
            {**_plain_name(one.name), "copied_on": one.copied_on.isoformat() if one.copied_on else ""}
            for one in (*others, key)
        ]
        write_in_own_folder(self._folder / _LIST, canonical.encode(plain))


def key_in(path: Path) -> KeyName:
    """Whose key a file says that it holds. Nobody vouches for it before it is opened.

    Raises:
        SigningKeyMissing, SigningKeyDamaged: it cannot be read.
    """
    return _name_in(_read(path))


def _about(name: KeyName) -> bytes:
    return canonical.encode(_plain_name(name))


def _plain_name(name: KeyName) -> dict[str, Canonical]:
    return {"role": name.role.value, "name": name.name, "public": name.public.hex()}


def _key_name(plain: Mapping[str, Canonical]) -> KeyName | None:
    role, name, public = plain.get("role"), plain.get("name"), plain.get("public")
    if not isinstance(name, str) or not isinstance(public, str) or role not in [one.value for one in KeyRole]:
        return None
    try:
        raw = bytes.fromhex(public)
    except ValueError:
        return None
    return KeyName(KeyRole(role), name, raw) if len(raw) == _PUBLIC else None


def _name_in(data: bytes) -> KeyName:
    try:
        plain = canonical.decode(about_of(data))
    except NotCanonical as error:
        raise SigningKeyDamaged("about") from error
    name = _key_name(plain) if isinstance(plain, Mapping) else None
    if name is None:
        raise SigningKeyDamaged("about")
    return name


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(64 * 1024)
    except OSError as error:
        raise SigningKeyMissing("file") from error
