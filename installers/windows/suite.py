"""Runs the tests on a Windows Python under wine:  make test-windows  (ARGS='tests/unit -k lock' runs some)

The same tests as on Linux, without those of `LEFT_OUT`, each with its reason. Wine is not Windows: README.md says what
this cannot tell.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.windows.prepare import prepare  # noqa: E402 - found only now
from installers.windows.wine import WINE, Wine, follow, inside  # noqa: E402

PARTS = ("tests/unit", "tests/faults", "tests/privacy", "tests/ui")
LEFT_OUT = {
    "tests/unit/bench": "measures the speed of Linux, with what Linux tells of a process",
    "tests/faults/test_storage_disk.py": "mounts full and read-only disks, and limits the size of files, as Linux does",
    "tests/unit/installers/test_linux_build.py": "builds for Linux",
    "tests/unit/installers/test_linux_scripts.py": "runs shell scripts",
    "tests/unit/installers/test_bill_of_materials.py": "asks Debian for its packages",
    "tests/unit/runtime/test_copy_places.py::test_a_link_out_of_an_allowed_folder_is_seen": "wine 8 says that it made "
    "a symbolic link, and makes none; a real Windows lets only some people make one",
    "tests/unit/runtime/test_copy_places.py::test_devices_as_linux_tells_of_them": "makes symbolic links, as Linux has",
    "tests/unit/exports/test_every_format.py::test_hostile_words_come_back_as_words": "reads by pdftotext, of Debian",
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
_HOURS = 3 * 3600.0


def words_for_pytest(asked: Sequence[str]) -> list[str]:
    """What pytest is told: the parts that were asked for, or all, without those that are left out."""
    chosen = any(word.startswith("tests") for word in asked)
    ignored = [f"--{'deselect' if '::' in name else 'ignore'}={name}" for name in LEFT_OUT]
    fixed = ["-p", "no:cacheprovider", "-q", "--timeout", "600", "-o", "faulthandler_timeout=0"]
    return [*fixed, *ignored, *asked, *(() if chosen else PARTS)]


def main() -> int:
    """Run them, and show what pytest says while it says it. Gives pytest's exit code."""
    work = PROJECT / "build" / "windows"
    prepare(work)
    wine = Wine(work / "prefix")
    # With no real screen Qt complains about this folder; the program brings its own fonts.
    (work / "python" / "Lib" / "site-packages" / "PySide6" / "lib" / "fonts").mkdir(parents=True, exist_ok=True)
    more = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": inside(PROJECT),
    }
    command = [WINE, str(work / "python" / "python.exe"), "-m", "pytest", *words_for_pytest(sys.argv[1:])]
    return follow(command, show, env=wine.environment(more), where=PROJECT, timeout=_HOURS)


def show(said: bytes) -> None:
    """Pass on what pytest says, at once."""
    sys.stdout.buffer.write(said)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
