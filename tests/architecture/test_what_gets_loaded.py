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


def test_no_page_is_in_memory_that_nobody_has_gone_to() -> None:
    """An open workbook shows its first page; the others are loaded when they are first gone to: 5 MB."""
    loaded = set(python("-c", "import sys, rmdesk.app.start, rmdesk.app.inside\nprint(*sys.modules)").split())
    shared = ["actions", "agreement", "changed", "ending", "export", "limits", "offered", "session", "sessions"]
    private = ["my_data", "my_words", "offer", "private_page", "reflection", "reflections", "steps"]
    barred = [f"rmdesk.ui.screens.{name}.view" for name in (*shared, "settings", "shared_page", "support", "workbook")]
    barred += [f"rmdesk.ui.private_screens.{name}.screen" for name in private]
    assert "rmdesk.ui.screens.home.view" in loaded
    assert among(loaded, barred) == []


def test_nothing_of_a_workbook_is_read_before_the_lock_page() -> None:
    """Each module costs a millisecond before anything is on the screen."""
    loaded = set(python("-c", "import sys, rmdesk.app.start\nprint(*sys.modules)").split())
    later = ["actions", "agreement", "contacts", "journey", "packs", "questions", "sessions"]
    barred = [f"rmdesk.domain.{name}" for name in later]
    barred += ["rmdesk.services", "rmdesk.storage", "rmdesk.private", "sqlcipher3", "cryptography", "subprocess"]
    assert "rmdesk.ui.screens.lock.view" in loaded
    assert among(loaded, barred) == []


def test_python_collects_nothing_by_itself_while_the_window_is_made() -> None:
    code = (
        "import gc, rmdesk.app.start as start, rmdesk.__main__ as begin\n"
        "start.run = lambda _arguments: print(gc.isenabled()) or 0\nbegin.main([])"
    )
    assert python("-c", code).split() == ["False"]
