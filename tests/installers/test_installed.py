"""From an empty Debian to an empty Debian: install, use, upgrade, use, remove; nobody's workbook is touched."""

import fcntl
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import test_main_job as job
from tests.end2end import walks
from tests.installers import facilitating
from tests.installers.conftest import WORK, Built
from tests.installers.installed import Installed, UsersDesktop
from tests.installers.trees import Tree, digests

BUNDLE = "/usr/lib/rmdesk/_internal"
REFUSED = "rmdesk is open on this computer. Close it first, on every account, and then try again. Nothing was changed."
FORMATS = {"pdf": b"%PDF", "html": b"<!DOCTYPE html>", "csv": b"", "ics": b"BEGIN:VCALENDAR", "json": b"{", "txt": b""}


@pytest.fixture(scope="module")
def desktop() -> Iterator[UsersDesktop]:
    folder = Path(tempfile.mkdtemp(prefix="rmdesk-desktop-"))
    desktop = UsersDesktop(folder)
    yield desktop
    desktop.close()


@pytest.fixture
def program(desktop: UsersDesktop, tree: Tree) -> Iterator[Installed]:
    program = Installed(desktop, tree)
    yield program
    assert program.end() == ""


def test_a_life_on_one_computer(program: Installed, tree: Tree, older: Path, built: Built) -> None:
    tree.install(older)
    assert tree.version() == "0.0.9 install ok installed"
    program.start()
    first, second = job.make_workbook_for_two(program)
    job.first_reflects(program, first)
    program.desktop.photograph(WORK / f"{tree.suite}-older.png")
    nothing_changes_while_it_is_open(tree, built)
    walks.unlock(program, first.passphrase, "Amara")
    walks.lock(program)
    assert program.close() == 0
    before = digests(tree.home)

    tree.install(built.deb)
    assert tree.version() == f"{built.deb.name.split('_')[1]} install ok installed"
    assert not (tree.root / BUNDLE.lstrip("/") / "old-part.txt").exists()
    assert digests(tree.home) == before

    program.start()
    nothing_is_taken_from_the_system_that_is_brought(program, tree)
    job.second_reflects(program, second)
    walks.lock(program)
    nothing_is_taken_from_the_system_that_is_brought(program, tree)
    walks.unlock(program, second.passphrase, "Helen")
    job.they_agree(program, first)
    job.they_agree_on_an_action(program, first)
    pdf = job.they_export(program, first)
    program.desktop.photograph(WORK / f"{tree.suite}-exported.png")
    assert program.close() == 0
    job.the_pdf_says_the_action_and_nothing_private(pdf)
    facilitating.a_file_opened_from_a_folder_arrives(program, tree, first)
    facilitating.the_desk_opens(program)
    the_workbook_is_whole(tree, first)
    the_command_line_works(tree)
    facilitating.a_kit_is_checked_and_another_is_built(tree, built)
    leaving_leaves_nothing_but_what_is_theirs(tree)
    the_other_package_does_the_same(program, tree, built, first)


def nothing_changes_while_it_is_open(tree: Tree, built: Built) -> None:
    before, version = digests(tree.home), tree.version()
    for refused in (tree.install(built.deb, check=False), tree.admin("apt-get", "remove", "-y", "rmdesk", check=False)):
        assert refused.returncode != 0
        assert REFUSED in refused.stdout
        assert tree.version().startswith(version.split()[0])
    assert digests(tree.home) == before


def nothing_is_taken_from_the_system_that_is_brought(program: Installed, tree: Tree) -> None:
    brought = {path.name for path in (tree.root / BUNDLE.lstrip("/")).rglob("*.so*")}
    loaded = program.libraries()
    assert [path for path in loaded if Path(path).name in brought and not path.startswith(BUNDLE)] == []
    assert f"{BUNDLE}/libcrypto.so.3" in loaded


def the_workbook_is_whole(tree: Tree, first: walks.Secrets) -> None:
    (database,) = (tree.home / ".local").rglob("shared.db")
    said = tree.user("rmdesk", "check", str(database.parent)).stdout
    assert "Nothing is wrong." in said
    script = f"echo '{first.passphrase}' | rmdesk check '{database.parent}' --passphrase-fd 0"
    assert "Nothing is wrong." in tree.user("sh", "-c", script).stdout


