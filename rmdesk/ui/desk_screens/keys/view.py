"""The signing keys of this desk, and a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.desk.keys import DeskKey
from rmdesk.desk.signing import Fingerprint
from rmdesk.domain.packs import KeyRole
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.words import key_words
from rmdesk.ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key as the page shows it. `named`: the open programme names it. `can_name`, `can_leave`: it may come or go.

    `can_succeed`: another key can take its place in the programme.
    """

    key: DeskKey
    fingerprint: Fingerprint
    named: bool = False
    can_name: bool = False
    can_leave: bool = False
    can_succeed: bool = False


class KeysView(DeskPage):
    """Layout and words."""

    copy_asked = Signal(object)
    away_asked = Signal(object)
    back_asked = Signal(object)
    name_asked = Signal(object)
    leave_asked = Signal(object)
    successor_asked = Signal(object)
    new_asked = Signal()
    bring_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Keys"), self._lead(), saves=False)
        self.cards: list[KeyCard] = []
        self.new_button: AppButton | None = None
        self.bring_button: AppButton | None = None

    def _lead(self) -> str:
        return self.tr(
            "A pack is signed with a key, so that nobody can put another in its place. A programme needs 2: yours as "
            "the programme lead, and one of the organisation. Somebody in IT or information governance often holds "
            "that one; you can make it here for them. Either can sign, and either helps if the other is lost."
        )

    def show_keys(self, lines: Sequence[KeyLine], has_programme: bool, missing: Sequence[KeyRole] = ()) -> None:
        """Show these keys, and the ways to more. `missing`: whose keys the open programme still needs."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        self.cards = []
        for line in lines:
            card = KeyCard(self.look, line, has_programme)
            self._follow(card)
            self.cards.append(card)
            column.addWidget(card)
        if not lines:
            column.addWidget(BodyText(self.look, self.tr("There are no keys yet. Make one for you first.")))
        for role in missing if lines else ():
            column.addWidget(IconText(self.look, "info", self._needed(role), "note", TextRole.BODY))
        kind = ButtonKind.SECONDARY if len(lines) > 1 else ButtonKind.PRIMARY
        self.new_button = AppButton(self.look, self.tr("Make a key"), kind, "key-round")
        self.bring_button = AppButton(self.look, self.tr("Bring a key from a file"), icon="folder-open")
        self.new_button.clicked.connect(self.new_asked)
        self.bring_button.clicked.connect(self.bring_asked)
        column.addWidget(ButtonRow(self.look, self.new_button, self.bring_button))
        self.show_body(holder)

    def _needed(self, role: KeyRole) -> str:
        if role is KeyRole.LEAD:
            return self.tr("The open programme still needs a key of the programme lead. Make it, or bring its file.")
        return self.tr("The open programme still needs a key of the organisation. Make it, or bring its file.")

    def _follow(self, card: "KeyCard") -> None:
        card.copy_asked.connect(self.copy_asked)
        card.away_asked.connect(self.away_asked)
        card.back_asked.connect(self.back_asked)
        card.name_asked.connect(self.name_asked)
        card.leave_asked.connect(self.leave_asked)
        card.successor_asked.connect(self.successor_asked)


class KeyCard(Card):
    """One key: whose it is, how people compare it, where its file is."""

    copy_asked = Signal(object)
    away_asked = Signal(object)
    back_asked = Signal(object)
    name_asked = Signal(object)
    leave_asked = Signal(object)
    successor_asked = Signal(object)

    def __init__(self, look: Look, line: KeyLine, has_programme: bool) -> None:
        self._title = key_words(line.key.name)
        super().__init__(look, name=self._title)
        self._line = line
        self.add(Heading(look, self._title, 2))
        self._tell_state(has_programme)
        self.said = IconText(look, "circle-check", "", "ok", TextRole.BODY)
        self.add(self.said)
        self.said.hide()
        self.add(PlainLabel(look, self.tr("Fingerprint in words"), TextRole.STRONG))
        self.add(BodyText(look, line.fingerprint.words))
        self.add(PlainLabel(look, self.tr("Fingerprint in digits"), TextRole.STRONG))
        self.add(BodyText(look, line.fingerprint.digits))
        why = self.tr("People type it once, from paper, to know that a pack is yours. It is no secret.")
        self.add(SmallText(look, why))
        self.buttons: dict[str, AppButton] = {}
        row = ButtonRow(look)
        for name, words, icon, emit in self._ways():
            button = AppButton(look, words, ButtonKind.QUIET, icon, name=f"{words}: {self._title}")
            button.clicked.connect(emit)
            self.buttons[name] = button
            row.add(button)
        self.add(row)

    @property
    def key(self) -> DeskKey:
        """The key that it is about."""
        return self._line.key

    def say(self, words: str, *, good: bool = True) -> None:
        """Say what has been done with this key."""
        self.said.show_state("circle-check" if good else "triangle-alert", words, "ok" if good else "note")
        self.said.show()

    def _tell_state(self, has_programme: bool) -> None:
        look, line = self._look, self._line
        if line.key.could_be_lost:
            self.add(
                IconText(
                    look,
                    "triangle-alert",
                    self.tr(
                        "This is the only copy. If this computer is lost, the key is lost, and nobody can sign as it "
                        "again. Save a copy in another place."
                    ),
                    "note",
                    TextRole.STRONG,
                )
            )
        elif line.key.copied_on is not None:
            words = self.tr("A copy was saved in another place on {day}.")
            self.add(SmallText(look, words.format(day=plain_date(line.key.copied_on))))
        here = self.tr("Its file is on this computer.") if line.key.here else self.tr("Its file is not here.")
        self.add(SmallText(look, here))
        if has_programme:
            words = self.tr("Packs of the open programme can be signed with this key.")
            other = self.tr("The open programme does not use this key.")
            self.add(SmallText(look, words if line.named else other))

    def _ways(self) -> Sequence[tuple[str, str, str, Callable[[], None]]]:
        line, found = self._line, []
        if line.key.here:
            found.append(("copy", self.tr("Save a copy elsewhere"), "save", self._on_copy))
            found.append(("away", self.tr("Take it off this computer"), "lock", self._on_away))
        else:
            found.append(("back", self.tr("Bring it back"), "folder-open", self._on_back))
        if line.can_name:
            found.append(("name", self.tr("Use it for this programme"), "plus", self._on_name))
        if line.can_leave:
            found.append(("leave", self.tr("Leave it out of this programme"), "minus", self._on_leave))
        if line.can_succeed:
            found.append(("successor", self.tr("Name its successor"), "arrow-right", self._on_successor))
        return found

    @Slot()
    def _on_copy(self) -> None:
        self.copy_asked.emit(self._line.key)

    @Slot()
    def _on_away(self) -> None:
        self.away_asked.emit(self._line.key)

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit(self._line.key)

    @Slot()
    def _on_name(self) -> None:
        self.name_asked.emit(self._line.key)

    @Slot()
    def _on_leave(self) -> None:
        self.leave_asked.emit(self._line.key)

    @Slot()
    def _on_successor(self) -> None:
        self.successor_asked.emit(self._line.key)
