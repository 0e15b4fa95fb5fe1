"""Runs the tests on a Windows Python under wine:  make test-windows

    ARGS=--go-on              only the slices that did not end well yet, whatever commit the others were run at
    ARGS='tests/unit -k lock' runs some, in one process, and says what pytest says

The same tests as on Linux, without those of `LEFT_OUT`, each with its reason. Wine is not Windows: README.md says what
this cannot tell.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.windows import slices  # noqa: E402 - found only now
from installers.windows.prepare import prepare  # noqa: E402
from installers.windows.wine import WINE, Wine, follow, inside  # noqa: E402

PARTS = ("tests/unit", "tests/faults", "tests/privacy", "tests/ui")
LEFT_OUT = {
    "tests/unit/bench": "measures the speed of Linux, with what Linux tells of a process",
    "tests/faults/test_storage_disk.py": "mounts full and read-only disks, and limits the size of files, as Linux does",
    "tests/faults/test_power_cut_model.py": "a model of a disk, fed by what Linux tells of calls, with paths of Linux",
    "tests/unit/installers/test_linux_build.py": "builds for Linux",
    "tests/unit/installers/test_linux_scripts.py": "runs shell scripts",
    "tests/unit/installers/test_bill_of_materials.py": "asks Debian for its packages",
    "tests/unit/runtime/test_copy_places.py::test_a_link_out_of_an_allowed_folder_is_seen": "wine 8 says that it made "
    "a symbolic link, and makes none; a real Windows lets only some people make one",
    "tests/unit/runtime/test_copy_places.py::test_devices_as_linux_tells_of_them": "makes symbolic links, as Linux has",
    "tests/unit/exports/test_pdf.py::test_every_word_stays_within_the_margins": "reads by pdftotext, of Debian",
    "tests/unit/runtime/test_surroundings.py::test_a_link_is_followed": "wine 8 makes no symbolic links",
    "tests/unit/runtime/test_worker.py::test_the_environment_is_clean": "wine adds names of its own to each",
    "tests/unit/runtime/test_worker.py::test_a_secret_travels_in_the_pipe_only": "looks at /proc, which is of Linux",
    "tests/unit/installers/test_macos_script.py": "runs a shell script",
    "tests/unit/installers/test_requirements.py": "asks about pip, which the Windows Python here does not have",
    "tests/unit/test_translations.py::test_what_is_compiled_is_what_the_file_says": "looks for a tool beside Python",
    "tests/ui/theme/test_look.py::test_something_that_is_no_font_is_refused": "Qt for Windows adds a note of its own",
    "tests/ui/platform/test_printing.py::test_a_closed_dialog_prints_nothing_and_offers_no_file": "Qt there has no "
    "dialog for a printer that Windows does not know",
}
"""Files and folders that do not run there, and why."""
GO_ON = "--go-on"
KEPT = PROJECT / "build" / "windows" / "suite"
"""What each slice said, and what came of it."""
_LONGEST = 2 * 3600.0


def words_for_pytest(asked: Sequence[str]) -> list[str]:
    """What pytest is told: the parts that were asked for, or all, without those that are left out."""
    chosen = any(word.startswith("tests") for word in asked)
    ignored = [f"--{'deselect' if '::' in name else 'ignore'}={name}" for name in LEFT_OUT]
    fixed = ["-p", "no:cacheprovider", "-q", "--timeout", "600", "-o", "faulthandler_timeout=0"]
    return [*fixed, *ignored, *asked, *(() if chosen else PARTS)]


def main() -> int:
    """Run all in slices, or what was asked for. Gives the exit code."""
    work = PROJECT / "build" / "windows"
    prepare(work)
    # With no real screen Qt complains about this folder; the program brings its own fonts.
    (work / "python" / "Lib" / "site-packages" / "PySide6" / "lib" / "fonts").mkdir(parents=True, exist_ok=True)
    asked = sys.argv[1:]
    if asked in ([], [GO_ON]):
        return run_slices(go_on=asked == [GO_ON])
    return run(asked, show)


def run(asked: Sequence[str], tell: Callable[[bytes], object]) -> int:
    """One pytest on the Windows Python; what it says is told at once. Gives its exit code.

    Raises:
        subprocess.TimeoutExpired: it did not end in 2 hours.
    """
    work = PROJECT / "build" / "windows"
    more = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": inside(PROJECT),
    }
    command = [WINE, str(work / "python" / "python.exe"), "-m", "pytest", *words_for_pytest(asked)]
    env = Wine(work / "prefix").environment(more)
    return follow(command, tell, env=env, where=PROJECT, timeout=_LONGEST)


def run_slices(*, go_on: bool) -> int:
    """Every slice, one after the other; 1 if anything failed."""
    asked = ["git", "-c", f"safe.directory={PROJECT}", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(asked, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.strip()
    wanted = slices.slices_of(PROJECT, PARTS, LEFT_OUT)
    before = slices.load(KEPT / "results.json") if go_on else {}
    results = {name: before[name] for name, _paths in wanted if name in before and before[name].is_good}
    for name, paths in wanted:
        if name in results:
            continue
        result = run_slice(name, paths, commit)
        results[name] = result
        slices.save(KEPT / "results.json", results)
        print(slices.line(name, result), flush=True)
    print(slices.summary(results), flush=True)
    return 0 if all(result.is_good for result in results.values()) else 1


def run_slice(name: str, paths: Sequence[str], commit: str) -> slices.Result:
    """One slice; what it says goes to a file of its own."""
    KEPT.mkdir(parents=True, exist_ok=True)
    log, begun = KEPT / f"{name.replace('/', '-')}.log", time.monotonic()
    with log.open("wb", buffering=0) as said:
        try:
            code = run(paths, said.write)
        except subprocess.TimeoutExpired:
            code = -1
    told = log.read_text(encoding="utf-8", errors="replace")
    return slices.read_result(told, code, time.monotonic() - begun, commit)


def show(said: bytes) -> None:
    """Pass on what pytest says, at once."""
    sys.stdout.buffer.write(said)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
