"""What is really in memory once a package is there, seen in fresh processes: no import contract sees a dynamic import.

The export process, which goes furthest, is watched by `tests/privacy/test_export_process.py`.
"""

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


def python(*words: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True).stdout


def among(loaded: set[str], barred: list[str]) -> list[str]:
    return sorted(name for name in loaded if any(f"{name}.".startswith(f"{wall}.") for wall in barred))


@pytest.mark.parametrize(("package", "barred"), WALLS)
def test_a_package_brings_nothing_it_must_not_see(package: str, barred: list[str]) -> None:
    names = [module.name for module in modules() if f"{module.name}.".startswith(f"rmdesk.{package}.")]
    assert names, f"there is no package {package}"
    here = [name for name in names if not name.endswith(("_windows", "_macos", "_linux"))]
    code = f"import sys, {', '.join(here)}\nprint(*sys.modules)"
    assert among(set(python("-c", code).split()), barred) == []


def test_what_is_loaded_beside_the_lock_page_makes_no_class_of_qt() -> None:
    """`app.outside` loads these on another thread, where PySide must not be asked for classes."""
    code = (
        "import sys, rmdesk.app.start, rmdesk.app.warming\nbefore = set(sys.modules)\n"
        "import rmdesk.app.door, rmdesk.app.way_back, rmdesk.app.mending\n"
        "import rmdesk.workbook.clauses, rmdesk.workbook.loader\n"
        "print(*(set(sys.modules) - before))"
    )
    values = {"rmdesk.ui.screens.restore", "rmdesk.ui.screens.restore.way_back"}
    values |= {"rmdesk.ui.screens.rescue", "rmdesk.ui.screens.rescue.rescuer"}
    assert among(set(python("-c", code).split()) - values, ["rmdesk.ui", "PySide6", "shiboken6"]) == []


def test_warming_up_loads_everything_that_going_in_needs() -> None:
    code = (
        "import sys, rmdesk.app.start, rmdesk.app.warming as warming\n"
        "[step() for step in warming._steps()]\nprint(*sys.modules)"
    )
    assert "rmdesk.app.inside" in python("-c", code).split()


def test_a_window_with_an_open_workbook_holds_nothing_for_other_ends() -> None:
    """Neither what writes and prints elsewhere, nor the desk, nor the source of what was loaded: 20 MB in all."""
    code = (
        "import sys, linecache, rmdesk.app.outside, rmdesk.app.inside\n"
        "print(*sys.modules, *('source/' + name for name in linecache.cache))"
    )
    loaded = set(python("-c", code).split())
    barred = ["reportlab", "PIL", "asyncio", "email", "ssl", "rmdesk.desk", "rmdesk.ui.desk_screens", "rmdesk.cli.main"]
    assert "rmdesk.app.inside" in loaded
    assert among(loaded, barred) == []
    assert [name for name in loaded if name.startswith("source/")] == []
