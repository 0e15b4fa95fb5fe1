"""Brings the translations up to date: every sentence of the window into the .ts files, and those into the .qm files.

The .qm files are kept beside the .ts files, so that the program and its tests need no tool to have them. What the
world's failures say stands in `domain`, which knows no Qt: those sentences are written out for the tool first.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ar", "cy")
SOURCES = ("rmdesk/ui", "rmdesk/app")
_TELLING = frozenset({"Told", "PassphraseRefused"})
_FINDING = frozenset({"Fault", "fault", "_matching", "_mend", "_look"})
_FINDERS = ("packs", "desk")


def told_sentences(package: Path) -> Iterator[str]:
    """Every sentence of a `Told`, of a passphrase that is refused, and of what is found in a programme pack."""
    for path in sorted(package.rglob("*.py")):
        names = _TELLING | (_FINDING if path.parent.name in _FINDERS else frozenset())
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name_of(node.func) in names:
                yield from filter(_is_sentence, _texts(node.args))
            elif isinstance(node, ast.ClassDef) and node.name == "Asks":
                yield from _texts(one.value for one in node.body if isinstance(one, ast.Assign))


def _name_of(called: ast.expr) -> str:
    if isinstance(called, ast.Name):
        return called.id
    return called.attr if isinstance(called, ast.Attribute) else ""


def _texts(nodes: Iterable[ast.expr]) -> Iterator[str]:
    return (one.value for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str))


def _is_sentence(words: str) -> bool:
    """The name of a field is none."""
    return " " in words


def update(folder: Path) -> None:
    """Bring the .ts files in `folder` up to date."""
    with tempfile.TemporaryDirectory() as temporary:
        told = Path(temporary) / "told.py"
        lines = [f'translate("Told", {_quoted(one)})' for one in dict.fromkeys(told_sentences(ROOT / "rmdesk"))]
        told.write_text("\n".join(lines) + "\n", "utf-8")
        for language in LANGUAGES:
            ts = folder / f"rmdesk_{language}.ts"
            _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", "-target-language",
                 language, *SOURCES, str(told), "-ts", str(ts))  # fmt: skip


def compile_all(folder: Path) -> None:
    """Make the .qm files from the .ts files."""
    for language in LANGUAGES:
        _run("lrelease", "-silent", str(folder / f"rmdesk_{language}.ts"), "-qm", str(folder / f"rmdesk_{language}.qm"))


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    update(FOLDER)
    compile_all(FOLDER)
