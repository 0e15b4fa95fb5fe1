"""The installer for Windows, looked at and then used under wine: `make test-installers-windows`.

Wine is not Windows. What it does not tell stands in `installers/windows/README.md`.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from installers.windows import build as builder
from installers.windows import closure, hashes, wxs
from installers.windows.prepare import MISSING_IN_WINE
from installers.windows.wine import Wine, inside
from rmdesk import __version__
from tests.installers.conftest import moment

PROJECT = Path(__file__).resolve().parents[2]
WORK = PROJECT / "build" / "windows"
OUT = PROJECT / "build" / "out"
MEGABYTE = 1_000_000
INSTALLED = r"C:\Program Files\rmdesk"
FORMATS = {"pdf": b"%PDF", "html": b"<!DOCTYPE html>", "csv": b"", "ics": b"BEGIN:VCALENDAR", "json": b"{", "txt": b""}
SHARED, PRIVATE = "Share how each of us likes to get feedback", "So that neither of us has to guess"
"""An action of the made-up pair, and the reason for it, which no export carries."""
PASS_ON = """
import os, sys
for place, name in ((3, "C:/one"), (4, "C:/two")):
    os.dup2(os.open(name, os.O_RDONLY), place)
words = [f'"{word}"' if " " in word else word for word in sys.argv[1:]]
sys.exit(os.spawnv(os.P_WAIT, sys.argv[1], words))
"""
if "RMDESK_WINDOWS" not in os.environ:
    pytest.skip("long, and needs wine: RMDESK_WINDOWS=1", allow_module_level=True)


@pytest.fixture(scope="module")
def build(msi: Path) -> builder.Build:
    """The build in `build/windows` that the MSI was made of."""
    assert msi.parent == OUT
    sys.path.insert(0, str(WORK / "tools"))
    return builder.Build(WORK, OUT, __version__, int(moment()))


def msi_of(build: builder.Build) -> Path:
    return build.out / f"{build.stem}.msi"


def told_by(msi: Path, *words: str) -> str:
    return subprocess.run(["msiinfo", *words[:1], msi, *words[1:]], capture_output=True, text=True, check=True).stdout


def test_every_library_is_there_and_none_that_belongs_to_windows(build: builder.Build) -> None:
    assert closure.missing_in(build.program) == {}
    names = {path.name.lower() for path in build.program.rglob("*")}
    assert names & {*MISSING_IN_WINE, "ucrtbase.dll", "icuin.dll"} == set()
    assert [name for name in names if name.startswith("api-ms-win")] == []
    assert {"rmdesk.exe", "rmdesk-cli.exe", "qwindows.dll", "python311.dll"} <= names


def test_it_is_small_enough_and_says_what_it_is(build: builder.Build) -> None:
    msi = msi_of(build)
    folder = sum(path.stat().st_size for path in build.program.rglob("*") if path.is_file())
    print(f"\n  {folder / MEGABYTE:.1f} MB the folder, {msi.stat().st_size / MEGABYTE:.1f} MB {msi.name}")
    assert msi.stat().st_size <= 50 * MEGABYTE
    properties = told_by(msi, "export", "Property")
    assert f"UpgradeCode\t{{{wxs.UPGRADE_CODE}}}" in properties
    assert f"ProductCode\t{{{wxs.product_code(__version__)}}}" in properties
    assert "ALLUSERS\t1" in properties
    assert wxs.UPGRADE_CODE in told_by(msi, "export", "Upgrade")
    assert r"SOFTWARE\Classes\.rmpack" in told_by(msi, "export", "Registry")


def test_made_again_it_is_the_same(build: builder.Build) -> None:
    first = hashlib.sha256(msi_of(build).read_bytes()).hexdigest()
    again = builder.Build(build.work, build.work / "again", build.version, build.moment)
    builder.make_msi(again)
    assert hashlib.sha256(msi_of(again).read_bytes()).hexdigest() == first


def test_nothing_in_it_names_the_builders_folders(build: builder.Build) -> None:
    named = [str(PROJECT), inside(PROJECT), str(Path.home()) + "/"]
    found = [
        f"{path.relative_to(build.program)}: {name}"
        for path in build.program.rglob("*")
        if path.is_file()
        for name in named
        if name.encode() in path.read_bytes()
    ]
    assert found == []


def test_our_hash_is_the_one_that_signatures_are_made_over(build: builder.Build, tmp_path: Path) -> None:
    """A test certificate signs our program by the hook; the list of hashes holds before and after."""
    program, told = build.program / "rmdesk.exe", tmp_path / "rmdesk.exe"
    shutil.copyfile(program, told)
    sign_with_a_test_certificate(told, tmp_path)
    assert told.read_bytes() != program.read_bytes()
    assert hashes.authenticode(told.read_bytes()) == hashes.authenticode(program.read_bytes())
    said = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", tmp_path / "cert.pem", told], capture_output=True, text=True, check=False
    )
    digest = hashes.authenticode(program.read_bytes()).upper()
    assert f"Current message digest    : {digest}" in said.stdout
    assert f"Calculated message digest : {digest}" in said.stdout
    msi = tmp_path / "signed.msi"
    shutil.copyfile(msi_of(build), msi)
    sign_with_a_test_certificate(msi, tmp_path)
    said = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", tmp_path / "cert.pem", msi], capture_output=True, text=True, check=False
    )
    assert "Number of verified signatures: 1" in said.stdout or "Succeeded" in said.stdout, said.stdout


def sign_with_a_test_certificate(file: Path, folder: Path) -> None:
    key, certificate = folder / "key.pem", folder / "cert.pem"
    if not key.exists():
        request = ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "2", "-keyout", key]
        named = ["-subj", "/CN=rmdesk test, trusted by nobody", "-addext", "extendedKeyUsage=codeSigning"]
        subprocess.run([*request, *named, "-out", certificate], capture_output=True, check=True)
    told = os.environ | {"RMDESK_SIGN_KEY": f"-certs {certificate} -key {key}", "RMDESK_TIMESTAMP": ""}
    subprocess.run([PROJECT / "installers" / "windows" / "sign.sh", file], env=told, capture_output=True, check=True)


@pytest.fixture(scope="module")
def windows(build: builder.Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """A Windows with nothing of ours on it, but with what wine lacks, and a screen."""
    wine = Wine(tmp_path_factory.mktemp("windows") / "prefix")
    wine.make()
    for name in MISSING_IN_WINE:
        shutil.copyfile(WORK / "prefix" / "drive_c" / "windows" / "system32" / name, wine.system32 / name)
    ready, told = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(told), "-screen", "0", "1280x900x24"], pass_fds=[told]) as screen:
        os.environ["DISPLAY"] = ":" + os.read(ready, 16).decode().strip()
        yield wine
        screen.terminate()


def install(wine: Wine, msi: Path, *more: str) -> int:
    begun = time.monotonic()
    done = wine.run(["msiexec", "/i", inside(msi), "/qn", "/norestart", *more], timeout=300, check=False)
    print(f"\n  msiexec /i {msi.name} /qn: {done.returncode} in {time.monotonic() - begun:.1f} s")
    return done.returncode


def cli(wine: Wine, *words: object, given: bytes = b"", check: bool = True) -> str:
    command = [wine.outside(INSTALLED + r"\rmdesk-cli.exe"), *words]
    done = wine.run(command, timeout=600, given=given, check=False, where=wine.outside("C:\\"))
    said = done.stdout.decode("utf-8", errors="replace")
    assert done.returncode == 0 or not check, said
    return said


def other_version(build: builder.Build, version: str, *, extra: str = "") -> Path:
    """The same program under another version, and with a part that this one does not have."""
    added = build.program / "_internal" / extra
    if extra:
        added.write_text("not in the newer version\n", encoding="utf-8")
    try:
        other = builder.Build(build.work, build.work / "other", version, build.moment)
        builder.make_msi(other)
    finally:
        if extra:
            added.unlink()
    return msi_of(other)


def test_a_life_on_one_computer(windows: Wine, build: builder.Build) -> None:
    older, newer = other_version(build, "0.0.9", extra="old-part.txt"), other_version(build, "0.2.0")
    folder = windows.outside(INSTALLED)
    assert install(windows, older) == 0
    assert (folder / "_internal" / "old-part.txt").exists()
    vault = windows.outside("C:\\demo")
    first, second = the_command_line_works(windows)
    before = digests(vault)

    assert install(windows, msi_of(build)) == 0
    assert not (folder / "_internal" / "old-part.txt").exists()
    assert (folder / "rmdesk.exe").exists()
    assert digests(vault) == before
    assert "Nothing is wrong." in cli(windows, "check", "C:\\demo")
    they_export(windows, first, second)
    registry_holds(windows, __version__)
    the_window_opens(windows)

    assert install(windows, older) != 0
    registry_holds(windows, __version__)
    assert not (folder / "_internal" / "old-part.txt").exists()
    assert install(windows, newer) == 0
    registry_holds(windows, "0.2.0")

    before = digests(vault)
    done = windows.run(
        ["msiexec", "/x", f"{{{wxs.product_code('0.2.0')}}}", "/qn", "/norestart"], timeout=300, check=False
    )
    assert done.returncode == 0
    assert not (folder / "rmdesk.exe").exists()
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert digests(vault) == before
    assert windows.run(["reg", "query", r"HKLM\SOFTWARE\rmdesk"], timeout=60, check=False).returncode != 0


def the_command_line_works(wine: Wine) -> tuple[str, str]:
    said = cli(wine, "demo", "--vault", "C:\\demo")
    one, two = re.findall(r"opens it with: (\S+)", said)
    assert "Nothing is wrong." in cli(wine, "check", "C:\\demo")
    return one, two


def they_export(wine: Wine, first: str, second: str) -> None:
    """As a script on Windows would: a file for each partner, on descriptors that the program inherits."""
    wine.outside("C:\\one").write_text(f"{first}\n", encoding="utf-8")
    wine.outside("C:\\two").write_text(f"{second}\n", encoding="utf-8")
    python = WORK / "python" / "python.exe"
    for ending, beginning in FORMATS.items():
        words = ["export", "C:\\demo", "--ask", "--passphrase-fd", "3", "--passphrase-fd", "4", "--format", ending]
        command = [INSTALLED + r"\rmdesk-cli.exe", *words, "--out", f"C:\\sheet.{ending}"]
        done = wine.run([python, "-c", PASS_ON, *command], timeout=300, check=False)
        assert done.returncode == 0, done.stdout.decode("utf-8", errors="replace")
        assert wine.outside(f"C:\\sheet.{ending}").read_bytes().lstrip(b"\xef\xbb\xbf").startswith(beginning)
    pdf = wine.outside("C:\\sheet.pdf")
    by_poppler = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    by_pypdf = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    for read in (by_poppler, by_pypdf):
        words = " ".join(read.split())
        assert SHARED in words
        assert PRIVATE not in words


def registry_holds(wine: Wine, version: str) -> None:
    said = wine.run(["reg", "query", r"HKLM\SOFTWARE\rmdesk", "/v", "Version"], timeout=60).stdout.decode()
    assert version in said
    opened = wine.run(["reg", "query", r"HKLM\SOFTWARE\Classes\rmdesk.pack\shell\open\command"], timeout=60).stdout
    assert rb'rmdesk\rmdesk.exe" "%1"' in opened


def the_window_opens(wine: Wine) -> None:
    """With the platform of Windows itself. The picture is to be looked at."""
    program = wine.outside(INSTALLED + r"\rmdesk.exe")
    command = ["/usr/bin/wine", str(program)]
    picture = WORK / "window.png"
    with subprocess.Popen(
        command, env=wine.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as window:
        colours = 0
        until = time.monotonic() + 120
        while colours < 50 and time.monotonic() < until and window.poll() is None:
            time.sleep(2)
            subprocess.run(["import", "-window", "root", picture], check=True)
            asked = ["identify", "-format", "%k", picture]
            colours = int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
        time.sleep(3)
        subprocess.run(["import", "-window", "root", picture], check=True)
        assert window.poll() is None
        assert colours >= 50
        wine.run(["taskkill", "/f", "/im", "rmdesk.exe"], timeout=60, check=False)


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
