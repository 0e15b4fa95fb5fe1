"""In the middle of a session: one thing at a time, large, and what comes after it in small."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.together.values import Part, TogetherShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.session_words import part_words
from rmdesk.ui.widgets.tag import TagKind


class TalkPanel(QWidget):
    """Times are rough and nothing counts down."""

    page_asked = Signal()
    """Open the page of the part that is now."""
    moved_on = Signal(bool)
    """To the next part; whether the pair came to this one."""
    part_chosen = Signal(int)
    voice_chosen = Signal(str)
    finished = Signal()

    def __init__(self, look: Look, shown: TogetherShown) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self)
        column.addWidget(self._now(shown))
        if shown.sharing.hosted:
            column.addWidget(self._voices(shown))
        column.addWidget(self._others(shown))

    def _now(self, shown: TogetherShown) -> Card:
        part = shown.parts[shown.at]
        card = Card(self._look, CardKind.INFO, name=self.tr("Now"))
        card.add(SmallText(self._look, self.tr("Now"), "on_soft"))
        card.add(Heading(self._look, part.title, 2))
        if part.minutes:
            card.add(BodyText(self._look, self.tr("About {minutes} minutes").format(minutes=part.minutes)))
        row = EqualButtons(self._look)
        done = part.ended
        if done:
            words = self.tr("You have gone through this page.")
            card.add(IconText(self._look, "circle-check", words, "ok", TextRole.STRONG))
        for button in self._buttons(part, shown, done=done):
            row.add(button)
        card.add(row)
        return card

    def _buttons(self, part: Part, shown: TogetherShown, *, done: bool) -> list[AppButton]:
        """The page first, until the pair has been through it; then on to what comes next."""
        last = shown.at == len(shown.parts) - 1
        forward = ButtonKind.SECONDARY if part.page and not done else ButtonKind.PRIMARY
        onwards: list[AppButton] = []
        if last:
            self.finish = AppButton(self._look, self.tr("Finish this session"), forward)
            self.finish.clicked.connect(self.finished)
            onwards.append(self.finish)
        else:
            go_on = self.tr("Go on to: {title}").format(title=shown.parts[shown.at + 1].title)
            words = go_on if done else self.tr("We have done this: go on") if part.page else self._talked()
            self.came = AppButton(self._look, words, forward)
            self.came.clicked.connect(self._on_came)
            onwards.append(self.came)
        if not last and not done:
            self.later = AppButton(self._look, self.tr("Leave it for another time"))
            self.later.clicked.connect(self._on_later)
            onwards.append(self.later)
        if not part.page:
            return onwards
        words = self.tr("Open this page again") if done else self.tr("Open this page")
        kind = ButtonKind.SECONDARY if done else ButtonKind.PRIMARY
        self.open_button = AppButton(self._look, words, kind, "book-open")
        self.open_button.clicked.connect(self.page_asked)
        return [*onwards, self.open_button] if done else [self.open_button, *onwards]

    def _talked(self) -> str:
        return self.tr("We have talked about this: go on")

    def _voices(self, shown: TogetherShown) -> Card:
        label = self.tr("Whose words do you note?")
        card = Card(self._look)
        card.add(PlainLabel(self._look, label, TextRole.STRONG))
        choices = [Choice(voice, words) for voice, words in shown.sharing.voices]
        self.voice = ChoiceGroup(self._look, label, choices, chips=True, clearable=False)
        self.voice.choose(shown.sharing.voice)
        self.voice.changed.connect(self.voice_chosen)
        card.add(self.voice)
        return card

    def _others(self, shown: TogetherShown) -> Card:
        card = Card(self._look, name=self.tr("All of this session"))
        card.add(Heading(self._look, self.tr("All of this session"), 2))
        for number, part in enumerate(shown.parts):
            card.add(Separator(self._look))
            card.add(self._row(number, part, shown.at))
        return card

    def _row(self, number: int, part: Part, at: int) -> ListRow:
        tag, kind = "", TagKind.QUIET
        if number == at:
            tag, kind = self.tr("Now"), TagKind.ACTIVE
        elif part.reached or part.ended:
            tag, kind = self.tr("Done"), TagKind.DONE
        row = ListRow(self._look, part_words(part.title, part.minutes), "", tag, kind)
        row.setProperty("number", number)
        row.clicked.connect(self._on_row)
        return row

    @Slot()
    def _on_came(self) -> None:
        self.moved_on.emit(True)

    @Slot()
    def _on_later(self) -> None:
        self.moved_on.emit(False)

    @Slot()
    def _on_row(self) -> None:
        self.part_chosen.emit(int(self.sender().property("number")))
