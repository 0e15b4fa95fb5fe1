"""Beginning a programme: from a sample, from the pack of an earlier one, or with nothing in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from rmdesk.desk.drafts import DraftShelf, Listed, next_year, shifted
from rmdesk.desk.keys import DeskKey
from rmdesk.desk.parts import id_from, new_id, one_line
from rmdesk.desk.samples import empty_pack, load_sample
from rmdesk.domain.clock import Clock
from rmdesk.domain.desk_errors import FileUnreadable
from rmdesk.domain.pack_errors import PackTooLarge
from rmdesk.domain.packs import KeyRole, Pack
from rmdesk.packs.pasted import LARGEST_TEXT, read_pasted_or_file
from rmdesk.packs.sealed import open_sealed


class Programmes:
    """The programmes of one desk.

    Args:
        shelf: where they lie.
        keys: gives the keys that this desk knows now.
        read: gives a resource's text by its path.
    """

    def __init__(
        self, shelf: DraftShelf, keys: Callable[[], Sequence[DeskKey]], read: Callable[[str], str], clock: Clock
    ) -> None:
        self.shelf = shelf
        self._keys = keys
        self._read = read
        self._clock = clock

    def all(self) -> tuple[Listed, ...]:
        """Every programme, by name."""
        return self.shelf.all()

    def from_sample(self, sample: str, cohort: str, start: date | None) -> Pack:
        """A new programme like that sample, with its dates moved to that start.

        Raises:
            ContentBroken: the sample is missing or has an error.
            ProgrammeTaken: there is one of that name.
            DiskFull, CannotWrite: it was not written.
        """
        pack = load_sample(self._read, sample, self._today)
        return self._begin(pack if start is None else shifted(pack, start), cohort)

    def empty(self, cohort: str, start: date | None) -> Pack:
        """A new programme with nothing in it.

        Raises:
            ProgrammeTaken, DiskFull, CannotWrite: as `from_sample`.
        """
        return self._begin(replace(empty_pack(self._today), start=start), cohort)

    def from_pack(self, path: Path, cohort: str, start: date | None) -> Pack:
        """A new programme from the signed pack of an earlier one. The contacts are to be checked again.

        Raises:
            FileUnreadable: the file cannot be read.
            PackRefused: it is no pack, or a damaged one.
            ProgrammeTaken, DiskFull, CannotWrite: as `from_sample`.
        """
        before = open_sealed(read_pasted_or_file(_bytes_of(path))).pack
        return self._begin(next_year(before, before.programme, start or before.start or self._today), cohort)

    def named(self, pack: Pack) -> Pack:
        """The draft with a key of each role named in it, as far as this desk knows one and nothing was signed yet."""
        if self.shelf.newest_number(pack.programme):
            return pack
        names = [one.name for one in self._keys()]
        kept = list(pack.keys)
        for role in KeyRole:
            if role not in [one.role for one in kept]:
                kept += [one for one in names if one.role is role][:1]
        return replace(pack, keys=tuple(kept))

    def _begin(self, pack: Pack, cohort: str) -> Pack:
        words = one_line(cohort)
        name = id_from(words) or new_id("programme")
        begun = replace(pack, programme=name, version=1, issued=self._today, cohort=words, successions=())
        return self.shelf.begin(self.named(begun))

    @property
    def _today(self) -> date:
        return self._clock.now().date()


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_TEXT + 1)
    except OSError as error:
        raise FileUnreadable("pack") from error
    if len(data) > LARGEST_TEXT:
        raise PackTooLarge("file")
    return data
