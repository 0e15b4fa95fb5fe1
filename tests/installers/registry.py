"""How this computer reaches the registry of Python's packages, said again inside a tree.

A company's network has its own certificates, mirrors and folders of packages. What pip is told here (its settings, from
files and from the environment) is told there as well, so a tree can build whatever this computer can build. The project
itself knows nothing of it.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.installers.trees import Tree

_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_TOLD = Path("/etc/rmdesk-tests-certificates.crt")


@dataclass(frozen=True)
class Registry:
    """What pip is told. `folders`: those that it names, to be shared with the tree."""

    environ: dict[str, str]
    folders: tuple[Path, ...]


def settings() -> dict[str, str]:
    """Each setting of pip on this computer; what the environment says comes last, and wins."""
    asked = [sys.executable, "-m", "pip", "config", "list"]
    told = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    lines = subprocess.run(asked, env=told, capture_output=True, text=True, check=True).stdout.splitlines()
    found = {}
    for line in sorted(lines, key=lambda line: line.startswith(":env:")):
        name, _, value = line.partition("=")
        found[name.rpartition(".")[2]] = value.strip("'\"")
    return found


def said_again_in(tree: Tree) -> Registry:
    """Put the certificates into the tree; what else its pip has to be told."""
    found = settings()
    certificates = Path(found.get("cert", _CERTIFICATES))
    if certificates.is_file():
        shutil.copyfile(certificates, tree.root / str(_TOLD).lstrip("/"))
        found["cert"] = str(_TOLD)
    environ = {f"PIP_{name.upper().replace('-', '_')}": value for name, value in found.items()}
    words = [word for name, value in found.items() if name != "cert" for word in value.split()]
    return Registry(environ, tuple(sorted({folder for word in words if (folder := _folder(word))})))


def _folder(word: str) -> Path | None:
    """The folder of this computer that a setting names; of an index, the one that its pages and files lie in."""
    if word.startswith("file:"):
        return Path(unquote(urlsplit(word).path)).parent
    return Path(word) if word.startswith("/") and Path(word).is_dir() else None
