"""The programmes of a desk: one folder each, with the draft that is being written and every pack that was signed.

A draft may have faults; nothing that was typed is refused or lost. Signing makes a pack of it, with the next number.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from rmdesk.domain.desk_errors import AlreadySigned, DraftDamaged, ProgrammeTaken
from rmdesk.domain.errors import WorldError
from rmdesk.domain.pack_errors import PackRefused
from rmdesk.domain.packs import Pack, ProgrammeDate
from rmdesk.packs.codec import decode_draft, encode_draft
from rmdesk.packs.sealed import ENDING, SealedPack, open_sealed, seal
from rmdesk.runtime.atomic import world_error, write_in_own_folder
from rmdesk.security.signatures import Signer

_BEFORE = "programme-"
_DRAFT = "draft.json"
_SIGNED = "signed"
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Listed:
    """A programme in the list of a desk. `signed`: the number of the pack that was signed last (0: none yet)."""

    programme: str
    organisation: str
    cohort: str
    signed: int
    readable: bool = True


@dataclass(frozen=True, slots=True)
class SignedPack:
    """A pack that was signed here."""

    path: Path
    sealed: SealedPack


class DraftShelf:
    """The programmes in one folder, which belongs to one person on one computer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Listed, ...]:
        """Every programme, by name."""
        found = []
        for place in sorted(self._folder.glob(f"{_BEFORE}*/{_DRAFT}")):
            programme = place.parent.name.removeprefix(_BEFORE)
            signed = self.newest_number(programme)
            try:
                pack = self.load(programme)
                found.append(Listed(programme, pack.organisation, pack.cohort, signed))
            except DraftDamaged:
                found.append(Listed(programme, programme, "", signed, readable=False))
        return tuple(found)

    def begin(self, pack: Pack) -> Pack:
        """A new programme, with that draft.

        Raises:
            ProgrammeTaken: there is one with its id.
            DiskFull, CannotWrite: it was not written.
        """
        if self._place(pack.programme).exists():
            raise ProgrammeTaken("programme")
        self.save(pack)
        return pack

    def save(self, pack: Pack) -> None:
        """Keep the draft; it is on the disk when this returns.

        Raises:
            DiskFull, CannotWrite: the draft before is as it was.
        """
        write_in_own_folder(self._place(pack.programme) / _DRAFT, encode_draft(pack))

    def load(self, programme: str) -> Pack:
        """The draft of a programme.

        Raises:
            DraftDamaged: it cannot be read.
        """
        try:
            return decode_draft((self._place(programme) / _DRAFT).read_bytes())
        except (OSError, PackRefused) as error:
            raise DraftDamaged("draft") from error

    def start_again(self, programme: str) -> Pack:
        """The draft as the pack that was signed last; what was written since is put aside, not removed.

        Raises:
            DraftDamaged: nothing was signed yet, or it cannot be read.
            DiskFull, CannotWrite: it was not written.
        """
        signed = self.signed(programme)
        if not signed:
            raise DraftDamaged("nothing signed")
        place = self._place(programme) / _DRAFT
        with suppress(OSError):
            place.replace(place.with_name("draft-before.json"))
        self.save(signed[-1].sealed.pack)
        return signed[-1].sealed.pack

    def signed(self, programme: str) -> tuple[SignedPack, ...]:
        """Every pack of a programme that was signed here and can be read, oldest first."""
        found = []
        for path in self._signed_paths(programme):
            with suppress(OSError, WorldError):
                found.append(SignedPack(path, open_sealed(path.read_bytes())))
        return tuple(found)

    def newest_number(self, programme: str) -> int:
        """The number of the pack that was signed last, also where its file is damaged; 0 if there is none."""
        numbers = (path.stem.rpartition("-")[2] for path in self._signed_paths(programme))
        return max((int(one) for one in numbers if one.isdecimal()), default=0)

    def sign(self, pack: Pack, signers: Sequence[Signer], today: date) -> SignedPack:
        """Sign the draft as the next pack of its programme, and keep both.

        Raises:
            PackRefused: it has a fault; see `packs.codec.faults_of`.
            AlreadySigned: a file with its number came to be at the same time.
            DiskFull, CannotWrite: it was not written.
        """
        number = max(self.newest_number(pack.programme) + 1, pack.version)
        signed = replace(pack, version=number, issued=today)
        data = seal(signed, signers)
        path = self._place(pack.programme) / _SIGNED / f"{pack.programme}-{number}{ENDING}"
        if path.exists():
            raise AlreadySigned("number")
        write_in_own_folder(path, data)
        self.save(signed)
        return SignedPack(path, open_sealed(data))

    def remove(self, programme: str) -> None:
        """Take a programme off this computer, with its signed packs. Pairs that have them keep them.

        Raises:
            CannotWrite: the system keeps a file.
        """
        place = self._place(programme)
        try:
            for path in sorted(place.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            place.rmdir()
        except OSError as error:
            raise world_error(error) from error

    def _signed_paths(self, programme: str) -> list[Path]:
        paths = (self._place(programme) / _SIGNED).glob(f"*{ENDING}")
        return sorted(paths, key=lambda path: (len(path.stem), path.stem))

    def _place(self, programme: str) -> Path:
        return self._folder / f"{_BEFORE}{programme}"


def next_year(pack: Pack, programme: str, start: date) -> Pack:
    """A new programme from an earlier one: its words and contacts, and its dates moved along by whole weeks.

    Contacts keep the day on which they were checked, so that the desk asks to check them again. The keys stay.
    """
    moved = shifted(pack, start)
    return replace(moved, programme=programme, version=1, successions=())


def shifted(pack: Pack, start: date) -> Pack:
    """The pack with another start, and every date moved by as many whole weeks, so that a Tuesday stays a Tuesday."""
    by = weeks_between(pack.start, start) * _WEEK
    dates = tuple(_moved(one, by) for one in pack.dates)
    return replace(pack, start=start, dates=dates)


def weeks_between(before: date | None, start: date | None) -> int:
    """How many whole weeks later the second start is, to the nearest; 0 where one of them is open."""
    return round((start - before) / _WEEK) if before is not None and start is not None else 0


def _moved(one: ProgrammeDate, by: timedelta) -> ProgrammeDate:
    return replace(one, day=one.day + by)
