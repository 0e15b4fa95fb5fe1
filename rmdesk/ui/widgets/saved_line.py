"""The calm line under a field that says whether the words are saved, and where."""

from datetime import datetime

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.bridge.autosave import Failed, Saved, SaveState, Saving, Typing
from rmdesk.ui.messages import in_words
from rmdesk.ui.platform.dates import plain_time
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.icon_text import IconText

_PAUSE_MS = 3000


class SavedLine(IconText):
    """Screen readers are told once, when typing has stopped; everyone else sees the line change."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "circle-check", "", "muted", parent=parent)
        self._told = True
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self.clear()

    @property
    def words(self) -> str:
        """What the line says (empty: nothing)."""
        return self.label.words

    def clear(self) -> None:
        """Say nothing, but keep the room, so that the page does not jump."""
        self._timer.stop()
        self._told = True
        self._unsaved = False
        self.show_state("circle-check", "", "muted")
        self.picture.hide()

    def show_unsaved(self) -> None:
        """The person is typing. Each key comes here, so it costs nothing while the line says so already."""
        if not self._unsaved:
            self._say("pencil", self.tr("Not saved yet…"), "muted")
            self._unsaved = True

    def show_saved(self, at: datetime) -> None:
        """The words are on the disk since `at`, a moment in the person's own time zone."""
        self._say("circle-check", self.tr("Saved on this computer at {time}").format(time=plain_time(at)), "ok")

    def show_kept(self, words: str) -> None:
        """What the person asked to keep is on the disk; `words` says so."""
        self._say("circle-check", words, "ok")

    def show_failure(self, text: str) -> None:
        """Saving failed; `text` says what is safe and what to do next."""
        self._say("triangle-alert", text, "err")

    @Slot(object)
    def follow(self, state: SaveState) -> None:
        """Show how saving stands; connect an `Autosave.state_changed` here."""
        match state:
            case Typing() | Saving():
                self.show_unsaved()
            case Saved(at):
                self.show_saved(at.astimezone())
            case Failed(told):
                words = in_words(told)
                self.show_failure(f"{words.happened} {words.next_step}")
            case _:
                self.clear()

    def _say(self, icon: str, text: str, colour: str) -> None:
        self._unsaved = False
        if text != self.words:
            self.picture.show()
            self._told = False
            self.show_state(icon, text, colour)
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        if not self._told and self.label.colour != "muted":
            self._told = True
            announce(self, self.words)
