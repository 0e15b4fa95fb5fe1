"""Source code is read for whoever asks, and kept for nobody."""

import inspect
import json
import linecache
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

import rmdesk
from rmdesk.runtime.sources import keep_no_sources


def test_source_can_be_read_and_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linecache, "cache", {})
    assert "def dumps" in inspect.getsource(json)
    assert json.__file__ in linecache.cache, "then there is nothing to do any more"
    keep_no_sources()
    assert "def dumps" in inspect.getsource(json)
    assert linecache.getline(json.__file__, 1)
    linecache.checkcache()
    assert not linecache.cache


class NoSource:
    """The loader of a frozen module: it has code, and no source."""

    def get_source(self, _name: str) -> None:
        """There is none."""


def test_a_module_without_a_file_has_no_source_and_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is in the installed program, which PySide asks for the source of each module that it imports."""
    monkeypatch.setattr(linecache, "cache", {})
    keep_no_sources()
    frozen = {"__name__": "frozen", "__loader__": NoSource(), "__spec__": SimpleNamespace(name="frozen")}
    frozen["__spec__"].loader = frozen["__loader__"]
    for _again in range(2):
        assert linecache.getlines("/nowhere/frozen.py", frozen) == []
    assert linecache.getline("/nowhere/frozen.py", 1, frozen) == ""


def test_source_in_an_archive_is_read_and_only_the_last_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(linecache, "cache", {})
    keep_no_sources()
    names = ("rmdesk_in_zip_one", "rmdesk_in_zip_two")
    with ZipFile(tmp_path / "archive.zip", "w") as archive:
        for name in names:
            archive.writestr(f"{name}.py", f"def {name}() -> None:\n    pass\n")
    monkeypatch.syspath_prepend(tmp_path / "archive.zip")
    for name in names:
        module = __import__(name)
        monkeypatch.delitem(sys.modules, name)
        for _again in range(2):
            assert f"def {name}" in inspect.getsource(module)
    assert len([entry for entry in linecache.cache.values() if len(entry) > 1]) == 1


def test_everything_behind_the_window_is_found_where_no_source_is(tmp_path: Path) -> None:
    """The installed program has compiled modules alone. The window, and all that it imports, comes up from those."""
    sources = Path(rmdesk.__file__).parent
    copy = ["-m", "compileall", "-q", "-b", "-s", str(sources.parent), "-p", str(tmp_path / "nowhere")]
    for source in sources.rglob("*.py"):
        there = tmp_path / "rmdesk" / source.relative_to(sources)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(source.read_bytes())
    subprocess.run([sys.executable, *copy, str(tmp_path / "rmdesk")], check=True, timeout=300)
    for source in (tmp_path / "rmdesk").rglob("*.py"):
        source.unlink()
    done = subprocess.run(
        [sys.executable, "-c", "import rmdesk.app.start, rmdesk.app.inside; print(rmdesk.__file__)"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, timeout=300,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr, Path(done.stdout.strip())) == (0, "", tmp_path / "rmdesk" / "__init__.pyc")
