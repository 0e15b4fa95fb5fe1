"""Draws the pictures of the README again: the made-up pair's screens, in few enough colours to stay small."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

PROJECT = Path(__file__).resolve().parent.parent
PICTURES = PROJECT / "resources" / "screenshots"
WANTED = {
    "light": ("page", "home", "agreement", "actions"),
    "dark": ("reflections",),
    "high-contrast": ("page",),
}
_COLOURS = 128


def main() -> None:
    """Write each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as drawn:
        for theme, names in WANTED.items():
            command = [sys.executable, "-m", "rmdesk", "screens", "--out", drawn, "--theme", theme, "--only", *names]
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
            subprocess.run(command, cwd=PROJECT, env=environment, check=True, stdout=subprocess.DEVNULL)
        for picture in sorted(Path(drawn).iterdir()):
            target = PICTURES / picture.name
            with Image.open(picture) as image:
                few = image.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
                few.save(target, optimize=True)
            print(f"{target.relative_to(PROJECT)}  {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
