"""What leaves in an export, whoever wrote whatever: the shared actions that were chosen, and nothing else.

Every text column of every table of both private spaces holds a marker of its own, filled from the schema, so that a new
table is covered the day it is made; so does every kind of record in the shared space and every field of an action that
no sheet can show. Then every writer in the registry is run in every option, and the files are searched.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rmdesk.domain.actions import BOTH, Action, ActionDomain, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.ids import PartnerId, RecordId, new_id
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.partners import Partner
from rmdesk.exports.formats import KINDS, ExportFormat, ExportKind
from rmdesk.exports.registry import EXPORTERS, write_file
from rmdesk.exports.request import Exported, ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet, SheetOptions
from rmdesk.exports.sheet_builder import sheet_of
from rmdesk.private.offering import prepare
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.secret_text import SecretText as S
from rmdesk.private.wing import PrivateWing
from rmdesk.runtime import resources
from rmdesk.runtime.worker import Watch
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import TITLE, Exporting, Preview
from rmdesk.services.people import People
from rmdesk.services.sharing import Sharing
from rmdesk.storage.connection import Space
from rmdesk.storage.oplog import Intent
from tests.architecture.source_tree import PROJECT
from tests.builders import QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.privacy.canaries import files_with, shapes
from tests.readers import read_pdf

ON_A_SHEET = {"title", "owner", "due", "domain", "level"}
OPTIONS = tuple(SheetOptions(*chosen) for chosen in product((False, True), repeat=3))
CONTROL = "Zaunkoenigruf"
FONTS = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
DIARY = ExportKind(ExportFormat.CALENDAR)


def in_this_process(sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
    return write_file(ExportRequest(sheet, kind, FONTS), watch.report)


@dataclass
class Markers:
    """Words that stand nowhere else, one for each place that they are planted in."""

    planted: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        number = len(self.planted)
        letters = "".join(chr(ord("a") + (number // 26**power) % 26) for power in (2, 1, 0))
        return self.planted.setdefault(place, f"zqx{letters}heronkvwy")


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
        for who in (self.pair.a, self.pair.b):
            wing = self.pair.private(who)
            self.fill_private(wing, who.shared.partner[:4])
            wing.close()
        self.fill_shared()
        self.fill_actions()

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

    def row(self, space: Space, table: str, columns: tuple[str, ...], whose: str) -> dict[str, str | int]:
        kinds = column_kinds(space, table)
        marked = {one: self.markers.word(f"{whose} {table}.{one}") for one in columns if kinds[one] == "TEXT"}
        return {one: marked.get(one, 7) for one in columns}

    def fill_shared(self) -> None:
        """A record of every type that the shared space knows, with a marker in every field that one might have."""
        word = self.markers.word
        for type_ in shared_types():
            record, fields = RecordId(new_id()), ("title", "text", "words", "value", "why", "note", "place", "present")
            payload = {name: word(f"shared {type_}.{name}") for name in fields}
            with self.space.space.transaction() as tx:
                self.space.log.append(tx, self.a.author, Intent(OperationKind.CREATE, record, type_, "", payload))
                later = Intent(OperationKind.SET, record, type_, "text", word(f"shared {type_} later"))
                self.space.log.append(tx, self.b.author, later)
        sharing = Sharing(self.a)
        sharing.share(Offer(word("offer label"), word("offer words")))
        sharing.take_back(sharing.share(Offer(word("withdrawn label"), word("withdrawn words"))))

    def fill_actions(self) -> None:
        """Some that can leave, with a marker in every field that no sheet shows; some that never can."""
        word, me = self.markers.word, self.a.me
        for number, owner in enumerate((BOTH, me, self.b.me, me)):
            extra = fill(ActionText, self.markers, f"action {number}", ON_A_SHEET)
            assert isinstance(extra, dict)
            text = ActionText(
                f"{CONTROL} {number}", owner=owner, due=date(2027, number + 1, 9), domain=ActionDomain.CAREER,
                level=ActionLevel.TEAM, **extra,
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


def column_kinds(space: Space, table: str) -> dict[str, str]:
    ((statement,),) = space.read("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
    return dict(re.findall(r"(\w+) (TEXT|INTEGER|BLOB)", str(statement)))


def shared_types() -> list[str]:
    """Every plain word that the repositories of the shared space name: all types of record are among them."""
    sources = (PROJECT / "rmdesk" / "storage" / "shared").glob("*.py")
    lines = [line for path in sources for line in re.findall(r"^[A-Z_, ]+ = (.+)$", path.read_text(), re.MULTILINE)]
    found = {name for line in lines for name in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', line)}
    assert {"action", "agreement", "answer", "offer", "session", "sheet"} <= found
    return sorted(found - {"sheet", "action"})


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = Vault(tmp_path_factory.mktemp("pair") / "vault")
    yield vault
    vault.space.close()


@pytest.fixture(scope="module")
def written(vault: Vault, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file that can be written, each with its words as two readers of PDF find them beside it."""
    folder = tmp_path_factory.mktemp("exports")
    for number, preview in enumerate(vault.previews()):
        for exporter in EXPORTERS:
            for kind in exporter.kinds:
                path = folder / f"{number}{'-titles' if kind.titles else ''}{kind.ending}"
                assert vault.export_a.write(preview, path, kind)
                if kind.format is ExportFormat.PDF:
                    words = "".join(page.extract_text() for page in PdfReader(path).pages)
                    path.with_suffix(".words").write_text(words + read_pdf(path.read_bytes()))
        (folder / f"{number}.preview").write_text(preview.text)
    return folder


