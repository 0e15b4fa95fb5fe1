"""The import contracts of `.importlinter` are kept, and every one of them bites.

A contract that cannot fail is worth nothing, so each deliberate violation below is planted into the import graph of the
real package and must break the contract it names. One more test goes the long way round: it plants real lines into a
copy of the tree and runs the linter.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import grimp
import pytest
from importlinter import Contract
from importlinter.api import read_configuration
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests.architecture.source_tree import PROJECT

CONFIGURATION = PROJECT / ".importlinter"
KINDS: dict[str, type[Contract]] = {
    "acyclic_siblings": AcyclicSiblingsContract,
    "forbidden": ForbiddenContract,
    "independence": IndependenceContract,
    "layers": LayersContract,
    "protected": ProtectedContract,
}
SHARED_WING_BLIND = 4
QT_ONLY_IN_UI = 7
NEW = "new:"  # marks a module that does not exist yet

# (number of the contract, importer, imported); a star stands for the first module of that shape that there is.
VIOLATIONS = [
    (1, "rmdesk.domain.ids", "rmdesk.storage.*"),
    (1, "rmdesk.domain.ids", "rmdesk.runtime.*"),
    (1, "rmdesk.security.*", "rmdesk.runtime.*"),
    (1, "rmdesk.runtime.*", "rmdesk.security.*"),
    (1, "rmdesk.storage.*", "rmdesk.workbook.*"),
    (1, "rmdesk.services.*", "rmdesk.vaultkeeping.*"),
    (1, "rmdesk.services.*", "rmdesk.ui.widgets.*"),
    (1, "rmdesk.packs.*", "rmdesk.exchange.*"),
    (1, NEW + "rmdesk.helpers", "rmdesk.domain.ids"),
    (2, "rmdesk.ui.theme.*", "rmdesk.ui.widgets.*"),
    (2, "rmdesk.ui.widgets.*", "rmdesk.ui.screens.*.screen"),
    (2, "rmdesk.ui.main_window", "rmdesk.ui.screens.*.screen"),
    (2, "rmdesk.ui.desk_forms.*", "rmdesk.ui.desk_screens.*.screen"),
    (2, NEW + "rmdesk.ui.helpers", "rmdesk.domain.ids"),
    (3, "rmdesk.cli.check", "rmdesk.private.*"),
    (3, "rmdesk.ui.main_window", "rmdesk.private.*"),
    (3, "rmdesk.services.*", "rmdesk.private.*"),
    (4, "rmdesk.exports.*", "rmdesk.private.*"),
    (4, "rmdesk.services.*", "rmdesk.private.*"),
    (4, "rmdesk.storage.*", "rmdesk.private.*"),
    (4, "rmdesk.vaultkeeping.*", "rmdesk.private.*"),
    (4, "rmdesk.ui.screens.*.screen", "rmdesk.ui.private_screens.*.screen"),
    (5, "rmdesk.private.*", "rmdesk.services.*"),
    (5, "rmdesk.private.*", "rmdesk.storage.oplog"),
    (5, "rmdesk.private.*", "rmdesk.storage.shared.*"),
    (5, "rmdesk.private.*", "rmdesk.vaultkeeping.*"),
    (5, "rmdesk.ui.private_screens.*.screen", "rmdesk.exports.*"),
    (5, "rmdesk.ui.private_screens.*.screen", "rmdesk.ui.screens.*.screen"),
    (6, "rmdesk.exports.*", "rmdesk.storage.*"),
    (6, "rmdesk.exports.*", "rmdesk.runtime.*"),
    (6, "rmdesk.exports.*", "cryptography"),
    (7, "rmdesk.cli.*", "PySide6"),
    (7, "rmdesk.cli.*", "rmdesk.ui.widgets.*"),
    (7, "rmdesk.services.*", "PySide6"),
    (7, "rmdesk.domain.ids", "shiboken6"),
    (8, "rmdesk.ui.screens.*.view", "rmdesk.services.*"),
    (8, "rmdesk.ui.private_screens.*.view", "rmdesk.private.*"),
    (8, "rmdesk.ui.desk_screens.*.view", "rmdesk.storage.*"),
    (8, "rmdesk.ui.widgets.*", "rmdesk.exports.*"),
    (9, "rmdesk.ui.screens.*.screen", "rmdesk.ui.screens.**.screen"),
    (9, "rmdesk.ui.private_screens.*.screen", "rmdesk.ui.private_screens.**.screen"),
    (9, "rmdesk.ui.desk_screens.*.screen", "rmdesk.ui.desk_screens.**.screen"),
    (10, "rmdesk.storage.migrations.*", "rmdesk.domain.ids"),
    (10, "rmdesk.storage.migrations.*", "rmdesk.storage.schema"),
    (10, "rmdesk.private.migrations.*", "rmdesk.private.journal"),
    (11, "rmdesk.domain.ids", "rmdesk.domain.agreement"),
    (12, "rmdesk.ui.screens.*.screen", "rmdesk.storage.*"),
    (12, "rmdesk.ui.main_window", "rmdesk.security.*"),
    (12, "rmdesk.ui.private_screens.*.screen", "sqlcipher3"),
    (13, "rmdesk.runtime.*", "PySide6"),
    (14, "rmdesk.private.*", "sqlcipher3"),
    (15, "rmdesk.vaultkeeping.*", "cryptography"),
    (16, "rmdesk.services.*", "reportlab"),
    (17, "rmdesk.storage.*", "sqlite3"),
    (18, "rmdesk.runtime.*", "socket"),
    (18, "rmdesk.ui.main_window", "urllib"),
    (19, "rmdesk.runtime.*", "pickle"),
    (20, "rmdesk.vaultkeeping.*", "rmdesk.storage.shared.*"),
    (21, "rmdesk.private.*", "rmdesk.storage.engine"),
    (21, "rmdesk.private.*", "rmdesk.storage.shared_schema"),
    (22, "rmdesk.services.*", "icalendar"),
    (23, "rmdesk.ui.widgets.*", "hunspell"),
    (24, "rmdesk.packs.*", "rmdesk.storage.*"),
    (24, "rmdesk.packs.*", "rmdesk.runtime.*"),
    (24, "rmdesk.packs.*", "rmdesk.security.key_file_store"),
    (25, "rmdesk.desk.*", "rmdesk.storage.*"),
    (25, "rmdesk.desk.*", "rmdesk.security.key_ring"),
    (25, "rmdesk.ui.desk_screens.*.screen", "rmdesk.services.*"),
    (25, "rmdesk.ui.desk_screens.*.screen", "rmdesk.ui.screens.*.screen"),
    (25, "rmdesk.ui.desk_forms.*", "rmdesk.vaultkeeping.*"),
    (26, "rmdesk.exchange.*", "rmdesk.storage.*"),
    (26, "rmdesk.exchange.*", "rmdesk.runtime.*"),
    (26, "rmdesk.exchange.*", "rmdesk.security.keys"),
]


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("rmdesk", include_external_packages=True, cache_dir=None)


@pytest.fixture(scope="module")
def contracts() -> dict[int, Contract]:
    configuration = read_configuration(str(CONFIGURATION))
    made = {}
    for options in configuration["contracts_options"]:
        number = int(options["name"].split()[0])
        made[number] = KINDS[options["type"]](options["name"], configuration["session_options"], dict(options))
    return made


def is_kept(contract: Contract, graph: grimp.ImportGraph) -> bool:
    return bool(contract.check(deepcopy(graph), verbose=False).kept)


def find(graph: grimp.ImportGraph, shape: str) -> str:
    """The first module of a shape, or the last one if it has two stars. What is not ours, or new, is its own name."""
    if not shape.startswith("rmdesk"):
        return shape.removeprefix(NEW)
    pattern = re.compile(re.escape(shape).replace(r"\*\*", r"\w+").replace(r"\*", r"\w+"))
    found = sorted(name for name in graph.modules if pattern.fullmatch(name))
    assert found, f"nothing in the package looks like {shape}"
    return found[-1 if "**" in shape else 0]


def plant(graph: grimp.ImportGraph, importer: str, imported: str) -> None:
    for name in (importer, imported):
        if name not in graph.modules:
            graph.add_module(name, is_squashed=not name.startswith("rmdesk"))
    graph.add_import(importer=importer, imported=imported, line_number=1, line_contents="planted")


def test_every_contract_has_a_violation_of_its_own(contracts: dict[int, Contract]) -> None:
    assert sorted(contracts) == sorted({number for number, _, _ in VIOLATIONS})


def test_the_contracts_are_kept(graph: grimp.ImportGraph, contracts: dict[int, Contract]) -> None:
    assert [contract.name for contract in contracts.values() if not is_kept(contract, graph)] == []


def test_a_new_package_is_placed_in_the_contracts_that_name_packages_one_by_one(contracts: dict[int, Contract]) -> None:
    packages = {path.name for path in (PROJECT / "rmdesk").iterdir() if list(path.glob("*.py"))}
    without_qt = packages - {"app", "gallery", "ui"}
    assert named(contracts[QT_ONLY_IN_UI]) == without_qt
    blind = without_qt - {"private", "cli", "domain", "security", "runtime"}
    assert blind <= named(contracts[SHARED_WING_BLIND])


def named(contract: Contract) -> set[str]:
    """The top-level packages that a contract names as sources."""
    return {expression.expression.split(".")[1] for expression in contract.source_modules}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("number", "importer", "imported"), VIOLATIONS)
def test_a_planted_import_breaks_its_contract(
    graph: grimp.ImportGraph, contracts: dict[int, Contract], number: int, importer: str, imported: str
) -> None:
    importer, imported = find(graph, importer), find(graph, imported)
    planted = deepcopy(graph)
    plant(planted, importer, imported)
    assert not is_kept(contracts[number], planted), f"{importer} may import {imported}"


def test_the_linter_sees_lines_planted_into_real_files(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "rmdesk", tmp_path / "rmdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CONFIGURATION, tmp_path)
    add_line(tmp_path / "rmdesk/services/__init__.py", "import rmdesk.private")
    add_line(tmp_path / "rmdesk/domain/ids.py", "def late() -> None:\n    import sqlite3")
    add_line(
        tmp_path / "rmdesk/private/__init__.py", "import typing\nif typing.TYPE_CHECKING:\n    import rmdesk.exports"
    )
    outcome = run_linter(tmp_path)
    assert outcome.returncode == 1, outcome.stdout
    broken = set(re.findall(r"^(\d+) .*BROKEN", outcome.stdout, re.MULTILINE))
    assert {"3", "4", "5", "17"} <= broken, outcome.stdout


def add_line(path: Path, line: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


def run_linter(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command as run; run()"
    environment = os.environ | {"COLUMNS": "200", "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", code, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
