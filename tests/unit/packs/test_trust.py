"""Whom a pair believes: the card first, then only known keys, one programme, and a version that only goes up."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.pack_errors import (
    FingerprintDiffers,
    PackKeysChanged,
    PackOfAnotherKey,
    PackOfAnotherProgramme,
    PackOlder,
    PackVersionTaken,
)
from rmdesk.domain.packs import Pack
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words, fits
from rmdesk.packs.sealed import SealedPack, open_sealed
from rmdesk.packs.succession import is_signed, name_successor
from rmdesk.packs.trust import Verdict, confirm, judge, pin_from_plain, pin_of
from rmdesk.runtime.resources import read_text
from rmdesk.security.signatures import Signer
from tests.sample_pack import (
    FULL_PACK,
    LEAD,
    LEAD_KEY,
    NEXT_LEAD,
    NEXT_LEAD_KEY,
    ORGANISATION,
    ORGANISATION_KEY,
    STRANGER,
    STRANGER_KEY,
    sealed_bytes,
)

WORDS = read_text("security/words.txt").split()
DAY = date(2026, 11, 19)


def opened(pack: Pack = FULL_PACK, *signers: Signer) -> SealedPack:
    return open_sealed(sealed_bytes(pack, *signers))


PIN = pin_of(opened())


def with_next_lead(by: Signer = LEAD, version: int = 4) -> Pack:
    statement = name_successor(by, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, DAY)
    keys = (NEXT_LEAD_KEY, ORGANISATION_KEY)
    return replace(FULL_PACK, version=version, keys=keys, successions=(statement,))


class TestFirstPack:
    def test_asks_for_the_card(self) -> None:
        assert judge(opened(), None).verdict is Verdict.ASK_CARD

    def test_takes_the_8_words_however_they_are_written(self) -> None:
        words = fingerprint_words(LEAD_KEY, WORDS)
        for typed in (" ".join(words), "-".join(words).upper(), "\n".join(words), ", ".join(words)):
            assert confirm(opened(), typed, WORDS) == LEAD_KEY

    def test_takes_the_40_digits_however_they_are_grouped(self) -> None:
        digits = fingerprint_digits(LEAD_KEY)
        assert confirm(opened(), digits, WORDS) == LEAD_KEY
        assert confirm(opened(), digits.replace(" ", ""), WORDS) == LEAD_KEY

    @pytest.mark.parametrize("typed", ["", "   ", "abacus", fingerprint_digits(STRANGER_KEY)])
    def test_refuses_another_fingerprint(self, typed: str) -> None:
        with pytest.raises(FingerprintDiffers):
            confirm(opened(), typed, WORDS)

    def test_a_key_that_the_pack_names_but_that_did_not_sign_is_not_enough(self) -> None:
        with pytest.raises(FingerprintDiffers):
            confirm(opened(), fingerprint_digits(ORGANISATION_KEY), WORDS)
        both = opened(FULL_PACK, LEAD, ORGANISATION)
        assert confirm(both, fingerprint_digits(ORGANISATION_KEY), WORDS) == ORGANISATION_KEY


class TestLaterPacks:
    def test_a_higher_version_by_either_key_is_taken(self) -> None:
        for signer in (LEAD, ORGANISATION):
            assert judge(opened(replace(FULL_PACK, version=9), signer), PIN).verdict is Verdict.TAKE

    def test_the_same_pack_again_changes_nothing_even_under_another_key(self) -> None:
        assert judge(opened(FULL_PACK, ORGANISATION), PIN).verdict is Verdict.SAME

    def test_a_lower_version_is_refused(self) -> None:
        with pytest.raises(PackOlder):
            judge(opened(replace(FULL_PACK, version=2)), PIN)

    def test_other_content_under_the_same_version_is_refused(self) -> None:
        with pytest.raises(PackVersionTaken):
            judge(opened(replace(FULL_PACK, cohort="Cohort 6")), PIN)

    def test_another_programme_is_refused(self) -> None:
        with pytest.raises(PackOfAnotherProgramme):
            judge(opened(replace(FULL_PACK, programme="other", version=9)), PIN)

    def test_a_stranger_is_refused(self) -> None:
        pack = replace(FULL_PACK, version=9, keys=(STRANGER_KEY, ORGANISATION_KEY))
        with pytest.raises(PackOfAnotherKey):
            judge(opened(pack, STRANGER), PIN)

    def test_a_new_key_that_nobody_vouches_for_is_refused(self) -> None:
        pack = replace(FULL_PACK, version=9, keys=(NEXT_LEAD_KEY, ORGANISATION_KEY))
        with pytest.raises(PackKeysChanged):
            judge(opened(pack, ORGANISATION), PIN)

    def test_a_key_added_quietly_is_refused(self) -> None:
        pack = replace(FULL_PACK, version=9, keys=(LEAD_KEY, ORGANISATION_KEY, STRANGER_KEY))
        with pytest.raises(PackKeysChanged):
            judge(opened(pack, LEAD), PIN)


class TestSuccessors:
    def test_either_key_may_name_one_and_both_partners_are_asked(self) -> None:
        for by in (LEAD, ORGANISATION):
            found = judge(opened(with_next_lead(by), NEXT_LEAD), PIN)
            assert found.verdict is Verdict.ASK_BOTH
            assert [one.new for one in found.successions] == [NEXT_LEAD_KEY]

    def test_once_it_is_pinned_nobody_is_asked_again(self) -> None:
        pin = pin_of(opened(with_next_lead(), NEXT_LEAD))
        assert judge(opened(with_next_lead(version=5), NEXT_LEAD), pin).verdict is Verdict.TAKE

    def test_the_key_that_was_replaced_signs_no_more(self) -> None:
        pin = pin_of(opened(with_next_lead(), NEXT_LEAD))
        with pytest.raises(PackOfAnotherKey):
            judge(opened(replace(FULL_PACK, version=9), LEAD), pin)

    def test_a_pair_that_missed_a_version_follows_two_statements(self) -> None:
        third = replace(STRANGER_KEY, name="Third lead")
        first = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, DAY)
        second = name_successor(NEXT_LEAD, FULL_PACK.programme, NEXT_LEAD.public, third, DAY)
        pack = replace(FULL_PACK, version=9, keys=(third, ORGANISATION_KEY), successions=(first, second))
        found = judge(opened(pack, STRANGER), PIN)
        assert found.verdict is Verdict.ASK_BOTH
        assert [one.new for one in found.successions] == [third]

    def test_a_stranger_cannot_name_one(self) -> None:
        with pytest.raises(PackOfAnotherKey):
            judge(opened(with_next_lead(STRANGER), NEXT_LEAD), PIN)

    def test_a_statement_that_was_changed_counts_for_nothing(self) -> None:
        pack = with_next_lead()
        forged = replace(pack.successions[0], new=STRANGER_KEY)
        assert not is_signed(forged)
        pack = replace(pack, keys=(STRANGER_KEY, ORGANISATION_KEY), successions=(forged,))
        with pytest.raises(PackOfAnotherKey):
            judge(opened(pack, STRANGER), PIN)

    def test_a_statement_for_another_programme_counts_for_nothing(self) -> None:
        statement = name_successor(LEAD, "other", LEAD.public, NEXT_LEAD_KEY, DAY)
        assert not is_signed(replace(statement, programme=FULL_PACK.programme))


class TestPin:
    def test_comes_back_from_the_log(self) -> None:
        assert pin_from_plain(PIN.plain) == PIN

    @pytest.mark.parametrize("plain", [None, "", [], {}, {"programme": "a"}, {"programme": "", "version": 1}])
    def test_is_none_where_there_is_none(self, plain: object) -> None:
        assert pin_from_plain(plain) is None  # type: ignore[arg-type]


class TestFingerprints:
    def test_stay_what_they_are(self) -> None:
        """A printed card must fit for years: this fails if the list of words, the label or the way changes."""
        assert hashlib.sha256("\n".join(WORDS).encode()).hexdigest()[:16] == LIST_OF_WORDS
        assert fingerprint_digits(LEAD_KEY) == LEAD_DIGITS
        assert " ".join(fingerprint_words(LEAD_KEY, WORDS)) == LEAD_WORDS

    @settings(max_examples=40, deadline=None)
    @given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
    def test_of_two_keys_are_two(self, one: bytes, other: bytes) -> None:
        first, second = replace(LEAD_KEY, public=one), replace(LEAD_KEY, public=other)
        assert fits(fingerprint_digits(first), second, WORDS) == (one == other)
        assert fits(" ".join(fingerprint_words(first, WORDS)), second, WORDS) == (one == other)


LIST_OF_WORDS = "517da292edb79efa"
LEAD_DIGITS = "74843 66176 99801 31067 00407 68440 83019 83812"
LEAD_WORDS = "postage promoter shakily enlisted empirical contort mortician blend"