def the_command_line_works(tree: Tree, vault: str = "demo") -> None:
    said = tree.user("rmdesk", "demo", "--vault", vault).stdout
    one, two = re.findall(r"opens it with: (\S+)", said)
    for suffix, beginning in FORMATS.items():
        command = (
            f"rmdesk export {vault} --ask --passphrase-fd 3 --passphrase-fd 4 --format {suffix} --out {vault}.{suffix}"
        )
        tree.user("sh", "-c", f"echo {one} >one; echo {two} >two; {command} 3<one 4<two")
        assert (tree.home / f"{vault}.{suffix}").read_bytes().lstrip(b"\xef\xbb\xbf").startswith(beginning)
    assert "--passphrase-fd" in tree.user("rmdesk", "export", "--help").stdout
    tree.user("sh", "-c", f"QT_QPA_PLATFORM=offscreen rmdesk screens --out of-{vault} --theme light --only home page")
    assert len(list((tree.home / f"of-{vault}").glob("*.png"))) == 2
    assert tree.user("rmdesk", "no-such-command", check=False).returncode == 2


def leaving_leaves_nothing_but_what_is_theirs(tree: Tree) -> None:
    before = digests(tree.home)
    pack = tree.root / "etc" / "xdg" / "rmdesk" / "packs" / "ours.rmpack"
    pack.write_bytes(b"put there by the administrator")
    tree.admin("apt-get", "purge", "-y", "rmdesk")
    assert tree.version() == ""
    assert digests(tree.home) == before
    assert pack.exists()
    pack.unlink()
    assert what_is_left(tree) <= {"etc/xdg/rmdesk", "usr/share/rmdesk"}


def what_is_left(tree: Tree) -> set[str]:
    elsewhere = ("opt/", "proc/", "dev/", "tmp/", "var/tmp/", "var/log/")
    named = {str(path.relative_to(tree.root)) for path in tree.root.rglob("*rmdesk*")}
    return {name for name in named if not name.startswith(elsewhere)}


def the_other_package_does_the_same(program: Installed, tree: Tree, built: Built, first: walks.Secrets) -> None:
    """The `.rpm`, by rpm itself. This Debian has the libraries that it asks for, but under names of Debian's own."""
    tree.admin("apt-get", "install", "-y", "-qq", "--no-install-recommends", "rpm")
    (tree.root / "opt" / built.rpm.name).write_bytes(built.rpm.read_bytes())
    rpm(tree, "--nodeps", "-i", f"/opt/{built.rpm.name}")
    assert rpm(tree, "-q", "--qf", "%{VERSION}", "rmdesk").stdout.endswith(built.rpm.name.split("-")[1])
    assert rpm(tree, "-V", "--nodeps", "rmdesk").stdout.strip() == "", "every file is as the package says"
    the_workbook_is_whole(tree, first)
    the_command_line_works(tree, "by-rpm")
    program.start()
    walks.unlock(program, first.passphrase, "Amara")
    refused = rpm(tree, "-e", "rmdesk", check=False)
    assert refused.returncode != 0
    assert REFUSED in refused.stdout
    walks.lock(program)
    assert program.close() == 0
    before = digests(tree.home)
    rpm(tree, "-e", "rmdesk")
    assert digests(tree.home) == before
    assert what_is_left(tree) <= {"etc/xdg/rmdesk", "usr/share/rmdesk"}


def rpm(tree: Tree, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run rpm as the administrator, with the list of packages of the system.

    Debian 12 warns of what is no .deb. A plugin of Debian 13 wants `/` to be a mount, which it is in no tree.
    """
    quietly = ["--force-debian"] if tree.suite == "bookworm" else []
    return tree.admin("rpm", *quietly, "--noplugins", "--dbpath", "/var/lib/rpm", *words, check=check)


def test_without_rights_and_twice_at_once_is_told(tree: Tree, built: Built) -> None:
    before = tree.version()
    (tree.root / "tmp" / built.deb.name).write_bytes(built.deb.read_bytes())
    plain = tree.user("apt-get", "install", "-y", f"/tmp/{built.deb.name}", check=False)
    assert plain.returncode != 0
    assert "are you root?" in plain.stdout
    with (tree.root / "var" / "lib" / "dpkg" / "lock-frontend").open("w") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        second = tree.install(built.deb, check=False)
    assert second.returncode != 0
    assert "Could not get lock" in second.stdout
    assert tree.version() == before
