"""A list whose entries can be added, changed in place, moved and removed, one card each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.desk_forms.fields import FieldsForm
from rmdesk.ui.desk_forms.sample_mark import SampleMark
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout


@dataclass(frozen=True, slots=True)
class Entry:
    """How one entry is told. `warning`: a short sentence that stands out (empty: none). `act`: one more button.
    `acted`: what it has done, said beside it also while the form is open. `from_sample`: what in it still is that of
    a sample.
    """

    title: str
    lines: tuple[str, ...] = ()
    warning: str = ""
    act: str = ""
    acted: str = ""
    from_sample: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of a list: the button that adds, and what stands there while it is empty."""

    add: str
    empty_title: str
    empty: str
    icon: str = "leaf"
    movable: bool = True


class EntriesPanel(QWidget):
    """Made anew after each change. `form` makes the form of the entry that is open (-1: none is)."""

    add_asked = Signal()
    change_asked = Signal(int)
    done_asked = Signal(int)
    move_asked = Signal(int, int)
    remove_asked = Signal(int)
    act_asked = Signal(int)

    def __init__(
        self, look: Look, words: ListWords, entries: Sequence[Entry], opened: int, form: Callable[[int], FieldsForm],
        full: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.cards: list[EntryCard] = []
        column = ColumnLayout(look, self, gap=16)
        if not entries:
            column.addWidget(EmptyState(look, words.empty_title, words.empty, words.icon))
        for place, (entry, name) in enumerate(zip(entries, _names(entries), strict=True)):
            last = place == len(entries) - 1
            where = Where(place, name, last or not words.movable)
            card = EntryCard(look, entry, where, form(place) if place == opened else None)
            if not words.movable:
                card.up.hide()
            self._follow(card)
            self.cards.append(card)
            column.addWidget(card)
        self.add_button = AppButton(look, words.add, icon="plus")
        self.add_button.clicked.connect(self._on_add)
        row = ButtonRow(look, self.add_button)
        column.addWidget(row)
        row.setVisible(not full)

    def _follow(self, card: "EntryCard") -> None:
        card.change_asked.connect(self.change_asked)
        card.done_asked.connect(self.done_asked)
        card.move_asked.connect(self.move_asked)
        card.remove_asked.connect(self.remove_asked)
        card.act_asked.connect(self.act_asked)

    @Slot()
    def _on_add(self) -> None:
        self.add_asked.emit()


def _names(entries: Sequence[Entry]) -> list[str]:
    """What each is called where no other may be meant: two of one title have their first line added, or a number."""
    names: list[str] = []
    for entry in entries:
        twins = [one for one in entries if one.title == entry.title]
        name = ", ".join((entry.title, *entry.lines[:1])) if len(twins) > 1 else entry.title
        names.append(f"{name} ({len(names) + 1})" if name in names else name)
    return names


@dataclass(frozen=True, slots=True)
class Where:
    """Where a card stands in its list, and what its buttons call it."""

    place: int
    name: str
    last: bool


class EntryCard(Card):
    """One entry: told in words, or open with its form."""

    change_asked = Signal(int)
    done_asked = Signal(int)
    move_asked = Signal(int, int)
    remove_asked = Signal(int)
    act_asked = Signal(int)

    def __init__(self, look: Look, entry: Entry, where: Where, form: FieldsForm | None) -> None:
        super().__init__(look, name=where.name)
        self._place = where.place
        self.form = form
        self.heading = Heading(look, entry.title, 2)
        self.add(self.heading)
        if form is None:
            for number, line in enumerate(entry.lines):
                self.add(BodyText(look, line) if number == 0 else SmallText(look, line))
        if entry.from_sample and form is None:
            self.add(SampleMark(look, entry.from_sample))
        if entry.warning:
            self.add(IconText(look, "triangle-alert", entry.warning, "note"))
        self.act_button = self._button(entry.act, "check", where.name) if entry.act else None
        if form is not None:
            self.add(form)
        if entry.acted:
            self.add(IconText(look, "circle-check", entry.acted, "ok"))
        self.change = self._button(self.tr("Change"), "pencil", where.name)
        self.done = self._button(self.tr("Done"), "check", where.name)
        self.up = self._button(self.tr("Up"), "chevron-up", where.name)
        self.down = self._button(self.tr("Down"), "chevron-down", where.name)
        self.remove = self._button(self.tr("Remove"), "trash-2", where.name)
        shown = [self.done if form is not None else self.change, self.up, self.down, self.remove]
        if self.act_button is not None:
            shown.insert(0, self.act_button)
            self.act_button.clicked.connect(self._on_act)
        self.add(ButtonRow(look, *shown))
        self._lay_aside(form is None, where.place == 0, where.last)
        self._connect()

    def _lay_aside(self, closed: bool, first: bool, last: bool) -> None:
        unused = self.done if closed else self.change
        unused.setParent(self)
        unused.hide()
        self.up.setVisible(not first)
        self.down.setVisible(not last)

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change)
        self.done.clicked.connect(self._on_done)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)

    def _button(self, words: str, icon: str, title: str) -> AppButton:
        return AppButton(self._look, words, ButtonKind.QUIET, icon, name=f"{words}: {title}")

    def focus_move(self, by: int) -> None:
        """Move the focus to the button that moved this entry, or to the other one where that one is gone."""
        wanted, other = (self.up, self.down) if by < 0 else (self.down, self.up)
        (other if wanted.isHidden() else wanted).setFocus()

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(self._place)

    @Slot()
    def _on_done(self) -> None:
        self.done_asked.emit(self._place)

    @Slot()
    def _on_up(self) -> None:
        self.move_asked.emit(self._place, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_asked.emit(self._place, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_asked.emit(self._place)

    @Slot()
    def _on_act(self) -> None:
        self.act_asked.emit(self._place)
