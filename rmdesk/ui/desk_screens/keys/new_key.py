"""The form of a new key, and the form that names a successor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot

from rmdesk.desk.keys import DeskKey
from rmdesk.domain.packs import NAME, KeyRole
from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.packs.words import key_words
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.choose_passphrase import ChoosePassphrase
from rmdesk.ui.widgets.text_field import TextField


class NewKeyCard(Card):
    """Whose key it is, its name, and its passphrase by the rules for new ones."""

    make_asked = Signal()
    left = Signal()

    def __init__(
        self, look: Look, role: KeyRole, name: str, suggest: Callable[[], str], check: Callable[[str], None]
    ) -> None:
        super().__init__(look)
        heading = self.tr("A new key")
        self.setAccessibleName(heading)
        self.add(Heading(look, heading, 2))
        question = self.tr("Whose key is it?")
        self.add(PlainLabel(look, question, TextRole.STRONG))
        choices = (
            Choice(KeyRole.LEAD.value, self.tr("The programme lead’s")),
            Choice(KeyRole.ORGANISATION.value, self.tr("The organisation’s")),
        )
        self.role = ChoiceGroup(look, question, choices, clearable=False)
        self.role.choose(role.value)
        self.add(self.role)
        self.name = TextField(look, self.tr("Name on the key"), self.tr("People see it when they open a pack."))
        self.name.set_limit(NAME)
        self.name.set_text(name)
        self.add(self.name)
        self.add(Heading(look, self.tr("Its passphrase"), 3))
        self.passphrase = ChoosePassphrase(look, suggest, check)
        self.passphrase.arrive()
        self.add(self.passphrase)
        self.make = AppButton(look, self.tr("Make this key"), ButtonKind.PRIMARY)
        self.leave = AppButton(look, self.tr("Not now"))
        self.add(ButtonRow(look, self.make, self.leave))
        self.make.clicked.connect(self._on_make)
        self.passphrase.submitted.connect(self._on_make)
        self.leave.clicked.connect(self._on_leave)

    def chosen_role(self) -> KeyRole:
        """Whose key it is."""
        return KeyRole(self.role.chosen())

    def is_ready(self) -> bool:
        """Whether everything is there; if not, the fields say why and the first one has the focus."""
        problem = "" if self.name.text().strip() else self.tr("Give the key a name.")
        self.name.show_problem(problem)
        problems = self.passphrase.problems()
        if problem:
            self.name.setFocus()
        elif problems:
            problems[0].field.setFocus()
        return not problem and not problems

    def set_busy(self, busy: bool) -> None:
        """A key is being made."""
        self.make.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        self.make.set_words(self.tr("Making the key…") if busy else self.tr("Make this key"))

    @Slot()
    def _on_make(self) -> None:
        self.make_asked.emit()

    @Slot()
    def _on_leave(self) -> None:
        self.passphrase.forget()
        self.left.emit()


class SuccessorCard(Card):
    """Which key takes the place of one, and which key says so."""

    name_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, old: DeskKey, new: Sequence[DeskKey], by: Sequence[DeskKey]) -> None:
        super().__init__(look)
        heading = self.tr("A successor for {key}").format(key=key_words(old.name))
        self.setAccessibleName(heading)
        self._new, self._by = tuple(new), tuple(by)
        self.add(Heading(look, heading, 2))
        self.add(
            BodyText(
                look,
                self.tr(
                    "Both partners of each pair see it and are asked once. Use it when a key is lost, when its "
                    "passphrase may be known, or when somebody else takes over."
                ),
            )
        )
        self.new = self._keys(self.tr("Which key takes its place?"), self._new)
        self.by = self._keys(self.tr("Which key says so?"), self._by)
        self.passphrase = PassphraseField(look, self.tr("Passphrase of that key"))
        self.add(self.passphrase)
        self.name_button = AppButton(look, self.tr("Name the successor"), ButtonKind.PRIMARY)
        self.leave = AppButton(look, self.tr("Not now"))
        self.add(ButtonRow(look, self.name_button, self.leave))
        self.name_button.clicked.connect(self._on_name)
        self.passphrase.submitted.connect(self._on_name)
        self.leave.clicked.connect(self._on_leave)

    def chosen(self) -> tuple[DeskKey, DeskKey]:
        """The new key, and the one that signs."""
        return self._new[int(self.new.chosen())], self._by[int(self.by.chosen())]

    def set_busy(self, busy: bool) -> None:
        """The statement is being signed."""
        self.name_button.setEnabled(not busy)
        self.leave.setEnabled(not busy)

    def _keys(self, question: str, keys: Sequence[DeskKey]) -> ChoiceGroup:
        self.add(PlainLabel(self._look, question, TextRole.STRONG))
        choices = tuple(Choice(str(number), key_words(one.name)) for number, one in enumerate(keys))
        group = ChoiceGroup(self._look, question, choices, clearable=False)
        group.choose("0")
        self.add(group)
        return group

    @Slot()
    def _on_name(self) -> None:
        self.name_asked.emit()

    @Slot()
    def _on_leave(self) -> None:
        self.passphrase.clear()
        self.left.emit()
