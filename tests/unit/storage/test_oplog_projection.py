"""The projected tables against a plain reading of the rules, for random sequences of changes by two authors."""

import tempfile
from collections import defaultdict
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import Canonical, encode
from rmdesk.domain.ids import RecordId
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.storage import projection
from rmdesk.storage.integrity import check_content
from rmdesk.storage.oplog import Intent
from tests.page_decryptor import decrypt
from tests.shared_space import Laptop, new_laptop, second_laptop

RECORDS = (RecordId("11" * 16), RecordId("22" * 16))
KINDS = ("create", "set", "set", "set", "tombstone", "restore", "consent", "sign", "erase", "exported")
STEP = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(RECORDS),
    st.sampled_from(("title", "why")),
    st.text(max_size=3),
    st.booleans(),
    st.booleans(),
)
QUICK = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def perform(laptop: Laptop, step: tuple[str, RecordId, str, str, bool, bool]) -> None:
    kind, record, field, text, by_john, _ = step
    who = laptop.john if by_john else laptop.amina
    with laptop.shared.space.transaction() as tx:
        if kind == "erase":
            mine = [
                one.id
                for one in laptop.shared.log.history(record)
                if projection.may_erase(who.partner, one.header) and one.header.field == field
            ]
            laptop.shared.log.erase(tx, who, mine[:1])
        else:
            laptop.shared.log.append(tx, who, intent_of(kind, record, field, text))


def intent_of(kind: str, record: RecordId, field: str, text: str) -> Intent:
    marked: Canonical = {"core_hash": text}
    return {
        "create": Intent(OperationKind.CREATE, record, "action", "", {"title": text, "why": text}),
        "set": Intent(OperationKind.SET, record, "action", field, text),
        "tombstone": Intent(OperationKind.TOMBSTONE, record, "action", "", None),
        "restore": Intent(OperationKind.SET, record, "action", "", False),
        "consent": Intent(OperationKind.CONSENT, record, "action", "", marked),
        "sign": Intent(OperationKind.SIGN, record, "action", "", marked),
        "exported": Intent(OperationKind.EXPORTED, record, "action", "", marked),
    }[kind]


def expected_heads(operations: list[Operation]) -> set[tuple[str, str, str, str]]:
    """Record, field, operation and payload of every head, found the slow way from the rules on the format's page."""
    values: dict[tuple[str, str], dict[str, Canonical]] = defaultdict(dict)
    replaced: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in operations:
        header = one.header
        if header.kind not in ("create", "set", "tombstone"):
            continue
        replaced[header.record, header.field].update(header.replaces)
        if one.erased:
            continue
        if header.kind == "create":
            assert isinstance(one.payload, dict)
            for name, value in one.payload.items():
                values[header.record, name][one.id] = value
        else:
            values[header.record, header.field][one.id] = True if header.kind == "tombstone" else one.payload
    return {
        (record, name, operation, encode(value).decode())
        for (record, name), found in values.items()
        for operation, value in found.items()
        if operation not in replaced[record, name]
    }


def actual_heads(laptop: Laptop) -> set[tuple[object, ...]]:
    return set(laptop.shared.space.read("SELECT record, field, operation, payload FROM heads"))


@QUICK
@given(st.lists(STEP, max_size=14))
def test_rebuilding_gives_what_came_about_step_by_step(steps: list[tuple[str, RecordId, str, str, bool, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        laptop = new_laptop(Path(folder))
        for step in steps:
            perform(laptop, step)
        before = laptop.tables()
        assert actual_heads(laptop) == expected_heads(laptop.operations())
        laptop.shared.log.rebuild()
        assert laptop.tables() == before
        laptop.shared.log.verify()
        assert check_content(laptop.shared.space).ok
        laptop.shared.close()


@QUICK
@given(st.lists(STEP, max_size=12), st.lists(STEP, max_size=8), st.randoms(use_true_random=False))
def test_two_laptops_end_with_the_same_tables_in_whatever_order_changes_come(
    together: list[tuple[str, RecordId, str, str, bool, bool]],
    later: list[tuple[str, RecordId, str, str, bool, bool]],
    random: object,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = new_laptop(Path(folder))
        second = second_laptop(first, Path(folder))
        for step in together:
            perform(second if step[5] else first, step)
        first.receive_all(second)
        for step in later:
            perform(second if step[5] else first, step)
        own = [one for one in first.operations() if one.header.device == first.shared.log.device]
        second.take(own)
        first.receive_all(second)
        assert first.tables() == second.tables()
        assert actual_heads(first) == expected_heads(first.operations())
        for laptop in (first, second):
            laptop.shared.log.verify()
            laptop.shared.close()


def test_erased_words_leave_no_remnant_in_the_file(tmp_path: Path) -> None:
    laptop = new_laptop(tmp_path)
    log, space = laptop.shared.log, laptop.shared.space
    canary = "nobody-may-find-this-again"
    for number in range(60):
        words = canary if number % 3 else "ordinary words"
        with space.transaction() as tx:
            made = log.append(tx, laptop.amina, intent_of("set", RECORDS[number % 2], f"field{number}", words * 9))
            laptop.shared.drafts.put(tx, "item", laptop.amina.partner, words * number)
        if number % 3 == 1:
            with space.transaction() as tx:
                log.erase(tx, laptop.amina, [made.id])
    with space.transaction() as tx:
        laptop.shared.drafts.remove(tx, "item", laptop.amina.partner)
    plain = decrypt(space.path.read_bytes(), b"k" * 32, b"s" * 16)
    assert canary.encode() in plain, "the control: what was not erased must be found"
    with space.transaction() as tx:
        rest = [one.id for one in laptop.operations() if not one.erased and canary in str(one.payload)]
        log.erase(tx, laptop.amina, rest)
    plain = decrypt(space.path.read_bytes(), b"k" * 32, b"s" * 16)
    assert canary.encode() not in plain
    assert canary[:14].encode() not in plain
    assert b"ordinary words" in plain
    log.verify()
    laptop.shared.close()
