"""Makes rubbish out of good examples: seeded, so that a failure can be made again from its number alone."""

import random
from collections.abc import Sequence

_BYTES = (0x00, 0x01, 0x7F, 0x80, 0xFF)
_PIECES = (
    *(b"{", b"}", b"[", b"]", b'"', b"\\u0000", b"\\ud800", b":null,", b"-1", b"1e999", b"9" * 40, b"[" * 3000),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"e\xcc\x81", b"\r\n", b"\x1a", b"../..", b"\xf0\x9f\x99\x82"),
)


class Mutator:
    """An endless row of inputs made from `seeds`."""

    def __init__(self, seeds: Sequence[bytes], seed: int) -> None:
        self._seeds = seeds
        self._random = random.Random(seed)

    def next(self) -> bytes:
        """One more input: mostly an example with up to 6 changes, sometimes noise."""
        chance = self._random
        if chance.random() < 0.02:
            return chance.randbytes(chance.randrange(200))
        data = bytearray(chance.choice(self._seeds))
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            data = self._change(data)
        return bytes(data)

    def _change(self, data: bytearray) -> bytearray:
        chance = self._random
        at = chance.randrange(len(data) + 1)
        match chance.randrange(9):
            case 0 if data:
                data[at - 1] ^= 1 << chance.randrange(8)
            case 1 if data:
                data[at - 1] = chance.choice(_BYTES)
            case 2:
                del data[at:]
            case 3:
                del data[at : at + chance.randrange(1, 20)]
            case 4:
                data[at:at] = chance.choice(_PIECES)
            case 5:
                other = chance.choice(self._seeds)
                data[at:] = other[chance.randrange(len(other) + 1) :]
            case 6:
                start = chance.randrange(len(data) + 1)
                data[at:at] = data[start : start + chance.randrange(1, 60)]
            case 7:
                width = chance.choice((2, 4, 8))
                number = chance.choice((0, 1, 2**15, 2**31 - 1, 2**31, 2**32 - 1, 2**63, 2**64 - 1))
                kind = chance.choice(("little", "big"))
                data[at : at + width] = (number % 2 ** (8 * width)).to_bytes(width, kind)
            case _:
                data += chance.randbytes(chance.randrange(1, 40))
        return data
