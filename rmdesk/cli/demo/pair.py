"""Builds the made-up pair's vault by using the program as the two would have, day by day on a clock of its own."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from pathlib import Path

from rmdesk.cli.demo.story import Story, ToldAction, ToldAnswer, ToldReflection, ToldVersion
from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ids import PartnerId, RecordId, VaultId, new_id
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import Answer
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.runtime import resources
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from rmdesk.vaultkeeping.cosigner import WorkerCosigner
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.loader import load_workbook

PASSPHRASES = ("correct-the-demo-passphrase-a", "correct-the-demo-passphrase-b")
_BEGINNING = datetime(2026, 4, 27, 9, 0, tzinfo=UTC)
_EVENING = time(17, 30, tzinfo=UTC)

Event = tuple[datetime, Callable[[], object]]


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


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two, with everything that is theirs."""

    partner: PartnerId
    workspace: Workspace
    private: PrivateWing
    actions: Actions
    agreements: Agreements
    answers: SharedAnswers


def build_demo(place: Path, story: Story, policy: KdfPolicy) -> VaultId:
    """Make the vault at `place`, which must not exist, play the whole story in it, and mark it as made up.

    Raises:
        WorldError: the place is full or cannot be written to; nothing is left there then.
    """
    clock = StoryClock(_BEGINNING)
    folder = VaultFolder(place)
    a, b = _make_vault(place, story.names, policy, clock)
    try:
        shared = open_shared(folder.shared, a.shared, clock, folder.backups)
        sides = {"a": _side(folder, a, shared, clock), "b": _side(folder, b, shared, clock)}
        try:
            _play(story, sides, clock)
        finally:
            for side in sides.values():
                side.private.close()
            shared.close()
        folder.demo_mark.touch()
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return a.shared.vault


