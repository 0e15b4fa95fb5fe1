"""The only finder of `resources/`: content, themes, icons, fonts, translations.

In an installed or frozen program they lie inside the package, at `rmdesk/_resources`; in a source tree they lie beside
it. Paths are relative to that folder and use forward slashes: `content/workbook.toml`.
"""

from pathlib import Path, PurePosixPath

from rmdesk.domain.errors import ContentBroken

_PACKAGE = Path(__file__).resolve().parent.parent


def root(package: Path = _PACKAGE) -> Path:
    """The folder that holds the resources of `package`."""
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


def read_bytes(path: str) -> bytes:
    """The bytes of one resource.

    Raises:
        ContentBroken: it is missing or cannot be read.
        ValueError: `path` leads out of the folder.
    """
    try:
        return _located(path).read_bytes()
    except OSError as error:
        raise ContentBroken(f"{path}: cannot be read") from error


def read_text(path: str) -> str:
    """The text of one resource, with plain line ends.

    Raises:
        ContentBroken: it is missing, cannot be read, or is not UTF-8.
        ValueError: `path` leads out of the folder.
    """
    try:
        return read_bytes(path).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ContentBroken(f"{path}: not UTF-8") from error


def names(folder: str) -> tuple[str, ...]:
    """The names of the files in one folder of the resources, sorted; none when there is no such folder.

    Raises:
        ValueError: `folder` leads out of the resources.
    """
    place = _located(folder)
    if not place.is_dir():
        return ()
    return tuple(sorted(entry.name for entry in place.iterdir() if entry.is_file()))


def _located(path: str) -> Path:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or ":" in path:
        raise ValueError("a resource is named by a plain relative path")
    return root().joinpath(*pure.parts)
