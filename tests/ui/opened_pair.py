"""A pair whose spaces are open, with a small workbook and a frame that remembers: what screens are tested on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.agreement import Clause
from rmdesk.domain.journey import Audience, Block, Page, PageMarks, Stage, Workbook
from rmdesk.domain.questions import Choice, Question, QuestionKind
from rmdesk.private.page_marks import private_page_marks
from rmdesk.private.wing import PrivateWing
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.plain_label import PlainLabel
from tests.builders import BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner

CLAUSES = (Clause("purpose", "Purpose", "We learn from each other."),)


def questions(prefix: str) -> tuple[Question, ...]:
    """Three questions: long words with an easier wording, a choice, and one line."""
    choices = (Choice("a", "The first"), Choice("b", "The second"))
    return (
        Question(
            f"{prefix}-one", QuestionKind.LONG_TEXT, "What do you hope for?", "A line is enough.", lighter="One hope?"
        ),
        Question(f"{prefix}-two", QuestionKind.CHOICE, "Which one is it?", choices=choices),
        Question(f"{prefix}-three", QuestionKind.SHORT_TEXT, "What else?"),
    )


HARD = Page(
    "hard", "A harder page", Audience.ONLY_YOU, 7, "What this asks.", questions("hard"),
    (Block("Read first", ("One paragraph.",)),), "This asks about worries.", "ours", True,
)  # fmt: skip
PLAIN = Page("plain", "A plain page", Audience.ONLY_YOU, 3, "Short.", questions("plain"))
OURS = Page(
    "ours", "A page for both", Audience.BOTH, 5, "For you both.", questions("ours"), partner_page="hard", core=True
)
THEIRS = Page("more", "More for both", Audience.BOTH, 4, "If of use.", questions("more"))
WORKBOOK = Workbook(3, "en-GB", (Stage("start", 0, "Getting ready", "Before you meet.", (HARD, PLAIN, OURS, THEIRS)),))


class RecordingFrame:
    """Remembers where a screen wanted to go and what it told."""

    def __init__(self) -> None:
        self.went: list[tuple[str, str]] = []
        self.told: list[Message] = []

    def go(self, screen: str, argument: str = "") -> None:
        self.went.append((screen, argument))

    def back(self) -> None:
        self.went.append(("back", ""))

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def clear_told(self) -> None:
        self.told.clear()

    def offer_undo(self, words: str, undo: Callable[[], None], *, lasts: bool = True) -> None:
        raise AssertionError("nothing here can be undone")

    def announce(self, words: str) -> None:
        announce(QWidget(), words)


@dataclass
class OpenedPair:
    """Amara is at the keyboard; `helen` is the same shared space seen by the other partner."""

    built: BuiltPair
    shared: SharedSpace
    wing: PrivateWing
    look: Look
    workbook: Workbook = WORKBOOK
    clock: FakeClock = field(default_factory=FakeClock)
    writer: FakeTaskRunner = field(default_factory=FakeTaskRunner)
    frame: RecordingFrame = field(default_factory=RecordingFrame)
    dialogs: FakeDialogs = field(default_factory=FakeDialogs)

    @property
    def context(self) -> ScreenContext:
        return ScreenContext(self.look, self.clock, self.writer, FakeTaskRunner(), self.dialogs, self.frame)

    @property
    def amara(self) -> Workspace:
        return self.built.workspace(self.built.a, self.shared)

    @property
    def helen(self) -> Workspace:
        return self.built.workspace(self.built.b, self.shared)

    @property
    def answers(self) -> SharedAnswers:
        return SharedAnswers(self.amara)

    @property
    def marks(self) -> OwnMarks:
        return OwnMarks(self.amara)

    @property
    def people(self) -> People:
        return People(self.amara)

    @property
    def cosigner(self) -> QuickCosigner:
        return QuickCosigner(self.built.folder)

    def actions(self) -> Actions:
        return Actions(self.amara, self.cosigner)

    def agreements(self) -> Agreements:
        return Agreements(self.amara, CLAUSES, self.cosigner)

    def private_status(self) -> PageMarks:
        return private_page_marks(self.wing, self.workbook)

    def reopen(self) -> None:
        """Close both databases and open them again, as after a crash: only what is on the disk is left."""
        self.wing.close()
        self.shared.close()
        self.shared, self.wing = self.built.shared(), self.built.private()

    def close(self) -> None:
        self.wing.close()
        self.shared.close()


def open_pair(place: Path, look: Look) -> OpenedPair:
    """Build a vault for two in a folder that does not exist yet, and open it as the first partner."""
    clock = FakeClock()
    built = build_pair(place, clock)
    return OpenedPair(built, built.shared(), built.private(), look, clock=clock)


def settle() -> None:
    """Let everything that was asked for happen, deletions included."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def seen(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    settle()
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def words_on(window: QWidget) -> str:
    """All words that can be seen, one label a line."""
    labels = [label.words for label in seen(window, PlainLabel) if isinstance(label, PlainLabel)]
    buttons = [button.words for button in seen(window, AppButton) if isinstance(button, AppButton)]
    return "\n".join([*labels, *buttons])


def button(window: QWidget, words: str) -> AppButton:
    """The visible button that begins with these words."""
    for one in seen(window, AppButton):
        if isinstance(one, AppButton) and one.words.startswith(words):
            return one
    raise AssertionError(f"there is no button {words!r}; there is: {words_on(window)}")


def press(qtbot: QtBot, window: QWidget, words: str) -> None:
    """Press a button by keyboard."""
    one = button(window, words)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Space)
    settle()


def tab_walk(qtbot: QtBot, window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Every stop of one round, from the first button on."""
    first = next(w for w in focusable(window) if isinstance(w, QPushButton))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[QWidget] = [first]
    for _ in range(300):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, key)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return passed
        assert now is not passed[-1], f"{now} keeps the focus"
        passed.append(now)
    raise AssertionError("Tab never comes back")


def focusable(window: QWidget) -> list[QWidget]:
    return [w for w in seen(window, QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]


def check_keyboard(qtbot: QtBot, window: QWidget) -> None:
    """Tab reaches everything, from top to bottom, and back the same way; everything has a name and room to press."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    there = tab_walk(qtbot, window, Qt.Key.Key_Tab)
    back = tab_walk(qtbot, window, Qt.Key.Key_Backtab)
    expected = {widget for widget in focusable(window) if not isinstance(widget, QRadioButton)}
    assert expected <= set(there)
    assert back == [there[0], *reversed(there[1:])]
    for widget in there:
        assert widget.width() >= 24, widget
        assert widget.height() >= 24, widget
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton | QRadioButton) else "")
        labelled = any(one.buddy() is widget for one in window.findChildren(QLabel))
        assert name or labelled or hasattr(widget, "words"), widget


def check_nothing_cut(window: QWidget, width: int) -> None:
    """No words are cut, and nothing stands outside the window."""
    settle()
    assert window.width() == width
    for label in seen(window, QLabel):
        if isinstance(label, PlainLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.words
    for one in seen(window, AppButton):
        assert isinstance(one, AppButton)
        assert one.height() >= one.heightForWidth(one.width()), one.words
        assert one.mapTo(window, QPoint(one.width(), 0)).x() <= width, one.words
