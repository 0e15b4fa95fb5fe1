"""The pages of the workbook to choose from, and one page with its words and its extra prompts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience, Page, Stage
from rmdesk.domain.packs import LINE, NAME, PROMPT_KINDS, ExtraPrompt
from rmdesk.domain.questions import Choice, Question, QuestionKind
from rmdesk.ui.desk_forms.entries import EntriesPanel, Entry, ListWords
from rmdesk.ui.desk_forms.fields import Field, FieldKind, FieldsForm
from rmdesk.ui.desk_forms.parts_screen import PartsView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.plain_text import isolated, shown

_PICKS = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.CHECKLIST})
_KINDS = tuple(kind for kind in QuestionKind if kind in PROMPT_KINDS)


class WordsView(PartsView[ExtraPrompt]):
    """Layout and words."""

    page_asked = Signal(str)
    list_asked = Signal()
    strays_asked = Signal()
    reword_asked = Signal(str)
    preview_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Words and prompts"), self._lead())
        self.rows: dict[str, AppButton] = {}
        self.reword_buttons: dict[str, AppButton] = {}
        self.strays_button: AppButton | None = None

    def _lead(self) -> str:
        return self.tr(
            "Other words for a page, or a question of your own. What you change is marked for the people who read it. "
            "Who can see a page never changes."
        )

    def words(self) -> ListWords:
        """The words of the list of extra prompts."""
        return ListWords(
            self.tr("Add a prompt"),
            self.tr("No extra prompts here"),
            self.tr("An extra prompt stands at the end of this page."),
            "plus",
        )

    def entry(self, part: ExtraPrompt) -> Entry:
        """How one extra prompt is told."""
        return Entry(shown(part.text) or self.tr("New prompt"), tuple(filter(None, (self._kind(part.kind), part.hint))))

    def fields(self, part: ExtraPrompt) -> Sequence[Field]:
        """The fields of one extra prompt; only those that pick have choices."""
        kinds = tuple(Choice(kind.value, self._kind(kind)) for kind in _KINDS)
        found = [
            Field("text", FieldKind.WORDS, self.tr("Question"), self.tr("Up to 300 letters."), LINE),
            Field("hint", FieldKind.WORDS, self.tr("Hint"), self.tr("Leave it empty if none is needed."), LINE),
            Field("kind", FieldKind.ONE, self.tr("How people answer"), choices=kinds),
        ]
        if part.kind in _PICKS:
            found.append(
                Field("choices", FieldKind.LIST, self.tr("Choices"), self.tr("One on each line, from 2 to 24."))
            )
        if part.kind is QuestionKind.LONG_TEXT:
            hint = self.tr("For a hard subject or a tired evening. A long answer needs one.")
            found.append(Field("lighter", FieldKind.WORDS, self.tr("Lighter wording"), hint, LINE))
        return found

    def removed_words(self) -> str:
        """What is said once one is gone."""
        return self.tr("The prompt is removed.")

    def show_list(
        self, stages: Sequence[Stage], changed: frozenset[str], strays: bool, from_sample: frozenset[str] = frozenset()
    ) -> None:
        """Every page to choose from; on those `from_sample` only the sample's own questions have come along."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        if strays:
            column.addWidget(self._strays())
        self.rows = {}
        for stage in stages:
            card = Card(self.look, name=stage.title)
            card.add(Heading(self.look, stage.title, 2))
            for page in stage.pages:
                tag = self.tr("Changed by you") if page.id in changed else ""
                tag = self.tr("From the sample") if page.id in from_sample else tag
                row = ListRow(self.look, page.title, tag=tag)
                row.clicked.connect(lambda page=page.id: self.page_asked.emit(page))
                self.rows[page.id] = row.button
                card.add(row)
            column.addWidget(card)
        self.show_body(holder)

    def show_page(self, page: Page, top: FieldsForm, forms: Mapping[str, FieldsForm], panel: EntriesPanel) -> None:
        """One page; `forms` are those of the prompts whose words are being changed."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        back = AppButton(self.look, self.tr("Back to all pages"), ButtonKind.BACK, "chevron-left")
        back.clicked.connect(self.list_asked)
        column.addWidget(ButtonRow(self.look, back))
        column.addWidget(Heading(self.look, page.title, 2))
        column.addWidget(self._audience(page))
        column.addWidget(SmallText(self.look, self.tr("Who can see this page stays as it is.")))
        see = AppButton(self.look, self.tr("See this page as a partner"), icon="eye")
        see.clicked.connect(lambda *_checked, page=page.id: self.preview_asked.emit(page))
        column.addWidget(ButtonRow(self.look, see))
        card = Card(self.look, name=self.tr("Top of the page"))
        card.add(Heading(self.look, self.tr("Top of the page"), 3))
        card.add(top)
        column.addWidget(card)
        self.reword_buttons = {}
        for question in page.questions:
            column.addWidget(self._question(question, forms.get(question.id)))
        column.addWidget(Heading(self.look, self.tr("Extra prompts"), 2))
        column.addWidget(panel)
        self.show_body(holder)

    def _audience(self, page: Page) -> IconText:
        """For one who writes the page, and not for one who answers it."""
        if page.audience is Audience.BOTH:
            return IconText(self.look, "users", self.tr("Both partners see this page"), "accent", TextRole.STRONG)
        words = self.tr("Only the partner who writes here sees it")
        return IconText(self.look, "lock", words, "calm", TextRole.STRONG)

    def _stays(self, question: Question) -> str:
        """What people answer with, whatever the words of the question are."""
        parts = question.choices or question.columns
        if not parts:
            return ""
        words = self.tr("These stay below the question: {parts}")
        return words.format(parts="; ".join(isolated(one.text) for one in parts))

    def top_fields(self, page: Page) -> Sequence[Field]:
        """The fields of the top of a page."""
        return (
            Field("title", FieldKind.LINE, self.tr("Another title"), self._usual(page.title), NAME),
            Field("intro", FieldKind.WORDS, self.tr("Other words below the title"), self._usual(page.intro), LINE),
        )

    def prompt_fields(self, question: Question) -> Sequence[Field]:
        """The fields of the words of one prompt."""
        found = [
            Field("text", FieldKind.WORDS, self.tr("Other words for the question"), self._usual(question.text), LINE),
            Field("hint", FieldKind.WORDS, self.tr("Another hint"), self._usual(question.hint), LINE),
        ]
        if question.lighter:
            usual = self._usual(question.lighter)
            found.append(Field("lighter", FieldKind.WORDS, self.tr("Other lighter words"), usual, LINE))
        return found

    def _usual(self, words: str) -> str:
        if not words:
            return self.tr("rmdesk has no words here.")
        return self.tr("Leave it empty to keep: {words}").format(words=isolated(words))

    def _question(self, question: Question, form: FieldsForm | None) -> Card:
        card = Card(self.look, name=question.text)
        card.add(Heading(self.look, question.text, 3))
        stays = self._stays(question)
        if stays:
            card.add(SmallText(self.look, stays))
        if question.kind in (QuestionKind.SCALE, QuestionKind.THEN_NOW):
            card.add(SmallText(self.look, self.tr("A scale keeps its words, because it is asked again later.")))
        elif form is not None:
            card.add(form)
        else:
            words = self.tr("Use other words")
            button = AppButton(self.look, words, ButtonKind.QUIET, "pencil", name=f"{words}: {question.text}")
            button.clicked.connect(lambda *_checked, prompt=question.id: self.reword_asked.emit(prompt))
            self.reword_buttons[question.id] = button
            card.add(ButtonRow(self.look, button))
        return card

    def _strays(self) -> Card:
        words = self.tr("Some words are for pages that this workbook does not have. Nobody will see them.")
        card = Card(self.look, CardKind.NOTE, words)
        card.add(IconText(self.look, "triangle-alert", words, "note", TextRole.BODY))
        self.strays_button = AppButton(self.look, self.tr("Take them out"), icon="trash-2")
        self.strays_button.clicked.connect(self.strays_asked)
        card.add(ButtonRow(self.look, self.strays_button))
        return card

    def _kind(self, kind: QuestionKind) -> str:
        return {
            QuestionKind.SHORT_TEXT: self.tr("A few words"),
            QuestionKind.LONG_TEXT: self.tr("A longer text"),
            QuestionKind.CHOICE: self.tr("One choice"),
            QuestionKind.CHOICES: self.tr("Several choices"),
            QuestionKind.CHECKLIST: self.tr("A list to tick"),
        }[kind]
