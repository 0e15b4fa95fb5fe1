"""Writes the bill of materials: CycloneDX 1.6 JSON, with the compiled code that package metadata does not know of.

    python installers/common/sbom.py OUT [--bundle _INTERNAL]

The same parts and the same SOURCE_DATE_EPOCH give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import uuid
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.common.parts import Part, everything  # noqa: E402 - found only now
from rmdesk import __version__  # noqa: E402

ROOT = "rmdesk"
_SPDX = re.compile(
    r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*|[A-Za-z0-9.+() -]+ (?:AND|OR) [A-Za-z0-9.+() -]+"
)
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "rmdesk/sbom")


def bill(parts: Sequence[Part], version: str, moment: datetime) -> dict[str, Any]:
    """The whole bill over these parts. Order of the parts does not matter."""
    ordered = sorted(parts, key=lambda part: (part.inside.lower(), part.name.lower(), part.version, part.purl))
    references = _references(ordered)
    root = {
        "type": "application", "bom-ref": ROOT, "name": ROOT, "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}], "purl": f"pkg:generic/{ROOT}@{version}",
    }  # fmt: skip
    body = {
        "components": [_component(part, reference) for part, reference in zip(ordered, references, strict=True)],
        "dependencies": _dependencies(ordered, references),
    }
    serial = uuid.uuid5(_NAMESPACE, json.dumps([root, body], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "component": root,
        },
        **body,
    }


def _references(parts: Sequence[Part]) -> list[str]:
    """A name for each part that no other part has."""
    seen: Counter[str] = Counter()
    references = []
    for part in parts:
        reference = f"{part.inside or ROOT}/{part.name}@{part.version}"
        seen[reference] += 1
        references.append(reference if seen[reference] == 1 else f"{reference}#{seen[reference]}")
    return references


def _component(part: Part, reference: str) -> dict[str, Any]:
    component: dict[str, Any] = {"type": "library", "bom-ref": reference, "name": part.name}
    if part.version:
        component["version"] = part.version
    if part.licence:
        component["licenses"] = [_licence(part.licence)]
    if part.purl:
        component["purl"] = part.purl
    component.update(part.details)
    if part.inside:
        component["properties"] = [{"name": "rmdesk:inside", "value": part.inside}]
    return component


def _licence(words: str) -> dict[str, Any]:
    return {"expression": words} if _SPDX.fullmatch(words) else {"license": {"name": words}}


def _dependencies(parts: Sequence[Part], references: Sequence[str]) -> list[dict[str, Any]]:
    """Who needs whom: what a part names, and what lies inside it."""
    named = {part.name: reference for part, reference in zip(parts, references, strict=True) if not part.inside}
    needs: dict[str, set[str]] = {ROOT: set(named.values())} | {reference: set() for reference in references}
    for part, reference in zip(parts, references, strict=True):
        needs[reference] |= {named[name] for name in part.needs if name in named}
        if part.inside:
            needs[named.get(part.inside, ROOT)].add(reference)
    return [{"ref": reference, "dependsOn": sorted(used)} for reference, used in sorted(needs.items())]


def as_text(found: dict[str, Any]) -> str:
    """The bill as it is written."""
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the bill of this environment."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--bundle", type=Path, help="the _internal folder of a program frozen on Debian")
    asked = parser.parse_args()
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(as_text(bill(everything(asked.bundle), __version__, moment)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
