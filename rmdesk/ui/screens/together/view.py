"""Layout of a session together: a heading, and the panel of where the pair is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.together.end_panel import EndPanel
from rmdesk.ui.screens.together.setup_panel import SetupPanel
from rmdesk.ui.screens.together.talk_panel import TalkPanel
from rmdesk.ui.screens.together.values import Phase, TogetherShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.turn_timer_choice import TurnTimerChoice


class TogetherView(Page):
    """Only what both share is here."""

    begun = Signal(bool, str)
    page_asked = Signal()
    moved_on = Signal(bool)
    part_chosen = Signal(int)
    voice_chosen = Signal(str)
    finished = Signal()
    left = Signal(bool)
    support_asked = Signal()
    back_asked = Signal()
    timer_begun = Signal(int, int)

    def __init__(self, look: Look, names: tuple[str, str]) -> None:
        super().__init__(look, self.tr("Together"))
        self.lead = Lead(look, "")
        self._body = Place("together")
        self.timer_choice = TurnTimerChoice(look, names)
        self.timer_choice.begun.connect(self.timer_begun)
        self.add_heading()
        for part in (self.lead, self._body, self.timer_choice):
            self.add(part)
        self.finish()

    @property
    def panel(self) -> QWidget | None:
        """What is shown."""
        return self._body.content

    def show_together(self, shown: TogetherShown, *, timer_in_use: bool) -> None:
        """Show where the pair is."""
        self.heading.setText(self._heading(shown))
        self.lead.setText(self._lead(shown))
        self._body.fill(self._panel(shown))
        self.timer_choice.setVisible(shown.phase is Phase.TALKING and not timer_in_use)
        put_last(self.scroller.column, self._body, self.timer_choice)

    def _panel(self, shown: TogetherShown) -> QWidget:
        if shown.phase is Phase.SETTING_UP:
            setup = SetupPanel(self.look, shown)
            setup.begun.connect(self.begun)
            return setup
        if shown.phase is Phase.TALKING:
            talk = TalkPanel(self.look, shown)
            talk.page_asked.connect(self.page_asked)
            talk.moved_on.connect(self.moved_on)
            talk.part_chosen.connect(self.part_chosen)
            talk.voice_chosen.connect(self.voice_chosen)
            talk.finished.connect(self.finished)
            return talk
        end = EndPanel(self.look, shown)
        end.left.connect(self.left)
        end.support_asked.connect(self.support_asked)
        end.back_asked.connect(self.back_asked)
        return end

    def _heading(self, shown: TogetherShown) -> str:
        if shown.phase is Phase.ENDING and shown.stopped:
            return self.tr("You have stopped here")
        if shown.phase is Phase.ENDING:
            return self.tr("The end of session {number}").format(number=shown.number)
        return self.tr("Session {number}, together").format(number=shown.number)

    def _lead(self, shown: TogetherShown) -> str:
        if shown.phase is Phase.SETTING_UP:
            closed = self.tr("Your private pages are closed. Only what you both share can be on this screen now.")
            return " ".join(filter(None, (shown.begun, closed)))
        if shown.phase is Phase.TALKING:
            words = self.tr("You began at {time}. One thing at a time. Leave out whatever you like.")
            return words.format(time=shown.began)
        if shown.stopped:
            return self.tr("That is always fine, and nobody has to say why. Take your time.")
        return self.tr("Take a moment before you go back to your day.")
