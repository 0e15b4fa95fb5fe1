"""Failures are told kindly, bugs without anybody's words, and every dialog can be given up."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import ContentBroken, DiskFull, PassphraseRefused, WorldError
from rmdesk.ui.messages import (
    Confirmation,
    Dialogs,
    bug_report,
    message_for,
)
from tests.fakes.dialogs import FakeDialogs

QUESTION = Confirmation("Erase this workbook?", "It cannot be brought back.", "Erase it", "Keep it")


def every_error() -> list[type[WorldError]]:
    return WorldError.__subclasses__()


@pytest.mark.parametrize("kind", every_error())
def test_every_failure_has_a_message_without_its_detail(kind: type[WorldError]) -> None:
    message = message_for(kind())
    assert message.happened == kind.told.happened
    assert message.next_step == kind.told.next_step
    assert all(message.lines)


def test_the_log_detail_of_an_ordinary_failure_is_not_shown() -> None:
    assert "4f2a" not in str(message_for(DiskFull("space 4f2a")))


def test_a_refused_passphrase_says_why() -> None:
    message = message_for(PassphraseRefused("It needs 12 or more letters."))
    assert message.safe == "It needs 12 or more letters."


def test_a_broken_content_file_names_the_line() -> None:
    assert message_for(ContentBroken("stage-0.toml line 4: no id")).lines[-1] == "stage-0.toml line 4: no id"


def fall_over(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        raise KeyError(words) from error


def test_a_bug_report_holds_places_and_no_words() -> None:
    with pytest.raises(KeyError) as caught:
        fall_over("my private words")
    text = bug_report(caught.value, "12ab").as_text()
    assert "private" not in text
    assert text.splitlines()[:2] == ["rmdesk report 12ab", "KeyError"]
    assert "fall_over" in text
    assert "after ValueError" in text
    assert str(Path.home()) not in text


def test_a_bug_report_has_a_number_of_its_own() -> None:
    assert bug_report(ValueError()).number != bug_report(ValueError()).number


def test_the_fake_answers_in_order_and_remembers(tmp_path: Path) -> None:
    fake = FakeDialogs()
    as_dialogs: Dialogs = fake
    fake.answer(True, tmp_path)
    assert as_dialogs.confirm(QUESTION)
    assert as_dialogs.choose_folder("Where", tmp_path) == tmp_path
    assert fake.asked == [QUESTION, "Where"]
    assert fake.unused == 0
    with pytest.raises(AssertionError, match="nobody said"):
        as_dialogs.confirm(QUESTION)
