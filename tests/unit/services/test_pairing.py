"""Two laptops get to know each other by call or in one room, and every wrong turn is told as what it is."""

import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import (
    AnswerDoesNotFitWords,
    ExchangeRefused,
    ForAnotherPair,
    NewsNotPairing,
    NotAnExchange,
    OwnPairingCode,
    OwnPairingFile,
    PairComplete,
    PairedAlready,
    PairingAnswerChanged,
    PairingCodeIncomplete,
    PairingOfOthers,
    PairingOutOfOrder,
    PairingSeenAlready,
    PairingStale,
    PairingSwapped,
    PairingUnderWay,
    RoomWordsWrong,
    WrongPairingCode,
)
from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.exchange.pairing_messages import (
    Answer,
    Invitation,
    Proof,
    PublicKeys,
    Try,
    Way,
    commit,
    read_message,
    write_answer,
    write_invitation,
    write_proof,
)
from rmdesk.exchange.pasted import to_text
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.keys import SharedKeys, SpaceKey
from rmdesk.security.signatures import Signer
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import (
    Answered,
    CodesWanted,
    Invited,
    NotBegun,
    OneLaptop,
    Paired,
    PairingState,
    WordsWanted,
)
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from tests.fakes.clock import FakeClock
from tests.sample_exchange import sealed

VAULT, OTHER_VAULT = VaultId("ab" * 16), VaultId("ba" * 16)
WORDS = tuple(f"word{number}" for number in range(7365))


@dataclass
class Side:
    """One laptop with one partner at it."""

    keys: SharedKeys
    path: Path
    space: SharedSpace

    @property
    def workspace(self) -> Workspace:
        return open_workspace(self.space, self.keys, FakeClock())

    @property
    def pairing(self) -> Pairing:
        """Made anew each time, as after a start of the program."""
        return Pairing(self.workspace, self.keys, WORDS)

    def state(self) -> PairingState:
        return self.pairing.state()

    def file(self) -> bytes:
        return self.pairing.waiting_file()

    def digits(self) -> str:
        state = self.state()
        assert isinstance(state, CodesWanted)
        return state.digits

    def words(self) -> str:
        state = self.state()
        assert isinstance(state, Invited)
        return " ".join(state.words)

    def peer(self) -> tuple[PartnerId, bytes, bytes] | None:
        return next(((one.partner, one.signing_public, one.exchange_public) for one in self.space.peers.all()), None)

    def known(self) -> tuple[PartnerId, bytes, bytes]:
        return self.keys.partner, self.keys.signer.public, self.keys.exchange_public

    def reopen(self) -> None:
        self.space.close()
        self.space = open_shared(self.path, self.keys, FakeClock(), self.path.parent)

    def take_in(self, other: "Side") -> None:
        """The other's registration comes by an exchange."""
        with self.space.space.transaction() as tx:
            for one in other.space.log.history(other.keys.partner):  # type: ignore[arg-type]
                self.space.log.accept(tx, one)


Sides = Callable[..., Side]


@pytest.fixture(scope="module")
def spaces(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[SharedKeys, Path]]:
    """4 new workbooks, made once: 3 with the id of one pair, the last one of another."""
    folder = tmp_path_factory.mktemp("spaces")
    made = []
    for number, vault in enumerate((VAULT, VAULT, VAULT, OTHER_VAULT)):
        partner, own = PartnerId(secrets.token_hex(16)), secrets.token_bytes
        space = SpaceKey(own(32), own(16), "cd" * 16)
        keys = SharedKeys(vault, partner, 1, space, Signer(own(32)), Unsealer(own(32)))
        shared = create_shared(folder / f"{number}.db", keys, FakeClock())
        take_place(open_workspace(shared, keys, FakeClock()), keys, "Somebody")
        shared.close()
        made.append((keys, folder / f"{number}.db"))
    return made


@pytest.fixture
def side(tmp_path: Path, spaces: list[tuple[SharedKeys, Path]]) -> Iterator[Sides]:
    made: list[Side] = []

    def make(vault: VaultId = VAULT) -> Side:
        keys, path = spaces[3] if vault == OTHER_VAULT else spaces[len(made)]
        copy = Path(shutil.copy(path, tmp_path))
        made.append(Side(keys, copy, open_shared(copy, keys, FakeClock(), tmp_path)))
        return made[-1]

    yield make
    for one in made:
        one.space.close()


