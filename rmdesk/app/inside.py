"""An open workbook in the window: both wings, what leads out of it, and what is checked once it is shown."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Slot

from rmdesk.app.action_screens import ActionScreens, action_links, title_of
from rmdesk.app.backing_up import back_up, back_up_before_leaving
from rmdesk.app.between import Between
from rmdesk.app.invited import Invited
from rmdesk.app.last_work import Finish
from rmdesk.app.leaving import Leaving
from rmdesk.app.looking_through import Found, look_through
from rmdesk.app.lost import say_of_given_up_keys
from rmdesk.app.made_up import say_made_up
from rmdesk.app.offer_door import offer_door
from rmdesk.app.older import older_words
from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.own_data import OwnData
from rmdesk.app.partings import Partings
from rmdesk.app.preparing import Preparing
from rmdesk.app.private_wing import PrivateScreens, ToldOfShared
from rmdesk.app.programme import ProgrammeScreens, pack_in_use
from rmdesk.app.reflecting import session_choices
from rmdesk.app.reminding import remind_of_session
from rmdesk.app.roof import Roof, Tools
from rmdesk.app.safety import SafetyScreens
from rmdesk.app.session_screens import SessionScreens
from rmdesk.app.settings import SettingsOfThisComputer, make_settings
from rmdesk.app.shared_wing import Around, SharedScreens, SharedServices, shared_services
from rmdesk.app.turning_screens import TurningScreens
from rmdesk.app.walking import walk_mode
from rmdesk.app.writing import BallastRunner
from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Workbook
from rmdesk.private.models import load_models
from rmdesk.security.keys import SharedKeys
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Opening
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.translation import OFFERED
from rmdesk.ui.private_screens.private_page.values import FromTheRest
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.vaultkeeping.folder import VaultFolder

_PATIENCE = 10.0
"""Seconds that slow work, such as a backup, may take before a session begins without it."""


class Inside(QObject):
    """Both wings of one open workbook, from entering to leaving."""

    def __init__(
        self, roof: Roof, opening: Opening, hand_over: Callable[..., None], finish: Finish,
        begin_together: Callable[[int], None], show_again: Callable[..., None], invited: Invited,
    ) -> None:  # fmt: skip
        super().__init__(roof)
        self._roof = roof
        self._opened = cast(OpenWorkbook, opening)
        writer = BallastRunner(roof.writer, self._opened.folder)
        outer = roof.context
        context = ScreenContext(outer.look, outer.clock, writer, outer.slow, outer.dialogs, outer.frame)
        tools = roof.tools
        content = roof.content.ready(roof.settings.language_of(self._opened.keys.shared.partner))
        roof.wear_language(content.language)
        used = pack_in_use(roof, self._opened, content)
        workbook = used.content.workbook
        services = shared_services(self._opened, workbook, used.content.clauses, tools)
        self._people = services.people
        rest = _told_of_the_rest(services, workbook, tools)
        offers = offer_door(services.sharing, services.people)
        partings = Partings(self._opened, tools, finish)
        own_data = OwnData(self._opened, services.way_in, partings)
        preparing = Preparing(self._opened.workspace)
        told = ToldOfShared(
            partial(title_of, services.actions),
            partial(session_choices, Sessions(self._opened.workspace)),
            load_models(tools.read_text, content.language, [one.tag for one in OFFERED]),
            preparing.next_session,
            preparing.last_session,
            preparing.session,
        )
        self._private = PrivateScreens(context, self._opened.private, workbook, rest, offers, own_data, told)
        self._leaving = Leaving(roof, writer, self._opened, self)
        door = SettingsOfThisComputer(
            roof, self._leaving.watch_idle, hand_over, show_again, self._opened.keys.shared.partner
        )
        settings = partial(make_settings, context, roof, services.people, self._opened.folder.path, door)
        self._safety = SafetyScreens(context, services.way_in, services.copies, partings, tools.read_text)
        ways, shared = (show_again, finish, partial(hand_over, "coming-back")), (services.actions, workbook)
        self._between = Between(roof, context, self._opened, invited, ways, shared)
        writer.after = self._between.wrote
        lines = self._between.screens
        around = Around(
            self._private.status, settings, self._private.fill, hand_over, used.packs, lines.news, lines.laptops
        )
        self._shared = SharedScreens(context, services, workbook, tools, around)
        links = action_links(self._opened.workspace, workbook)
        fill = self._private.fill_action
        self._action = ActionScreens(context, services.actions, services.people, links, fill)
        own = self._private.status
        self._sessions = SessionScreens(context, self._opened, workbook, own, begin_together, used.packs)
        self._programme = ProgrammeScreens(context, used, services.people, tools, partial(show_again, "programme"))
        self._turning = TurningScreens(context, self._opened, workbook, services.way_in, roof, invited)
        self._leaving.begins.connect(self._between.stop)
        self._leaving.left.connect(self._start_again)
        self._leaving.watch(roof.watch)

    def show(self, first: str = "home", argument: str = "") -> None:
        """Offer every screen, go to the first, and start what may wait until then."""
        roof = self._roof
        roof.frame.forget_trail()
        shared, sessions = self._shared, self._sessions.entries()
        entries = [*shared.entries_before(), *sessions, *self._private.entries()]
        entries += shared.entries_after(self._between.entries())
        entries += [*self._action.entries(), *self._turning.entries(), *self._safety.entries()]
        entries += self._programme.entries()
        roof.window.set_entries(self._between.dress(entries))
        roof.window.set_unlocked(True, self._names())
        self._say_what_was_found()
        roof.frame.go(first, argument)
        self._leaving.watch_idle(roof.in_force.idle_minutes)
        self._leaving.listen_to_session()
        roof.remember_folder(self._opened.folder.path)
        roof.window.page_shown.connect(self._show_names)
        roof.writer.run(self._private.tidy, self._on_tidied, self._on_check_failed)
        roof.slow.run(partial(look_through, self._opened), self._on_checked, self._on_check_failed)

    @Slot()
    def _show_names(self) -> None:
        """A name may have changed on the page before, or the laptops have met."""
        self._roof.window.top_bar.set_pair(self._names())
        self._between.on_page(self._roof.window.current)

    def _names(self) -> str:
        """Whose pages are open: those of one partner."""
        name = self._people.pair().me.name
        return self.tr("Pages of {name}").format(name=isolated(name)) if name else ""

    def lock(self) -> None:
        """Leave, and start again locked."""
        self._leaving.lock()

    def end(self) -> None:
        """Save and close everything: the program ends, and nobody can be asked anything."""
        self._roof.dialogs.end()
        self._leaving.close_workbook()

    def save(self) -> bool:
        """Put everything typed on the disk, on the spot; whether it is there."""
        return self._leaving.save()

    def leave_for_partner(self) -> Opening:
        """Close everything, but stay in this process: the second partner takes the keyboard."""
        self._roof.window.page_shown.disconnect(self._show_names)
        self._leaving.close_workbook()
        return Opening(self._opened)

    def leave_for_language(self) -> Opening:
        """Let go of the window, and close nothing: all of it is made anew in another language."""
        self._roof.window.page_shown.disconnect(self._show_names)
        self._leaving.let_go()
        return Opening(self._opened)

    def leave_for_together(self) -> tuple[VaultFolder, SharedKeys]:
        """Close everything, but stay in this process: a session goes on with what both share, and no other key."""
        self._roof.window.page_shown.disconnect(self._show_names)
        self._roof.slow.drain(_PATIENCE)
        self._leaving.close_workbook()
        return self._opened.folder, self._opened.keys.shared

    def _say_what_was_found(self) -> None:
        notices = self._roof.window.notices
        remind_of_session(self._roof, Sessions(self._opened.workspace))
        if self._opened.folder.is_demo:
            say_made_up(self._roof.window)
        if self._opened.older is not None:
            notices.show_notice("older", Notice(older_words(self._opened.older), "history"))
        say_of_given_up_keys(self._roof, self._opened)
        if self._opened.keys.repaired:
            words = self.tr("One copy of your key file was damaged. rmdesk has mended it from the other copy.")
            notices.show_notice("repaired", Notice(words, "shield"))
        if self._opened.keys.unfinished_change:
            words = self.tr(
                "A change of your passphrase or recovery code was not finished. The old one and the new one both open "
                "your pages. Make the change again in Settings, under “Keeping your way in”."
            )
            notices.show_notice("unfinished", Notice(words, "key-round"))
        if self._opened.keys.renewing:
            words = self.tr(
                "Your change of every key has begun and is not finished, because the disk has no room. Only your new "
                "passphrase and code open your pages. Make some room, then open this workbook again."
            )
            notices.show_notice("renewing", Notice(words, "key-round"))

    def _on_tidied(self, _nothing: None) -> None:
        """Nothing to say."""

    @Slot(object)
    def _on_checked(self, found: Found) -> None:
        if self._opened.shared.space.closed:
            return
        for problem in (*found.problems, *found.mended):
            self._roof.log.note("check", problem=problem)
        if found.fault is not None:
            self._opened.shared.space.stop_writing()
            self._opened.private.space.stop_writing()
            self._roof.frame.tell(message_for(found.fault))
            return
        if found.mended:
            self._say_mended()
        self._leaving.back_up_with(partial(back_up_before_leaving, self._roof, self._opened))
        back_up(self._roof, self._opened)
        self._between.begin()

    def _say_mended(self) -> None:
        words = self.tr(
            "Somebody had changed your shared pages with another program. They show what you both signed again. "
            "Nothing that you wrote is lost."
        )
        self._roof.window.notices.show_notice("mended", Notice(words, "shield"))

    def _on_check_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._roof.frame.tell(message_for(error))

    @Slot(bool, bool)
    def _start_again(self, covered: bool, saved: bool) -> None:
        stopped, away = self._between.was_stopped(), self._leaving.was_idle
        arguments = {"--covered": covered, "--unsaved": not saved, "--stopped": stopped, "--away": away}
        self._roof.start_again(*(argument for argument, given in arguments.items() if given))


def _told_of_the_rest(services: SharedServices, workbook: Workbook, tools: Tools) -> FromTheRest:
    """What private pages learn of the shared ones."""
    return FromTheRest(
        partial(services.marks.page_marks, workbook),
        services.agreed,
        mode=walk_mode(tools),
        open_levels=services.depth.open_levels,
        has_partner=lambda: services.people.pair().other is not None,
    )
