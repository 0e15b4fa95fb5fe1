"""Layout of the page about the programme: a question first if there is one, then the pack, its dates and notices."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.packs import Pack
from rmdesk.ui.screens.programme.cards import AboutCard, AwayCard, ChangesCard, LineCard, NewKeyCard
from rmdesk.ui.screens.programme.dates_card import DatesCard
from rmdesk.ui.screens.programme.values import LoadedPack, Offered, ProgrammeShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.check_card import CheckPackCard
from rmdesk.ui.widgets.packs.notices_card import NoticesCard
from rmdesk.ui.widgets.packs.open_card import OpenPackCard
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.tab_order import put_last


class ProgrammeView(Page):
    """Shows a `ProgrammeShown`, and a pack that was read and is not used yet."""

    used = Signal(str)
    left = Signal()
    agreed = Signal()
    not_now = Signal()
    keeping_asked = Signal()
    away_asked = Signal()
    again_asked = Signal(str)
    theirs_asked = Signal()
    start_asked = Signal()
    moved = Signal(str, object, str, str)
    ours_kept = Signal(str)
    programmes_used = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Programme"))
        self.add_heading()
        self._lead = Lead(look, "")
        self.add(self._lead)
        self._questions, self._offered, self._loaded = Place("questions"), Place("offered"), Place("loaded")
        self.open_card = OpenPackCard(look, self.tr("Open a programme pack"))
        for part in (self._offered, self._questions, self._loaded, self.open_card):
            self.add(part)
        self.check: CheckPackCard | None = None
        self.new_key: NewKeyCard | None = None
        self.about: AboutCard | None = None
        self.away: AwayCard | None = None
        self.lost: LineCard | None = None
        self.theirs: LineCard | None = None
        self.dates: DatesCard | None = None
        self.finish()

    def show_programme(self, shown: ProgrammeShown, other: str) -> None:
        """Show how everything stands. `other` is what the partner is called (empty: has still to join)."""
        self._lead.setText(self._words(shown))
        self._fill(self._questions, self._asked(shown, other))
        self._fill(self._loaded, self._about(shown.loaded) if shown.loaded is not None else self._away(shown.away))
        self._order()

    def show_offered(self, offered: Offered | None) -> None:
        """Show a pack that was read; None: there is none any more."""
        self.check = None
        if offered is None:
            self._offered.clear()
            return
        self.open_card.clear()
        self.check = CheckPackCard(self.look, offered.pack, offered.signed_by, offered.ask_card)
        self.check.used.connect(self.used)
        self.check.left.connect(self.left)
        self._fill(self._offered, [self.check, NoticesCard(self.look, offered.pack.notices)])
        self._order()
        self.scroller.verticalScrollBar().setValue(0)
        self.check.heading.take_focus()

    def _words(self, shown: ProgrammeShown) -> str:
        if shown.loaded is not None:
            return self.tr("The dates, words and contacts that your programme has given to you both.")
        return self.tr(
            "Your programme can give you its dates, words and support contacts as one file. Everything here works "
            "without it too."
        )

    def _asked(self, shown: ProgrammeShown, other: str) -> list[QWidget]:
        cards: list[QWidget] = []
        if shown.waiting is not None:
            self.new_key = NewKeyCard(self.look, shown.waiting, other, shown.loaded.pack if shown.loaded else None)
            self.new_key.agreed.connect(self.agreed)
            self.new_key.not_now.connect(self.not_now)
            cards.append(self.new_key)
        if shown.theirs is not None:
            cards.append(self._of_partner(shown.theirs))
        if shown.lost:
            words = self.tr(
                "Its dates and words are not shown until somebody opens it again. Your own pages are as they were."
            )
            heading = self.tr("The file of your programme pack cannot be used")
            self.lost = LineCard(self.look, heading, words, self.tr("Go on without this pack"))
            self.lost.asked.connect(self.away_asked)
            cards.append(self.lost)
        if shown.keeping:
            words = self.tr(
                "Your programme asks everybody to look at what they keep. You decide. Nothing is deleted by itself."
            )
            heading = self.tr("Time to look at what you keep")
            card = LineCard(self.look, heading, words, self.tr("Look at what we keep"))
            card.asked.connect(self.keeping_asked)
            cards.append(card)
        return cards

    def _of_partner(self, pack: Pack) -> LineCard:
        words = self.tr(
            "It is by {organisation}, pack number {version}. Nothing of it is used here until you say so. Look at it, "
            "and check it with your programme card."
        )
        heading = self.tr("Your partner uses a programme pack that is not in use here")
        told = words.format(organisation=isolated(pack.organisation), version=pack.version)
        self.theirs = LineCard(self.look, heading, told, self.tr("Look at this pack"))
        self.theirs.asked.connect(self.theirs_asked)
        return self.theirs

    def _about(self, loaded: LoadedPack) -> list[QWidget]:
        self.about = AboutCard(self.look, loaded)
        self.about.start_asked.connect(self.start_asked)
        self.about.away_asked.connect(self.away_asked)
        self.dates = DatesCard(self.look, loaded.dates)
        self.dates.moved.connect(self._on_moved)
        self.dates.ours_kept.connect(self.ours_kept)
        self.dates.programmes_used.connect(self.programmes_used)
        changes = ChangesCard(self.look, loaded.changes)
        return [self.about, self.dates, changes, NoticesCard(self.look, loaded.pack.notices)]

    def _away(self, packs: tuple[Pack, ...]) -> list[QWidget]:
        if not packs:
            return []
        self.away = AwayCard(self.look, packs)
        self.away.again_asked.connect(self.again_asked)
        return [self.away]

    def _on_moved(self, name: str, day: date, time: str, place: str) -> None:
        self.moved.emit(name, day, time, place)

    def _fill(self, place: Place, cards: list[QWidget]) -> None:
        if not cards:
            place.clear()
            return
        body = QWidget()
        column = ColumnLayout(self.look, body)
        for card in cards:
            column.addWidget(card)
        place.fill(body)

    def _order(self) -> None:
        put_last(self.scroller.column, self._offered, self._questions, self._loaded, self.open_card)
