"""A policy can tighten and nothing else; what makes no sense in it is refused value by value, and never a crash."""

import sys
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.packs import KeyName, KeyRole
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.runtime.policy import (
    FLAGS,
    LISTS,
    Policy,
    PolicyInForce,
    Refusal,
    Trouble,
    read_policy,
    registry_name,
)
from rmdesk.runtime.settings import Settings

KEY = "0123456789" * 4
COPIES = "C:/copies" if sys.platform == "win32" else "/srv/copies"
FULL = {
    "organisation": "Example Teaching Hospitals",
    "helpdesk": "IT helpdesk, extension 4000",
    "longest_idle_minutes": 5,
    "hide_from_capture": True,
    "backup_folders": [COPIES, "~/Copies"],
    "no_removable_backups": True,
    "pack_keys": [KEY, " ".join(["98765"] * 8)],
}
quick = settings(max_examples=150, deadline=None)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.binary(max_size=8) | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
names = st.sampled_from(sorted(FULL)) | st.text(max_size=20)


def read(**plain: object) -> PolicyInForce:
    return read_policy(plain, "here")


def troubles(found: PolicyInForce) -> list[tuple[str, Trouble]]:
    return [(one.name, one.trouble) for one in found.refused]


def test_a_whole_policy_is_read() -> None:
    found = read_policy(FULL, "here")
    assert found.refused == ()
    assert found.place == "here"
    assert found.policy == Policy(
        "Example Teaching Hospitals",
        "IT helpdesk, extension 4000",
        5,
        True,
        (Path(COPIES), Path.home() / "Copies"),
        True,
        (KEY, "98765" * 8),
    )


def test_it_has_no_field_for_what_nobody_may_take_away() -> None:
    """Text size, contrast, movement, font, and the exception for assistive tools stay with each person."""
    own = {field.name for field in fields(Settings)}
    reached = {name for name in own if any(_over(policy, name) for policy in _policies())}
    assert reached == {"idle_minutes", "hide_from_capture"}
    assert {field.name for field in fields(Policy)} == set(FULL)


def _policies() -> list[Policy]:
    return [replace(read_policy(FULL, "").policy, longest_idle_minutes=minutes) for minutes in (2, 5, 120)]


def _over(policy: Policy, name: str) -> bool:
    chosen = Settings(idle_minutes=30, hide_from_capture=False)
    return bool(asdict(policy.over(chosen))[name] != asdict(chosen)[name])


@pytest.mark.parametrize("minutes", [1, 0, -3, 121, 10**30])
def test_it_can_never_lock_sooner_than_after_two_minutes(minutes: int) -> None:
    found = read(longest_idle_minutes=minutes)
    assert found.policy == Policy()
    assert troubles(found) == [("longest_idle_minutes", Trouble.OUT_OF_RANGE)]
    with pytest.raises(ValueError, match="range"):
        Policy(longest_idle_minutes=minutes)


def test_the_time_until_locking_is_a_longest_one() -> None:
    policy = Policy(longest_idle_minutes=5)
    assert policy.over(Settings(idle_minutes=30)).idle_minutes == 5
    assert policy.over(Settings(idle_minutes=2)).idle_minutes == 2
    assert Policy().over(Settings(idle_minutes=30)).idle_minutes == 30


@pytest.mark.parametrize("chosen", [True, False])
def test_whoever_needs_an_assistive_tool_is_seen_by_it_under_every_policy(chosen: bool) -> None:
    policy = Policy(hide_from_capture=True)
    assert policy.over(Settings(hide_from_capture=chosen)).hide_from_capture
    assert not policy.over(Settings(hide_from_capture=chosen, seen_by_tools=True)).hide_from_capture
    assert Policy().over(Settings(hide_from_capture=chosen)).hide_from_capture is chosen


