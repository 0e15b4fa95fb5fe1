"""A programme pack on its way: opened before there was a workbook."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError

if TYPE_CHECKING:
    from rmdesk.app.opening import OpenWorkbook
    from rmdesk.packs.sealed import SealedPack


class PackOnTheWay:
    """Kept in memory only."""

    def __init__(self, roof: Roof) -> None:
        self._roof = roof
        self._kept: tuple[SealedPack, str] | None = None

    def keep(self, sealed: "SealedPack", typed: str) -> None:
        """Use that pack in the workbook that is made next; its nation is that of the support contacts from now on."""
        self._kept = sealed, typed
        if sealed.pack.nation:
            nation = type(self._roof.settings.nation)(sealed.pack.nation)
            with suppress(WorldError):
                self._roof.save_settings(replace(self._roof.settings, nation=nation))

    def name(self) -> str:
        """Whose pack is kept (empty: none)."""
        return self._kept[0].pack.organisation if self._kept is not None else ""

    def forget(self) -> None:
        """It is not to be used after all."""
        self._kept = None

    def put_into(self, opened: "OpenWorkbook") -> None:
        """Use it in a workbook that was just made. Off the UI thread. What fails can be done again on its own page."""
        from rmdesk.app.programme import packs_of  # noqa: PLC0415 - loads the services

        kept, self._kept = self._kept, None
        if kept is None:
            return
        try:
            packs_of(self._roof, opened).take(*kept)
        except WorldError as error:
            self._roof.log.failure("pack", error)
