"""The form about the programme itself."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.packs import NAME, Pack
from rmdesk.domain.questions import Choice
from rmdesk.ui.desk_forms.fields import Field, FieldKind
from rmdesk.ui.desk_forms.form_screen import FormView
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.platform.translation import OFFERED, language_name
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading

ACCENTS = ("", "#005eb8", "#00665e", "#006747", "#5b3f8c", "#8a1538", "#7a4100", "#3d4a57")
"""Each has a contrast with white of at least 4.5 to 1; the empty one leaves the colour of the program."""


class MoveDatesCard(Card):
    """Another start was given: the dates stay unless somebody moves them. Made with the form, so that Tab finds it."""

    move_asked = Signal()

    def __init__(self, look: Look) -> None:
        heading = QCoreApplication.translate("MoveDatesCard", "The dates have not moved")
        super().__init__(look, CardKind.NOTE, heading)
        self.add(Heading(look, heading, 3))
        self._words = BodyText(look, "")
        self.add(self._words)
        self.button = AppButton(look, self.tr("Move all dates along"), icon="calendar")
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_move)

    def show_days(self, before: date, now: date) -> None:
        """Say from when to when the start has moved."""
        words = self.tr("The start was {before} and is {now} now. The dates stand as they were.")
        self._words.setText(words.format(before=plain_date(before), now=plain_date(now)))
        self.show()

    @Slot()
    def _on_move(self) -> None:
        self.move_asked.emit()


class AboutView(FormView):
    """Layout and words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("About the programme"), self._lead())

    def _lead(self) -> str:
        return self.tr("People see this when they open the pack, and on their page about the programme.")

    def groups(self, pack: Pack) -> Sequence[tuple[str, Sequence[Field]]]:
        """The fields."""
        return (
            (self.tr("Who runs it"), self._who()),
            (self.tr("When"), self._when()),
            (self.tr("How it looks and reads"), self._looks(pack)),
        )

    def _who(self) -> Sequence[Field]:
        line = FieldKind.LINE
        return (
            Field("organisation", line, self.tr("Organisation"), most=NAME),
            Field(
                "partner_organisation",
                line,
                self.tr("Partner organisation"),
                self.tr("Leave it empty if there is none."),
                NAME,
            ),
            Field("cohort", line, self.tr("Name of the cohort"), self.tr("Such as: Spring 2027"), NAME),
            Field(
                "group_term",
                line,
                self.tr("Group that the programme is for"),
                self.tr("It stands after the words “a colleague from”. Ask people of that group which words they use."),
                NAME,
            ),
        )

    def _when(self) -> Sequence[Field]:
        return (
            Field(
                "start",
                FieldKind.DAY,
                self.tr("Start"),
                self.tr(
                    "Leave it empty if each pair begins when it likes. The first session is planned a week after the "
                    "last workshop of the first month, so that people have met by then."
                ),
            ),
            Field("months", FieldKind.NUMBER, self.tr("Length in months"), self.tr("From 4 to 18."), 2),
        )

    def _looks(self, pack: Pack) -> Sequence[Field]:
        return (
            Field(
                "nation",
                FieldKind.ONE,
                self.tr("Nation"),
                self.tr("The support page begins with the services of this nation."),
                choices=self._nations(),
            ),
            Field(
                "accent",
                FieldKind.ONE,
                self.tr("Colour of the organisation"),
                self.tr("Every colour here can be read well on white. Nothing is told by colour alone."),
                choices=self._accents(pack),
                colours=True,
            ),
            self._languages(pack),
        )

    def _languages(self, pack: Pack) -> Field:
        """Those of the pack in its order, for the first is that of its words; then the others that rmdesk speaks."""
        tags = dict.fromkeys((*pack.languages, *(one.tag for one in OFFERED)))
        choices = tuple(Choice(tag, language_name(tag)) for tag in tags)
        hint = self.tr("Choose at least one. The words that you write at this desk are in the first one.")
        return Field("languages", FieldKind.SOME, self.tr("Languages of the programme"), hint, choices=choices)

    def _nations(self) -> tuple[Choice, ...]:
        return (
            Choice("", self.tr("All of them")),
            Choice("england", self.tr("England")),
            Choice("scotland", self.tr("Scotland")),
            Choice("wales", self.tr("Wales")),
            Choice("northern-ireland", self.tr("Northern Ireland")),
        )

    def _accents(self, pack: Pack) -> tuple[Choice, ...]:
        names = (
            self.tr("As rmdesk has it"),
            self.tr("Blue"),
            self.tr("Teal"),
            self.tr("Green"),
            self.tr("Purple"),
            self.tr("Plum red"),
            self.tr("Brown"),
            self.tr("Slate"),
        )
        known = [Choice(one, name) for one, name in zip(ACCENTS, names, strict=True)]
        if pack.accent not in ACCENTS:
            known.append(Choice(pack.accent, self.tr("Another colour: {code}").format(code=pack.accent)))
        return tuple(known)
