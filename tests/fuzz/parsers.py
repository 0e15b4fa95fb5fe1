"""Everything that reads bytes which somebody else may have made, with good examples and what it may raise."""

import hashlib
import json
import plistlib
import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from rmdesk.domain import canonical
from rmdesk.domain.actions import ActionDomain, ActionStatus
from rmdesk.domain.answer_codec import answer_from_plain
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.domain.operations import header_from_bytes
from rmdesk.exports.sheet import (
    Sheet,
    SheetDue,
    SheetLine,
    SheetMonth,
    SheetOptions,
    sheet_from_plain,
    sheet_to_plain,
)
from rmdesk.packs.codec import decode as decode_pack
from rmdesk.packs.codec import encode as encode_pack
from rmdesk.packs.pasted import read_pasted_or_file, to_text
from rmdesk.packs.sealed import open_sealed
from rmdesk.runtime import policy_windows, resources
from rmdesk.runtime.copy_places import disk_goes_away
from rmdesk.runtime.policy import read_policy
from rmdesk.runtime.policy_places import from_plist, from_toml
from rmdesk.runtime.settings import load_settings
from rmdesk.runtime.state import load_state
from rmdesk.runtime.surroundings import read_mount_command, read_mount_table
from rmdesk.runtime.trusted_file import Refused
from rmdesk.runtime.worker import from_frame, to_frame
from rmdesk.security.backup_seal import SEAL_LENGTH, BackupSeal
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.key_file import parse as parse_key_file
from rmdesk.security.keys import Recipient, SpaceKey
from rmdesk.security.mail import Letter, NotForUs, read_letter, write_letter
from rmdesk.security.payload import decode as decode_payload
from rmdesk.security.recovery_code import new_recovery_code, parse_recovery_code
from rmdesk.storage.salvage.leaves import NotARecord, record_of, rows_on
from rmdesk.vaultkeeping.backup.format import MAGIC, VERSION, check_hashes, read_backup
from rmdesk.vaultkeeping.backup.manifest import manifest_bytes, manifest_from
from rmdesk.workbook.bookmarks import bookmark_from_plain
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.loader import load_workbook
from tests.fuzz.exchange_parsers import exchange_parsers
from tests.fuzz.parser import Parser
from tests.sample_backup import CONTENT, MANIFEST
from tests.sample_pack import FULL_PACK, PLAIN_PACK, sealed_bytes

DATA = Path(__file__).parents[1] / "data"


def parsers() -> tuple[Parser, ...]:
    """All of them."""
    return (*_formats(), *_small_files(), *_content())


def _formats() -> tuple[Parser, ...]:
    kit = tuple(path.read_bytes() for path in sorted((DATA / "keyfile-v1").glob("good-*.rmk")))
    headers, payloads = _log_examples()
    manifest = manifest_bytes(MANIFEST)
    backup = (
        struct.pack("<8sHHI", MAGIC, VERSION, 0, len(manifest))
        + manifest
        + bytes(SEAL_LENGTH)
        + b"".join(CONTENT.values())
    )
    frame = to_frame({"words": "some", "count": 3}, {"font": b"\0" * 40})
    return (
        Parser("key file", kit, lambda data: parse_key_file(data, STANDARD_POLICY), (WorldError,)),
        Parser("key file, checksum put right", kit, _key_file_with_its_checksum, (WorldError,)),
        Parser("payload of a key file", (_PAYLOAD,), decode_payload, (WorldError,)),
        Parser("canonical value", (*headers, *payloads), canonical.decode, (NotCanonical,)),
        Parser("operation", headers, header_from_bytes, (NotCanonical,)),
        Parser("manifest of a backup", (manifest,), manifest_from, (WorldError,)),
        Parser("backup", (backup,), _read_backup, (WorldError,)),
        Parser("frame of a worker", (frame,), from_frame, (WorldError, NotCanonical)),
        Parser("row of a damaged database", _RECORDS, record_of, (NotARecord,)),
        Parser("page of a damaged database", (_leaf(),), _rows_on_page, ()),
        Parser("answer", (*payloads, _ANSWER), _plain(answer_from_plain), (NotCanonical,)),
        Parser("sheet", (*payloads, _SHEET), _plain(sheet_from_plain), (NotCanonical,)),
        _letter_reader(),
        *_packs(),
        *exchange_parsers(),
        Parser("bookmark", payloads, _plain(bookmark_from_plain), (NotCanonical,)),
    )


