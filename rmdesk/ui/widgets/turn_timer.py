"""A turn timer in words: whose turn it is and about how long, without a sound, a countdown or a colour that alarms."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.clock import Clock
from rmdesk.domain.turns import MINUTE, Turns
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_text import isolated

MORE = 2
"""Minutes that one press adds."""
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
        flow = FlowLayout(look, self)
        self._line = IconText(look, "clock", "", "text", TextRole.BODY)
        self.next = AppButton(look, "")
        more = self.tr("{minutes} more minutes").format(minutes=MORE)
        self.more = AppButton(look, more, ButtonKind.QUIET, "plus")
        self.rest = AppButton(look, "", ButtonKind.QUIET, "pause")
        away = self.tr("Put away")
        self.away = AppButton(look, away, ButtonKind.QUIET, "x", name=f"{away}: {self.tr('turn timer')}")
        for part in (self._line, *self.buttons):
            flow.addWidget(part)
        self.next.clicked.connect(self._on_next)
        self.more.clicked.connect(self._on_more)
        self.rest.clicked.connect(self._on_rest)
        self.away.clicked.connect(self._on_away)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self.hide()

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """In the order of the Tab key."""
        return self.next, self.more, self.rest, self.away

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
        rest = self.tr("Go on") if turns.resting else self.tr("Rest")
        self.rest.set_words(rest, f"{rest}: {self.tr('turn timer')}")
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

    @Slot()
    def _on_more(self) -> None:
        if self._turns is not None:
            self._change(self._turns.longer(self._clock.now(), MORE))

    @Slot()
    def _on_rest(self) -> None:
        turns, now = self._turns, self._clock.now()
        if turns is not None:
            self._change(turns.go_on(now) if turns.resting else turns.pause(now))

    @Slot()
    def _on_away(self) -> None:
        self.end()
        self.put_away.emit()
