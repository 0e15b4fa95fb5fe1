"""No export can be read back: there is no reader of any exported format in the program, and no door for one."""

import ast
from functools import cache

import pytest

from rmdesk.cli import main
from rmdesk.exports.formats import ExportFormat
from tests.architecture.source_tree import modules

# What reads a format that an export has, and the modules that may use it for files of their own.
READERS = {
    "csv.reader": set(),
    "csv.DictReader": set(),
    "html.parser": set(),
    "from_ical": set(),
    "icalendar": {"rmdesk.exports.diary"},
    "jsonschema": set(),
    "pypdf": set(),
    "xml": {"rmdesk.runtime.policy_plist"},
    "write_json": {"rmdesk.exports.json_file", "rmdesk.exports.registry"},
    "sheet_from_plain": {"rmdesk.exports.sheet", "rmdesk.exports.request", "rmdesk.services.exporting"},
}


@cache
def names() -> dict[str, set[str]]:
    """What each module names."""
    return {module.name: names_in(module.tree) for module in modules()}


def names_in(tree: ast.Module) -> set[str]:
    """Every name that a source imports, calls or defines, alone and with what stands before its last dot."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {part for one in node.names for part in (one.name, one.name.split(".")[0])}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, node.module.split(".")[0]}
            found |= {part for one in node.names for part in (one.name, f"{node.module}.{one.name}")}
        elif isinstance(node, ast.Attribute):
            found |= {node.attr}
            if isinstance(node.value, ast.Name):
                found.add(f"{node.value.id}.{node.attr}")
        elif isinstance(node, ast.Name | ast.FunctionDef):
            found.add(node.id if isinstance(node, ast.Name) else node.name)
    return found


@pytest.mark.parametrize("reader", sorted(READERS))
def test_nothing_reads_an_exported_format(reader: str) -> None:
    users = {name for name, found in names().items() if reader in found}
    assert users <= READERS[reader], reader


def test_the_search_sees_what_it_looks_for() -> None:
    source = "import csv\nfrom html.parser import HTMLParser\ncsv.reader(x)\nCalendar.from_ical(x)\n"
    assert {"csv.reader", "html.parser", "from_ical"} <= names_in(ast.parse(source))


def test_the_command_line_has_no_command_that_takes_a_list_in(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main.run(["--help"])
    said = capsys.readouterr().out
    assert "export" in said
    assert "import" not in said


def test_the_formats_are_write_only_by_name() -> None:
    """Every module of the exports names what it makes; none has a function that begins like a reader."""
    for module in modules():
        if module.name.startswith("rmdesk.exports.") and module.name != "rmdesk.exports.fonts":
            defined = [function.name for function in module.functions()]
            assert not [name for name in defined if name.lstrip("_").startswith(("read", "load", "parse", "import"))]
    assert len(ExportFormat) == 6
