"""Offers in the shared log: who sees what, and what is left of one that was taken back."""

import pytest

from rmdesk.domain.errors import OperationRefused, TooLong
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.domain.offers import Offer
from rmdesk.services.sharing import Sharing
from rmdesk.services.workspace import Workspace
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock

HOSTILE = "<b>bold</b> \u202eexe.gnp & שלום '\"; DROP TABLE records;-- \u2067x\u2069\n" + "w" * 5000


def test_both_see_the_exact_words_newest_first(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    mine = Sharing(amara).share(Offer("On meetings", HOSTILE))
    first = clock.now()
    clock.advance(days=2)
    hers = Sharing(helen).share(Offer("", "I write slowly."))
    seen = Sharing(helen).offers()
    assert seen == Sharing(amara).offers()
    assert [(one.id, one.by, one.at, one.offer) for one in seen] == [
        (hers, helen.me, clock.now(), Offer("", "I write slowly.")),
        (mine, amara.me, first, Offer("On meetings", HOSTILE)),
    ]
    amara.space.log.verify()
    amara.space.log.rebuild()
    assert Sharing(helen).offers() == seen


def test_words_that_are_taken_back_are_gone_and_the_chain_holds(amara: Workspace, helen: Workspace) -> None:
    sharing = Sharing(amara)
    offer = sharing.share(Offer("l", "words"))
    kept = sharing.share(Offer("", "others"))
    sharing.take_back(offer)
    sharing.take_back(offer)
    assert [(one.id, one.offer) for one in Sharing(helen).offers()] == [(kept, Offer("", "others")), (offer, None)]
    amara.space.log.verify()
    amara.space.log.rebuild()
    assert Sharing(helen).offers()[1].offer is None
    assert check_content(amara.space.space).ok


def test_nobody_takes_back_what_the_other_shared(amara: Workspace, helen: Workspace) -> None:
    offer = Sharing(amara).share(Offer("", "words"))
    with pytest.raises(OperationRefused):
        Sharing(helen).take_back(offer)
    assert Sharing(helen).offers()[0].offer == Offer("", "words")


def test_what_is_no_offer_is_not_touched(amara: Workspace) -> None:
    sharing = Sharing(amara)
    with pytest.raises(KeyError):
        sharing.take_back(RecordId(new_id()))
    with pytest.raises(KeyError):
        sharing.take_back(RecordId(amara.me))
    with pytest.raises(ValueError):
        sharing.share(Offer("label", " \n"))
    with pytest.raises(TooLong):
        sharing.share(Offer("", "w" * 300_000))
    assert sharing.offers() == ()
