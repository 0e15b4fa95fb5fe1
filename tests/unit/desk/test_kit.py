"""A kit is the same bytes each time, and whatever is missing, swapped, added or cut is refused by its own sentence."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rmdesk.desk.kit.build import KitParts, build_kit, kit_name
from rmdesk.desk.kit.check import check_kit
from rmdesk.desk.kit.sums import SIGNATURE, SUMS, sign_sums, write_sums
from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.kit_errors import (
    KitFileChanged,
    KitFileMissing,
    KitFileStrange,
    KitInstallerStrange,
    KitNothingToHandOut,
    KitNotSigned,
    KitOfAnotherKey,
    KitRefused,
    NotAKit,
)
from rmdesk.domain.pack_errors import PackKeysWrong
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.sealed import open_sealed, seal
from tests.sample_pack import FULL_PACK, LEAD, LEAD_KEY, ORGANISATION_KEY, STRANGER

WORDS = [f"word{number}" for number in range(7400)]
SEALED = open_sealed(seal(FULL_PACK, [LEAD]))
DEB = "linux/rmdesk_0.1.0_amd64.deb"

Files = dict[str, bytes]


@pytest.fixture
def parts(tmp_path: Path) -> KitParts:
    deb, msi, sbom = (tmp_path / name for name in ("rmdesk_0.1.0_amd64.deb", "rmdesk-0.1.0-x64.msi", "sbom.json"))
    for path in (deb, msi, sbom):
        path.write_bytes(path.name.encode() * 1000)
    return KitParts((deb, msi), SEALED, "example-2027-3.rmpack", b"%PDF-1.7 guide", {"sbom.json": sbom})


@pytest.fixture
def kit(tmp_path: Path, parts: KitParts) -> Path:
    build_kit(parts, LEAD, tmp_path / "kit.zip")
    return tmp_path / "kit.zip"


def files_of(kit: Path) -> Files:
    with zipfile.ZipFile(kit) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def write(kit: Path, files: Files) -> None:
    with zipfile.ZipFile(kit, "w") as opened:
        for name, data in files.items():
            opened.writestr(name, data)


def test_a_kit_holds_what_was_put_in_and_passes_its_check(kit: Path, parts: KitParts) -> None:
    checked = check_kit(kit, WORDS)
    assert checked.key == LEAD_KEY
    assert checked.sealed.pack == FULL_PACK
    assert checked.names == (
        "SHA256SUMS",
        "SHA256SUMS.sig",
        "Start here.pdf",
        DEB,
        "packs/example-2027-3.rmpack",
        "verify/sbom.json",
        "windows/rmdesk-0.1.0-x64.msi",
    )
    assert files_of(kit)[DEB] == parts.installers[0].read_bytes()


def test_two_kits_of_the_same_parts_are_the_same_bytes(kit: Path, parts: KitParts, tmp_path: Path) -> None:
    build_kit(parts, LEAD, tmp_path / "again.zip")
    assert kit.read_bytes() == (tmp_path / "again.zip").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".zip") == sorted(
        ["rmdesk_0.1.0_amd64.deb", "rmdesk-0.1.0-x64.msi", "sbom.json"]
    ), "nothing is left behind"


def test_the_fingerprint_of_the_card_is_compared(kit: Path) -> None:
    assert check_kit(kit, WORDS, " ".join(fingerprint_words(LEAD_KEY, WORDS)))
    assert check_kit(kit, WORDS, fingerprint_digits(LEAD_KEY))
    with pytest.raises(KitOfAnotherKey):
        check_kit(kit, WORDS, fingerprint_digits(ORGANISATION_KEY))


def drop(name: str) -> Callable[[Files], None]:
    return lambda files: files.pop(name) and None


def put(name: str, data: bytes) -> Callable[[Files], None]:
    return lambda files: files.update({name: data})


def swap(one: str, other: str) -> Callable[[Files], None]:
    return lambda files: files.update({one: files[other], other: files[one]})


def sign_again(files: Files) -> None:
    files[SIGNATURE] = sign_sums(files[SUMS], STRANGER)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (drop(DEB), KitFileMissing),
        (drop("packs/example-2027-3.rmpack"), KitFileMissing),
        (drop(SUMS), KitFileMissing),
        (drop(SIGNATURE), KitFileMissing),
        (put(DEB, b"another installer"), KitFileChanged),
        (put("Start here.pdf", b"%PDF-1.7 other"), KitFileChanged),
        (swap(DEB, "windows/rmdesk-0.1.0-x64.msi"), KitFileChanged),
        (put("linux/rmdesk_0.2.0_amd64.deb", b"one more"), KitFileStrange),
        (put("../outside.deb", b"away"), KitFileStrange),
        (put("/etc/rmdesk", b"away"), KitFileStrange),
        (put("linux/deep/rmdesk.deb", b"away"), KitFileStrange),
        (put("windows\\rmdesk.msi", b"away"), KitFileStrange),
        (put(SIGNATURE, b""), KitNotSigned),
        (put(SIGNATURE, b"rmdesk kit 1\n"), KitNotSigned),
        (sign_again, KitNotSigned),
        (put(SUMS, write_sums({})), KitNotSigned),
    ],
)
def test_what_does_not_fit_is_refused(kit: Path, change: Callable[[Files], None], refusal: type[KitRefused]) -> None:
    files = files_of(kit)
    change(files)
    write(kit, files)
    with pytest.raises(refusal) as caught:
        check_kit(kit, WORDS)
    assert type(caught.value) is refusal
    assert caught.value.told.next_step


def test_a_file_that_is_there_twice_is_refused(kit: Path) -> None:
    with zipfile.ZipFile(kit, "a") as opened, pytest.warns(UserWarning, match="Duplicate name"):
        opened.writestr(DEB, b"second")
    with pytest.raises(KitFileStrange):
        check_kit(kit, WORDS)


def test_every_cut_and_any_other_file_is_refused(kit: Path) -> None:
    good = kit.read_bytes()
    for end in range(0, len(good), 997):
        kit.write_bytes(good[:end])
        with pytest.raises(KitRefused):
            check_kit(kit, WORDS)
    kit.write_bytes(b"rubbish")
    with pytest.raises(NotAKit):
        check_kit(kit, WORDS)


def test_a_changed_byte_is_refused_wherever_it_counts(kit: Path) -> None:
    good = kit.read_bytes()
    start = good.index(b"rmdesk_0.1.0_amd64.deb" * 1000)
    for place in range(start, start + 22000, 2200):
        kit.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        with pytest.raises(KitRefused):
            check_kit(kit, WORDS)


def test_a_kit_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        check_kit(tmp_path / "none.zip", WORDS)


def test_only_installers_of_ours_go_in(parts: KitParts, tmp_path: Path) -> None:
    other = tmp_path / "setup.msi"
    other.write_bytes(b"x")
    out = tmp_path / "kit.zip"
    for installers, refusal in (((), KitNothingToHandOut), ((other,), KitInstallerStrange)):
        with pytest.raises(refusal):
            build_kit(KitParts(installers, SEALED, "p.rmpack", b"", {}), LEAD, out)
    missing = tmp_path / "rmdesk-9.msi"
    with pytest.raises(KitInstallerStrange):
        build_kit(KitParts((missing,), SEALED, "p.rmpack", b"", {}), LEAD, out)
    assert not out.exists()


def test_a_key_that_the_pack_does_not_name_signs_no_kit(parts: KitParts, tmp_path: Path) -> None:
    with pytest.raises(PackKeysWrong):
        build_kit(parts, STRANGER, tmp_path / "kit.zip")


def test_a_kit_has_a_name_that_says_what_it_is() -> None:
    assert kit_name(SEALED, "0.1.0") == "rmdesk-kit-example-2027-3-rmdesk-0.1.0.zip"