def _make_vault(
    place: Path, names: tuple[str, str], policy: KdfPolicy, clock: StoryClock
) -> tuple[OpenedVault, OpenedVault]:
    def first(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()
        _take(create_shared(folder.shared, opened.shared, clock), opened, names[0], clock)

    def second(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()

    def enter(folder: VaultFolder, opened: OpenedVault) -> None:
        _take(open_shared(folder.shared, opened.shared, clock, folder.backups), opened, names[1], clock)

    a = create_vault(place, NewSecrets(PASSPHRASES[0], new_recovery_code()), policy, first)
    joining = Joining(a.shared.vault, a.joining)
    chosen = NewSecrets(PASSPHRASES[1], new_recovery_code())
    b = add_partner(VaultFolder(place), joining, chosen, policy, second, enter)
    return a, b


def _take(shared: SharedSpace, opened: OpenedVault, name: str, clock: StoryClock) -> None:
    take_place(open_workspace(shared, opened.shared, clock), opened.shared, name)
    shared.close()


def _side(folder: VaultFolder, keys: OpenedVault, shared: SharedSpace, clock: StoryClock) -> _Side:
    workspace = open_workspace(shared, keys.shared, clock)
    cosigner = WorkerCosigner(folder)
    return _Side(
        keys.shared.partner,
        workspace,
        open_private(folder.private(keys.private.partner), keys.private, clock, folder.backups),
        Actions(workspace, cosigner),
        Agreements(workspace, load_clauses(resources.read_text), cosigner),
        SharedAnswers(workspace),
    )


def _play(story: Story, sides: dict[str, _Side], clock: StoryClock) -> None:
    workbook = load_workbook(resources.read_text)
    events = sorted(_events(story, sides, workbook), key=itemgetter(0))
    for moment, happen in events:
        clock.move_to(moment)
        happen()
    for who, pages in story.done.items():
        for page in pages:
            sides[who].private.answers.mark_done(page)


def _events(story: Story, sides: dict[str, _Side], workbook: Workbook) -> Iterator[Event]:
    for reflection in story.reflections:
        yield from _reflect(reflection, sides[reflection.by])
    for answer in story.answers:
        yield answer.on, _Answering(answer, sides, workbook)
    for version in story.versions:
        yield from _agree_on(version, sides)
    for action in story.actions:
        yield from _act(action, sides)


def _reflect(told: ToldReflection, side: _Side) -> Iterator[Event]:
    """The first wording at its moment, each later one a quarter of an hour after the one before."""
    wordings = (*told.earlier, told.body)
    written: list[RecordId] = []
    title = SecretText(told.title)

    def write() -> None:
        written.append(side.private.journal.write(title, SecretText(wordings[0])).id)

    yield told.on, write
    for place, wording in enumerate(wordings[1:], start=1):
        yield told.on + timedelta(minutes=15 * place), _Rewording(side, written, title, wording)


@dataclass(frozen=True, slots=True)
class _Rewording:
    side: _Side
    written: list[RecordId]
    title: SecretText
    wording: str

    def __call__(self) -> None:
        self.side.private.journal.save(self.written[0], self.title, SecretText(self.wording))


@dataclass(frozen=True, slots=True)
class _Answering:
    told: ToldAnswer
    sides: dict[str, _Side]
    workbook: Workbook

    def __call__(self) -> None:
        told = self.told
        pages = (page for stage in self.workbook.stages for page in stage.pages)
        question = next(one for page in pages for one in page.questions if one.id == told.prompt)
        answer = Answer(told.prompt, question.text, self.workbook.version, told.value)
        if told.by == BOTH:
            self.sides["a"].answers.save(answer)
        else:
            self.sides[told.by].private.answers.put(answer)


def _agree_on(told: ToldVersion, sides: dict[str, _Side]) -> Iterator[Event]:
    yield told.proposed, _Proposing(told, sides[told.by])
    for who, moment in told.signed.items():
        yield moment, _Signing(sides[who])


@dataclass(frozen=True, slots=True)
class _Proposing:
    told: ToldVersion
    side: _Side

    def __call__(self) -> None:
        agreements = self.side.agreements
        known = {one.clause.id: one.clause for one in agreements.draft()}
        listed = [
            Clause(name, known[name].heading, self.told.texts.get(name, known[name].text)) for name in self.told.clauses
        ]
        own = [Clause(new_id(), heading, text) for heading, text in self.told.own]
        agreements.propose([ClauseDraft(one, ClauseMark.AGREED) for one in (*listed, *own)])


@dataclass(frozen=True, slots=True)
class _Signing:
    side: _Side

    def __call__(self) -> None:
        newest = self.side.agreements.latest()
        if newest is not None:
            self.side.agreements.sign(newest)


def _act(told: ToldAction, sides: dict[str, _Side]) -> Iterator[Event]:
    mine, theirs = sides[told.by], sides["b" if told.by == "a" else "a"]
    owner = BOTH if told.owner == BOTH else sides[told.owner].partner
    text = ActionText(told.title, told.why, told.domain, told.level, owner, told.due, told.steps)
    added: list[RecordId] = []
    yield _evening(told.proposed), lambda: added.append(mine.actions.add(text))
    if told.agreed is not None:
        yield _evening(told.agreed, 5), lambda: theirs.actions.agree(theirs.actions.get(added[0]))
    if told.status in (ActionStatus.UNDER_WAY, ActionStatus.DONE, ActionStatus.SET_ASIDE):
        yield _last_day(told), lambda: _finish(mine, added[0], told)


def _finish(side: _Side, action: RecordId, told: ToldAction) -> None:
    found = side.actions.get(action)
    side.actions.move(found, told.status)
    if told.outcome:
        side.actions.change(action, found.text, replace(found.text, outcome=told.outcome))


def _last_day(told: ToldAction) -> datetime:
    began = told.agreed or told.proposed
    if told.status is ActionStatus.DONE and told.due is not None:
        return _evening(told.due, 10)
    return _evening(began + timedelta(days=14), 10)


def _evening(day: date, minutes: int = 0) -> datetime:
    return datetime.combine(day, _EVENING) + timedelta(minutes=minutes)
