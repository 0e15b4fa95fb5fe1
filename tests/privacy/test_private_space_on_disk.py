"""What somebody with the files, but without the key, finds in them; and what is left of words that were deleted."""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from rmdesk.storage.connection import Transaction
from rmdesk.storage.engine import EngineError
from tests.fakes.clock import FakeClock
from tests.modes import is_for_its_owner_alone
from tests.page_decryptor import decrypt

S = SecretText
CANARY = "zqxjheronkvwy"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def keys() -> PrivateKeys:
    return PrivateKeys(VaultId(new_id()), PartnerId(new_id()), SpaceKey.generate())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    return folder


@pytest.fixture
def wing(vault: Path, keys: PrivateKeys, clock: FakeClock) -> Iterator[PrivateWing]:
    wing = create_private(vault / "private-1.db", keys, clock)
    yield wing
    wing.close()


def shapes_of(word: str) -> set[bytes]:
    """A word as it could lie in a file: two encodings, hex, and base64 at each of its three offsets."""
    raw = word.encode()
    middles = {base64.b64encode(b"\0" * offset + raw)[4:-4] for offset in range(3)}
    return {raw, word.encode("utf-16-le"), raw.hex().encode(), raw.hex().upper().encode(), *middles}


def files_with(folder: Path, word: str) -> set[str]:
    shapes = shapes_of(word)
    return {
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(shape in file.read_bytes() for shape in shapes)
    }


def write_all_kinds(wing: PrivateWing) -> None:
    entry = wing.journal.write(S(f"{CANARY} title"), S(f"{CANARY} text " * 300))
    wing.journal.save(entry.id, S("t"), S(f"{CANARY} again"))
    wing.answers.put(Answer("p", f"{CANARY}?", 1, TextAnswer(f"{CANARY} answer")))
    wing.drafts.put("p", 1, S(f"{CANARY} draft"))
    wing.profile.put("names", [CANARY])
    wing.search.find(S(CANARY))


def _put_and_fail(tx: Transaction) -> None:
    tx.put("profile", {"name": "rolled back", "value": f'"{CANARY}"'})
    raise KeyError


def test_no_word_lies_open_in_the_folder(wing: PrivateWing, vault: Path) -> None:
    write_all_kinds(wing)
    with pytest.raises(KeyError), wing.space.transaction() as tx:
        _put_and_fail(tx)
    assert files_with(vault, CANARY) == set()
    (vault / "control.txt").write_bytes(b"x" + base64.b64encode(f"ab{CANARY}cd".encode()))
    assert files_with(vault, CANARY) == {"control.txt"}


def test_no_word_lies_open_in_the_journal_of_a_cut_off_save(vault: Path, keys: PrivateKeys, clock: FakeClock) -> None:
    wing = create_private(vault / "private-1.db", keys, clock)
    write_all_kinds(wing)
    before_save = (vault / "private-1.db").read_bytes()
    journal = vault / "private-1.db-journal"
    with wing.space.transaction() as tx:
        for number in range(2500):  # more than the page cache holds, so that the journal is really written
            tx.put("profile", {"name": f"n{number}", "value": f'"{CANARY * 300}"'})
        assert journal.stat().st_size > 0
        (vault / "journal-copy").write_bytes(journal.read_bytes())
        (vault / "spilled-copy").write_bytes(_read_by_another_process(vault / "private-1.db"))
    assert len((vault / "spilled-copy").read_bytes()) > len(before_save)
    assert files_with(vault, CANARY) == set()
    wing.close()


def _read_by_another_process(path: Path) -> bytes:
    program = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    return subprocess.run([sys.executable, "-c", program, str(path)], check=True, capture_output=True).stdout


def test_no_file_is_plain_sqlite(wing: PrivateWing, vault: Path) -> None:
    write_all_kinds(wing)
    wing.space.copy_to(vault / "copy.db")
    assert {file.name for file in vault.iterdir()} == {"private-1.db", "private-1.db-journal", "copy.db"}
    for file in vault.iterdir():
        assert not file.read_bytes().startswith(b"SQLite format 3")
        assert is_for_its_owner_alone(file)


def test_attaching_and_leaving_the_settings_are_refused(wing: PrivateWing, tmp_path: Path) -> None:
    for sql in (
        f"ATTACH DATABASE '{tmp_path / 'other.db'}' AS other",
        f"ATTACH DATABASE '{tmp_path / 'other.db'}' AS other KEY ''",
        f"VACUUM INTO '{tmp_path / 'other.db'}'",
        "PRAGMA temp_store = FILE",
        "PRAGMA temp_store_directory = '/tmp'",
        "PRAGMA secure_delete = OFF",
        "PRAGMA journal_mode = WAL",
    ):
        with pytest.raises(EngineError):
            wing.space.read(sql)
        with pytest.raises(EngineError), wing.space.transaction() as tx:
            tx.derived(sql)
    assert not (tmp_path / "other.db").exists()


