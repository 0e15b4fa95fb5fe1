"""Everything that one partner ever holds against every file that the vault ever makes of the other: none of it opens.

The vault has been through all that leaves files behind: backups of both, copies outside, another passphrase, a rescue
with its copies of what was damaged, every key changed, letters, my own words as open files, backups after all that. The
second reader tries the keys, so no rule of the program stands in the way of a key that fits.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rmdesk.private.my_data import MyData
from rmdesk.private.my_data_files import as_json, as_markdown
from rmdesk.private.secret_text import SecretText
from rmdesk.security.key_ring import unlock_with_passphrase
from rmdesk.security.keys import PartnerSecrets, Recipient
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from rmdesk.services.my_words import MyWords
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.own_secrets import change_passphrase, renew_code
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.rescue import DamagedSpace, rescue
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import back_up, full_pair, outside
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY
from tests.privacy.canaries import files_with
from tests.privacy.second_reader import backup, key_file, spaces

WORDS = {"a": "Zitronenfalterqz", "b": "Rhabarberblattqz"}
LATER, LAST = "quiet-harbour-violin-pepper-later", "quiet-harbour-violin-pepper-last"
DEEP = ("backup key", "exchange key", "root key", "seed")


@dataclass(frozen=True)
class Lived:
    """A vault with a past: every file by where it lies, sections of backups among them, and what each partner held."""

    files: dict[str, bytes]
    partners: dict[str, str]
    typed: dict[str, list[str]]
    codes: dict[str, list[RecoveryCode]]
    keys: dict[str, dict[str, bytes]]
    letters: dict[str, list[PartnerSecrets]]
    salts: tuple[bytes, ...]
    my_data: Path


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return Past(tmp_path_factory.mktemp("lived")).live()


class Past:
    """What happens to the vault, and what is noted of it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.pair = full_pair(place / "vault")[0]
        self.files: dict[str, bytes] = {}
        self.held: dict[str, list[PartnerSecrets]] = {"a": [], "b": []}
        self.roots: dict[str, list[bytes]] = {"a": [], "b": []}
        self.codes = {"a": [self.pair.code_a], "b": [self.pair.code_b]}

    def live(self) -> Lived:
        for side, who in (("a", self.pair.a), ("b", self.pair.b)):
            wing = self.pair.private(who)
            wing.journal.write(SecretText(WORDS[side]), SecretText(WORDS[side] * 50))
            wing.close()
        self.keep("begin", PASSPHRASE_A)
        self.other_secrets()
        self.keep("later", LATER)
        self.rescued()
        self.keep("rescued", LATER)
        my_data = self.taken_out()
        self.renewed()
        self.keep("renewed", LAST, before_mail=True)
        unlock(self.pair.folder, PASSPHRASE_B, QUICK_POLICY)
        self.keep("end", LAST)
        return self.lived(my_data)

    def keep(self, when: str, passphrase: str, *, before_mail: bool = False) -> None:
        """Note all files and all keys as they are now; make a backup of either's and a copy outside of either's."""
        folder = self.pair.folder
        for side, typed in (("a", passphrase), ("b", PASSPHRASE_B)):
            partner = (self.pair.a if side == "a" else self.pair.b).shared.partner
            unlocked = unlock_with_passphrase(folder.path, partner, typed, QUICK_POLICY)
            self.held[side].append(unlocked.secrets)
            self.roots[side].append(unlocked.root_key)
            if side == "b" and before_mail:
                continue
            who = unlock(folder, typed, QUICK_POLICY)
            back_up(self.pair, who)
            outside(self.pair, self.place / f"outside-{side}-{when}.rmbackup", who)
        for path in (*self.place.rglob("*.rm*"), *self.place.rglob("*.db*")):
            name = f"{when}/{path.relative_to(self.place).as_posix()}"
            self.files[name] = path.read_bytes()
            if path.suffix == ".rmbackup":
                found = read_backup(path)
                for section in found.manifest.sections:
                    self.files[f"{name}/{section.name}"] = b"".join(found.pieces(section))

    def other_secrets(self) -> None:
        partner, code = self.pair.a.shared.partner, new_recovery_code()
        change_passphrase(self.pair.folder, partner, PASSPHRASE_A, LATER, QUICK_POLICY)
        renew_code(self.pair.folder, partner, LATER, code, QUICK_POLICY)
        self.codes["a"].append(code)

    def rescued(self) -> None:
        """Both private spaces are set aside as damaged; what takes their place here is the same again."""
        folder, salvaged = self.pair.folder, []
        for who in (self.pair.a, self.pair.b):
            path = folder.private(who.shared.partner)

            def salvage(source: Path, made: Path) -> bool:
                made.write_bytes(source.read_bytes())
                return True

            salvaged.append(DamagedSpace(path, lambda: False, salvage))
        report = rescue(folder, salvaged, datetime(2026, 11, 22, tzinfo=UTC))
        assert report.aside is not None
        assert len(list(report.aside.glob("private-*.db"))) == 2

    def taken_out(self) -> Path:
        wing, shared = self.pair.private(), self.pair.shared()
        gathered, mine = MyData(wing.space).gather(), list(MyWords(self.pair.workspace(self.pair.a, shared)).written())
        wing.close()
        shared.close()
        place = self.place / "my-data"
        place.mkdir()
        (place / "words.json").write_bytes(as_json(gathered, mine, self.pair.clock.now()))
        (place / "words.md").write_bytes(as_markdown(gathered, mine, self.pair.clock.now()))
        return place

    def renewed(self) -> None:
        to = Recipient(self.pair.b.shared.partner, self.pair.b.shared.exchange_public)
        chosen = NewSecrets(LAST, new_recovery_code())
        self.codes["a"].append(chosen.code)
        assert renew_everything(self.pair.folder, self.pair.a.shared.partner, LATER, chosen, to, QUICK_POLICY)
        assert list(self.pair.folder.mail.glob("*.rmm"))

    def lived(self, my_data: Path) -> Lived:
        keys = {side: dict(self.all_keys(side)) for side in ("a", "b")}
        salts = {one.private.salt for held in self.held.values() for one in held}
        partners = {"a": self.pair.a.shared.partner[:8], "b": self.pair.b.shared.partner[:8]}
        typed = {"a": [PASSPHRASE_A, LATER, LAST], "b": [PASSPHRASE_B]}
        return Lived(self.files, partners, typed, self.codes, keys, self.held, tuple(sorted(salts)), my_data)

    def all_keys(self, side: str) -> Iterator[tuple[str, bytes]]:
        for number, (one, root) in enumerate(zip(self.held[side], self.roots[side], strict=True)):
            yield f"private {number}", one.private.key
            yield from ((f"pair {number}/{epoch}", space.key) for epoch, space in one.pair.items())
            values = (one.backup_mac_key, one.exchange_private, root, one.signing_seed)
            yield from ((f"{name} {number}", value) for name, value in zip(DEEP, values, strict=True))


