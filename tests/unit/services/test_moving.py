"""Moves in the log: only what whoever moves has signed on another computer lets anything go from the first one."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.clock import to_minute
from rmdesk.domain.errors import MoveDoesNotFit
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.moving import MoveStage, MoveStep
from rmdesk.domain.operations import begins_its_own
from rmdesk.services.moving import Moving
from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.moves import MOVE, MoveRepository, Said
from tests.privacy.second_decoder import moves as second
from tests.shared_space import AMINA, JOHN, keys_of
from tests.two_laptops import Desk, desk, desk_in, send

FIRST, OWN = "f" * 32, "0" * 32
PAGES, FILES = "a" * 64, "b" * 64


class Laptops:
    """John shared Amina's laptop, and has one of his own where the copy that he makes is opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.first = desk(folder / "first", AMINA)
        self.own: Desk | None = None
        john = keys_of(JOHN)
        take_place(open_workspace(self.first.space, john, self.first.clock), john, "John")

    def on_first(self, partner: PartnerId) -> Desk:
        """The first laptop, unlocked by that partner."""
        return replace(self.first, keys=keys_of(partner))

    @property
    def johns(self) -> Desk:
        """John's own laptop."""
        assert self.own is not None
        return self.own

    def at_first(self, partner: PartnerId) -> Moving:
        return Moving(self.on_first(partner).workspace, FIRST)

    def at_own(self, machine: str = OWN) -> Moving:
        return Moving(self.johns.workspace, machine)

    def carry_copy(self) -> None:
        """What the copy brings, opened on John's own laptop under a device id of its own."""
        self.first.copy_to(self.folder / "own")
        self.own = desk_in(self.folder / "own", JOHN, self.first.clock)
        self.own.space.log.renew_device()

    def send(self) -> None:
        """John makes news on his own laptop, and Amina opens it on the first."""
        send(self.johns, self.on_first(AMINA))

    def answer(self) -> None:
        send(self.on_first(AMINA), self.johns)

    def allowed(self, files: str) -> bool:
        """Whether John's things may go from the first laptop; the reader made from the page alone says the same."""
        here = self.on_first(AMINA)
        notes = [
            {"id": one.id, "header": json.loads(one.header_bytes), "payload": one.payload}
            for one in here.operations()
            if not one.erased
        ]
        drafts = [(one.item, one.value, one.base, to_minute(one.changed_at)) for one in here.space.drafts.all(JOHN)]
        mark = second.drafts_mark(drafts) if drafts else None
        told = second.may_go(notes, JOHN, FIRST, files or None, mark)
        try:
            found = self.at_first(AMINA).check_fits(files) == JOHN
        except MoveDoesNotFit:
            found = False
        assert found == told
        return found

    def close(self) -> None:
        self.first.close()
        if self.own is not None:
            self.own.close()


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    found = Laptops(tmp_path)
    yield found
    found.close()


def leave(laptops: Laptops) -> None:
    moving = laptops.at_first(JOHN)
    move = moving.leave(PAGES)
    laptops.carry_copy()
    laptops.at_first(JOHN).has_left(move, FILES)


def test_from_leaving_to_gone(laptops: Laptops) -> None:
    assert laptops.at_first(JOHN).mine().stage is MoveStage.NONE
    leave(laptops)
    assert laptops.at_first(JOHN).mine().stage is MoveStage.LEFT_HERE
    assert laptops.at_first(AMINA).of_partner().stage is MoveStage.PARTNER_LEFT
    assert laptops.at_own().arrive(PAGES)
    assert laptops.at_own().mine().stage is MoveStage.ARRIVED_HERE
    laptops.send()
    first = laptops.at_first(AMINA)
    assert first.of_partner().stage is MoveStage.PARTNER_ARRIVED
    assert laptops.allowed(FILES)
    assert laptops.allowed("")  # the files went, and then it was cut off
    first.taken_off()
    assert first.of_partner().stage is MoveStage.PARTNER_OFF
    assert not laptops.allowed("")
    laptops.answer()
    assert laptops.at_own().mine().stage is MoveStage.OFF_THERE


def test_nobody_else_can_have_begun_a_note(laptops: Laptops) -> None:
    """Its record is the one that follows from who wrote it and from its first words."""
    leave(laptops)
    notes = [one.header for one in laptops.on_first(JOHN).operations() if one.header.type == MOVE]
    assert len(notes) == 2
    assert [begins_its_own(one) for one in notes] == [True, True]


def test_nothing_goes_before_it_has_arrived(laptops: Laptops) -> None:
    leave(laptops)
    assert not laptops.allowed(FILES)


def test_it_arrives_once(laptops: Laptops) -> None:
    leave(laptops)
    assert laptops.at_own().arrive(PAGES)
    assert not laptops.at_own().arrive(PAGES)


