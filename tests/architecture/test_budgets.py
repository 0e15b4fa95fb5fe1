"""Small parts: the budgets that keep every module, function and class small enough to be read in one go."""

import ast

import pytest

from tests.architecture.source_tree import Function, Module, modules

MODULE_AIM, MODULE_LIMIT = 250, 400
FUNCTION_LIMIT = 60
PARAMETER_LIMIT = 7
PUBLIC_METHOD_LIMIT = 20
# The places where everything comes together are kept as small as the aim, or they end up knowing everything.
MEETING_PLACES = ("rmdesk.app", "rmdesk.ui.main_window")


def test_no_module_is_longer_than_the_limit() -> None:
    assert [f"{module.name}: {module.lines} lines" for module in modules() if module.lines > MODULE_LIMIT] == []


def test_the_meeting_places_keep_to_the_aim() -> None:
    meeting = [
        module for module in modules() if f"{module.name}.".startswith(tuple(f"{name}." for name in MEETING_PLACES))
    ]
    assert [f"{module.name}: {module.lines} lines" for module in meeting if module.lines > MODULE_AIM] == []


def test_modules_over_the_aim_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    over = [f"{module.name}: {module.lines} lines" for module in modules() if module.lines > MODULE_AIM]
    with capsys.disabled():
        print("".join(f"\n  over the aim of {MODULE_AIM} lines: {line}" for line in over))


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_functions_and_classes_are_small(module: Module) -> None:
    functions = list(module.functions())
    long = [f"{module.at(f)} {f.name}: {length(f)} lines" for f in functions if length(f) > FUNCTION_LIMIT]
    wide = [
        f"{module.at(f)} {f.name}: {parameters(f)} parameters" for f in functions if parameters(f) > PARAMETER_LIMIT
    ]
    broad = [
        f"{module.at(c)} {c.name}: {methods(c)} methods" for c in module.classes() if methods(c) > PUBLIC_METHOD_LIMIT
    ]
    assert long + wide + broad == []


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """How many there are, `self` and `cls` aside."""
    arguments = function.args
    positional = [a for a in (*arguments.posonlyargs, *arguments.args) if a.arg not in {"self", "cls"}]
    stars = [star for star in (arguments.vararg, arguments.kwarg) if star]
    return len(positional) + len(arguments.kwonlyargs) + len(stars)


def methods(node: ast.ClassDef) -> int:
    return sum(isinstance(child, Function) and not child.name.startswith("_") for child in node.body)


def test_the_counting_itself() -> None:
    tree = ast.parse(
        "class C:\n    def a(self, x, /, y, *z, k, **w):\n        pass\n    def _b(self): pass\n    c = 1\n"
    )
    (node,) = tree.body
    assert isinstance(node, ast.ClassDef)
    first = node.body[0]
    assert isinstance(first, ast.FunctionDef)
    assert (length(first), parameters(first), methods(node)) == (2, 5, 1)
