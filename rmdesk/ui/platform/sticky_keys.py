"""Whether the system's Sticky Keys are on, where a single Shift press means something of its own."""

import sys

if sys.platform == "win32":
    import ctypes

    _SPI_GETSTICKYKEYS = 0x003A
    _SKF_STICKYKEYSON = 0x00000001

    class _StickyKeys(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint))


def sticky_keys_on() -> bool:
    """Asks Windows (SystemParametersInfo, SPI_GETSTICKYKEYS). Elsewhere there is no common way to ask: False."""
    if sys.platform == "win32":
        answer = _StickyKeys(ctypes.sizeof(_StickyKeys), 0)
        asked = ctypes.windll.user32.SystemParametersInfoW(_SPI_GETSTICKYKEYS, answer.size, ctypes.byref(answer), 0)
        return bool(asked) and bool(answer.flags & _SKF_STICKYKEYSON)
    return False