def test_the_markers_are_where_they_belong(vault: Vault) -> None:
    """The controls: each private space holds its own, the shared space its own, and there are enough of them."""
    assert len(vault.markers.planted) > 100
    assert len(set(vault.markers.planted.values())) == len(vault.markers.planted)
    found: set[str] = set()
    for who in (vault.pair.a, vault.pair.b):
        wing = vault.pair.private(who)
        found |= {word for word in vault.markers.planted.values() if word in cells(wing.space)}
        wing.close()
    found |= {word for word in vault.markers.planted.values() if word in cells(vault.space.space).lower()}
    gone = {place for place, word in vault.markers.planted.items() if word not in found}
    allowed = ("withdrawn", "prepared", "offer that nobody")
    assert not [place for place in gone if not any(part in place for part in allowed)]


def cells(space: Space) -> str:
    tables = [str(name) for (name,) in space.read("SELECT name FROM sqlite_master WHERE type = 'table'")]
    readable = [name for name in tables if not name.startswith(("sqlite", "reflection_words"))]
    return "\n".join(str(cell) for name in readable for row in space.read(f'SELECT * FROM "{name}"') for cell in row)


def test_no_export_in_any_option_holds_a_marker(vault: Vault, written: Path) -> None:
    files = [path for path in written.iterdir() if path.suffix not in (".words", ".preview")]
    assert len(files) == 2 * len(OPTIONS) * len(KINDS)
    words = [*vault.markers.planted.values(), *(word.title() for word in vault.markers.planted.values())]
    assert files_with(written, words) == []


def test_the_control_is_found_in_every_format(written: Path) -> None:
    """A title that may leave is found by the same search, so the search can find what it looks for."""
    finds = files_with(written, [CONTROL])
    for path in written.iterdir():
        expected = path.with_suffix(".words").name if path.suffix == ".pdf" else path.name
        neutral = path.suffix == ".ics" and "titles" not in path.name
        assert any(one.startswith(f"{expected}:") for one in finds) is not neutral, path.name


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("shape", sorted(shapes("x")))
def test_a_planted_marker_is_found(vault: Vault, written: Path, tmp_path: Path, kind: ExportKind, shape: str) -> None:
    data = (written / f"0{'-titles' if kind.titles else ''}{kind.ending}").read_bytes()
    word = next(iter(vault.markers.planted.values()))
    (tmp_path / "planted").write_bytes(data[:200] + shapes(word)[shape] + data[200:])
    assert f"planted: {word} in {shape}" in files_with(tmp_path, [word])


def test_a_marker_in_a_title_would_be_found_in_each_format(vault: Vault, tmp_path: Path) -> None:
    """Were a private word to get into a sheet, this search would see it, in the words of a PDF too."""
    word = "zqxplantedheron"
    preview = vault.export_a.preview([one.id for one in vault.export_a.choices()], SheetOptions())
    lines = tuple(replace(line, title=word) for line in preview.sheet.lines)
    for kind in KINDS:
        data = in_this_process(replace(preview.sheet, lines=lines), kind, Watch()).data
        name = f"x{'-titles' if kind.titles else ''}{kind.ending}"
        (tmp_path / name).write_bytes(data if kind.format is not ExportFormat.PDF else read_pdf(data).encode())
    found = {one.partition(":")[0] for one in files_with(tmp_path, [word])}
    assert found == {"x.pdf", "x.html", "x.txt", "x.csv", "x.json", "x-titles.ics"}


