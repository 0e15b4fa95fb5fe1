"""Exactly what leaves, word for word, and what that means once it has left."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.values import FileShown, Leaving
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import shown
from rmdesk.ui.widgets.read_panel import ReadPanel

translate = QCoreApplication.translate

_MOST_LINES = 60
"""A list of usual length is seen whole."""


class LeavingPanel(QWidget):
    """`show_unshown` may come later: it takes a moment to find out."""

    def __init__(self, look: Look, leaving: Leaving) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        self._words = leaving.text
        title = self.tr("This is every word that leaves")
        self.heading = Heading(look, title, 2)
        column.addWidget(self.heading)
        self.text = ReadPanel(look, title, leaving.text.rstrip("\n"), _MOST_LINES)
        column.addWidget(self.text)
        repeated = self.tr("In a PDF, the last line stands at the foot of each page, with the number of the page.")
        self._repeated = IconText(look, "info", repeated, "muted")
        column.addWidget(self._repeated)
        self._unshown = IconText(look, "info", "", "note", TextRole.BODY)
        self._unshown.label.set_colour("text")
        column.addWidget(self._unshown)
        self.show_unshown(leaving.unshown)
        if leaving.changed:
            column.addWidget(
                ContentNote(
                    look,
                    self.tr("The list shows what it said when it was made. You can make a different list instead."),
                    self.tr("Something in this list has changed since"),
                    CardKind.INFO,
                )
            )

    def show_file(self, file: FileShown) -> None:
        """Show the file of the chosen format: letter for letter, or its words where those are the list itself."""
        title = self.tr("This is every word that leaves")
        if file.letters is not None:
            title = self.tr("This is the file, letter for letter")
        self.heading.setText(title)
        self.text.setAccessibleName(title)
        self.text.set_words(shown((self._words if file.letters is None else file.letters).rstrip("\n")))
        self._repeated.setVisible(file.letters is None)
        self.show_unshown(file.unshown)

    def show_unshown(self, count: int | None) -> None:
        """Say how many characters cannot be drawn (0 or None: say nothing)."""
        if count == 1:
            words = self.tr("1 character cannot be shown in the file. A mark stands in its place.")
        else:
            words = self.tr("{count} characters cannot be shown in the file. A mark stands in the place of each.")
        self._unshown.show_state("info", words.format(count=count), "note")
        self._unshown.label.set_colour("text")
        self._unshown.setVisible(bool(count))


def once_it_has_left(look: Look, *, own: bool = False) -> ContentNote:
    """What an export by two people is, said before either of them agrees; or an `own` list of one of them."""
    anonymous = translate(
        "OnceItHasLeft", "A list made by two people is never anonymous. Whoever knows one of you may guess the other."
    )
    if own:
        anonymous = translate(
            "OnceItHasLeft",
            "Whoever knows you may still guess who your partner is. Your partner sees that you wrote it.",
        )
    outside = translate(
        "OnceItHasLeft", "The file is outside the protection of rmdesk. Anyone who has it can read it and pass it on."
    )
    note = ContentNote(look, "", translate("OnceItHasLeft", "Once it has left"))
    for words in (anonymous, outside):
        note.words.addWidget(BodyText(look, words))
    return note
