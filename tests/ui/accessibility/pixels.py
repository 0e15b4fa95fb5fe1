"""What is really drawn: how well words stand out, and whether one can see where the keyboard is."""

from collections import Counter
from functools import lru_cache
from hashlib import blake2b

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QTextEdit, QWidget

from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.theme.colours import contrast
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.focus_ring import FocusRing
from tests.ui.accessibility.stops import seen

WORDS = 4.5
"""WCAG 1.4.3, for words of any size."""
MARKS = 3.0
"""WCAG 1.4.11 and 2.4.13, for lines and the ring."""
_EDGE = 4


class Pixels:
    """Remembers what it has measured: much of a window is the same on every page."""

    def __init__(self) -> None:
        self._measured: dict[bytes, float] = {}
        self.checked = 0
        self._ringed: set[tuple[object, ...]] = set()

    def faults_of_words(self, window: MainWindow, *, everywhere: bool) -> list[str]:
        """Words in sight or further down the page whose contrast is too small; `everywhere`: round the page too."""
        found: list[str] = []
        body = window.page(window.current).scroller.widget()
        parts = (body, window.side_bar, window.top_bar, window.notices, window.banner)
        for part in parts if everywhere else parts[:1]:
            if part.isVisible():
                found += self._faults_below(part)
        return found

    def _faults_below(self, part: QWidget) -> list[str]:
        picture = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        found = []
        for widget in seen(part):
            words = _words(widget)
            if not words.strip() or not widget.isEnabled():
                continue
            box = QRect(widget.mapTo(part, QPoint(0, 0)), widget.size())
            if isinstance(widget, QPushButton | QLineEdit | QTextEdit):
                box = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            found += self._fault(picture.copy(box.intersected(picture.rect())), f"{type(widget).__name__} {words!r}")
        return found

    def _fault(self, picture: QImage, what: str) -> list[str]:
        if picture.isNull():
            return []
        drawn = bytes(picture.constBits())
        key = blake2b(drawn, digest_size=16).digest()
        if key not in self._measured:
            self._measured[key] = strongest(drawn)
            self.checked += 1
        ratio = self._measured[key]
        return [f"only {ratio:.2f} to 1: {what[:80]}"] if ratio < WORDS else []

    def faults_of_ring(self, window: MainWindow, ring: FocusRing) -> list[str]:
        """Whether the ring round what has the keyboard can be seen; one of each kind of thing on each kind of place."""
        stop = ring.target
        if stop is None or not ring.isVisible():
            return []
        back = next((p.property("surface") or p.property("kind") for p in _above(stop) if p.property("surface")), "")
        kind = (type(stop), stop.property("kind"), stop.property("current"), back, isinstance(stop, QRadioButton))
        if kind in self._ringed:
            return []
        self._ringed.add(kind)
        box = ring.geometry()
        with_ring = window.grab(box).toImage()
        ring.hide()
        without = window.grab(box).toImage()
        ring.show()
        changed = sum(
            1
            for x in range(with_ring.width())
            for y in range(with_ring.height())
            if with_ring.pixel(x, y) != without.pixel(x, y)
            and _contrast(with_ring.pixel(x, y), without.pixel(x, y)) >= MARKS
        )
        needed = 2 * 2 * (stop.width() + stop.height()) * 0.9
        whole = box.contains(QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()))
        return [f"a ring that is hard to see: {kind} {changed} of {needed:.0f}"] if whole and changed < needed else []


def strongest(drawn: bytes) -> float:
    """The contrast of the most common colour with the strongest that covers some pixels. 32 bits a pixel."""
    pixels = Counter(memoryview(drawn).cast("I"))
    (back, _count) = pixels.most_common(1)[0]
    inks = [ink for ink, count in pixels.most_common(40) if count >= 3]
    if inks == [back]:  # one round letter, such as a 6: no two of its pixels need be alike
        inks = list(pixels)
    return max((_contrast(back, ink) for ink in inks), default=1.0)


@lru_cache(maxsize=20_000)
def _contrast(one: int, other: int) -> float:
    return contrast(QColor(one & 0xFFFFFF).name(), QColor(other & 0xFFFFFF).name())


def _above(widget: QWidget) -> list[QWidget]:
    found = []
    holder = widget.parentWidget()
    while holder is not None:
        found.append(holder)
        holder = holder.parentWidget()
    return found


def _words(widget: QWidget) -> str:
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLabel | QPushButton | QRadioButton | CheckOption | QLineEdit):
        return widget.text()
    return ""
