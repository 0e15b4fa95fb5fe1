"""Where the words come from: the argument that the page was opened with names them, and never holds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rmdesk.domain.answer_codec import answer_from_plain
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import AnswerValue, is_empty
from rmdesk.private.drafts import unpacked
from rmdesk.private.journal import NoSuchReflection
from rmdesk.private.offer_items import REFLECTION, STEP
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.widgets.guided.answer_words import words_to_offer


@dataclass(frozen=True, slots=True)
class Source:
    """The person's own words, and the page that they stand on: its screen, what of it, and what that belongs to."""

    words: SecretText
    screen: str
    argument: str
    under: str


def find_source(argument: str, wing: PrivateWing, workbook: Workbook) -> Source:
    """The words that `reflection/<id>`, `step/<id>`, `page/<page>` or `page/<page>/<prompt>` names; blank without
    any.

    Raises:
        SpaceDamaged: they cannot be read.
    """
    kind, _, rest = argument.partition("/")
    if kind == REFLECTION:
        return Source(_reflection(RecordId(rest), wing), REFLECTION, rest, "reflections")
    if kind == STEP:
        step = wing.steps.find(RecordId(rest))
        words, action = (step.words, step.action) if step else (SecretText(""), "")
        return Source(words, "steps", action, "actions")
    page, _, prompt = rest.partition("/")
    return Source(_answers(page, prompt, wing, workbook), "private-page", page, "workbook")


def _reflection(record: RecordId, wing: PrivateWing) -> SecretText:
    try:
        found = wing.journal.get(record)
    except NoSuchReflection:
        return SecretText("")
    parts = (found.title.reveal().strip(), found.text.reveal().strip())
    return SecretText("\n\n".join(part for part in parts if part))


def _answers(page: str, prompt: str, wing: PrivateWing, workbook: Workbook) -> SecretText:
    return SecretText("\n\n".join(_said(page, prompt, wing, workbook)))


def _said(page: str, prompt: str, wing: PrivateWing, workbook: Workbook) -> Iterator[str]:
    try:
        questions = workbook.page(page).questions
    except KeyError:
        return
    for question in questions:
        if prompt in ("", question.id):
            value = _value(question.id, wing)
            if value is not None and not is_empty(value):
                yield words_to_offer(question, value)


def _value(prompt: str, wing: PrivateWing) -> AnswerValue | None:
    """What is typed, or else what is saved."""
    draft = wing.drafts.get(prompt)
    if draft is None:
        saved = wing.answers.get(prompt)
        return saved.value if saved is not None else None
    try:
        return answer_from_plain(unpacked(draft.content)).value
    except NotCanonical as error:
        raise SpaceDamaged("a draft cannot be read") from error