@pytest.mark.parametrize(
    ("name", "value", "trouble"),
    [
        ("text_scale", 100, Trouble.UNKNOWN),
        ("seen_by_tools", False, Trouble.UNKNOWN),
        ("organisation", 5, Trouble.WRONG_KIND),
        ("organisation", " ", Trouble.NOT_PLAIN),
        ("organisation", "two\nlines", Trouble.NOT_PLAIN),
        ("helpdesk", "turned \u202e round", Trouble.NOT_PLAIN),
        ("helpdesk", "x" * 161, Trouble.NOT_PLAIN),
        ("longest_idle_minutes", True, Trouble.WRONG_KIND),
        ("longest_idle_minutes", "5", Trouble.WRONG_KIND),
        ("hide_from_capture", False, Trouble.ONLY_TRUE),
        ("hide_from_capture", 1, Trouble.WRONG_KIND),
        ("no_removable_backups", "yes", Trouble.WRONG_KIND),
    ],
)
def test_what_makes_no_sense_is_left_out_and_told_and_the_rest_counts(
    name: str, value: object, trouble: Trouble
) -> None:
    found = read(**{name: value}, pack_keys=[KEY])
    assert found.policy == Policy(pack_keys=(KEY,))
    assert troubles(found) == [(name, trouble)]
    assert found.refused[0].as_text() == f"here: {trouble.value.format(name=name)}"


@pytest.mark.parametrize("value", [5, "all", None, {"a": "b"}, [KEY] * 33])
@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_that_cannot_be_read_allows_nothing(name: str, value: object) -> None:
    found = read(**{name: value})
    assert getattr(found.policy, name) == ()
    assert troubles(found) == [(name, Trouble.NOT_A_LIST)]


def test_a_bad_line_of_a_list_allows_nothing_and_the_good_ones_count() -> None:
    found = read(pack_keys=["short", KEY, 7], backup_folders=["relative", "/srv/../etc", COPIES, "~x/y", "a\nb"])
    assert found.policy == Policy(pack_keys=(KEY,), backup_folders=(Path(COPIES),))
    assert troubles(found).count(("pack_keys", Trouble.NOT_A_KEY)) == 2
    assert troubles(found).count(("backup_folders", Trouble.NOT_A_FOLDER)) == 4
    assert read(pack_keys=["short"]).policy.pack_keys == ()


def test_only_the_named_keys_are_allowed_however_they_are_written() -> None:
    policy = read(pack_keys=[KEY]).policy
    assert policy.allows_pack_key(" ".join(KEY[at : at + 5] for at in range(0, 40, 5)))
    assert not policy.allows_pack_key("7" * 40)
    assert Policy().allows_pack_key("7" * 40)
    assert not Policy(pack_keys=()).allows_pack_key(KEY)


def test_a_hostile_name_stays_one_short_line() -> None:
    (refusal,) = read_policy({"a\nb\u202e" * 50: 1}, "here").refused
    assert refusal == Refusal("here", Trouble.UNKNOWN, refusal.name)
    assert len(refusal.name) == 40
    assert refusal.as_text().isprintable()


@quick
@given(st.dictionaries(names, anything, max_size=8))
def test_whatever_it_holds_the_outcome_is_a_policy_that_only_tightens(plain: dict[str, object]) -> None:
    found = read_policy(plain, "here")
    for chosen in (Settings(idle_minutes=2), Settings(idle_minutes=120, hide_from_capture=False)):
        counted = found.policy.over(chosen)
        assert 2 <= counted.idle_minutes <= chosen.idle_minutes
        assert counted.hide_from_capture >= chosen.hide_from_capture
        unchanged = {
            name: value for name, value in asdict(counted).items() if name not in ("idle_minutes", "hide_from_capture")
        }
        assert unchanged == {name: asdict(chosen)[name] for name in unchanged}
    told = {one.name for one in found.refused}
    for name in plain:
        if name not in FULL:
            assert any(one.trouble is Trouble.UNKNOWN for one in found.refused)
        elif getattr(found.policy, name) in (None, "", False):
            assert name in told


@quick
@given(st.sampled_from(sorted(FULL)), anything)
def test_one_bad_value_takes_no_other_along(name: str, value: object) -> None:
    usual = read_policy(FULL, "here").policy
    found = read_policy({**FULL, name: value}, "here").policy
    assert replace(found, **{name: None}) == replace(usual, **{name: None})


def test_names_in_the_registry() -> None:
    assert registry_name("longest_idle_minutes") == "LongestIdleMinutes"
    assert set(FLAGS) == {"hide_from_capture", "no_removable_backups"}


def test_a_fingerprint_is_read_as_the_facilitator_prints_it() -> None:
    key = KeyName(KeyRole.LEAD, "A lead", bytes(range(32)))
    printed = fingerprint_digits(key)
    policy = read(pack_keys=[printed, printed.replace(" ", "-")]).policy
    assert policy.pack_keys == (printed.replace(" ", ""),) * 2
    assert policy.allows_pack_key(printed)