def opens(data: bytes, key: bytes, salt: bytes) -> bool:
    """Whether the first page fits that key; the salt can be the file's or one that is known."""
    try:
        spaces.decrypt(data[: spaces.PAGE], key, salt)
    except spaces.DoesNotOpenError:
        return False
    return True


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_no_key_opens_any_private_space_of_the_other(lived: Lived, holder: str, owner: str) -> None:
    name = f"private-{lived.partners[owner]}.db"
    theirs = {where: data for where, data in lived.files.items() if where.split("/")[-1] == name}
    assert len(theirs) >= 8
    assert any("damaged-" in where for where in theirs)
    assert any(".rmbackup/" in where for where in theirs)
    tried, opened = 0, []
    for where, data in theirs.items():
        own = lived.keys[owner].values()
        assert any(opens(data, key, data[:16]) for key in own), f"the control: its owner opens {where}"
        for what, key in lived.keys[holder].items():
            for salt in {data[:16], *lived.salts}:
                tried += 1
                opened += [f"{what} opens {where}"] if opens(data, key, salt) else []
    assert opened == []
    amount = f"{len(theirs)} files, {tried} tries"
    note(f"Keys of {holder} on private spaces of {owner}", amount, "0 opened", "each opens to its owner")


@pytest.mark.parametrize(("holder", "owner"), [("a", "b"), ("b", "a")])
def test_no_secret_opens_any_key_file_of_the_other(lived: Lived, holder: str, owner: str) -> None:
    names = {f"{copy}-{lived.partners[owner]}.rmk" for copy in "ab"}
    theirs = {data: where for where, data in lived.files.items() if where.split("/")[-1] in names}
    assert theirs
    typed = [*lived.typed[holder], *(code.text for code in lived.codes[holder])]
    typed += [key.hex() for key in lived.keys[holder].values()]
    opened, tried = [], 0
    for data, where in theirs.items():
        file = key_file.read(data, key_file.QUICK)
        assert any(fits(file, passphrase=one) for one in lived.typed[owner]), f"the control: its owner opens {where}"
        for words in typed:
            tried += 1
            opened += [where] if fits(file, passphrase=words) else []
        for code in lived.codes[holder]:
            tried += 1
            opened += [where] if fits(file, code=code.text) else []
    assert opened == []
    amount = f"{len(theirs)} different files, {tried} tries"
    note(f"Secrets of {holder} on key files of {owner}", amount, "0 opened", "each opens to its owner")


