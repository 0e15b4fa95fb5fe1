"""Partners, agreement versions, answers, sheets and drafts of the shared space."""

import hashlib
from datetime import UTC, datetime

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.agreement import Clause
from rmdesk.domain.errors import NotOurFile, OperationRefused, TooLong
from rmdesk.domain.ids import PartnerId, RecordId, VaultId
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.partners import Partner
from rmdesk.domain.questions import Answer, PickedAnswer, TextAnswer
from rmdesk.domain.shared import SharedDraft, SheetExport
from rmdesk.security.keys import SpaceKey
from rmdesk.storage.integrity import check_content
from rmdesk.storage.oplog import Author, Intent
from rmdesk.storage.shared.answers import answer_record
from rmdesk.storage.shared.space import open_shared
from tests.shared_space import AMINA, JOHN, VAULT, Laptop, author, exchange_public, keys_of, new_laptop

NOW = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)
CLAUSES = (Clause("time", "Time", "We meet every 6 weeks."), Clause("quiet", "What stays here", "We tell nobody."))
ANSWER = Answer("p.hopes", "What do you hope for?", 3, TextAnswer("To be heard"))
SHEET = {"title": "Shared actions", "lines": [{"title": "One"}]}
SHEET_HASH = hashlib.sha256(canonical.encode(SHEET)).hexdigest()


def rename(laptop: Laptop, who: Author, name: str) -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.partners.rename(tx, who, name)


def test_partners_come_with_their_names_and_keys(laptop: Laptop) -> None:
    assert laptop.shared.partners.all() == (Partner(AMINA, ""), Partner(JOHN, ""))
    rename(laptop, laptop.john, "John")
    rename(laptop, laptop.john, "Jo")
    assert laptop.shared.partners.all() == (Partner(AMINA, ""), Partner(JOHN, "Jo"))
    assert laptop.shared.partners.public_key(JOHN) == author(JOHN).signer.public
    assert laptop.shared.partners.exchange_key(JOHN) == exchange_public(JOHN)
    with pytest.raises(OperationRefused):
        laptop.shared.partners.public_key(PartnerId("ee" * 16))


def propose(laptop: Laptop, clauses: tuple[Clause, ...] = CLAUSES) -> RecordId:
    with laptop.shared.space.transaction() as tx:
        return laptop.shared.agreements.propose(tx, laptop.amina, clauses)


def sign(laptop: Laptop, who: Author, number: int) -> None:
    version = laptop.shared.agreements.versions()[number - 1]
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, who, laptop.shared.agreements.sign_intent(version))


def test_an_agreement_counts_once_both_signed_the_same_words(laptop: Laptop) -> None:
    record = propose(laptop)
    (version,) = laptop.shared.agreements.versions()
    assert (version.id, version.number, version.clauses) == (record, 1, CLAUSES)
    assert (version.proposed_by, version.proposed_at, version.agreed) == (AMINA, NOW, False)
    sign(laptop, laptop.amina, 1)
    assert laptop.shared.agreements.versions()[0].signers == {AMINA}
    sign(laptop, laptop.john, 1)
    assert laptop.shared.agreements.versions()[0].agreed


def test_a_new_version_stands_beside_the_old_one_unsigned(laptop: Laptop) -> None:
    propose(laptop)
    for who in (laptop.amina, laptop.john):
        sign(laptop, who, 1)
    propose(laptop, CLAUSES[:1])
    first, second = laptop.shared.agreements.versions()
    assert (first.agreed, second.agreed, second.number, second.clauses) == (True, False, 2, CLAUSES[:1])


def test_a_signature_over_other_words_does_not_count(laptop: Laptop) -> None:
    record = propose(laptop)
    with laptop.shared.space.transaction() as tx:
        for who in (laptop.amina, laptop.john):
            other_words: canonical.Canonical = {"clauses_hash": "0" * 64}
            laptop.shared.log.append(tx, who, Intent(OperationKind.SIGN, record, "agreement", "", other_words))
    (version,) = laptop.shared.agreements.versions()
    assert len(version.signatures) == 2
    assert not version.agreed