def _packs() -> tuple[Parser, ...]:
    """The file, the payload as one who can sign would make it, and the text that is pasted."""
    files = tuple(sealed_bytes(pack) for pack in (FULL_PACK, PLAIN_PACK))
    payloads = tuple(encode_pack(pack) for pack in (FULL_PACK, PLAIN_PACK))
    texts = tuple(to_text(data).encode() for data in files)
    return (
        Parser("programme pack", files, open_sealed, (WorldError,)),
        Parser("programme pack, signed as it is", payloads, decode_pack, (WorldError,)),
        Parser("programme pack, pasted", texts, lambda data: open_sealed(read_pasted_or_file(data)), (WorldError,)),
    )


def _small_files() -> tuple[Parser, ...]:
    settings = b'{"theme": "dark", "text_scale": 150, "font": "inter", "idle_minutes": 3, "language": "en-GB"}'
    state = json.dumps(
        {
            "vaults": [{"vault": "ab" * 16, "folder": "/x", "number": 1, "colour": "teal", "shape": "circle"}],
            "last_keys": [{"vault": "ab" * 16, "pid8": "0123abcd"}],
            "generations": [{"subject": "cd" * 16, "number": 4}],
        }
    ).encode()
    table = b"28 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n40 28 0:35 / /home/a\\040b rw - nfs4 s:/h rw\n"
    mounts = b"//a@b/c on /Volumes/c (smbfs, nodev)\n/dev/disk1 on / (apfs, local)\n"
    codes = tuple(new_recovery_code().text.encode() for _ in range(5))
    return (
        Parser("settings", (settings,), _file(load_settings), ()),
        Parser("memory of this computer", (state,), _file(load_state), ()),
        Parser("table of mounts", (table,), _text(read_mount_table), ()),
        Parser("list of mounts", (mounts,), _text(read_mount_command), ()),
        Parser("recovery code", codes, _text(parse_recovery_code), (WorldError,)),
        *_policies(),
    )


def _policies() -> tuple[Parser, ...]:
    policy = {
        "organisation": "Example Trust",
        "longest_idle_minutes": 5,
        "hide_from_capture": True,
        "backup_folders": ["/srv/copies", "~/Copies"],
        "pack_keys": ["0123456789" * 4],
    }
    toml = "\n".join(f"{name} = {json.dumps(value)}" for name, value in policy.items()).encode()
    lists = plistlib.dumps(policy), plistlib.dumps(policy, fmt=plistlib.FMT_BINARY)
    disk = plistlib.dumps({"Internal": False, "Ejectable": True})
    rights = b"O:BAG:SYD:PAI(A;;FA;;;SY)(A;;0x1200a9;;;BU)(D;OICI;DCLC;;;S-1-5-21-1-2-3-1001)"
    return (
        Parser("policy", (toml,), lambda data: read_policy(from_toml(data), "here"), (Refused,)),
        Parser("managed preferences", lists, lambda data: read_policy(from_plist(data), "here"), (Refused,)),
        Parser("what is told of a disk", (disk,), disk_goes_away, ()),
        Parser("rights of a Windows file", (rights,), _text(lambda text: policy_windows.is_trusted(text, False)), ()),
    )


def _content() -> tuple[Parser, ...]:
    def of(name: str, load: Callable[[Callable[[str], str]], object]) -> Parser:
        path = f"content/en-GB/{name}"

        def read(data: bytes) -> object:
            text = data.decode("utf-8", "replace")
            return load(lambda asked: text if asked == path else resources.read_text(asked))

        return Parser(f"content file {name}", (resources.read_bytes(path),), read, (WorldError,))

    return (
        of("clauses.toml", load_clauses),
        of("contacts.toml", lambda read: load_contacts(read, date(2026, 11, 21))),
        of("after.toml", load_workbook),
    )


