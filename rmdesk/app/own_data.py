"""One's own words, taken out as open files; joined from both wings, for the partner who wrote them."""

from pathlib import Path

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.partings import Partings
from rmdesk.app.way_in import OwnWayIn
from rmdesk.private.my_data import Counts, MyData
from rmdesk.private.my_data_files import as_json, as_markdown
from rmdesk.runtime.atomic import write_atomic
from rmdesk.services.my_words import MyWords


class OwnData:
    """Implements `MyDataDoor` of the page about one's own data."""

    def __init__(self, opened: OpenWorkbook, way_in: OwnWayIn, partings: Partings) -> None:
        self._opened = opened
        self._way_in = way_in
        self._partings = partings

    def counts(self) -> Counts:
        """See `MyDataDoor`."""
        return MyData(self._opened.private.space).counts()

    def suggested(self) -> Path:
        """See `MyDataDoor`. The name says when, and nothing else."""
        day = self._opened.clock.now().astimezone().date()
        return Path.home() / f"my-words-{day.isoformat()}.json"

    def take_out(self, passphrase: str, target: Path) -> tuple[Path, Path]:
        """See `MyDataDoor`."""
        self._way_in.check_passphrase(passphrase)
        gathered = MyData(self._opened.private.space).gather()
        shared = MyWords(self._opened.workspace).written()
        now = self._opened.clock.now()
        to_read = target.with_suffix(".md")
        write_atomic(target, as_json(gathered, shared, now))
        write_atomic(to_read, as_markdown(gathered, shared, now))
        return target, to_read

    def check_passphrase(self, typed: str) -> None:
        """See `MyDataDoor`."""
        self._way_in.check_passphrase(typed)

    def erase(self, *, private: bool, shared: bool) -> None:
        """See `MyDataDoor`."""
        self._partings.erase(private=private, shared=shared)
