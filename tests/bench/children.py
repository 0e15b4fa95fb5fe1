"""Programs in processes of their own, with a home of their own and a screen of their own."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.programs.report import BEGIN

PROJECT = Path(__file__).resolve().parents[2]
_PATIENCE = 300.0


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a child: nobody's profile, no leftovers of Python's or Qt's settings, no screen yet."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "XDG_", "LC_"))}
    clean.pop("DISPLAY", None)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    return clean | own | more


def run_program(name: str, *arguments: str, env: Mapping[str, str], stdin: str = "") -> dict[str, Any]:
    """Run `tests.bench.programs.<name>` and read the JSON in the last line that it prints.

    Raises:
        RuntimeError: it failed, with the end of what it said.
    """
    command = [sys.executable, "-m", f"tests.bench.programs.{name}", *arguments]
    begin = time.monotonic()
    finished = subprocess.run(
        command,
        cwd=PROJECT,
        env={**env, BEGIN: repr(begin)},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    lines = finished.stdout.splitlines()
    if finished.returncode or not lines:
        raise RuntimeError(f"{name} ended with {finished.returncode}: {finished.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


@contextmanager
def own_screen() -> Iterator[tuple[str, dict[str, str]]]:
    """An Xvfb of its own where there is one, else Qt's screen in memory: a word for it, and its variables."""
    program = shutil.which("Xvfb")
    if program is None:
        yield "in memory", {}
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1280x860x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        yield "Xvfb", {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()
