"""Power cuts, second starts, full and read-only disks, files not ours: calm words, and nothing typed is lost."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rmdesk.domain import errors
from tests.end2end import walks
from tests.end2end.conftest import DemoHome
from tests.end2end.full_disk import Disk, disk_at
from tests.end2end.program import PATIENCE, ROOT, Program

pytestmark = [pytest.mark.timeout(1800), pytest.mark.real_kdf]
KEPT = "Saved on this computer"
"""What is said once the typed words are on the disk, whatever happens then."""


@pytest.fixture
def home(demo: DemoHome) -> Path:
    return demo.home


def open_demo(program: Program, demo: DemoHome) -> None:
    walks.unlock(program, demo.passphrases[0], "Amara")


def write(program: Program, words: str) -> None:
    walks.start_a_reflection(program, instead_of_draft=True)
    program.tab_to("Your reflection")
    program.type(words)


def carry_on(program: Program) -> str:
    """Open the draft that is offered, and give its words."""
    program.go_to("Reflections")
    program.push("Go to your draft")
    return program.field("Your reflection")


def test_a_power_cut_while_typing_costs_nothing_that_was_told_as_saved(program: Program, demo: DemoHome) -> None:
    program.start()
    open_demo(program, demo)
    write(program, "Words from before the power cut. ")
    program.wait_for_words(KEPT)
    program.type("Words in the very moment of it")
    program.kill()
    program.start()
    open_demo(program, demo)
    assert carry_on(program).startswith("Words from before the power cut. ")
    assert program.close() == 0


def test_a_second_start_leaves_the_first_window_as_it_is(program: Program) -> None:
    program.start()
    before = program.headings()
    assert program.launch().wait(PATIENCE) == 0
    assert program.headings() == before
    assert len(program.desktop.windows(program.pid)) == 1
    assert program.take_window_away() == 0  # nothing lives on that nobody can see


@pytest.fixture
def disk(demo: DemoHome) -> Iterator[Disk]:
    """A disk under the whole home of the made-up pair."""
    with disk_at(demo.home) as disk:
        demo.restore()
        yield disk


def test_a_full_disk_keeps_the_words_on_the_screen_and_saves_them_later(
    disk: Disk, program: Program, demo: DemoHome
) -> None:
    program.start()
    open_demo(program, demo)
    write(program, "Before it was full. ")
    program.wait_for_words(KEPT)
    disk.fill(program.pid)
    if disk.ballast_helps:
        (ballast,) = demo.home.rglob("ballast")
        program.type("With the ballast given up. ")
        program.until(lambda: not ballast.exists(), "room made from the ballast")
        program.wait_for_words(KEPT)
        disk.fill(program.pid)
    program.type("With no room at all. ")
    told = (errors.DiskFull.told.happened, errors.CannotWrite.told.happened, "not saved")
    program.until(lambda: any(words in text for text in program.texts() for words in told), "word of it")
    ballast_words = "With the ballast given up. " if disk.ballast_helps else ""
    everything = f"Before it was full. {ballast_words}With no room at all. "
    assert program.field("Your reflection") == everything
    disk.free(program.pid)
    program.wait_for_words(KEPT)
    program.kill()
    program.start()
    open_demo(program, demo)
    assert carry_on(program) == everything


def give_up_root(program: Program) -> None:
    """What is read-only holds for root too."""
    if os.geteuid() == 0:
        program.prefix = ("setpriv", "--bounding-set=-dac_override", "--")


def test_a_place_that_cannot_be_written_to_does_not_get_the_export(program: Program, demo: DemoHome) -> None:
    documents = demo.home / "Documents"
    documents.mkdir(mode=0o500)
    give_up_root(program)
    program.start()
    open_demo(program, demo)
    program.go_to("Export")
    program.wait_for_heading("Export our actions")
    program.push("Write that list")
    program.wait_for_heading("Write the file")
    program.push("Write the PDF")
    program.wait_for_words(errors.ExportNotWritten.told.happened)
    program.wait_for_words(errors.ExportNotWritten.told.next_step)
    assert list(documents.iterdir()) == []
    documents.chmod(0o700)
    program.push("Write the PDF")
    program.wait_for_heading("Done")
    assert [path.suffix for path in documents.iterdir()] == [".pdf"]
    assert program.close() == 0


def read_only(folder: Path) -> None:
    for path in folder.rglob("*"):
        path.chmod(0o500 if path.is_dir() else 0o400)
    folder.chmod(0o500)


def garbage_key_files(folder: Path) -> None:
    for path in folder.glob("*.rmk"):
        path.write_bytes(b"\x00garbage" * 512)


def no_key_files(folder: Path) -> None:
    for path in folder.glob("*.rmk"):
        path.unlink()


def newer_key_files(folder: Path) -> None:
    for path in folder.glob("*.rmk"):
        shutil.copy(ROOT / "tests/data/keyfile-v1/bad-major-2.rmk", path)


def empty_database(folder: Path) -> None:
    (folder / "shared.db").write_bytes(b"")


def plain_database(folder: Path) -> None:
    (folder / "shared.db").unlink()
    connection = sqlite3.connect(folder / "shared.db")
    connection.execute("CREATE TABLE notes (words TEXT)")
    connection.commit()
    connection.close()


def cut_database(folder: Path) -> None:
    path = folder / "shared.db"
    path.write_bytes(path.read_bytes()[:40_960])


@pytest.mark.parametrize(
    ("break_it", "error"),
    [
        (read_only, errors.CannotWrite),
        (garbage_key_files, errors.KeyFileDamaged),
        (no_key_files, errors.KeyFileMissing),
        (newer_key_files, errors.MadeByNewerVersion),
        (empty_database, errors.NotOurFile),
        (plain_database, errors.NotOurFile),
        (cut_database, errors.SpaceDamaged),
    ],
)
def test_files_that_do_not_open_are_told_calmly(
    program: Program, demo: DemoHome, break_it: Callable[[Path], None], error: type[errors.WorldError]
) -> None:
    break_it(demo.folder)
    give_up_root(program)
    before = {path: path.read_bytes() for path in demo.folder.rglob("*") if path.is_file()}
    program.start()
    program.fill("Passphrase", demo.passphrases[0])
    program.press("Return")
    program.wait_for_words(error.told.happened)
    program.wait_for_words(error.told.safe)
    program.wait_for_words(error.told.next_step)
    assert program.close() == 0
    after = {path: path.read_bytes() for path in before}
    assert before == after


def test_an_error_in_a_content_file_is_told_with_its_file_and_line(
    program: Program, demo: DemoHome, tmp_path: Path
) -> None:
    program.source = tmp_path / "program"
    for part in ("rmdesk", "resources"):
        shutil.copytree(ROOT / part, program.source / part, ignore=shutil.ignore_patterns("__pycache__"))
    content = program.source / "resources/content/en-GB/workbook.toml"
    content.write_text(content.read_text("utf-8") + "\n[[broken\n", "utf-8")
    program.start()
    program.fill("Passphrase", demo.passphrases[0])
    program.press("Return")
    program.wait_for_words(errors.ContentBroken.told.happened)
    program.wait_for_words("workbook.toml")
    assert program.close() == 0
