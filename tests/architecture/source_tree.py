"""What the architecture tests look at: the modules of `rmdesk`, parsed, and the files that the repository tracks."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "rmdesk"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module: its dotted name, its file, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    def at(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(PROJECT)}:{getattr(node, 'lineno', 1)}"


def parse(path: Path, package: Path = PACKAGE) -> Module:
    dotted = ".".join(path.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")
    text = path.read_text(encoding="utf-8")
    return Module(dotted, path, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, sorted by path."""
    return tuple(parse(path) for path in sorted(PACKAGE.rglob("*.py")))


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that is tracked, or would be if it were added: so a slip is seen before it is committed."""
    command = ["git", "-c", f"safe.directory={PROJECT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in sorted(set(listed.split("\0")) - {""}) if (path := PROJECT / name).is_file())
