"""An earlier version, to be read beside what has changed since."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import Difference, VersionShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.side_by_side import SideBySide
from rmdesk.ui.widgets.text_area import TextArea

_MOST_SHOWN = 40
_LONGEST_PART = 2_000


class VersionPanel(QWidget):
    """The text cannot be changed here. Differences are told in words, so that no colour is needed to read them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = Heading(look, "", 2)
        self._title = PlainLabel(look, "", TextRole.STRONG)
        self.text = TextArea(look, self.tr("This version"), self.tr("You can read and copy it here."), lines=8)
        self.text.edit.setReadOnly(True)
        self.changes = Card(look, CardKind.PLAIN, self.tr("What is different now"))
        self.changes.add(Heading(look, self.tr("What is different now"), 3))
        self._list = QWidget()
        self.changes.add(self._list)
        self.changes.column.addStretch(1)
        self.back_button = AppButton(look, self.tr("Back to what you were writing"), ButtonKind.SECONDARY)
        self.bring_back_button = AppButton(look, self.tr("Bring this version back"), ButtonKind.PRIMARY, "undo-2")
        left = QWidget()
        words = ColumnLayout(look, left, gap=8)
        words.addWidget(self._title)
        words.addWidget(self.text)
        words.addStretch(1)
        column = ColumnLayout(look, self)
        column.addWidget(self.heading)
        column.addWidget(SideBySide(look, left, self.changes))
        note = self.tr("Bringing it back makes it the newest version. Nothing is lost.")
        column.addWidget(SmallText(look, note))
        column.addWidget(ButtonRow(look, self.bring_back_button, self.back_button))

    def show_version(self, version: VersionShown) -> None:
        """Show that version; its differences follow with `show_differences`."""
        self.heading.setText(self.tr("Version {number}, {when}").format(number=version.number, when=version.when))
        self._title.setText(version.title)
        self._title.setVisible(bool(version.title.strip()))
        self.text.set_text(version.text)
        self._show([self._told(self.tr("Comparing…"))])

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show what is different now, from top to bottom."""
        if not differences:
            self._show([self._told(self.tr("The words are the same now."))])
            return
        parts: list[QWidget] = []
        for difference in differences[:_MOST_SHOWN]:
            parts += self._one(difference)
        if len(differences) > _MOST_SHOWN:
            more = self.tr("There are {count} more places.").format(count=len(differences) - _MOST_SHOWN)
            parts.append(self._told(more))
        self._show(parts)

    def _one(self, difference: Difference) -> list[QWidget]:
        parts: list[QWidget] = []
        if difference.before:
            words = self.tr("It was:") if difference.after else self.tr("Taken out:")
            parts += [self._label(words), BodyText(self._look, _cut(difference.before), "muted")]
        if difference.after:
            words = self.tr("It is now:") if difference.before else self.tr("Added:")
            parts += [self._label(words), BodyText(self._look, _cut(difference.after))]
        return parts

    def _label(self, words: str) -> PlainLabel:
        return PlainLabel(self._look, words, TextRole.STRONG)

    def _told(self, words: str) -> BodyText:
        return BodyText(self._look, words, "muted")

    def _show(self, parts: Sequence[QWidget]) -> None:
        self.changes.column.removeWidget(self._list)
        self._list.hide()
        self._list.deleteLater()
        self._list = QWidget()
        column = ColumnLayout(self._look, self._list, gap=8)
        for part in parts:
            column.addWidget(part)
        self.changes.column.insertWidget(1, self._list)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_PART else text[:_LONGEST_PART] + "…"
