"""The pages before a workbook is open. Only the lock page is loaded at once; every other when it is first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rmdesk.app.desk_start import start_desk
from rmdesk.app.invited import Invited
from rmdesk.app.known_here import present
from rmdesk.app.late_door import LateDoor
from rmdesk.app.pack_on_the_way import PackOnTheWay
from rmdesk.app.printing import print_plain
from rmdesk.app.roof import Roof
from rmdesk.runtime.state import load_state
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.lock.screen import LockScreen
from rmdesk.ui.widgets.page import Page

if TYPE_CHECKING:
    from rmdesk.app.support import PackBeside


class OutsideScreens(QObject):
    """Makes each page when it is first shown.

    Args:
        hand_over: lets the second partner take the keyboard.
        show_again: shows these pages anew, in another language.
        last_work: what is done as the last thing of this process.
        pack: a programme pack that is opened before there is a workbook.
        invited: an invitation from the partner's laptop, likewise.
    """

    def __init__(
        self,
        roof: Roof,
        door: LateDoor,
        hand_over: Callable[[], None],
        show_again: Callable[[], None],
        last_work: Callable[[], Page],
        pack: PackOnTheWay,
        invited: Invited,
    ) -> None:  # fmt: skip
        super().__init__(roof)
        self._roof = roof
        self._door = door
        self._hand_over = hand_over
        self._show_again = show_again
        self._last_work = last_work
        self._pack = pack
        self._invited = invited

    def entries(self) -> list[ScreenEntry]:
        """Every page, in the language that is worn."""
        return [
            _entry("lock", self.tr("Unlock"), self._lock),
            _entry("first-run", self.tr("Welcome"), self._first_run),
            _entry("first-pack", self.tr("Programme pack"), self._first_pack),
            _entry("first-invitation", self.tr("An invitation"), self._first_invitation),
            _entry("recover", self.tr("Recovery code"), self._recover),
            _entry("restore", self.tr("Restore from a backup"), self._restore),
            _entry("rescue", self.tr("Rescue a damaged workbook"), self._rescue),
            _entry("second-partner", self.tr("Your partner"), self._partner),
            _entry("coming-back", self.tr("Back on this laptop"), self._coming_back),
            _entry("support", self.tr("Support"), self._support),
            _entry("pause", self.tr("Pause for a moment"), self._pause),
            _entry("lost-laptop", self.tr("A laptop is lost or stolen"), self._lost),
            _entry("made-up", self.tr("A made-up pair"), self._made_up),
            _entry("settings", self.tr("Settings"), self._settings),
            _entry("limits", self.tr("What is protected"), self._limits),
            _entry("last-work", self.tr("One moment"), self._last_work),
        ]

    def _lock(self) -> Page:
        return LockScreen(self._roof.context, self._door).view

    def _first_run(self) -> Page:
        from rmdesk.ui.screens.first_run.screen import FirstRunScreen  # noqa: PLC0415

        ways = (print_plain, self._pack.name, start_desk, lambda: self._invited.waits)
        return FirstRunScreen(self._roof.context, self._door, self._door, *ways).view

    def _first_pack(self) -> Page:
        from rmdesk.app.programme import pack_rules  # noqa: PLC0415 - loads the services
        from rmdesk.ui.screens.first_pack.screen import FirstPackScreen  # noqa: PLC0415

        return FirstPackScreen(self._roof.context, pack_rules(self._roof.tools), self._pack.keep).view

    def _first_invitation(self) -> Page:
        from rmdesk.ui.screens.first_invitation.screen import FirstInvitationScreen  # noqa: PLC0415

        return FirstInvitationScreen(self._roof.context, self._invited).view

    def _recover(self) -> Page:
        from rmdesk.ui.screens.recover.screen import RecoverScreen  # noqa: PLC0415

        return RecoverScreen(self._roof.context, self._door, self._door, print_plain).view

    def _restore(self) -> Page:
        from rmdesk.ui.screens.restore.screen import RestoreScreen  # noqa: PLC0415

        return RestoreScreen(self._roof.context, self._door.way_back).view

    def _rescue(self) -> Page:
        from rmdesk.ui.screens.rescue.screen import RescueScreen  # noqa: PLC0415

        return RescueScreen(self._roof.context, self._door, self._door).view

    def _partner(self) -> Page:
        from rmdesk.ui.screens.second_partner.screen import SecondPartnerScreen  # noqa: PLC0415

        return SecondPartnerScreen(self._roof.context, self._door, self._door, print_plain).view

    def _coming_back(self) -> Page:
        from rmdesk.ui.screens.coming_back.screen import ComingBackScreen  # noqa: PLC0415

        return ComingBackScreen(self._roof.context, self._door.way_back).view

    def _made_up(self) -> Page:
        from rmdesk.ui.screens.made_up.screen import MadeUpScreen  # noqa: PLC0415

        return MadeUpScreen(self._roof.context, self._door).view

    def _support(self) -> Page:
        from rmdesk.app.support import make_support  # noqa: PLC0415

        return make_support(self._roof.context, self._roof.tools, unlocked=False, pack=self._pack_beside)

    def _pack_beside(self) -> "PackBeside":
        """That of the workbook that was open last, else of any: its open contacts are shown while it is locked."""
        from rmdesk.app.programme import pack_rules  # noqa: PLC0415 - loads the services
        from rmdesk.app.support import pack_beside  # noqa: PLC0415

        paths, last = self._roof.tools.paths, self._roof.settings.last_folder
        entries = present(load_state(paths.state_file), paths.vaults)
        return pack_beside(pack_rules(self._roof.tools), sorted(entries, key=lambda one: str(one.folder) != last))

    def _lost(self) -> Page:
        from rmdesk.app.support import make_lost  # noqa: PLC0415

        return make_lost(self._roof.context)

    def _pause(self) -> Page:
        from rmdesk.app.support import make_pause  # noqa: PLC0415

        return make_pause(self._roof.context, self._roof.tools)

    def _settings(self) -> Page:
        from rmdesk.app.settings import SettingsOfThisComputer, make_settings  # noqa: PLC0415 - loads the services

        door = SettingsOfThisComputer(self._roof, _nothing_to_watch, self._hand_over, self._show_again)
        return make_settings(self._roof.context, self._roof, None, None, door)

    def _limits(self) -> Page:
        from rmdesk.ui.screens.limits.screen import LimitsScreen  # noqa: PLC0415

        return LimitsScreen(self._roof.context).view


def _entry(screen: str, title: str, make: Callable[[], Page]) -> ScreenEntry:
    """There is no sidebar, so each page stands in the middle of the window."""

    def centred() -> Page:
        page = make()
        page.centre()
        return page

    return ScreenEntry(screen, title, "", centred, in_sidebar=False)


def _nothing_to_watch(_minutes: int) -> None:
    """Nothing is open, so there is nothing to lock after a while."""
