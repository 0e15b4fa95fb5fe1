"""The line that says, before anything is typed, who can ever see it."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience
from rmdesk.domain.partners import Pair
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.icon_text import IconText

translate = QCoreApplication.translate


class Reach(StrEnum):
    """How far words can travel."""

    ONLY_YOU = Audience.ONLY_YOU.value
    BOTH = Audience.BOTH.value
    BOTH_LATER = "both-later"
    """The partner has not joined yet."""
    BOTH_APART = "both-apart"
    """The partner has a laptop of their own: they see it once something has gone between the two."""
    EXPORT = "export"


def _line(reach: Reach) -> tuple[str, str, str]:
    match reach:
        case Reach.ONLY_YOU:
            return "lock", translate("AudienceLine", "Only you can ever see this"), "calm"
        case Reach.BOTH:
            return "users", translate("AudienceLine", "You and your partner can see this"), "accent"
        case Reach.BOTH_LATER:
            words = translate("AudienceLine", "You can see this, and your partner once they have joined")
            return "users", words, "accent"
        case Reach.BOTH_APART:
            words = translate("AudienceLine", "You see this now, and your partner from your next file on")
            return "users", words, "accent"
        case Reach.EXPORT:
            return "share-2", translate("AudienceLine", "Can leave in the export"), "note"


class AudienceLine(IconText):
    """An icon and one sentence; the same sentence everywhere."""

    def __init__(self, look: Look, reach: Reach, parent: QWidget | None = None) -> None:
        icon, text, colour = _line(reach)
        super().__init__(look, icon, text, colour, TextRole.STRONG, parent)
        self.reach = reach

    def set_alone(self, alone: bool) -> None:
        """On a page for both: whether the partner has still to join."""
        self.reach = Reach.BOTH_LATER if alone else Reach.BOTH
        self.show_state(*_line(self.reach))

    def set_pair(self, pair: Pair) -> None:
        """On a page for both: whether the partner has still to join, or reads on a laptop of their own."""
        self.set_alone(pair.alone)
        if pair.apart or (pair.met and pair.other is None):
            self.reach = Reach.BOTH_APART
            self.show_state(*_line(self.reach))

    @staticmethod
    def for_audience(look: Look, audience: Audience, alone: bool = False) -> "AudienceLine":
        """The line for a page of the workbook; `alone`: the partner has still to join."""
        line = AudienceLine(look, Reach(audience.value))
        if alone and line.reach is Reach.BOTH:
            line.set_alone(True)
        return line
