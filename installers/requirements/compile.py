"""Write the pinned, hashed requirement files from `pyproject.toml`.

    python installers/requirements/compile.py [--upgrade]

Existing pins are kept unless `--upgrade` is given. `run.txt` comes first and binds the other two, so that one
environment can serve all three. The files are resolved on Linux with the oldest supported Python (3.11): what a package
asks for on newer Pythons is a subset, and what it asks for on Windows or macOS alone is named in `TARGETS` and gets its
marker back afterwards. Every file of each release is hashed, so the same lines serve all platforms.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parent.parent
WINDOWS = 'sys_platform == "win32"'
MACOS = 'sys_platform == "darwin"'
ELSEWHERE_NOTE = "needed on other systems (compile.py)"


class Target(NamedTuple):
    """One requirement file: the extras it adds to the runtime dependencies, and what other systems need besides."""

    name: str
    extras: tuple[str, ...]
    elsewhere: dict[str, str]


TARGETS = (
    Target("run", (), {}),
    Target("dev", ("dev",), {"colorama": WINDOWS}),
    Target("installer", ("installer",), {"pefile": WINDOWS, "pywin32-ctypes": WINDOWS, "macholib": MACOS}),
)

HEADER = """\
# {what}
# Made by `make requirements` from pyproject.toml; do not edit. Install with: pip install --require-hashes -r {name}.txt
"""
WHAT = {
    "run": "What rmdesk needs to run.",
    "dev": "What rmdesk needs to run, to be tested and to be checked.",
    "installer": "What rmdesk needs to run and to be frozen into an installer.",
}


def clean_environment() -> dict[str, str]:
    """The environment without a machine's own package sources, which must never decide what is pinned here."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL"}}
    return kept | {"PIP_CONFIG_FILE": os.devnull, "CUSTOM_COMPILE_COMMAND": "make requirements"}


def compile_target(target: Target, options: list[str]) -> None:
    """Resolve one file in place. Raises CalledProcessError when the resolver finds no answer."""
    output = FOLDER / f"{target.name}.txt"
    extras = [f"--extra={extra}" for extra in target.extras]
    constraint = [] if target.name == "run" else ["--constraint=installers/requirements/run.txt"]
    command = [
        *(
            sys.executable,
            "-m",
            "piptools",
            "compile",
            "--quiet",
            "--generate-hashes",
            "--strip-extras",
            "--allow-unsafe",
        ),
        *("--no-header", "--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links", "--no-emit-options"),
        *(*extras, *constraint, *options, f"--output-file={output.relative_to(PROJECT)}", "pyproject.toml", "-"),
    ]
    asked = "\n".join(target.elsewhere)
    subprocess.run(command, cwd=PROJECT, env=clean_environment(), input=asked, text=True, check=True)
    output.write_text(finished(target, output.read_text(encoding="utf-8")), encoding="utf-8")


def finished(target: Target, text: str) -> str:
    """The resolver's text with our header, and with markers on what only other systems need."""
    for name, marker in target.elsewhere.items():
        text, count = re.subn(rf"^({re.escape(name)}==\S+)( ;.*?)? \\$", rf"\1 ; {marker} \\", text, flags=re.MULTILINE)
        if count != 1:
            message = f"{name} is missing from {target.name}.txt"
            raise ValueError(message)
    text = re.sub(r"-r -( \(.*\))?$", ELSEWHERE_NOTE, text, flags=re.MULTILINE)
    text = re.sub(r"-c installers/requirements/run\.txt$", "run.txt", text, flags=re.MULTILINE)
    return HEADER.format(what=WHAT[target.name], name=target.name) + text.lstrip("\n")


def main() -> None:
    """Write all three files."""
    for target in TARGETS:
        print(f"{target.name}.txt", flush=True)
        compile_target(target, sys.argv[1:])


if __name__ == "__main__":
    main()
