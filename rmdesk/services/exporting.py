"""Exporting shared actions: choose, preview, agree, write. The only use case that puts words outside the vault.

What leaves is a `Sheet`, a value that has no field for anything else. Both partners consent to the hash of one exact
sheet; only then are its bytes made, in a process of their own, and written in one step. A list that both agreed to can
be written by either of them, now or later, until one of them withdraws. Where a partner cannot be reached, the other
may write a list of what they alone carry and wrote.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from rmdesk.domain.actions import Action
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import CannotWrite, DiskFull, ExportNotAgreed, ExportNotWritten, WorldError
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.partners import Partner
from rmdesk.domain.shared import SharedSheet, SheetExport
from rmdesk.exports.formats import KINDS, PDF, ExportFormat, ExportKind
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet, SheetOptions, SheetVoice, sheet_from_plain, sheet_hash, sheet_to_plain
from rmdesk.exports.sheet_builder import sheet_of, sheet_of_one, status_alone
from rmdesk.exports.text import sheet_as_text
from rmdesk.runtime.atomic import write_atomic
from rmdesk.runtime.worker import Watch
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.previews import Preview
from rmdesk.services.workspace import Workspace

__all__ = ["KINDS", "PDF", "TITLE", "ExportFormat", "ExportKind", "Exporting", "Preview", "Render", "SheetOptions",
           "Watch"]  # fmt: skip

TITLE = "Shared actions"
TITLE_ALONE = "My actions"
_UNWATCHED = Watch()

Render = Callable[[Sheet, ExportKind, Watch], Exported]
"""Makes the bytes of a file from a sheet, and nothing else. `services.rendering` has the real one."""


class Exporting:
    """The export of this pair's shared actions."""

    def __init__(self, workspace: Workspace, cosigner: Cosigner, render: Render) -> None:
        self._workspace = workspace
        self._cosigner = cosigner
        self._render = render

    def choices(self) -> tuple[Action, ...]:
        """The actions that can be chosen: those that both agreed to, in the order in which they were proposed."""
        pair = self._workspace.pair()
        both = {one.id for one in (pair.me, pair.other) if one is not None}
        return tuple(one for one in self._workspace.space.actions.all() if len(both & one.agreed_by) >= 2)

    def own_choices(self) -> tuple[Action, ...]:
        """What I may show where my partner cannot be reached: the actions that I alone carry and wrote.

        Their status is what such a list shows.
        """
        me, wrote_alone = self._workspace.me, self._workspace.space.sheets.wrote_alone
        mine = (one for one in self._workspace.space.actions.all() if one.text.owner == me and not one.conflicts)
        return tuple(replace(one, status=status_alone(one.status)) for one in mine if wrote_alone(one.id, me))

    def preview(self, chosen: Collection[RecordId], options: SheetOptions) -> Preview:
        """What would leave if these actions were exported with these options."""
        return self._preview_of(self._sheet_of([one for one in self.choices() if one.id in chosen], options))

    def preview_alone(self, chosen: Collection[RecordId], options: SheetOptions) -> Preview:
        """What would leave in a list of mine alone."""
        return self._preview_of(self._sheet_of_one([one for one in self.own_choices() if one.id in chosen], options))

    def waiting(self) -> Preview | None:
        """The list that one of the two agreed to last, if it still waits for the other."""
        preview = next(iter(self._consented()), None)
        return preview if preview is not None and not preview.agreed else None

    def agreed_lists(self) -> tuple[Preview, ...]:
        """Every list that both agree to and that either of them can write, the one agreed to last first."""
        return tuple(one for one in self._consented() if one.agreed)

    def latest_agreed(self) -> Preview | None:
        """The list that both agree to and agreed to last."""
        return next(iter(self.agreed_lists()), None)

    def changed_since(self, preview: Preview) -> bool:
        """Whether an action of that list has changed, or is no longer agreed, since the list was made.

        What both agreed to stays what it was: the file would hold the earlier words.
        """
        options = preview.sheet.options
        again = (
            self._sheet_of_one(self.own_choices(), options)
            if preview.alone
            else self._sheet_of(self.choices(), options)
        )
        return bool(Counter(preview.sheet.lines) - Counter(again.lines))

    def file(self, preview: Preview, kind: ExportKind = PDF, watch: Watch = _UNWATCHED) -> Exported:
        """The file as it would be written, byte for byte, and how many characters it cannot show.

        Raises:
            WorkerFailed: the process that makes the file failed.
            WorkStopped: `watch` had enough.
            NoDueDates: a calendar would be empty.
        """
        return self._render(preview.sheet, kind, watch)

    def exports(self) -> tuple[SheetExport, ...]:
        """Every export that was written, oldest first."""
        return self._workspace.space.sheets.exports()

    def agree(self, preview: Preview) -> Preview:
        """Agree, as the partner who unlocked, that exactly this may leave."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sheets.propose(tx, self._workspace.author, sheet_to_plain(preview.sheet), preview.hash)
        with space.space.transaction() as tx:
            space.log.append(tx, self._workspace.author, space.sheets.consent_intent(preview.hash))
        return self._preview_of(preview.sheet)

    def agree_as_other(self, preview: Preview, partner: PartnerId, passphrase: str) -> Preview:
        """Let a partner agree at this computer with their own passphrase: the other one, or in a session either.

        Raises:
            WrongSecret: the passphrase is not theirs.
        """
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sheets.propose(tx, self._workspace.author, sheet_to_plain(preview.sheet), preview.hash)
        intent = space.sheets.consent_intent(preview.hash)
        append_for_other(self._workspace, self._cosigner, partner, passphrase, intent)
        return self._preview_of(preview.sheet)

    def withdraw(self, preview: Preview) -> None:
        """Take my agreement back: nobody can write this list any more. A file that was written before stays.

        Raises:
            KeyError: nobody has agreed to such a list.
        """
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.log.append(tx, self._workspace.author, space.sheets.withdraw_intent(preview.hash))

    def write(self, preview: Preview, path: Path, kind: ExportKind = PDF, watch: Watch = _UNWATCHED) -> bool:
        """Write the file to `path` in one step and note in the log that it was made.

        Returns:
            Whether it could be noted. The file is there and whole even if it could not.

        Raises:
            ExportNotAgreed: not both agree to exactly this (or, for a list of mine, it holds more than what I alone
                carry and wrote); nothing is written.
            ExportNotWritten: that place cannot be written to; no half-written file is left.
            WorkerFailed: the process that makes the file failed.
            WorkStopped: `watch` had enough; nothing is written.
            NoDueDates: a calendar would be empty; nothing is written.
        """
        current = self._preview_of(preview.sheet)
        if not self._may_leave(current):
            raise ExportNotAgreed
        data = self._render(current.sheet, kind, watch).data
        try:
            write_atomic(path, data)
        except (CannotWrite, DiskFull) as error:
            raise ExportNotWritten(error.detail) from error
        return self._note(current, kind)

    def _may_leave(self, preview: Preview) -> bool:
        """What the log says, whatever the preview claims."""
        if preview.alone:
            mine = preview.sheet.title == TITLE_ALONE and self._workspace.me in preview.agreed_by
            return mine and not self.changed_since(preview)
        return any(one.hash == preview.hash for one in self.agreed_lists())

    def _note(self, preview: Preview, kind: ExportKind) -> bool:
        space = self._workspace.space
        try:
            with space.space.transaction() as tx:
                space.sheets.note_exported(tx, self._workspace.author, preview.hash, kind.format.value)
        except WorldError:
            return False
        return True

    def _sheet_of(self, actions: Sequence[Action], options: SheetOptions) -> Sheet:
        return sheet_of(TITLE, self._workspace.now().date(), actions, self._partners(), options)

    def _sheet_of_one(self, actions: Sequence[Action], options: SheetOptions) -> Sheet:
        return sheet_of_one(TITLE_ALONE, self._workspace.now().date(), actions, self._workspace.pair().me, options)

    def _partners(self) -> list[Partner]:
        """Both, in an order that is the same for both: the sheets that they make must not differ."""
        pair = self._workspace.pair()
        return sorted((one for one in (pair.me, pair.other) if one is not None), key=attrgetter("id"))

    def _consented(self) -> tuple[Preview, ...]:
        """The lists of both that somebody agrees to and nobody has withdrawn from."""
        found = (self._stored(one) for one in self._workspace.space.sheets.consented() if not one.alone)
        return tuple(one for one in found if one is not None)

    def _stored(self, stored: SharedSheet) -> Preview | None:
        """A sheet of the log; None for one that this version does not understand."""
        try:
            return self._preview_of(sheet_from_plain(stored.sheet))
        except NotCanonical:
            return None

    def _preview_of(self, sheet: Sheet) -> Preview:
        its_hash = sheet_hash(sheet)
        alone = sheet.voice is SheetVoice.ONE
        consents = self._workspace.space.sheets.consents(its_hash)
        return Preview(sheet, its_hash, sheet_as_text(sheet), consents, alone)
