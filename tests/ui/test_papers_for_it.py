"""The papers for IT: all there, linked, plain to read, and with the facts that the program holds."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from rmdesk import __version__
from rmdesk.app.together import IDLE_MINUTES as TOGETHER_MINUTES
from rmdesk.private.journal import BIN_DAYS
from rmdesk.runtime import policy as rules
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.policy import LARGEST_FILE, LONGEST_IDLE, SHORTEST_IDLE, Policy, registry_name
from rmdesk.runtime.policy_places import LINUX_FILE, MAC_FILE, MAC_PREFERENCES, WINDOWS_FILE
from rmdesk.runtime.policy_windows import REGISTRY_KEY
from rmdesk.runtime.settings import Settings
from rmdesk.security import recovery_code
from rmdesk.security.kdf import CAP_MEMORY_KIB, STANDARD_POLICY
from rmdesk.security.passphrase import MAX_BYTES, MIN_BYTES
from rmdesk.ui.platform.idle import QUIET_LINE, SHORTEST_LIMIT
from rmdesk.ui.screens.settings.preferences import IDLE_MINUTES, TEXT_SCALES
from rmdesk.vaultkeeping.backup import rotate
from rmdesk.vaultkeeping.backup.format import SUFFIX
from rmdesk.vaultkeeping.backup.swap import OLD_KEPT
from rmdesk.workbook.contacts import STALE_AFTER

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / "installers" / "it"
NAMES = (
    "README",
    "accessibility-statement",
    "clinical-safety",
    "data-flow",
    "dpia-draft",
    "dtac",
    "equality-impact-draft",
    "helpdesk-card",
    "installing",
    "key-management",
    "policy",
    "privacy-notice",
    "profile-needs",
    "retention",
    "sbom",
    "wiping",
)
NOT_PLAIN = re.compile(r"mentors?\b|mentees?\b|leverag|utilis|robust|seamless|\bensure\b|in order to", re.IGNORECASE)
LINK = re.compile(r"\]\(([^)]+)\)")
ASIDE = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")
OF_OTHERS = {"Import ADMX", "Windows Installer (MSI file)", "Install for system"}
LONGEST_SENTENCE = 30


def text_of(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text("utf-8")


def mib(kib: int) -> str:
    return f"{kib // 1024:,} MiB"


def facts() -> Iterator[tuple[str, str]]:
    """A paper, and words that must stand in it, made from what the program holds."""
    kdf, usual = STANDARD_POLICY, Settings().idle_minutes
    yield "key-management", f"Argon2id, {mib(kdf.memory_kib)}, {kdf.iterations} passes, {kdf.lanes} lane"
    yield "key-management", f"less than {mib(kdf.floor_memory_kib)} or fewer than {kdf.floor_iterations} passes"
    yield "key-management", f"more than {mib(CAP_MEMORY_KIB)}"
    yield "key-management", f"{MIN_BYTES} to {MAX_BYTES:,} bytes"
    yield "key-management", f"a list of {len(resources.read_text('security/denied.txt').split()):,}"
    yield "key-management", f"{recovery_code._SECRET_BITS} random bits"
    yield "dpia-draft", f"Argon2id at {mib(kdf.memory_kib)} and {kdf.iterations} passes"
    yield "dpia-draft", f"locks after {usual} minutes"
    yield "installing", f"unlocking takes {mib(kdf.memory_kib)}"
    yield "policy", f"the window locks after {usual} minutes"
    yield "policy", f"each person can choose {IDLE_MINUTES[0]} to {IDLE_MINUTES[-1]}"
    yield "policy", f"waits {TOGETHER_MINUTES} minutes"
    yield "policy", f"{SHORTEST_IDLE} to {LONGEST_IDLE} minutes"
    yield "policy", f"sooner than after {SHORTEST_LIMIT.seconds // 60} minutes"
    yield "policy", f"larger than {LARGEST_FILE // 1024} KiB"
    yield "policy", f"at most {rules._LONGEST_TEXT} characters"
    for place in (LINUX_FILE, MAC_FILE, MAC_PREFERENCES, f"HKLM\\{REGISTRY_KEY}"):
        yield "policy", f"`{place}`"
    yield "policy", "`C:\\ProgramData\\" + "\\".join(WINDOWS_FILE.parts) + "`"
    yield "equality-impact-draft", f"{QUIET_LINE.seconds} seconds before"
    yield "equality-impact-draft", f"{TEXT_SCALES[0]}% to {TEXT_SCALES[-1]}%"
    yield "accessibility-statement", f"from {TEXT_SCALES[0]}% to {TEXT_SCALES[-1]}%"
    yield "retention", f"{BIN_DAYS} days in the bin"
    yield "retention", f"the last {rotate._LAST}, the newest of each of {rotate._WEEKS} weeks"
    yield "retention", f"| {OLD_KEPT.days} days |"
    yield "clinical-safety", f"more than {STALE_AFTER.days} days ago"
    for name in ("retention", "wiping", "privacy-notice"):
        yield name, f"{rotate.LONGEST_KEPT.days} days"
    for name in ("data-flow", "wiping"):
        yield name, f"`{SUFFIX}`"
    yield "installing", f"`rmdesk-{__version__}-x64.msi`"
    yield "installing", f"rmdesk_{__version__}_amd64.deb"


def places() -> Iterator[tuple[str, str]]:
    """Where files lie, as each system writes it."""
    for platform, home, mark in (("win32", "", "%LOCALAPPDATA%"), ("linux", "/home/me", "~"), ("darwin", "/me", "~")):
        environ = {"LOCALAPPDATA": "/local"} if platform == "win32" else {}
        paths = Paths.by_convention(platform, environ, Path(home))
        for path in (paths.vaults, paths.settings_file, paths.state_file, paths.log_file):
            text = str(path).replace("/local" if platform == "win32" else home, mark, 1)
            yield platform, text.replace("/", "\\") if platform == "win32" else text


def sentences(name: str) -> list[str]:
    """Of the running text and of each cell of a table, without code and links."""
    text = re.sub(r"```.*?```", "", text_of(name), flags=re.DOTALL)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"`[^`]*`", "x", text))
    blocks = re.split(r"\n\s*\n|\n(?=[-#|\d])|\|", text)
    return [one for block in blocks for one in re.split(r"(?<=[.:;])\s+", " ".join(block.split())) if one]


def test_all_are_there_and_none_is_left_over() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == sorted(NAMES)
    listed = set(LINK.findall(text_of("README")))
    assert {f"{name}.md" for name in NAMES} - {"README.md"} <= listed


@pytest.mark.parametrize("name", NAMES)
def test_each_has_a_version_a_day_an_owner_and_whole_links(name: str) -> None:
    text = text_of(name)
    title, head = text.split("\n", 2)[0], "\n".join(text.splitlines()[1:6])
    assert title.startswith("# ")
    assert f"Written for rmdesk {__version__} on " in head
    assert re.search(r" on \d{1,2} [A-Z][a-z]+ 20\d\d\.", head)
    assert "Owner in your organisation: **[fill in: name and role]**" in head
    assert [link for link in LINK.findall(text) if "://" not in link and not (FOLDER / link).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_is_plain_to_read(name: str) -> None:
    text = text_of(name)
    assert "!" not in text
    assert NOT_PLAIN.findall(text) == []
    assert [one for one in sentences(name) if len(one.split()) > LONGEST_SENTENCE] == []
    gaps = re.findall(r"\[fill in[^\]]*\]", text)
    assert len(gaps) == text.count("fill in")
    assert all(f"**{gap}" in text or f"{gap}**" in text for gap in gaps)


@pytest.mark.parametrize(("name", "words"), tuple(facts()))
def test_facts_are_those_of_the_program(name: str, words: str) -> None:
    assert words in " ".join(text_of(name).split())


def test_places_are_those_of_the_program() -> None:
    text = text_of("profile-needs")
    assert [place for _, place in places() if f"`{place}`" not in text] == []


def test_every_value_of_a_policy_is_explained_and_no_other() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)`", text_of("policy"), re.MULTILINE)
    assert rows == [(field.name, registry_name(field.name)) for field in fields(Policy)]


def test_what_is_said_to_press_is_there_to_press() -> None:
    known = set()
    for path in (PROJECT / "rmdesk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                known.add(node.value)
    said = {words for name in NAMES for words in ASIDE.findall(text_of(name))}
    assert "My data" in said
    assert sorted(said - known - OF_OTHERS) == []


def test_the_bundle_for_macos_has_the_name_that_its_managed_preferences_have() -> None:
    spec = (PROJECT / "installers" / "rmdesk.spec").read_text("utf-8")
    found = re.search(r'^IDENTIFIER = "([\w.]+)"$', spec, re.MULTILINE)
    assert found is not None
    assert MAC_PREFERENCES.stem == found[1]


def test_nothing_is_promised_that_nobody_tried() -> None:
    statement = text_of("accessibility-statement")
    never = statement.split("| Never tried |")[1]
    for tool in ("NVDA", "JAWS", "VoiceOver", "Narrator"):
        assert tool in never
        assert tool not in statement.split("| Never tried |")[0]
