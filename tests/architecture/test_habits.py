"""Habits that a linter does not know: imports at the top, no shared state, no back doors to the network, docstrings."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.source_tree import PACKAGE, PROJECT, Function, Module, modules, parse

# (importing module, imported module): the only imports that may wait until they are needed, and why.
LAZY_IMPORTS = [
    (r"rmdesk\.__main__", r"rmdesk\..*"),  # starting one front end must not load the others
    (r"rmdesk\.app\..*", r"rmdesk\.app\..*"),  # what lies behind the lock page loads after it is painted
    (r"rmdesk\.cli", r"rmdesk\.cli\..*"),  # nor one command the others
    (r"rmdesk\.exports\..*", r"reportlab.*|rmdesk\.exports\..*"),  # 0.1 s that no other format needs
    (r"rmdesk\.app\..*", r"rmdesk\.ui\.platform\.printing\..*"),  # Qt's printing library, for those who print
    (r"rmdesk\.ui\.platform\..*", r"rmdesk\.ui\.platform\..*"),  # what exists on one system only
    (r"rmdesk\.ui\.platform\.restart", r"subprocess"),  # on one system only, and not before the first picture
    (r"rmdesk\.app\.desk_screens", r"rmdesk\.app\.desk_print\..*"),  # the library for PDFs, for those who print
    (r"rmdesk\.app\.spelling", r"rmdesk\.spelling\.dictionary\..*"),  # not before somebody types
    (r"rmdesk\.runtime\.policy_places", r"rmdesk\.runtime\.policy_plist\..*"),  # property lists, on macOS only
    (r"rmdesk\.runtime\.policy_places", r"rmdesk\.runtime\.policy_windows"),  # on Windows only
    (r"rmdesk\.app\.content", r"rmdesk\.workbook\..*"),  # the reader of the pages, behind the lock page too
    (r"rmdesk\.app\.pack_on_the_way", r"rmdesk\.services\..*"),  # behind the lock page, as above
    (r"rmdesk\.app\.invited", r"rmdesk\.exchange\..*"),  # the same
    (r"rmdesk\.app\.outside(_screens)?", r"rmdesk\.(app\.support|ui\.screens)\..*"),  # the lock page first
    (r"rmdesk\.app\.(\w+_screens|\w+_wing|settings|support)", r"rmdesk\.ui\.(private_)?screens\..*"),  # when gone to
]
MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}
MUTABLE_NODES = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
CHANGING_METHODS = {
    "append",
    "extend",
    "insert",
    "remove",
    "pop",
    "popitem",
    "clear",
    "update",
    "setdefault",
    "add",
    "discard",
}
CONSTANT = re.compile(r"_{0,2}[A-Z][A-Z0-9_]*|__all__")
NETWORK_CLASSES = re.compile(
    r"\bQ(Tcp|Udp|Ssl|Sctp)\w+|\bQNetwork(Access|Request|Reply)\w*|\bQWebSocket\w*|\bQDesktopServices\b"
)
PEOPLE_HERE = "rmdesk.app.people_here"
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "stuff"}

Finding = Iterator[tuple[ast.AST, str]]


def late_imports(module: Module) -> Finding:
    for function in module.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            else:
                continue
            for name in names:
                if not any(re.fullmatch(a, module.name) and re.fullmatch(b, name) for a, b in LAZY_IMPORTS):
                    yield node, f"imports {name} inside {function.name}()"


def shared_state(module: Module) -> Finding:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield node, f"global {', '.join(node.names)}"
    constants = dict(mutable_names(module))
    for name, node in constants.items():
        if not CONSTANT.fullmatch(name):
            yield node, f"{name} is shared and can be changed"
    for function in module.functions():
        for node in ast.walk(function):
            if (changed := changed_name(node)) in constants:
                yield node, f"{changed} is a constant and is changed in {function.name}()"


def mutable_names(module: Module) -> Iterator[tuple[str, ast.AST]]:
    """The names that a module or its classes bind to something that can be changed in place."""
    for scope in (module.tree, *module.classes()):
        for node in scope.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from ((ast.unparse(target), node) for target in targets)


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).split(".")[-1] in MUTABLE_CALLS
    return isinstance(value, MUTABLE_NODES)


def changed_name(node: ast.AST) -> str | None:
    """The name of the thing that a piece of code changes in place, or None."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return ast.unparse(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING_METHODS:
        return ast.unparse(node.func.value)
    return None


def bare_excepts(module: Module) -> Finding:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and node.type is None:
            yield node, "bare except"


