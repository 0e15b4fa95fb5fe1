"""Keeps the words of the reflection on the page: as a draft while typing, as a version when asked or when leaving.

Words that could not be saved are held here until they are, also when the page has moved on to something else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import FREELY, Reflection, Setting
from rmdesk.private.journal import Journal
from rmdesk.private.reflection_drafts import ReflectionDrafts, item_of
from rmdesk.private.secret_text import SecretText
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Pace, Runner, Saved

_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Typed:
    """Title and text as they stand on the page, and what they are written with."""

    title: SecretText
    text: SecretText
    setting: Setting = FREELY

    @property
    def is_blank(self) -> bool:
        """Whether there are no words at all."""
        return self.title.is_blank and self.text.is_blank


@dataclass(frozen=True, slots=True)
class Target:
    """What the words belong to: a reflection and the version it was opened at, or a new one (None, 0)."""

    record: RecordId | None = None
    base: int = 0

    @property
    def item(self) -> str:
        """Its name among the drafts."""
        return item_of(self.record)


@dataclass(frozen=True, slots=True)
class _Draft:
    target: Target
    typed: Typed


class Keeper(QObject):
    """One for the page. `begin` says what is written on from now on, `note_typing` that the words have changed."""

    kept = Signal(object)
    """A `Reflection`: the words on the page are its newest version now."""
    failed = Signal(object)
    """An exception: the words could not be kept as a version. They stay on the page and are saved as a draft."""

    def __init__(
        self, writer: Runner, clock: Clock, journal: Journal, drafts: ReflectionDrafts, read: Callable[[], Typed],
        pace: Pace = STANDARD_PACE,
    ) -> None:  # fmt: skip
        super().__init__()
        self._writer = writer
        self._journal = journal
        self._drafts = drafts
        self._read = read
        self._target = Target()
        self._visit = 0
        self._revision = self._kept_revision = 0
        self._keeping = self._again = False
        self._held: dict[str, Typed] = {}
        self.autosave: Autosave[_Draft] = Autosave(writer, clock, self._save_drafts, pace, self)
        self.autosave.state_changed.connect(self._on_state)

    @property
    def target(self) -> Target:
        """What the words on the page belong to."""
        return self._target

    def typed(self) -> Typed:
        """The words on the page."""
        return self._read()

    @property
    def is_changed(self) -> bool:
        """Whether there are words on the page that no version holds."""
        return self._revision != self._kept_revision

    def held(self, record: RecordId | None) -> Typed | None:
        """Words of that reflection which could not be saved when the page was left."""
        return self._held.get(item_of(record))

    def begin(self, target: Target, *, changed: bool) -> None:
        """The page is about to show these words; `changed` when they are those of a draft.

        What still waits to be saved is read from the page before other words stand there.
        """
        if self.is_changed and self.autosave.unsaved:
            self._hold(_Draft(self._target, self._read()))
        self._target = target
        self._visit += 1
        self._revision, self._kept_revision = int(changed), 0
        self._keeping = self._again = False

    def note_typing(self) -> None:
        """Costs a timer, no more: the words are read when they are about to be written."""
        self._revision += 1
        if not self._keeping:
            self._draft_later()

    def keep(self) -> bool:
        """Save the words as the newest version, unless nothing has changed or there are no words."""
        typed = self._read()
        if typed.is_blank or not self.is_changed:
            return False
        if self._keeping:
            self._again = True
            return True
        self._keeping = True
        self.autosave.forget(self._target.item)
        work = partial(_keep, self._journal, self._target, typed)
        done = partial(self._on_kept, self._visit, self._revision, self._target.item)
        self._writer.run(work, done, partial(self._on_not_kept, self._visit, _Draft(self._target, typed)))
        return True

    def settle(self) -> RecordId | None:
        """Keep the words at once. The reflection that holds them; None when none does, or they could not be kept."""
        self._writer.drain(_PATIENCE)
        if self.keep():
            self._writer.drain(_PATIENCE)
        lost = self.is_changed and not self._read().is_blank
        return None if lost else self._target.record

    def leave(self) -> None:
        """The page goes away or the program locks: the draft on the disk first, then a version if there are words."""
        saved = self.autosave.flush(_PATIENCE)
        if not self.is_changed:
            return
        typed = self._read()
        if not saved:
            self._hold(_Draft(self._target, typed))
        if not typed.is_blank:
            self.keep()
        elif self._target.record is None:
            self._held.pop(self._target.item, None)
            self.autosave.forget(self._target.item)
            self._kept_revision = self._revision
            self._writer.run(partial(self._drafts.remove, None), _ignore, self._report)

    def _draft_later(self) -> None:
        target = self._target
        self.autosave.changed(target.item, lambda: _Draft(target, self._read()))

    def _save_drafts(self, fields: Mapping[str, _Draft]) -> None:
        for draft in fields.values():
            target, typed = draft.target, draft.typed
            self._drafts.put(target.record, target.base, typed.title, typed.text, typed.setting)

    def _hold(self, draft: _Draft) -> None:
        """From now on without the page, which may show something else."""
        self._held[draft.target.item] = draft.typed
        self.autosave.changed(draft.target.item, lambda: draft)

    def _on_kept(self, visit: int, revision: int, item: str, reflection: Reflection) -> None:
        if not shiboken6.isValid(self):
            return
        self._held.pop(item, None)
        self.autosave.forget(item)
        if visit != self._visit:
            return
        self._keeping = False
        self._target = Target(reflection.id, reflection.version)
        self._kept_revision = revision
        self.kept.emit(reflection)
        if self.is_changed:
            self._draft_later()
            if self._again:
                self._again = False
                self.keep()
        self._again = False

    def _on_not_kept(self, visit: int, draft: _Draft, error: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        if visit == self._visit:
            self._keeping = self._again = False
            self._draft_later()
        else:
            self._hold(draft)
        self.failed.emit(error)

    def _report(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self.failed.emit(error)

    def _on_state(self, state: object) -> None:
        if isinstance(state, Saved):
            self._held.clear()


def _keep(journal: Journal, target: Target, typed: Typed) -> Reflection:
    if target.record is None:
        return journal.write(typed.title, typed.text, target.item, typed.setting)
    return journal.save(target.record, typed.title, typed.text, target.item, typed.setting)


def _ignore(_result: None) -> None:
    """Nothing follows."""
