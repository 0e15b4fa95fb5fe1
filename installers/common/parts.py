"""What the program is made of, as found in this environment: packages, compiled code inside them, Debian's libraries.

Versions are asked of the code itself wherever it can tell, never copied from a list that grows old. Both the bill of
materials (`sbom.py`) and the licences (`licences.py`) are made from this, so neither can forget what the other names.
"""

from __future__ import annotations

import json
import platform
import re
import ssl
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements" / "run.txt"

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_OPENSSL = re.compile(rb"OpenSSL (\d+\.\d+\.\d+)[a-z]? +\d+ \w{3} \d{4}")
_ICU_LIBRARY = re.compile(r"libicudata\.so\.(\d+)$")
_OF_WHEELS = re.compile(r"-[0-9a-f]{8,}\.")
_CORRECTED = {
    "chunspell": "MIT",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "reportlab": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
"""Licences of packages whose own metadata says nothing, or in words that no program understands."""
_LEFT_OUT = frozenset(
    {"PIL._avif", "PIL._webp", "PIL._imagingtk", "libavif", "libwebp", "pybind11", "pythoncapi_compat", "FriBiDi"}
    | {"libimagequant"}
)
"""What a package's own bill names and we do not ship: left out by `filters.py`, used to build it alone, looked for on
the system while it runs (FriBiDi), or not compiled into the package that everybody gets (libimagequant).
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the program is made of.

    Attributes:
        inside: the name of the part that carries it; empty for what the program itself is built on.
        licence: an SPDX expression, or plain words; empty where its maker names none.
        needs: names of other parts that it uses.
        details: members that its maker gave in CycloneDX form, such as hashes.
    """

    name: str
    version: str
    licence: str
    purl: str = ""
    inside: str = ""
    needs: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


def packages(requirements: Path = REQUIREMENTS) -> list[Part]:
    """The Python packages that run with the program, as they are installed here."""
    names = [name for name, _version in _PIN.findall(requirements.read_text(encoding="utf-8"))]
    return [_package(name, frozenset(names)) for name in names]


def _package(name: str, known: frozenset[str]) -> Part:
    found = metadata.distribution(name)
    told = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    needs = {plain(re.split(r"[\s;<>=!~\[(]", one, maxsplit=1)[0]) for one in found.requires or []}
    return Part(
        name=name,
        version=found.version,
        licence=_CORRECTED.get(name, told.strip()),
        purl=f"pkg:pypi/{name}@{found.version}",
        needs=tuple(sorted(needs & known)),
    )


def plain(name: str) -> str:
    """The name of a package as pins spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def compiled(folder_of: Mapping[str, Path] | None = None) -> list[Part]:
    """Code that is no Python and that no metadata names, by what it says of itself.

    Args:
        folder_of: where the packages `PySide6`, `sqlcipher3` and `hunspell` lie, if not where they are imported from.
    """
    folders = folder_of or {name: _folder(name) for name in ("PySide6", "sqlcipher3", "hunspell")}
    return [
        Part("Python", platform.python_version(), "Python-2.0", f"pkg:generic/python@{platform.python_version()}"),
        *_qt(folders["PySide6"]),
        *_sqlcipher(folders["sqlcipher3"]),
        _hunspell(folders["hunspell"]),
    ]


def openssl_of_python() -> Part:
    """The OpenSSL that Python's own `ssl` and `hashlib` use."""
    version = ssl.OPENSSL_VERSION.split()[1]
    return Part("OpenSSL", version, "Apache-2.0", f"pkg:generic/openssl@{version}", "Python")


def _folder(package: str) -> Path:
    module = __import__(package)
    return Path(str(module.__file__)).parent


def _qt(folder: Path) -> Iterator[Part]:
    from PySide6.QtCore import qVersion  # noqa: PLC0415 - only here

    licence = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    yield Part("Qt", qVersion(), licence, f"pkg:generic/qt@{qVersion()}", "pyside6-essentials")
    for path in sorted(folder.rglob("libicudata*")):
        if found := _ICU_LIBRARY.search(path.name):
            yield Part("ICU", found[1], "Unicode-DFS-2016", f"pkg:generic/icu@{found[1]}", "pyside6-essentials")


def _sqlcipher(folder: Path) -> Iterator[Part]:
    from sqlcipher3 import dbapi2  # noqa: PLC0415 - only here

    connection = dbapi2.connect(":memory:")
    try:
        cipher = str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    finally:
        connection.close()
    yield Part("SQLCipher", cipher, "BSD-3-Clause", f"pkg:generic/sqlcipher@{cipher}", "sqlcipher3")
    sqlite = dbapi2.sqlite_version
    yield Part("SQLite", sqlite, "blessing", f"pkg:generic/sqlite@{sqlite}", "sqlcipher3")
    version = _openssl_within([path for path in sorted(folder.iterdir()) if path.suffix in {".so", ".pyd"}])
    yield Part("OpenSSL", version, "Apache-2.0", f"pkg:generic/openssl@{version}", "sqlcipher3")


def _openssl_within(files: Sequence[Path]) -> str:
    """The version of the OpenSSL that is linked into one of these files, which no metadata tells.

    Raises:
        LookupError: none of them says so.
    """
    for path in files:
        if found := _OPENSSL.search(path.read_bytes()):
            return found[1].decode("ascii")
    raise LookupError("no OpenSSL in " + ", ".join(path.name for path in files))


def _hunspell(folder: Path) -> Part:
    found = [re.search(r"hunspell-(\d+\.\d+)", path.name) for path in sorted(folder.iterdir())]
    version = next((match[1] for match in found if match), "1.7")
    licence = "LGPL-2.1-or-later OR MPL-1.1 OR GPL-2.0-or-later"
    return Part("Hunspell", version, licence, f"pkg:generic/hunspell@{version}", "chunspell")


def told_by_packages(names: Sequence[str]) -> list[Part]:
    """What packages carry, as their own bills of materials tell it."""
    found: list[Part] = []
    for name in names:
        for file in sorted(metadata.distribution(name).files or [], key=str):
            if "/sboms/" in file.as_posix() and file.suffix == ".json":
                found += told_by(name, json.loads(file.read_text(encoding="utf-8")))
    return found


def told_by(package: str, bill: Mapping[str, Any]) -> list[Part]:
    """The parts that one CycloneDX bill names, as parts of `package`, without those that are not shipped."""
    told = [one for one in bill.get("components", []) if one["name"] not in _LEFT_OUT and plain(one["name"]) != package]
    return [
        Part(
            name="OpenSSL" if one["name"] == "openssl" and "pkg:cargo" not in one.get("purl", "") else one["name"],
            version=one.get("version", ""),
            licence=_licence_of(one),
            purl=re.sub(r"[?&](download_url=file:|vcs_url=)[^#&]*", "", one.get("purl", "")),
            inside=package,
            details={"hashes": one["hashes"]} if one.get("hashes") else {},
        )
        for one in told
    ]


def _licence_of(component: Mapping[str, Any]) -> str:
    found = []
    for one in component.get("licenses", []):
        licence = one.get("license", {})
        found.append(one.get("expression") or licence.get("id") or licence.get("name") or "")
    if not found and component["name"] == "openssl":
        return "Apache-2.0"
    return found[0] if len(found) == 1 else " AND ".join(f"({one})" if " OR " in one else one for one in found if one)


def of_debian(bundle: Path) -> list[Part]:
    """The libraries in the root of a frozen program that come from Debian's packages, with Debian's versions.

    Raises:
        LookupError: a library there belongs to no package.
    """
    found: dict[str, Part] = {}
    for path in sorted(bundle.glob("lib*.so*")):
        if path.is_symlink() or _OF_WHEELS.search(path.name) or path.name.startswith("libpython"):
            continue
        package = _package_of(path.name)
        asked = ["dpkg-query", "-W", "-f", "${source:Package} ${Version}", package]
        source, version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
        name = "OpenSSL" if source == "openssl" else source
        purl = f"pkg:deb/debian/{package}@{version}"
        found[name] = Part(name, version, "Apache-2.0" if source == "openssl" else "", purl, "Python")
    return list(found.values())


def _package_of(library: str) -> str:
    asked = ["dpkg", "-S", f"/usr/lib/*/{library}", f"/lib/*/{library}"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    for line in answer.splitlines():
        package, _colon, _rest = line.partition(": ")
        return package.partition(":")[0]
    raise LookupError(f"{library} belongs to no package")


def copyright_of_debian(part: Part) -> str:
    """What Debian says of the licences of a part that `of_debian` found; empty for others."""
    if not part.purl.startswith("pkg:deb/"):
        return ""
    package = part.purl.removeprefix("pkg:deb/debian/").partition("@")[0]
    return (Path("/usr/share/doc") / package / "copyright").read_text(encoding="utf-8")


def everything(bundle: Path | None = None) -> list[Part]:
    """All of it. `bundle`: the `_internal` folder of a program that was frozen on Debian, for the libraries in it."""
    ours = packages()
    system = of_debian(bundle) if bundle else [openssl_of_python()]
    return [*ours, *compiled(), *system, *told_by_packages([part.name for part in ours])]