def fits(file: key_file.KeyFile, *, passphrase: str | None = None, code: str = "") -> bool:
    try:
        key_file.root_key(file, passphrase=passphrase, code=code)
    except key_file.RefusedError:
        return False
    return True


def test_a_letter_opens_for_nobody_but_whom_it_is_for(lived: Lived) -> None:
    (letter,) = {data for where, data in lived.files.items() if where.endswith(".rmm")}
    mac = lived.letters["b"][0].backup_mac_key
    assert backup.read_letter(letter, mac, lived.letters["b"][0].exchange_private)[0] == 2
    others = [*lived.keys["a"].values(), *(secrets.token_bytes(32) for _ in range(20))]
    for key in others:
        with pytest.raises(backup.RefusedError):
            pytest.fail(f"it opened: {backup.read_letter(letter, mac, key)[0]}")


def test_the_earlier_pair_keys_do_not_open_what_both_share_now(lived: Lived) -> None:
    """Somebody who knew a secret of the first partner before every key was changed."""
    now = next(data for where, data in lived.files.items() if where == "end/vault/shared.db")
    before = [one for one in lived.letters["a"] if one.epoch == 1]
    assert before
    assert not any(opens(now, space.key, now[:16]) for one in before for space in one.pair.values())
    assert opens(now, lived.letters["a"][-1].pair[2].key, now[:16]), "the control"
    assert opens(now, lived.letters["b"][-1].pair[2].key, now[:16]), "the other partner has had the letter"


def test_no_copy_for_outside_and_no_file_of_my_data_holds_anything_of_the_other(lived: Lived) -> None:
    outside_copies = {where for where in lived.files if "/outside-" in where and where.count(".rmbackup/")}
    assert len(outside_copies) >= 8
    for where in outside_copies:
        side = where.split("/outside-")[1][0]
        other = lived.partners["b" if side == "a" else "a"]
        assert other not in where.split("/")[-1]
    assert files_with(lived.my_data, [WORDS["a"]]), "the control: one's own words are there"
    assert files_with(lived.my_data, [WORDS["b"]]) == []


def test_nothing_lies_open_in_any_of_it(lived: Lived, tmp_path: Path) -> None:
    for number, (_where, data) in enumerate(sorted(lived.files.items())):
        (tmp_path / str(number)).write_bytes(data)
    typed = [word for side in ("a", "b") for word in lived.typed[side]]
    codes = [code.text for side in ("a", "b") for code in lived.codes[side]]
    assert files_with(tmp_path, [*WORDS.values(), *typed, *codes]) == []
    assert not [where for where, data in lived.files.items() if b"SQLite format 3" in data]


def test_the_vault_of_these_tests_holds_every_kind_of_file(lived: Lived) -> None:
    names = "\n".join(lived.files)
    for kind in (".rmk", "shared.db", "private-", ".rmm", ".rmbackup", "damaged-", "outside-b", "outside-a"):
        assert kind in names
