"""The line that says, before anything is typed, who can ever see it."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.icon_text import IconText

translate = QCoreApplication.translate


class Reach(StrEnum):
    """How far words can travel."""

    ONLY_YOU = Audience.ONLY_YOU.value
    BOTH = Audience.BOTH.value
    EXPORT = "export"


def _line(reach: Reach) -> tuple[str, str, str]:
    match reach:
        case Reach.ONLY_YOU:
            return "lock", translate("AudienceLine", "Only you can ever see this"), "calm"
        case Reach.BOTH:
            return "users", translate("AudienceLine", "You and your partner can see this"), "accent"
        case Reach.EXPORT:
            return "share-2", translate("AudienceLine", "Can leave in the export"), "note"


class AudienceLine(IconText):
    """An icon and one sentence; the same sentence everywhere."""

    def __init__(self, look: Look, reach: Reach, parent: QWidget | None = None) -> None:
        icon, text, colour = _line(reach)
        super().__init__(look, icon, text, colour, TextRole.STRONG, parent)
        self.reach = reach

    @staticmethod
    def for_audience(look: Look, audience: Audience) -> "AudienceLine":
        """The line for a page of the workbook."""
        return AudienceLine(look, Reach(audience.value))
