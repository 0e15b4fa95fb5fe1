"""What the two want to talk about: items of their own words or pages of the workbook, with rough times."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.domain.sessions import AgendaItem
from rmdesk.ui.screens.session.values import SessionShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.text_field import TextField

_TIMES = (5, 10, 15, 20, 30)
_LONGEST = 200
UP, REMOVE = "up", "remove"


class AgendaCard(Card):
    """Nothing here has to be reached: what is left over comes along to the next session."""

    added = Signal(str, int, str)
    """Words, rough minutes (0: open), and a page (empty: none)."""
    arranged = Signal(str, str)
    """An item, and what to do with it: `UP` or `REMOVE`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, name=self.tr("What we want to talk about"))
        self._items = Place("items")
        self.add(Heading(look, self.tr("What we want to talk about"), 2))
        self.add(BodyText(look, self.tr("What you do not reach comes along to the next session."), "muted"))
        self.add(self._items)
        self._form = self._make_form()
        self.add(self._form)

    def show_agenda(self, shown: SessionShown) -> None:
        """Show the agenda; what is being typed stays."""
        session = shown.session
        body = QWidget()
        column = ColumnLayout(self._look, body, gap=12)
        for number, item in enumerate(session.agenda):
            column.addWidget(Separator(self._look))
            column.addWidget(self._row(item, first=number == 0, fixed=session.held))
        if session.agenda:
            self._items.fill(body)
        else:
            body.deleteLater()
            self._items.clear()
        self.pages.set_items(shown.pages)
        self.pages.setVisible(bool(shown.pages))
        self._form.setVisible(not session.held)
        put_last(self.column, self._form)

    def focus_items(self) -> None:
        """An item was moved or taken off: go on below."""
        self.words.edit.setFocus()

    def clear_form(self) -> None:
        """What was typed is on the agenda."""
        self.words.set_text("")
        self.minutes.choose("")
        self.words.edit.setFocus()

    @property
    def waiting(self) -> tuple[str, int]:
        """What is typed and not added yet, and its rough minutes; no words: nothing."""
        return self.words.text().strip(), int(self.minutes.chosen() or 0)

    def _row(self, item: AgendaItem, *, first: bool, fixed: bool) -> QWidget:
        row = QWidget()
        column = ColumnLayout(self._look, row, gap=4)
        column.addWidget(PlainLabel(self._look, item.text, TextRole.BODY))
        facts = [self.tr("About {minutes} minutes").format(minutes=item.minutes)] if item.minutes else []
        if item.carried_from:
            facts.append(self.tr("Carried over from session {number}").format(number=item.carried_from))
        if facts:
            column.addWidget(SmallText(self._look, ". ".join(facts)))
        if item.reached:
            column.addWidget(IconText(self._look, "circle-check", self.tr("You talked about this"), "ok"))
        if not fixed:
            column.addWidget(self._acts(item, first))
        return row

    def _acts(self, item: AgendaItem, first: bool) -> ButtonRow:
        buttons = ButtonRow(self._look)
        acts = ((UP, self.tr("Move up"), "chevron-up"), (REMOVE, self.tr("Take off"), "x"))
        for act, words, icon in acts:
            if act == UP and first:
                continue
            button = AppButton(self._look, words, ButtonKind.QUIET, icon, name=f"{words}: {item.text}")
            button.setProperty("item", item.id)
            button.setProperty("act", act)
            button.clicked.connect(self._on_act)
            buttons.add(button)
        return buttons

    def _make_form(self) -> QWidget:
        look, form = self._look, QWidget()
        column = ColumnLayout(look, form)
        column.addWidget(Separator(look))
        self.words = TextField(look, self.tr("Add something to talk about"))
        self.words.set_limit(_LONGEST)
        self.words.submitted.connect(self._on_add)
        label = self.tr("About how long? You can leave this open.")
        choices = [Choice(str(one), self.tr("{minutes} min").format(minutes=one)) for one in _TIMES]
        self.minutes = ChoiceGroup(look, label, choices, chips=True)
        self.add_button = AppButton(look, self.tr("Add it"), icon="plus")
        self.pages = MenuButton(look, self.tr("Add a page of the workbook"), (), icon="book-open")
        column.addWidget(self.words)
        column.addWidget(PlainLabel(look, label, TextRole.STRONG))
        column.addWidget(self.minutes)
        column.addWidget(ButtonRow(look, self.add_button, self.pages))
        self.add_button.clicked.connect(self._on_add)
        self.pages.picked.connect(self._on_page)
        return form

    @Slot()
    def _on_add(self) -> None:
        words = self.words.text().strip()
        self.words.show_problem("" if words else self.tr("Write a few words first."))
        if words:
            self.added.emit(words, int(self.minutes.chosen() or 0), "")
        else:
            self.words.edit.setFocus()

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self.added.emit("", int(self.minutes.chosen() or 0), page)

    @Slot()
    def _on_act(self) -> None:
        button = self.sender()
        self.arranged.emit(str(button.property("item")), str(button.property("act")))
