"""The file of a backup: what is written reads back, and nothing else is taken for one. No databases here."""

import json
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import encode
from rmdesk.domain.errors import BackupDamaged, MadeByNewerVersion, WorldError
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.vaultkeeping.backup.format import MAGIC, Backup, check_hashes, read_backup, sealed_head
from rmdesk.vaultkeeping.backup.manifest import (
    LARGEST_MANIFEST,
    BackupKind,
    manifest_bytes,
    manifest_from,
)
from tests.sample_backup import CONTENT, MANIFEST, ME

SEAL = BackupSeal(bytes(range(32)))
PLAIN: dict[str, Any] = json.loads(manifest_bytes(MANIFEST))
HEAD = sealed_head(MANIFEST, SEAL)
WHOLE = HEAD + b"".join(CONTENT.values())


def read(path: Path, data: bytes) -> Backup:
    path.write_bytes(data)
    return read_backup(path)


def is_accepted(path: Path) -> bool:
    """Whether it would be believed: shape, seal and every hash. Only our own failures may come of it."""
    try:
        backup = read_backup(path)
        check_hashes(backup)
    except (BackupDamaged, MadeByNewerVersion):
        return False
    return backup.is_sealed_by(SEAL)


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    backup = read(tmp_path / "b", WHOLE)
    assert backup.manifest == MANIFEST
    assert backup.is_sealed_by(SEAL)
    assert not backup.is_sealed_by(BackupSeal(bytes(32)))
    for one in MANIFEST.sections:
        assert b"".join(backup.pieces(one)) == CONTENT[one.name]
    assert is_accepted(tmp_path / "b")


def test_the_bytes_are_those_of_the_format_page() -> None:
    magic, version, zero, length = struct.unpack_from("<8sHHI", HEAD)
    assert (magic, version, zero) == (MAGIC, 1, 0)
    assert magic == bytes.fromhex("524D444200010D0A")
    assert HEAD[16 : 16 + length] == encode(PLAIN)
    assert len(HEAD) == 16 + length + 32


def test_every_bit_of_head_manifest_and_seal_is_guarded(tmp_path: Path) -> None:
    path = tmp_path / "b"
    path.write_bytes(WHOLE)
    taken = []
    with path.open("r+b", buffering=0) as file:
        for bit in range(len(HEAD) * 8):
            place, mask = divmod(bit, 8)
            file.seek(place)
            file.write(bytes([WHOLE[place] ^ (1 << mask)]))
            if is_accepted(path):
                taken.append(bit)
            file.seek(place)
            file.write(WHOLE[place : place + 1])
    assert taken == []
    assert is_accepted(path)


@pytest.mark.parametrize("name", CONTENT)
@pytest.mark.parametrize("end", ["first", "last"])
def test_a_changed_section_is_noticed(tmp_path: Path, name: str, end: str) -> None:
    data = bytearray(WHOLE)
    start = len(HEAD)
    for one, content in CONTENT.items():
        if one == name:
            data[start if end == "first" else start + len(content) - 1] ^= 1
        start += len(content)
    backup = read(tmp_path / "b", bytes(data))
    with pytest.raises(BackupDamaged):
        check_hashes(backup)


def test_any_other_length_is_refused(tmp_path: Path) -> None:
    for length in [*range(0, len(HEAD) + 3, 7), len(WHOLE) - 4096, len(WHOLE) - 1]:
        with pytest.raises(BackupDamaged):
            read(tmp_path / "b", WHOLE[:length])
    for more in (b"\0", b"\0" * 4096, WHOLE):
        with pytest.raises(BackupDamaged):
            read(tmp_path / "b", WHOLE + more)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(BackupDamaged):
            read_backup(path)


def test_a_newer_version_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MadeByNewerVersion):
        read(tmp_path / "b", WHOLE[:8] + struct.pack("<H", 2) + WHOLE[10:])


def with_head(plain: bytes, **head: int) -> bytes:
    values = {"version": 1, "zero": 0, "length": len(plain)} | head
    signed = struct.pack("<8sHHI", MAGIC, values["version"], values["zero"], values["length"]) + plain
    return signed + SEAL.make(signed) + b"".join(CONTENT.values())


@pytest.mark.parametrize("head", [{"version": 0}, {"zero": 1}, {"length": 0}, {"length": LARGEST_MANIFEST + 1}])
def test_a_head_that_does_not_fit_is_refused_though_it_is_sealed(tmp_path: Path, head: dict[str, int]) -> None:
    with pytest.raises(BackupDamaged):
        read(tmp_path / "b", with_head(manifest_bytes(MANIFEST), **head))


def change(**members: Any) -> Callable[[dict[str, Any]], object]:
    return lambda plain: plain.update(members)


def change_section(number: int, **members: Any) -> Callable[[dict[str, Any]], object]:
    return lambda plain: plain["sections"][number].update(members)


