"""What the page about the end does: end, take it back, close it, agree to delete what both share, delete one's part."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.ending import Turning
from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.services.people import People
from rmdesk.services.shared_erasure import SharedErasure
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.ending.values import EndingShown, Part, Stage
from rmdesk.ui.screens.ending.view import EndingView
from rmdesk.ui.widgets.action_words import name_of
from rmdesk.ui.widgets.page_links import PageLink
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.workbook.links import links_to

_PAGES = ("final-review", "thank-you", "what-continues", "told-about-us", "what-i-keep", "what-we-keep")

AHEAD = "ahead"
"""What the page of the export is called with for a list that is agreed to ahead of time."""

Work = Callable[[], object]


class EndingScreen(QObject):
    """`prove` raises `WrongSecret` unless it is handed the passphrase of the partner who unlocked.

    `on_two_laptops` says whether the partner has a laptop of their own, and learns of all this from files.
    """

    def __init__(
        self, context: ScreenContext, turning_points: TurningPoints, erasure: SharedErasure, people: People,
        workbook: Workbook, prove: Callable[[str], None], on_two_laptops: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._context = context
        self._turning_points = turning_points
        self._erasure = erasure
        self._people = people
        self._workbook = workbook
        self._prove = prove
        self._on_two_laptops = on_two_laptops
        self.view = EndingView(context.look)
        super().__init__(self.view)
        self._connect()

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read again."""
        turning, pair = self._turning_points.all(), self._people.pair()
        stage = _stage(turning, pair)
        ended = self._turning_points.ended_on()
        closed = stage is Stage.CLOSED
        self.view.show_ending(
            EndingShown(
                stage,
                plain_date(ended) if ended is not None else "",
                name_of(pair, pair.other.id) if pair.other is not None else "",
                self._pages(),
                () if closed or pair.other is None else self._before(),
                self._after() if closed else (),
                self._part(turning, pair) if closed else Part.NOT_AGREED,
                self._consents(turning, pair),
                both=len({one.by for one in turning.endings}) > 1,
                apart=self._on_two_laptops(),
            )
        )

    def flush(self) -> None:
        """Nothing is kept here."""

    def _connect(self) -> None:
        view, points = self.view, self._turning_points
        view.arriving.connect(self.show)
        view.not_now.connect(self._on_not_now)
        view.end_asked.connect(lambda: self._do(points.end, self.tr("Saved: it has ended. You can take it back.")))
        view.take_back_asked.connect(self._on_take_back)
        view.close_asked.connect(lambda: self._do(points.close_ending, self.tr("Saved: it is closed.")))
        view.delete_agreed.connect(lambda: self._do(points.agree_to_delete_shared, self.tr("Saved: agreed")))
        view.delete_taken_back.connect(lambda: self._do(points.take_back_delete_shared, self.tr("Taken back")))
        view.delete_asked.connect(self._on_delete)
        view.my_data_asked.connect(self._on_my_data)
        view.link_chosen.connect(self._on_link)

    def _pages(self) -> tuple[PageLink, ...]:
        only_you, both = self.tr("Only you see what you write there."), self.tr("A page for both of you.")
        return tuple(
            PageLink("private-page", page.id, page.title, only_you, "lock")
            if page.audience is Audience.ONLY_YOU
            else PageLink("shared-page", page.id, page.title, both, "users")
            for page in links_to(self._workbook, _PAGES)
        )

    def _before(self) -> tuple[PageLink, ...]:
        words = self.tr("Either of you can write it later, also when the other cannot be reached.")
        return (PageLink("export", AHEAD, self.tr("Agree on a last list of actions"), words, "file-text"),)

    def _after(self) -> tuple[PageLink, ...]:
        return (
            PageLink("actions", "", self.tr("Look at your actions"), self.tr("They stay open to both."), "list-checks"),
            PageLink("export", "", self.tr("Export shared actions"), self.tr("If both of you agree."), "file-text"),
            PageLink("agreement", "", self.tr("Read the agreement"), self.tr("As both of you signed it."), "handshake"),
            PageLink(
                "new-partner", "", self.tr("Start with a new partner"),
                self.tr("A new workbook, with only those private pages that you choose to take along."), "sprout",
            ),
        )  # fmt: skip

    def _part(self, turning: Turning, pair: Pair) -> Part:
        if turning.may_delete_shared:
            return Part.MAY_DELETE if self._erasure.has_words() else Part.GONE
        return Part.MINE_AGREED if pair.me.id in turning.delete_shared else Part.NOT_AGREED

    def _consents(self, turning: Turning, pair: Pair) -> tuple[tuple[str, bool], ...]:
        lines = []
        for one in (pair.me, pair.other):
            if one is not None:
                agreed = one.id in turning.delete_shared
                words = self.tr("{name}: agreed") if agreed else self.tr("{name}: not yet")
                lines.append((words.format(name=isolated(name_of(pair, one.id))), agreed))
        return tuple(lines)

    def _do(self, work: Work, words: str) -> None:
        self._context.writer.run(work, lambda _result: self._show_again(words), self._tell)

    @Slot()
    def _on_take_back(self) -> None:
        self._context.writer.run(self._turning_points.take_back_ending, self._on_taken_back, self._tell)

    def _on_taken_back(self, goes_on: bool) -> None:
        """The partner may have ended too, on their own laptop."""
        stays = self.tr("Yours is taken back. It stays ended, as long as your partner’s stands.")
        self._show_again(self.tr("Taken back. You go on.") if goes_on else stays)

    @Slot(str)
    def _on_delete(self, passphrase: str) -> None:
        """The passphrase takes about a second; only then is anything deleted, on the writer's thread."""
        self.view.focus_heading()
        self._context.frame.announce(self.tr("Checking the passphrase…"))
        self._context.slow.run(lambda: self._prove(passphrase), self._on_proved, self._on_not_deleted)

    def _on_proved(self, _nothing: None) -> None:
        self._context.writer.run(self._erasure.erase_my_part, self._on_deleted, self._on_not_deleted)

    def _on_deleted(self, _count: int) -> None:
        self._show_again(self.tr("Your part is deleted."))

    def _on_not_deleted(self, error: Exception) -> None:
        shared = self.view.shared if shiboken6.isValid(self.view) else None
        if shared is None or not shared.show_failure(error):
            self._tell(error)

    @Slot()
    def _on_not_now(self) -> None:
        self._context.frame.go("home")

    @Slot()
    def _on_my_data(self) -> None:
        self._context.frame.go("my-data")

    @Slot(str, str)
    def _on_link(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)

    def _show_again(self, words: str) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.show()
        if self.view.isVisible():
            self.view.focus_heading()
        self._context.frame.announce(words)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))


def _stage(turning: Turning, pair: Pair) -> Stage:
    if turning.ended_at is None:
        return Stage.GOING_ON
    if turning.is_closed:
        return Stage.CLOSED
    return Stage.MINE_TO_TAKE_BACK if turning.can_take_back(pair.me.id) else Stage.OPEN
