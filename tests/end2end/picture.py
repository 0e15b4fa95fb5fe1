"""A picture of a screen that Xvfb keeps in a file (X window dump, 32 bits a pixel), written as a PNG."""

import struct
import zlib
from pathlib import Path

_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12


def write_png(dump: bytes, to: Path) -> None:
    """Write the picture in `dump`.

    See the X Window dump format (XWDFile.h, version 7) and the PNG specification, third edition.
    """
    fields = _HEADER.unpack_from(dump)
    size, width, height, line, colours = fields[0], fields[4], fields[5], fields[12], fields[19]
    start = size + colours * _COLOUR_BYTES
    rows = bytearray()
    for row in range(height):
        dots = dump[start + row * line : start + row * line + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = dots[2::4], dots[1::4], dots[0::4]
        rows += b"\0" + rgb
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    to.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def brightness(dump: bytes) -> float:
    """How bright the picture is on the whole, from 0 to 255."""
    fields = _HEADER.unpack_from(dump)
    size, colours = fields[0], fields[19]
    dots = dump[size + colours * _COLOUR_BYTES :]
    sample = dots[1 :: 4 * 97]
    return sum(sample) / len(sample)
