"""`rmdesk export`: only what both agreed to leaves, in one step, or nothing does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from rmdesk.cli import export
from rmdesk.domain.actions import ActionText
from rmdesk.exports.formats import PDF, ExportFormat, ExportKind
from rmdesk.exports.sheet import SheetOptions
from rmdesk.runtime.resources import read_bytes
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Exporting
from rmdesk.services.rendering import WorkerRenderer
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner
from tests.fakes.kdf import QUICK_POLICY

from .conftest import Command

Typed = Callable[[str], str]


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def agree_on_a_list(pair: BuiltPair, *who: str) -> None:
    """The given partners agree, in the window, to a list of everything that can be exported."""
    space = pair.shared()
    for one in who:
        keys = {"a": pair.a, "b": pair.b}[one]
        render = WorkerRenderer(lambda _: b"")
        exporting = Exporting(pair.workspace(keys, space), QuickCosigner(pair.folder), render)
        exporting.agree(exporting.preview({action.id for action in exporting.choices()}, SheetOptions()))
    space.close()


def noted(pair: BuiltPair) -> int:
    space = pair.shared()
    count = len(space.sheets.exports())
    space.close()
    return count


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "sheet.pdf"


def test_the_agreed_list_is_written(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path
) -> None:
    agree_on_a_list(pair, "a", "b")
    said = command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_B))
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Written: {out}\n"
    assert agreed_action in text_of(out)
    assert [path.name for path in out.parent.iterdir()] == ["sheet.pdf"]
    assert noted(pair) == 1


@pytest.mark.parametrize("agreed", [[], ["a"], ["b"]])
def test_without_both_nothing_leaves(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, agreed: list[str]
) -> None:
    agree_on_a_list(pair, *agreed)
    said = command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert said.err.startswith("Both of you have not agreed to exactly this list yet.")
    assert said.err.count("\n") == 1
    assert list(out.parent.iterdir()) == []


def ask(pair: BuiltPair, out: Path, typed: Typed, first: str, second: str) -> list[object]:
    return [
        "export", pair.folder.path, "--out", out, "--ask",
        "--passphrase-fd", typed(first), "--passphrase-fd", typed(second),
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [(PASSPHRASE_A, PASSPHRASE_B), (PASSPHRASE_B, PASSPHRASE_A)])
def test_asking_shows_the_list_records_both_and_writes(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, first: str, second: str
) -> None:
    said = command(*ask(pair, out, typed, first, second))
    assert (said.code, said.err) == (0, "")
    assert agreed_action in said.out
    assert agreed_action in text_of(out)
    again = command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert again.code == 0  # both are on record now
    assert noted(pair) == 2


@pytest.mark.parametrize(("first", "second"), [(PASSPHRASE_A, PASSPHRASE_A), (PASSPHRASE_A, "nobody's")])
def test_one_partner_cannot_agree_for_both(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, first: str, second: str
) -> None:
    said = command(*ask(pair, out, typed, first, second))
    assert said.code == 1
    assert said.err.startswith("That does not open this workbook.")
    assert list(out.parent.iterdir()) == []
    space = pair.shared()
    assert space.sheets.latest() is None  # not even the first one's consent
    space.close()


def test_the_second_is_asked_after_the_list_was_shown(
    pair: BuiltPair, agreed_action: str, capsys: pytest.CaptureFixture[str], out: Path
) -> None:
    shown: list[str] = []
    answers = [PASSPHRASE_A, PASSPHRASE_B]

    class Asked:
        given = False

        def next(self, prompt: str) -> str:
            shown.append(f"{capsys.readouterr().out}|{prompt}")
            return answers.pop(0)

    request = export.ExportCommand(pair.folder.path, None, PDF, out, ask=True)
    assert export.run(request, Asked(), QUICK_POLICY) == 0  # type: ignore[arg-type]
    assert shown[0] == "|Passphrase"
    assert agreed_action in shown[1]
    assert "your partner's passphrase" in shown[1]


def test_with_nothing_to_export_asking_ends_before_the_second_passphrase(
    pair: BuiltPair, command: Command, typed: Typed, out: Path
) -> None:
    said = command("export", pair.folder.path, "--out", out, "--ask", "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert list(out.parent.iterdir()) == []


def test_a_file_that_is_there_is_replaced_whole(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path
) -> None:
    out.write_bytes(b"old " * 100_000)
    agree_on_a_list(pair, "a", "b")
    assert command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A)).code == 0
    assert agreed_action in text_of(out)
    assert b"old old" not in out.read_bytes()


@pytest.mark.parametrize("place", ["nowhere/sheet.pdf", "file/sheet.pdf", "folder"])
def test_a_place_that_cannot_be_written_to_leaves_nothing(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, place: str
) -> None:
    (out.parent / "file").write_text("mine")
    (out.parent / "folder").mkdir()
    agree_on_a_list(pair, "a", "b")
    target = out.parent / place
    said = command("export", pair.folder.path, "--out", target, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert said.err.startswith("The export could not be written to that place.")
    assert sorted(path.name for path in out.parent.rglob("*")) == ["file", "folder"]
    assert (out.parent / "file").read_text() == "mine"
    assert noted(pair) == 0


def test_the_window_keeps_its_vault(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path
) -> None:
    agree_on_a_list(pair, "a", "b")
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    said = command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    lock.release()
    assert said.code == 1
    assert said.err.startswith("This workbook is already open in another window.")
    assert list(out.parent.iterdir()) == []


def test_the_lock_is_let_go_of_whatever_happens(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path
) -> None:
    command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    pair.shared().close()
    lock.release()


@pytest.mark.parametrize("kind", [one.value for one in ExportFormat])
def test_every_format_is_written_as_the_window_shows_it(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, kind: str
) -> None:
    agree_on_a_list(pair, "a", "b")
    path = out.with_suffix(f".{kind}")
    words = ["export", pair.folder.path, "--format", kind, "--out", path, "--passphrase-fd", typed(PASSPHRASE_A)]
    said = command(*words)
    assert (said.code, said.err) == (0, "")
    space = pair.shared()
    exporting = Exporting(pair.workspace(pair.a, space), QuickCosigner(pair.folder), WorkerRenderer(read_bytes))
    agreed = exporting.latest_agreed()
    assert agreed is not None
    assert path.read_bytes() == exporting.file(agreed, ExportKind(ExportFormat(kind))).data
    assert [one.format for one in exporting.exports()] == [kind]
    space.close()
    assert (agreed_action.encode() in path.read_bytes()) is (kind not in ("pdf", "ics"))


def test_titles_in_a_diary_are_asked_for_by_name(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path
) -> None:
    agree_on_a_list(pair, "a", "b")
    said = command(
        "export", pair.folder.path, "--format", "ics", "--titles", "--out", out, "--passphrase-fd", typed(PASSPHRASE_A)
    )
    assert said.code == 0
    assert f"SUMMARY:{agreed_action}".encode() in out.read_bytes()


@pytest.mark.parametrize("kind", ["pdf", "json"])
def test_titles_mean_nothing_elsewhere(pair: BuiltPair, command: Command, typed: Typed, out: Path, kind: str) -> None:
    said = command(
        "export", pair.folder.path, "--format", kind, "--titles", "--out", out, "--passphrase-fd", typed(PASSPHRASE_A)
    )
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("kind", [one.value for one in ExportFormat])
def test_what_one_of_them_took_back_is_not_written(
    pair: BuiltPair, agreed_action: str, command: Command, typed: Typed, out: Path, kind: str
) -> None:
    agree_on_a_list(pair, "a", "b")
    space = pair.shared()
    exporting = Exporting(pair.workspace(pair.b, space), QuickCosigner(pair.folder), WorkerRenderer(read_bytes))
    agreed = exporting.latest_agreed()
    assert agreed is not None
    exporting.withdraw(agreed)
    space.close()
    said = command("export", pair.folder.path, "--format", kind, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert list(out.parent.iterdir()) == []


def test_a_list_of_one_alone_is_never_written_here(pair: BuiltPair, command: Command, typed: Typed, out: Path) -> None:
    """Only the window can ask somebody whether their partner really cannot be reached."""
    space = pair.shared()
    mine = pair.workspace(pair.a, space)
    Actions(mine, QuickCosigner(pair.folder)).add(ActionText("Mine", owner=mine.me))
    exporting = Exporting(mine, QuickCosigner(pair.folder), WorkerRenderer(read_bytes))
    exporting.agree(exporting.preview_alone([one.id for one in exporting.own_choices()], SheetOptions()))
    space.close()
    said = command("export", pair.folder.path, "--out", out, "--passphrase-fd", typed(PASSPHRASE_A))
    assert said.code == 1
    assert list(out.parent.iterdir()) == []
