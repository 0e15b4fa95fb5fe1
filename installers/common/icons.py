"""Draws the icon of the program from our own drawing, in every size and form that a system asks for.

    python installers/common/icons.py FOLDER

Needs Qt and Pillow, and nothing else: no screen, no other program.
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

DRAWING = Path(__file__).with_name("rmdesk.svg")
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(size: int, drawing: Path = DRAWING) -> bytes:
    """The drawing as a PNG of `size` times `size` dots with a clear background. ValueError: it cannot be read."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - the platform is to be named first
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is no drawing")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    del app
    return bytes(buffer.data().data())


def write_all(folder: Path) -> None:
    """`rmdesk.svg`, `rmdesk-SIZE.png`, `rmdesk.ico` and `rmdesk.icns` in `folder`."""
    from PIL import Image  # noqa: PLC0415 - only here

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rmdesk.svg").write_bytes(DRAWING.read_bytes())
    drawn = {size: draw(size) for size in PNG_SIZES}
    for size, picture in drawn.items():
        (folder / f"rmdesk-{size}.png").write_bytes(picture)
    images = {size: Image.open(BytesIO(picture)) for size, picture in drawn.items()}
    own = [images[size] for size in ICO_SIZES]
    own[-1].save(folder / "rmdesk.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=own[:-1])
    images[512].save(folder / "rmdesk.icns", append_images=list(images.values())[:-1])


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
