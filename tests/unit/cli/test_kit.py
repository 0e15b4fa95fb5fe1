"""`rmdesk kit`: built from real parts, checked, and refused in one sentence where something does not fit."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.cli import kit
from rmdesk.desk.keys import KeyShelf
from rmdesk.domain.packs import KeyRole
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.sealed import seal
from rmdesk.runtime.clock import SystemClock
from tests.fakes.kdf import QUICK_POLICY
from tests.sample_pack import ORGANISATION_KEY, PLAIN_PACK, STRANGER_KEY

from .conftest import Command, Said

Typed = Callable[[str], str]

PHRASE = "seven calm herons walk"


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a signing key, a pack that it signed, an installer and a bill of materials."""
    monkeypatch.setattr(kit.run_build, "__defaults__", (QUICK_POLICY,))
    shelf = KeyShelf(tmp_path, QUICK_POLICY, SystemClock())
    key = shelf.make(KeyRole.LEAD, "Amara", PHRASE)
    (tmp_path / key.file_name).rename(tmp_path / "lead.rmsign")
    signer = shelf.signer(key, PHRASE, tmp_path / "lead.rmsign")
    pack = replace(PLAIN_PACK, keys=(key.name, ORGANISATION_KEY))
    (tmp_path / "pack.rmpack").write_bytes(seal(pack, [signer]))
    (tmp_path / "rmdesk_0.1.0_amd64.deb").write_bytes(b"installer")
    (tmp_path / "sbom.json").write_bytes(b"{}")
    (tmp_path / "fingerprint").write_text(fingerprint_digits(key.name))
    return tmp_path


@pytest.fixture
def built(parts: Path, command: Command, typed: Typed) -> Path:
    said = build(parts, command, typed)
    assert (said.code, said.err) == (0, "")
    [path] = (parts / "out").glob("*.zip")
    assert said.out == f"Written: {path}\n"
    return path


def build(parts: Path, command: Command, typed: Typed, installer: str = "rmdesk_0.1.0_amd64.deb") -> Said:
    (parts / "out").mkdir(exist_ok=True)
    return command(
        *("kit", "build", parts / installer, "--pack", parts / "pack.rmpack", "--key", parts / "lead.rmsign"),
        *("--verify", parts / "sbom.json", "--out", parts / "out", "--passphrase-fd", typed(PHRASE)),
    )


def test_a_kit_is_built_and_checked(built: Path, parts: Path, command: Command) -> None:
    said = command("kit", "check", built, "--fingerprint", (parts / "fingerprint").read_text())
    assert (said.code, said.err) == (0, "")
    assert "linux/rmdesk_0.1.0_amd64.deb" in said.out
    assert "the fingerprint is that of the key which signed" in said.out


def test_without_a_fingerprint_it_is_shown_to_be_compared(built: Path, parts: Path, command: Command) -> None:
    said = command("kit", "check", built)
    assert said.code == 0
    assert (parts / "fingerprint").read_text() in said.out


def test_a_kit_of_another_key_is_refused(built: Path, command: Command) -> None:
    said = command("kit", "check", built, "--fingerprint", fingerprint_digits(STRANGER_KEY))
    assert said.code == 1
    assert said.err.startswith("This kit was signed by another key")


def test_a_damaged_kit_is_refused(built: Path, command: Command) -> None:
    built.write_bytes(built.read_bytes()[:-100])
    said = command("kit", "check", built)
    assert said.code == 1
    assert said.err.startswith("This is not a whole rmdesk kit.")


def test_another_installer_is_refused_and_nothing_is_written(parts: Path, command: Command, typed: Typed) -> None:
    (parts / "setup.exe").write_bytes(b"x")
    said = build(parts, command, typed, "setup.exe")
    assert said.code == 1
    assert said.err.startswith("This file is not an rmdesk installer.")
    assert list((parts / "out").iterdir()) == []
