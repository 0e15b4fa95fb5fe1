"""A pair with a marker in everything that either of them could ever have written, to look for in what leaves.

Where words can stand is read from the program: the columns of the private tables from their schema, the types and
fields of shared records from the repositories, the fields of an action from its class. So what is added is covered.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from itertools import product
from pathlib import Path

from rmdesk.domain.actions import BOTH, ActionDomain, ActionKind, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.ending import WhatChanged
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.questions import Answer, AnswerValue, PickedAnswer, RowsAnswer, ScaleAnswer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.exports.formats import ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import Exported, ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet, SheetOptions
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.private.entries import Setting
from rmdesk.private.listed_names import ListedNames
from rmdesk.private.offering import prepare
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.secret_text import SecretText as S
from rmdesk.private.wing import PrivateWing
from rmdesk.runtime import resources
from rmdesk.runtime.worker import Watch
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.exporting import Exporting, Preview
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.sessions import Sessions
from rmdesk.services.sharing import Sharing
from rmdesk.services.turning_points import TurningPoints
from rmdesk.storage.connection import Space
from rmdesk.storage.oplog import Intent
from rmdesk.workbook.navigator import Bookmark, StopKind, WalkMode
from tests.architecture.source_tree import PROJECT
from tests.builders import QuickCosigner, build_pair
from tests.fakes.clock import FakeClock

ON_A_SHEET = {"title", "owner", "due", "domain", "level"}
OPTIONS = tuple(SheetOptions(*chosen) for chosen in product((False, True), repeat=3))
CONTROL = "Zaunkoenigruf"
FONTS = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
STEM = "heronkvwy"
"""What every marker ends in: none of them is anywhere where this is not."""


def in_this_process(sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
    return write_file(ExportRequest(sheet, kind, FONTS), watch.report)


@dataclass
class Markers:
    """Words that stand nowhere else, one for each place that they are planted in."""

    planted: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        number = len(self.planted)
        letters = "".join(chr(ord("a") + (number // 26**power) % 26) for power in (2, 1, 0))
        return self.planted.setdefault(place, f"zqx{letters}{STEM}")


def fill(kind: type, markers: Markers, place: str, leave: set[str]) -> object:
    """A value of a dataclass with a marker in every text, however deep."""
    hints = {one.name: one for one in dataclasses.fields(kind)}
    values: dict[str, object] = {}
    for name, one in hints.items():
        default = one.default
        if name in leave or isinstance(default, Enum):
            continue
        if isinstance(default, str):
            values[name] = markers.word(f"{place}.{name}")
        elif isinstance(default, tuple):
            values[name] = (markers.word(f"{place}.{name}"),)
        elif dataclasses.is_dataclass(default):
            values[name] = fill(type(default), markers, f"{place}.{name}", set())
    return kind(**values) if kind is not ActionText else values


class Vault:
    """A pair with a marker in everything that either of them could ever have written."""

    def __init__(self, place: Path) -> None:
        self.markers = Markers()
        word = self.markers.word
        names = (f"{word('name of a').title()} Abel", f"{word('name of b').title()} Bell")
        self.pair = build_pair(place, FakeClock(), names)
        self.space = self.pair.shared()
        self.a, self.b = (self.pair.workspace(who, self.space) for who in (self.pair.a, self.pair.b))
        cosigner = QuickCosigner(self.pair.folder)
        self.actions_a, self.actions_b = Actions(self.a, cosigner), Actions(self.b, cosigner)
        self.export_a, self.export_b = (Exporting(one, cosigner, in_this_process) for one in (self.a, self.b))
        with self.space.space.transaction() as tx:
            self.space.partners.set_initials(tx, self.a.author, self.markers.word("initials as long as a name"))
        self.fill_shared()
        self.fill_meetings()
        self.fill_actions()
        for who, whose in ((self.pair.a, "a's"), (self.pair.b, "b's")):
            wing = self.pair.private(who)
            self.fill_private(wing, whose)
            self.fill_newer_private(wing, whose)
            wing.close()

    def fill_private(self, wing: PrivateWing, whose: str) -> None:
        """Every text column of every table by the schema; then what people do, on top."""
        for table in PRIVATE_SCHEMA.tables:
            with wing.space.transaction() as tx:
                tx.put(table.name, self.row(wing.space, table.name, table.columns, whose))
        word = self.markers.word
        entry = wing.journal.write(S(word(f"{whose} title")), S(word(f"{whose} text")))
        wing.journal.save(entry.id, S(word(f"{whose} later title")), S(word(f"{whose} later text")))
        binned = wing.journal.write(S(word(f"{whose} binned")), S(word(f"{whose} binned text")))
        wing.journal.bin(binned.id)
        for name in ("support-plan", "words-of-my-own", "names", "scale"):
            wing.profile.put(name, [word(f"{whose} {name}")])
        wing.drafts.put(f"offer/{entry.id}", 0, S(word(f"{whose} offer that nobody confirmed")))
        prepare(S(word(f"{whose} prepared label")), S(word(f"{whose} prepared words")))

    def fill_newer_private(self, wing: PrivateWing, whose: str) -> None:
        """What came after reflections and answers to pages, as people write it."""
        word = self.markers.word
        wing.journal.write(S(word(f"{whose} in a model")), S(word(f"{whose} in parts")), "", Setting("six-steps", 3))
        wing.steps.write(RecordId(new_id()), self.actions_a.all()[0].id, S(word(f"{whose} private step")))
        wing.own_words.add(word(f"{whose} spelling word"))
        ListedNames(wing.profile).keep([word(f"{whose} listed name")])
        PrivateBookmarks(wing.profile).keep(self.bookmark(f"{whose} private"))
        for answer in self.answers(f"{whose} private"):
            wing.answers.put(answer)
            wing.answers.put(dataclasses.replace(answer, wording=word(f"{whose} later {answer.prompt_id}")))
        wing.answers.mark_done(word(f"{whose} page that is done"))

    def answers(self, whose: str) -> Iterator[Answer]:
        """One of each kind; goals are picked ones."""
        word = self.markers.word
        values: tuple[AnswerValue, ...] = (
            TextAnswer(word(f"{whose} words")),
            PickedAnswer((word(f"{whose} goal"), word(f"{whose} other goal"))),
            ScaleAnswer(None, word(f"{whose} scale")),
            RowsAnswer(((word(f"{whose} cell"), word(f"{whose} other cell")),)),
        )
        for number, value in enumerate(values):
            yield Answer(word(f"{whose} prompt {number}"), word(f"{whose} wording {number}"), 1, value)

    def bookmark(self, whose: str) -> Bookmark:
        word = self.markers.word
        page, prompt = word(f"{whose} bookmark"), word(f"{whose} bookmark, question")
        return Bookmark(page, StopKind.QUESTIONS, prompt, WalkMode.ONE_AT_A_TIME, lighter=False)

    def row(self, space: Space, table: str, columns: tuple[str, ...], whose: str) -> dict[str, str | int]:
        kinds = column_kinds(space, table)
        marked = {one: self.markers.word(f"{whose} {table}.{one}") for one in columns if kinds[one] == "TEXT"}
        return {one: marked.get(one, 7) for one in columns}

    def fill_shared(self) -> None:
        """A record of every type that the shared space knows, with a marker in every field that one might have."""
        word = self.markers.word
        for type_ in shared_types():
            record = RecordId(new_id())
            payload = {name: word(f"shared {type_}.{name}") for name in shared_fields()}
            with self.space.space.transaction() as tx:
                self.space.log.append(tx, self.a.author, Intent(OperationKind.CREATE, record, type_, "", payload))
                later = Intent(OperationKind.SET, record, type_, "text", word(f"shared {type_} later"))
                self.space.log.append(tx, self.b.author, later)
        sharing = Sharing(self.a)
        sharing.share(Offer(word("offer label"), word("offer words")))
        sharing.take_back(sharing.share(Offer(word("withdrawn label"), word("withdrawn words"))))

    def fill_meetings(self) -> None:
        """Sessions, pages, agreements and turning points, as the two make them: their ids follow from the vault."""
        word, cosigner = self.markers.word, QuickCosigner(self.pair.folder)
        sessions = Sessions(self.a)
        sessions.set_up(date(2026, 6, 1), 9)
        sessions.move(1, Meeting(date(2026, 12, 3), word("time"), word("place")))
        sessions.add_item(1, word("item of an agenda"), 10, word("page of an item"))
        sessions.set_present(1, word("who was there"))
        sessions.set_host(1, word("host"))
        clause = Clause(word("clause"), word("heading"), word("words of a clause"), word("value of a clause"))
        agreements = Agreements(self.a, (), cosigner)
        agreements.change_words(clause)
        agreements.stand(clause, ClauseMark.TALK)
        agreements.propose([ClauseDraft(clause, ClauseMark.AGREED)])
        unfinished = Clause(clause.id, word("unfinished heading"), word("unfinished words"))
        Agreements(self.b, (), cosigner).keep_unfinished_words(unfinished)
        TurningPoints(self.b).note_change(WhatChanged.ROLE)
        OwnMarks(self.a).keep_bookmark(self.bookmark("shared"))
        OwnMarks(self.a).set_completed(word("page called completed"), completed=True)
        for answer in self.answers("shared"):
            SharedAnswers(self.b).save(answer)
        for answer in self.answers("draft of a shared"):
            SharedAnswers(self.b).save_draft(answer)
        for answer in self.answers("noted"):
            SharedAnswers(self.a).save(answer, voice=self.b.me)

    def fill_actions(self) -> None:
        """Some that can leave, with a marker in every field that no sheet shows; some that never can."""
        word, me = self.markers.word, self.a.me
        kinds, owners = tuple(ActionKind), (BOTH, me, self.b.me, me, BOTH, me)
        for number, owner in enumerate(owners):
            extra = fill(ActionText, self.markers, f"action {number}", ON_A_SHEET)
            assert isinstance(extra, dict)
            text = ActionText(
                f"{CONTROL} {number}", owner=owner, due=date(2027, number + 1, 9), domain=ActionDomain.CAREER,
                level=ActionLevel.TEAM, kind=kinds[number % len(kinds)], session=number + 1, **extra,
            )  # fmt: skip
            first = replace(text, title=word(f"action {number} earlier title"), why=word(f"action {number} first why"))
            action = self.actions_a.add(first)
            self.actions_a.change(action, first, text)
            self.actions_b.agree(self.actions_b.get(action))
            after = replace(text, notes=word(f"action {number} note of the other"))
            self.actions_b.change(action, text, after)
        self.actions_a.add(ActionText(word("only proposed"), word("only proposed, why")))
        theirs = self.actions_b.add(ActionText(word("of the other"), word("of the other, why"), owner=self.b.me))
        assert self.actions_b.get(theirs).status is ActionStatus.PROPOSED
        self.actions_a.save_draft(None, ActionText(word("draft of an action"), word("draft why")), None)

    def previews(self) -> Iterator[Preview]:
        """Everything that can be chosen, in every option, agreed to; both lists of both and lists of each alone."""
        for options in OPTIONS:
            every = [one.id for one in self.export_a.choices()]
            yield self.export_b.agree(self.export_a.agree(self.export_a.preview(every, options)))
            own = [one.id for one in self.export_a.own_choices()]
            yield self.export_a.agree(self.export_a.preview_alone(own, options))


def shared_fields() -> list[str]:
    """Every plain word that the repositories of the shared space name: all fields of a record are among them."""
    sources = (PROJECT / "rmdesk" / "storage" / "shared").glob("*.py")
    found = {name for path in sources for name in re.findall(r'"([a-z]+(?:_[a-z]+)*)"', path.read_text())}
    assert {"text", "place", "present", "barrier", "room", "goal", "notes", "clauses", "outcome"} <= found
    return sorted(found - {"ascii"})


def column_kinds(space: Space, table: str) -> dict[str, str]:
    ((statement,),) = space.read("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
    return dict(re.findall(r"(\w+) (TEXT|INTEGER|BLOB)", str(statement)))


def shared_types() -> list[str]:
    """Every plain word that the repositories of the shared space name: all types of record are among them."""
    sources = (PROJECT / "rmdesk" / "storage" / "shared").glob("*.py")
    lines = [line for path in sources for line in re.findall(r"^[A-Z_, ]+ = (.+)$", path.read_text(), re.MULTILINE)]
    found = {name for line in lines for name in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', line)}
    assert {"action", "agreement", "answer", "offer", "session", "sheet"} <= found
    return sorted(found - {"sheet", "action", "partner"})  # the log lets nobody make a second record of a partner
