"""The programme pack of an open workbook: opened, trusted, agreed to, and the dates that the pair changed for itself.

What is loaded stands in the shared log, with the pack's bytes; the file beside the databases is a copy, for the support
page while the workbook is locked. The pack is checked anew whenever it is read, and `pack_belief` says what counts here
of all that the log says.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.pack_errors import NotAPack, PackNotAllowed, PackOfAnotherKey, PackRefused
from rmdesk.domain.packs import NAME, TIME, Pack, ProgrammeDate
from rmdesk.domain.programme import PlannedDate, WaitingPack, is_keeping_over, meeting_print, sessions_from
from rmdesk.domain.sessions import Programme
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.pasted import LARGEST_TEXT, read_pasted_or_file
from rmdesk.packs.sealed import SealedPack, open_sealed
from rmdesk.packs.trust import Judgement, Pin, Verdict, confirm, judge, pin_of
from rmdesk.runtime.atomic import write_atomic
from rmdesk.services.pack_belief import Belief, belief_of
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PackRules:
    """What a computer brings to the question whom to believe.

    `words`: the list of words of fingerprints. `allows`: whether IT allows the key with that fingerprint (40 digits).
    """

    words: Callable[[], Sequence[str]]
    allows: Callable[[str], bool] = lambda _digits: True

    def read(self, data: bytes) -> SealedPack:
        """The pack in a file, or in text that was pasted, if it may be used on this computer.

        Raises:
            PackRefused: what it is told by says why.
        """
        sealed = open_sealed(read_pasted_or_file(data))
        if not self.allow(sealed):
            raise PackNotAllowed("policy")
        return sealed

    def read_file(self, file: Path) -> SealedPack:
        """The pack in a file that somebody chose.

        Raises:
            PackRefused: as `read`, or the file cannot be read.
        """
        try:
            return self.read(read_pack_file(file))
        except OSError as error:
            raise NotAPack("file: cannot be read") from error

    def read_text(self, text: str) -> SealedPack:
        """The pack in text that was pasted.

        Raises:
            PackRefused: as `read`.
        """
        return self.read(text.encode("utf-8"))

    def allow(self, sealed: SealedPack) -> bool:
        """Whether one of the keys that signed is allowed here."""
        return any(self.allows(fingerprint_digits(key)) for key in sealed.signing_keys)


def read_pack_file(file: Path) -> bytes:
    """The bytes of a file that somebody chose, or somewhat more than a pack may have of a larger one.

    Raises:
        OSError: it cannot be read.
    """
    with file.open("rb") as opened:
        return opened.read(LARGEST_TEXT + 1)


class ProgrammePack:
    """The pack of this pair.

    Args:
        file: where the copy for locked times lies; None: nowhere.
    """

    def __init__(self, workspace: Workspace, rules: PackRules, file: Path | None = None) -> None:
        self._workspace = workspace
        self._rules = rules
        self._file = file
        self._sessions = Sessions(workspace)
        self._believed: tuple[object, Belief] | None = None

    def loaded(self) -> SealedPack | None:
        """The pack that is in use, checked again; None where there is none, or where it can no longer be believed."""
        pin = self._pin()
        return self._checked(pin.fingerprint, pin) if pin is not None else None

    def is_lost(self) -> bool:
        """Whether a pack was loaded and cannot be read any more, so that somebody has to open it again."""
        return self._pin() is not None and self.loaded() is None

    def judge(self, sealed: SealedPack) -> Judgement:
        """What may happen with another pack.

        Raises:
            PackRefused: it cannot take the place of the one that is loaded.
        """
        belief, programme = self._belief(), sealed.pack.programme
        pin = belief.in_use
        theirs = sealed.fingerprint in {one.fingerprint for one in belief.offered}
        if pin is not None and (pin.programme == programme or not theirs):
            return judge(sealed, pin)
        judgement = judge(sealed, belief.latest.get(programme))
        return Judgement(Verdict.TAKE) if judgement.verdict is Verdict.SAME else judgement

    def of_partner(self) -> SealedPack | None:
        """The pack that my partner uses on their laptop and that has still to be confirmed here; None: there is none.

        `judge` says whether I am asked for the card, and `take` uses it. One under a new key is `waiting`.
        """
        for sealed in self._belief().offered:
            with suppress(PackRefused):
                if self._rules.allow(sealed) and self.judge(sealed).verdict is not Verdict.ASK_BOTH:
                    return sealed
        return None

    def take(self, sealed: SealedPack, typed: str = "") -> Verdict:
        """Use a pack from now on; under a new key it waits until both have agreed.

        Args:
            typed: the fingerprint from the programme card, for the first pack.

        Raises:
            PackRefused: as `judge`, or `typed` is another fingerprint.
        """
        verdict = self.judge(sealed).verdict
        if verdict is Verdict.ASK_CARD:
            confirm(sealed, typed, self._rules.words())
        if verdict is Verdict.ASK_BOTH:
            self._wait(sealed)
        else:
            self._load(sealed, self.loaded())
        return verdict

    def put_away(self) -> None:
        """Use no pack any more, for both. Whatever was written stays, and so do dates that the pair changed.

        Its programme stays known: a pack of it needs no card again, and never goes back to an older number.
        """
        pin = self._pin()
        if pin is None:
            return
        space, author = self._workspace.space, self._workspace.author
        with space.space.transaction() as tx:
            space.packs.set_away(tx, author, pin.programme, pin.plain)
            space.packs.set_waiting(tx, author, "")
        with suppress(WorldError):
            self.put_copy()

    def away(self) -> tuple[SealedPack, ...]:
        """The packs that were put away and can be used again; none while one is in use."""
        if self._pin() is not None:
            return ()
        pins = self._belief().away
        return tuple(sealed for pin in pins if (sealed := self._checked(pin.fingerprint, pin)) is not None)

    def waiting(self) -> WaitingPack | None:
        """The pack that waits for both; None where none does."""
        sealed, judgement = self._waiting()
        if sealed is None:
            return None
        agreed = self._agreed(sealed)
        other = self._workspace.pair().other
        by_other = other is None or other.id in agreed
        return WaitingPack(sealed.pack, judgement.successions, self._workspace.me in agreed, by_other)

    def agree(self) -> bool:
        """Agree to the new key, for me; once both have, the pack is used. Whether it is."""
        sealed, _judgement = self._waiting()
        if sealed is None:
            return False
        space, before = self._workspace.space, self.loaded()
        if self._workspace.me not in space.packs.agreed(sealed.fingerprint):
            with space.space.transaction() as tx:
                space.packs.agree(tx, self._workspace.author, sealed.fingerprint)
        everybody = {one.id for one in space.partners.all()}
        pin = self._pin()
        if not everybody <= self._agreed(sealed) and (pin is None or pin.fingerprint != sealed.fingerprint):
            return False
        self._load(sealed, before)
        return True

    def dates(self) -> tuple[PlannedDate, ...]:
        """The programme's dates as this pair has them, the earliest first."""
        sealed = self.loaded()
        if sealed is None:
            return ()
        own = self._workspace.space.packs.own_dates()
        found = (_planned(one, own.get(one.id), sealed.pack.programme) for one in sealed.pack.dates)
        return tuple(sorted(found, key=lambda one: (one.in_force.day, one.programmes.id)))

    def move_date(self, name: str, day: date, time: str, place: str) -> None:
        """Go at another time or place than the programme says; the same again goes back to the programme's.

        Raises:
            KeyError: the pack has no such date.
        """
        programme, theirs = self._date(name)
        ours = replace(theirs, day=day, time=time.strip()[:TIME], place=place.strip()[:NAME])
        self._set_date(programme, theirs, None if ours == theirs else ours)

    def keep_ours(self, name: str) -> None:
        """Stay with what the pair chose, although the programme has changed the date.

        Raises:
            KeyError: the pack has no such date.
        """
        planned = next((one for one in self.dates() if one.programmes.id == name), None)
        if planned is None:
            raise KeyError(name)
        self._set_date(self._date(name)[0], planned.programmes, planned.ours)

    def use_programmes(self, name: str) -> None:
        """Go when and where the programme says.

        Raises:
            KeyError: the pack has no such date.
        """
        self._set_date(*self._date(name), None)

    def start_differs(self) -> bool:
        """Whether the pair has said another beginning or length than the programme."""
        sealed, mine = self.loaded(), self._sessions.programme()
        if sealed is None or sealed.pack.start is None:
            return False
        return (mine.start, mine.months) != (sealed.pack.start, sealed.pack.months)

    def use_programmes_start(self) -> None:
        """Take the beginning and the length of the programme; sessions that have a day keep it."""
        sealed = self.loaded()
        if sealed is not None and sealed.pack.start is not None:
            self._set_up(sealed.pack)

    def keeping_is_over(self, today: date) -> bool:
        """Whether the programme asks the pair to look at what they keep."""
        sealed = self.loaded()
        return sealed is not None and is_keeping_over(sealed.pack, self._sessions.programme(), today)

    def put_copy(self) -> None:
        """Let the file beside the databases be the loaded pack, or be gone where none is loaded.

        Raises:
            DiskFull, CannotWrite: it is as it was.
        """
        if self._file is None:
            return
        sealed = self.loaded()
        if sealed is not None and _bytes_of(self._file) != sealed.data:
            write_atomic(self._file, sealed.data)
        elif sealed is None and self._pin() is None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _pin(self) -> Pin | None:
        return self._belief().in_use

    def _belief(self) -> Belief:
        """Looked up again once anything has come into the log, or the laptop has become one of two."""
        space = self._workspace.space
        asked = (space.packs.newest(), space.peers.all(), space.exchanges.last_opened())
        if self._believed is None or self._believed[0] != asked:
            self._believed = (asked, belief_of(self._workspace, self._opened))
        return self._believed[1]

    def _opened(self, fingerprint: str) -> SealedPack | None:
        """The pack with that hash, from the log or from the file beside it."""
        for data in (self._workspace.space.packs.file(fingerprint), _bytes_of(self._file)):
            with suppress(PackRefused):
                sealed = open_sealed(data or b"")
                if sealed.fingerprint == fingerprint:
                    return sealed
        return None

    def _agreed(self, sealed: SealedPack) -> frozenset[PartnerId]:
        """Who agreed to a new key; whoever uses the pack already did so too."""
        agreed, other = self._workspace.space.packs.agreed(sealed.fingerprint), self._workspace.pair().other
        used = other is not None and sealed.fingerprint in {one.fingerprint for one in self._belief().offered}
        return agreed | {other.id} if other is not None and used else agreed

    def _checked(self, fingerprint: str, pin: Pin) -> SealedPack | None:
        """The pack with that hash, if a key that we know signed it and it may be used on this computer."""
        sealed = self._opened(fingerprint)
        known = sealed is not None and set(sealed.signers) & set(pin.keys)
        return sealed if sealed is not None and known and self._rules.allow(sealed) else None

    def _waiting(self) -> tuple[SealedPack | None, Judgement]:
        packs = self._workspace.space.packs
        waits = self._opened(packs.waiting()) if packs.waiting() else None
        for sealed in (*((waits,) if waits is not None else ()), *self._belief().offered):
            with suppress(PackRefused):
                judgement = self.judge(sealed)
                if judgement.verdict is Verdict.ASK_BOTH and self._rules.allow(sealed):
                    return sealed, judgement
        return None, Judgement(Verdict.SAME)

    def _wait(self, sealed: SealedPack) -> None:
        space, author = self._workspace.space, self._workspace.author
        with space.space.transaction() as tx:
            space.packs.put_file(tx, author, sealed.fingerprint, sealed.data)
            space.packs.set_waiting(tx, author, sealed.fingerprint)

    def _load(self, sealed: SealedPack, before: SealedPack | None) -> None:
        if not self._rules.allow(sealed):
            raise PackOfAnotherKey("policy")
        pin = self._pin()
        space, author = self._workspace.space, self._workspace.author
        agreed_only = space.packs.waiting() == sealed.fingerprint
        with space.space.transaction() as tx:
            if pin is not None and pin.programme != sealed.pack.programme:
                space.packs.set_away(tx, author, pin.programme, pin.plain)
            space.packs.put_file(tx, author, sealed.fingerprint, sealed.data)
            if agreed_only or before is None or before.fingerprint != sealed.fingerprint:
                space.packs.set_loaded(tx, author, pin_of(sealed).plain)
            space.packs.set_waiting(tx, author, "")
        self._follow_start(sealed.pack, before.pack if before is not None else None)
        with suppress(WorldError):  # only the support page while locked misses it, and the next opening writes it
            self.put_copy()

    def _follow_start(self, pack: Pack, before: Pack | None) -> None:
        """The programme's beginning and length, unless the pair has said others."""
        mine = self._sessions.programme()
        followed = before is not None and _frame(mine) == (before.start, before.months)
        if pack.start is not None and (mine.start is None or followed) and _frame(mine) != (pack.start, pack.months):
            self._set_up(pack)

    def _set_up(self, pack: Pack) -> None:
        self._sessions.set_up(pack.start, pack.months, earliest=sessions_from(pack))

    def _date(self, name: str) -> tuple[str, ProgrammeDate]:
        sealed = self.loaded()
        found = next((one for one in sealed.pack.dates if one.id == name), None) if sealed is not None else None
        if sealed is None or found is None:
            raise KeyError(name)
        return sealed.pack.programme, found

    def _set_date(self, programme: str, theirs: ProgrammeDate, ours: ProgrammeDate | None) -> None:
        space = self._workspace.space
        value: Canonical = ""
        if ours is not None:
            value = {
                "day": ours.day.isoformat(),
                "time": ours.time,
                "place": ours.place,
                "programme": programme,
                "seen": meeting_print(theirs),
            }
        with space.space.transaction() as tx:
            space.packs.set_own_date(tx, self._workspace.author, theirs.id, value)


def _planned(theirs: ProgrammeDate, own: Canonical, programme: str) -> PlannedDate:
    """What was changed in another programme counts for none of this one, though two dates may have one id."""
    if not isinstance(own, dict) or own.get("programme", programme) != programme:
        return PlannedDate(theirs)
    try:
        day = date.fromisoformat(str(own.get("day")))
    except ValueError:
        return PlannedDate(theirs)
    ours = replace(theirs, day=day, time=str(own.get("time", "")), place=str(own.get("place", "")))
    if ours == theirs:
        return PlannedDate(theirs)
    return PlannedDate(theirs, ours, own.get("seen") != meeting_print(theirs))


def _frame(programme: Programme) -> tuple[date | None, int]:
    return programme.start, programme.months


def _bytes_of(file: Path | None) -> bytes | None:
    try:
        return read_pack_file(file) if file is not None else None
    except OSError:
        return None
