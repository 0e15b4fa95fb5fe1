"""What the page of shared actions does: read, filter, sort, move, undo, and show the same in four ways."""

from dataclasses import replace
from datetime import date
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import Action, ActionStatus
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.services.actions import Actions
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.actions.choosing import chosen, ordered
from rmdesk.ui.screens.actions.pictures import MONTHS, balance_shown, count_words, first_month, months_shown
from rmdesk.ui.screens.actions.reading import board_of, filter_parts, row_of
from rmdesk.ui.screens.actions.values import ActionsShown, Due, Filter, ListShown, Mode, Sort
from rmdesk.ui.screens.actions.view import ActionsView
from rmdesk.ui.widgets.action_words import short_title, status_words
from rmdesk.ui.widgets.plain_text import isolated

HANDFUL = 5
"""From so many actions on there are other ways to look at them, and a filter."""
PAGE = 25
"""How many lines of the list are shown at a time."""


class ActionsScreen(QObject):
    """Reads each time it is shown; a move is written first and shown afterwards."""

    def __init__(self, context: ScreenContext, actions: Actions, people: People, handful: int = HANDFUL) -> None:
        self._handful = handful
        self._context = context
        self._actions = actions
        self._people = people
        self._known: dict[str, Action] = {}
        self._mode = Mode.BOARD
        self._filter = Filter()
        self._sort = Sort.DUE
        self._first = 0
        self._start = first_month(self._today())
        self.view = ActionsView(context.look)
        super().__init__(self.view)
        self._connect()

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read everything again."""
        actions = self._actions.all()
        self._known = {one.id: one for one in actions}
        pair, today = self._people.pair(), self._today()
        left = chosen(actions, self._filter, today)
        found = ""
        if self._filter != Filter():
            words = self.tr("{left} of {total} are shown.")
            found = words.format(left=f"{len(left):,}", total=count_words(len(actions)))
        has_draft = self._actions.draft(None) is not None
        plain = self._mode is Mode.BOARD and self._filter == Filter()
        few = plain and len(actions) < self._handful
        shown = ActionsShown(self._mode, filter_parts(pair), self._filter, found, has_draft, not actions, few)
        self.view.audience.set_pair(pair)
        self.view.show_frame(shown)
        if self._mode is Mode.BOARD:
            self.view.board_panel.show_board(board_of(left, pair))
        elif self._mode is Mode.LIST:
            self._show_list(left)
        elif self._mode is Mode.MONTHS:
            self.view.months.show_months(months_shown(actions, pair, today, self._start))
        else:
            self.view.balance.show_balance(balance_shown(actions, pair))

    def _show_list(self, left: list[Action]) -> None:
        pair = self._people.pair()
        inside = ordered(left, self._sort, pair)
        self._first = max(0, min(self._first, (len(inside) - 1) // PAGE * PAGE))
        rows = tuple(row_of(one, pair) for one in inside[self._first : self._first + PAGE])
        last = self._first + len(rows)
        self.view.list.show_page(ListShown(rows, self._first + 1, last, len(inside), self._sort))

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self.show)
        view.add_asked.connect(self._on_add)
        view.export_asked.connect(self._on_export)
        view.open_asked.connect(self._on_open)
        view.move_asked.connect(self._on_move)
        view.mode_picked.connect(self._on_mode)
        view.filter_picked.connect(self._on_filter)
        view.words_typed.connect(self._on_words)
        view.filter_cleared.connect(self._on_cleared)
        view.list_asked.connect(self._on_list)
        view.sort_picked.connect(self._on_sort)
        view.page_turned.connect(self._on_turn)
        view.months_moved.connect(self._on_months)

    def _today(self) -> date:
        return self._context.clock.now().astimezone().date()

    def _choose(self, wanted: Filter) -> None:
        """Show what that filter leaves, from the start, and say how many there are."""
        if wanted != self._filter:
            self._filter = wanted
            self._first = 0
            self.show()
            left = len(chosen(self._known.values(), wanted, self._today()))
            self._context.frame.announce(self.tr("{count} shown").format(count=count_words(left)))

    @Slot()
    def _on_add(self) -> None:
        self._context.frame.go("action", "new")

    @Slot()
    def _on_export(self) -> None:
        self._context.frame.go("export")

    @Slot(str)
    def _on_open(self, action: str) -> None:
        self._context.frame.go("action", action)

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        self._mode = Mode(mode)
        self._start = first_month(self._today())
        self.show()

    @Slot(str, str)
    def _on_filter(self, field: str, key: str) -> None:
        wanted: dict[str, str] = {field: Due(key) if field == "due" else key}
        self._choose(replace(self._filter, **wanted))  # type: ignore[arg-type]

    @Slot(str)
    def _on_words(self, words: str) -> None:
        self._choose(replace(self._filter, words=words.strip()))

    @Slot()
    def _on_cleared(self) -> None:
        self._choose(Filter())

    @Slot(str)
    def _on_list(self, status: str) -> None:
        self._mode = Mode.LIST
        self._first = 0
        self._filter = replace(self._filter, status=status)
        self.show()
        self.view.modes.focus_first()

    @Slot(str)
    def _on_sort(self, sort: str) -> None:
        self._sort = Sort(sort)
        self._first = 0
        self.show()

    @Slot(int)
    def _on_turn(self, pages: int) -> None:
        self._first += pages * PAGE
        self.show()
        self.view.list.focus_first()

    @Slot(int)
    def _on_months(self, way: int) -> None:
        self._start += way * MONTHS
        self.show()

    @Slot(str, str)
    def _on_move(self, action: str, status: str) -> None:
        if action in self._known:
            before = self._known[action]
            self._context.writer.run(
                lambda: self._actions.move(before, ActionStatus(status)),
                partial(self._on_moved, before),
                self._on_failed,
            )

    def _on_moved(self, before: Action, _nothing: None) -> None:
        self._show_at(before.id)
        after = self._known.get(before.id, before)
        words = self.tr("“{title}” is now under “{status}”.").format(
            title=isolated(short_title(before.text.title)), status=status_words(after.status)
        )
        self._context.frame.offer_undo(words, partial(self._undo, before), lasts=False)

    def _undo(self, before: Action) -> None:
        self._context.writer.run(
            lambda: self._actions.put_back(before.id, before.status),
            partial(self._on_undone, before.id),
            self._on_failed,
        )

    def _on_undone(self, action: RecordId, _nothing: None) -> None:
        self._show_at(action)

    def _show_at(self, action: RecordId) -> None:
        if shiboken6.isValid(self.view):
            self.show()
            if self._mode is Mode.BOARD:
                self.view.focus_card(action)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
