"""The story of the made-up pair as values, read from `resources/demo/`."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rmdesk.cli.demo.pages import FILES, ToldPage, pages_from
from rmdesk.cli.demo.sessions import NO_PLAN, ToldPlan, plan_from
from rmdesk.domain.actions import (
    BOTH,
    ActionDomain,
    ActionKind,
    ActionLevel,
    ActionStatus,
    Naming,
    OrganisationAsk,
    SponsorshipPromise,
)
from rmdesk.domain.agreement import ClauseMark
from rmdesk.private.entries import FREELY, Setting

ReadText = Callable[[str], str]
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldReflection:
    """A reflection as it stands, and its earlier wordings, oldest first. `by` is a or b; `binned`: thrown away then."""

    by: str
    on: datetime
    title: str
    body: str
    earlier: tuple[str, ...]
    binned: datetime | None
    setting: Setting = FREELY


@dataclass(frozen=True, slots=True)
class ToldDraft:
    """A reflection that somebody has begun and not kept yet."""

    by: str
    on: datetime
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class ToldVersion:
    """A version of the agreement: clause ids in order, own words for some of them, and clauses of their own."""

    by: str
    proposed: datetime
    signed: Mapping[str, datetime]
    clauses: tuple[str, ...]
    texts: Mapping[str, str]
    own: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ToldStand:
    """Where `by` stands on a clause after the last version: with other `words` for it, or with a mark."""

    by: str
    on: datetime
    clause: str
    mark: ClauseMark
    words: str


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step of one's own towards an action, which the other one does not see."""

    by: str
    on: date
    words: str
    done: bool


@dataclass(frozen=True, slots=True)
class ToldAction:
    """An action. `owner` is a, b or both; `agreed` is None while only one of them has agreed."""

    title: str
    why: str
    domain: ActionDomain
    level: ActionLevel
    owner: str
    due: date | None
    by: str
    proposed: date
    agreed: date | None
    status: ActionStatus
    steps: tuple[str, ...]
    outcome: str
    notes: str
    kind: ActionKind
    session: int
    goal: str
    ask: OrganisationAsk
    promise: SponsorshipPromise
    own_steps: tuple[ToldStep, ...]


@dataclass(frozen=True, slots=True)
class ToldExport:
    """A list of the actions that are under way or done: when `by` chose it, and when the other one agreed."""

    by: str
    chosen: datetime
    agreed: datetime


@dataclass(frozen=True, slots=True)
class ToldOffer:
    """Words that `by` showed the other one."""

    by: str
    on: datetime
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the two wrote, said and planned."""

    names: tuple[str, str]
    reflections: tuple[ToldReflection, ...]
    pages: tuple[ToldPage, ...]
    versions: tuple[ToldVersion, ...]
    actions: tuple[ToldAction, ...]
    drafts: tuple[ToldDraft, ...]
    exports: tuple[ToldExport, ...]
    stands: tuple[ToldStand, ...] = ()
    offers: tuple[ToldOffer, ...] = ()
    plan: ToldPlan = NO_PLAN
    own_words: tuple[tuple[str, str], ...] = ()
    """Who taught the spelling check which word."""


def read_story(read: ReadText) -> Story:
    """The story; `read` gives the text of a file under `resources/`."""
    reflections, agreement, actions = (_read(read, name) for name in ("reflections", "agreement", "actions"))
    return Story(
        names=("Amara", "Helen"),
        reflections=tuple(_reflection(one) for one in reflections["reflection"]),
        pages=tuple(page for name in FILES for page in pages_from(_read(read, f"pages/{name}"))),
        versions=tuple(_version(one) for one in agreement["version"]),
        actions=tuple(_action(one) for one in actions["action"]),
        drafts=tuple(_draft(one) for one in reflections["draft"]),
        exports=tuple(_export(one) for one in actions["export"]),
        stands=tuple(_stand(one) for one in agreement["stand"]),
        offers=tuple(_offer(one) for one in _read(read, "offers")["offer"]),
        plan=plan_from(_read(read, "sessions")),
        own_words=tuple((one["by"], one["word"]) for one in reflections["own_word"]),
    )


def with_fresh_bin(story: Story, present: datetime) -> Story:
    """The same story, in which nothing was thrown away before yesterday: the bin is emptied after 30 days."""
    earliest = present - timedelta(days=1)
    reflections = (replace(one, binned=max(one.binned, earliest)) if one.binned else one for one in story.reflections)
    return replace(story, reflections=tuple(reflections))


def _read(read: ReadText, name: str) -> Table:
    return tomllib.loads(read(f"demo/{name}.toml"))


def _moment(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC)


def _reflection(table: Table) -> ToldReflection:
    earlier = tuple(text.strip() for text in table.get("earlier", ()))
    binned = _moment(table["binned_on"]) if "binned_on" in table else None
    setting = Setting(table.get("model", ""), table.get("session", 0))
    moment, body = _moment(table["on"]), table["body"].strip()
    return ToldReflection(table["by"], moment, table["title"], body, earlier, binned, setting)


def _draft(table: Table) -> ToldDraft:
    return ToldDraft(table["by"], _moment(table["on"]), table["title"], table["body"].strip())


def _export(table: Table) -> ToldExport:
    return ToldExport(table["by"], _moment(table["chosen_on"]), _moment(table["agreed_on"]))


def _offer(table: Table) -> ToldOffer:
    return ToldOffer(table["by"], _moment(table["on"]), table["label"], table["words"].strip())


def _version(table: Table) -> ToldVersion:
    return ToldVersion(
        by=table["by"],
        proposed=_moment(table["proposed_on"]),
        signed={"a": _moment(table["signed_a"]), "b": _moment(table["signed_b"])},
        clauses=tuple(table["clauses"]),
        texts=dict(table.get("texts", {})),
        own=tuple((one["heading"], one["text"]) for one in table.get("own", ())),
    )


def _stand(table: Table) -> ToldStand:
    mark = ClauseMark(table.get("mark", ClauseMark.AGREED.value))
    return ToldStand(table["by"], _moment(table["on"]), table["clause"], mark, table.get("words", ""))


def _own_step(table: Table) -> ToldStep:
    return ToldStep(table["by"], table["on"], table["words"], table.get("done", False))


def _action(table: Table) -> ToldAction:
    agreed: date | None = table.get("agreed_on")
    usual = ActionStatus.AGREED if agreed else ActionStatus.PROPOSED
    return ToldAction(
        title=table["title"],
        why=table["why"],
        domain=ActionDomain(table["domain"]),
        level=ActionLevel(table["level"]),
        owner=table.get("owner", BOTH),
        due=table.get("due"),
        by=table["by"],
        proposed=table["proposed_on"],
        agreed=agreed,
        status=ActionStatus(table.get("status", usual.value)),
        steps=tuple(table.get("steps", ())),
        outcome=table.get("outcome", ""),
        notes=table.get("notes", ""),
        kind=ActionKind(table.get("kind", ActionKind.JOINT.value)),
        session=table.get("session", 0),
        goal=f"our-goals-picked/{table['goal']}" if "goal" in table else "",
        ask=OrganisationAsk(**table.get("ask", {})),
        promise=_promise(table.get("promise", {})),
        own_steps=tuple(_own_step(one) for one in table.get("own_step", ())),
    )


def _promise(table: Table) -> SponsorshipPromise:
    naming = Naming(table.get("naming", Naming.NOT_ASKED.value))
    return SponsorshipPromise(table.get("room", ""), table.get("words", ""), naming)
