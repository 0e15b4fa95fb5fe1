"""A manifest and the bytes that it speaks of, for tests of the format: no key, no database."""

import hashlib
from datetime import UTC, datetime

from rmdesk.domain.ids import VaultId
from rmdesk.vaultkeeping.backup.manifest import BackupKind, Manifest, Section

ME, OTHER = "0123abcd", "fedc9876"
CONTENT = {
    f"a-{ME}.rmk": b"k" * 4096,
    f"b-{ME}.rmk": b"k" * 4096,
    f"private-{ME}.db": b"p" * 8192,
    f"private-{OTHER}.db": b"o" * 4096,
    "shared.db": b"s" * 4096,
}


def section(name: str, data: bytes) -> Section:
    return Section(name, len(data), hashlib.sha256(data).hexdigest())


MANIFEST = Manifest(
    vault=VaultId("ab" * 16),
    maker=ME,
    made=datetime(2026, 11, 21, 19, 42, 5, tzinfo=UTC),
    kind=BackupKind.VAULT,
    demo=False,
    shared_generation=17,
    private_generation=4,
    sections=tuple(section(name, data) for name, data in CONTENT.items()),
)