@pytest.mark.parametrize("machine", [FIRST, ""], ids=["the same computer", "one without a name"])
def test_a_copy_put_back_on_the_same_computer_has_not_arrived(laptops: Laptops, machine: str) -> None:
    leave(laptops)
    assert not laptops.at_own(machine).arrive(PAGES)


def test_other_pages_than_those_that_left_have_not_arrived(laptops: Laptops) -> None:
    leave(laptops)
    assert not laptops.at_own().arrive("c" * 64)


def arrived(laptops: Laptops) -> Moving:
    leave(laptops)
    laptops.at_own().arrive(PAGES)
    laptops.send()
    return laptops.at_first(AMINA)


def test_what_was_written_here_since_stays(laptops: Laptops) -> None:
    arrived(laptops)
    assert not laptops.allowed("d" * 64)


def test_a_draft_that_was_written_here_since_stays(laptops: Laptops) -> None:
    arrived(laptops)
    here = laptops.on_first(JOHN)
    with here.space.space.transaction() as tx:
        here.space.drafts.put(tx, "page-1", JOHN, "half a sentence")
    assert not laptops.allowed(FILES)


def test_a_draft_that_went_along_is_taken_off(laptops: Laptops) -> None:
    here = laptops.on_first(JOHN)
    with here.space.space.transaction() as tx:
        here.space.drafts.put(tx, "page-1", JOHN, "half a sentence")
        here.space.drafts.put(tx, "page-1", AMINA, "mine")
    first = arrived(laptops)
    assert laptops.allowed(FILES)
    first.taken_off()
    here = laptops.on_first(AMINA)
    assert here.space.drafts.all(JOHN) == ()
    assert [one.value for one in here.space.drafts.all(AMINA)] == ["mine"]
    assert [one.value for one in laptops.johns.space.drafts.all(JOHN)] == ["half a sentence"]


def test_whoever_stays_after_all_keeps_everything(laptops: Laptops) -> None:
    arrived(laptops)
    laptops.at_first(JOHN).stay()
    assert laptops.at_first(AMINA).of_partner().stage is MoveStage.NONE
    assert not laptops.allowed(FILES)


def test_what_an_older_copy_says_does_not_count(laptops: Laptops) -> None:
    """John makes a second copy here after the first one: the arrival of the first is worth nothing any more."""
    leave(laptops)
    again = laptops.at_first(JOHN)
    again.has_left(again.leave("e" * 64), FILES)
    laptops.at_own().arrive(PAGES)
    laptops.send()
    assert not laptops.allowed(FILES)


def say(here: Desk, step: MoveStep, move: str, machine: str = OWN, mark: str = PAGES) -> None:
    moves = MoveRepository(here.space.space, here.space.log)
    with here.space.space.transaction() as tx:
        moves.add(tx, here.workspace.author, Said(step, move, mark, machine=machine))


def test_the_other_partner_cannot_say_it(laptops: Laptops) -> None:
    move = laptops.at_first(JOHN).leave(PAGES)
    laptops.at_first(JOHN).has_left(move, FILES)
    here = laptops.on_first(AMINA)
    here.space.log.renew_device()
    say(here, MoveStep.ARRIVED, move)
    say(here, MoveStep.LEFT, move, mark="d" * 64)
    assert laptops.at_first(AMINA).of_partner().stage is MoveStage.PARTNER_LEFT
    assert not laptops.allowed(FILES)


@pytest.mark.parametrize(
    ("machine", "mark"),
    [(FIRST, PAGES), ("", PAGES), (OWN, "c" * 64)],
    ids=["from the first computer", "from one without a name", "of other pages"],
)
def test_a_note_that_does_not_fit_counts_for_nothing(laptops: Laptops, machine: str, mark: str) -> None:
    """Whatever a changed program writes on the other laptop: it has to name another computer and the same pages."""
    leave(laptops)
    here = laptops.johns
    move = MoveRepository(here.space.space, here.space.log).all()[-1].move
    said = Moving(laptops.on_first(JOHN).workspace, FIRST)._tag(move) if machine == FIRST else machine
    say(laptops.johns, MoveStep.ARRIVED, move, said, mark)
    laptops.send()
    assert not laptops.allowed(FILES)


def test_it_can_be_undone_by_moving_again(laptops: Laptops) -> None:
    """Once John has left his own laptop for another, what the first move said is over."""
    first = arrived(laptops)
    first.taken_off()
    laptops.answer()
    moving = laptops.at_own()
    moving.has_left(moving.leave("e" * 64), FILES)
    laptops.send()
    assert laptops.at_first(AMINA).of_partner().stage is MoveStage.PARTNER_AWAY
    assert laptops.at_own().mine().stage is MoveStage.LEFT_HERE
