"""One of several things to choose, of which only one can be chosen."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.option_paint import OptionFace, OptionPainter
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic

_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class RadioOption(QRadioButton):
    """The words wrap, and the whole row can be pressed. A `chip` has a border and stands among others in a line."""

    stepped = Signal(int)
    """Up (-1) or Down (1) was pressed on a chip: beside one another, nothing lies above or below it for Qt to find."""

    def __init__(self, look: Look, text: str, chip: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chip = chip
        words = in_brief(text)
        self._painter = OptionPainter(look, OptionFace(words, round_mark=True, chip=chip))
        self.setText(without_mnemonic(words))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._restyle()
        look.changed.connect(self._restyle)

    @property
    def words(self) -> str:
        """The words that are seen."""
        return self._painter.face.words

    def show_patch(self, colour: str) -> None:
        """Show the colour that the words name, such as `#005eb8`."""
        self._painter.face = replace(self._painter.face, patch=colour)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """In a line of chips, Up and Down lead to the one before and after."""
        step = _STEPS.get(event.key()) if self._chip else None
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Everywhere on the row counts."""
        return self.rect().contains(place)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Height in pixels at that width."""
        return self._painter.height(self.fontMetrics(), width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words on one line."""
        return self._painter.size(self.fontMetrics())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A word beside the mark."""
        return self._painter.least(self.fontMetrics())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the mark and the words."""
        self._painter.paint(QPainter(self), self)

    def _restyle(self) -> None:
        self.setFont(self._look.font(TextRole.BODY))
        self.updateGeometry()
        self.update()
