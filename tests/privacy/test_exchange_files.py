"""Whoever opens a file of the exchange finds what both share, and no word of a private page: not even deep inside."""

from pathlib import Path

from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.exchange import codec
from rmdesk.exchange.sealed import Expected, unseal
from rmdesk.private.secret_text import SecretText as S
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.exchange import Exchange
from rmdesk.services.sharing import Sharing
from tests.builders import build_pair
from tests.fakes.clock import FakeClock
from tests.privacy.canaries import shapes

PRIVATE, SHARED, TAKEN_BACK, DRAFT = "zqxjheronkvwy", "wqkzotterbvxj", "kqzvgrebexjwq", "jzwqdunlinvkx"


def test_no_private_word_is_inside_any_file(tmp_path: Path) -> None:
    pair = build_pair(tmp_path / "vault", FakeClock())
    for who in (pair.a, pair.b):
        wing = pair.private(who)
        wing.journal.write(S(f"{PRIVATE} title"), S(f"{PRIVATE} text. " * 20))
        wing.drafts.put("offer/x", 0, S(f"{PRIVATE} reworded"))
        wing.close()
    shared = pair.shared()
    mine = pair.workspace(pair.a, shared)
    Sharing(mine).share(Offer("A line", f"{SHARED} words"))
    Sharing(mine).take_back(Sharing(mine).share(Offer("A line", f"{TAKEN_BACK} words")))
    SharedAnswers(mine).save_draft(Answer("p1", "What matters?", 1, TextAnswer(DRAFT)))
    inside = b""
    for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
        exchange = Exchange(pair.workspace(here, shared), here.shared)
        senders = {here.shared.partner: here.shared.signer.public}
        expected = Expected(here.shared.vault, there.shared.partner, there.shared.unsealer, senders)
        for file in exchange.make():
            assert not any(data in file for word in (PRIVATE, SHARED) for data in shapes(word).values())
            inside += codec.encode(unseal(file, expected))
    shared.close()
    assert inside.count(SHARED.encode()) == 2
    for word in (PRIVATE, TAKEN_BACK, DRAFT):
        assert not [name for name, data in shapes(word).items() if data in inside], word
