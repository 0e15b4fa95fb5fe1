"""The second decoder makes the same tables from the log as the program, notices others, and undoes a save cut off."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.storage.engine import connect
from tests.builders import PASSPHRASE_A
from tests.evidence import note
from tests.privacy.second_decoder import journal, tables
from tests.privacy.second_reader import key_file, spaces
from tests.privacy.second_reader.log import Log
from tests.privacy.seeded_vault import Vault
from tests.privacy.test_second_reader import VECTORS, accept, read_log

MADE = {"heads": tables.heads, "records": tables.records, "marks": tables.marks, "erasures": tables.erasures}


def same(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def test_all_four_tables_follow_from_the_vectors() -> None:
    read = Log(VECTORS["pair"])
    for one in VECTORS["operations"]:
        accept(read, one)
    for name, made in MADE.items():
        columns, rows = VECTORS["projection"][name]["columns"], VECTORS["projection"][name]["rows"]
        assert sorted([row[column] for column in columns] for row in made(read)) == sorted(rows), name


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    """Every type of record, offers taken back and lists that were exported."""
    made = Vault(tmp_path_factory.mktemp("pair") / "vault")
    preview = next(made.previews())
    diary = made.pair.folder.path.parent / "dates.ics"
    assert made.export_a.write(preview, diary, ExportKind(ExportFormat.CALENDAR))
    made.space.close()
    return made


def opened(vault: Vault, role: str) -> tuple[Path, dict[str, str]]:
    folder, me = vault.pair.folder, vault.pair.a.shared.partner
    file = key_file.read((folder.path / f"a-{me[:8]}.rmk").read_bytes(), key_file.QUICK)
    keys: dict[str, Any] = key_file.open_file(file, passphrase=PASSPHRASE_A)
    if role == "shared":
        return folder.shared, keys["pair"]["1"]
    return folder.path / f"private-{me[:8]}.db", keys["private"]


def test_all_four_tables_of_a_vault_follow_from_its_log(vault: Vault) -> None:
    path, key = opened(vault, "shared")
    shared = spaces.open_space(path.read_bytes(), key)
    read = read_log(shared)
    amounts = []
    for name, made in MADE.items():
        kept = [{column: row[column] for column in spaces.SHARED[name].split()} for row in shared.rows(name)]
        assert same(made(read)) == same(kept), name
        amounts.append(f"{len(kept)} {name}")
    assert tables.marks(read)
    assert tables.erasures(read)
    assert {row["detail"] for row in tables.marks(read)} >= {"", "ics"}
    note("Second decoder: what follows from the log", ", ".join(amounts), "0 otherwise")


def test_what_both_agreed_to_is_the_text_of_the_action_whatever_its_kind(vault: Vault) -> None:
    path, key = opened(vault, "shared")
    read = read_log(spaces.open_space(path.read_bytes(), key))
    actions: dict[str, dict[str, Any]] = {}
    for row in tables.heads(read):
        if row["type"] == "action":
            actions.setdefault(row["record"], {})[row["field"]] = json.loads(row["payload"])
    agreed = {(row["record"], row["hash"]) for row in tables.marks(read) if row["type"] == "action"}
    kinds = {fields.get("kind") for one, fields in actions.items() if (one, tables.core_hash(fields)) in agreed}
    assert kinds >= {None, "ask", "sponsorship-promise"}


def test_an_entry_of_a_diary_is_named_as_its_page_says(vault: Vault) -> None:
    path, key = opened(vault, "shared")
    read = read_log(spaces.open_space(path.read_bytes(), key))
    (exported,) = (row for row in tables.marks(read) if row["kind"] == "exported")
    text = (vault.pair.folder.path.parent / "dates.ics").read_text(encoding="utf-8")
    names = re.findall(r"^UID:(\w+)", text, re.MULTILINE)
    hopes = [f"rmdesk/1/calendar {exported['hash']} {place}" for place in range(20)]
    assert names
    assert set(names) <= {hashlib.sha256(hope.encode()).hexdigest()[:32] for hope in hopes}


def cut_off(path: Path, key: dict[str, str]) -> tuple[bytes, bytes]:
    """The bytes of a space and of its journal in the middle of a save that did not fit into memory."""
    engine = connect(path, busy_seconds=0)
    engine.set_key(bytearray(f"x'{key['key']}{key['salt']}'".encode()))
    for statement in ("PRAGMA journal_mode = TRUNCATE", "PRAGMA cache_size = 5", "BEGIN IMMEDIATE"):
        engine.execute(statement)
    engine.execute("UPDATE reflection_versions SET text = text || ?", ("x" * 60_000,))
    found = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
    engine.execute("ROLLBACK")
    engine.close()
    return found


def test_a_save_that_was_cut_off_is_undone(vault: Vault, tmp_path: Path) -> None:
    path, key = opened(vault, "private")
    before = spaces.open_space(path.read_bytes(), key)
    copy = tmp_path / "cut.db"
    copy.write_bytes(path.read_bytes())
    cut, left = cut_off(copy, key)
    with pytest.raises((spaces.DoesNotOpenError, ValueError)):
        spaces.open_space(cut, key)
    after = spaces.open_space(journal.roll_back(cut, left), key)
    assert after.meta == before.meta
    assert after.rows("reflection_versions") == before.rows("reflection_versions")
    assert journal.roll_back(cut, b"") == cut
