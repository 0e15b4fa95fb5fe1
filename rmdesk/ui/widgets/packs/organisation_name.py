"""The name of the organisation that runs a programme, beside a bar in its colour. The colour says nothing by itself."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.colours import contrast
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.plain_label import PlainLabel

_SEEN = 3.0
"""The least contrast of a thing that is drawn with what lies round it (WCAG 2.2, 1.4.11)."""
_STEP = 0.05


class OrganisationName(QWidget):
    """Args: accent: the colour that the pack gives, such as `#005eb8`; empty: no bar."""

    def __init__(self, look: Look, name: str, accent: str) -> None:
        super().__init__()
        row = RowLayout(look, self, gap=12)
        self.bar = _Bar(look, accent)
        row.addWidget(self.bar)
        row.addWidget(PlainLabel(look, name, TextRole.STRONG), 1)
        self.bar.setVisible(bool(accent))


class _Bar(QWidget):
    def __init__(self, look: Look, accent: str) -> None:
        super().__init__()
        self._look = look
        self._accent = accent
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._measure()
        look.changed.connect(self._measure)

    @property
    def colour(self) -> str:
        """The colour as it is drawn: the one that was given, or one of its kind that is seen on this page."""
        colours = self._look.theme.colours
        if self._look.theme.scheme.strong_borders:
            return colours.of("text")
        return seen_on(self._accent, colours.of("surface"), colours.of("text"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the bar."""
        if self._accent:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self.colour))

    @Slot()
    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(6))
        self.update()


def seen_on(colour: str, page: str, ink: str) -> str:
    """That colour, or the first on its way to `ink` that is seen on a page of the colour `page`."""
    share = 0.0
    mixed = colour
    while contrast(mixed, page) < _SEEN and share < 1.0:
        share = min(1.0, share + _STEP)
        mixed = _mixed(colour, ink, share)
    return mixed


def _mixed(first: str, second: str, share: float) -> str:
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)
