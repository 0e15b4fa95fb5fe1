"""What is really in memory, seen in fresh processes: the walls that no import contract sees behind a late import."""

import os
import subprocess
import sys

import pytest

from tests.architecture.source_tree import PROJECT, modules

# (everything in these packages is imported, none of this may be there afterwards)
WALLS = [
    (
        "domain",
        ["rmdesk.runtime", "rmdesk.storage", "rmdesk.security", "PySide6", "sqlcipher3", "cryptography", "reportlab"],
    ),
    (
        "exports",
        [
            "rmdesk.private",
            "rmdesk.storage",
            "rmdesk.security",
            "rmdesk.services",
            "PySide6",
            "sqlcipher3",
            "cryptography",
        ],
    ),
    ("services", ["rmdesk.private", "rmdesk.vaultkeeping", "rmdesk.ui", "PySide6", "reportlab"]),
    ("vaultkeeping", ["rmdesk.private", "rmdesk.services", "rmdesk.storage.shared", "PySide6", "reportlab"]),
    (
        "private",
        ["rmdesk.services", "rmdesk.storage.shared", "rmdesk.storage.oplog", "rmdesk.exports", "PySide6", "reportlab"],
    ),
    ("cli", ["rmdesk.ui", "PySide6"]),
    ("ui.screens", ["rmdesk.private", "rmdesk.ui.private_screens", "reportlab"]),
    ("ui.private_screens", ["rmdesk.services", "rmdesk.exports", "rmdesk.ui.screens", "reportlab"]),
]


def python(*words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    command = [sys.executable, *words]
    return subprocess.run(
        command,
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=check,
        timeout=60,
    )


def among(loaded: set[str], barred: list[str]) -> list[str]:
    return sorted(name for name in loaded if any(f"{name}.".startswith(f"{wall}.") for wall in barred))


@pytest.mark.parametrize(("package", "barred"), WALLS)
def test_a_package_brings_nothing_it_must_not_see(package: str, barred: list[str]) -> None:
    names = [module.name for module in modules() if f"{module.name}.".startswith(f"rmdesk.{package}.")]
    assert names, f"there is no package {package}"
    here = [name for name in names if not name.endswith(("_windows", "_macos", "_linux"))]
    code = f"import sys, {', '.join(here)}\nprint(*sys.modules)"
    assert among(set(python("-c", code).stdout.split()), barred) == []


def test_the_export_worker_loads_the_writers_and_the_domain_only() -> None:
    """It is handed nothing here, so it refuses; what it had loaded by then is what it can see."""
    told = python("-X", "importtime", "-m", "rmdesk", "--worker", "export", check=False).stderr
    loaded = {line.rsplit("|", 1)[1].strip() for line in told.splitlines() if line.startswith("import time:")}
    assert "rmdesk.exports" in loaded, told[-2000:]
    barred = [
        "rmdesk.private",
        "rmdesk.storage",
        "rmdesk.services",
        "rmdesk.vaultkeeping",
        "rmdesk.security",
        "rmdesk.ui",
    ]
    assert among(loaded, [*barred, "PySide6", "sqlcipher3", "cryptography"]) == []
