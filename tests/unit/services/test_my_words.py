"""A partner's own words on the shared side: listed for them alone, and erased without the other partner's."""

from pathlib import Path

import pytest

from rmdesk.domain.my_words import SharedKind
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.my_words import MyWords
from rmdesk.services.sharing import Sharing
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.integrity import check_content
from tests.builders import BuiltPair, build_pair
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
    assert {one.kind for one in written} == set(SharedKind)
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
