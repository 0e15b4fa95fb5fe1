"""The repository as a whole: nothing of one machine, every version pinned, every borrowed file with its licence."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source_tree import PROJECT, repository_files

REQUIREMENTS = PROJECT / "installers" / "requirements"
NOTICES = PROJECT / "resources" / "THIRD_PARTY_NOTICES.md"
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
# One letter of each stands in brackets, so that this file does not find itself.
MACHINE_PATHS = re.compile(r"(?<![\w.$}~-])/(?:[w]ork|[r]oot|[o]pt/pypi)/")
HOSTS = re.compile(
    r"[p]ypi\.org|[p]ythonhosted|[d]eb\.debian\.org|[n]pmjs\.com|[i]ndex-url|[t]rusted-host|[f]ind-links"
)
BINARY = {".png", ".ttf", ".pdf", ".db", ".rmk", ".ico", ".icns", ".zip"}
BORROWED = {"dictionaries": ".txt", "fonts": ".ttf", "icons": ".svg", "security": ".txt"}
LICENCE = re.compile(r"LICEN[CS]E|OFL|COPYING", re.IGNORECASE)


def text_files() -> list[Path]:
    return [path for path in repository_files() if path.suffix not in BINARY]


def name_of(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def found(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{name_of(path)}:{number}: {match[0]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (match := pattern.search(line))
    ]


def test_nothing_names_a_path_of_one_machine() -> None:
    assert found(MACHINE_PATHS, text_files()) == []


def test_nothing_names_a_package_host() -> None:
    allowed = {REQUIREMENTS / "compile.py"}  # it names the resolver's options that keep hosts out
    assert found(HOSTS, [path for path in text_files() if path not in allowed]) == []


def test_the_searches_find_what_they_are_for() -> None:
    assert MACHINE_PATHS.search(f"see /{'root'}/notes")
    assert HOSTS.search(f"pip install --{'index'}-url=x")
    assert not MACHINE_PATHS.search("frame/work/place")


@pytest.mark.parametrize("name", ["run", "dev", "installer"])
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    blocks = [block for block in re.split(r"\n(?=[A-Za-z0-9])", text) if not block.startswith("#")]
    assert blocks
    assert [block.splitlines()[0] for block in blocks if not PIN.match(block) or "--hash=sha256:" not in block] == []


def test_the_requirement_files_agree_with_each_other_and_with_the_project() -> None:
    pins = {name: dict(PIN.findall((REQUIREMENTS / f"{name}.txt").read_text())) for name in ("run", "dev", "installer")}
    assert pins["run"].items() <= pins["dev"].items()
    assert pins["run"].items() <= pins["installer"].items()
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {plain(name) for name in project["dependencies"]} <= set(pins["run"])
    for extra, asked in project["optional-dependencies"].items():
        assert {plain(name) for name in asked} <= set(pins[extra])


def plain(requirement: str) -> str:
    """The name of a requirement as the pins spell it."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_every_runtime_dependency_is_in_the_notices() -> None:
    notices = NOTICES.read_text(encoding="utf-8").lower()
    pins = PIN.findall((REQUIREMENTS / "run.txt").read_text(encoding="utf-8"))
    assert [f"{name} {version}" for name, version in pins if f"| {name} | {version} |" not in notices] == []


@pytest.mark.parametrize(("folder", "suffix"), BORROWED.items())
def test_borrowed_files_have_their_licence_beside_them(folder: str, suffix: str) -> None:
    place = PROJECT / "resources" / folder
    borrowed = [path for path in place.iterdir() if path.suffix == suffix and not LICENCE.search(path.name)]
    licences = [path.name for path in place.iterdir() if LICENCE.search(path.name)]
    assert borrowed
    assert licences
    if folder == "fonts":
        families = {path.name.split("-")[0] for path in borrowed}
        assert [family for family in families if not any(name.startswith(family) for name in licences)] == []
    assert f"resources/{folder}" in NOTICES.read_text(encoding="utf-8")


def test_the_licence_is_whole() -> None:
    text = (PROJECT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_scripts_are_executable() -> None:
    scripts = [path for path in repository_files() if path.suffix == ".sh" or name_of(path) == ".ci/run"]
    assert scripts
    assert [name_of(path) for path in scripts if not path.stat().st_mode & 0o100] == []


def test_the_wheel_takes_all_resources_but_the_pictures_of_the_readme() -> None:
    hatch = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    taken = hatch["build"]["targets"]["wheel"]["force-include"]
    there = {path.name for path in (PROJECT / "resources").iterdir()} - {"screenshots"}
    assert taken == {f"resources/{name}": f"rmdesk/_resources/{name}" for name in there}
