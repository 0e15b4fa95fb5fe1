"""What the page about changes does: tells the partner in one line, takes that back, leads on."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.ending import NotedChange, WhatChanged
from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.services.people import People
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.changed.values import ChangedShown, NotedShown
from rmdesk.ui.screens.changed.view import ChangedView
from rmdesk.ui.widgets.action_words import day_words, name_of
from rmdesk.ui.widgets.page_links import PageLink
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.workbook.links import links_to

_THINK = ("something-changed", "when-something-changes")
_REPAIR = ("something-landed-badly", "putting-it-right", "something-not-ok")


class ChangedScreen(QObject):
    """Nothing here asks for a reason."""

    def __init__(
        self, context: ScreenContext, turning_points: TurningPoints, people: People, workbook: Workbook
    ) -> None:
        self._context = context
        self._turning_points = turning_points
        self._people = people
        self._workbook = workbook
        self.view = ChangedView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self.show)
        self.view.told.connect(self._on_told)
        self.view.taken_back.connect(self._on_taken_back)
        self.view.link_chosen.connect(self._on_link)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read again."""
        pair, turning = self._people.pair(), self._turning_points.all()
        self.view.show_changed(
            ChangedShown(
                partner=name_of(pair, pair.other.id) if pair.other is not None else "",
                may_note=turning.ended_at is None,
                noted=tuple(self._noted(one, pair) for one in turning.changes),
                think=self._pages(_THINK),
                ways=self._ways(is_over=turning.ended_at is not None),
                repair=self._pages(_REPAIR),
            )
        )

    def flush(self) -> None:
        """Nothing is typed here."""

    def _noted(self, change: NotedChange, pair: Pair) -> NotedShown:
        words = {
            WhatChanged.ROLE: self.tr("{name}, {day}: my role or my team changed."),
            WhatChanged.EMPLOYER: self.tr("{name}, {day}: my employer changed."),
            WhatChanged.LINE_MANAGEMENT: self.tr("{name}, {day}: who manages whom changed."),
            WhatChanged.PARTNER: self.tr("{name}, {day}: I will have another partner, or want one."),
        }[change.what]
        name = isolated(name_of(pair, change.by))
        return NotedShown(change.id, words.format(name=name, day=day_words(change.at)), change.by == pair.me.id)

    def _pages(self, ids: tuple[str, ...]) -> tuple[PageLink, ...]:
        only_you, both = self.tr("Only you see what you write there."), self.tr("A page for both of you.")
        return tuple(
            PageLink("private-page", page.id, page.title, only_you, "lock")
            if page.audience is Audience.ONLY_YOU
            else PageLink("shared-page", page.id, page.title, both, "users")
            for page in links_to(self._workbook, ids)
        )

    def _ways(self, is_over: bool) -> tuple[PageLink, ...]:
        agreement = PageLink(
            "agreement", "review", self.tr("Look at your agreement again"),
            self.tr("Keep it as it is, or change what no longer fits."), "handshake",
        )  # fmt: skip
        words = self.tr("What happens now that it has ended") if is_over else self.tr("End, without fault")
        ending = PageLink("ending", "", words, self.tr("Nobody is asked why. Nothing is deleted by that."), "flag")
        new = PageLink(
            "new-partner", "", self.tr("Start with a new partner"),
            self.tr("A new workbook, with only those private pages that you choose to take along."), "sprout",
        )  # fmt: skip
        return (ending, new) if is_over else (agreement, ending, new)

    @Slot(str)
    def _on_told(self, what: str) -> None:
        known = WhatChanged(what)
        self._context.writer.run(
            lambda: self._turning_points.note_change(known),
            lambda _id: self._show_again(self.tr("Saved. Your partner can see it now.")),
            self._tell,
        )

    @Slot(str)
    def _on_taken_back(self, change: str) -> None:
        found = next((one for one in self._turning_points.all().changes if one.id == change), None)
        if found is not None:
            self._context.writer.run(
                lambda: self._turning_points.take_back(found),
                lambda _nothing: self._show_again(self.tr("Taken back. Nothing of it is left.")),
                self._tell,
            )

    @Slot(str, str)
    def _on_link(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)

    def _show_again(self, words: str) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.show()
        if self.view.isVisible():
            self.view.focus_heading()
        self._context.frame.announce(words)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
