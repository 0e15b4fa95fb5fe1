"""Settings and state: kept, and never a reason to fail."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmdesk.domain.ids import VaultId
from rmdesk.runtime.settings import (
    ColumnWidth,
    FontFamily,
    LineSpacing,
    Nation,
    Settings,
    Theme,
    Tint,
    load_settings,
    save_settings,
)
from rmdesk.runtime.state import MachineState, load_state, save_state

quick = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
VAULT, OTHER = VaultId("0" * 32), VaultId("1" * 32)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "folder" / "file.json"


@quick
@given(
    st.builds(
        Settings,
        theme=st.sampled_from(Theme),
        text_scale=st.integers(100, 200),
        font=st.sampled_from(FontFamily),
        reduced_motion=st.booleans(),
        idle_minutes=st.integers(2, 120),
        hide_from_capture=st.booleans(),
        seen_by_tools=st.booleans(),
        language=st.sampled_from(["en-GB", "cy", "zh-Hant-TW"]),
        last_folder=st.text().filter(lambda text: "\0" not in text),
        tint=st.sampled_from(Tint),
        line_spacing=st.sampled_from(LineSpacing),
        column_width=st.sampled_from(ColumnWidth),
        whole_pages=st.booleans(),
        reminders=st.booleans(),
        nation=st.sampled_from(Nation),
        languages=st.dictionaries(st.sampled_from(["0a1b2c3d", "ffffffff"]), st.sampled_from(["cy", "en-GB"])).map(
            lambda found: tuple(sorted(found.items()))
        ),
    )
)
def test_settings_come_back(file, chosen):
    save_settings(file, chosen)
    assert load_settings(file) == chosen


def test_usual_settings(file):
    assert load_settings(file) == Settings()
    assert Settings().reduced_motion
    assert Settings().idle_minutes >= 2


def test_each_person_reads_their_own_language(file):
    chosen = Settings().with_language("cy", "0a1b2c3d" + "0" * 24)
    assert chosen.language_of("0a1b2c3d") == chosen.language == "cy"
    other = chosen.with_language("en-GB", "ffffffff")
    assert (other.language_of("0a1b2c3d" + "0" * 24), other.language_of("ffffffff")) == ("cy", "en-GB")
    assert other.language_of("11111111") == other.language == "en-GB"
    save_settings(file, other)
    assert load_settings(file) == other


def test_a_line_of_the_languages_that_cannot_be_read_is_left_out(file):
    file.parent.mkdir()
    languages = {"0a1b2c3d": "cy", "a name": "cy", "ffffffff": "../x", "eeeeeeee": 3}
    file.write_text(json.dumps({"languages": languages}))
    assert load_settings(file).languages == (("0a1b2c3d", "cy"),)


@quick
@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]) | st.text(max_size=5), json_values))
def test_broken_values_fall_back_one_by_one(file, plain):
    file.parent.mkdir(exist_ok=True)
    plain.pop("text_scale", None)
    file.write_text(json.dumps({**plain, "text_scale": 150}))
    assert load_settings(file).text_scale == 150


@pytest.mark.parametrize(
    "broken",
    [
        {"text_scale": 99},
        {"text_scale": 201},
        {"text_scale": True},
        {"text_scale": 150.0},
        {"idle_minutes": 1},
        {"idle_minutes": 10**30},
        {"theme": "neon"},
        {"theme": ["dark"]},
        {"font": None},
        {"reduced_motion": 1},
        {"language": "../x"},
        {"language": ""},
        {"last_folder": 7},
        {"last_folder": "a\0b"},
    ],
)
def test_broken_value(file, broken):
    file.parent.mkdir()
    file.write_text(json.dumps({"reduced_motion": False, "theme": "dark", **broken}))
    loaded = load_settings(file)
    name = next(iter(broken))
    assert getattr(loaded, name) == getattr(Settings(), name)
    assert name == "theme" or loaded.theme is Theme.DARK
    assert name == "reduced_motion" or loaded.reduced_motion is False


@quick
@given(st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_at_all(file, raw):
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(raw)
    assert isinstance(load_settings(file), Settings)
    assert isinstance(load_state(file), MachineState)


@pytest.mark.parametrize("raw", [b"[" * 60_000, b" " * 70_000 + b"{}", b'{"text_scale":' + b"9" * 5000 + b"}"])
def test_hostile_files(file, raw):
    file.parent.mkdir()
    file.write_bytes(raw)
    assert load_settings(file) == Settings()


def test_settings_say_nothing_about_a_person_but_the_language_they_read():
    assert {field.name for field in fields(Settings)} == {
        "theme", "text_scale", "font", "reduced_motion", "idle_minutes", "language", "last_folder", "hide_from_capture",
        "seen_by_tools", "spelling", "spelling_marks", "tint", "line_spacing", "column_width", "whole_pages",
        "reminders", "nation", "languages",
    }  # fmt: skip


def test_labels_are_neutral_and_stay(tmp_path):
    state = MachineState().with_vault(VAULT, tmp_path / "Amara and Ben").with_vault(OTHER, tmp_path / "b")
    assert [entry.label for entry in state.vaults] == ["Pair 1", "Pair 2"]
    marks = {(entry.colour, entry.shape) for entry in state.vaults}
    assert len(marks) == 2
    moved = state.with_vault(VAULT, tmp_path / "moved")
    assert [entry.label for entry in moved.vaults] == ["Pair 1", "Pair 2"]
    assert moved.vaults[0].folder == tmp_path / "moved"
    again = moved.without_vault(VAULT).with_vault(VaultId("2" * 32), tmp_path / "c")
    assert sorted(entry.label for entry in again.vaults) == ["Pair 1", "Pair 2"]


def test_numbers_never_go_down(file):
    space = f"{VAULT}/shared".replace("shared", "a1")
    state = MachineState().with_generation(space, 7).with_generation(space, 3).with_sequence("ab", 2)
    assert state.generation(space) == 7
    assert state.sequence("ab") == 2
    assert state.generation("ff") == 0
    assert MachineState().with_generation("ff", 0) == MachineState()
    with pytest.raises(ValueError, match="ids only"):
        state.with_generation("Amara", 1)


def test_the_folder_for_the_exchange_belongs_to_one_workbook(file, tmp_path):
    state = MachineState().with_vault(VAULT, tmp_path / "a").with_vault(OTHER, tmp_path / "b")
    state = state.with_exchange(OTHER, tmp_path / "drive")
    save_state(file, state)
    assert [one.exchange for one in load_state(file).vaults] == [None, tmp_path / "drive"]
    moved = load_state(file).with_vault(OTHER, tmp_path / "moved")
    assert moved.vaults[1].exchange == tmp_path / "drive"
    assert moved.with_exchange(OTHER, None).vaults[1].exchange is None


@pytest.mark.parametrize("broken", [7, None, ["x"], "a\0b", ""])
def test_a_broken_folder_for_the_exchange_is_none(file, tmp_path, broken):
    save_state(file, MachineState().with_vault(VAULT, tmp_path / "a"))
    plain = json.loads(file.read_text())
    plain["vaults"][0]["exchange"] = broken
    file.write_text(json.dumps(plain))
    (entry,) = load_state(file).vaults
    assert entry.exchange is None


def test_state_comes_back(file, tmp_path):
    state = (
        MachineState()
        .with_vault(VAULT, tmp_path)
        .with_vault(OTHER, tmp_path / "x")
        .with_last_key(VAULT, "0badcafe")
        .with_last_key(VAULT, "0badcaff")
        .with_generation(VAULT, 12)
        .with_sequence("0badcafe", 3)
        .with_copy(OTHER, 1_790_000_000)
    )
    save_state(file, state)
    assert load_state(file) == state
    assert load_state(file).last_key(VAULT) == "0badcaff"
    assert load_state(file).last_key(OTHER) is None
    assert (load_state(file).last_copy(OTHER), load_state(file).last_copy(VAULT)) == (1_790_000_000, 0)


def test_one_broken_entry_costs_only_itself(file):
    good = {"vault": VAULT, "folder": "/x", "number": 4, "colour": "plum", "shape": "circle"}
    broken = [7, {}, {**good, "vault": "x"}, {**good, "number": 0}, {**good, "number": True}, {**good, "folder": None}]
    file.parent.mkdir()
    seen = {VAULT: 5, "name": 6, "ff": "x"}
    file.write_text(json.dumps({"vaults": [*broken, good], "generations": seen, "last_keys": [{"vault": VAULT}]}))
    state = load_state(file)
    assert [(entry.label, entry.folder) for entry in state.vaults] == [("Pair 4", Path("/x"))]
    assert state.generation(VAULT) == 5
    assert len(state.generations) == 1


def test_two_entries_never_share_a_label(file):
    one = {"vault": VAULT, "folder": "/x", "number": 1, "colour": "none", "shape": 4}
    file.parent.mkdir()
    file.write_text(json.dumps({"vaults": [one, {**one, "vault": OTHER}, {**one, "number": 2}]}))
    labels = [entry.label for entry in load_state(file).vaults]
    assert len(labels) == len(set(labels))
