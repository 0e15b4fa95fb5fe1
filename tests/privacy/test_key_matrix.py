"""Every secret of one partner against every file of the other: none of them opens."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk.domain.errors import NotOurFile, SpaceDamaged, WorldError, WrongSecret
from rmdesk.private.wing import open_private
from rmdesk.security.key_ring import Unlocked, unlock_with_passphrase, unlock_with_recovery_code
from rmdesk.security.keys import PartnerSecrets, PrivateKeys, SpaceKey
from rmdesk.security.passphrase import normalise
from rmdesk.security.recovery_code import RecoveryCode
from rmdesk.storage.keyed import keyed
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

SIDES = ("a", "b")


@dataclass(frozen=True)
class Holder:
    """Everything that one partner could ever have in hand."""

    passphrase: str
    code: RecoveryCode
    unlocked: Unlocked
    key_files: tuple[Path, Path]
    private: Path

    @property
    def secrets(self) -> PartnerSecrets:
        return self.unlocked.secrets

    def raw(self) -> Mapping[str, bytes]:
        """Every secret as 32 bytes: as it is when it has that length, else hashed."""
        secrets = self.secrets
        return {
            "private key": secrets.private.key,
            "pair key": secrets.pair[secrets.epoch].key,
            "signing seed": secrets.signing_seed,
            "exchange key": secrets.exchange_private,
            "backup key": secrets.backup_mac_key,
            "root key": self.unlocked.root_key,
            "passphrase": hashlib.sha256(normalise(self.passphrase)).digest(),
            "code": hashlib.sha256(self.code.text.encode()).digest(),
        }


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> BuiltPair:
    return build_pair(tmp_path_factory.mktemp("matrix") / "vault", FakeClock())


@pytest.fixture(scope="module")
def holders(pair: BuiltPair) -> Mapping[str, Holder]:
    def holder(partner: str, passphrase: str, code: RecoveryCode) -> Holder:
        path, short = pair.folder.path, partner[:8]
        unlocked = unlock_with_passphrase(path, short, passphrase, QUICK_POLICY)
        files = path / f"a-{short}.rmk", path / f"b-{short}.rmk"
        return Holder(passphrase, code, unlocked, files, path / f"private-{short}.db")

    return {
        "a": holder(pair.a.shared.partner, PASSPHRASE_A, pair.code_a),
        "b": holder(pair.b.shared.partner, PASSPHRASE_B, pair.code_b),
    }


def attempts(keys: Mapping[str, bytes], salts: Mapping[str, bytes], name: str) -> Iterator[tuple[str, SpaceKey]]:
    for what, key in keys.items():
        for whose, salt in salts.items():
            yield f"{what} with {whose}", SpaceKey(key, salt, name)


def opens_database(path: Path, key: SpaceKey) -> bool:
    try:
        with keyed(path, key) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (SpaceDamaged, NotOurFile):
        return False
    return True


def test_what_is_held_is_what_opens(holders: Mapping[str, Holder], pair: BuiltPair) -> None:
    """The positive control: with its own key each file opens by the very means that the matrix uses."""
    for holder in holders.values():
        assert opens_database(holder.private, holder.secrets.private)
        assert opens_database(pair.folder.shared, holder.secrets.pair[1])


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_no_key_of_one_opens_the_private_space_of_the_other(
    holders: Mapping[str, Holder], holder: str, owner: str
) -> None:
    theirs = holders[owner]
    salts = {
        "the file's salt": theirs.private.read_bytes()[:16],
        "an own salt": holders[holder].secrets.private.salt,
        "the pair's salt": theirs.secrets.pair[1].salt,
        "no salt": bytes(16),
    }
    opened = [
        what
        for what, key in attempts(holders[holder].raw(), salts, theirs.secrets.private.database_id)
        if opens_database(theirs.private, key)
    ]
    assert opened == []


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_only_the_pair_key_of_what_one_holds_opens_the_shared_space(
    holders: Mapping[str, Holder], pair: BuiltPair, holder: str, owner: str
) -> None:
    keys = holders[holder].raw()
    salt = pair.folder.shared.read_bytes()[:16]
    name = holders[owner].secrets.pair[1].database_id
    opened = [what for what, key in keys.items() if opens_database(pair.folder.shared, SpaceKey(key, salt, name))]
    assert opened == ["pair key"]


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_no_secret_of_one_unlocks_a_key_file_of_the_other(
    holders: Mapping[str, Holder], pair: BuiltPair, holder: str, owner: str
) -> None:
    mine, folder, theirs = holders[holder], pair.folder.path, holders[owner].unlocked.ids.partner
    typed = {
        "passphrase": mine.passphrase,
        "code as a passphrase": mine.code.text,
        **{f"{what} in hex": key.hex() for what, key in mine.raw().items()},
    }
    tries: dict[str, Callable[[], object]] = {
        what: lambda text=text: unlock_with_passphrase(folder, theirs, text, QUICK_POLICY)  # type: ignore[misc]
        for what, text in typed.items()
    }
    tries["code"] = lambda: unlock_with_recovery_code(folder, theirs, mine.code, QUICK_POLICY)
    for what, attempt in tries.items():
        with pytest.raises(WrongSecret):
            pytest.fail(f"{what} opened it: {attempt()}")


def test_no_secret_lies_in_any_file_as_it_is(holders: Mapping[str, Holder], pair: BuiltPair) -> None:
    data = {path.name: path.read_bytes() for path in pair.folder.path.rglob("*") if path.is_file()}
    assert len(data) >= 8
    for holder in holders.values():
        typed = {"typed passphrase": holder.passphrase.encode(), "typed code": holder.code.text.encode()}
        for what, secret in {**holder.raw(), **typed}.items():
            shapes = secret, secret.hex().encode()
            assert [name for name, held in data.items() if any(shape in held for shape in shapes)] == [], what


@pytest.mark.parametrize("side", SIDES)
def test_each_code_opens_only_its_own(holders: Mapping[str, Holder], pair: BuiltPair, side: str) -> None:
    opened = []
    for owner, holder in holders.items():
        try:
            unlocked = unlock_with_recovery_code(
                pair.folder.path, holder.unlocked.ids.partner, holders[side].code, QUICK_POLICY
            )
        except WrongSecret:
            continue
        assert unlocked.secrets == holder.secrets
        opened.append(owner)
    assert opened == [side]


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_files_put_in_the_place_of_others_do_not_open(
    holders: Mapping[str, Holder], pair: BuiltPair, tmp_path: Path, holder: str, owner: str
) -> None:
    """One's own private space under the other's name, and one's own key file under the other's name."""
    mine, theirs = holders[holder], holders[owner]
    vault, partner = theirs.unlocked.ids.vault, theirs.unlocked.ids.partner
    swapped = tmp_path / theirs.private.name
    swapped.write_bytes(mine.private.read_bytes())
    for key in (theirs.secrets.private, mine.secrets.private):
        with pytest.raises((NotOurFile, SpaceDamaged)):
            open_private(swapped, PrivateKeys(vault, partner, key), FakeClock(), tmp_path).close()
    for source, target in zip(mine.key_files, theirs.key_files, strict=True):
        (tmp_path / target.name).write_bytes(source.read_bytes())
    with pytest.raises(WorldError):
        unlock_with_passphrase(tmp_path, partner, mine.passphrase, QUICK_POLICY)


def test_the_two_share_nothing_but_the_pair_s_keys(holders: Mapping[str, Holder]) -> None:
    a, b = holders["a"].raw(), holders["b"].raw()
    assert {what for what in a if a[what] == b[what]} == {"pair key", "backup key"}
    assert len({*a.values(), *b.values()}) == len(a) + len(b) - 2