def prints(module: Module) -> Finding:
    if module.name.startswith(("rmdesk.cli", "rmdesk.gallery")) or module.name == "rmdesk.__main__":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print":
            yield node, "print outside the command line"


def back_doors(module: Module) -> Finding:
    """What the import contracts cannot see: Qt's own network classes, and imports and code made at run time."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name | ast.Attribute) and NETWORK_CLASSES.fullmatch(ast.unparse(node).split(".")[-1]):
            yield node, f"{ast.unparse(node)} reaches beyond this computer"
        if isinstance(node, ast.alias) and NETWORK_CLASSES.fullmatch(node.name):
            yield node, f"{node.name} reaches beyond this computer"
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if called in {"__import__", "import_module", "importlib.import_module", "eval", "exec", "compile"}:
            yield node, f"{called}() makes imports or code at run time"


def people_of_nowhere(module: Module) -> Finding:
    """A page that is not told on which computer a partner signs takes everybody to be at this one."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "People" and module.name != PEOPLE_HERE:
            yield node, f"People() outside {PEOPLE_HERE}"


def missing_docstring(module: Module) -> Finding:
    if not ast.get_docstring(module.tree):
        yield module.tree, "has no docstring that says what it is for"


def vague_name(module: Module) -> Finding:
    if module.name.split(".")[-1] in VAGUE_NAMES:
        yield module.tree, "has a name that says nothing about what is inside"


RULES: list[Callable[[Module], Finding]] = [
    late_imports,
    shared_state,
    bare_excepts,
    prints,
    back_doors,
    people_of_nowhere,
    missing_docstring,
    vague_name,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps_the_habit(rule: Callable[[Module], Finding]) -> None:
    assert [f"{module.at(node)}: {what}" for module in modules() for node, what in rule(module)] == []


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (late_imports, "def f():\n    import json"),
        (late_imports, "class C:\n    async def f(self):\n        from rmdesk.domain import ids"),
        (shared_state, "seen = []"),
        (shared_state, "class C:\n    seen = dict()"),
        (shared_state, "import collections\nseen: object = collections.defaultdict(list)"),
        (shared_state, "N = 0\ndef f():\n    global N\n    N = 1"),
        (shared_state, "SEEN = {}\ndef f(k):\n    SEEN[k] = 1"),
        (shared_state, "SEEN = {1}\ndef f(k):\n    SEEN.add(k)"),
        (shared_state, "class C:\n    SEEN = {}\ndef f(k):\n    del SEEN[k]"),
        (bare_excepts, "try:\n    pass\nexcept:\n    pass"),
        (prints, "print('x')"),
        (back_doors, "from PySide6.QtNetwork import QTcpSocket"),
        (back_doors, "from PySide6 import QtNetwork\nQtNetwork.QNetworkAccessManager()"),
        (back_doors, "from PySide6.QtGui import QDesktopServices"),
        (back_doors, "__import__('socket')"),
        (back_doors, "import importlib\nimportlib.import_module('socket')"),
        (people_of_nowhere, "from rmdesk.services.people import People\nPeople(workspace)"),
        (missing_docstring, "import os"),
    ],
)
def test_each_rule_finds_what_it_is_for(rule: Callable[[Module], Finding], code: str) -> None:
    assert list(rule(made_up(code)))


def test_the_rules_let_good_code_be() -> None:
    good = '"""Why."""\nfrom json import dumps\nNAMES = {"a": 1}\ndef f(n):\n    n["b"] = 2\n    return NAMES["a"]\n'
    assert [what for rule in RULES for _, what in rule(made_up(good))] == []
    assert list(vague_name(parse(PACKAGE / "__init__.py"))) == []


def made_up(code: str) -> Module:
    return Module("rmdesk.made_up", PACKAGE / "made_up.py", code, ast.parse(code))


def test_modules_without_a_test_file_of_their_name_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Only told: one test file may well serve several small modules, or a whole package."""
    stems = {path.stem.removeprefix("test_") for path in (PROJECT / "tests").rglob("test_*.py")}
    without = [
        m.name for m in modules() if m.path.name != "__init__.py" and not covered(m.path.stem, stems) and defines(m)
    ]
    with capsys.disabled():
        print(f"\n  {len(without)} modules have no test file of their name: {', '.join(sorted(without))}")


def covered(stem: str, tested: set[str]) -> bool:
    return any(stem in name or name in stem for name in tested)


def defines(module: Module) -> bool:
    return any(isinstance(node, Function | ast.ClassDef) for node in module.tree.body)
