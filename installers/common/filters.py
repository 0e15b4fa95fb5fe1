"""What goes into the frozen program, and what stays out: one small question for each thing that PyInstaller collects.

A name here is the place of a file inside the bundle, such as `PySide6/Qt/plugins/platforms/libqxcb.so`; on Windows
PyInstaller writes it with backslashes. `system` is a `sys.platform`. Everything that is left out was seen to be unused
by a program of Qt widgets, or comes with the system that the program is installed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LINUX, WINDOWS, MACOS = "linux", "win32", "darwin"

EXCLUDED_MODULES = (
    "tkinter", "test", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pkg_resources", "pip",
    "readline", "curses", "PIL._avif", "PIL._webp", "PIL._imagingtk", "PIL.AvifImagePlugin", "PIL.WebPImagePlugin",
    "PIL.ImageQt", "PIL.ImageTk", "matplotlib", "numpy", "IPython", "PySide6.QtQml", "PySide6.QtQuick",
)  # fmt: skip
"""Modules that something offers to use if they are there, or that only tools need."""

LANGUAGES = frozenset({"en", "ar", "cy"})
"""Of Qt's own translations, those of the languages that the window speaks."""

_PLUGINS = re.compile(
    r"^PySide6/(?:Qt/)?plugins/(?:"
    r"(?:egldeviceintegrations|generic|qmltooling|qmllint|qmlls|networkinformation|sqldrivers|vectorimageformats|designer)/"
    r"|wayland-graphics-integration-(?:client|server)/(?!libqt-plugin-wayland-egl)"
    r"|wayland-shell-integration/(?!libxdg-shell)"
    r"|platforms/(?:lib)?q(?:eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b"
    r"|platformthemes/libqgtk3"
    r"|platforminputcontexts/(?:lib)?qtvirtualkeyboard"
    r"|imageformats/(?:lib)?q(?:icns|tga|wbmp|tiff|gif|webp|pdf)"
    r")"
)
_QT_LIBRARIES = re.compile(
    r"^(?:lib)?Qt6?(?:EglFS|EglFs|Qml|Quick|Pdf|VirtualKeyboard|Designer|Labs|Lottie|Help|Test|Sql|UiTools|WaylandCompositor)"
    r"|^opengl32sw\.dll$"
)
_QT_TRANSLATION = re.compile(
    r"/translations/(?P<catalogue>qt|qtbase|qt_help|\w+?)_(?P<language>[a-z]{2}(?:_[A-Z]{2})?)\.qm$"
)
_OF_WHEELS = re.compile(r"-[0-9a-f]{8,}\.")
"""How a wheel marks a library as its own: by the beginning of a hash in its name."""
_OF_PILLOW = re.compile(r"lib(?:avif|sharpyuv|webp\w*)-[0-9a-f]{8}")
_OWN_ON_LINUX = re.compile(r"lib(?:python3|ssl|crypto|ffi|bz2|lzma|uuid|z|mpdec|sqlite3|nsl|tirpc|hunspell)[-.\d]")
"""Libraries in the root of the bundle that Python's own modules need. What else lies there is the builder's."""
_SYSTEM_ON_WINDOWS = re.compile(r"^(?:api-ms-win-.*|ucrtbase|icu(?:uc|in|dt)?|bcrypt\w*)\.dll$", re.IGNORECASE)
"""Part of Windows itself. A copy of them must never be shipped."""


def keeps(name: str, system: str) -> bool:
    """Whether the file at this place of the bundle is part of the program on that system."""
    place = name.replace("\\", "/")
    return not (
        _is_needless_qt(place)
        or _is_foreign_translation(place)
        or _OF_PILLOW.match(_base(place))
        or _belongs_to_the_system(place, system)
        or _is_for_developers(place)
    )


def kept(entries: Iterable[tuple[str, str, str]], system: str) -> list[tuple[str, str, str]]:
    """Of PyInstaller's (place, source, kind), those that are part of the program."""
    return [entry for entry in entries if keeps(entry[0], system)]


def _base(place: str) -> str:
    return place.rsplit("/", 1)[-1]


def _is_needless_qt(place: str) -> bool:
    """Plugins and libraries of Qt for other kinds of program."""
    return bool(_PLUGINS.match(place) or _QT_LIBRARIES.match(_base(place)))


def _is_foreign_translation(place: str) -> bool:
    """Qt's words in languages that the window does not speak, and those of Qt's tools."""
    found = _QT_TRANSLATION.search(place) if place.startswith("PySide6/") else None
    if found is None:
        return False
    return found["catalogue"] not in {"qt", "qtbase"} or found["language"] not in LANGUAGES


def _belongs_to_the_system(place: str, system: str) -> bool:
    """Libraries that the system brings, whatever the building machine had of them."""
    if "/" in place:
        return False
    if system == WINDOWS:
        return bool(_SYSTEM_ON_WINDOWS.match(place))
    if system != LINUX or not place.startswith("lib") or ".so" not in place:
        return False
    return not (_OWN_ON_LINUX.match(place) or _OF_WHEELS.search(place))


def _is_for_developers(place: str) -> bool:
    """Sources and type stubs that packages carry for those who build on them."""
    return place.endswith((".pyi", ".pyx", ".pxd", ".cpp", ".h"))
