"""Writes one text with every licence that ships: those that packages carry, and those that they leave out.

    python installers/common/licences.py OUT [--bundle _INTERNAL]

A part without a text stops the build: either its package carries one, or it is named in `ADDED`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.common.parts import Part, copyright_of_debian, everything, packages  # noqa: E402 - found only now

RESOURCES = PROJECT / "resources"
ADDED = {
    "Hunspell": ("LGPL-2.1.txt",),
    "ICU": ("ICU.txt",),
    "OpenSSL": ("OpenSSL.txt",),
    "Python": ("Python.txt",),
    "Qt": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "SQLCipher": ("SQLCipher.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Texts of `resources/licences` for what comes without its own."""
SAID = {
    "SQLite": "Its authors have dedicated it to the public domain. In place of a licence it carries a blessing:\n"
    "May you do good and not evil. May you find forgiveness for yourself and forgive others. May you share freely,\n"
    "never taking more than you give.\n"
}  # fmt: skip
_TEXT = re.compile(r"\.dist-info/(?:.*/)?(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_LINE = "=" * 100
_BEGINNING = """\
The software of others that rmdesk is made with, and the licences that it is under.

This text is made with each build from what is really in it. The list of everything, for programs to read, is
sbom.cdx.json beside it. rmdesk itself is under the Apache License 2.0.
"""
_CARRIED = """\
Code that a package above carries and names in its own bill of materials. What is offered under the MIT licence or the
Apache License 2.0 is used under the latter, whose text stands under OpenSSL. The rest is covered by the text of the
package that carries it.
"""


def texts_of(part: Part) -> list[str]:
    """The licences of one part.

    Raises:
        LookupError: there is none.
    """
    found = [(RESOURCES / "licences" / name).read_text(encoding="utf-8") for name in ADDED.get(part.name, ())]
    if part.name in SAID:
        found.append(SAID[part.name])
    if part.purl.startswith("pkg:pypi/"):
        files = [file for file in metadata.distribution(part.name).files or [] if _TEXT.search(file.as_posix())]
        found += [file.read_text(encoding="utf-8") for file in sorted(files, key=str)]
    if debian := copyright_of_debian(part):
        found.append(debian)
    if not found:
        raise LookupError(f"no licence text for {part.name} {part.version}")
    return found


def whole_text(parts: Sequence[Part]) -> str:
    """All of it. A text that was given already is named, not given again."""
    own = {part.name for part in packages()}
    shipped = [
        part for part in parts if part.name in own or part.name in ADDED or part.name in SAID or _is_debian(part)
    ]
    carried = [part for part in parts if part not in shipped]
    given: dict[str, str] = {}
    pieces = [_BEGINNING, (RESOURCES / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")]
    for part in sorted(shipped, key=lambda part: (part.name.lower(), part.inside)):
        title = f"{part.name} {part.version}" + (f", inside {part.inside}" if part.inside else "")
        pieces.append(f"{_LINE}\n{title}\nLicence: {part.licence or 'as below'}\n{_LINE}\n")
        for text in texts_of(part):
            pieces.append(f"As given for {given[text]}, above.\n" if text in given else text.strip("\n") + "\n")
            given.setdefault(text, title)
    lines = [
        f"{part.name} {part.version}, inside {part.inside}: {part.licence or 'as its package'}" for part in carried
    ]
    pieces.append(f"{_LINE}\nInside packages\n{_LINE}\n\n{_CARRIED}\n" + "\n".join(sorted(lines)) + "\n")
    return "\n".join(pieces).replace("\r\n", "\n")


def _is_debian(part: Part) -> bool:
    return part.purl.startswith("pkg:deb/")


def main() -> None:
    """Write the licences of this environment."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--bundle", type=Path, help="the _internal folder of a program frozen on Debian")
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(whole_text(everything(asked.bundle)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
