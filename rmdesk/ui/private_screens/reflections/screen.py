"""What the list of reflections does: pages, search while typing, months, and the bin. All of it asks the database."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import Filter, Place, Reflection
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.private_screens.reflections.values import Choice, Line
from rmdesk.ui.private_screens.reflections.view import ReflectionsView
from rmdesk.ui.private_screens.reflections.wording import bin_line_of, line_of, line_of_hit, month_items, session_items

PAGE_SIZE = 25
HITS_AT_ONCE = 10
"""Fewer than a page of the list: they are drawn anew while somebody types."""
TO_SEARCH = "search"
"""The argument that opens the list with the search field ready."""
_SEARCH_AFTER_MS = 150
_SAY_COUNT_AFTER_MS = 1_000


def no_names() -> Mapping[int, str]:
    """Sessions are called by their numbers."""
    return {}


class ReflectionsScreen(QObject):
    """Shown with `search` as its argument to look for something, or with none. `sessions` says what each is called."""

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, sessions: Callable[[], Mapping[int, str]] = no_names
    ) -> None:
        self._context = context
        self._wing = wing
        self._drafts = ReflectionDrafts(wing.journal, wing.drafts)
        self._lines: list[Line] = []
        self._place: Place | None = None
        self._hit_place: int | None = None
        self._sessions = sessions
        self._wanted = Filter()
        self._choices: tuple[list[Choice], list[Choice]] = ([], [])
        self._bin_open = False
        self._bin_shown = PAGE_SIZE
        self._said = ""
        self.view = ReflectionsView(context.look)
        super().__init__(self.view)
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._say_soon = QTimer(self, singleShot=True, interval=_SAY_COUNT_AFTER_MS)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(self._on_flushing)
        view.write_asked.connect(self._on_write)
        view.draft_asked.connect(self._on_draft)
        view.opened.connect(self._on_opened)
        view.searched.connect(self._on_searched)
        view.search_now.connect(self._look)
        view.month_picked.connect(self._on_month)
        view.session_picked.connect(self._on_session)
        view.older_asked.connect(self._on_older)
        view.bin_toggled.connect(self._on_bin_toggled)
        view.bin.brought_back.connect(self._on_bring_back)
        view.bin.more_asked.connect(self._on_more_of_bin)
        self._search_soon.timeout.connect(self._look)
        self._say_soon.timeout.connect(self._say_count)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        """Coming back finds the same words looked for and the same month."""
        self._refresh()
        if self._wing.journal.is_purge_due():
            self._context.writer.run(self._wing.journal.purge_bin, self._on_purged, self._on_failed)
        if argument == TO_SEARCH:
            QTimer.singleShot(0, self.view, self.view.focus_search)

    @Slot()
    def _on_flushing(self) -> None:
        self._search_soon.stop()
        self._say_soon.stop()

    def _refresh(self) -> None:
        draft = self._drafts.newest()
        at = plain_moment(draft.saved_at.astimezone()) if draft else ""
        self.view.show_draft(self.tr("From {when}. You can carry on with it.").format(when=at) if draft else "")
        self._show_choices()
        self._look()
        self._show_bin()

    def _show_choices(self) -> None:
        """The months and sessions that there are; what nothing belongs to any more is let go."""
        months, sessions = self._wing.journal.months(), self._wing.journal.sessions()
        if self._wanted.month not in dict(months):
            self._wanted = replace(self._wanted, month="")
        if self._wanted.session not in sessions:
            self._wanted = replace(self._wanted, session=0)
        self._choices = month_items(months), session_items(sessions, self._sessions() if sessions else {})
        self._show_chosen()

    def _show_chosen(self) -> None:
        months, sessions = self._choices
        self.view.show_months(months, self._wanted.month)
        self.view.show_sessions(sessions, str(self._wanted.session or ""))

    @Slot()
    def _look(self) -> None:
        """From the top: what was looked for, or the list."""
        self._search_soon.stop()
        self._lines, self._place, self._hit_place = [], None, None
        searching = self._searching()
        more = self._add_hits() if searching else self._add_page()
        self.view.show_lines(self._lines, more, HITS_AT_ONCE if searching else PAGE_SIZE)
        nothing = not self._lines
        self.view.show_nothing(
            yet=nothing and not searching and self._wanted == Filter(),
            found=nothing and (searching or self._wanted != Filter()),
        )
        self._show_count(more) if searching else self.view.show_count("")

    def _searching(self) -> bool:
        return bool(self.view.search.text().strip())

    def _add_page(self) -> bool:
        """The next page of the list; says whether more follow."""
        found = self._wing.journal.page(PAGE_SIZE + 1, self._place, self._wanted)
        shown = found[:PAGE_SIZE]
        self._lines += [line_of(summary) for summary in shown]
        self._place = shown[-1].place if shown else None
        return len(found) > PAGE_SIZE

    def _add_hits(self) -> bool:
        """The next page of what was found; says whether more follow."""
        words = SecretText(self.view.search.text())
        found = self._wing.search.find(words, HITS_AT_ONCE + 1, self._hit_place, self._wanted)
        shown = found[:HITS_AT_ONCE]
        self._lines += [line_of_hit(hit) for hit in shown]
        self._hit_place = shown[-1].place if shown else None
        return len(found) > HITS_AT_ONCE

    def _show_count(self, more: bool) -> None:
        count = len(self._lines)
        if more:
            words = self.tr("The newest {count} that were found. There are older ones.").format(count=count)
        elif count == 1:
            words = self.tr("1 reflection found")
        else:
            words = self.tr("{count} reflections found").format(count=count)
        self.view.show_count(words if count else "")
        self._said = words if count else self.tr("Nothing found")
        self._say_soon.start()

    @Slot()
    def _say_count(self) -> None:
        """Once typing has stopped, and not for each letter."""
        if self._searching():
            self._context.frame.announce(self._said)

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        if words.strip():
            self._search_soon.start()
        else:
            self._look()

    @Slot(str)
    def _on_month(self, month: str) -> None:
        self._wanted = replace(self._wanted, month=month)
        self._show_chosen()
        self._look()

    @Slot(str)
    def _on_session(self, session: str) -> None:
        self._wanted = replace(self._wanted, session=int(session or 0))
        self._show_chosen()
        self._look()

    @Slot()
    def _on_older(self) -> None:
        """The first of the older ones gets the focus."""
        first = len(self._lines)
        searching = self._searching()
        more = self._add_hits() if searching else self._add_page()
        self.view.show_lines(self._lines, more, HITS_AT_ONCE if searching else PAGE_SIZE)
        self.view.focus_row(first)
        if self._searching():
            self._show_count(more)

    @Slot()
    def _on_write(self) -> None:
        self._context.frame.go("reflection")

    @Slot()
    def _on_draft(self) -> None:
        self._context.frame.go("reflection", "draft")

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        self._context.frame.go("reflection", key)

    def _show_bin(self) -> None:
        """What lies in it is read only while it is open."""
        count = self._wing.journal.count_in_bin()
        self._bin_open = self._bin_open and count > 0
        lines = None
        if self._bin_open:
            lines = [bin_line_of(one) for one in self._wing.journal.in_bin(self._bin_shown)]
        words = self.tr("In the bin ({count})").format(count=count) if count else ""
        self.view.show_bin(words, lines, count > self._bin_shown)

    @Slot()
    def _on_bin_toggled(self) -> None:
        self._bin_open = not self._bin_open
        self._bin_shown = PAGE_SIZE
        self._show_bin()

    @Slot()
    def _on_more_of_bin(self) -> None:
        self._bin_shown += PAGE_SIZE
        self._show_bin()

    @Slot(str)
    def _on_bring_back(self, key: str) -> None:
        work = partial(self._wing.journal.take_out_of_bin, RecordId(key))
        self._context.writer.run(work, self._on_brought_back, self._on_failed)

    def _on_brought_back(self, _reflection: Reflection) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._refresh()
        self._context.frame.announce(self.tr("Brought back."))
        after = self.view.bin_button if self._bin_open else self.view.write_button
        after.setFocus()

    def _on_purged(self, _count: int) -> None:
        if shiboken6.isValid(self.view):
            self._show_bin()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
