"""The page about the programme: reads the pack each time it is shown, and opens another one step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.pack_errors import FingerprintDiffers
from rmdesk.packs.sealed import ENDING, SealedPack
from rmdesk.packs.trust import Verdict
from rmdesk.services.people import People
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.programme.changes import changes_of
from rmdesk.ui.screens.programme.values import LoadedPack, Offered, ProgrammeShown
from rmdesk.ui.screens.programme.view import ProgrammeView
from rmdesk.ui.widgets.file_reader import FileAsked, FileReader, Reading
from rmdesk.ui.widgets.plain_text import isolated


@dataclass(frozen=True, slots=True)
class ProgrammeServices:
    """What the page works on. `left_out`: the ids that the loaded pack names and that this version does not have.

    `show_again` makes every page anew, so that another pack's words are on them.
    """

    packs: ProgrammePack
    rules: PackRules
    people: People
    left_out: tuple[str, ...]
    show_again: Callable[[], None]


class ProgrammeScreen(QObject):
    """With an argument it reads the file of that path at once: somebody opened it from outside."""

    def __init__(self, context: ScreenContext, services: ProgrammeServices) -> None:
        self.view = ProgrammeView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._read: SealedPack | None = None
        asked = FileAsked(self.tr("Open a programme pack"), self.tr("Programme pack"), ENDING)
        rules = services.rules
        reading = Reading(rules.read_file, rules.read_text, self._on_read, self._on_failed)
        self._reader = FileReader(context.dialogs, context.slow, asked, reading, self)
        view = self.view
        self._reader.follow(view.open_card)
        view.arriving.connect(self._on_arriving)
        view.used.connect(self._on_used)
        view.left.connect(self._on_left)
        view.agreed.connect(self._on_agreed)
        view.not_now.connect(self._on_not_now)
        view.keeping_asked.connect(self._on_keeping)
        view.away_asked.connect(self._on_away)
        view.again_asked.connect(self._on_again)
        view.theirs_asked.connect(self._on_theirs)
        view.start_asked.connect(self._on_start)
        view.moved.connect(self._on_moved)
        view.ours_kept.connect(self._on_ours_kept)
        view.programmes_used.connect(self._on_programmes_used)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        self._show()
        self._reader.read_named(argument)

    def _show(self) -> None:
        packs, pair = self._services.packs, self._services.people.pair()
        other = ""
        if pair.other is not None:
            other = isolated(pair.other.name) if pair.other.name else self.tr("Your partner")
        today = self._context.clock.now().astimezone().date()
        try:
            away, theirs = tuple(one.pack for one in packs.away()), packs.of_partner()
            shown = ProgrammeShown(
                self._loaded(), packs.waiting(), packs.is_lost(), packs.keeping_is_over(today), not other, away,
                theirs.pack if theirs is not None else None,
            )  # fmt: skip
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self.view.show_programme(shown, other)

    def _loaded(self) -> LoadedPack | None:
        packs = self._services.packs
        sealed = packs.loaded()
        if sealed is None:
            return None
        pack = sealed.pack
        other_start = ""
        if packs.start_differs() and pack.start is not None:
            words = self.tr(
                "The programme begins on {day} and takes {months} months. You have said something else for yourselves."
            )
            other_start = words.format(day=plain_date(pack.start), months=pack.months)
        return LoadedPack(
            pack, sealed.signing_keys, packs.dates(), changes_of(pack, self._services.left_out), other_start
        )

    def _on_read(self, sealed: SealedPack) -> None:
        try:
            verdict = self._services.packs.judge(sealed).verdict
        except WorldError as error:
            self._on_failed(error)
            return
        self._context.frame.clear_told()
        if verdict is Verdict.SAME:
            self._keep(sealed, "")
            return
        self._read = sealed
        self.view.show_offered(Offered(sealed.pack, sealed.signing_keys, verdict is Verdict.ASK_CARD))

    @Slot(str)
    def _on_used(self, typed: str) -> None:
        if self._read is not None:
            self._keep(self._read, typed)

    def _keep(self, sealed: SealedPack, typed: str) -> None:
        self._context.writer.run(partial(self._services.packs.take, sealed, typed), self._on_taken, self._on_failed)

    def _on_taken(self, verdict: Verdict) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._read = None
        self.view.show_offered(None)
        self.view.open_card.clear()
        if verdict is Verdict.SAME:
            self._said(self.tr("You have this pack already."))
        elif verdict is Verdict.ASK_BOTH:
            self._said(self.tr("This pack waits until you have both agreed to its new key."))
        else:
            self._services.show_again()

    def _said(self, words: str) -> None:
        self._show()
        self.view.focus_heading()
        self._context.frame.announce(words)

    @Slot()
    def _on_left(self) -> None:
        self._read = None
        self._context.frame.clear_told()
        self.view.show_offered(None)
        self.view.focus_heading()

    @Slot()
    def _on_agreed(self) -> None:
        def done(in_use: bool) -> None:
            if in_use and shiboken6.isValid(self.view):
                self._services.show_again()
            elif shiboken6.isValid(self.view):
                self._said(self.tr("Your yes is saved."))

        self._context.writer.run(self._services.packs.agree, done, self._on_failed)

    @Slot()
    def _on_not_now(self) -> None:
        """Nothing is kept of that."""
        self._context.frame.back()

    @Slot()
    def _on_keeping(self) -> None:
        self._context.frame.go("ending")

    @Slot()
    def _on_away(self) -> None:
        if self._context.dialogs.confirm(self._sure()):
            self._context.writer.run(self._services.packs.put_away, self._on_changed, self._on_failed)

    def _sure(self) -> Confirmation:
        return Confirmation(
            self.tr("Put this programme pack away?"),
            self.tr(
                "Its dates, questions, words and contacts leave the pages of you both, and rmdesk locks as each of you "
                "has chosen. Nothing that you wrote is lost: answers stay with the questions that asked for them, and "
                "so do dates that you changed. Your own words are in “My data” at any time, and all of it is on the "
                "pages again once one of you uses the pack again. Your beginning, length and sessions stay as they are."
            ),
            self.tr("Put it away"),
            self.tr("Keep it"),
        )

    @Slot(str)
    def _on_again(self, programme: str) -> None:
        packs = self._services.packs
        sealed = next((one for one in packs.away() if one.pack.programme == programme), None)
        if sealed is not None:
            self._context.writer.run(partial(packs.take, sealed), self._on_changed, self._on_failed)

    @Slot()
    def _on_theirs(self) -> None:
        sealed = self._services.packs.of_partner()
        if sealed is not None:
            self._on_read(sealed)

    def _on_changed(self, _result: object) -> None:
        if shiboken6.isValid(self.view):
            self._services.show_again()

    @Slot()
    def _on_start(self) -> None:
        words = self.tr("The programme’s beginning and length are in use.")
        self._write(self._services.packs.use_programmes_start, words)

    @Slot(str, object, str, str)
    def _on_moved(self, name: str, day: date, time: str, place: str) -> None:
        work = partial(self._services.packs.move_date, name, day, time, place)
        self._write(work, self.tr("The date is changed for you both."))

    @Slot(str)
    def _on_ours_kept(self, name: str) -> None:
        self._write(partial(self._services.packs.keep_ours, name), self.tr("Your own date is kept."))

    @Slot(str)
    def _on_programmes_used(self, name: str) -> None:
        work = partial(self._services.packs.use_programmes, name)
        self._write(work, self.tr("The programme’s date is in use."))

    def _write(self, work: Callable[[], object], words: str) -> None:
        def done(_result: object) -> None:
            if shiboken6.isValid(self.view):
                self._said(words)

        self._context.writer.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, WorldError) or not shiboken6.isValid(self.view):
            return
        check = self.view.check
        if isinstance(error, FingerprintDiffers) and check is not None:
            check.field.show_problem(f"{error.told.happened} {error.told.next_step}")
            check.field.edit.setFocus()
        else:
            self._context.frame.tell(message_for(error))
