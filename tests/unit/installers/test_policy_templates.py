"""The templates for IT hold every value that a policy knows and no other, with the limits that the program holds."""

from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree

import pytest

from rmdesk.runtime import policy as rules
from rmdesk.runtime.policy import FLAGS, LISTS, LONGEST_IDLE, SHORTEST_IDLE, Policy, registry_name
from rmdesk.runtime.policy_places import policy_in_file
from rmdesk.runtime.policy_windows import REGISTRY_KEY

FOLDER = Path(__file__).parents[3] / "installers" / "it" / "policy"
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
NAMES = [registry_name(field.name) for field in fields(Policy)]


@pytest.fixture(scope="module")
def admx() -> ElementTree.Element:
    return ElementTree.parse(FOLDER / "rmdesk.admx").getroot()


@pytest.fixture(scope="module")
def adml() -> ElementTree.Element:
    return ElementTree.parse(FOLDER / "en-US" / "rmdesk.adml").getroot()


def each(root: ElementTree.Element, *names: str) -> list[ElementTree.Element]:
    return [one for name in names for one in root.iter(f"{SPACE}{name}")]


def test_every_value_is_in_the_template_and_no_other(admx: ElementTree.Element) -> None:
    policies = each(admx, "policy")
    assert [one.get("name") for one in policies] == NAMES
    assert {one.get("class") for one in policies} == {"Machine"}
    assert {one.get("key") for one in policies} == {REGISTRY_KEY}
    values = [one.get("valueName") for one in each(admx, "policy", "text", "decimal") if one.get("valueName")]
    lists = [str(one.get("key")).removeprefix(f"{REGISTRY_KEY}\\") for one in each(admx, "list")]
    assert sorted([*values, *lists]) == sorted(NAMES)
    assert sorted(lists) == sorted(registry_name(name) for name in LISTS)


def test_a_switch_is_on_or_not_there(admx: ElementTree.Element) -> None:
    switches = [one for one in each(admx, "policy") if one.get("valueName")]
    assert [one.get("valueName") for one in switches] == [registry_name(name) for name in FLAGS]
    for one in switches:
        assert [value.get("value") for value in each(one, "decimal")] == ["1"]
        (disabled,) = each(one, "disabledValue")
        assert [child.tag for child in disabled] == [f"{SPACE}delete"]


def test_limits_are_those_of_the_program(admx: ElementTree.Element) -> None:
    (minutes,) = (one for one in each(admx, "decimal") if one.get("valueName"))
    assert (minutes.get("minValue"), minutes.get("maxValue")) == (str(SHORTEST_IDLE), str(LONGEST_IDLE))
    assert {one.get("maxLength") for one in each(admx, "text")} == {str(rules._LONGEST_TEXT)}


def test_every_reference_has_its_words_and_no_words_are_left_over(
    admx: ElementTree.Element, adml: ElementTree.Element
) -> None:
    asked = {value for one in admx.iter() for value in one.attrib.values() if value.startswith("$(")}
    strings = {f"$(string.{one.get('id')})" for one in each(adml, "string")}
    presentations = {f"$(presentation.{one.get('id')})" for one in each(adml, "presentation")}
    assert asked == strings | presentations
    elements = {one.get("id") for one in each(admx, "text", "decimal", "list") if one.get("id")}
    assert {one.get("refId") for one in each(adml, "textBox", "decimalTextBox", "listBox")} == elements
    assert all((one.text or "").strip() for one in each(adml, "string"))


def test_the_examples_are_whole_and_say_the_same() -> None:
    toml, plist = (policy_in_file(FOLDER / name) for name in ("policy.toml", "managed-preferences.plist"))
    assert toml.refused == plist.refused == ()
    assert toml.policy == plist.policy
    usual = Policy()
    assert [
        field.name for field in fields(Policy) if getattr(toml.policy, field.name) == getattr(usual, field.name)
    ] == []
