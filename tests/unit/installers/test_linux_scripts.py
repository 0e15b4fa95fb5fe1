"""What `make run` and `make test` do first on a bare machine, tried with stand-ins for the system's own commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "installers" / "linux"
LIBRARIES = re.findall(r"^(lib\S+\.so\.\d+) +(\S+)$", (SCRIPTS / "system.sh").read_text(encoding="utf-8"), re.MULTILINE)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these scripts are for Linux alone")


class Machine:
    """A made-up machine: who is asking, which libraries it has, and what was asked of its package manager."""

    def __init__(self, folder: Path, user: int, libraries: list[str]) -> None:
        self.folder, self.asked = folder, folder / "asked"
        self.put("libraries", "".join(f"\t{name} (libc6) => somewhere\n" for name in libraries))
        self.command("id", f"echo {user}")
        self.command("ldconfig", f"cat {folder}/libraries")
        self.command("apt-get", f'echo "$*" >>{self.asked}')

    def put(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def command(self, name: str, body: str) -> None:
        self.put(name, f"#!/bin/sh\n{body}\n").chmod(0o755)

    def run(self, script: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SCRIPTS / script, *words],
            env={"PATH": f"{self.folder}:/usr/local/bin:/usr/bin:/bin", "PYTHON": sys.executable} | environment,
            capture_output=True,
            text=True,
            check=False,
        )


def test_an_ordinary_user_gets_one_line_to_type(tmp_path: Path) -> None:
    outcome = Machine(tmp_path, 1000, []).run("system.sh", "run")
    assert outcome.returncode == 2
    lines = [line.strip() for line in outcome.stderr.splitlines() if "apt-get" in line]
    packages = " ".join(package for _, package in LIBRARIES)
    assert lines == [f"sudo apt-get install --no-install-recommends {packages}"]
    assert not (tmp_path / "asked").exists()


def test_nothing_is_asked_where_nothing_is_missing(tmp_path: Path) -> None:
    outcome = Machine(tmp_path, 1000, [name for name, _ in LIBRARIES]).run("system.sh", "run")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


def test_only_what_is_missing_is_named(tmp_path: Path) -> None:
    outcome = Machine(tmp_path, 1000, [name for name, _ in LIBRARIES if name != "libEGL.so.1"]).run("system.sh", "run")
    assert outcome.stderr.split("recommends ")[1].split() == ["libegl1"]


def test_root_gets_it_installed(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0, [])
    found = machine.put("found", "".join(f"\t{name} (libc6) => somewhere\n" for name, _ in LIBRARIES))
    machine.command(
        "apt-get", f'echo "$*" >>{machine.asked}\ncase $1 in install) cp {found} {tmp_path}/libraries ;; esac'
    )
    outcome = machine.run("system.sh", "run")
    assert outcome.returncode == 0, outcome.stderr
    update, install = machine.asked.read_text().splitlines()
    assert update.startswith("update")
    assert install.startswith("install -y")
    assert set(install.split()) >= {package for _, package in LIBRARIES}


def test_root_is_told_when_installing_did_not_help(tmp_path: Path) -> None:
    outcome = Machine(tmp_path, 0, []).run("system.sh", "run")
    assert outcome.returncode == 2
    assert "Still missing" in outcome.stderr


def test_what_the_package_manager_says_is_shown_when_it_fails(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0, [])
    machine.command("apt-get", 'case $1 in install) echo "no room on the disk"; exit 100 ;; esac')
    outcome = machine.run("system.sh", "run")
    assert outcome.returncode == 2
    assert "no room on the disk" in outcome.stderr


def test_a_python_that_is_too_old_is_refused_by_name(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 1000, [])
    machine.command("old-python", "exit 1")
    outcome = machine.run("python.sh", PYTHON="old-python")
    assert outcome.returncode == 1
    assert "PYTHON=old-python" in outcome.stderr
    assert machine.run("python.sh").stdout.strip() == sys.executable