def test_nobody_can_slip_other_clauses_under_signatures(laptop: Laptop) -> None:
    record = propose(laptop)
    for who in (laptop.amina, laptop.john):
        sign(laptop, who, 1)
    other: canonical.Canonical = [{"id": "time", "heading": "Time", "text": "Never"}]
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, laptop.john, Intent(OperationKind.SET, record, "agreement", "clauses", other))
    (version,) = laptop.shared.agreements.versions()
    assert not (version.agreed and version.clauses != CLAUSES)


def put_answer(laptop: Laptop, who: Author, answer: Answer = ANSWER, voice: str = "") -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.answers.put(tx, who, answer, voice)


def test_an_answer_comes_back_with_wording_version_author_and_voice(laptop: Laptop) -> None:
    assert laptop.shared.answers.get("p.hopes") == ()
    put_answer(laptop, laptop.amina, voice="both")
    (one,) = laptop.shared.answers.get("p.hopes")
    assert (one.answer, one.author, one.at, one.voice) == (ANSWER, AMINA, NOW, "both")
    assert laptop.shared.answers.answered() == {"p.hopes"}


def test_earlier_answers_stay_in_the_history_until_erased(laptop: Laptop) -> None:
    put_answer(laptop, laptop.amina)
    newer = Answer("p.hopes", "What do you hope for now?", 4, PickedAnswer(("a", "b")))
    put_answer(laptop, laptop.john, newer)
    assert [one.answer for one in laptop.shared.answers.get("p.hopes")] == [newer]
    history = laptop.shared.answers.history("p.hopes")
    assert [one.answer for one in history] == [ANSWER, newer]
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.amina, [history[0].operation])
    assert [one.answer for one in laptop.shared.answers.history("p.hopes")] == [newer]


def test_answers_of_two_laptops_to_one_prompt_are_both_kept(laptop: Laptop, other: Laptop) -> None:
    put_answer(laptop, laptop.amina)
    put_answer(other, other.john, Answer("p.hopes", "What do you hope for?", 3, TextAnswer("To listen")))
    laptop.receive_all(other)
    texts = {one.author: one.answer.value for one in laptop.shared.answers.get("p.hopes")}
    assert texts == {AMINA: TextAnswer("To be heard"), JOHN: TextAnswer("To listen")}
    put_answer(laptop, laptop.amina)
    assert len(laptop.shared.answers.get("p.hopes")) == 1


def test_a_prompts_record_differs_between_vaults_and_prompts() -> None:
    named = b"rmdesk/1/answer\0" + VAULT.encode() + b"\0p.hopes"
    assert answer_record(VAULT, "p.hopes") == hashlib.sha256(named).hexdigest()[:32]
    assert answer_record(VAULT, "p.hopes") != answer_record(VAULT, "p.fears")
    assert answer_record(VAULT, "p.hopes") != answer_record(VaultId("ef" * 16), "p.hopes")


def consent(laptop: Laptop, who: Author, sheet_hash: str = SHEET_HASH) -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, who, laptop.shared.sheets.consent_intent(sheet_hash))


def propose_sheet(laptop: Laptop, plain: canonical.Canonical = SHEET) -> str:
    sheet_hash = hashlib.sha256(canonical.encode(plain)).hexdigest()
    with laptop.shared.space.transaction() as tx:
        laptop.shared.sheets.propose(tx, laptop.amina, plain, sheet_hash)
    return sheet_hash


def test_a_sheet_is_agreed_once_both_consented_to_exactly_it(laptop: Laptop) -> None:
    assert laptop.shared.sheets.latest() is None
    propose_sheet(laptop)
    consent(laptop, laptop.amina)
    assert laptop.shared.sheets.consents(SHEET_HASH) == {AMINA}
    assert laptop.shared.sheets.latest_agreed() is None
    consent(laptop, laptop.john)
    agreed = laptop.shared.sheets.latest_agreed()
    assert agreed is not None
    assert (agreed.sheet, agreed.sheet_hash, agreed.consents) == (SHEET, SHEET_HASH, {AMINA, JOHN})
    assert agreed.agreed
    newer = propose_sheet(laptop, {"title": "Other"})
    assert laptop.shared.sheets.consents(newer) == frozenset()
    newest = laptop.shared.sheets.latest()
    assert newest is not None
    assert newest.sheet_hash == newer
    assert laptop.shared.sheets.latest_agreed() == agreed


