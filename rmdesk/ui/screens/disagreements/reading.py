"""From fields that hold several texts to what the page shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.journey import Audience, Page, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.domain.questions import Question, without_voice
from rmdesk.services.actions import Actions
from rmdesk.services.disagreements import ANSWER, CLAUSE, PROGRAMME, SESSION, Disagreement, Disagreements, Side
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.disagreements.values import DisagreementShown, TextShown
from rmdesk.ui.widgets.action_fields import field_words, value_words
from rmdesk.ui.widgets.action_words import name_of, short_title
from rmdesk.ui.widgets.session_words import session_name
from rmdesk.ui.widgets.voice_words import BOTH, typed_for, words_of

translate = QCoreApplication.translate

ACTION = "action"


@dataclass(frozen=True, slots=True)
class DisagreementServices:
    """What the page reads and writes."""

    disagreements: Disagreements
    people: People
    actions: Actions
    sessions: Sessions
    workbook: Workbook


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a field belongs, in words, and the way there."""

    words: str
    what: str
    screen: str = ""
    argument: str = ""


def key_of(one: Disagreement) -> str:
    """What a field is known by while the page is shown."""
    return f"{one.type}/{one.record}/{one.field}"


def disagreement_shown(services: DisagreementServices, one: Disagreement) -> DisagreementShown:
    """One of them, as it is read."""
    pair, where = services.people.pair(), _where(services, one)
    texts = tuple(shown_side(pair, one, side) for side in one.sides)
    return DisagreementShown(
        key_of(one), where.words, where.what, texts, one.can_write, one.can_keep_both, where.screen, where.argument
    )


def shown_side(pair: Pair, one: Disagreement, side: Side) -> TextShown:
    """One of the texts, and whose it is."""
    words = value_words(pair, one.field, side.words) if one.type == ACTION else side.words
    day = plain_date(side.at.astimezone().date())
    return TextShown(side.operation, _who(pair, side), day, words, side.author == pair.me.id)


def _who(pair: Pair, side: Side) -> str:
    """Whose words, and where only whoever typed them says so, who typed them."""
    if side.voice and side.voice != side.author:
        return words_of(pair, side.voice) if side.confirmed else typed_for(pair, side.author, side.voice)
    if side.author == pair.me.id:
        return translate("DisagreementWords", "You wrote")
    return translate("DisagreementWords", "{name} wrote").format(name=name_of(pair, side.author))


def name_above(pair: Pair, side: Side) -> str:
    """What stands before a text that is kept beside the other: a name, and never one that did not sign the words."""
    if side.voice and not side.confirmed:
        return typed_for(pair, side.author, side.voice)
    return "" if side.voice == BOTH else pair.named(PartnerId(side.voice or side.author)).name


def _where(services: DisagreementServices, one: Disagreement) -> _Where:
    known = {
        ACTION: _action,
        SESSION: _session,
        CLAUSE: _clause,
        ANSWER: _answer,
        PROGRAMME: _programme,
    }.get(one.type)
    if known is None:
        return _Where(translate("DisagreementWords", "Something that you share"), one.field)
    return known(services, one)


def _action(services: DisagreementServices, one: Disagreement) -> _Where:
    title = short_title(services.actions.get(one.record).text.title)
    words = translate("DisagreementWords", "Action: {title}").format(title=title)
    return _Where(words, _capital(field_words(one.field)), "action", one.record)


def _session(services: DisagreementServices, one: Disagreement) -> _Where:
    number = next((each.number for each in services.sessions.all() if each.id == one.record), 0)
    what = translate("DisagreementWords", "Who was there")
    if one.field == "day":
        what = translate("DisagreementWords", "When and where you meet")
    return _Where(session_name(number), what, "session", str(number))


def _clause(_services: DisagreementServices, one: Disagreement) -> _Where:
    values = [side.value for side in one.sides if isinstance(side.value, Mapping)]
    heading = next((str(value["heading"]) for value in values if value.get("heading")), "")
    what = heading or translate("DisagreementWords", "Whether a point is part of it")
    return _Where(translate("DisagreementWords", "Our agreement"), what, "agreement")


def _answer(services: DisagreementServices, one: Disagreement) -> _Where:
    values = [side.value for side in one.sides if isinstance(side.value, Mapping)]
    prompt = next((str(value["prompt"]) for value in values if value.get("prompt")), "")
    for page, question in _questions(services.workbook):
        if question.id == without_voice(prompt).partition("@")[0]:
            words = translate("DisagreementWords", "Page: {title}").format(title=page.title)
            return _Where(words, question.text, "shared-page", page.id)
    return _Where(translate("DisagreementWords", "A shared page"), translate("DisagreementWords", "Your answer"))


def _programme(_services: DisagreementServices, _one: Disagreement) -> _Where:
    words = translate("DisagreementWords", "Our programme")
    return _Where(words, translate("DisagreementWords", "How it is planned"), "sessions")


def _questions(workbook: Workbook) -> Iterator[tuple[Page, Question]]:
    for stage in workbook.stages:
        for page in stage.pages:
            if page.audience is Audience.BOTH:
                yield from ((page, question) for question in page.questions)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
