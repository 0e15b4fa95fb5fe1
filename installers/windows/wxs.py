"""Writes what an MSI is compiled from: every file of the program a component whose id never changes.

The ids are made from names alone (uuid5), so the same file has the same id in every version: Windows can then tell
which files an upgrade keeps, replaces and removes. Only what wixl understands is used; WiX compiles the same source.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

SPACE = uuid.UUID("1c4b8a3e-3e0f-5d6b-9a55-6d2f0b7a9c41")
"""Fixed for ever: with another one, Windows would take the next version for another program."""
PRODUCT = "rmdesk"
MAKER = "The rmdesk project"
NEWER_IS_THERE = "A newer version of rmdesk is already installed. Nothing was changed."
TYPES = {
    ".rmpack": ("rmdesk.pack", "rmdesk programme pack", True),
    ".rmx": ("rmdesk.exchange", "rmdesk exchange file", True),
    ".rmbackup": ("rmdesk.backup", "rmdesk backup", False),
}
"""Ending: name of the type, what people read, whether the program opens such a file when it is double-clicked."""


def code(name: str) -> str:
    """The id of anything of ours that has a name."""
    return str(uuid.uuid5(SPACE, name)).upper()


UPGRADE_CODE = code("upgrade")


def product_code(version: str) -> str:
    """The id of one version. Two versions never share it, two builds of one version always do."""
    return code(f"product/{version}")


def package_code(version: str, content: str) -> str:
    """The id of one file: of a version with just this content (a hash)."""
    return code(f"package/{version}/{content}")


def four_numbers(version: str) -> str:
    """A version of ours as Windows compares them: `0.1.0rc1` is `0.1.0`. ValueError: it is none."""
    plain = [part for part in version.split(".")[:3] if part[:1].isdigit()]
    numbers = ["".join(_digits(part)) for part in plain]
    if len(numbers) != 3:
        raise ValueError(f"{version} does not have three numbers")
    return ".".join(numbers)


def _digits(part: str) -> Iterator[str]:
    for letter in part:
        if not letter.isdigit():
            return
        yield letter


def _id(kind: str, place: str) -> str:
    return kind + hashlib.sha256(place.encode()).hexdigest()[:16]


def _key(place: str, name: str | None, value: str, *, is_key: bool = False) -> str:
    told = f" Name={quoteattr(name)}" if name else ""
    last = " KeyPath='yes'" if is_key else ""
    return f"<RegistryValue Root='HKLM' Key={quoteattr(place)}{told} Type='string' Value={quoteattr(value)}{last}/>"


def registry(version: str) -> list[str]:
    """What Windows and the people who look after it find in the registry."""
    classes = "SOFTWARE\\Classes\\"
    lines = [
        _key("SOFTWARE\\rmdesk", "InstallDir", "[INSTALLDIR]", is_key=True),
        _key("SOFTWARE\\rmdesk", "Version", version),
    ]
    for ending, (kind, words, opens) in TYPES.items():
        lines += [
            _key(classes + ending, None, kind),
            _key(classes + kind, None, words),
            _key(f"{classes}{kind}\\DefaultIcon", None, "[INSTALLDIR]rmdesk.exe,0"),
        ]
        if opens:
            lines.append(_key(f"{classes}{kind}\\shell\\open\\command", None, '"[INSTALLDIR]rmdesk.exe" "%1"'))
    return lines


class Tree:
    """The files of a program as folders and components. `base` is the folder that wixl is started in."""

    def __init__(self, program: Path, base: Path) -> None:
        self._program, self._base = program, base
        self.components: list[str] = []
        self.lines = list(self._folder(program))

    def _folder(self, folder: Path) -> Iterator[str]:
        for path in sorted(folder.iterdir(), key=lambda path: path.name):  # paths of Windows know no case
            place = path.relative_to(self._program).as_posix()
            if path.is_dir():
                yield f"<Directory Id='{_id('d', place)}' Name={quoteattr(path.name)}>"
                yield from self._folder(path)
                yield "</Directory>"
            else:
                yield from self._file(path, place)

    def _file(self, path: Path, place: str) -> Iterator[str]:
        component = _id("c", place)
        self.components.append(component)
        source = quoteattr(path.relative_to(self._base).as_posix())
        yield f"<Component Id='{component}' Guid='{code('file/' + place)}' Win64='yes'>"
        yield f"<File Id='{_id('f', place)}' Name={quoteattr(path.name)} Source={source} KeyPath='yes'>"
        if place == "rmdesk.exe":
            yield (
                "<Shortcut Id='StartMenu' Directory='ProgramMenuFolder' Name='rmdesk' WorkingDirectory='INSTALLDIR' "
                "Icon='rmdesk.ico' Advertise='yes'/>"
            )
        yield "</File></Component>"


def source(base: Path, program: str, icon: str, version: str) -> str:
    """The whole source of the installer for the frozen `program`; it and the icon are named as seen from `base`.

    wixl 0.101 finds no icon by its whole path, and so the source names no folder of the builder.
    """
    tree, numbers = Tree(base / program, base), four_numbers(version)
    references = "\n".join(f"<ComponentRef Id='{one}'/>" for one in ["Registry", *tree.components])
    newline = "\n"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{product_code(version)}" Name="{PRODUCT}" Language="2057" Version="{numbers}"
 Manufacturer="{MAKER}" UpgradeCode="{UPGRADE_CODE}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"
 Comments="{PRODUCT} {version}" Description="{PRODUCT}"/>
<MajorUpgrade DowngradeErrorMessage="{NEWER_IS_THERE}"/>
<Media Id="1" Cabinet="rmdesk.cab" EmbedCab="yes"/>
<Icon Id="rmdesk.ico" SourceFile={quoteattr(icon)}/>
<Property Id="ARPPRODUCTICON" Value="rmdesk.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="ARPNOREPAIR" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="rmdesk">
<Component Id="Registry" Guid="{code("registry")}" Win64="yes">
{newline.join(registry(version))}
</Component>
{newline.join(tree.lines)}
</Directory>
</Directory>
</Directory>
<Feature Id="Main" Level="1" Title="{PRODUCT}">
{references}
</Feature>
</Product>
</Wix>
"""
