"""The files that were written before: when, by whom, in which format. Never where to, and never a name of a file."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.screens.export.values import PastExport
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText


class PastExports(Card):
    """A quiet list, the newest first."""

    def __init__(self, look: Look, past: Sequence[PastExport]) -> None:
        title = QCoreApplication.translate("PastExports", "Written before")
        super().__init__(look, name=title, dense=True)
        self.add(Heading(look, title, 2))
        for one in past:
            line = self.tr("{when}: {format}, written by {who}")
            if one.own:
                line = self.tr("{when}: {format}, written by {who} from what they carry themselves")
            words = line.format(when=one.when, format=one.format, who=one.who)
            self.add(IconText(look, "file-text", words, "muted"))