def meet(amina: Side, john: Side) -> None:
    """Up to the codes."""
    amina.pairing.invite(room=False)
    john.pairing.read(amina.file())
    amina.pairing.read(john.file())
    john.pairing.read(amina.file())


def refused(kind: type[ExchangeRefused], work: Callable[[], object], *untouched: Side) -> ExchangeRefused:
    """That refusal, and nothing has changed."""
    before = [(one.state(), one.peer()) for one in untouched]
    with pytest.raises(ExchangeRefused) as caught:
        work()
    assert type(caught.value) is kind
    assert [(one.state(), one.peer()) for one in untouched] == before
    return caught.value


class TestByCall:
    def test_both_type_what_the_other_reads(self, side: Sides) -> None:
        amina, john = side(), side()
        assert isinstance(amina.state(), NotBegun)
        assert amina.pairing.invite(room=False) == Invited(room=False)
        assert isinstance(john.pairing.read(amina.file()), Answered)
        assert isinstance(amina.pairing.read(john.file()), CodesWanted)
        assert isinstance(john.pairing.read(amina.file()), CodesWanted)
        assert amina.digits() != john.digits()
        assert (amina.peer(), john.peer()) == (None, None)
        mine, his = amina.digits(), john.digits()
        assert amina.pairing.type_code(his) == Paired(john.keys.partner, True, False, has_file=True)
        assert john.peer() is None
        assert john.pairing.type_code(mine) == Paired(amina.keys.partner, False, False, has_file=False)
        assert (amina.peer(), john.peer()) == (john.known(), amina.known())

    def test_it_goes_on_after_the_program_was_closed_at_any_step(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        amina.reopen()
        john.pairing.read(amina.file())
        john.reopen()
        amina.pairing.read(john.file())
        amina.reopen()
        john.pairing.read(amina.file())
        john.reopen()
        mine = amina.digits()
        amina.pairing.type_code(john.digits())
        john.pairing.type_code(mine)
        amina.reopen()
        assert isinstance(amina.state(), Paired)
        assert (amina.peer(), john.peer()) == (john.known(), amina.known())

    def test_the_files_may_come_as_text_of_a_mail(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        john.pairing.read(f"Hello\n{to_text(amina.file())}".encode())
        assert isinstance(amina.pairing.read(to_text(john.file()).replace("\n", "\r\n> ").encode()), CodesWanted)

    @pytest.mark.parametrize("spelling", ["{0} {1}", "{0}-{1}", " {0}{1}\n", "{0}\u00a0{1}", "{0}.{1}"])
    def test_digits_may_be_spaced(self, side: Sides, spelling: str) -> None:
        amina, john = side(), side()
        meet(amina, john)
        digits = john.digits()
        assert isinstance(amina.pairing.type_code(spelling.format(digits[:4], digits[4:])), Paired)

    def test_the_first_files_keep_no_secret_and_nothing_is_kept_once_it_is_done(self, side: Sides) -> None:
        amina, john = side(), side()
        meet(amina, john)
        amina.pairing.type_code(john.digits())
        kept = amina.space.pairing.get()
        assert isinstance(kept, dict)
        assert (kept["nonce"], kept["words"]) == ("", [])


class TestInOneRoom:
    def test_ten_words_instead_of_codes(self, side: Sides) -> None:
        amina, john = side(), side()
        state = amina.pairing.invite(room=True)
        assert isinstance(state, Invited)
        assert len(state.words) == 10
        assert set(state.words) <= set(WORDS)
        assert isinstance(john.pairing.read(amina.file()), WordsWanted)
        done = john.pairing.type_code(f"  {amina.words().upper().replace(' ', ' - ')} ")
        assert done == Paired(amina.keys.partner, False, True, has_file=True)
        assert amina.pairing.read(john.file()) == Paired(john.keys.partner, True, True, has_file=False)
        assert (amina.peer(), john.peer()) == (john.known(), amina.known())

    @pytest.mark.parametrize("typed", ["", "   ", "word1 word2", "ä ö ü"])
    def test_other_words_do_not_fit_and_may_be_tried_again(self, side: Sides, typed: str) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=True)
        john.pairing.read(amina.file())
        refused(RoomWordsWrong, lambda: john.pairing.type_code(typed), john)
        assert isinstance(john.pairing.type_code(amina.words()), Paired)

    def test_the_words_never_travel(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=True)
        words = amina.words()
        john.pairing.read(amina.file())
        john.pairing.type_code(words)
        for file in (amina.file(), john.file()):
            assert not any(word.encode() in file for word in words.split())

    def test_an_answer_made_without_the_words_is_refused(self, side: Sides) -> None:
        amina, stranger = side(), side()
        amina.pairing.invite(room=True)
        stranger.pairing.read(amina.file())
        invitation = read_message(amina.file())
        assert isinstance(invitation, Invitation)
        keys = PublicKeys(*stranger.known())
        forged = write_answer(invitation, keys, bytes(32), stranger.keys.signer) + bytes(32)
        refused(AnswerDoesNotFitWords, lambda: amina.pairing.read(forged), amina)

    def test_an_invitation_that_was_swapped_does_not_fit_the_words(self, side: Sides) -> None:
        amina, john, stranger = side(), side(), side()
        amina.pairing.invite(room=True)
        stranger.pairing.invite(room=True)
        john.pairing.read(stranger.file())
        refused(RoomWordsWrong, lambda: john.pairing.type_code(amina.words()), john)

    def test_a_call_cannot_be_made_of_it(self, side: Sides) -> None:
        """Somebody on the way takes the seal off and says that it is for a call."""
        amina, john = side(), side()
        amina.pairing.invite(room=True)
        file = bytearray(amina.file()[:-32])
        file[11] = Way.CALL
        with pytest.raises(ExchangeRefused):
            john.pairing.read(bytes(file))


class TestWrongTurns:
    def test_own_files_are_known(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        refused(OwnPairingFile, lambda: amina.pairing.read(amina.file()), amina)
        john.pairing.read(amina.file())
        refused(OwnPairingFile, lambda: john.pairing.read(john.file()), john)
        amina.pairing.read(john.file())
        refused(OwnPairingFile, lambda: amina.pairing.read(amina.file()), amina)

    def test_the_same_file_twice(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        first = amina.file()
        john.pairing.read(first)
        refused(PairingSeenAlready, lambda: john.pairing.read(first), john)
        second = john.file()
        amina.pairing.read(second)
        refused(PairingSeenAlready, lambda: amina.pairing.read(second), amina)
        third = amina.file()
        john.pairing.read(third)
        refused(PairingSeenAlready, lambda: john.pairing.read(third), john)
        refused(PairingSeenAlready, lambda: john.pairing.read(first), john)

    def test_steps_out_of_order(self, side: Sides) -> None:
        amina, john, late = side(), side(), side()
        amina.pairing.invite(room=False)
        john.pairing.read(amina.file())
        amina.pairing.read(john.file())
        refused(PairingOutOfOrder, lambda: late.pairing.read(amina.file()), late)
        refused(PairingOfOthers, lambda: late.pairing.read(john.file()), late)
        refused(PairingOutOfOrder, lambda: late.pairing.type_code("12345678"), late)
        refused(PairingOutOfOrder, late.pairing.waiting_file, late)
        refused(PairingOutOfOrder, lambda: john.pairing.type_code("12345678"), john)

    def test_files_of_another_workbook(self, side: Sides) -> None:
        amina, other = side(), side(OTHER_VAULT)
        other.pairing.invite(room=False)
        refused(ForAnotherPair, lambda: amina.pairing.read(other.file()), amina)

    def test_files_of_an_earlier_try(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        old = amina.file()
        john.pairing.read(old)
        old_answer = john.file()
        amina.pairing.drop()
        refused(PairingStale, lambda: amina.pairing.read(old_answer), amina)
        amina.pairing.invite(room=False)
        refused(PairingStale, lambda: amina.pairing.read(old_answer), amina)
        assert isinstance(john.pairing.read(amina.file()), Answered)
        refused(PairingStale, lambda: john.pairing.read(old), john)
        assert isinstance(amina.pairing.read(john.file()), CodesWanted)

    def test_an_answer_to_somebody_elses_invitation(self, side: Sides) -> None:
        amina, john, third = side(), side(), side()
        amina.pairing.invite(room=False)
        third.pairing.invite(room=False)
        john.pairing.read(third.file())
        refused(PairingOfOthers, lambda: amina.pairing.read(john.file()), amina)

    def test_an_answer_is_for_the_one_who_invited(self, side: Sides) -> None:
        """Another answer to the same invitation reaches the one who has answered it too."""
        amina, john, third = side(), side(), side()
        for room in (False, True):
            amina.pairing.invite(room)
            words = amina.words()
            for one in (john, third):
                one.pairing.read(amina.file())
            if room:
                third.pairing.type_code(words)
            refused(PairingOfOthers, lambda: john.pairing.read(third.file()), john)
            for one in (amina, john, third):
                one.pairing.drop()

    def test_both_invite(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        john.pairing.invite(room=True)
        refused(PairingUnderWay, lambda: john.pairing.read(amina.file()), john)
        refused(PairingUnderWay, lambda: john.pairing.invite(room=False), john)
        john.pairing.drop()
        assert isinstance(john.pairing.read(amina.file()), Answered)

    def test_another_answer_after_the_proof_was_made(self, side: Sides) -> None:
        """The nonce is out, so who sends another answer now could have chosen it to fit."""
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        invitation = read_message(amina.file())
        assert isinstance(invitation, Invitation)
        john.pairing.read(amina.file())
        amina.pairing.read(john.file())
        again = write_answer(invitation, PublicKeys(*john.known()), bytes(32), john.keys.signer)
        refused(PairingAnswerChanged, lambda: amina.pairing.read(again), amina)

    def test_swapped_files(self, side: Sides) -> None:
        amina, john, between = side(), side(), side()
        amina.pairing.invite(room=False)
        invitation = read_message(amina.file())
        assert isinstance(invitation, Invitation)
        swapped = write_invitation(
            invitation.belongs, PublicKeys(*between.known()), invitation.commitment, between.keys.signer
        )
        john.pairing.read(swapped)
        refused(PairingAnswerChanged, lambda: amina.pairing.read(john.file()), amina)
        refused(PairingAnswerChanged, lambda: john.pairing.read(amina.file()), john)

    def test_a_proof_with_another_nonce_or_for_another_answer(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        john.pairing.read(amina.file())
        answer = read_message(john.file())
        assert isinstance(answer, Answer)
        amina.pairing.read(john.file())
        good = read_message(amina.file())
        assert isinstance(good, Proof)
        other = write_answer(read_message_as_invitation(amina), PublicKeys(*john.known()), bytes(32), john.keys.signer)
        other_answer = read_message(other)
        assert isinstance(other_answer, Answer)
        for bad in (write_proof(answer, bytes(32)), write_proof(other_answer, good.nonce)):
            refused(PairingAnswerChanged, lambda bad=bad: john.pairing.read(bad), john)  # type: ignore[misc]
        john.pairing.read(amina.file())
        refused(PairingAnswerChanged, lambda: john.pairing.read(write_proof(answer, bytes(32))), john)

    def test_news_and_rubbish(self, side: Sides) -> None:
        amina = side()
        refused(NewsNotPairing, lambda: amina.pairing.read(sealed()), amina)
        for data in (b"", b"rubbish", b"PK\3\4"):
            refused(NotAnExchange, lambda data=data: amina.pairing.read(data), amina)  # type: ignore[misc]

    def test_a_file_with_the_keys_of_the_one_who_is_here(self, side: Sides) -> None:
        """Sent back by somebody who hopes that it is taken for the partner's."""
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        invitation = read_message(amina.file())
        assert isinstance(invitation, Invitation)
        own = PublicKeys(*amina.known())
        mirrored = write_answer(invitation, own, bytes(32), amina.keys.signer)
        refused(OwnPairingFile, lambda: amina.pairing.read(mirrored), amina)
        elsewhere = Try(VAULT, "99" * 16, Way.CALL)
        again = write_invitation(elsewhere, own, commit(elsewhere, own, bytes(32)), amina.keys.signer)
        refused(OwnPairingFile, lambda: amina.pairing.read(again), amina)
        assert isinstance(john.pairing.read(again), Answered)


def read_message_as_invitation(side: Side) -> Invitation:
    kept = side.space.pairing.get()
    assert isinstance(kept, dict)
    message = read_message(bytes.fromhex(kept["files"]["1"]))
    assert isinstance(message, Invitation)
    return message


class TestCodes:
    def test_three_wrong_codes_end_it(self, side: Sides) -> None:
        amina, john = side(), side()
        meet(amina, john)
        old = amina.file()
        for left in (2, 1):
            with pytest.raises(WrongPairingCode) as wrong:
                amina.pairing.type_code(other_than(amina, john))
            assert wrong.value.tries_left == left
            state = amina.state()
            assert isinstance(state, CodesWanted)
            assert state.tries_left == left
            amina.reopen()
        with pytest.raises(PairingSwapped):
            amina.pairing.type_code(other_than(amina, john))
        assert isinstance(amina.state(), NotBegun)
        assert amina.peer() is None
        amina.pairing.invite(room=False)
        assert amina.file() != old
        assert isinstance(john.pairing.read(amina.file()), Answered)

    def test_ones_own_code_and_half_a_code_do_not_count(self, side: Sides) -> None:
        amina, john = side(), side()
        meet(amina, john)
        refused(OwnPairingCode, lambda: amina.pairing.type_code(amina.digits()), amina)
        refused(OwnPairingCode, lambda: john.pairing.type_code(john.digits()), john)
        for typed in ("", "1234567", "123456789", "1234567a", "１２３４５６７８", "²2345678"):
            refused(PairingCodeIncomplete, lambda typed=typed: amina.pairing.type_code(typed), amina)  # type: ignore[misc]
        assert isinstance(amina.pairing.type_code(john.digits()), Paired)

    def test_one_may_be_done_while_the_other_begins_again(self, side: Sides) -> None:
        amina, john = side(), side()
        meet(amina, john)
        amina.pairing.type_code(john.digits())
        john.pairing.drop()
        refused(PairedAlready, lambda: amina.pairing.invite(room=False), amina)
        assert isinstance(amina.pairing.drop(), NotBegun)
        amina.pairing.invite(room=False)
        john.pairing.read(amina.file())
        amina.pairing.read(john.file())
        john.pairing.read(amina.file())
        mine = amina.digits()
        amina.pairing.type_code(john.digits())
        john.pairing.type_code(mine)
        assert (amina.peer(), john.peer()) == (john.known(), amina.known())

    def test_once_the_partner_was_heard_from_it_stays(self, side: Sides) -> None:
        amina, john = side(), side()
        meet(amina, john)
        amina.pairing.type_code(john.digits())
        amina.take_in(john)
        state = amina.pairing.drop()
        assert isinstance(state, Paired)
        assert state.heard
        assert amina.peer() == john.known()


class TestComplete:
    def test_paired_already(self, side: Sides) -> None:
        amina, john = side(), side()
        amina.pairing.invite(room=False)
        first = amina.file()
        john.pairing.read(first)
        second = john.file()
        amina.pairing.read(second)
        third = amina.file()
        john.pairing.read(third)
        mine = amina.digits()
        amina.pairing.type_code(john.digits())
        john.pairing.type_code(mine)
        for data in (second, sealed()):
            refused(PairedAlready, lambda data=data: amina.pairing.read(data), amina)  # type: ignore[misc]
        for data in (first, third):
            refused(PairedAlready, lambda data=data: john.pairing.read(data), john)  # type: ignore[misc]
        refused(PairedAlready, lambda: john.pairing.invite(room=True), john)

    def test_a_third_person(self, side: Sides) -> None:
        amina, john, third = side(), side(), side()
        meet(amina, john)
        amina.pairing.type_code(john.digits())
        third.pairing.invite(room=False)
        refused(PairComplete, lambda: amina.pairing.read(third.file()), amina)

    def test_two_who_write_on_one_laptop_need_none(self, side: Sides) -> None:
        amina, john, third = side(), side(), side()
        take_place(Workspace(amina.space, john.workspace.author, FakeClock()), john.keys)
        assert isinstance(amina.state(), OneLaptop)
        refused(PairedAlready, lambda: amina.pairing.invite(room=False), amina)
        john.pairing.invite(room=False)
        refused(PairedAlready, lambda: amina.pairing.read(john.file()), amina)
        third.pairing.invite(room=False)
        refused(PairComplete, lambda: amina.pairing.read(third.file()), amina)


def other_than(*sides: Side) -> str:
    """8 digits that are nobody's."""
    taken = {one.digits() for one in sides}
    return next(code for number in range(3) if (code := str(number).zfill(8)) not in taken)
