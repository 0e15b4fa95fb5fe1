"""The frozen kit: what was good in version 1 opens for ever, what was bad is refused for ever, each for its reason."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from rmdesk.domain import errors
from rmdesk.security import key_file, key_opening
from rmdesk.security.held_secret import HeldSecret
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.recovery_code import parse_recovery_code
from tests.fakes.kdf import QUICK_POLICY

KIT = Path(__file__).parents[2] / "data" / "keyfile-v1"
MANIFEST: dict[str, list[dict[str, Any]]] = json.loads((KIT / "manifest.json").read_text(encoding="utf-8"))
POLICIES = {"quick": QUICK_POLICY, "standard": STANDARD_POLICY}


def names(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["file"] for entry in entries]


def open_entry(entry: dict[str, Any]) -> tuple[key_file.KeyFile, key_opening.Opened]:
    file = key_file.parse((KIT / entry["file"]).read_bytes(), POLICIES[entry["floor"]])
    typed = parse_recovery_code(entry["code"]) if "code" in entry else entry["passphrase"]
    with HeldSecret(typed) as secret:
        return file, key_opening.open_first([file], secret)


def test_kit_is_whole() -> None:
    assert len(MANIFEST["good"]) >= 30
    assert len(MANIFEST["bad"]) >= 60
    listed = names(MANIFEST["good"]) + names(MANIFEST["bad"])
    assert sorted(listed) == sorted(path.name for path in KIT.glob("*.rmk"))


@pytest.mark.parametrize("entry", MANIFEST["good"], ids=names(MANIFEST["good"]))
def test_good_file_opens(entry: dict[str, Any]) -> None:
    file, opened = open_entry(entry)
    content = key_file.open_payload(file, opened.root_key)
    assert hashlib.sha256(content).hexdigest() == entry["payload_sha256"]
    assert file.sequence == entry["sequence"]
    assert opened.payload.secrets.private.key == bytes([1] * 32)


@pytest.mark.parametrize("entry", MANIFEST["bad"], ids=names(MANIFEST["bad"]))
def test_bad_file_is_refused_for_its_reason(entry: dict[str, Any]) -> None:
    with pytest.raises(errors.WorldError) as caught:
        open_entry(entry)
    assert type(caught.value).__name__ == entry["error"]
