"""The second reader opens everything that the program writes, and refuses what has to be refused.

So the pages in `resources/docs` say enough, and people's words do not depend on this program being there.
"""

import ast
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from rmdesk.private.my_data import MyData
from rmdesk.private.my_data_files import as_json
from rmdesk.private.secret_text import SecretText
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.my_words import MyWords
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.renewal import renew_everything
from tests.backups import TITLE, back_up, full_pair, outside
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY
from tests.privacy.second_reader import backup, key_file, log, plain_json, spaces

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
KIT = json.loads((DATA / "keyfile-v1" / "manifest.json").read_text(encoding="utf-8"))
VECTORS = json.loads((DATA / "oplog-v1" / "vectors.json").read_text(encoding="utf-8"))
LOWEST = {"quick": key_file.QUICK, "standard": key_file.STANDARD}
WORDS = "Zaunkönig im Efeu – 7731"


def open_kit(entry: dict[str, Any]) -> tuple[key_file.KeyFile, dict[str, Any]]:
    file = key_file.read((DATA / "keyfile-v1" / entry["file"]).read_bytes(), LOWEST[entry["floor"]])
    return file, key_file.open_file(file, passphrase=entry.get("passphrase"), code=entry.get("code", ""))


def test_every_good_file_of_the_kit_opens() -> None:
    for entry in KIT["good"]:
        file, payload = open_kit(entry)
        assert file.sequence == entry["sequence"], entry["file"]
        assert hashlib.sha256(plain_json.encode(payload)).hexdigest() == entry["payload_sha256"], entry["file"]


def test_every_bad_file_of_the_kit_is_refused_for_its_reason() -> None:
    for entry in KIT["bad"]:
        with pytest.raises(key_file.RefusedError) as caught:
            open_kit(entry)
        assert str(caught.value) == entry["error"], entry["file"]
    note("Second reader: the kit", f"{len(KIT['good'])} good and {len(KIT['bad'])} bad key files", "0 read otherwise")


def test_the_log_of_the_vectors_is_read_and_leads_to_the_same_tables() -> None:
    read = log.Log(VECTORS["pair"])
    for one in VECTORS["operations"]:
        assert accept(read, one).id == one["id"]
    for one in VECTORS["refused_after_all_of_them"]:
        with pytest.raises((log.RefusedError, ValueError)):
            pytest.fail(f"{one['why']}: {accept(read, one)}")
    assert set(read.operations) == {one["id"] for one in VECTORS["operations"]}
    heads = VECTORS["projection"]["heads"]
    places = [heads["columns"].index(name) for name in ("type", "record", "field", "operation", "payload")]
    assert read.heads() == {tuple(row[place] for place in places) for row in heads["rows"]}
    amount = f"{len(VECTORS['operations'])} accepted, {len(VECTORS['refused_after_all_of_them'])} refused"
    note("Second reader: the log", amount, "0 read otherwise", f"{len(read.heads())} values the same")


def accept(read: log.Log, one: dict[str, Any]) -> log.Operation:
    salt = bytes.fromhex(one["salt"]) if one.get("salt") else None
    return read.accept(one["header"], bytes.fromhex(one["signature"]), one.get("payload"), salt)


def test_canonical_json_has_one_form() -> None:
    for one in VECTORS["canonical"]:
        assert plain_json.encode(one["value"]).hex() == one["bytes"]
        assert plain_json.decode(bytes.fromhex(one["bytes"])) == one["value"]
    for data in VECTORS["not_canonical"]:
        with pytest.raises(plain_json.NotCanonicalError):
            plain_json.decode(bytes.fromhex(data))


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    pair = full_pair(tmp_path / "vault")[0]
    wing = pair.private()
    entry = wing.journal.write(SecretText("A day"), SecretText("before"))
    wing.journal.save(entry.id, SecretText("A day"), SecretText(WORDS))
    wing.close()
    return pair


def keys_of(files: dict[str, bytes], partner: str, **secret: str) -> dict[str, Any]:
    return key_file.open_file(key_file.read(files[f"a-{partner[:8]}.rmk"], key_file.QUICK), **secret)


