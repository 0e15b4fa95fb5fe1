"""Looks for planted words in every file under a folder, in the shapes in which words can lie in a file."""

import base64
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path


def shapes(word: str) -> dict[str, bytes]:
    """The bytes to look for, by the name of the shape. Base64 depends on where in a text the word begins."""
    plain = word.encode()
    found = {
        "utf-8": plain,
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "json": word.encode("ascii", "backslashreplace"),
    }
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + plain).decode()
        start, end = -(-offset * 4 // 3), len(encoded) - 4
        found[f"base64+{offset}"] = encoded[start + (1 if offset else 0) : end].encode()
    return found


def files_with(folder: Path, words: Sequence[str]) -> list[str]:
    """Each find as `place: word in shape`. Names of files are looked at too."""
    wanted = [(word, shape, data) for word in words for shape, data in shapes(word).items()]
    finds: list[str] = []
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        texts = [place.encode()]
        if path.is_file():
            data = path.read_bytes()
            texts += [data, *_inflated(data)]
        for word, shape, pattern in wanted:
            if any(pattern in text for text in texts):
                finds.append(f"{place}: {word} in {shape}")
    return finds


def _inflated(data: bytes) -> Iterator[bytes]:
    """What lies in compressed streams, such as those of a PDF, which may be in base 85 besides."""
    start = data.find(b"stream\n")
    while start >= 0:
        inside = data[start + len(b"stream\n") :]
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(inside, 1 << 22)
        with suppress(zlib.error, ValueError):
            packed = base64.a85decode(b"<~" + inside[: inside.index(b"~>") + 2], adobe=True)
            yield zlib.decompressobj().decompress(packed, 1 << 22)
        start = data.find(b"stream\n", start + 1)
