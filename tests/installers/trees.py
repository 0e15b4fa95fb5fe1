"""A Debian of its own in a folder: clean, with one plain user, entered by chroot with mounts that nobody else sees."""

import hashlib
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

USER = 1000
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Tree:
    """Debian `suite`, copied from a pristine one that is made once below `store`.

    Attributes:
        root: the folder that is its `/`.
        home: the home of the plain user. It has the same name inside and outside.
    """

    def __init__(self, suite: str, store: Path) -> None:
        self.suite = suite
        pristine = store / suite
        if not (pristine / "done").exists():
            shutil.rmtree(pristine, ignore_errors=True)
            pristine.mkdir(parents=True)
            subprocess.run(["debootstrap", "--variant=minbase", suite, pristine / "root"], check=True)
            (pristine / "done").touch()
        self._folder = Path(tempfile.mkdtemp(prefix=f"rmdesk-{suite}-", dir="/var/tmp"))
        self._folder.chmod(0o755)
        self.root = self._folder / "root"
        subprocess.run(["cp", "-a", "--reflink=auto", pristine / "root", self.root], check=True)
        self.home = self._folder / "home"
        self.home.mkdir()
        os.chown(self.home, USER, USER)
        (self.root / str(self.home).lstrip("/")).mkdir(parents=True)
        self.admin("useradd", "--uid", str(USER), "--home-dir", str(self.home), "--no-create-home", "partner")
        (self.root / "etc" / "resolv.conf").unlink(missing_ok=True)
        shutil.copy("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
        self.admin("apt-get", "update", "-qq")

    def command(
        self, words: Sequence[str], environ: Mapping[str, str], user: int = USER, share: Sequence[Path] = ()
    ) -> list[str]:
        """What to start so that `words` run inside, in the same process. `share`: more folders of ours."""
        root = shlex.quote(str(self.root))
        mounts = [f"mount --bind /proc {root}/proc", f"mount --rbind /dev {root}/dev"]
        for folder in (self.home, *share):
            (self.root / str(folder).lstrip("/")).mkdir(parents=True, exist_ok=True)
            mounts.append(f"mount --bind {shlex.quote(str(folder))} {root}{shlex.quote(str(folder))}")
        told = [f"{name}={value}" for name, value in environ.items()]
        enter = [
            "chroot",
            f"--userspec={user}:{user}",
            str(self.root),
            "env",
            "-i",
            "-C",
            str(self.home),
            *told,
            *words,
        ]
        script = " && ".join([*mounts, f"exec {shlex.join(enter)}"])
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def admin(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run something as the administrator."""
        return self._run(words, 0, check)

    def user(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run something as the plain user."""
        return self._run(words, USER, check)

    def _run(self, words: Sequence[str], user: int, check: bool) -> subprocess.CompletedProcess[str]:
        environ = {
            "PATH": _PATH, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", "HOME": str(self.home),
        }  # fmt: skip
        done = subprocess.run(
            self.command(words, environ, user), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=1800, check=False,
        )  # fmt: skip
        assert done.returncode == 0 or not check, f"{shlex.join(words)}: {done.stdout[-3000:]}"
        return done

    def install(self, package: Path, *, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Install a package file, with all that it asks for and no more."""
        shutil.copy(package, self.root / "opt" / package.name)
        words = ["apt-get", "install", "-y", "--no-install-recommends", "--allow-downgrades", f"/opt/{package.name}"]
        return self.admin(*words, check=check)

    def version(self) -> str:
        """The version that is installed, and how, as `0.1.0 install ok installed`; empty: none."""
        asked = ["dpkg-query", "-W", "-f", "${Version} ${Status}", "rmdesk"]
        done = self.admin(*asked, check=False)
        return done.stdout if done.returncode == 0 else ""

    def forget(self) -> None:
        """Remove it. Nothing is mounted there: mounts end with the process that made them."""
        shutil.rmtree(self._folder)


def digests(folder: Path) -> dict[str, str]:
    """Every file below the folder, by a hash of what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
