"""The main job on the real program, by keyboard alone: from nothing to a PDF that both partners agreed to."""

import subprocess
from pathlib import Path

import pypdf
import pytest

from rmdesk.domain.errors import WorldError, WrongSecret
from rmdesk.private.wing import open_private
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.end2end import walks
from tests.end2end.program import Program, nowhere
from tests.end2end.walks import Secrets

OWN_PASSPHRASE = "Plum kettle under 9 quiet rivers"
FIRST_TITLE, FIRST_WORDS = "Night shift", "In the handover nobody looked up when I spoke about the rota"
SECOND_TITLE, SECOND_WORDS = "Listening", "I noticed that I answer before others have finished"
ACTION, WHY = "Rotate who chairs the ward meeting", "So that it is not always the same voices"


@pytest.mark.timeout(1800)
@pytest.mark.real_kdf
def test_two_partners_from_nothing_to_a_pdf(program: Program) -> None:
    program.start()
    first, second = make_workbook_for_two(program)
    first_reflects(program, first)
    second_reflects(program, second)
    they_agree(program, first)
    they_agree_on_an_action(program, first)
    pdf = they_export(program, first)
    assert program.close() == 0
    the_pdf_says_the_action_and_nothing_private(pdf)
    each_private_space_opens_with_its_own_passphrase_only(program.home, first, second)
    the_recovery_code_opens_and_renews(program, second)


def make_workbook_for_two(program: Program) -> tuple[Secrets, Secrets]:
    program.wait_for_heading("Welcome to rmdesk")
    program.push("Continue")
    program.wait_for_heading("Who will write on this computer?")
    program.choose("Both of us", of="Only me")
    program.wait_for_words("Private writing is safest on your own laptop")
    program.push("Continue")
    program.wait_for_words("the other one looks away")
    program.fill("Name or initials (optional)", "Amara")
    program.press("Return")
    first = walks.choose_secrets(program)
    program.wait_for_heading("Make your workbook")
    program.push("Make my workbook")
    program.wait_for_heading("Is your partner with you now?")
    program.push("My partner is here now")
    program.wait_for_heading("Welcome. This part is for you alone")
    program.push("Continue")
    walks.say_name(program, "Helen")
    second = walks.choose_secrets(program, own=OWN_PASSPHRASE)
    program.wait_for_heading("Make your private pages")
    program.tab_to("Make my pages and lock")
    program.restarts_on(lambda: program.press("Return"))
    return first, second


def first_reflects(program: Program, first: Secrets) -> None:
    walks.unlock(program, first.passphrase, "Amara")
    walks.write_reflection(program, FIRST_TITLE, FIRST_WORDS)
    assert "--locked" in program.command_line()
    before = program.inside()
    walks.lock(program)
    after = program.inside()
    assert before.isdisjoint(after), "the process was not replaced by a fresh one"
    assert nowhere((FIRST_TITLE, FIRST_WORDS, "Amara"), program.texts())


def second_reflects(program: Program, second: Secrets) -> None:
    walks.unlock(program, second.passphrase, "Helen")
    pages = walks.read_every_page(program)
    told = [text for texts in pages.values() for text in texts]
    assert nowhere((FIRST_TITLE, FIRST_WORDS), told)
    assert "No reflections yet" in pages["Reflections"]
    walks.write_reflection(program, SECOND_TITLE, SECOND_WORDS)


def they_agree(program: Program, first: Secrets) -> None:
    program.go_to("Agreement")
    program.push("Start from the clauses on offer")
    program.wait_for_heading("The clauses of the agreement")
    program.wait_for_heading("1. What this is for")
    program.choose("Agreed", of="Agreed")
    program.push("See the words to agree to", backwards=True)
    program.wait_for_heading("Version 1: the words to propose")
    program.push("Propose these words")
    program.wait_for_heading("Who has agreed")
    program.push("I agree")
    program.wait_for_heading("You have agreed")
    program.push("Amara is here and can agree")
    walks.agree_beside(program, "Amara", first.passphrase)
    program.wait_for_words("In force since")


def they_agree_on_an_action(program: Program, first: Secrets) -> None:
    program.go_to("Actions")
    program.push("Add an action")
    program.wait_for_heading("Add an action")
    program.fill("What to do", ACTION)
    program.fill("Why it matters", WHY)
    program.push("Propose")
    program.wait_for_heading(ACTION)
    program.push("Amara is here and can agree")
    walks.agree_beside(program, "Amara", first.passphrase)
    program.wait_for_words("Amara: agreed")


def they_export(program: Program, first: Secrets) -> Path:
    program.go_to("Export")
    program.push("See every word that leaves")
    program.wait_for_heading("Look before it leaves")
    program.wait_for_words(ACTION)
    assert nowhere((WHY, FIRST_WORDS, SECOND_WORDS), program.texts())
    program.push("I agree to exactly this list")
    program.wait_for_heading("Your partner’s answer")
    walks.agree_beside(program, "Amara", first.passphrase)
    program.wait_for_heading("Write the file")
    program.push("Write the PDF")
    program.wait_for_heading("Done")
    (pdf,) = program.home.rglob("*.pdf")
    program.wait_for_words(str(pdf))
    return pdf


def the_pdf_says_the_action_and_nothing_private(pdf: Path) -> None:
    pages = pypdf.PdfReader(pdf).pages
    by_pypdf = " ".join(page.extract_text() for page in pages)
    command = ["pdftotext", "-layout", str(pdf), "-"]
    by_poppler = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    for read in (by_pypdf, by_poppler):
        words = " ".join(read.split())
        assert words.count(ACTION) == 1
        for private in (FIRST_TITLE, FIRST_WORDS, SECOND_TITLE, SECOND_WORDS, WHY, "Amara", "Helen"):
            assert private not in words
            assert private.split()[-1] not in words.split()


def each_private_space_opens_with_its_own_passphrase_only(home: Path, first: Secrets, second: Secrets) -> None:
    (database,) = home.rglob("shared.db")
    folder, clock = VaultFolder(database.parent), SystemClock()
    opened = [unlock(folder, one.passphrase, STANDARD_POLICY) for one in (first, second)]
    for mine, theirs, words in ((0, 1, FIRST_WORDS), (1, 0, SECOND_WORDS)):
        path = folder.private(opened[mine].private.partner)
        wing = open_private(path, opened[mine].private, clock, folder.backups)
        (entry,) = wing.journal.page(10)
        assert wing.journal.get(entry.id).text.reveal() == words
        wing.close()
        with pytest.raises(WorldError):
            open_private(path, opened[theirs].private, clock, folder.backups)
    with pytest.raises(WrongSecret):
        unlock(folder, "neither of both passphrases", STANDARD_POLICY)


def the_recovery_code_opens_and_renews(program: Program, second: Secrets) -> None:
    program.start()
    program.fill("Passphrase", "neither of both passphrases")
    program.press("Return")
    program.wait_for_words("That does not open this workbook.")
    program.push("Use my recovery code")
    program.wait_for_heading("Use your recovery code")
    program.type("-".join(second.code).lower())
    program.press("Return")
    renewed = walks.choose_secrets(program)
    assert renewed.code != second.code
    program.wait_for_heading("Open your workbook")
    program.push("Change both and open")
    program.wait_for_heading("Hello Helen")
    walks.lock(program)
    program.fill("Passphrase", second.passphrase)
    program.press("Return")
    program.wait_for_words("That does not open this workbook.")
    walks.unlock(program, renewed.passphrase, "Helen")
    assert program.close() == 0
