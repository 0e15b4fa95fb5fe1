"""Say whether this environment already holds every version that a requirement file pins (exit 0), or not (exit 1).

python installers/requirements/satisfied.py installers/requirements/dev.txt
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?: ; sys_platform == \"(?P<system>\w+)\")? \\$", re.MULTILINE
)
INSTALLERS = {"pip", "setuptools"}  # any version of these will do: nothing of ours depends on which


def unsatisfied(text: str) -> list[str]:
    """The pins of a requirement file, as `name==version`, that are not met here."""
    wanted = [pin for pin in PIN.finditer(text) if pin["system"] in {None, sys.platform}]
    return [f"{pin['name']}=={pin['version']}" for pin in wanted if not is_met(pin["name"], pin["version"])]


def is_met(name: str, version: str) -> bool:
    """Whether the installed version is the pinned one."""
    try:
        return metadata.version(name) == version or name in INSTALLERS
    except metadata.PackageNotFoundError:
        return False


if __name__ == "__main__":
    lacking = unsatisfied(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if lacking:
        print("To be installed into .venv:", ", ".join(lacking))
    sys.exit(bool(lacking))
