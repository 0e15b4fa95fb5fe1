"""Exporting over a real pair: what can be chosen, whose consent counts, and what is on the disk afterwards."""

import hashlib
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from rmdesk.domain import canonical
from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import (
    CannotWrite,
    ExportNotAgreed,
    ExportNotWritten,
    NoDueDates,
    WorkerFailed,
    WorkStopped,
    WrongSecret,
)
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.exports.formats import KINDS, PDF, ExportFormat, ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import Exported, ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet, SheetLine, SheetMonth, SheetOptions, SheetVoice, sheet_hash
from rmdesk.runtime import resources, worker
from rmdesk.runtime.worker import Watch
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Exporting, Preview
from rmdesk.services.people import People
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.space import SharedSpace
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.modes import is_for_its_owner_alone

PLAIN = SheetOptions()
EVERYTHING = SheetOptions(exact_day=True, domain=True, level=True)


class Renderer:
    """The real writer in this process. `failure` is raised instead; `calls` counts the files made."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.calls = 0

    def __call__(self, sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
        self.calls += 1
        if self.failure is not None:
            raise self.failure
        fonts = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
        return write_file(ExportRequest(sheet, kind, fonts), watch.report)


class Desk:
    """Both partners at one open shared space."""

    def __init__(self, pair: BuiltPair, space: SharedSpace) -> None:
        self.pair = pair
        self.space = space
        self.render = Renderer()
        self.a, self.b = (self.side(who) for who in (pair.workspace(pair.a, space), pair.workspace(pair.b, space)))
        self.people_a = People(pair.workspace(pair.a, space))
        self.people_b = People(pair.workspace(pair.b, space))
        cosigner = QuickCosigner(pair.folder)
        self.actions_a = Actions(pair.workspace(pair.a, space), cosigner)
        self.actions_b = Actions(pair.workspace(pair.b, space), cosigner)

    def side(self, workspace: Workspace) -> Exporting:
        return Exporting(workspace, QuickCosigner(self.pair.folder), self.render)

    @property
    def ids(self) -> tuple[PartnerId, PartnerId]:
        return self.pair.a.shared.partner, self.pair.b.shared.partner

    def agreed_action(self, text: ActionText) -> RecordId:
        action = self.actions_a.add(text)
        self.actions_b.agree(self.actions_b.get(action))
        return action

    def agreed_list(self, options: SheetOptions = PLAIN) -> Preview:
        preview = self.a.agree(self.a.preview([one.id for one in self.a.choices()], options))
        return self.b.agree(preview)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    pair = build_pair(tmp_path / "vault", FakeClock())
    space = pair.shared()
    yield Desk(pair, space)
    space.close()


def operations(desk: Desk) -> int:
    ((count,),) = desk.space.space.read("SELECT count(*) FROM operations")
    assert isinstance(count, int)
    return count


def test_only_actions_that_both_agreed_to_can_be_chosen(desk: Desk) -> None:
    agreed = desk.agreed_action(ActionText("Shadow the board"))
    desk.actions_a.add(ActionText("Only proposed"))
    assert [one.id for one in desk.a.choices()] == [agreed]
    assert [one.id for one in desk.b.choices()] == [agreed]


def test_what_is_not_agreed_does_not_come_in_by_its_id(desk: Desk) -> None:
    alone = desk.actions_a.add(ActionText("Only proposed"))
    preview = desk.a.preview([alone, RecordId("f" * 32)], EVERYTHING)
    assert preview.sheet.lines == ()
    assert "Only proposed" not in preview.text


def test_the_options_decide_what_is_shown_and_nothing_else_is(desk: Desk) -> None:
    text = ActionText(
        "Ask the board", "WHY-CANARY", ActionDomain.SPONSORSHIP, owner=BOTH, due=date(2026, 12, 24),
        steps=("STEP-CANARY",), notes="NOTE-CANARY", outcome="OUTCOME-CANARY",
    )  # fmt: skip
    action = desk.agreed_action(text)
    plain, full = desk.a.preview([action], PLAIN).text, desk.a.preview([action], EVERYTHING).text
    assert "December 2026" in plain
    assert "24 December 2026" not in plain
    assert "Sponsorship" not in plain
    assert "24 December 2026" in full
    assert "Sponsorship" in full
    assert "CANARY" not in plain + full


def test_both_see_the_same_list_whoever_makes_it(desk: Desk) -> None:
    desk.agreed_action(ActionText("Mine", owner=desk.ids[0]))
    desk.agreed_action(ActionText("Yours", owner=desk.ids[1]))
    chosen = [one.id for one in desk.a.choices()]
    assert desk.a.preview(chosen, PLAIN).hash == desk.b.preview(chosen, PLAIN).hash


def test_people_without_names_show_as_marks_that_differ(desk: Desk) -> None:
    desk.agreed_action(ActionText("Mine", owner=desk.ids[0]))
    desk.agreed_action(ActionText("Yours", owner=desk.ids[1]))
    desk.people_a.rename_me("")
    desk.people_b.rename_me("  ")
    preview = desk.a.preview([one.id for one in desk.a.choices()], PLAIN)
    assert {line.who for line in preview.sheet.lines} == {"?1", "?2"}
    desk.people_a.rename_me("Amara Okafor")
    assert {line.who for line in desk.a.preview([one.id for one in desk.a.choices()], PLAIN).sheet.lines} == {"AO", "?"}


def test_an_owner_who_is_neither_of_the_two_shows_as_a_question_mark(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Somebody's", owner="0" * 32))
    (line,) = desk.a.preview([action], PLAIN).sheet.lines
    assert line.who == "?"
    assert b"%PDF" in desk.render(desk.a.preview([action], PLAIN).sheet, PDF, Watch()).data


def test_a_list_waits_for_the_other_and_then_is_agreed(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    assert desk.a.waiting() is None
    mine = desk.a.agree(desk.a.preview([action], PLAIN))
    assert mine.agreed_by == {desk.ids[0]}
    assert not mine.agreed
    waiting = desk.b.waiting()
    assert waiting is not None
    assert (waiting.hash, waiting.text) == (mine.hash, mine.text)
    assert desk.b.agree(waiting).agreed
    assert desk.a.waiting() is None
    agreed = desk.a.latest_agreed()
    assert agreed is not None
    assert agreed.hash == mine.hash


def test_looking_and_not_agreeing_leaves_no_trace(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    desk.a.agree(desk.a.preview([action], PLAIN))
    before = operations(desk), desk.space.space.generation
    desk.b.waiting()
    desk.b.preview([action], EVERYTHING)
    desk.b.file(desk.b.preview([action], EVERYTHING))
    assert (operations(desk), desk.space.space.generation) == before


def test_the_other_agrees_beside_me_with_their_own_passphrase_only(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    mine = desk.a.agree(desk.a.preview([action], PLAIN))
    before = operations(desk)
    for wrong in ("not it", "", PASSPHRASE_A):
        with pytest.raises(WrongSecret):
            desk.a.agree_as_other(mine, desk.ids[1], wrong)
    assert operations(desk) == before
    assert desk.a.agree_as_other(mine, desk.ids[1], PASSPHRASE_B).agreed
    desk.space.log.verify()


def test_agreeing_twice_as_the_same_partner_is_not_agreeing_as_both(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    mine = desk.a.agree(desk.a.agree(desk.a.preview([action], PLAIN)))
    assert not mine.agreed


def test_the_file_holds_every_word_and_is_noted(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action(ActionText("Shadow the board", due=date(2026, 12, 2)))
    preview = desk.agreed_list()
    path = tmp_path / f"{preview.file_name}.pdf"
    assert desk.a.write(preview, path)
    pages = PdfReader(io.BytesIO(path.read_bytes())).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    for line in preview.text.splitlines():
        for word in line.split():
            assert word in words
    assert [(one.sheet_hash, one.format, one.by) for one in desk.b.exports()] == [(preview.hash, "pdf", desk.ids[0])]
    assert path.name == "rmdesk-actions-2026-11.pdf"
    if os.name == "posix":
        assert is_for_its_owner_alone(path)


def test_nothing_is_written_before_both_agree(desk: Desk, tmp_path: Path) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    path = tmp_path / "out.pdf"
    preview = desk.a.preview([action], PLAIN)
    with pytest.raises(ExportNotAgreed):
        desk.a.write(preview, path)
    mine = desk.a.agree(preview)
    with pytest.raises(ExportNotAgreed):
        desk.a.write(mine, path)
    assert not path.exists()
    assert desk.render.calls == 0


def test_a_claim_of_consent_does_not_count_only_the_log_does(desk: Desk, tmp_path: Path) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    real = desk.a.preview([action], PLAIN)
    claimed = Preview(real.sheet, real.hash, real.text, frozenset(desk.ids))
    with pytest.raises(ExportNotAgreed):
        desk.a.write(claimed, tmp_path / "out.pdf")


def test_an_action_that_changed_after_the_consent_needs_a_new_one(desk: Desk, tmp_path: Path) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    agreed = desk.agreed_list()
    assert not desk.a.changed_since(agreed)
    before = desk.actions_a.get(action).text
    desk.actions_a.change(action, before, ActionText("Shadow the board twice"))
    assert desk.a.changed_since(agreed)
    assert desk.a.choices() == ()
    desk.actions_b.agree(desk.actions_b.get(action))
    fresh = desk.a.preview([action], PLAIN)
    assert fresh.hash != agreed.hash
    assert fresh.agreed_by == frozenset()
    with pytest.raises(ExportNotAgreed):
        desk.a.write(fresh, tmp_path / "fresh.pdf")
    desk.a.write(agreed, tmp_path / "agreed.pdf")
    words = PdfReader(io.BytesIO((tmp_path / "agreed.pdf").read_bytes())).pages[0].extract_text()
    assert "Shadow the board" in words
    assert "twice" not in words


def test_a_moved_action_changes_a_list_and_another_one_does_not(desk: Desk) -> None:
    first = desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.a.preview([first], PLAIN)
    desk.agreed_action(ActionText("Something else"))
    assert not desk.a.changed_since(preview)
    desk.actions_a.move(desk.actions_a.get(first), ActionStatus.DONE)
    assert desk.a.changed_since(preview)


def test_one_of_two_actions_with_the_same_words_gone_is_a_change(desk: Desk) -> None:
    first = desk.agreed_action(ActionText("Meet"))
    desk.agreed_action(ActionText("Meet"))
    preview = desk.a.preview([one.id for one in desk.a.choices()], PLAIN)
    desk.actions_a.move(desk.actions_a.get(first), ActionStatus.SET_ASIDE)
    assert desk.a.changed_since(preview)


@pytest.mark.parametrize("place", ["missing/out.pdf", "folder", "plain-file/out.pdf"])
def test_a_place_that_cannot_be_written_to_is_told_and_leaves_nothing(desk: Desk, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "plain-file").write_text("here already")
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportNotWritten):
        desk.a.write(preview, tmp_path / place)
    assert sorted(tmp_path.iterdir()) == before
    assert list((tmp_path / "folder").iterdir()) == []
    assert desk.a.exports() == ()
    assert desk.a.write(preview, tmp_path / "folder" / "out.pdf")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_as_an_export_that_was_not_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()
    real_open = os.open

    def open_full(path: str | Path, flags: int, mode: int = 0o777) -> int:
        os.close(real_open(path, flags, mode))
        return real_open("/dev/full", os.O_WRONLY)

    with monkeypatch.context() as patched:
        patched.setattr("rmdesk.runtime.atomic.os.open", open_full)
        with pytest.raises(ExportNotWritten) as caught:
            desk.a.write(preview, tmp_path / "out.pdf")
    assert caught.value.detail == "ENOSPC"
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]


def test_a_file_that_is_there_already_stays_whole_when_writing_fails(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()
    path = tmp_path / "out.pdf"
    path.write_bytes(b"the earlier one")
    desk.render.failure = WorkerFailed("export: exit code 3, no answer")
    with pytest.raises(WorkerFailed):
        desk.a.write(preview, path)
    assert path.read_bytes() == b"the earlier one"
    assert desk.a.exports() == ()


def test_the_file_counts_even_when_it_cannot_be_noted(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()

    def refuse(*_: object) -> None:
        raise CannotWrite("EROFS")

    with monkeypatch.context() as patched:
        patched.setattr(type(desk.space.sheets), "note_exported", refuse)
        assert not desk.a.write(preview, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert desk.a.exports() == ()


def test_characters_that_cannot_be_drawn_are_counted(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Learn 漢字 together"))
    assert desk.a.file(desk.a.preview([action], PLAIN)).unshown == 2
    assert desk.a.file(desk.a.preview([], PLAIN)).unshown == 0


def test_a_list_of_a_newer_version_is_not_offered(desk: Desk) -> None:
    plain: Canonical = {"sheet": 2, "something": "else"}
    workspace = desk.pair.workspace(desk.pair.b, desk.space)
    with desk.space.space.transaction() as tx:
        its_hash = hash_of(plain)
        desk.space.sheets.propose(tx, workspace.author, plain, its_hash)
    with desk.space.space.transaction() as tx:
        desk.space.log.append(tx, workspace.author, desk.space.sheets.consent_intent(its_hash))
    assert desk.a.waiting() is None
    assert desk.a.latest_agreed() is None


def hash_of(plain: Canonical) -> str:
    return hashlib.sha256(canonical.encode(plain)).hexdigest()


def test_the_real_worker_makes_the_same_file(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    sheet = desk.a.preview([action], PLAIN).sheet
    real = WorkerRenderer(resources.read_bytes)(sheet, PDF, Watch())
    assert real.data == desk.render(sheet, PDF, Watch()).data
    assert real.unshown == 0


@pytest.mark.parametrize("code", ["import os; os._exit(3)", "import os; os.kill(os.getpid(), 9)", "print('hello')"])
def test_a_worker_that_crashes_is_told_and_leaves_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()
    exporting = Exporting(
        desk.pair.workspace(desk.pair.a, desk.space),
        QuickCosigner(desk.pair.folder),
        WorkerRenderer(resources.read_bytes),
    )
    monkeypatch.setattr(worker, "worker_command", lambda name: [sys.executable, "-c", code])
    with pytest.raises(WorkerFailed):
        exporting.write(preview, tmp_path / "out.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert exporting.exports() == ()


def bytes_of(desk: Desk, preview: Preview, kind: ExportKind, path: Path) -> bytes:
    assert desk.a.write(preview, path, kind)
    return path.read_bytes()


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_what_is_shown_beforehand_is_the_file_byte_for_byte(desk: Desk, tmp_path: Path, kind: ExportKind) -> None:
    desk.agreed_action(ActionText("Shadow the board", due=date(2026, 12, 2)))
    preview = desk.agreed_list()
    path = tmp_path / f"{preview.file_name}{kind.ending}"
    assert bytes_of(desk, preview, kind, path) == desk.b.file(preview, kind).data
    if kind.format is ExportFormat.TEXT:
        assert path.read_bytes().decode() == preview.text
    assert [one.format for one in desk.a.exports()] == [kind.format.value]


def test_a_diary_without_dates_is_told_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.agreed_list()
    assert not preview.has_open_dates
    with pytest.raises(NoDueDates):
        desk.a.write(preview, tmp_path / "x.ics", ExportKind(ExportFormat.CALENDAR))
    assert not (tmp_path / "x.ics").exists()
    assert desk.a.exports() == ()


def test_a_list_agreed_ahead_can_be_written_later_by_either(desk: Desk, tmp_path: Path) -> None:
    """At the midpoint they agree to a list; months later, after another list, each of them can still write it."""
    first = desk.agreed_action(ActionText("For the end"))
    ahead = desk.agreed_list()
    second = desk.agreed_action(ActionText("For now"))
    now = desk.b.agree(desk.a.agree(desk.a.preview([second], PLAIN)))
    desk.actions_a.move(desk.actions_a.get(first), ActionStatus.DONE)
    assert [one.hash for one in desk.b.agreed_lists()] == [now.hash, ahead.hash]
    for side in (desk.a, desk.b):
        kept = side.agreed_lists()[1]
        assert side.write(kept, tmp_path / "out.txt", ExportKind(ExportFormat.TEXT))
        assert "For the end" in (tmp_path / "out.txt").read_text()


@pytest.mark.parametrize("who", ["a", "b"])
def test_either_can_take_the_agreement_back_and_then_nobody_can_write_it(desk: Desk, tmp_path: Path, who: str) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    agreed = desk.agreed_list()
    (desk.a if who == "a" else desk.b).withdraw(agreed)
    for side in (desk.a, desk.b):
        assert side.agreed_lists() == ()
        assert side.latest_agreed() is None
        assert side.waiting() is None, "nobody is asked again"
        with pytest.raises(ExportNotAgreed):
            side.write(agreed, tmp_path / "out.pdf")
    assert desk.render.calls == 0
    desk.space.log.verify()
    again = (desk.a if who == "a" else desk.b).agree(desk.a.preview([action], PLAIN))
    assert again.hash == agreed.hash
    assert again.agreed, "the other never took theirs back"
    assert desk.a.write(again, tmp_path / "out.pdf")


def test_a_list_that_waits_can_be_taken_back_by_the_one_who_made_it(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    mine = desk.a.agree(desk.a.preview([action], PLAIN))
    desk.a.withdraw(mine)
    assert desk.b.waiting() is None
    with pytest.raises(KeyError):
        desk.a.withdraw(desk.a.preview([action], EVERYTHING))


def test_the_list_that_was_agreed_to_last_is_the_one_that_waits(desk: Desk) -> None:
    action = desk.agreed_action(ActionText("Shadow the board"))
    older = desk.a.agree(desk.a.preview([action], PLAIN))
    newer = desk.a.agree(desk.a.preview([action], EVERYTHING))
    waiting = desk.b.waiting()
    assert waiting is not None
    assert waiting.hash == newer.hash
    desk.a.agree(older)
    waiting = desk.b.waiting()
    assert waiting is not None
    assert waiting.hash == older.hash


class TestAlone:
    """A partner who cannot be reached: the other may write what is theirs alone, and nothing else."""

    def add(self, desk: Desk, text: ActionText) -> RecordId:
        return desk.actions_a.add(text)

    def test_only_what_i_carry_and_wrote_can_be_chosen(self, desk: Desk) -> None:
        me, other = desk.ids
        mine = self.add(desk, ActionText("Mine", owner=me, due=date(2026, 12, 2)))
        agreed = desk.agreed_action(ActionText("Mine, agreed", owner=me))
        self.add(desk, ActionText("Of both", owner=BOTH))
        self.add(desk, ActionText("Theirs", owner=other))
        desk.actions_b.add(ActionText("Theirs, that I carry", owner=me))
        assert [one.id for one in desk.a.own_choices()] == [mine, agreed]
        assert [one.text.title for one in desk.b.own_choices()] == []

    @pytest.mark.parametrize(
        "change",
        [
            {"title": "Reworded"},
            {"due": date(2027, 1, 1)},
            {"domain": ActionDomain.CAREER},
            {"level": ActionLevel.TEAM},
        ],
    )
    def test_what_the_other_changed_is_out(self, desk: Desk, change: dict[str, object]) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        before = desk.actions_b.get(action).text
        desk.actions_b.change(action, before, replace(before, **change))  # type: ignore[arg-type]
        assert desk.a.own_choices() == ()

    def test_what_the_other_only_noted_is_in_without_the_note(self, desk: Desk) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        before = desk.actions_b.get(action).text
        desk.actions_b.change(action, before, replace(before, notes="NOTE-CANARY"))
        assert [one.id for one in desk.a.own_choices()] == [action]
        assert "CANARY" not in desk.a.preview_alone([action], EVERYTHING).text

    def test_where_the_other_put_it_is_out(self, desk: Desk) -> None:
        action = desk.agreed_action(ActionText("Mine", owner=desk.ids[0]))
        desk.actions_b.move(desk.actions_b.get(action), ActionStatus.DONE)
        assert desk.a.own_choices() == ()
        desk.actions_a.move(desk.actions_a.get(action), ActionStatus.UNDER_WAY)
        assert [one.id for one in desk.a.own_choices()] == [action]

    def test_a_title_that_was_once_the_other_s_stays_out_however_i_reword_it(self, desk: Desk) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        before = desk.actions_b.get(action).text
        theirs = replace(before, title="Theirs")
        desk.actions_b.change(action, before, theirs)
        desk.actions_a.change(action, theirs, replace(theirs, title="Theirs, nearly"))
        assert desk.a.own_choices() == ()

    def test_the_list_shows_my_initials_only_and_that_they_agreed_is_theirs_to_say(self, desk: Desk) -> None:
        desk.people_a.rename_me("Ada Lovelace")
        desk.people_b.rename_me("Ann Lowe")
        agreed = desk.agreed_action(ActionText("Mine", owner=desk.ids[0]))
        sheet = desk.a.preview_alone([agreed], PLAIN).sheet
        assert sheet.title == "My actions"
        assert [(one.who, one.status) for one in sheet.lines] == [("AL", ActionStatus.PROPOSED)]
        assert "Made by one person" in desk.a.preview_alone([agreed], PLAIN).text

    def test_it_is_written_after_my_own_yes_and_the_other_sees_it(self, desk: Desk, tmp_path: Path) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        preview = desk.a.preview_alone([action], PLAIN)
        with pytest.raises(ExportNotAgreed):
            desk.a.write(preview, tmp_path / "out.txt", ExportKind(ExportFormat.TEXT))
        preview = desk.a.agree(preview)
        assert preview.alone
        assert not preview.agreed
        assert desk.a.write(preview, tmp_path / "out.txt", ExportKind(ExportFormat.TEXT))
        (noted,) = desk.b.exports()
        assert (noted.by, noted.alone, noted.format) == (desk.ids[0], True, "txt")
        assert desk.b.waiting() is None
        assert desk.b.latest_agreed() is None

    def test_the_other_cannot_write_my_list(self, desk: Desk, tmp_path: Path) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        mine = desk.a.agree(desk.a.preview_alone([action], PLAIN))
        theirs = desk.b.agree(mine)
        with pytest.raises(ExportNotAgreed):
            desk.b.write(theirs, tmp_path / "out.txt")

    def test_a_list_that_claims_more_than_is_mine_is_refused(self, desk: Desk, tmp_path: Path) -> None:
        me = desk.ids[0]
        desk.agreed_action(ActionText("Of both"))
        action = self.add(desk, ActionText("Mine", owner=me))
        real = desk.a.preview_alone([action], PLAIN)
        planted = replace(real.sheet.lines[0], title="Of both")
        for sheet in (
            replace(real.sheet, lines=(planted,)),
            replace(real.sheet, lines=real.sheet.lines * 2),
            replace(real.sheet, title="Helen said"),
        ):
            claimed = desk.a.agree(Preview(sheet, sheet_hash(sheet), "", frozenset(desk.ids), alone=True))
            with pytest.raises(ExportNotAgreed):
                desk.a.write(claimed, tmp_path / "out.txt")
        assert list(tmp_path.glob("*.txt")) == []

    def test_what_changed_since_cannot_be_written(self, desk: Desk, tmp_path: Path) -> None:
        action = self.add(desk, ActionText("Mine", owner=desk.ids[0]))
        preview = desk.a.agree(desk.a.preview_alone([action], PLAIN))
        before = desk.actions_b.get(action).text
        desk.actions_b.change(action, before, replace(before, title="Theirs now"))
        with pytest.raises(ExportNotAgreed):
            desk.a.write(preview, tmp_path / "out.txt")


def test_a_list_of_one_shows_nobody_else() -> None:
    line = SheetLine("x", "AB", None, ActionStatus.DONE)
    for people in (("AB", "CD"), ("both",), ("AB", "both")):
        lines = tuple(replace(line, who=one) for one in people)
        Sheet("x", SheetMonth(2026, 11), lines)
        with pytest.raises(ValueError, match="nobody else"):
            Sheet("x", SheetMonth(2026, 11), lines, voice=SheetVoice.ONE)


def test_stopping_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    agreed = desk.agreed_list()
    real = Exporting(desk.pair.workspace(desk.pair.a, desk.space), QuickCosigner(desk.pair.folder),
                     WorkerRenderer(resources.read_bytes))  # fmt: skip
    with pytest.raises(WorkStopped):
        real.write(agreed, tmp_path / "out.pdf", PDF, Watch(stopped=lambda: True))
    assert not (tmp_path / "out.pdf").exists()
    assert real.exports() == ()


def test_in_a_session_each_agrees_with_a_passphrase(desk: Desk, tmp_path: Path) -> None:
    desk.agreed_action(ActionText("Shadow the board"))
    preview = desk.a.preview([one.id for one in desk.a.choices()], PLAIN)
    with pytest.raises(WrongSecret):
        desk.a.agree_as_other(preview, desk.ids[0], PASSPHRASE_B)
    assert desk.b.waiting() is None
    once = desk.a.agree_as_other(preview, desk.ids[0], PASSPHRASE_A)
    assert (once.agreed_by, once.agreed) == ({desk.ids[0]}, False)
    assert desk.b.waiting() is not None
    with pytest.raises(ExportNotAgreed):
        desk.a.write(once, tmp_path / "too-soon.pdf")
    assert desk.a.agree_as_other(once, desk.ids[1], PASSPHRASE_B).agreed
    assert desk.b.write(once, tmp_path / "list.pdf")
    desk.space.log.verify()
