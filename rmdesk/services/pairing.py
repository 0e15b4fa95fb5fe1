"""Getting two laptops to know each other, step by step; every step lies in the shared space before it is shown.

Each laptop is sure of the other's keys once its own person has typed what the other person reads out (or, in one room,
once the words of one screen fit the file of the other). Nothing is ever sent before that but public keys.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from rmdesk.domain.exchange_errors import (
    AnswerDoesNotFitWords,
    ExchangeDamaged,
    ForAnotherPair,
    KeysGivenUp,
    NewsNotPairing,
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
    PartnerKeysChanged,
    RoomWordsWrong,
    WrongPairingCode,
)
from rmdesk.domain.ids import PartnerId, new_id
from rmdesk.exchange import room_words
from rmdesk.exchange.outer import looks_sealed, pair_tag, read_outer
from rmdesk.exchange.pairing_code import (
    TRIES,
    Codes,
    belongs_together,
    codes_of,
    proves,
    typed_digits,
)
from rmdesk.exchange.pairing_messages import (
    NONCE,
    Answer,
    Invitation,
    PairingMessage,
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
from rmdesk.exchange.pasted import read_pasted_or_file
from rmdesk.security.keys import SharedKeys
from rmdesk.services.pairing_state import (
    Answered,
    At,
    CodesWanted,
    Invited,
    Kept,
    NotBegun,
    OneLaptop,
    Paired,
    PairingState,
    WordsWanted,
    from_plain,
    has_to_meet_again,
    to_plain,
)
from rmdesk.services.workspace import Workspace


class Pairing:
    """The pairing of the open workbook with the partner's laptop. `words` is the program's list of words."""

    def __init__(self, workspace: Workspace, keys: SharedKeys, words: Sequence[str]) -> None:
        self._space = workspace.space
        self._keys = keys
        self._words = words
        self._mine = PublicKeys(keys.partner, keys.file_signer.public, keys.file_unsealer.public)

    def state(self) -> PairingState:
        """Where it stands on this laptop. Quick."""
        kept = self._kept()
        peer = next(iter(self._space.peers.others(self._keys.partner)), None)
        if self._again(kept):
            return _under_way(kept) if kept.at is not At.NOTHING else NotBegun(True, bool(kept.retired))
        if peer is not None:
            heard = peer.partner in self._others()
            return Paired(peer.partner, kept.first, kept.room, kept.own_file() is not None, heard)
        return OneLaptop() if self._others() else _under_way(kept)

    def invite(self, room: bool) -> PairingState:
        """Make the first file: for a call, or for two people in one room.

        Raises:
            PairedAlready, PairComplete: there is somebody already.
            PairingUnderWay: one was begun; `drop` it first.
        """
        self._refuse_if_complete(None)
        before = self._kept()
        if before.at is not At.NOTHING:
            raise PairingUnderWay(before.at)
        belongs = Try(self._keys.vault, new_id(), Way.ROOM if room else Way.CALL)
        nonce = secrets.token_bytes(NONCE)
        words = room_words.choose_words(self._words) if room else ()
        seal = room_words.seal_of(" ".join(words), belongs.pairing) if room else None
        commitment = nonce if room else commit(belongs, self._mine, nonce)
        file = write_invitation(belongs, self._mine, commitment, self._keys.file_signer, seal)
        begun = replace(before, at=At.INVITED, first=True, room=room, pairing=belongs.pairing, files={1: file})
        return self._keep(replace(begun, nonce=nonce, words=words))

    def read(self, data: bytes) -> PairingState:
        """Take in a file, or its text, from the other laptop.

        Raises:
            ExchangeRefused: it is not the one that is due; its kind says what it is. Nothing has changed then.
        """
        file = read_pasted_or_file(data)
        kept = self._kept()
        if looks_sealed(file):
            if read_outer(file).pair_tag != pair_tag(self._keys.vault):
                raise ForAnotherPair("news")
            known = not self._again(kept) and (self._others() or self._space.peers.others(self._keys.partner))
            raise PairedAlready("news") if known else NewsNotPairing("news")
        message = read_message(file)
        if message.belongs.pair != self._keys.vault:
            raise ForAnotherPair("pairing")
        if message.pairing in kept.earlier:
            raise PairingStale("pairing")
        self._refuse_own(kept, message)
        if isinstance(message, Invitation):
            return self._read_invitation(kept, message)
        if isinstance(message, Answer):
            return self._read_answer(kept, message)
        return self._read_proof(kept, message)

    def waiting_file(self) -> bytes:
        """The file that the partner needs from here now.

        Raises:
            PairingOutOfOrder: there is none at this step.
        """
        file = self._kept().own_file()
        if file is None:
            raise PairingOutOfOrder("no file")
        return file

    def type_code(self, typed: str) -> PairingState:
        """What the partner reads out: the 8 digits, or the 10 words of one room, whichever is due.

        Raises:
            ExchangeRefused: it does not fit; after the third wrong code the pairing has been dropped.
        """
        kept = self._kept()
        if kept.at is At.WORDS:
            return self._type_words(kept, typed)
        if kept.at is At.CODES:
            return self._type_digits(kept, typed)
        raise PairingOutOfOrder("no code is due")

    def drop(self) -> PairingState:
        """Forget what was begun, so that it can begin again. What is done stays done once the partner was heard from:
        until then the other laptop may have dropped it, or may be lost.
        """
        kept = self._kept()
        peers = [one.partner for one in self._space.peers.others(self._keys.partner)]
        if self._again(kept):
            return self._keep(kept.dropped())
        if not self._others().isdisjoint(peers):
            return self.state()
        with self._space.space.transaction() as tx:
            for partner in peers:
                self._space.peers.remove(tx, partner)
            self._space.pairing.put(tx, to_plain(kept.dropped()))
        return self.state()

    def partner_signs_with(self) -> bytes | None:
        """The key that signs the partner's files, as far as it is known; None: nobody is."""
        known = self._known_keys()
        return known.signing if known is not None else None

    def give_up_keys(self) -> PairingState:
        """My partner's laptop is lost, or their keys are known to somebody: nothing that those keys sign is taken in,
        and nothing is sealed to them, until the laptops have met again. What came before stays.

        Raises:
            PairingOutOfOrder: there is nobody whose keys are known.
        """
        kept, known = self._kept(), self._known_keys()
        if known is None:
            raise PairingOutOfOrder("nobody")
        retired = {"partner": str(known.partner), "signing": known.signing.hex(), "exchange": known.exchange.hex()}
        with self._space.space.transaction() as tx:
            self._space.peers.remove(tx, known.partner)
            self._space.pairing.put(tx, to_plain(replace(kept.dropped(), again=True, retired=kept.retired or retired)))
        return self.state()

    def go_on_as_before(self) -> PairingState:
        """Take back `give_up_keys`: the laptop was in good hands all the time.

        Raises:
            PairingOutOfOrder: nothing was given up.
        """
        kept = self._kept()
        if not kept.retired or not kept.again:
            raise PairingOutOfOrder("nothing was given up")
        was = kept.retired
        with self._space.space.transaction() as tx:
            keys = bytes.fromhex(was["signing"]), bytes.fromhex(was["exchange"])
            self._space.peers.add(tx, PartnerId(was["partner"]), *keys)
            self._space.pairing.put(tx, to_plain(replace(kept.dropped(), at=At.DONE, again=False, retired={})))
        return self.state()

    def _read_invitation(self, kept: Kept, message: Invitation) -> PairingState:
        self._refuse_if_complete(message.keys)
        if kept.at is not At.NOTHING:
            if kept.first:
                raise PairingUnderWay("invited here")
            if kept.pairing == message.pairing:
                same = kept.files[1] == message.data
                raise PairingSeenAlready("invitation") if same else PairingAnswerChanged("another invitation")
            kept = kept.dropped()  # the partner has begun again
        room = message.belongs.way is Way.ROOM
        begun = replace(
            kept, at=At.WORDS if room else At.ANSWERED, first=False, room=room, pairing=message.pairing,
            files={1: message.data},
        )  # fmt: skip
        if not room:
            begun = replace(begun, files={**begun.files, 2: self._answer(message)})
        return self._keep(begun)

    def _read_answer(self, kept: Kept, message: Answer) -> PairingState:
        self._refuse_if_complete(message.keys)
        if kept.at is At.NOTHING or not kept.first or kept.pairing != message.pairing:
            raise PairingOfOthers("answer")
        if kept.at is At.CODES:
            # The nonce has been shown, so no other answer may count from now on.
            raise PairingSeenAlready("answer") if kept.files[2] == message.data else PairingAnswerChanged("answer")
        if not belongs_together(_invitation(kept), message):
            raise PairingAnswerChanged("another invitation")
        files = {**kept.files, 2: message.data}
        if not kept.room:
            return self._keep(replace(kept, at=At.CODES, files={**files, 3: write_proof(message, kept.nonce)}))
        if not room_words.fits(" ".join(kept.words), message):
            raise AnswerDoesNotFitWords("answer")
        return self._finish(replace(kept, files={}), message.keys)

    def _read_proof(self, kept: Kept, message: Proof) -> PairingState:
        if not self._again(kept) and (self._space.peers.others(self._keys.partner) or self._others()):
            raise PairedAlready("proof")
        if kept.at is At.NOTHING or kept.pairing != message.pairing:
            raise PairingOutOfOrder("proof")
        if kept.at is At.CODES:
            raise PairingSeenAlready("proof") if kept.files[3] == message.data else PairingAnswerChanged("proof")
        if kept.at is not At.ANSWERED or not proves(_invitation(kept), _answer(kept), message):
            raise PairingAnswerChanged("proof")
        return self._keep(replace(kept, at=At.CODES, files={**kept.files, 3: message.data}))

    def _type_words(self, kept: Kept, typed: str) -> PairingState:
        invitation = _invitation(kept)
        seal = room_words.seal_of(typed, kept.pairing)
        if seal is None or not room_words.fits(typed, invitation):
            raise RoomWordsWrong("words")
        answer = write_answer(invitation, self._mine, secrets.token_bytes(NONCE), self._keys.file_signer, seal)
        return self._finish(replace(kept, files={2: answer}), invitation.keys)

    def _type_digits(self, kept: Kept, typed: str) -> PairingState:
        digits, codes = typed_digits(typed), _codes(kept)
        if digits is None:
            raise PairingCodeIncomplete("code")
        mine, other = (codes.first, codes.second) if kept.first else (codes.second, codes.first)
        if secrets.compare_digest(digits, other):
            keys = _answer(kept).keys if kept.first else _invitation(kept).keys
            return self._finish(replace(kept, files={3: kept.files[3]} if kept.first else {}), keys)
        if digits == mine:
            raise OwnPairingCode("code")
        if kept.tries + 1 == TRIES:
            self._keep(kept.dropped())
            raise PairingSwapped("code")
        self._keep(replace(kept, tries=kept.tries + 1))
        raise WrongPairingCode("code", TRIES - kept.tries - 1)

    def _finish(self, kept: Kept, keys: PublicKeys) -> PairingState:
        own = self._keys.file_signer.public.hex()
        done = replace(kept, at=At.DONE, nonce=b"", words=(), tries=0, again=False, own=own, retired={})
        with self._space.space.transaction() as tx:
            self._space.peers.add(tx, keys.partner, keys.signing, keys.exchange)
            self._space.pairing.put(tx, to_plain(done))
        return self.state()

    def _answer(self, invitation: Invitation) -> bytes:
        return write_answer(invitation, self._mine, secrets.token_bytes(NONCE), self._keys.file_signer)

    def _refuse_own(self, kept: Kept, message: PairingMessage) -> None:
        """Refuse what was made on this laptop, or by this partner."""
        own = (1, 3) if kept.first else (2,)
        if message.data in [kept.files.get(number) for number in own]:
            raise OwnPairingFile("file")
        if isinstance(message, Proof):
            if kept.first and kept.pairing == message.pairing:
                raise OwnPairingFile("proof")
        elif message.keys.partner == self._mine.partner or message.keys.signing == self._mine.signing:
            raise OwnPairingFile("keys")

    def _refuse_if_complete(self, keys: PublicKeys | None) -> None:
        """Refuse a second pairing, and say whether it is with the same partner."""
        kept, others = self._kept(), self._others()
        if self._again(kept):
            if keys is not None and keys.signing.hex() == kept.retired.get("signing"):
                raise KeysGivenUp("keys")
            if keys is not None and others and keys.partner not in others:
                raise PairComplete("another partner")
            return
        peer = next(iter(self._space.peers.others(self._keys.partner)), None)
        if peer is not None:
            known = (peer.partner, peer.signing_public, peer.exchange_public)
            if keys is None or known == (keys.partner, keys.signing, keys.exchange):
                raise PairedAlready("peer")
            raise PartnerKeysChanged("peer") if keys.partner == peer.partner else PairComplete("peer")
        if others:
            raise PairedAlready("log") if keys is None or keys.partner in others else PairComplete("log")

    def _again(self, kept: Kept) -> bool:
        """Whoever changed every key before anybody was met meets for the first time, and with the fresh keys."""
        met = kept.again or kept.own or self._space.peers.others(self._keys.partner) or self._others()
        return bool(met) and has_to_meet_again(kept, self._keys, self._space.peers.all())

    def _known_keys(self) -> PublicKeys | None:
        """The partner's, from the last meeting or from the log."""
        for one in self._space.peers.others(self._keys.partner):
            return PublicKeys(one.partner, one.signing_public, one.exchange_public)
        for partner in self._others():
            known = self._space.partners
            return PublicKeys(partner, known.public_key(partner), known.exchange_key(partner))
        return None

    def _others(self) -> frozenset[PartnerId]:
        return frozenset(one.id for one in self._space.partners.all() if one.id != self._keys.partner)

    def _kept(self) -> Kept:
        kept = from_plain(self._space.pairing.get())
        over = self._is_of_earlier_keys(kept) or (kept.at is At.DONE and self._again(kept))
        return kept.dropped() if over else kept

    def _is_of_earlier_keys(self, kept: Kept) -> bool:
        """Whether what was begun here brings keys that have been changed since."""
        if kept.at not in (At.INVITED, At.ANSWERED, At.CODES):
            return False
        mine = _invitation(kept) if kept.first else _answer(kept)
        return mine.keys.signing != self._mine.signing

    def _keep(self, kept: Kept) -> PairingState:
        with self._space.space.transaction() as tx:
            self._space.pairing.put(tx, to_plain(kept))
        return self.state()


def _under_way(kept: Kept) -> PairingState:
    if kept.at is At.INVITED:
        return Invited(kept.room, kept.words)
    if kept.at is At.WORDS:
        return WordsWanted()
    if kept.at is At.ANSWERED:
        return Answered()
    if kept.at is At.CODES:
        codes = _codes(kept)
        return CodesWanted(kept.first, codes.first if kept.first else codes.second, TRIES - kept.tries)
    return NotBegun()


def _codes(kept: Kept) -> Codes:
    proof = read_message(kept.files[3])
    if not isinstance(proof, Proof):
        raise ExchangeDamaged("kept proof")
    return codes_of(_invitation(kept), _answer(kept), proof)


def _invitation(kept: Kept) -> Invitation:
    message = read_message(kept.files[1])
    if not isinstance(message, Invitation):
        raise ExchangeDamaged("kept invitation")
    return message


def _answer(kept: Kept) -> Answer:
    message = read_message(kept.files[2])
    if not isinstance(message, Answer):
        raise ExchangeDamaged("kept answer")
    return message
