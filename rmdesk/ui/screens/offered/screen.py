"""What both have shared: reads the shared log, and nothing else."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.domain.offers import SharedOffer
from rmdesk.domain.partners import Pair
from rmdesk.services.people import People
from rmdesk.services.sharing import Sharing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.offered.view import OfferedLine, OfferedView
from rmdesk.ui.widgets.plain_text import isolated


class OfferedScreen(QObject):
    """Reads again each time it is shown."""

    def __init__(self, context: ScreenContext, sharing: Sharing, people: People) -> None:
        self.view = OfferedView(context.look)
        super().__init__(self.view)
        self._context = context
        self._sharing = sharing
        self._people = people
        self.view.arriving.connect(self.show)
        self.view.take_back_asked.connect(self._on_take_back)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read what both have shared, and show it."""
        try:
            pair = self._people.pair()
            self.view.audience.set_pair(pair)
            lines = tuple(self._line(pair, one) for one in self._sharing.offers())
        except WorldError as error:
            lines = ()
            self._context.frame.tell(message_for(error))
        self.view.show_offers(lines)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _line(self, pair: Pair, one: SharedOffer) -> OfferedLine:
        mine = one.by == pair.me.id
        name = pair.named(one.by).name
        day = plain_date(one.at.astimezone().date())
        who = isolated(name) if name else self.tr("your partner")
        if mine:
            told_by, gone = self.tr("From you, {day}"), self.tr("You have taken these words back.")
        else:
            told_by, gone = self.tr("From {who}, {day}"), self.tr("Taken back.")
        return OfferedLine(one.id, told_by.format(who=who, day=day), one.offer, gone, mine)

    @Slot(str)
    def _on_take_back(self, offer: str) -> None:
        """It cannot be undone, so it is asked once."""
        question = Confirmation(
            self.tr("Take these words back?"),
            self.tr("They are erased from what you share, for both of you. What was read, and older backups, stay."),
            self.tr("Take them back"),
            self.tr("Leave them"),
        )
        if self._context.dialogs.confirm(question):
            work = partial(self._sharing.take_back, RecordId(offer))
            self._context.writer.run(work, self._on_taken_back, self._on_failed)

    def _on_taken_back(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self.show()
            self.view.focus_heading()
            self._context.frame.announce(self.tr("The words are taken back."))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))
