from contextlib import closing
from pathlib import Path

import pytest

from rmdesk.private.secret_text import SecretText
from rmdesk.storage.integrity import check_content
from tests.bench.__main__ import GROUPS, main
from tests.bench.corpus import PAIR_OF_WORDS, BareJournal, own_journal
from tests.bench.harness import Scale, against, in_blocks, interleave, quantile, within
from tests.bench.libraries import Libraries
from tests.bench.table import row_of


def test_cases_run_in_turn_and_the_warm_up_is_not_counted() -> None:
    ran: list[str] = []

    def case(name: str, milliseconds: float) -> float:
        ran.append(name)
        return milliseconds

    found = interleave({"a": lambda: case("a", 1.0), "b": lambda: case("b", 2.0)}, rounds=2, warm_up=1)
    assert found == {"a": [1.0, 1.0], "b": [2.0, 2.0]}
    assert "".join(ran) == "abbaab"


def test_a_ratio_is_the_median_of_pairs_and_not_the_ratio_of_medians() -> None:
    figure = against("x", [1.0, 20.0, 3.0], [1.0, 10.0, 1.0], goal=2.0)
    assert figure.ratio == 2.0
    assert figure.met is True
    assert row_of(figure).split()[-5:] == ["1.00–3.00", "≤", "2", "×", "yes"]
    assert against("x", [2.1], [1.0], goal=2.0).met is False


def test_slow_ends() -> None:
    values = [float(number) for number in range(100)]
    assert quantile(values, 0.95) == 95.0
    assert quantile(values, 1) == 99.0
    assert in_blocks(values, 1) == [19.0, 39.0, 59.0, 79.0, 99.0]
    assert within("x", values, 16, at=0.95).met is False


def test_a_quick_run_prints_a_table_and_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("place")
    assert main(["--quick", "--only", "reading", "--place", str(place)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["figure", "ours", "floor", "ratio", "min–max", "goal", "met"]
    assert [line.partition(":")[0] for line in lines[3:-1]] == ["read", "read"]
    assert list(place.iterdir()) == []


def test_a_journal_for_measuring_is_one_that_the_program_can_read(tmp_path: Path) -> None:
    with closing(own_journal(tmp_path / "own.db", 12)) as wing, closing(BareJournal(tmp_path / "bare.db", 12)) as bare:
        assert len(wing.journal.page(20)) == 12
        [pair] = wing.search.find(SecretText(f"{PAIR_OF_WORDS} "))
        [(_, _, title, _)] = bare.find(PAIR_OF_WORDS)
        assert pair.title.reveal() == title
        assert check_content(wing.space).ok
        wing.journal.write(SecretText("One more"), SecretText("as the program writes"))
        assert check_content(wing.space).ok
        assert [hit.title.reveal() for hit in wing.search.find(SecretText("program "))] == ["One more"]


TINY = Scale(
    starts=1, unlocks=1, commits=5, few=5, many=40, searches=2, keys=12, sheets=(3,), exports=1, actions=12, readings=1,
    rounds=1,
)  # fmt: skip


@pytest.mark.parametrize("group", ["saving", "searching", "keyboard", "fields", "lists", "board", "exchange"])
def test_whatever_the_program_becomes_it_can_still_be_measured(group: str, tmp_path: Path) -> None:
    place = tmp_path / group
    place.mkdir()
    with Libraries(tmp_path) as libraries:
        figures = list(GROUPS[group](TINY, place, libraries))
    assert figures
    assert all(figure.ours >= 0 for figure in figures)
