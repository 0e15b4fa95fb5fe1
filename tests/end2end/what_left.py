"""What left two laptops in a whole journey: every file is opened as its reader would, and searched as a thief would."""

import hashlib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdf

from rmdesk.exchange.outer import HEAD_SIZE, looks_sealed
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.exchange_seal import NotForThisKey
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.keys import SharedKeys
from rmdesk.storage.shared.space import open_shared
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.end2end.laptop import Laptop
from tests.end2end.walks import Secrets
from tests.privacy.canaries import shapes


@dataclass(frozen=True)
class WhatLeft:
    """`made`: fingerprints of the files that the programs say they made. `files`: what lay in the folders, by theirs.
    `inside`: what was sealed in them, by theirs too.
    """

    made: frozenset[str]
    files: dict[str, bytes]
    inside: dict[str, bytes]


def what_left(laptops: Sequence[Laptop], secrets: Sequence[Secrets], kept: Sequence[bytes]) -> WhatLeft:
    """Open all files with the keys of both, which their passphrases give."""
    files = {hashlib.sha256(data).hexdigest(): data for data in kept}
    made: set[str] = set()
    inside: dict[str, bytes] = {}
    for laptop, own in zip(laptops, secrets, strict=True):
        folder = folder_of(laptop)
        keys = unlock(folder, own.passphrase, STANDARD_POLICY).shared
        made |= _made_by(folder, keys)
        inside |= {name: inner for name, data in files.items() if (inner := _inner_of(data, keys))}
    return WhatLeft(frozenset(made), files, inside)


def folder_of(laptop: Laptop) -> VaultFolder:
    """Where that laptop keeps the workbook."""
    (database,) = laptop.program.home.rglob("shared.db")
    return VaultFolder(database.parent)


def finds(words: Sequence[str], texts: Sequence[bytes]) -> list[str]:
    """Which of the words are in any of the texts, in whatever shape."""
    return [
        f"{word} in {shape}"
        for word in words
        for shape, data in shapes(word).items()
        if any(data in text for text in texts)
    ]


def words_of(pdf: Path) -> tuple[str, str]:
    """All words of a PDF, as two readers of other people find them."""
    by_pypdf = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    command = ["pdftotext", "-layout", str(pdf), "-"]
    by_poppler = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    return " ".join(by_pypdf.split()), " ".join(by_poppler.split())


def _made_by(folder: VaultFolder, keys: SharedKeys) -> set[str]:
    space = open_shared(folder.path / "shared.db", keys, SystemClock(), folder.backups)
    found = space.space.read("SELECT fingerprint FROM exchange_files WHERE direction = 'made'")
    space.close()
    return {str(one) for (one,) in found}


def _inner_of(file: bytes, keys: SharedKeys) -> bytes:
    """What is sealed in a file; empty where it was sealed for somebody else, or is no such file."""
    if not looks_sealed(file):
        return b""
    try:
        return keys.unsealer.unseal(file[HEAD_SIZE:], b"rmdesk/1/exchange\0" + file[:HEAD_SIZE])
    except NotForThisKey:
        return b""
