"""Plays the story of the made-up pair: every step through the same use cases that the window calls."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import itemgetter

from rmdesk.cli.demo.actions import act
from rmdesk.cli.demo.pages import Sitting
from rmdesk.cli.demo.sessions import plan_events
from rmdesk.cli.demo.side import Side
from rmdesk.cli.demo.story import Story, ToldExport, ToldReflection, ToldStand, ToldVersion
from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.domain.journey import Workbook
from rmdesk.exports.sheet import SheetOptions
from rmdesk.private.offering import prepare
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.services.sharing import Sharing

_TAUGHT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
_EXPORTED = (ActionStatus.UNDER_WAY, ActionStatus.DONE)

Event = tuple[datetime, Callable[[], object]]
Sides = Mapping[str, Side]


class StoryClock:
    """A clock that stands where the story is."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The moment that the story has reached."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Go on; the story is told in order."""
        self._now = moment


def play(story: Story, sides: Sides, workbook: Workbook, clock: StoryClock) -> None:
    """Let everything in the story happen, in the order of its moments."""
    for moment, happen in sorted(_events(story, sides, workbook), key=itemgetter(0)):
        clock.move_to(moment)
        happen()


def _events(story: Story, sides: Sides, workbook: Workbook) -> Iterator[Event]:
    for reflection in story.reflections:
        yield from _reflect(reflection, sides[reflection.by])
    for page in story.pages:
        yield page.on, Sitting(page, sides, workbook)
    for version in story.versions:
        yield from _agree_on(version, sides)
    for stand in story.stands:
        yield stand.on, _Standing(stand, sides[stand.by])
    for action in story.actions:
        yield from act(action, sides)
    for draft in story.drafts:
        yield draft.on, partial(_begin, sides[draft.by], SecretText(draft.title), SecretText(draft.body))
    for who, word in story.own_words:
        yield _TAUGHT, partial(sides[who].private.own_words.add, word)
    for offer in story.offers:
        yield offer.on, partial(_offer, sides[offer.by], SecretText(offer.label), SecretText(offer.words))
    yield from plan_events(story.plan, sides, workbook)
    for export in story.exports:
        yield from _agree_to_export(export, sides)


def _reflect(told: ToldReflection, side: Side) -> Iterator[Event]:
    """The first wording at its moment, each later one a quarter of an hour after the one before."""
    wordings = (*told.earlier, told.body)
    written: list[RecordId] = []
    title = SecretText(told.title)

    def write() -> None:
        written.append(side.private.journal.write(title, SecretText(wordings[0]), setting=told.setting).id)

    yield told.on, write
    for place, wording in enumerate(wordings[1:], start=1):
        yield told.on + timedelta(minutes=15 * place), _Rewording(side, written, title, wording)
    if told.binned is not None:
        yield told.binned, lambda: side.private.journal.bin(written[0])


def _begin(side: Side, title: SecretText, text: SecretText) -> None:
    ReflectionDrafts(side.private.journal, side.private.drafts).put(None, 0, title, text)


def _offer(side: Side, label: SecretText, words: SecretText) -> None:
    Sharing(side.workspace).share(prepare(label, words))


@dataclass(frozen=True, slots=True)
class _Rewording:
    side: Side
    written: list[RecordId]
    title: SecretText
    wording: str

    def __call__(self) -> None:
        self.side.private.journal.save(self.written[0], self.title, SecretText(self.wording))


def _agree_on(told: ToldVersion, sides: Sides) -> Iterator[Event]:
    yield told.proposed, _Proposing(told, sides[told.by])
    for who, moment in told.signed.items():
        yield moment, _Signing(sides[who])


@dataclass(frozen=True, slots=True)
class _Proposing:
    told: ToldVersion
    side: Side

    def __call__(self) -> None:
        agreements = self.side.agreements
        known = {one.clause.id: one.clause for one in agreements.draft()}
        listed = [replace(known[name], text=self.told.texts.get(name, known[name].text)) for name in self.told.clauses]
        own = [Clause(new_id(), heading, text) for heading, text in self.told.own]
        agreements.propose([ClauseDraft(one, ClauseMark.AGREED) for one in (*listed, *own)])


@dataclass(frozen=True, slots=True)
class _Signing:
    side: Side

    def __call__(self) -> None:
        newest = self.side.agreements.latest()
        if newest is not None:
            self.side.agreements.sign(newest)


@dataclass(frozen=True, slots=True)
class _Standing:
    told: ToldStand
    side: Side

    def __call__(self) -> None:
        agreements, told = self.side.agreements, self.told
        clause = next(one.clause for one in agreements.clauses() if one.clause.id == told.clause)
        if told.words:
            agreements.change_words(replace(clause, text=told.words))
        else:
            agreements.stand(clause, told.mark)


def _agree_to_export(told: ToldExport, sides: Sides) -> Iterator[Event]:
    """One of them chooses what is under way and what is done; a moment later the other agrees to the same list."""
    first, second = sides[told.by].exporting, sides["b" if told.by == "a" else "a"].exporting

    def choose() -> None:
        chosen = {one.id for one in first.choices() if one.status in _EXPORTED}
        first.agree(first.preview(chosen, SheetOptions()))

    def agree() -> None:
        waiting = second.waiting()
        if waiting is not None:
            second.agree(waiting)

    yield told.chosen, choose
    yield told.agreed, agree
