"""What the page of an offer does: reads the person's words, looks over what they choose, shares it when they say so."""

from collections.abc import Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot

from rmdesk.domain.errors import TooLong, WorldError
from rmdesk.domain.journey import Workbook
from rmdesk.domain.offers import Offer
from rmdesk.private.drafts import PrivateDrafts, packed, unpacked
from rmdesk.private.listed_names import ListedNames
from rmdesk.private.offer_items import item_of
from rmdesk.private.offering import look_over, prepare
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Pace, Saved, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.private_screens.offer.door import OfferDoor, TakeBack
from rmdesk.ui.private_screens.offer.source import Source, find_source
from rmdesk.ui.private_screens.offer.values import FindingShown, Written
from rmdesk.ui.private_screens.offer.view import Mode, OfferView
from rmdesk.ui.private_screens.offer.wording import finding_shown
from rmdesk.ui.widgets.plain_text import isolated

_PATIENCE = 2.0
_LOOK_AFTER_MS = 400


class OfferScreen(QObject):
    """Shown with the name of the words: `reflection/<id>`, `step/<id>`, `page/<page>` or `page/<page>/<prompt>`.

    What is written here is a private draft until it is shared, and stays one after *Not now*.
    """

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, workbook: Workbook, door: OfferDoor,
        pace: Pace = STANDARD_PACE,
    ) -> None:  # fmt: skip
        self.view = OfferView(context.look)
        super().__init__(self.view)
        self._context = context
        self._wing = wing
        self._workbook = workbook
        self._door = door
        self._names = ListedNames(wing.profile)
        self._argument = ""
        self._source: Source | None = None
        self._typed = False
        self._held: dict[str, Written] = {}
        self._left: set[tuple[str, str]] = set()
        self._found: list[FindingShown] = []
        self._offer: Offer | None = None
        self.autosave: Autosave[Written] = Autosave(context.writer, context.clock, self._save_drafts, pace, self)
        self._look_timer = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._connect()

    def _connect(self) -> None:
        view, panel = self.view, self.view.prepare
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._on_leave)
        view.not_now_asked.connect(self._on_leave)
        view.preview_asked.connect(self._on_preview)
        view.change_asked.connect(self._on_change)
        view.share_asked.connect(self._on_share)
        panel.typed.connect(self._on_typed)
        panel.findings.change_asked.connect(self._on_change_finding)
        panel.findings.left.connect(self._on_leave_finding)
        panel.names.kept.connect(self._on_names)
        self._look_timer.timeout.connect(self._look_over)
        self.autosave.state_changed.connect(self._on_state)

    @Slot(str)
    def show(self, argument: str) -> None:
        """Show these words and what was prepared of them; an empty name shows those that were shown before."""
        self._offer = None
        try:
            self._open(argument or self._argument)
        except WorldError as error:
            self._source = None
            self.view.show_mode(Mode.NOTHING)
            self._context.frame.tell(message_for(error))

    @Slot()
    def flush(self) -> None:
        """Put what is typed on the disk on the spot; what is to be looked over is looked over while it still can be."""
        if self._look_timer.isActive():
            self._look_over()
        self.autosave.flush(_PATIENCE)

    def _open(self, argument: str) -> None:
        panel = self.view.prepare
        if argument != self._argument:
            written = self._held.get(argument) or _read_draft(self._wing.drafts, argument)
            self._hold()
            self._argument = argument
            self._left.clear()
            panel.set_written(written)
            panel.saved_line.clear()
        self._source = find_source(argument, self._wing, self._workbook)
        self.view.under = self._source.under
        panel.set_own(self._source.words.reveal())
        panel.names.show_names(self._names.all())
        panel.names.close_list()
        empty = self._source.words.is_blank and not panel.written().words.strip()
        self.view.show_mode(Mode.NOTHING if empty else Mode.PREPARE)
        self._look_over()

    def _hold(self) -> None:
        """The fields are about to show something else: what the disk has refused so far goes on being tried."""
        if self._typed and self.autosave.unsaved:
            written = self.view.prepare.written()
            self._held[self._argument] = written
            self.autosave.changed(self._argument, lambda: written)
        self._typed = False

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        if isinstance(state, Saved):
            self._typed = False
            self._held.clear()
        self.view.prepare.saved_line.follow(state)

    @Slot()
    def _on_typed(self) -> None:
        self._typed = True
        self.autosave.changed(self._argument, self.view.prepare.written)
        self._look_timer.start()

    @Slot()
    def _look_over(self) -> None:
        """Say what is found; screen readers are told when there is more of it than before."""
        self._look_timer.stop()
        before, self._found = len(self._found), self._findings(self.view.prepare.written().words)
        self.view.prepare.findings.show_findings(self._found)
        if len(self._found) > before:
            last = self._found[-1]
            self._context.frame.announce(self.tr("{looks_like}.").format(looks_like=last.looks_like))

    def _findings(self, text: str) -> list[FindingShown]:
        today = self._context.clock.now().astimezone().date()
        found = look_over(SecretText(text), self._names.all(), today)
        shown = (finding_shown(one, text) for one in found)
        return [one for one in shown if (one.looks_like, one.excerpt) not in self._left]

    @Slot(object)
    def _on_change_finding(self, finding: FindingShown) -> None:
        self.view.prepare.words.edit.select_words(finding.start, finding.end)

    @Slot(object)
    def _on_leave_finding(self, finding: FindingShown) -> None:
        self._left.add((finding.looks_like, finding.excerpt))
        self.view.prepare.words.edit.setFocus()
        self._look_over()

    @Slot(object)
    def _on_names(self, names: tuple[str, ...]) -> None:
        self._context.writer.run(partial(self._names.keep, names), self._on_names_kept, self._on_failed)

    def _on_names_kept(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            panel = self.view.prepare.names
            panel.show_names(self._names.all())
            panel.opener.setFocus()
            panel.close_list()
            self._context.frame.announce(self.tr("The names are kept."))
            self._look_over()

    @Slot()
    def _on_preview(self) -> None:
        panel = self.view.prepare
        written = panel.written()
        try:
            offer = prepare(SecretText(written.label), SecretText(written.words))
        except ValueError:
            panel.words.show_problem(self.tr("There are no words here yet. Take some from above, or write some."))
            panel.words.edit.setFocus()
            return
        except TooLong as error:
            panel.words.show_problem(f"{error.told.happened} {error.told.next_step}")
            panel.words.edit.setFocus()
            return
        self._look_over()
        self._offer = offer
        pair = self._door.pair()
        found = [*self._findings(offer.label), *self._findings(offer.words)]
        self.view.preview.show_offer(self._told_by(pair.me.name), offer, found, waits=pair.alone)
        self.view.show_mode(Mode.PREVIEW)

    def _told_by(self, name: str) -> str:
        today = plain_date(self._context.clock.now().astimezone().date())
        if not name:
            return self.tr("From your partner, {day}").format(day=today)
        return self.tr("From {name}, {day}").format(name=isolated(name), day=today)

    @Slot()
    def _on_change(self) -> None:
        self._offer = None
        self.view.show_mode(Mode.PREPARE)

    @Slot()
    def _on_share(self) -> None:
        """Shares the very value that the preview shows; a second press finds none."""
        offer, self._offer = self._offer, None
        if offer is not None:
            work = partial(self._door.share, offer)
            self._context.writer.run(
                work, partial(self._on_shared, self._argument), partial(self._on_not_shared, offer)
            )

    def _on_shared(self, argument: str, take_back: TakeBack) -> None:
        if not shiboken6.isValid(self.view):
            return
        written = self.view.prepare.written()
        self.autosave.forget(argument)
        self._held.pop(argument, None)
        self._typed = False
        self._argument = ""
        forget = partial(self._wing.drafts.remove, item_of(argument))
        self._context.writer.run(forget, _ignore, self._on_failed)
        self._leave()
        undo = partial(self._undo, argument, written, take_back)
        words = self.tr("Shared. Your partner sees exactly the words of the preview.")
        self._context.frame.offer_undo(words, undo, lasts=False)

    def _on_not_shared(self, offer: Offer, error: Exception) -> None:
        if shiboken6.isValid(self.view) and self.view.mode is Mode.PREVIEW:
            self._offer = offer
        self._on_failed(error)

    def _undo(self, argument: str, written: Written, take_back: TakeBack) -> None:
        """Take the words back, and keep them here as they were before they were shared."""

        def work() -> None:
            take_back()
            self._save_drafts({argument: written})

        self._context.writer.run(work, self._on_taken_back, self._on_failed)

    def _on_taken_back(self, _nothing: None) -> None:
        words = self.tr("The words are taken back.")
        safe = self.tr("They are erased from what you share. Only you have them again, as a draft.")
        self._context.frame.tell(Message(words, safe, ""))

    @Slot()
    def _on_leave(self) -> None:
        self._offer = None
        self._leave()

    def _leave(self) -> None:
        source = self._source
        if source is None:
            self._context.frame.go("home")
        else:
            self._context.frame.go(source.screen, source.argument)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))

    def _save_drafts(self, fields: Mapping[str, Written]) -> None:
        """On the writer's thread."""
        for argument, written in fields.items():
            content = packed({"label": written.label, "words": written.words})
            self._wing.drafts.put(item_of(argument), 0, content)


def _read_draft(drafts: PrivateDrafts, argument: str) -> Written:
    draft = drafts.get(item_of(argument))
    value = unpacked(draft.content) if draft is not None else None
    if not isinstance(value, Mapping):
        return Written()
    return Written(str(value.get("label", "")), str(value.get("words", "")))


def _ignore(_nothing: None) -> None:
    """Nothing follows."""