BAD: dict[str, Callable[[dict[str, Any]], object]] = {
    "one member more": change(more=1),
    "one member less": lambda plain: plain.pop("demo"),
    "another kind": change(kind="elsewhere"),
    "a vault that is none": change(vault="x" * 32),
    "a maker that is none": change(maker="0123ABCD"),
    "a maker without files": change(maker="00000000"),
    "a time that is text": change(made="2026"),
    "a time too late": change(made=2**60),
    "a time before 1970": change(made=-1),
    "true for a number": change(shared_generation=True),
    "a generation below none": change(private_generation=-1),
    "a number for true": change(demo=1),
    "no sections": change(sections=[]),
    "sections that are text": change(sections="shared.db"),
    "a section twice": lambda plain: plain["sections"].append(plain["sections"][-1]),
    "another order": lambda plain: plain["sections"].reverse(),
    "no shared space": lambda plain: plain["sections"].pop(),
    "no key file": lambda plain: plain.update(sections=plain["sections"][2:]),
    "too many sections": lambda plain: plain.update(
        sections=[plain["sections"][0] | {"name": f"a-{n:08x}.rmk"} for n in range(20)]
    ),
    "a way out of the folder": change_section(0, name="../a-0123abcd.rmk"),
    "an absolute path": change_section(0, name="/etc/passwd"),
    "another file": change_section(0, name="lock"),
    "a line end in a name": change_section(4, name="shared.db\n"),
    "a key file of another size": change_section(0, size=8192),
    "a space that is not whole pages": change_section(4, size=4097),
    "an empty space": change_section(4, size=0),
    "a space beyond the cap": change_section(4, size=2**32),
    "a hash that is none": change_section(4, sha256="AB" * 32),
    "a member more in a section": change_section(4, path="x"),
    "somebody else's pages in a copy for outside": change(kind="outside"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_manifest_that_does_not_fit_is_refused_though_it_is_sealed(tmp_path: Path, name: str) -> None:
    plain = json.loads(manifest_bytes(MANIFEST))
    BAD[name](plain)
    with pytest.raises(BackupDamaged):
        read(tmp_path / "b", with_head(encode(plain)))


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(PLAIN, sort_keys=True).encode(),
        json.dumps(dict(reversed(PLAIN.items())), separators=(",", ":")).encode(),
        encode(PLAIN) + b"\n",
        encode(PLAIN).replace(b'"demo":false', b'"demo":false,"demo":false'),
        b"[" * 5000,
        b"null",
        b"\xff",
    ],
)
def test_only_the_canonical_form_is_read(data: bytes) -> None:
    with pytest.raises(BackupDamaged):
        manifest_from(data)


def test_a_copy_for_outside_may_hold_the_maker_s_files_only() -> None:
    mine = tuple(one for one in MANIFEST.sections if one.owner in ("", ME))
    assert replace(MANIFEST, kind=BackupKind.OUTSIDE, sections=mine).sections == mine
    with pytest.raises(ValueError):
        replace(MANIFEST, kind=BackupKind.OUTSIDE)


QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


def refuses_or_reads(work: Callable[[], object]) -> None:
    try:
        work()
    except WorldError as error:
        assert isinstance(error, BackupDamaged | MadeByNewerVersion)  # noqa: PT017 - nothing else may come of it


@QUICK
@given(data=st.binary(max_size=400))
def test_no_bytes_break_the_reader(tmp_path: Path, data: bytes) -> None:
    refuses_or_reads(lambda: read(tmp_path / "b", data))
    refuses_or_reads(lambda: read(tmp_path / "b", MAGIC + b"\1\0\0\0" + data))
    refuses_or_reads(lambda: read(tmp_path / "b", with_head(data)))


@QUICK
@given(member=st.sampled_from(sorted(PLAIN)), value=VALUES)
def test_no_value_breaks_the_reader(member: str, value: Any) -> None:
    refuses_or_reads(
        lambda: manifest_from(json.dumps(PLAIN | {member: value}, ensure_ascii=False).encode("utf-8", "replace"))
    )
    refuses_or_reads(lambda: manifest_from(_canonical(PLAIN | {member: value})))


def _canonical(plain: dict[str, Any]) -> bytes:
    try:
        return encode(plain)
    except ValueError:
        return b""


@QUICK
@given(start=st.integers(0, len(HEAD) - 1), piece=st.binary(min_size=1, max_size=40), cut=st.integers(0, 40))
def test_no_piece_put_into_the_head_is_taken(tmp_path: Path, start: int, piece: bytes, cut: int) -> None:
    spoiled = WHOLE[:start] + piece + WHOLE[start + cut :]
    (tmp_path / "b").write_bytes(spoiled)
    assert is_accepted(tmp_path / "b") == (spoiled == WHOLE)
