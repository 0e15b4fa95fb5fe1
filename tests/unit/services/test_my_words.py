"""A partner's own words on the shared side: listed for them alone, and erased without the other partner's."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.actions import ActionStatus, ActionText
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.my_words import SharedKind
from rmdesk.domain.offers import Offer
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.services.actions import Actions
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.my_words import MyWords
from rmdesk.services.noting import Noting
from rmdesk.services.sessions import Sessions
from rmdesk.services.sharing import Sharing
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.integrity import check_content
from rmdesk.storage.oplog import Intent
from tests.builders import BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.page_decryptor import decrypt

MINE, THEIRS = "zqxjmine", "zqxjtheirs"


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return build_pair(tmp_path / "vault", FakeClock())


def test_mine_goes_and_theirs_stays(pair: BuiltPair) -> None:
    mine = pair.workspace()
    theirs = open_workspace(mine.space, pair.b.shared, pair.clock)
    for workspace, word, other in ((mine, MINE, theirs), (theirs, THEIRS, mine)):
        answers = SharedAnswers(workspace)
        answers.save(Answer(f"q-{word}", "What helps?", 1, TextAnswer(f"{word} first")))
        answers.save(Answer(f"q-{word}", "What helps?", 1, TextAnswer(f"{word} second")))
        answers.save(Answer(f"both-{word}", "Both?", 1, TextAnswer("ours")), voice="both")
        answers.save_draft(Answer(f"d-{word}", "Draft?", 1, TextAnswer(f"{word} draft")))
        Sharing(workspace).share(Offer("A note", f"{word} offered"))
        noted = Answer(f"noted-{word}", "Noted?", 1, TextAnswer(f"{word} said"))
        SharedAnswers(other).save(noted, voice=workspace.me)
    written = MyWords(mine).written()
    assert sorted(one.words for one in written) == sorted(
        f"{MINE} {what}" for what in ("first", "second", "draft", "offered", "said")
    )
    assert {one.kind for one in written} == {SharedKind.ANSWER, SharedKind.OFFER, SharedKind.DRAFT}
    assert MyWords(mine).erase() == 5
    assert MyWords(mine).written() == ()
    assert len(MyWords(theirs).written()) == 5
    assert SharedAnswers(mine).answers(f"q-{MINE}") == ()
    assert SharedAnswers(mine).answers(f"both-{MINE}") != ()
    mine.space.log.verify()
    assert check_content(mine.space.space).ok
    mine.space.close()
    space = pair.a.shared.space
    data = decrypt(pair.folder.shared.read_bytes(), space.key, space.salt)
    assert data.count(MINE.encode()) == data.count(f"-{MINE}".encode())
    assert data.count(f"{THEIRS} second".encode()) >= 1
    assert f"{MINE} ".encode() not in data


@pytest.fixture
def mine(pair: BuiltPair) -> Workspace:
    return pair.workspace()


@pytest.fixture
def theirs(pair: BuiltPair, mine: Workspace) -> Workspace:
    return open_workspace(mine.space, pair.b.shared, pair.clock)


def actions_of(pair: BuiltPair, workspace: Workspace) -> Actions:
    return Actions(workspace, QuickCosigner(pair.folder))


def in_the_log(pair: BuiltPair, workspace: Workspace) -> bytes:
    """The decrypted pages of the closed space."""
    workspace.space.log.verify()
    assert check_content(workspace.space.space).ok
    workspace.space.close()
    space = pair.a.shared.space
    return decrypt(pair.folder.shared.read_bytes(), space.key, space.salt)


def test_an_action_that_only_i_proposed_goes_whole(pair: BuiltPair, mine: Workspace) -> None:
    actions = actions_of(pair, mine)
    action = actions.add(ActionText(f"{MINE} title", f"{MINE} why", notes=f"{MINE} notes"))
    before = actions.get(action).text
    actions.change(action, before, replace(before, title=f"{MINE} other title", steps=(f"{MINE} step",)))
    words = [one for one in MyWords(mine).written() if one.kind is SharedKind.ACTION]
    assert words[0].heading == f"{MINE} title"
    assert words[0].words == f"why: {MINE} why\nnotes: {MINE} notes"
    assert {one.words for one in words[1:]} == {"", f"steps: {MINE} step"}
    MyWords(mine).erase()
    assert actions.all() == ()
    assert MyWords(mine).written() == ()
    assert f"{MINE} ".encode() not in in_the_log(pair, mine)


def test_what_both_agreed_stays_whole_and_my_notes_to_it_go(
    pair: BuiltPair, mine: Workspace, theirs: Workspace
) -> None:
    actions = actions_of(pair, mine)
    action = actions.add(ActionText("Agreed title", "Agreed why"))
    actions.agree(actions.get(action))
    actions_of(pair, theirs).agree(actions.get(action))
    before = actions.get(action).text
    actions.change(action, before, replace(before, notes=f"{MINE} notes", outcome=f"{MINE} outcome"))
    assert actions.get(action).status is ActionStatus.AGREED
    MyWords(mine).erase()
    kept = actions.get(action)
    assert (kept.text.title, kept.text.notes, kept.text.outcome) == ("Agreed title", "", "")
    assert kept.status is ActionStatus.AGREED, "both signatures still hold"
    assert [one.heading for one in MyWords(mine).written()] == ["Agreed title"], "it is still in what I take out"
    assert f"{MINE} ".encode() not in in_the_log(pair, mine)


def test_notes_that_both_wrote_in_stay(pair: BuiltPair, mine: Workspace, theirs: Workspace) -> None:
    actions, other = actions_of(pair, mine), actions_of(pair, theirs)
    action = actions.add(ActionText("A title"))
    other.agree(other.get(action))
    before = actions.get(action).text
    other.change(action, before, replace(before, notes="Theirs."))
    before = actions.get(action).text
    actions.change(action, before, replace(before, notes="Theirs. And mine.", steps=("Mine.",)))
    MyWords(mine).erase()
    kept = actions.get(action).text
    assert (kept.notes, kept.steps) == ("Theirs. And mine.", ())


def test_an_action_that_my_partner_changed_stays(pair: BuiltPair, mine: Workspace, theirs: Workspace) -> None:
    actions, other = actions_of(pair, mine), actions_of(pair, theirs)
    action = actions.add(ActionText("A title"))
    before = actions.get(action).text
    other.change(action, before, replace(before, why="Because."))
    MyWords(mine).erase()
    assert (actions.get(action).text.title, actions.get(action).text.why) == ("A title", "Because.")


def test_my_items_of_an_agenda_go_and_the_day_stays(pair: BuiltPair, mine: Workspace, theirs: Workspace) -> None:
    sessions, other = Sessions(mine), Sessions(theirs)
    sessions.move(1, Meeting(date(2026, 12, 4), "10:00", "The quiet room"))
    sessions.add_item(1, f"{MINE} item", 10)
    other.add_item(1, "Their item", 10)
    sessions.set_present(1, f"{MINE} interpreter")
    words = {one.words for one in MyWords(mine).written() if one.kind is SharedKind.SESSION}
    assert words == {f"{MINE} item", f"{MINE} interpreter"}
    MyWords(mine).erase()
    kept = sessions.get(1)
    assert [item.text for item in kept.agenda] == ["Their item"]
    assert (kept.day, kept.place, kept.present) == (date(2026, 12, 4), "The quiet room", "")
    assert f"{MINE} ".encode() not in in_the_log(pair, mine)


@pytest.mark.parametrize("agreed", [False, True])
def test_a_list_goes_unless_my_partner_agreed_to_it(
    pair: BuiltPair, mine: Workspace, theirs: Workspace, *, agreed: bool
) -> None:
    plain: Canonical = {"lines": [f"{MINE} line"]}
    fingerprint = hashlib.sha256(canonical.encode(plain)).hexdigest()
    sheets = mine.space.sheets
    with mine.space.space.transaction() as tx:
        sheets.propose(tx, mine.author, plain, fingerprint)
        mine.space.log.append(tx, mine.author, sheets.consent_intent(fingerprint))
    if agreed:
        with mine.space.space.transaction() as tx:
            mine.space.log.append(tx, theirs.author, sheets.consent_intent(fingerprint))
    MyWords(mine).erase()
    assert (f"{MINE} line".encode() in in_the_log(pair, mine)) is agreed


def test_words_that_the_other_typed_for_me_say_so_until_i_have_said_yes(
    pair: BuiltPair, mine: Workspace, theirs: Workspace
) -> None:
    noted = Answer("q", "What helps?", 1, TextAnswer("what I said"))
    SharedAnswers(mine).save(Answer("own", "And you?", 1, TextAnswer("typed by me")))
    SharedAnswers(theirs).save(noted, voice=mine.me)
    found = {one.words: (one.typed_by_partner, one.confirmed) for one in MyWords(mine).written()}
    assert found == {"typed by me": (False, True), "what I said": (True, False)}
    (waiting,) = Noting(mine).waiting()
    Noting(mine).confirm(waiting)
    found = {one.words: (one.typed_by_partner, one.confirmed) for one in MyWords(mine).written()}
    assert found == {"typed by me": (False, True), "what I said": (True, True)}


def test_a_note_of_an_action_that_the_other_typed_for_me_says_so(
    pair: BuiltPair, mine: Workspace, theirs: Workspace
) -> None:
    action = actions_of(pair, mine).add(ActionText("Ours"))
    with theirs.space.space.transaction() as tx:
        intent = Intent(OperationKind.SET, action, "action", "notes", "as I said", mine.me)
        theirs.space.log.append(tx, theirs.author, intent)
    found = {one.words: (one.typed_by_partner, one.confirmed) for one in MyWords(mine).written()}
    assert found["notes: as I said"] == (True, False)
