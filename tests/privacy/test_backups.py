"""A backup tells nobody anything: no word lies open in it, and nothing of one partner opens what the other wrote."""

import base64
from pathlib import Path

import pytest

from rmdesk.domain.errors import NotOurFile, SpaceDamaged, WrongSecret
from rmdesk.security.keys import SpaceKey
from rmdesk.storage.keyed import keyed
from rmdesk.vaultkeeping.backup import make
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import (
    at,
    back_up,
    bring_back,
    files_below,
    full_pair,
    outside,
    own_spaces,
    write_private,
    write_shared,
)
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY
from tests.modes import is_for_its_owner_alone

CANARY = "Zaunkoenig-7731"


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    pair = full_pair(tmp_path / "vault")[0]
    write_private(pair, pair.a, CANARY * 40)
    write_private(pair, pair.b, CANARY * 40)
    write_shared(pair, CANARY)
    return pair


def spellings(words: str) -> list[bytes]:
    plain = words.encode()
    encoded = [base64.b64encode(b"x" * offset + plain)[4:-4] for offset in range(3)]
    every = [plain, words.encode("utf-16-le"), plain.hex().encode(), *encoded]
    return [one for one in every if len(one) >= 5]  # shorter ones are in any random bytes


def holds(data: bytes, words: str) -> bool:
    return any(spelling in data for spelling in spellings(words))


def test_no_word_name_or_secret_lies_open_in_a_backup(pair: BuiltPair, tmp_path: Path) -> None:
    secrets = [PASSPHRASE_A, PASSPHRASE_B, pair.code_a.text, "Amara", "Helen", CANARY]
    for path in (back_up(pair), outside(pair, tmp_path / "stick")):
        data = path.read_bytes()
        assert not any(holds(data, words) for words in secrets)
        for key in (pair.a.shared.space, pair.a.private.space, pair.b.private.space):
            assert key.key not in data
            assert key.key.hex().encode() not in data
        assert pair.a.seal.key not in data
        assert b"SQLite format 3" not in data
        assert all(holds(data + spelling, CANARY) for spelling in spellings(CANARY))  # the search itself finds it


def test_no_word_lies_open_while_a_backup_is_made_and_nobody_else_may_look(
    pair: BuiltPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, bytes]] = []
    real = make.verify_backup

    def look(backup: object, opened: object, scratch: Path) -> None:
        seen.append(files_below(pair.folder.backups))
        assert is_for_its_owner_alone(scratch)
        assert all(is_for_its_owner_alone(path) for path in scratch.iterdir())
        real(backup, opened, scratch)  # type: ignore[arg-type]

    monkeypatch.setattr(make, "verify_backup", look)
    back_up(pair)
    assert len(seen[0]) >= 8
    assert not any(holds(data, CANARY) or b"SQLite format 3" in data for data in seen[0].values())


def test_file_names_say_nothing_but_the_time(pair: BuiltPair) -> None:
    name = back_up(pair).name
    assert not any(who.shared.partner[:8] in name for who in (pair.a, pair.b))
    assert pair.a.shared.vault[:8] not in name


@pytest.mark.parametrize("maker", ["a", "b"])
@pytest.mark.parametrize("side", ["a", "b"])
def test_no_key_of_one_partner_opens_the_other_s_space_from_any_backup(
    pair: BuiltPair, tmp_path: Path, side: str, maker: str
) -> None:
    owner = pair.a if side == "a" else pair.b
    other = unlock(pair.folder, PASSPHRASE_B if side == "a" else PASSPHRASE_A, QUICK_POLICY)
    backup = read_backup(back_up(pair, pair.a if maker == "a" else pair.b))
    name = f"private-{owner.private.partner[:8]}.db"
    section = next(one for one in backup.manifest.sections if one.name == name)
    taken = tmp_path / "taken.db"
    taken.write_bytes(b"".join(backup.pieces(section)))
    for key in keys_of(other):
        for salt in (key.salt, taken.read_bytes()[:16]):
            with pytest.raises((NotOurFile, SpaceDamaged)), keyed(taken, SpaceKey(key.key, salt, key.database_id)):
                pass
    with keyed(taken, owner.private.space) as connection:  # the planted control
        assert connection.execute("SELECT count(*) FROM reflections").fetchone() == (2,)


def keys_of(who: OpenedVault) -> list[SpaceKey]:
    fresh = SpaceKey.generate()
    raw = [who.seal.key, who.joining.private.key, who.joining.signing_seed]
    return [who.private.space, who.shared.space, *(SpaceKey(key, fresh.salt, fresh.database_id) for key in raw)]


def test_nothing_of_the_partner_is_in_a_copy_for_outside(pair: BuiltPair, tmp_path: Path) -> None:
    data = outside(pair, tmp_path / "stick").read_bytes()
    theirs = pair.folder.private(pair.b.shared.partner).read_bytes()
    keys = (pair.folder.path / f"a-{pair.b.shared.partner[:8]}.rmk").read_bytes()
    mine = (pair.folder.path / f"a-{pair.a.shared.partner[:8]}.rmk").read_bytes()
    pages = [theirs[at : at + 64] for at in range(0, len(theirs), 4096)]
    assert not any(page in data for page in pages)
    assert keys[56:200] not in data
    assert mine[56:200] in data  # the search itself finds it
    with pytest.raises(WrongSecret):
        bring_back(tmp_path / "stick", tmp_path / "back", PASSPHRASE_B)


def test_restoring_gives_each_partner_their_own_and_no_more(pair: BuiltPair, tmp_path: Path) -> None:
    restored = bring_back(back_up(pair), tmp_path / "back", PASSPHRASE_B)
    back = at(pair, restored.folder)
    with (
        pytest.raises((NotOurFile, SpaceDamaged)),
        keyed(back.folder.private(pair.a.shared.partner), restored.opened.private.space),
    ):
        pass


def test_what_makes_backups_shows_no_key(pair: BuiltPair) -> None:
    spaces = own_spaces(pair, pair.a)
    text = repr((spaces, pair.a.seal, pair.a, read_backup(back_up(pair)).manifest))
    assert not any(key.hex() in text or repr(key)[2:-1] in text for key in (pair.a.seal.key, pair.a.private.space.key))
