"""Whether an environment already holds what a requirement file pins."""

import runpy
import sys
from importlib import metadata
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "installers" / "requirements" / "satisfied.py"
HERE = metadata.version("pytest")
unsatisfied = runpy.run_path(str(SCRIPT))["unsatisfied"]


@pytest.mark.parametrize(
    ("pin", "lacking"),
    [
        (f"pytest=={HERE} \\", []),
        ("pytest==0.0.1 \\", ["pytest==0.0.1"]),
        ("no-such-package-at-all==1.0 \\", ["no-such-package-at-all==1.0"]),
        ('no-such-package-at-all==1.0 ; sys_platform == "somewhere" \\', []),
        (f'no-such-package-at-all==1.0 ; sys_platform == "{sys.platform}" \\', ["no-such-package-at-all==1.0"]),
        ("pip==0.0.1 \\", []),
    ],
)
def test_an_environment_is_kept_only_if_it_holds_the_pinned_versions(pin: str, lacking: list[str]) -> None:
    assert unsatisfied(f"# made up\n{pin}\n    --hash=sha256:00\n") == lacking


def test_every_pin_of_the_real_files_is_understood() -> None:
    for file in SCRIPT.parent.glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        pattern = runpy.run_path(str(SCRIPT))["PIN"]
        assert len(pattern.findall(text)) == sum("==" in line for line in text.splitlines() if line[:1].isalnum())