def test_file_names_tell_nothing(vault: Vault) -> None:
    assert {one.file_name for one in vault.previews()} == {"rmdesk-actions-2026-11"}


class Noise:
    """What either of them may do besides their actions, none of which an export can show."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    def reflect(self, words: str) -> None:
        wing = self.vault.pair.private(self.vault.pair.b)
        wing.journal.write(S(words), S(words * 3))
        wing.drafts.put("x", 0, S(words))
        wing.profile.put("x", words)
        wing.close()

    def share(self, words: str) -> None:
        sharing = Sharing(self.vault.b)
        sharing.take_back(sharing.share(Offer(words or "x", words or "x")))

    def write_together(self, words: str) -> None:
        for type_ in shared_types():
            intent = Intent(OperationKind.CREATE, RecordId(new_id()), type_, "", {"text": words, "title": words})
            with self.vault.space.space.transaction() as tx:
                self.vault.space.log.append(tx, self.vault.b.author, intent)

    def note(self, words: str) -> None:
        action = self.vault.actions_b.all()[0]
        after = replace(action.text, notes=words, steps=(words, "x"), outcome=words)
        self.vault.actions_b.change(action.id, action.text, after)

    def propose(self, words: str) -> None:
        self.vault.actions_b.add(ActionText(words.strip() or "x", words))

    def rename(self, words: str) -> None:
        People(self.vault.b).rename_me(f"{words.title()[:1] if words[:1].isascii() and words[:1].isalpha() else 'Z'}")
        People(self.vault.b).rename_me("Zelda Bell")


KINDS_OF_NOISE = ("reflect", "share", "write_together", "note", "propose", "rename")
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def exported(vault: Vault) -> dict[str, bytes]:
    """Every file of everything that can be chosen, with all details."""
    every = [one.id for one in vault.export_a.choices()]
    preview = vault.export_a.preview(every, SheetOptions(exact_day=True, domain=True, level=True))
    own = vault.export_a.preview_alone([one.id for one in vault.export_a.own_choices()], SheetOptions())
    return {
        f"{name} {kind}": in_this_process(one.sheet, kind, Watch()).data
        for name, one in (("both", preview), ("own", own))
        for kind in KINDS
    }


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.lists(st.tuples(st.sampled_from(KINDS_OF_NOISE), words), min_size=1, max_size=4))
def test_an_export_is_the_same_file_whatever_else_was_written(
    tmp_path_factory: pytest.TempPathFactory, vault: Vault, noise: list[tuple[str, str]]
) -> None:
    People(vault.b).rename_me("Zed Bell")
    before = exported(vault)
    maker = Noise(vault)
    for name, text in noise:
        getattr(maker, name)(text)
    assert exported(vault) == before


def test_an_export_is_made_of_six_fields_of_each_action_and_initials(vault: Vault) -> None:
    """The same bytes come out of actions that have nothing else, and of names that only begin alike."""
    chosen = vault.export_a.choices()
    bare = [only_what_a_sheet_shows(one) for one in chosen]
    people = sorted((vault.a.pair().me, vault.a.pair().other or Partner(PartnerId(""), "")), key=lambda one: one.id)
    alike = [Partner(one.id, " ".join(f"{letter}x" for letter in one.initials)) for one in people]
    for options in OPTIONS:
        preview = vault.export_a.preview([one.id for one in chosen], options)
        again = sheet_of(TITLE, vault.a.now().date(), bare, alike, options)
        for kind in KINDS:
            assert in_this_process(preview.sheet, kind, Watch()) == in_this_process(again, kind, Watch())


def only_what_a_sheet_shows(action: Action) -> Action:
    text = action.text
    bare = ActionText(text.title, domain=text.domain, level=text.level, owner=text.owner, due=text.due)
    nobody = PartnerId("0" * 32)
    at = FakeClock().now()
    return Action(RecordId(new_id()), bare, action.status, nobody, at, frozenset(), ())
