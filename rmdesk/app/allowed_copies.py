"""Copies outside this computer, in the places that the organisation's policy allows."""

from pathlib import Path

from rmdesk.app.copies import OutsideCopies
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Tools
from rmdesk.runtime.copy_places import check_copy_place
from rmdesk.security.kdf import STANDARD_POLICY


class AllowedCopies(OutsideCopies):
    """Suggests a place that is allowed, and writes to no other."""

    def __init__(self, opened: OpenWorkbook, tools: Tools) -> None:
        super().__init__(opened, tools.paths, tools.policy or STANDARD_POLICY)
        self._rules = tools.organisation.policy

    def suggested(self) -> Path:
        """See `Copies`."""
        usual, allowed = super().suggested(), self._rules.backup_folders
        return next((folder / usual.name for folder in allowed or () if folder.is_dir()), usual)

    def make(self, target: Path) -> bool:
        """See `Copies`.

        Raises:
            CopyNotAllowedThere: the policy does not allow that place; nothing is written.
        """
        check_copy_place(self._rules, target)
        return super().make(target)
