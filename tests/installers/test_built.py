"""What was built, looked at without installing it: the same twice, small, sound, and nothing of the builder in it."""

import json
import os
import re
import subprocess
from pathlib import Path

import jsonschema
from referencing import Registry, Resource

from tests.installers.conftest import PROJECT, WORK, Built
from tests.installers.trees import digests

MEGABYTE = 1_000_000


def test_two_builds_are_the_same(built: Built, built_again: Built) -> None:
    assert digests(built.program) == digests(built_again.program)
    assert modes(built.program) == modes(built_again.program)
    first, second = digests(built.out), digests(built_again.out)
    assert first == second
    assert {Path(name).suffix for name in first} == {".deb", ".rpm", ".msi", ".csv", ".json", ".txt", ".zip"}
    print("\nthe same twice:", *(f"{digest} {name}" for name, digest in first.items()), sep="\n  ")


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.lstat().st_mode for path in folder.rglob("*")}


def test_the_packages_are_small_enough(built: Built) -> None:
    folder = sum(path.lstat().st_size for path in built.program.rglob("*") if path.is_file() and not path.is_symlink())
    sizes = {path.name: path.stat().st_size for path in sorted(built.out.iterdir())}
    print(f"\n  {folder / MEGABYTE:.1f} MB the folder")
    print(*(f"  {size / MEGABYTE:.1f} MB {name}" for name, size in sizes.items()), sep="\n")
    assert built.deb.stat().st_size <= 55 * MEGABYTE


def test_lintian_has_nothing_to_say(built: Built) -> None:
    said = run("lintian", "--allow-root", "--tag-display-limit", "0", "--fail-on", "error,warning", built.deb)
    assert [line for line in said.splitlines() if line[:2] in {"E:", "W:"}] == []


def test_the_rpm_is_whole_and_says_what_it_is(built: Built) -> None:
    assert "digests OK" in run("rpm", "-K", "--nosignature", built.rpm)
    listed = set(run("rpm", "-qpl", built.rpm).splitlines())
    assert {"/usr/bin/rmdesk", "/usr/lib/rmdesk/rmdesk", "/usr/share/man/man1/rmdesk.1.gz"} <= listed
    assert {"/etc/xdg/rmdesk/packs", "/usr/share/rmdesk/packs"} <= listed
    needs = run("rpm", "-qp", "--requires", built.rpm)
    assert "libGL.so.1()(64bit)" in needs
    assert not re.search(r"libQt6|libpython|libcrypto|libssl", needs)
    assert "rmdesk is open on this computer" in run("rpm", "-qp", "--scripts", built.rpm)


def test_desktop_file_metadata_types_and_manual_are_sound(built: Built) -> None:
    share = built.work / "deb" / "tree" / "usr" / "share"
    run("desktop-file-validate", share / "applications" / "rmdesk.desktop")
    run("appstreamcli", "validate", "--no-net", share / "metainfo" / "org.example.rmdesk.metainfo.xml")
    said = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", built.work / "deb" / "rmdesk.1", MANROFFSEQ="")
    assert "warning" not in said
    types = share / "mime"
    run("update-mime-database", types)
    globs = (types / "globs2").read_text()
    assert "50:application/vnd.rmdesk.pack:*.rmpack" in globs
    assert "50:application/vnd.rmdesk.backup:*.rmbackup" in globs
    assert "60:application/vnd.rmdesk.exchange:*.rmx" in globs


def test_the_bill_of_materials_keeps_to_its_schema(built: Built) -> None:
    asked = "import cyclonedx.schema._res as place; print(*place.__path__)"
    python = WORK / "env" / "bin" / "python"
    schemas = Path(run(python, "-c", asked).strip())
    load = lambda name: json.loads((schemas / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8"))  # noqa: E731
    others = [
        (f"http://cyclonedx.org/schema/{name}{end}.schema.json", Resource.from_contents(load(name)))
        for name in ("spdx", "jsf-0.82")
        for end in ("", ".SNAPSHOT")
    ]
    validator = jsonschema.Draft7Validator(load("bom-1.6"), registry=Registry().with_resources(others))
    bill = json.loads((built.program / "papers" / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(bill)] == []
    assert list(validator.iter_errors(bill | {"bomFormat": "another"})), "the schema sees what is wrong"
    opens = {one["version"] for one in bill["components"] if one["name"] == "OpenSSL"}
    assert len(opens) == 3
    libraries = {one["name"] for one in bill["components"]}
    assert {"Qt", "ICU", "SQLCipher", "SQLite", "Hunspell", "Python", "libffi"} <= libraries


def test_nothing_in_it_names_the_builders_folders(built: Built) -> None:
    """Nor does any library look for others outside of the bundle."""
    builders = [str(folder).encode() for folder in (PROJECT, WORK, Path.home()) if folder != Path("/")]
    found = [
        f"{path.relative_to(built.program)}: {name.decode()}"
        for path in built.program.rglob("*")
        if path.is_file() and not path.is_symlink()
        for name in builders
        if name + b"/" in path.read_bytes()
    ]
    assert found == []


def run(*words: object, **environ: str) -> str:
    """What a program says; a failure when it does not end well."""
    told = os.environ | {"LC_ALL": "C.UTF-8"} | environ
    done = subprocess.run([str(word) for word in words], env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
