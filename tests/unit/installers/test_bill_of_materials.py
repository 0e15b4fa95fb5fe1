"""The bill of materials and the licences: everything that ships is in both, also what no package names."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import features

from installers.common import licences, parts, sbom
from installers.common.parts import Part

MOMENT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
ONE = Part("one", "1.0", "MIT", "pkg:pypi/one@1.0", needs=("two",))
TWO = Part("two", "2.0", "MIT OR Apache-2.0")
WITHIN = Part(
    "core", "3", "as its author likes", inside="two", details={"hashes": [{"alg": "SHA-256", "content": "0"}]}
)


@pytest.fixture(scope="module")
def everything() -> list[Part]:
    return parts.everything()


def references(bill: dict) -> set[str]:
    return {one["bom-ref"] for one in bill["components"]}


def test_three_openssls_and_all_other_compiled_code_are_named(everything: list[Part]) -> None:
    inside = {(part.name, part.inside) for part in everything}
    assert {
        ("OpenSSL", "Python"), ("OpenSSL", "sqlcipher3"), ("OpenSSL", "cryptography"), ("Qt", "pyside6-essentials"),
        ("SQLCipher", "sqlcipher3"), ("SQLite", "sqlcipher3"), ("Hunspell", "chunspell"), ("Python", ""),
    } <= inside  # fmt: skip
    assert len({part.version for part in everything if part.name == "OpenSSL"}) == 3
    assert [part for part in everything if part.name != "libXau" and not (part.version and part.licence)] == []


def test_every_package_that_runs_with_it_is_in_the_bill(everything: list[Part]) -> None:
    bill = sbom.bill(everything, "1", MOMENT)
    pinned = parts._PIN.findall(parts.REQUIREMENTS.read_text(encoding="utf-8"))
    assert {f"rmdesk/{name}@{version}" for name, version in pinned} <= references(bill)


def test_the_bill_is_sound(everything: list[Part]) -> None:
    bill = sbom.bill(everything, "1", MOMENT)
    known = references(bill) | {"rmdesk"}
    assert len(known) == len(bill["components"]) + 1
    told = bill["dependencies"]
    assert {one["ref"] for one in told} == known
    assert {name for one in told for name in one["dependsOn"]} == known - {"rmdesk"}, "somebody uses every part"
    assert "file:" not in json.dumps(bill)


def test_the_order_of_the_parts_changes_nothing_and_a_version_does() -> None:
    first = sbom.as_text(sbom.bill([ONE, TWO, WITHIN], "1", MOMENT))
    assert sbom.as_text(sbom.bill([WITHIN, TWO, ONE], "1", MOMENT)) == first
    other = Part("two", "2.1", "MIT OR Apache-2.0")
    serial = json.loads(first)["serialNumber"]
    assert sbom.bill([ONE, other, WITHIN], "1", MOMENT)["serialNumber"] != serial


def test_what_lies_inside_a_part_is_told_as_its_need() -> None:
    bill = sbom.bill([ONE, TWO, WITHIN], "1", MOMENT)
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    assert needs["rmdesk"] == ["rmdesk/one@1.0", "rmdesk/two@2.0"]
    assert needs["rmdesk/one@1.0"] == ["rmdesk/two@2.0"]
    assert needs["rmdesk/two@2.0"] == ["two/core@3"]
    (core,) = [one for one in bill["components"] if one["name"] == "core"]
    assert core["licenses"] == [{"license": {"name": "as its author likes"}}]
    assert core["hashes"] == WITHIN.details["hashes"]


def test_the_same_part_twice_gets_two_names() -> None:
    assert references(sbom.bill([TWO, TWO], "1", MOMENT)) == {"rmdesk/two@2.0", "rmdesk/two@2.0#2"}


def test_a_bill_of_a_package_is_merged_without_itself_its_folders_and_what_we_do_not_ship() -> None:
    told = {
        "components": [
            {"name": "Pillow", "version": "1"},
            {"name": "libwebp", "version": "1"},
            {"name": "openssl", "version": "4.0.3", "purl": "pkg:generic/openssl@4.0.3"},
            {"name": "openssl", "version": "0.10", "purl": "pkg:cargo/openssl@0.10?download_url=file://x"},
            {"name": "tiff", "version": "4", "licenses": [{"license": {"id": "libtiff"}}], "hashes": [{"alg": "MD5"}]},
            {"name": "two", "licenses": [{"expression": "A OR B"}, {"license": {"name": "C"}}]},
        ]
    }
    assert parts.told_by("pillow", told) == [
        Part("OpenSSL", "4.0.3", "Apache-2.0", "pkg:generic/openssl@4.0.3", "pillow"),
        Part("openssl", "0.10", "Apache-2.0", "pkg:cargo/openssl@0.10", "pillow"),
        Part("tiff", "4", "libtiff", "", "pillow", details={"hashes": [{"alg": "MD5"}]}),
        Part("two", "", "(A OR B) AND C", "", "pillow"),
    ]


def test_pillow_carries_no_library_under_the_gpl() -> None:
    assert not features.check("libimagequant"), "its bill names it, and we leave that out as not compiled in"


def test_an_openssl_that_nobody_names_is_found_in_the_bytes(tmp_path: Path) -> None:
    library = tmp_path / "x.so"
    library.write_bytes(b"\0\1OpenSSL 3.6.0 1 Oct 2025\0")
    assert parts._openssl_within([library]) == "3.6.0"
    library.write_bytes(b"OpenSSL is not here")
    with pytest.raises(LookupError):
        parts._openssl_within([library])


def test_the_licences_have_the_texts_that_packages_leave_out(everything: list[Part]) -> None:
    text = licences.whole_text(everything)
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "Copyright (c) 2008-2025, ZETETIC LLC",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2", "UNICODE, INC. LICENSE AGREEMENT",
        "The OpenSSL Project Authors", "May you share freely", "Version 2.1, February 1999",
    ):  # fmt: skip
        assert words in text or (words.startswith("UNICODE") and not any(part.name == "ICU" for part in everything))
    for part in everything:
        assert part.name in text


def test_a_part_without_a_licence_stops_the_build() -> None:
    with pytest.raises(LookupError, match="no licence text for core"):
        licences.texts_of(WITHIN)
