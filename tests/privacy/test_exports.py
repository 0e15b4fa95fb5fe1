"""What leaves in an export, whoever wrote whatever: the shared actions that were chosen, and nothing else.

Every text column of every table of both private spaces holds a marker of its own, filled from the schema, so that a new
table is covered the day it is made; so does every kind of record in the shared space and every field of an action that
no sheet can show. Then every writer in the registry is run in every option, and the files are searched.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rmdesk.domain.actions import Action, ActionKind, ActionText
from rmdesk.domain.ids import PartnerId, RecordId, new_id
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.partners import Partner
from rmdesk.exports.formats import KINDS, ExportFormat, ExportKind
from rmdesk.exports.registry import EXPORTERS
from rmdesk.exports.sheet import SheetOptions
from rmdesk.exports.sheet_builder import sheet_of
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.secret_text import SecretText as S
from rmdesk.runtime.worker import Watch
from rmdesk.services.exporting import TITLE
from rmdesk.services.people import People
from rmdesk.services.sharing import Sharing
from rmdesk.storage.connection import Space
from rmdesk.storage.oplog import Intent
from tests.fakes.clock import FakeClock
from tests.privacy.canaries import files_with, shapes
from tests.privacy.seeded_vault import (
    CONTROL,
    ON_A_SHEET,
    OPTIONS,
    STEM,
    Vault,
    column_kinds,
    in_this_process,
    shared_types,
)
from tests.readers import read_pdf


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
    assert len(vault.markers.planted) > 1000
    assert all(STEM in word for word in vault.markers.planted.values())
    assert len(set(vault.markers.planted.values())) == len(vault.markers.planted)
    found: set[str] = set()
    for who in (vault.pair.a, vault.pair.b):
        wing = vault.pair.private(who)
        found |= markers_in(cells(wing.space))
        wing.close()
    found |= markers_in(cells(vault.space.space).lower())
    gone = {place for place, word in vault.markers.planted.items() if word not in found}
    allowed = ("withdrawn", "prepared", "offer that nobody")
    assert not [place for place in gone if not any(part in place for part in allowed)]


def markers_in(text: str) -> set[str]:
    return set(re.findall(rf"zqx...{STEM}", text))


def cells(space: Space) -> str:
    tables = [str(name) for (name,) in space.read("SELECT name FROM sqlite_master WHERE type = 'table'")]
    readable = [name for name in tables if not name.startswith(("sqlite", "reflection_words"))]
    return "\n".join(str(cell) for name in readable for row in space.read(f'SELECT * FROM "{name}"') for cell in row)


def test_every_text_column_of_every_private_table_holds_its_own_marker(vault: Vault) -> None:
    """No table is forgotten: those of the file are those of the schema, but for what the engine and the search keep."""
    newer = {"steps.words", "own_words.word", "reflections.model", "answer_versions.value", "profile.value"}
    for who, whose in ((vault.pair.a, "a's"), (vault.pair.b, "b's")):
        wing = vault.pair.private(who)
        names = {str(name) for (name,) in wing.space.read("SELECT name FROM sqlite_master WHERE type = 'table'")}
        own = {name for name in names if name != "meta" and not name.startswith(("sqlite_", "reflection_words"))}
        assert own == {table.name for table in PRIVATE_SCHEMA.tables}
        columns = {
            (name, one) for name in own for one, kind in column_kinds(wing.space, name).items() if kind == "TEXT"
        }
        assert newer <= {f"{name}.{one}" for name, one in columns}
        for name, one in columns:
            marker = vault.markers.planted[f"{whose} {name}.{one}"]
            assert wing.space.read(f'SELECT count(*) FROM "{name}" WHERE "{one}" = ?', (marker,)) == [(1,)], (name, one)
        wing.close()


def test_every_field_of_an_action_is_on_a_sheet_or_holds_a_marker(vault: Vault) -> None:
    marked = {place.removeprefix("action 0.").partition(".")[0] for place in vault.markers.planted if "0." in place}
    others = {one.name for one in dataclasses.fields(ActionText)} - ON_A_SHEET - marked
    assert others == {"kind", "session"}
    chosen = vault.export_a.choices()
    assert {one.text.kind for one in chosen} == set(ActionKind)
    assert len({one.text.session for one in chosen}) == len(chosen)


def test_initials_are_never_a_whole_name(vault: Vault) -> None:
    """Whatever the log holds as somebody's own initials."""
    shown = {
        line.who
        for line in vault.export_a.preview([one.id for one in vault.export_a.choices()], OPTIONS[0]).sheet.lines
    }
    assert shown == {"both", vault.markers.planted["initials as long as a name"][:5].upper(), "ZB"}


def test_no_export_in_any_option_holds_a_marker(vault: Vault, written: Path) -> None:
    files = [path for path in written.iterdir() if path.suffix not in (".words", ".preview")]
    assert len(files) == 2 * len(OPTIONS) * len(KINDS)
    assert files_with(written, [STEM, STEM.upper()]) == []


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
    assert [one for one in files_with(tmp_path, [STEM]) if one.startswith("planted: ")]


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
    names = {one.id: " ".join(f"{letter}x" for letter in one.initials) for one in people}
    alike = [
        Partner(one.id, *(("Quite Another", one.initials) if one.own_initials else (names[one.id],))) for one in people
    ]
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
