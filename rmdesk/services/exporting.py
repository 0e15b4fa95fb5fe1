"""Exporting shared actions: choose, preview, agree, write. The only use case that puts words outside the vault.

What leaves is a `Sheet`, a value that has no field for anything else. Both partners consent to the hash of one exact
sheet; only then are its bytes made, in a process of their own, and written in one step.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path

from rmdesk.domain.actions import Action
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import CannotWrite, DiskFull, ExportNotAgreed, ExportNotWritten, WorldError
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.partners import Partner
from rmdesk.domain.shared import SharedSheet, SheetExport
from rmdesk.exports.request import Exported, ExportFormat
from rmdesk.exports.sheet import Sheet, SheetOptions, sheet_from_plain, sheet_hash, sheet_to_plain
from rmdesk.exports.sheet_builder import sheet_of
from rmdesk.exports.text import sheet_as_text
from rmdesk.runtime.atomic import write_atomic
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.workspace import Workspace

__all__ = ["TITLE", "ExportFormat", "Exporting", "Preview", "Render", "SheetOptions"]

TITLE = "Shared actions"

Render = Callable[[Sheet, ExportFormat], Exported]
"""Makes the bytes of a file from a sheet, and nothing else. `services.rendering` has the real one."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what leaves: the sheet, its text as it will stand in the file, and who has agreed to it."""

    sheet: Sheet
    hash: str
    text: str
    agreed_by: frozenset[PartnerId]

    @property
    def agreed(self) -> bool:
        """Whether both partners agreed to exactly this."""
        return len(self.agreed_by) >= 2

    @property
    def file_name(self) -> str:
        """A name for the file, without its ending, that tells nothing about anybody."""
        return self.sheet.file_name

    @property
    def made_in(self) -> date:
        """The first day of the month that the list was made in."""
        return date(self.sheet.made_in.year, self.sheet.made_in.month, 1)


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

    def preview(self, chosen: Collection[RecordId], options: SheetOptions) -> Preview:
        """What would leave if these actions were exported with these options."""
        return self._preview_of(self._sheet_of([one for one in self.choices() if one.id in chosen], options))

    def waiting(self) -> Preview | None:
        """The newest list that one of the two has agreed to and that still waits for the other."""
        preview = self._stored(self._workspace.space.sheets.latest())
        return preview if preview is not None and preview.agreed_by and not preview.agreed else None

    def latest_agreed(self) -> Preview | None:
        """The newest list that both agreed to."""
        return self._stored(self._workspace.space.sheets.latest_agreed())

    def changed_since(self, preview: Preview) -> bool:
        """Whether an action of that list has changed, or is no longer agreed, since the list was made.

        What both agreed to stays what it was: the file would hold the earlier words.
        """
        present = Counter(self._sheet_of(self.choices(), preview.sheet.options).lines)
        return bool(Counter(preview.sheet.lines) - present)

    def unshown(self, preview: Preview, kind: ExportFormat = ExportFormat.PDF) -> int:
        """How many characters the file cannot draw: each shows as a mark. Makes the file, so it takes a moment.

        Raises:
            WorkerFailed: the process that makes the file failed.
        """
        return self._render(preview.sheet, kind).unshown

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
        """Let the other partner agree beside me, with their own passphrase, to a list that I have agreed to.

        Raises:
            WrongSecret: the passphrase is not theirs.
        """
        intent = self._workspace.space.sheets.consent_intent(preview.hash)
        append_for_other(self._workspace, self._cosigner, partner, passphrase, intent)
        return self._preview_of(preview.sheet)

    def write(self, preview: Preview, path: Path, kind: ExportFormat = ExportFormat.PDF) -> bool:
        """Write the file to `path` in one step and note in the log that it was made.

        Returns:
            Whether it could be noted. The file is there and whole even if it could not.

        Raises:
            ExportNotAgreed: not both have agreed to exactly this; nothing is written.
            ExportNotWritten: that place cannot be written to; no half-written file is left.
            WorkerFailed: the process that makes the file failed.
        """
        current = self._preview_of(preview.sheet)
        if not current.agreed:
            raise ExportNotAgreed
        data = self._render(current.sheet, kind).data
        try:
            write_atomic(path, data)
        except (CannotWrite, DiskFull) as error:
            raise ExportNotWritten(error.detail) from error
        return self._note(current, kind)

    def _note(self, preview: Preview, kind: ExportFormat) -> bool:
        space = self._workspace.space
        try:
            with space.space.transaction() as tx:
                space.sheets.note_exported(tx, self._workspace.author, preview.hash, kind.value)
        except WorldError:
            return False
        return True

    def _sheet_of(self, actions: Sequence[Action], options: SheetOptions) -> Sheet:
        return sheet_of(TITLE, self._workspace.now().date(), actions, self._partners(), options)

    def _partners(self) -> list[Partner]:
        """Both, in an order that is the same for both: the sheets that they make must not differ."""
        pair = self._workspace.pair()
        return sorted((one for one in (pair.me, pair.other) if one is not None), key=attrgetter("id"))

    def _stored(self, stored: SharedSheet | None) -> Preview | None:
        """A sheet of the log; None for one that this version does not understand."""
        if stored is None:
            return None
        try:
            return self._preview_of(sheet_from_plain(stored.sheet))
        except NotCanonical:
            return None

    def _preview_of(self, sheet: Sheet) -> Preview:
        its_hash = sheet_hash(sheet)
        return Preview(sheet, its_hash, sheet_as_text(sheet), self._workspace.space.sheets.consents(its_hash))
