"""Builds what is installed on Windows: the frozen folder, the MSI, the list of hashes.

    python3 installers/windows/build.py [--work build/windows] [--out build/out] [--only freeze papers sign msi hashes]

On Debian `freeze` and `papers` use the Windows Python that `prepare.py` put together under wine: a rehearsal, and for
tests. On a Windows computer they use the Python that runs this, and the folder `dist` is then brought to Debian for
the rest.

Signing: `RMDESK_SIGN` names a program that is called with one file and signs it in place (`sign.sh` is one). Without
it, the names of the finished files say `unsigned`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.windows import hashes, wxs  # noqa: E402 - found only now
from installers.windows.wine import Wine, inside  # noqa: E402
from rmdesk import __version__  # noqa: E402

NAME = "rmdesk"
PAPERS = ("CHANGELOG.md", "LICENSE")
OURS = ("rmdesk.exe", "rmdesk-cli.exe")
_LONGEST = 3600.0
_ON_WINDOWS = sys.platform == "win32"


@dataclass(frozen=True, slots=True)
class Build:
    """One build: `work` is its own folder and may hold an earlier build, `out` is where the finished files go."""

    work: Path
    out: Path
    version: str
    moment: int
    signer: str = ""

    @property
    def program(self) -> Path:
        """The frozen folder."""
        return self.work / "dist" / NAME

    @property
    def stem(self) -> str:
        """How the finished files are called, without their endings."""
        return f"{NAME}-{self.version}-x64" + ("" if self.signer else "-unsigned")

    @property
    def clock(self) -> str:
        """The moment of the source, as 2026-11-22 05:00:00."""
        return datetime.fromtimestamp(self.moment, UTC).strftime("%Y-%m-%d %H:%M:%S")

    def python(self, *words: object) -> None:
        """Run the Windows Python. SystemExit: it failed; what it said is shown."""
        told = {
            "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "TZ": "UTC",
            "SOURCE_DATE_EPOCH": str(self.moment), "QT_QPA_PLATFORM": "offscreen",
            "RMDESK_ART": here(self.work / "art"), "PYINSTALLER_CONFIG_DIR": here(self.work / "pyinstaller"),
        }  # fmt: skip
        plain = [here(word) if isinstance(word, Path) else str(word) for word in words]
        if _ON_WINDOWS:
            done = subprocess.run(
                [sys.executable, *plain],
                env=os.environ | told,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
        else:
            wine = Wine(self.work / "prefix")
            command = [self.work / "python" / "python.exe", *plain]
            done = wine.run(command, timeout=_LONGEST, more=told, where=PROJECT, check=False)
        with (self.work / "build.log").open("ab") as log:
            log.write(done.stdout)
        if done.returncode != 0:
            raise SystemExit(f"{done.stdout.decode(errors='replace')[-6000:]}\n{plain[0]} ended with {done.returncode}")

    def run(self, *words: object) -> None:
        """Run a program of this computer, with the clock stopped at the moment of the source."""
        told = os.environ | {"TZ": "UTC", "LC_ALL": "C.UTF-8"}
        command = ["faketime", "-f", self.clock, *map(str, words)]
        done = subprocess.run(
            command, env=told, cwd=self.work, capture_output=True, text=True, timeout=_LONGEST, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"{words[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}")

    def sign(self, *paths: Path) -> None:
        """Have files signed in place, if there is somebody to do it."""
        for path in paths if self.signer else ():
            subprocess.run([*shlex.split(self.signer), str(path)], check=True, timeout=_LONGEST)


def here(path: Path) -> str:
    """How the Windows Python calls a path."""
    return str(path) if _ON_WINDOWS else inside(path)


def freeze(build: Build) -> None:
    """The folder with both programs in it, their Python and their Qt."""
    common = PROJECT / "installers" / "common"
    build.python(common / "icons.py", build.work / "art")
    where = ["--distpath", build.work / "dist", "--workpath", build.work / "pyi"]
    build.python("-m", "PyInstaller", "--noconfirm", "--clean", *where, PROJECT / "installers" / "rmdesk.spec")


def papers(build: Build) -> None:
    """What goes with the program: its bill of materials, the licences of others, what is new."""
    common, folder = PROJECT / "installers" / "common", build.program / "papers"
    folder.mkdir(exist_ok=True)
    build.python(common / "sbom.py", folder / "sbom.cdx.json")
    build.python(common / "licences.py", folder / "THIRD-PARTY.txt")
    for name in PAPERS:
        shutil.copyfile(PROJECT / name, folder / name)
    build.out.mkdir(parents=True, exist_ok=True)
    for name in ("sbom.cdx.json", "THIRD-PARTY.txt"):
        shutil.copyfile(folder / name, build.out / f"{NAME}-{build.version}-windows-{name}")


def sign_programs(build: Build) -> None:
    """Our own programs; what others signed already keeps their signature."""
    build.sign(*(build.program / name for name in OURS))


def make_msi(build: Build) -> None:
    """The installer. The same folder, version and moment give the same bytes."""
    for path in sorted(build.program.rglob("*")):
        os.utime(path, (build.moment, build.moment))
    source, made = build.work / "rmdesk.wxs", build.work / f"{build.stem}.msi"
    text = wxs.source(build.work, f"dist/{NAME}", "art/rmdesk.ico", build.version)
    source.write_text(text, encoding="utf-8")
    made.unlink(missing_ok=True)
    build.run("wixl", "-a", "x64", "-o", made, source)
    content = hashlib.sha256()
    for path in sorted(build.program.rglob("*")):
        if path.is_file():
            content.update(path.relative_to(build.program).as_posix().encode() + b"\0" + path.read_bytes())
    package = wxs.package_code(build.version, content.hexdigest())
    # wixl gives every file a code by chance; by this one Windows knows that two copies are the same file.
    build.run("msibuild", made, "-s", f"{NAME} {build.version}", wxs.MAKER, "x64;2057", f"{{{package}}}")
    build.sign(made)
    build.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, build.out / made.name)


def list_hashes(build: Build) -> None:
    """What an IT department allows by hash."""
    build.out.mkdir(parents=True, exist_ok=True)
    (build.out / f"{build.stem}-hashes.csv").write_bytes(hashes.table(build.program).encode())


STEPS: dict[str, Callable[[Build], None]] = {
    "freeze": freeze, "papers": papers, "sign": sign_programs, "msi": make_msi, "hashes": list_hashes,
}  # fmt: skip


def main() -> None:
    """Do the steps, and say how long each took and how large each file is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=PROJECT / "build" / "windows")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "out")
    parser.add_argument("--version", default=__version__, help="of the MSI, if not the program's own")
    parser.add_argument("--only", nargs="+", choices=STEPS, default=list(STEPS))
    asked = parser.parse_args()
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    signer = os.environ.get("RMDESK_SIGN", "")
    build = Build(asked.work.resolve(), asked.out.resolve(), asked.version, moment, signer)
    build.work.mkdir(parents=True, exist_ok=True)
    for name in asked.only:
        begun = time.monotonic()
        STEPS[name](build)
        print(f"{name:8} {time.monotonic() - begun:6.1f} s", flush=True)
    for path in sorted(build.out.glob(f"{NAME}-{build.version}-*")):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")


if __name__ == "__main__":
    main()