def test_a_large_sort_writes_no_temporary_file(tmp_path: Path) -> None:
    """In a child, where no other test opens files: the engine names its own temporary files `etilqs_…`."""
    program = """
import sys, os
from pathlib import Path
from rmdesk.domain.ids import new_id
from rmdesk.private.wing import create_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from tests.fakes.clock import FakeClock
wing = create_private(Path(sys.argv[1]) / "p.db", PrivateKeys(new_id(), new_id(), SpaceKey.generate()), FakeClock())
with wing.space.transaction() as tx:
    for number in range(3000):
        tx.put("profile", {"name": f"n{number}", "value": f'"{(str(number) + "heron") * 500}"'})
cursor = wing.space._connection.execute("SELECT value || name FROM profile ORDER BY value || name DESC")
cursor.fetchmany(5)  # the sort is done and its results are still held, in memory or in a file without a name
handles = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
links = [os.readlink(handle) for handle in handles if os.path.exists(handle)]
print(sorted(Path(link).name for link in links if link.startswith(sys.argv[1]) or "etilqs" in link))
"""
    if os.name == "nt" or not Path("/proc/self/fd").is_dir():
        pytest.skip("looks at open files through /proc")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)}
    result = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True, env=environment
    )
    assert result.stdout == "['p.db', 'p.db-journal']\n"
    assert list(temporary.iterdir()) == []


def plain_pages(wing: PrivateWing, keys: PrivateKeys) -> bytes:
    wing.space.close()
    return decrypt(wing.space.path.read_bytes(), keys.space.key, keys.space.salt)


def test_deleted_words_leave_nothing_in_the_decrypted_pages(vault: Path, keys: PrivateKeys, clock: FakeClock) -> None:
    path = vault / "private-1.db"
    wing = create_private(path, keys, clock)
    for number in range(30):
        wing.journal.write(S(f"other {number}"), S(f"ordinary words zqy zr {number} " * 40))
    doomed = []
    for number in range(6):
        entry = wing.journal.write(S(f"{CANARY} {number}"), S(f"{CANARY} secondcanaryzk{number} " * 40 * (number + 1)))
        wing.journal.save(entry.id, S("t"), S(f"versiontwo{CANARY} {number}"))
        wing.drafts.put(entry.id, 2, S(f"draft{CANARY} " * 500))
        doomed.append(entry.id)
    wing.answers.put(Answer("p", "?", 1, TextAnswer(f"answer{CANARY}")))
    wing.drafts.put("gone", 0, S(f"gone{CANARY} " * 500))
    control = plain_pages(wing, keys)
    assert control.count(CANARY.encode()) > 500
    assert b"secondcanaryzk" in control

    wing = open_private(path, keys, clock, vault / "backups")
    for record in doomed:
        wing.journal.bin(record)
    clock.advance(days=30)
    assert wing.journal.purge_bin() == 6
    wing.answers.erase("p")
    wing.drafts.remove("gone")
    assert wing.search.find(S("ordinary "))
    rest = plain_pages(wing, keys)
    for word in (CANARY, "heronkvwy", "secondcanary", "canaryzk", "versiontwo"):
        assert word.encode() not in rest
    assert b"ordinary words" in rest


def test_an_overwritten_draft_leaves_nothing(vault: Path, keys: PrivateKeys, clock: FakeClock) -> None:
    wing = create_private(vault / "private-1.db", keys, clock)
    wing.drafts.put("d", 0, S(f"{CANARY} " * 900))
    wing.drafts.put("d", 0, S("short"))
    assert CANARY.encode() not in plain_pages(wing, keys)


@pytest.mark.parametrize("which", ["key", "salt and key", "database id", "partner", "vault"])
def test_nothing_of_another_partner_opens_it(
    wing: PrivateWing, vault: Path, keys: PrivateKeys, clock: FakeClock, which: str
) -> None:
    wing.close()
    other = SpaceKey.generate()
    wrong = {
        "key": replace(keys, space=replace(keys.space, key=other.key)),
        "salt and key": replace(keys, space=replace(other, database_id=keys.space.database_id)),
        "database id": replace(keys, space=replace(keys.space, database_id=other.database_id)),
        "partner": replace(keys, partner=PartnerId(new_id())),
        "vault": replace(keys, vault=VaultId(new_id())),
    }[which]
    with pytest.raises((NotOurFile, SpaceDamaged)):
        open_private(wing.space.path, wrong, clock, vault / "backups")
    open_private(wing.space.path, keys, clock, vault / "backups").close()
