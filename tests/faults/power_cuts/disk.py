"""What may be left of a folder after a power cut.

What was synced is there. Of the rest, each write may be there, missing, or torn at 512 bytes, in any order; each change
to a folder's names only together with those before it in that folder (as every journalling file system keeps them).
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.power_cuts.recorder import Change

_SECTOR = 512


@dataclass
class _File:
    durable: bytes = b""
    waiting: list[Change] = field(default_factory=list)


@dataclass
class _Folder:
    names: dict[str, "_File | _Folder"] = field(default_factory=dict)
    """As the program sees it."""
    durable: dict[str, "_File | _Folder"] = field(default_factory=dict)
    waiting: list["_Naming"] = field(default_factory=list)


@dataclass(frozen=True)
class _Naming:
    """One change of names: `add` gets `thing` here; `gone` goes here. `partner` is the other half of a move."""

    gone: str = ""
    add: str = ""
    thing: "_File | _Folder | None" = None


class Disk:
    """Follows the changes of a program."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._top = _Folder()

    def follow(self, change: Change) -> None:
        """One change more."""
        if change.what == "said":
            return
        if change.what == "sync":
            self._sync(change.path)
            return
        folder, name = self._place(change.path)
        if change.what in ("make", "folder"):
            self._name(folder, _Naming(add=name, thing=_File() if change.what == "make" else _Folder()))
        elif change.what == "remove":
            self._name(folder, _Naming(gone=name))
        elif change.what in ("rename", "link"):
            target, new = self._place(change.other)
            thing, gone = folder.names[name], name if change.what == "rename" else ""
            if target is folder:
                self._name(folder, _Naming(gone, new, thing))
            else:
                self._name(target, _Naming("", new, thing))
                self._name(folder, _Naming(gone)) if gone else None
        else:
            file = folder.names[name]
            assert isinstance(file, _File)
            file.waiting.append(change)

    def after_a_cut(self, chance: random.Random, target: Path) -> None:
        """Put what may be left into `target`, an empty folder."""
        style = chance.choice(("some", "some", "some", "nothing", "everything"))
        _put(self._top, target, chance, style)

    def _name(self, folder: _Folder, naming: _Naming) -> None:
        _rename(folder.names, naming)
        folder.waiting.append(naming)

    def _sync(self, path: str) -> None:
        thing = self._find(path)
        if isinstance(thing, _File):
            thing.durable, thing.waiting = _played(thing.durable, thing.waiting), []
        elif isinstance(thing, _Folder):
            for naming in thing.waiting:
                _rename(thing.durable, naming)
            thing.waiting = []

    def _place(self, path: str) -> tuple[_Folder, str]:
        folder = self._find(path.rsplit("/", 1)[0])
        assert isinstance(folder, _Folder), path
        return folder, path.rsplit("/", 1)[1]

    def _find(self, path: str) -> "_File | _Folder | None":
        thing: _File | _Folder | None = self._top
        for part in path.removeprefix(self._root).strip("/").split("/"):
            if part and isinstance(thing, _Folder):
                thing = thing.names.get(part)
        return thing


def _rename(names: dict[str, _File | _Folder], naming: _Naming) -> None:
    if naming.gone:
        names.pop(naming.gone, None)
    if naming.thing is not None:
        names[naming.add] = naming.thing


def _put(folder: _Folder, target: Path, chance: random.Random, style: str) -> None:
    names = dict(folder.durable)
    most = {"nothing": 0, "everything": len(folder.waiting)}.get(style, chance.randint(0, len(folder.waiting)))
    for naming in folder.waiting[:most]:
        _rename(names, naming)
    for name, thing in names.items():
        if isinstance(thing, _Folder):
            (target / name).mkdir(mode=0o700)
            _put(thing, target / name, chance, style)
        else:
            (target / name).write_bytes(_played(thing.durable, _left(thing.waiting, chance, style)))


def _left(waiting: list[Change], chance: random.Random, style: str) -> list[Change]:
    if style != "some":
        return waiting if style == "everything" else []
    left = []
    for change in waiting:
        fate = chance.random()
        if change.what == "cut":
            left += [change] if fate < 0.5 else []
        elif fate < 0.3:
            left.append(change)
        elif fate < 0.65:
            left += [
                Change("write", change.path, offset=change.offset + at, data=change.data[at : at + _SECTOR])
                for at in range(0, len(change.data), _SECTOR)
                if chance.random() < 0.5
            ]
    chance.shuffle(left) if chance.random() < 0.3 and all(one.what == "write" for one in left) else None
    return left


def _played(content: bytes, changes: list[Change]) -> bytes:
    data = bytearray(content)
    for change in changes:
        end = change.offset + len(change.data)
        if len(data) < end:
            data.extend(bytes(end - len(data)))
        if change.what == "cut":
            del data[change.offset :]
        else:
            data[change.offset : end] = change.data
    return bytes(data)
