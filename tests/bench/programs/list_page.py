"""The list of reflections over a journal of any size: shown, paged, narrowed and searched, until it is painted.

`own` is the page of the program; `bare` a table of Qt's over a model that reads 100 rows at a time. Arguments: which
one, the file of the journal, how many times.
"""

import sys
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QTableView

from tests.bench.programs.report import end_with
from tests.bench.programs.turning import until_painted

if TYPE_CHECKING:
    from rmdesk.ui.private_screens.reflections.view import ReflectionsView

_ROWS = 100
_LISTED = "SELECT n, at, title, substr(text, 1, 200) FROM pieces WHERE n < ? ORDER BY n DESC LIMIT ?"
_MONTH = "SELECT n, at, title, substr(text, 1, 200) FROM pieces WHERE at >= ? AND at < ? ORDER BY n DESC LIMIT 25"


def main(kind: str, file: Path, rounds: int) -> None:
    app = QApplication(sys.argv[:1])
    found = (own if kind == "own" else bare)(app, file, rounds)
    end_with(**found)


def own(app: QApplication, file: Path, rounds: int) -> dict[str, list[float]]:
    from rmdesk.runtime import resources  # noqa: PLC0415 - its settings would slow the other side
    from rmdesk.runtime.clock import SystemClock  # noqa: PLC0415
    from rmdesk.ui.context import ScreenContext  # noqa: PLC0415
    from rmdesk.ui.private_screens.reflections.screen import ReflectionsScreen  # noqa: PLC0415
    from rmdesk.ui.theme.look import Look  # noqa: PLC0415
    from rmdesk.ui.widgets.accessible import install_accessible_roles  # noqa: PLC0415
    from tests.bench.corpus import own_journal, vocabulary  # noqa: PLC0415
    from tests.bench.programs.nowhere import NowhereFrame  # noqa: PLC0415
    from tests.fakes.dialogs import FakeDialogs  # noqa: PLC0415
    from tests.fakes.tasks import FakeTaskRunner  # noqa: PLC0415

    wing = own_journal(file, 0)
    look = Look(app, resources.read_bytes)
    install_accessible_roles()
    runner = FakeTaskRunner()
    context = ScreenContext(look, SystemClock(), runner, runner, FakeDialogs(), NowhereFrame())
    view = ReflectionsScreen(context, wing).view
    view.resize(1000, 760)
    months = [month for month, _ in wing.journal.months()]
    words = [word for word in vocabulary()[300:] if len(word) > 4][: rounds * 7 : 7]
    found = {"show": shown(app, view, rounds), "page": paged(view, rounds * 2)}
    found["narrow"] = [painted(view, partial(view.month_picked.emit, month)) for month in islice(cycle(months), rounds)]
    view.month_picked.emit("")
    typed = [word[:length] for word in words for length in range(3, len(word) + 1)]
    found["search"] = [painted(view, partial(search, view, word)) for word in typed]
    wing.close()
    return found


def shown(app: QApplication, view: "ReflectionsView", rounds: int) -> list[float]:
    def show() -> None:
        view.arrive("")
        view.show()

    found = []
    for _ in range(rounds):
        view.hide()
        app.processEvents()
        found.append(painted(view, show))
    return found


def paged(view: "ReflectionsView", rounds: int) -> list[float]:
    bar = view.scroller.verticalScrollBar()

    def page_down() -> None:
        if bar.value() >= bar.maximum():
            view.older_asked.emit()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)

    return [painted(view, page_down) for _ in range(rounds)]


def search(view: "ReflectionsView", typed: str) -> None:
    """As after the pause that ends typing."""
    view.search.edit.setText(typed)
    view.search_now.emit()


def painted(view: "ReflectionsView", work: Callable[[], object]) -> float:
    """All of the page is painted each time, also where the same reflections are found again and nothing has changed."""

    def work_and_update() -> None:
        work()
        view.scroller.viewport().update()

    return until_painted(view.scroller.viewport, work_and_update, lambda: view.list.at_rest)


class PagedModel(QAbstractTableModel):
    """Rows of the bare journal, read when they are scrolled to."""

    def __init__(self, ask: Callable[..., list[tuple[object, ...]]]) -> None:
        super().__init__()
        self._ask = ask
        self._rows: list[tuple[object, ...]] = []
        self._last = 2**62
        self._more = True

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        return 3

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return str(self._rows[index.row()][index.column() + 1]) if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, _parent: QModelIndex) -> bool:  # noqa: N802 - Qt's name
        return self._more

    def fetchMore(self, _parent: QModelIndex) -> None:  # noqa: N802 - Qt's name
        rows = self._ask(_LISTED, (self._last, _ROWS))
        self._more = len(rows) == _ROWS
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self._last = int(str(rows[-1][0]))
            self.endInsertRows()

    def show_only(self, rows: list[tuple[object, ...]]) -> None:
        self.beginResetModel()
        self._rows, self._more = rows, False
        self.endResetModel()


def bare(app: QApplication, file: Path, rounds: int) -> dict[str, list[float]]:
    from tests.bench.corpus import BareJournal  # noqa: PLC0415 - loads the libraries of the other side

    journal = BareJournal(file, 0)

    def ask(sql: str, parameters: tuple[int, int]) -> list[tuple[object, ...]]:
        return list(journal.connection.execute(sql, parameters).fetchall())

    table = QTableView()
    table.resize(1000, 760)

    def show() -> None:
        model = PagedModel(ask)
        model.setParent(table)
        table.setModel(model)
        table.show()

    found: dict[str, list[float]] = {"show": [], "page": [], "narrow": []}
    for _ in range(rounds):
        found["show"].append(until_painted(table.viewport, show))
        table.hide()
        app.processEvents()
    table.show()
    table.setFocus()
    step = lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)  # noqa: E731
    found["page"] = [until_painted(table.viewport, step) for _ in range(rounds * 2)]
    for number in range(rounds):
        begin = 700_000_000 + number * 2_600_000
        rows = (begin, begin + 2_600_000)
        found["narrow"].append(until_painted(table.viewport, lambda r=rows: table.model().show_only(ask(_MONTH, r))))
    journal.close()
    return found


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