def test_proposing_the_same_sheet_again_adds_nothing(laptop: Laptop) -> None:
    propose_sheet(laptop)
    before = laptop.operations()
    propose_sheet(laptop)
    assert laptop.operations() == before


def test_a_sheet_must_fit_its_hash_and_be_known(laptop: Laptop) -> None:
    with pytest.raises(ValueError), laptop.shared.space.transaction() as tx:
        laptop.shared.sheets.propose(tx, laptop.amina, {"title": "Other"}, SHEET_HASH)
    with pytest.raises(KeyError):
        laptop.shared.sheets.consent_intent(SHEET_HASH)


def test_exports_are_noted(laptop: Laptop) -> None:
    propose_sheet(laptop)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.sheets.note_exported(tx, laptop.john, SHEET_HASH, "pdf")
        laptop.shared.sheets.note_exported(tx, laptop.john, SHEET_HASH, "pdf")
    assert laptop.shared.sheets.exports() == (SheetExport(SHEET_HASH, "pdf", JOHN, NOW),) * 2
    assert laptop.shared.sheets.consents(SHEET_HASH) == frozenset()


def test_a_draft_is_seen_by_its_author_only_and_never_enters_the_log(laptop: Laptop) -> None:
    before = laptop.operations()
    with laptop.shared.space.transaction() as tx:
        laptop.shared.drafts.put(tx, "answer/p.hopes", AMINA, {"text": "not yet"}, "base")
        laptop.shared.drafts.put(tx, "answer/p.hopes", JOHN, "mine")
    expected = SharedDraft("answer/p.hopes", {"text": "not yet"}, "base", NOW)
    assert laptop.shared.drafts.get("answer/p.hopes", AMINA) == expected
    assert laptop.shared.drafts.all(AMINA) == (expected,)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.drafts.remove(tx, "answer/p.hopes", JOHN)
        laptop.shared.drafts.remove(tx, "unknown", JOHN)
    assert laptop.shared.drafts.get("answer/p.hopes", JOHN) is None
    assert laptop.shared.drafts.get("answer/p.hopes", AMINA) == expected
    assert laptop.operations() == before


def test_a_draft_may_not_grow_without_end(laptop: Laptop) -> None:
    with pytest.raises(TooLong), laptop.shared.space.transaction() as tx:
        laptop.shared.drafts.put(tx, "answer/p.hopes", AMINA, "x" * (1024 * 1024))


def test_everything_is_there_when_the_space_is_opened_again(laptop: Laptop, tmp_path: object) -> None:
    propose(laptop)
    put_answer(laptop, laptop.john)
    device, tables = laptop.shared.log.device, laptop.tables()
    path = laptop.shared.space.path
    laptop.shared.close()
    again = Laptop(open_shared(path, keys_of(JOHN), laptop.clock, path.parent / "backups"), laptop.clock)
    assert (again.shared.log.device, again.tables()) == (device, tables)
    again.shared.log.verify()
    assert check_content(again.shared.space).ok
    again.shared.close()


def test_another_vaults_space_is_refused(laptop: Laptop) -> None:
    path = laptop.shared.space.path
    laptop.shared.close()
    other_key = SpaceKey(b"k" * 32, b"s" * 16, "ef" * 16)
    with pytest.raises(NotOurFile):
        open_shared(path, keys_of(AMINA, other_key), laptop.clock, path.parent / "backups")


def test_a_space_without_registered_partners_is_empty(tmp_path: object, laptop: Laptop) -> None:
    empty = new_laptop(laptop.shared.space.path.parent, "empty.db", register=False)
    assert empty.shared.partners.all() == ()
    assert empty.shared.actions.all() == ()
    assert empty.shared.agreements.versions() == ()
    empty.shared.close()
