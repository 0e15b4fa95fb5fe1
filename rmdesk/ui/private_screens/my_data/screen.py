"""What the page about one's own data does. Nothing leaves and nothing goes before the passphrase was right."""

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, Message, SaveQuestion, message_for
from rmdesk.ui.private_screens.my_data.door import MyDataDoor
from rmdesk.ui.private_screens.my_data.view import PRIVATE, SHARED, MyDataView
from rmdesk.ui.widgets.passphrase_field import PassphraseField

MY_DATA = "my-data"


class MyDataScreen(QObject):
    """Every step waits for the one before; what was typed is forgotten when the page goes away."""

    def __init__(self, context: ScreenContext, door: MyDataDoor) -> None:
        self._context = context
        self._door = door
        self._busy = False
        self.view = MyDataView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.flushing.connect(self._on_flushing)
        self.view.back_asked.connect(self._on_back)
        self.view.take_out_asked.connect(self._on_take_out)
        self.view.erase_asked.connect(self._on_erase)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        counts = self._door.counts()
        self.view.show_counts(
            self.tr("Reflections: {0}. Answers: {1}. Steps of your own: {2}. Drafts: {3}.").format(
                counts.reflections, counts.answers, counts.steps, counts.drafts
            )
        )
        if not self._busy:
            self.view.say("")

    @Slot()
    def _on_flushing(self) -> None:
        self.view.forget()

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_take_out(self) -> None:
        if self._busy or not self._is_typed(self.view.out_field):
            return
        question = SaveQuestion(
            self.tr("Where to put your words"), self._door.suggested(), self.tr("Open files"), ".json"
        )
        target = self._context.dialogs.choose_file_to_save(question)
        if target is None:
            return
        self._set_busy(self.tr("Taking your words out…"))
        work = partial(self._door.take_out, self.view.out_field.text(), target)
        self._context.slow.run(work, self._on_out, partial(self._on_failed, self.view.out_field))

    def _on_out(self, files: tuple[Path, Path]) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        self.view.forget()
        words = self.tr("Your words are in {0} and {1}. The files are open: nothing protects them.")
        self.view.say(words.format(*(one.name for one in files)))

    @Slot()
    def _on_erase(self) -> None:
        if self._busy:
            return
        chosen = self.view.what.chosen()
        self.view.what_problem.setText(self.tr("Choose what to erase."))
        self.view.what_problem.setVisible(not chosen)
        if not chosen:
            self.view.what.focus_first()
            return
        if not self._is_typed(self.view.erase_field):
            return
        self._set_busy(self.tr("Checking your passphrase…"))
        work = partial(self._door.check_passphrase, self.view.erase_field.text())
        self._context.slow.run(work, self._on_checked, partial(self._on_failed, self.view.erase_field))

    def _on_checked(self, _nothing: None) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        chosen = self.view.what.chosen()
        self.view.forget()
        if self.view.isVisible() and chosen and self._context.dialogs.confirm(self._last_question()):
            self._door.erase(private=PRIVATE in chosen, shared=SHARED in chosen)

    def _last_question(self) -> Confirmation:
        return Confirmation(
            self.tr("Erase these words for good?"),
            self.tr(
                "Your workbook is closed first. When the words are erased, you open it again with your passphrase."
            ),
            self.tr("Erase them"),
            self.tr("Keep them"),
        )

    def _on_failed(self, field: PassphraseField, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        if isinstance(error, WrongSecret):
            field.show_problem(self.tr("This is not your passphrase. Check for capital letters and extra spaces."))
            field.edit.setFocus()
        elif isinstance(error, WorldError):
            message = self._not_written() if isinstance(error, DiskFull | CannotWrite) else message_for(error)
            if self.view.isVisible():
                self.view.told.show_message(message)
            else:
                self._context.frame.tell(message)

    def _not_written(self) -> Message:
        return Message(
            self.tr("The files could not be written to that place."),
            self.tr("Your pages are as they were."),
            self.tr("Check that there is room, or choose another place."),
        )

    def _is_typed(self, field: PassphraseField) -> bool:
        typed = bool(field.text())
        field.show_problem("" if typed else self.tr("Type your passphrase here."))
        if not typed:
            field.edit.setFocus()
        return typed

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.view.set_busy(words)
