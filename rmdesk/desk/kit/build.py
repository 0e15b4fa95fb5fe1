"""Making a kit: the same parts always make the same bytes.

Installers are stored as they are, for packing them again would save nothing. Names are in order and every date is the
first that a zip can hold, so two kits can be compared byte by byte.
"""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmdesk.desk.kit.layout import GUIDE, LARGEST, PACKS, VERIFY, may_be_in_a_kit, place_of_installer
from rmdesk.desk.kit.sums import SIGNATURE, SUMS, sign_sums, sum_of, write_sums
from rmdesk.domain.kit_errors import KitFileStrange, KitInstallerStrange, KitNothingToHandOut, KitTooLarge
from rmdesk.domain.pack_errors import PackKeysWrong
from rmdesk.packs.sealed import SealedPack
from rmdesk.runtime.atomic import pieces_of, world_error, write_atomic_pieces
from rmdesk.security.signatures import Signer

ENDING = ".zip"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class KitParts:
    """What goes into a kit. `pack_name` is the name of its file. `guide` is a PDF.

    `verify` holds the bill of materials, the licences and what else somebody may check, by name.
    """

    installers: Sequence[Path]
    sealed: SealedPack
    pack_name: str
    guide: bytes
    verify: Mapping[str, Path]


def build_kit(parts: KitParts, signer: Signer, out: Path) -> None:
    """Write the kit, all of it or nothing.

    Raises:
        KitRefused: a part cannot be in a kit.
        PackKeysWrong: the pack does not name the key that signs.
        DiskFull, CannotWrite: it was not written, or a part cannot be read.
    """
    if parts.sealed.pack.key(signer.public) is None:
        raise PackKeysWrong("signer: not named by the pack")
    files = _files(parts)
    small = {GUIDE: parts.guide, f"{PACKS}/{parts.pack_name}": parts.sealed.data}
    if any(not may_be_in_a_kit(name) for name in (*files, *small)):
        raise KitFileStrange("name")
    temporary = out.with_name(f"{out.name}.making")
    try:
        sums = {name: sum_of(pieces_of(path)) for name, path in files.items()}
        sums |= {name: sum_of((data,)) for name, data in small.items()}
        small[SUMS] = write_sums(sums)
        small[SIGNATURE] = sign_sums(small[SUMS], signer)
        _write(temporary, files, small)
        write_atomic_pieces(out, pieces_of(temporary))
    except OSError as error:
        raise world_error(error) from error
    finally:
        temporary.unlink(missing_ok=True)


def kit_name(sealed: SealedPack, version: str) -> str:
    """What a kit is called: the programme, the number of its pack, and the version of rmdesk."""
    return f"rmdesk-kit-{sealed.pack.programme}-{sealed.pack.version}-rmdesk-{version}{ENDING}"


def _files(parts: KitParts) -> dict[str, Path]:
    if not parts.installers:
        raise KitNothingToHandOut("installers")
    files = {}
    for path in parts.installers:
        place = place_of_installer(path.name)
        if place is None or not path.is_file():
            raise KitInstallerStrange(path.name)
        files[place] = path
    files |= {f"{VERIFY}/{name}": path for name, path in parts.verify.items()}
    try:
        if sum(path.stat().st_size for path in files.values()) > LARGEST:
            raise KitTooLarge("installers")
    except OSError as error:
        raise world_error(error) from error
    return files


def _write(path: Path, files: Mapping[str, Path], small: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as kit:
        for name in sorted({*files, *small}):
            with kit.open(_entry(name), "w", force_zip64=False) as entry:
                for piece in _pieces(files, small, name):
                    entry.write(piece)


def _pieces(files: Mapping[str, Path], small: Mapping[str, bytes], name: str) -> Iterator[bytes]:
    if name in small:
        yield small[name]
    else:
        yield from pieces_of(files[name])


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.create_system = _UNIX
    info.external_attr = _PLAIN_FILE
    info.compress_type = zipfile.ZIP_STORED
    return info
