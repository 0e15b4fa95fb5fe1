"""What was tried and what was lost or found, as a table: `python -m tests.evidence`.

Each test of that kind notes one line, as a file of its own in the folder that RMDESK_EVIDENCE names (nothing is written
where it names none), so that tests in several processes can do so at once. `make faults` sets it and prints the table.
"""

import json
import os
import re
import sys
from pathlib import Path

FOLDER = "RMDESK_EVIDENCE"


def note(what: str, tried: str, found: str, control: str = "") -> None:
    """Note one line of the table: what was attacked, how much was tried, what came of it, and which control held."""
    folder = os.environ.get(FOLDER)
    if folder:
        place = Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^a-z0-9]+", "-", what.lower()).strip("-")
        (place / f"{name}.json").write_text(json.dumps([what, tried, found, control]), encoding="utf-8")


def table(folder: Path) -> str:
    """All lines that were noted, as a table in Markdown."""
    lines = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    rows = [["What", "Tried", "Lost or found", "Control"], ["---"] * 4, *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1] if len(sys.argv) > 1 else "build/evidence")) + "\n")
