"""The settings for how somebody works here: language, questions, spelling, reminders, and where support comes from."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.questions import Choice
from rmdesk.ui.platform.translation import OFFERED, known
from rmdesk.ui.screens.settings.preferences import Preferences
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.check_group import CheckGroup
from rmdesk.workbook.contacts import Nation

translate = QCoreApplication.translate
_ON = "on"
_MARKS = "marks"
_WHOLE, _ONE = "whole", "one"


class LanguageCard(SettingCard):
    """`picked` comes with the tag of the language."""

    picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("HabitCards", "Language"))
        hint = self.tr(
            "Each of you chooses your own, on this computer. What both of you wrote stays in the language it was "
            "written in. Cymraeg has begun: it needs a translator’s review, and what is not translated is in English."
        )
        self.language = self.pick(self.tr("Language of rmdesk"), [Choice(one.tag, one.name) for one in OFFERED], hint)
        self.language.changed.connect(self.picked)
        self.finish()

    def show_language(self, tag: str) -> None:
        """Mark what is in use."""
        self.language.choose(known(tag).tag)


class WritingCard(SettingCard):
    """How questions are asked, and spelling. `changed` comes with every choice of the person.

    `with_own_words`: a workbook is open, so there is somebody who may have taught it words.
    """

    changed = Signal()
    own_words_asked = Signal()

    def __init__(self, look: Look, with_own_words: bool) -> None:
        super().__init__(look, translate("HabitCards", "Writing"))
        one = Choice(_ONE, self.tr("One at a time"))
        whole = Choice(_WHOLE, self.tr("All on one page"))
        hint = self.tr("You can change it on every page too.")
        self.questions = self.pick(self.tr("The questions of a page"), (one, whole), hint)
        question = self.tr("Spelling")
        choices = (
            Choice(_ON, self.tr("Know words that may be misspelled")),
            Choice(_MARKS, self.tr("Underline them while I write")),
        )
        self.spelling = CheckGroup(look, question, choices)
        hint = self.tr("It works without the internet, for British English, and knows nothing of other languages.")
        self.ask(question, self.spelling, hint)
        self.own_words = AppButton(look, self.tr("My words"), icon="pencil")
        about = BodyText(look, self.tr("You can teach it words of your own. Only you see them."), "muted")
        for part in (about, ButtonRow(look, self.own_words)):
            self.add(part)
            part.setVisible(with_own_words)
        self.own_words.clicked.connect(self.own_words_asked)
        self.questions.changed.connect(self._on_changed)
        self.spelling.changed.connect(self._on_changed)
        self.finish()

    def show_preferences(self, preferences: Preferences) -> None:
        """Mark what is in use."""
        self.questions.choose(_WHOLE if preferences.whole_pages else _ONE)
        on, marks = preferences.spelling, preferences.spelling_marks
        self.spelling.choose(tuple(name for name, chosen in ((_ON, on), (_MARKS, marks)) if chosen))

    def chosen(self, before: Preferences) -> Preferences:
        """What is marked, and what this card does not ask as it was."""
        spelling = self.spelling.chosen()
        return replace(
            before,
            whole_pages=self.questions.chosen() == _WHOLE,
            spelling=_ON in spelling,
            spelling_marks=_MARKS in spelling,
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class AroundMeCard(SettingCard):
    """Reminders, and where support comes from. `changed` comes with every choice of the person."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("HabitCards", "Reminders and support"))
        question = self.tr("Reminders")
        choice = Choice(_ON, self.tr("Say when our next session is near, in one quiet line"))
        self.reminders = CheckGroup(look, question, (choice,))
        self.ask(question, self.reminders, self.tr("Only here, while rmdesk is open. It sends nothing to anybody."))
        hint = self.tr("Support shows the services of this place. Only those for England have been checked so far.")
        self.nation = self.pick(self.tr("I live or work in"), _nations(), hint)
        self.reminders.changed.connect(self._on_changed)
        self.nation.changed.connect(self._on_changed)
        self.finish()

    def show_preferences(self, preferences: Preferences) -> None:
        """Mark what is in use."""
        self.reminders.choose((_ON,) if preferences.reminders else ())
        self.nation.choose(preferences.nation.value)

    def chosen(self, before: Preferences) -> Preferences:
        """What is marked, and what this card does not ask as it was."""
        nation = Nation(self.nation.chosen() or Nation.ENGLAND)
        return replace(before, reminders=bool(self.reminders.chosen()), nation=nation)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _nations() -> tuple[Choice, ...]:
    return (
        Choice(Nation.ENGLAND, translate("HabitCards", "England")),
        Choice(Nation.SCOTLAND, translate("HabitCards", "Scotland")),
        Choice(Nation.WALES, translate("HabitCards", "Wales")),
        Choice(Nation.NORTHERN_IRELAND, translate("HabitCards", "Northern Ireland")),
    )
