"""The spelling check follows the settings, and reads its dictionary off the UI thread when somebody first types."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.app.spelling import SpellingSetup
from rmdesk.runtime.settings import Settings
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.spelling import Spelling
from tests.fakes.tasks import FakeTaskRunner


def test_the_dictionary_is_read_when_it_is_wanted(qtbot: QtBot) -> None:
    bugs: list[Exception] = []
    spelling, runner = Spelling(), ThreadTaskRunner("test", bugs.append)
    SpellingSetup(spelling, runner, Settings())
    assert spelling.on
    assert spelling.speller is None
    with qtbot.waitSignal(spelling.changed):
        spelling.want()
    assert spelling.speller is not None
    assert spelling.speller.knows("colour")
    runner.close(60.0)
    assert bugs == []


@pytest.mark.parametrize("language", ["cy", "ar", "en-US", "qps"])
def test_it_is_off_where_no_dictionary_fits(language: str) -> None:
    spelling, runner = Spelling(), FakeTaskRunner()
    setup = SpellingSetup(spelling, runner, replace(Settings(), language=language))
    assert not spelling.on
    spelling.want()
    assert spelling.speller is None
    setup.use(Settings())
    assert spelling.on


def test_it_is_off_by_choice(qtbot: QtBot) -> None:
    spelling = Spelling()
    setup = SpellingSetup(spelling, FakeTaskRunner(), replace(Settings(), spelling=False))
    assert not spelling.on
    setup.use(replace(Settings(), spelling_marks=False))
    assert (spelling.on, spelling.marks) == (True, False)