@pytest.mark.parametrize("where", ["vault", "outside"])
@pytest.mark.parametrize("secret", ["passphrase", "code"])
def test_a_backup_is_opened_down_to_the_words(pair: BuiltPair, tmp_path: Path, secret: str, where: str) -> None:
    path = back_up(pair) if where == "vault" else outside(pair, tmp_path / "stick")
    found = backup.read_backup(path.read_bytes())
    me = pair.a.shared.partner
    typed = {"passphrase": PASSPHRASE_A} if secret == "passphrase" else {"code": pair.code_a.text}
    keys = keys_of(dict(found.files), me, **typed)
    found.check_seal(bytes.fromhex(keys["backup_mac_key"]))
    private = spaces.open_space(found.files[f"private-{me[:8]}.db"], keys["private"])
    assert WORDS in [row["text"] for row in private.rows("reflection_versions")]
    shared = spaces.open_space(found.files["shared.db"], keys["pair"]["1"])
    read = read_log(shared)
    assert json.dumps(TITLE) in {payload for _t, _r, name, _o, payload in read.heads() if name == "title"}
    stored = {tuple(row[name] for name in ("type", "record", "field", "operation", "payload")) for row in heads(shared)}
    assert read.heads() == stored
    other = pair.b.shared.partner
    if where == "vault":
        with pytest.raises(spaces.DoesNotOpenError):
            spaces.open_space(found.files[f"private-{other[:8]}.db"], keys["private"])


def heads(shared: spaces.Space) -> list[dict[str, Any]]:
    return shared.rows("heads")


def read_log(shared: spaces.Space) -> log.Log:
    words = {row["operation"]: row for row in shared.rows("payloads")}
    read = log.Log(str(shared.meta["vault"]))
    rows: list[dict[str, Any]] = shared.rows("operations")
    for row in sorted(rows, key=lambda one: (one["lamport"], one["sequence"])):
        kept: dict[str, Any] = words.get(row["id"], {})
        one = read.accept(row["header"], row["signature"], kept.get("payload"), kept.get("salt"))
        assert one.id == row["id"]
    return read


def test_a_letter_opens_for_whom_it_is_and_brings_the_new_key(pair: BuiltPair) -> None:
    to = Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)
    chosen = NewSecrets("quiet-harbour-violin-pepper-new", new_recovery_code())
    assert renew_everything(pair.folder, pair.a.shared.partner, PASSPHRASE_A, chosen, to, QUICK_POLICY)
    (letter,) = pair.folder.mail.glob("*.rmm")
    files = {path.name: path.read_bytes() for path in pair.folder.path.glob("*.rmk")}
    theirs = keys_of(files, pair.b.shared.partner, passphrase=PASSPHRASE_B)
    mine = keys_of(files, pair.a.shared.partner, passphrase=chosen.passphrase)
    mac, private = (bytes.fromhex(theirs[name]) for name in ("backup_mac_key", "exchange_private"))
    epoch, key = backup.read_letter(letter.read_bytes(), mac, private)
    assert epoch == 2
    assert key == mine["pair"]["2"]
    assert spaces.open_space(pair.folder.shared.read_bytes(), key).meta["epoch"] == 2
    with pytest.raises(backup.RefusedError):
        backup.read_letter(letter.read_bytes(), mac, bytes.fromhex(mine["exchange_private"]))
    with pytest.raises(spaces.DoesNotOpenError):
        spaces.open_space(pair.folder.shared.read_bytes(), theirs["pair"]["1"])


def test_a_file_of_my_data_says_what_its_page_says(pair: BuiltPair) -> None:
    wing, shared = pair.private(), pair.shared()
    gathered = MyData(wing.space).gather()
    data = as_json(gathered, MyWords(pair.workspace(pair.a, shared)).written(), pair.clock.now())
    wing.close()
    shared.close()
    words = json.loads(data)
    assert (words["format"], words["version"]) == ("rmdesk-my-data", 1)
    assert {"reflections", "answers", "steps", "drafts", "other"} == words["private"].keys()
    versions = [[one["text"] for one in entry["versions"]] for entry in words["private"]["reflections"]]
    assert ["before", WORDS] in versions
    assert {"number", "saved", "title", "text"} == words["private"]["reflections"][0]["versions"][0].keys()
    members = {"kind", "heading", "written", "words", "typed_by", "confirmed"}
    assert all(one.keys() == members for one in words["shared"])


def test_a_changed_byte_is_noticed_wherever_it_is(pair: BuiltPair) -> None:
    """The second reader is no weaker: a copy with one bit changed anywhere is refused."""
    data = back_up(pair).read_bytes()
    found = backup.read_backup(data)
    mac_key = bytes.fromhex(
        keys_of(dict(found.files), pair.a.shared.partner, passphrase=PASSPHRASE_A)["backup_mac_key"]
    )
    for place in (*range(found.sealed + 32), *range(found.sealed + 32, len(data), 9_973)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises((ValueError, KeyError, TypeError)):
            backup.read_backup(bytes(changed)).check_seal(mac_key)


def test_it_imports_nothing_of_the_program() -> None:
    allowed = {"cryptography", "tests.privacy.second_reader", "tests.privacy.second_decoder"}
    files = [path for name in ("second_reader", "second_decoder") for path in (HERE / name).glob("*.py")]
    assert len(files) >= 9
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or "?"] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                ours = any(name == one or name.startswith(f"{one}.") for one in allowed)
                assert ours or name.split(".")[0] in sys.stdlib_module_names, f"{path.name}: {name}"
