"""The programme that is open at the desk: its draft, which saves itself soon after each change."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from rmdesk.desk.from_sample import SampleTexts
from rmdesk.domain.clock import Clock
from rmdesk.domain.packs import Pack
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Idle, Pace, SaveState
from rmdesk.ui.tasks import TaskRunner

_FIELD = "draft"
_PATIENCE = 5.0


class OpenDraft(QObject):
    """One for the whole window. Pages ask for `pack` each time they are shown, and hand back a changed one.

    Args:
        save: puts a draft on the disk, off the UI thread.
        samples: tells what in a draft is still as in a sample.
    """

    state_changed = Signal(object)
    """A `SaveState`, each time it changes."""
    opened = Signal()
    """Another programme is open now, or none."""
    changed = Signal()
    """The draft has other words now."""

    def __init__(
        self, runner: TaskRunner, clock: Clock, save: Callable[[Pack], None], pace: Pace = STANDARD_PACE,
        parent: QObject | None = None, samples: SampleTexts | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._pack: Pack | None = None
        self._samples = samples
        self._save = save
        self._keeper: Autosave[Pack] = Autosave(runner, clock, self._save_all, pace, self)
        self._keeper.state_changed.connect(self.state_changed)

    @property
    def is_open(self) -> bool:
        """Whether a programme is open."""
        return self._pack is not None

    @property
    def pack(self) -> Pack:
        """The draft as it stands.

        Raises:
            RuntimeError: none is open.
        """
        if self._pack is None:
            raise RuntimeError("no programme is open")
        return self._pack

    def from_sample(self) -> frozenset[str]:
        """The fields that are still as in a sample, such as `dates/0/place`."""
        return self._samples.still(self.pack) if self._samples is not None else frozenset()

    def renamed(self, pack: Pack) -> Pack:
        """That draft, with another name of an organisation also where untouched words of a sample say it."""
        return self._samples.renamed(self.pack, pack) if self._samples is not None else pack

    @property
    def state(self) -> SaveState:
        """How saving stands."""
        return self._keeper.state

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return self._keeper.unsaved

    def open(self, pack: Pack) -> bool:
        """Go on with that draft, which is on the disk; False where the one before could not be saved."""
        if not self.flush():
            return False
        self._pack = pack
        self.state_changed.emit(Idle())
        self.opened.emit()
        return True

    def close(self) -> None:
        """No programme is open; what was not saved is let go, for its folder is gone."""
        self._keeper.forget(_FIELD)
        self._pack = None
        self.opened.emit()

    def put(self, pack: Pack) -> None:
        """The draft has changed; it goes to the disk by itself."""
        if pack == self._pack:
            return
        self._pack = pack
        self._keeper.changed(_FIELD, lambda: self.pack)
        self.changed.emit()

    def take(self, pack: Pack) -> None:
        """The draft on the disk is this one now, such as after signing."""
        self._keeper.forget(_FIELD)
        self._pack = pack
        self.changed.emit()

    def flush(self) -> bool:
        """Put what is typed on the disk now; whether it is there."""
        return self._keeper.flush(_PATIENCE)

    def _save_all(self, fields: Mapping[str, Pack]) -> None:
        for pack in fields.values():
            self._save(pack)
