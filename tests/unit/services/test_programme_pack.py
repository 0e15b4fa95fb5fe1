"""The pack of an open workbook: taken once its fingerprint was typed, and agreed to by both where it must be."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rmdesk.domain.pack_errors import (
    FingerprintDiffers,
    PackDamaged,
    PackNotAllowed,
    PackOfAnotherKey,
    PackOfAnotherProgramme,
    PackOlder,
)
from rmdesk.domain.packs import DateKind, Pack, ProgrammeDate
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.pasted import to_text
from rmdesk.packs.succession import name_successor
from rmdesk.packs.trust import Verdict
from rmdesk.runtime.resources import read_text
from rmdesk.security.signatures import Signer
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from tests.builders import BuiltPair
from tests.sample_pack import (
    FULL_PACK,
    LEAD,
    LEAD_KEY,
    NEXT_LEAD,
    NEXT_LEAD_KEY,
    ORGANISATION_KEY,
    STRANGER,
    STRANGER_KEY,
    sealed_bytes,
)

RULES = PackRules(lambda: read_text("security/words.txt").split())
CARD = fingerprint_digits(LEAD_KEY)
DAY = date(2026, 11, 19)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "programme.rmpack"


@pytest.fixture
def mine(amara: Workspace, file: Path) -> ProgrammePack:
    return ProgrammePack(amara, RULES, file)


@pytest.fixture
def hers(helen: Workspace) -> ProgrammePack:
    return ProgrammePack(helen, RULES)


def take(packs: ProgrammePack, pack: Pack = FULL_PACK, *signers: Signer) -> Verdict:
    return packs.take(RULES.read(sealed_bytes(pack, *signers)), CARD)


def loaded(packs: ProgrammePack) -> Pack | None:
    found = packs.loaded()
    return found.pack if found is not None else None


class TestOpening:
    def test_there_is_none_at_first(self, mine: ProgrammePack) -> None:
        assert mine.loaded() is None
        assert not mine.is_lost()
        assert mine.dates() == ()
        assert mine.waiting() is None

    def test_needs_the_fingerprint_from_the_card(self, mine: ProgrammePack) -> None:
        for typed in ("", fingerprint_digits(STRANGER_KEY)):
            with pytest.raises(FingerprintDiffers):
                mine.take(RULES.read(sealed_bytes()), typed)
        assert mine.loaded() is None

    def test_both_partners_have_it_then(self, mine: ProgrammePack, hers: ProgrammePack) -> None:
        assert take(mine) is Verdict.ASK_CARD
        assert loaded(hers) == FULL_PACK

    def test_the_same_pack_again_changes_nothing(self, mine: ProgrammePack, amara: Workspace) -> None:
        take(mine)
        count = operations(amara)
        assert mine.take(RULES.read(sealed_bytes())) is Verdict.SAME
        assert loaded(mine) == FULL_PACK
        assert operations(amara) <= count + 1

    def test_it_may_come_as_text(self, mine: ProgrammePack) -> None:
        mine.take(RULES.read(to_text(sealed_bytes()).encode()), CARD)
        assert loaded(mine) == FULL_PACK

    def test_a_large_one_is_kept_whole(self, mine: ProgrammePack, hers: ProgrammePack) -> None:
        contacts = tuple(
            replace(FULL_PACK.contacts[1], id=f"c{number}", note="é" * 300, hours="é" * 300, for_whom="é" * 300)
            for number in range(40)
        )
        pack = replace(FULL_PACK, contacts=contacts, notices=replace(FULL_PACK.notices, privacy=("é" * 600,) * 20))
        pack = replace(pack, prompts=tuple(replace(pack.prompts[0], id=f"p{n}", text="é" * 300, hint="é" * 300)
                                           for n in range(40)))  # fmt: skip
        assert len(sealed_bytes(pack)) > 140_000
        take(mine, pack)
        assert loaded(hers) == pack

    def test_what_was_refused_leaves_the_one_before(self, mine: ProgrammePack) -> None:
        take(mine)
        changed = bytearray(sealed_bytes(replace(FULL_PACK, version=4)))
        changed[200] ^= 1
        with pytest.raises(PackDamaged):
            RULES.read(bytes(changed))
        with pytest.raises(PackOlder):
            take(mine, replace(FULL_PACK, version=1))
        with pytest.raises(PackOfAnotherKey):
            take(mine, replace(FULL_PACK, version=9, keys=(STRANGER_KEY, ORGANISATION_KEY)), STRANGER)
        assert loaded(mine) == FULL_PACK

    def test_it_is_still_there_when_the_workbook_is_opened_again(self, mine: ProgrammePack, built: BuiltPair) -> None:
        take(mine)
        mine._workspace.space.close()  # the workbook locks
        again = built.workspace()
        assert loaded(ProgrammePack(again, RULES)) == FULL_PACK
        again.space.close()


class TestPolicy:
    def test_only_keys_that_it_allows_are_used(self, amara: Workspace) -> None:
        rules = PackRules(RULES.words, lambda digits: digits == fingerprint_digits(ORGANISATION_KEY))
        with pytest.raises(PackNotAllowed):
            rules.read(sealed_bytes())

    def test_a_pack_that_was_loaded_before_is_not_used_any_more(self, mine: ProgrammePack, amara: Workspace) -> None:
        take(mine)
        strict = ProgrammePack(amara, PackRules(RULES.words, lambda _digits: False))
        assert strict.loaded() is None
        assert strict.is_lost()


class TestCopy:
    def test_lies_beside_the_databases_as_it_was_signed(self, mine: ProgrammePack, file: Path) -> None:
        take(mine)
        assert file.read_bytes() == sealed_bytes()

    def test_is_put_right_when_somebody_changed_it(self, mine: ProgrammePack, file: Path) -> None:
        take(mine)
        file.write_bytes(b"something else")
        mine.put_copy()
        assert file.read_bytes() == sealed_bytes()

    def test_one_that_was_never_loaded_goes(self, mine: ProgrammePack, file: Path) -> None:
        file.write_bytes(sealed_bytes())
        mine.put_copy()
        assert not file.exists()

    def test_is_believed_only_if_it_is_the_one_in_the_log(
        self, mine: ProgrammePack, file: Path, amara: Workspace
    ) -> None:
        file.write_bytes(sealed_bytes(replace(FULL_PACK, version=9)))
        assert mine.loaded() is None
        take(mine)
        file.write_bytes(sealed_bytes(replace(FULL_PACK, version=9)))
        assert loaded(mine) == FULL_PACK


class TestSuccessor:
    def next_pack(self) -> Pack:
        statement = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, DAY)
        return replace(FULL_PACK, version=4, keys=(NEXT_LEAD_KEY, ORGANISATION_KEY), successions=(statement,))

    def test_waits_until_both_have_agreed(self, mine: ProgrammePack, hers: ProgrammePack) -> None:
        take(mine)
        assert take(mine, self.next_pack(), NEXT_LEAD) is Verdict.ASK_BOTH
        assert loaded(mine) == FULL_PACK
        for packs in (mine, hers):
            waiting = packs.waiting()
            assert waiting is not None
            assert [one.new for one in waiting.successions] == [NEXT_LEAD_KEY]
            assert not waiting.agreed_by_me
        assert not hers.agree()
        assert loaded(mine) == FULL_PACK
        waiting = mine.waiting()
        assert waiting is not None
        assert (waiting.agreed_by_me, waiting.agreed_by_other) == (False, True)
        assert mine.agree()
        assert loaded(hers) == self.next_pack()
        assert mine.waiting() is None

    def test_agreeing_twice_is_agreeing_once(self, mine: ProgrammePack) -> None:
        take(mine)
        take(mine, self.next_pack(), NEXT_LEAD)
        assert not mine.agree()
        assert not mine.agree()
        assert loaded(mine) == FULL_PACK

    def test_a_pack_under_the_key_that_is_known_takes_its_place(self, mine: ProgrammePack) -> None:
        take(mine)
        take(mine, self.next_pack(), NEXT_LEAD)
        take(mine, replace(FULL_PACK, version=5))
        assert mine.waiting() is None

    def test_there_is_nothing_to_agree_to_at_first(self, mine: ProgrammePack) -> None:
        assert not mine.agree()


class TestProgramme:
    def test_gives_the_beginning_and_the_length(self, mine: ProgrammePack, amara: Workspace) -> None:
        take(mine)
        programme = Sessions(amara).programme()
        assert (programme.start, programme.months) == (date(2026, 12, 1), 6)
        assert not mine.start_differs()

    def test_no_session_is_planned_before_the_pair_has_met(self, mine: ProgrammePack, amara: Workspace) -> None:
        """A briefing on the first day, and the workshop where people meet their partner more than 2 weeks later."""
        days = (date(2027, 1, 12), date(2027, 1, 28), date(2027, 4, 6))
        dates = tuple(ProgrammeDate(f"w{day.month}-{day.day}", DateKind.WORKSHOP, "A", day) for day in days)
        take(mine, replace(FULL_PACK, start=date(2027, 1, 11), dates=dates))
        found = [one.day for one in Sessions(amara).all()]
        assert found[:2] == [date(2027, 2, 4), date(2027, 3, 4)]
        assert all(one is not None for one in found)

    def test_a_later_pack_moves_it_on(self, mine: ProgrammePack, amara: Workspace) -> None:
        take(mine)
        take(mine, replace(FULL_PACK, version=4, start=date(2027, 1, 5), months=9))
        programme = Sessions(amara).programme()
        assert (programme.start, programme.months) == (date(2027, 1, 5), 9)

    def test_what_the_pair_said_stays_until_they_choose(self, mine: ProgrammePack, amara: Workspace) -> None:
        Sessions(amara).set_up(date(2027, 2, 1), 8)
        take(mine)
        assert Sessions(amara).programme().start == date(2027, 2, 1)
        assert mine.start_differs()
        mine.use_programmes_start()
        assert (Sessions(amara).programme().start, Sessions(amara).programme().months) == (date(2026, 12, 1), 6)
        assert not mine.start_differs()

    def test_months_after_the_end_it_asks_what_to_keep(self, mine: ProgrammePack) -> None:
        take(mine)
        assert not mine.keeping_is_over(date(2028, 5, 31))
        assert mine.keeping_is_over(date(2028, 6, 1))

    def test_a_programme_that_says_nothing_of_keeping_never_asks(self, mine: ProgrammePack) -> None:
        take(mine, replace(FULL_PACK, retention_months=0))
        assert not mine.keeping_is_over(date(2099, 1, 1))


class TestDates:
    def test_are_in_order(self, mine: ProgrammePack) -> None:
        take(mine, replace(FULL_PACK, dates=FULL_PACK.dates[::-1]))
        assert [one.programmes.id for one in mine.dates()] == ["workshop-1", "circle", "party"]

    def test_one_can_be_changed_for_the_pair_and_both_see_it(self, mine: ProgrammePack, hers: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        changed = next(one for one in hers.dates() if one.programmes.id == "circle")
        assert changed.ours is not None
        assert (changed.in_force.day, changed.in_force.time) == (date(2027, 3, 16), "2pm")
        assert not changed.asks

    def test_a_later_pack_that_leaves_it_alone_does_not_ask(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        take(mine, replace(FULL_PACK, version=4, cohort="Cohort 6"))
        assert [one.asks for one in mine.dates()] == [False, False, False]

    def later(self) -> Pack:
        moved = ProgrammeDate("circle", DateKind.CIRCLE, "Mentoring circle", date(2027, 4, 6))
        return replace(FULL_PACK, version=4, dates=(FULL_PACK.dates[0], moved, FULL_PACK.dates[2]))

    def test_a_later_pack_that_moves_it_shows_both_and_asks(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        take(mine, self.later())
        asked = next(one for one in mine.dates() if one.asks)
        assert (asked.programmes.day, asked.in_force.day) == (date(2027, 4, 6), date(2027, 3, 16))

    def test_either_answer_ends_the_question(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        take(mine, self.later())
        mine.keep_ours("circle")
        circle = next(one for one in mine.dates() if one.programmes.id == "circle")
        assert (circle.asks, circle.in_force.day) == (False, date(2027, 3, 16))
        mine.use_programmes("circle")
        circle = next(one for one in mine.dates() if one.programmes.id == "circle")
        assert (circle.ours, circle.in_force.day) == (None, date(2027, 4, 6))

    def test_changing_it_back_is_no_change(self, mine: ProgrammePack) -> None:
        take(mine)
        circle = FULL_PACK.dates[1]
        mine.move_date("circle", date(2027, 3, 16), "", "")
        mine.move_date("circle", circle.day, circle.time, circle.place)
        assert all(one.ours is None for one in mine.dates())

    def test_a_date_that_is_not_in_the_pack_cannot_be_changed(self, mine: ProgrammePack) -> None:
        take(mine)
        with pytest.raises(KeyError):
            mine.move_date("gone", date(2027, 3, 16), "", "")


class TestPuttingAway:
    OTHER = replace(
        FULL_PACK, programme="other-2028", version=1, keys=(STRANGER_KEY, ORGANISATION_KEY), start=date(2027, 1, 12)
    )

    def test_nothing_of_it_is_in_use_for_either_and_its_copy_goes(
        self, mine: ProgrammePack, hers: ProgrammePack, file: Path
    ) -> None:
        take(mine)
        assert file.exists()
        hers.put_away()
        mine.put_copy()
        assert (mine.loaded(), mine.dates(), mine.is_lost()) == (None, (), False)
        assert not file.exists()

    def test_without_a_pack_nothing_happens(self, mine: ProgrammePack, amara: Workspace) -> None:
        before = operations(amara)
        mine.put_away()
        assert (operations(amara), mine.away()) == (before, ())

    def test_either_can_use_it_again_without_its_file_or_its_card(
        self, mine: ProgrammePack, hers: ProgrammePack
    ) -> None:
        take(mine)
        assert mine.away() == ()
        mine.put_away()
        again = hers.away()
        assert [one.pack for one in again] == [FULL_PACK]
        assert hers.take(again[0]) is Verdict.TAKE
        assert (loaded(mine), mine.away()) == (FULL_PACK, ())

    def test_dates_that_were_changed_come_back_with_it(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        mine.put_away()
        mine.take(mine.away()[0])
        assert next(one for one in mine.dates() if one.programmes.id == "circle").in_force.time == "2pm"

    def test_the_beginning_and_the_length_stay(self, mine: ProgrammePack, amara: Workspace) -> None:
        take(mine)
        before = Sessions(amara).programme()
        mine.put_away()
        assert Sessions(amara).programme() == before

    def test_it_never_comes_back_older_or_under_an_unknown_key(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.put_away()
        with pytest.raises(PackOlder):
            take(mine, replace(FULL_PACK, version=2))
        with pytest.raises(PackOfAnotherKey):
            take(mine, replace(FULL_PACK, version=4, keys=(STRANGER_KEY, ORGANISATION_KEY)), STRANGER)
        take(mine, replace(FULL_PACK, version=4))
        assert loaded(mine) == replace(FULL_PACK, version=4)

    def test_another_programme_needs_the_pack_away_and_then_its_own_card(self, mine: ProgrammePack) -> None:
        take(mine)
        other = RULES.read(sealed_bytes(self.OTHER, STRANGER))
        with pytest.raises(PackOfAnotherProgramme):
            mine.take(other, fingerprint_digits(STRANGER_KEY))
        mine.put_away()
        with pytest.raises(FingerprintDiffers):
            mine.take(other, CARD)
        mine.take(other, fingerprint_digits(STRANGER_KEY))
        assert loaded(mine) == self.OTHER

    def test_a_date_of_another_programme_was_not_changed_by_the_pair(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.move_date("circle", date(2027, 3, 16), "2pm", "Online")
        mine.put_away()
        mine.take(RULES.read(sealed_bytes(self.OTHER, STRANGER)), fingerprint_digits(STRANGER_KEY))
        assert all(one.ours is None for one in mine.dates())

    def test_the_one_with_the_highest_number_can_be_used_again(self, mine: ProgrammePack) -> None:
        take(mine)
        mine.put_away()
        take(mine, replace(FULL_PACK, version=4))
        mine.put_away()
        assert [one.pack.version for one in mine.away()] == [4]

    def test_one_that_waits_for_both_waits_no_more(self, mine: ProgrammePack) -> None:
        take(mine)
        statement = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, DAY)
        later = replace(FULL_PACK, version=4, keys=(NEXT_LEAD_KEY, ORGANISATION_KEY), successions=(statement,))
        assert take(mine, later, NEXT_LEAD) is Verdict.ASK_BOTH
        mine.put_away()
        assert mine.waiting() is None


def operations(workspace: Workspace) -> int:
    found = workspace.space.space.read("SELECT COUNT(*) FROM operations")
    return int(str(found[0][0]))


def test_the_clock_of_the_tests_is_before_the_programme() -> None:
    assert datetime(2026, 11, 21, tzinfo=UTC).date() < FULL_PACK.dates[0].day
