"""The page of the words and extra prompts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot

from rmdesk.desk.parts import new_id, value_of, with_value
from rmdesk.desk.wordings import (
    can_reword,
    changes_on,
    page_wording,
    prompt_wording,
    with_page_wording,
    with_prompt_wording,
    without_strays,
)
from rmdesk.domain.journey import Page, Workbook
from rmdesk.domain.packs import ExtraPrompt, Pack, PromptWording
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.entries import EntriesPanel
from rmdesk.ui.desk_forms.fields import Field, FieldsForm
from rmdesk.ui.desk_forms.parts_screen import NONE, PartsScreen
from rmdesk.ui.desk_screens.words.view import WordsView

_PICKS = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.CHECKLIST})


class WordsScreen(PartsScreen[ExtraPrompt]):
    """Opened with `page:` or `prompt:` and an id of the workbook, or with nothing for the list of pages."""

    def __init__(self, context: ScreenContext, draft: OpenDraft, workbook: Callable[[], Workbook]) -> None:
        self._words_view = WordsView(context.look)
        super().__init__(context, draft, self._words_view, "prompts")
        self._workbook = workbook
        self._page: Page | None = None
        self._reworded: set[str] = set()
        self._forms: dict[str, FieldsForm] = {}
        view = self._words_view
        view.page_asked.connect(self._on_page)
        view.list_asked.connect(self._on_list)
        view.strays_asked.connect(self._on_strays)
        view.reword_asked.connect(self._on_reword)
        view.preview_asked.connect(self._on_preview)

    def form_of(self, prompt: str) -> FieldsForm:
        """The form of the words of a prompt, or of the top of the page (empty)."""
        return self._forms[prompt]

    def blank(self, pack: Pack) -> ExtraPrompt:  # noqa: ARG002 - the same for all
        """A new prompt at the end of the page that is shown."""
        return ExtraPrompt(new_id("prompt"), self._page.id if self._page else "", QuestionKind.SHORT_TEXT, "")

    def edited(self, part: ExtraPrompt, key: str) -> ExtraPrompt:
        """What a kind has no place for goes with it."""
        if key != "kind":
            return part
        choices = part.choices if part.kind in _PICKS else ()
        return replace(part, choices=choices, lighter=part.lighter if part.kind is QuestionKind.LONG_TEXT else "")

    def shown(self, pack: Pack) -> Sequence[int]:
        """The prompts of the page that is shown."""
        name = self._page.id if self._page else ""
        return [place for place, one in enumerate(pack.prompts) if one.page == name]

    def place_panel(self, panel: EntriesPanel) -> None:
        """At the end of the page that is shown."""
        page, pack = self._page, self.draft.pack
        if page is None:
            return
        worded = {one.prompt for one in pack.prompt_wordings}
        opened = [one for one in page.questions if can_reword(one) and one.id in self._reworded | worded]
        top = self._form_over(self._words_view.top_fields(page), page_wording(pack, page.id))
        top.changed.connect(partial(self._on_top, top))
        self._forms = {"": top, **{one.id: self._prompt_form(one) for one in opened}}
        self._words_view.show_page(page, top, self._forms, panel)

    def _prompt_form(self, question: Question) -> FieldsForm:
        form = self._form_over(self._words_view.prompt_fields(question), prompt_wording(self.draft.pack, question.id))
        form.changed.connect(partial(self._on_prompt, question.id, form))
        return form

    def _form_over(self, fields: Sequence[Field], part: object) -> FieldsForm:
        return FieldsForm(self.view.look, fields, {one.key: value_of(part, one.key) for one in fields})

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if not self.draft.is_open:
            return
        self._opened, self._reworded = NONE, set()
        kind, _colon, name = argument.partition(":")
        pages = [page for stage in self._workbook().stages for page in stage.pages]
        self._page = next((one for one in pages if kind == "page" and one.id == name), None)
        if kind == "prompt":
            self._page = next((one for one in pages if name in [prompt.id for prompt in one.questions]), None)
        if self._page is None:
            self._show_list(pages)
        else:
            self.render()

    def _show_list(self, pages: Sequence[Page]) -> None:
        pack, workbook = self.draft.pack, self._workbook()
        changed = frozenset(one.id for one in pages if changes_on(pack, one))
        sample = frozenset(one.id for one in pages if one.id in changed and self._is_samples(one))
        self._words_view.show_list(workbook.stages, changed, without_strays(pack, workbook) != pack, sample)

    def _is_samples(self, page: Page) -> bool:
        """Whether nothing on that page is changed but by questions that came with a sample."""
        pack, still = self.draft.pack, self.draft.from_sample()
        kept = [one for place, one in enumerate(pack.prompts) if f"prompts/{place}/text" not in still]
        return not changes_on(replace(pack, prompts=tuple(kept)), page)

    def _on_top(self, form: FieldsForm, key: str) -> None:
        if self._page is not None:
            pack = self.draft.pack
            wording = with_value(page_wording(pack, self._page.id), key, form.value(key))
            self.draft.put(with_page_wording(pack, wording))

    def _on_prompt(self, prompt: str, form: FieldsForm, key: str) -> None:
        pack = self.draft.pack
        wording: PromptWording = with_value(prompt_wording(pack, prompt), key, form.value(key))
        self.draft.put(with_prompt_wording(pack, wording))

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self.context.frame.go("words", f"page:{page}")

    @Slot(str)
    def _on_preview(self, page: str) -> None:
        self.context.frame.go("preview", page)

    @Slot()
    def _on_list(self) -> None:
        self.context.frame.go("words")

    @Slot()
    def _on_strays(self) -> None:
        before = self.draft.pack
        self.draft.put(without_strays(before, self._workbook()))
        self.context.frame.go("words")

    @Slot(str)
    def _on_reword(self, prompt: str) -> None:
        self._reworded.add(prompt)
        self.render()
        self._forms[prompt].focus()
