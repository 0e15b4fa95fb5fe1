"""A turn timer in words: whose turn it is and about how long, without a sound, a countdown or a colour that alarms."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.clock import Clock
from rmdesk.domain.turns import MINUTE, Turns
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_text import isolated

MORE = 2
"""Minutes that one press adds."""
LONGER, REST, GO_ON, AWAY = "longer", "rest", "go-on", "away"
_TICK_MS = 5000


class TurnTimer(QWidget):
    """Hidden until it is begun. It never ends a turn by itself."""

    put_away = Signal()

    def __init__(self, look: Look, clock: Clock, names: tuple[str, str]) -> None:
        super().__init__()
        self._clock = clock
        self._names = names
        self._turns: Turns | None = None
        self._told_over = False
        self._offered_resting: bool | None = None
        flow = FlowLayout(look, self)
        self._line = IconText(look, "clock", "", "text", TextRole.BODY)
        inner = self._line.layout()
        if inner is not None:
            inner.setAlignment(self._line.picture, Qt.AlignmentFlag.AlignVCenter)
        self.next = AppButton(look, "")
        self.menu_button = MenuButton(look, self.tr("Timer"), ())
        for part in (self._line, *self.buttons):
            flow.addWidget(part)
        self.next.clicked.connect(self._on_next)
        self.menu_button.picked.connect(self._on_picked)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self.hide()

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """In the order of the Tab key."""
        return self.next, self.menu_button

    @property
    def words(self) -> str:
        """What it says."""
        return self._line.label.words

    @property
    def running(self) -> bool:
        """Whether it is in use, resting or not."""
        return self._turns is not None

    def begin(self, minutes: tuple[int, int], first: int = 0) -> None:
        """Begin with the turn of that partner; both have said that they want it."""
        self._turns = Turns(minutes, first).go_on(self._clock.now())
        self._told_over = False
        self._ticks.start()
        self.refresh()
        self.show()

    def end(self) -> None:
        """Put it away."""
        self._turns = None
        self._ticks.stop()
        self.hide()

    @Slot()
    def refresh(self) -> None:
        """Say how it stands now."""
        turns = self._turns
        if turns is None:
            return
        name, other = self._name(turns.whose), self._name(1 - turns.whose)
        now = self._clock.now()
        over = turns.is_over(now)
        minutes = -(-turns.left(now) // MINUTE)
        if turns.resting:
            words = self.tr("{name}’s turn. The timer rests.")
        elif over:
            words = self.tr("{name}’s turn. Pass on when you are ready.")
        elif minutes == 1:
            words = self.tr("{name}’s turn. About 1 minute.")
        else:
            words = self.tr("{name}’s turn. About {minutes} minutes.")
        words = words.format(name=name, minutes=minutes)
        if words != self.words:
            self._line.show_state("clock", words, "text")
        self.next.set_words(self.tr("Pass on to {name}").format(name=other))
        self._offer_in_menu(resting=turns.resting)
        if over and not self._told_over and not turns.resting:
            announce(self, words)
        self._told_over = over

    def _name(self, whose: int) -> str:
        return isolated(self._names[whose])

    def _change(self, turns: Turns) -> None:
        self._turns = turns
        self.refresh()

    @Slot()
    def _on_next(self) -> None:
        if self._turns is not None:
            self._change(self._turns.pass_on(self._clock.now()))

    def _offer_in_menu(self, *, resting: bool) -> None:
        """The menu is made anew only when it changes: it may be open."""
        if resting == self._offered_resting:
            return
        self._offered_resting = resting
        rest = (GO_ON, self.tr("Let the timer go on")) if resting else (REST, self.tr("Let the timer rest"))
        more = self.tr("{minutes} more minutes").format(minutes=MORE)
        self.menu_button.set_items(((LONGER, more), rest, (AWAY, self.tr("Put the timer away"))))

    @Slot(str)
    def _on_picked(self, what: str) -> None:
        turns, now = self._turns, self._clock.now()
        if turns is None:
            return
        if what == AWAY:
            self.end()
            self.put_away.emit()
        elif what == LONGER:
            self._change(turns.longer(now, MORE))
        else:
            self._change(turns.go_on(now) if what == GO_ON else turns.pause(now))