def _log_examples() -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    vectors = json.loads((DATA / "oplog-v1" / "vectors.json").read_text("utf-8"))
    operations = vectors["operations"]
    headers = tuple(one["header"].encode() for one in operations)
    payloads = tuple(one["payload"].encode() for one in operations if one.get("payload"))
    return headers, payloads


def _plain(read: Callable[[canonical.Canonical], object]) -> Callable[[bytes], object]:
    return lambda data: read(canonical.decode(data))


def _text(read: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda data: read(data.decode("utf-8", "replace"))


def _file(read: Callable[[Path], object]) -> Callable[[bytes], object]:
    def through_file(data: bytes) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "file"
            path.write_bytes(data)
            return read(path)

    return through_file


def _read_backup(data: bytes) -> object:
    def whole(path: Path) -> object:
        backup = read_backup(path)
        check_hashes(backup)
        return backup

    return _file(whole)(data)


def _key_file_with_its_checksum(data: bytes) -> object:
    """As somebody would make it who wants to be believed: else little gets past the checksum."""
    body = data[:4064].ljust(4064, b"\0")
    return parse_key_file(body + hashlib.sha256(body).digest(), STANDARD_POLICY)


def _rows_on_page(data: bytes) -> object:
    """The page is also every page that it points at."""
    return list(rows_on(2, lambda _number: data.ljust(4016, b"\0")[:4016]))


def _leaf() -> bytes:
    """A leaf page with two rows on it, as SQLite lays it out; what encryption reserves is cut off."""
    rows = [bytes((len(record), number)) + record for number, record in enumerate(_RECORDS, 1)]
    body, pointers, at = bytearray(4016), b"", 4016
    for row in rows:
        at -= len(row)
        body[at : at + len(row)] = row
        pointers += at.to_bytes(2, "big")
    head = b"\x0d\0\0" + len(rows).to_bytes(2, "big") + at.to_bytes(2, "big") + b"\0"
    body[: len(head) + len(pointers)] = head + pointers
    return bytes(body)


_RECORDS = (b"\x05\x01\x17\x00\x09\x07hello", b"\x04\x02\x10\x08\x01\x02ab")
_SPACE = {"database_id": "ab" * 16, "key": "cd" * 32, "salt": "ef" * 16}
_PAYLOAD = canonical.encode(
    {
        "backup_mac_key": "01" * 32,
        "exchange_private": "02" * 32,
        "floor": {"iterations": 3, "memory_kib": 65536},
        "pair": {"1": _SPACE},
        "private": _SPACE,
        "rotation": {},
        "signing_seed": "03" * 32,
    }
)
_ANSWER = canonical.encode({"content": 1, "prompt": "a-b", "value": {"text": "words"}, "wording": "What?"})
_SHEET = canonical.encode(
    sheet_to_plain(
        Sheet(
            "Shared actions",
            SheetMonth(2026, 11),
            (
                SheetLine("Speak last", "both", SheetDue(SheetMonth(2026, 12)), ActionStatus.AGREED),
                SheetLine("Open a panel", "AO", None, ActionStatus.PROPOSED, ActionDomain.ALLYSHIP),
            ),
            SheetOptions(domain=True),
        )
    )
)
_ME, _VAULT = "a1" * 16, VaultId("ab" * 16)
_EXCHANGE = bytes(range(32))


def _letter_reader() -> Parser:
    """A letter is sealed, so rubbish is made of its plain parts as well: none may open."""
    seal = BackupSeal(bytes(32))
    public = X25519PrivateKey.from_private_bytes(_EXCHANGE).public_key().public_bytes_raw()
    space = SpaceKey(bytes(32), bytes(16), "cd" * 16)
    letter = write_letter(_VAULT, Recipient(PartnerId(_ME), public), Letter(2, space), seal)
    return Parser(
        "letter with a new key", (letter,), lambda data: read_letter(data, _VAULT, _ME, _EXCHANGE, seal), (NotForUs,)
    )
