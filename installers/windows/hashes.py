"""The hashes by which Windows lets unsigned programs run (AppLocker, WDAC), for every program that we install.

    python installers/windows/hashes.py FOLDER        (a table of all programs below it, as CSV)

Windows does not hash the whole file but what a signature is made over: all but the checksum, the place of a signature
and the signature itself. So the hash stays the same when the file is signed later.
"""

from __future__ import annotations

import csv
import hashlib
import io
import struct
import sys
from pathlib import Path

_PE32_PLUS = 0x20B
_HEADER = ("File", "SHA-256 for AppLocker and WDAC", "SHA-256 of the whole file")


def authenticode(raw: bytes) -> str:
    """The SHA-256 of one program as Windows' rules want it. ValueError: it is no 64-bit program for Windows."""
    try:
        (start,) = struct.unpack_from("<I", raw, 0x3C)
        optional = start + 24
        (magic,) = struct.unpack_from("<H", raw, optional)
        checksum, entry = optional + 64, optional + 112 + 4 * 8
        signature, length = struct.unpack_from("<II", raw, entry)
    except struct.error:
        raise ValueError("this is no program for Windows") from None
    if raw[:2] != b"MZ" or raw[start : start + 4] != b"PE\0\0" or magic != _PE32_PLUS:
        raise ValueError("this is no program for Windows")
    end = signature if length else len(raw)
    padding = bytes(-end % 8) if not length else b""
    parts = (raw[:checksum], raw[checksum + 4 : entry], raw[entry + 8 : end], padding)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def table(folder: Path) -> str:
    """All programs below `folder` with their hashes, as CSV, in the order of their names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in {".exe", ".dll", ".pyd"}:
            raw = path.read_bytes()
            place = str(path.relative_to(folder)).replace("/", "\\")
            writer.writerow((place, authenticode(raw), hashlib.sha256(raw).hexdigest()))
    return text.getvalue()


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1])))
