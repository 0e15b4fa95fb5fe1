"""A save that was cut off (`format-spaces.md`): the pages in the rollback journal go back to their places."""

import struct

MAGIC = bytes.fromhex("d9d505f920a163d7")
PAGE, UNKNOWN = 4096, 0xFFFFFFFF
RECORD = 4 + PAGE + 4


def roll_back(space: bytes, journal: bytes) -> bytes:
    """The space as it was before the save. A journal that is empty or has no magic says that there was none."""
    if journal[:8] != MAGIC:
        return space
    pages = bytearray(space)
    before, sector = struct.unpack_from(">II", journal, 16)
    at = 0
    while journal[at : at + 8] == MAGIC:
        count, nonce = struct.unpack_from(">II", journal, at + 8)
        at += sector
        for _ in range((len(journal) - at) // RECORD if count == UNKNOWN else count):
            number, page = struct.unpack_from(f">I{PAGE}s", journal, at)
            if struct.unpack_from(">I", journal, at + 4 + PAGE)[0] != _sum(nonce, page):
                return bytes(pages[: before * PAGE])
            pages[(number - 1) * PAGE : number * PAGE] = page
            at += RECORD
        at += -at % sector
    return bytes(pages[: before * PAGE])


def _sum(nonce: int, page: bytes) -> int:
    """SQLite's: the nonce and every two-hundredth byte, counted from the end, of the page as it lies there."""
    return (nonce + sum(page[place] for place in range(PAGE - 200, 0, -200))) & UNKNOWN
