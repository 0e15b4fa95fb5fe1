"""The cards of the first page. Each has one thing to say and at most one button that stands out."""

from PySide6.QtCore import Signal, Slot

from rmdesk.domain.journey import Audience, Page
from rmdesk.ui.screens.home.values import ActionLine, Laptops, NextSession, PartingLine, WaitingLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tag import TagKind


class Way(AppButton):
    """A button that leads to another screen."""

    asked = Signal(str, str)
    """The id of a screen, and what to show there."""

    def __init__(
        self, look: Look, words: str, screen: str, argument: str = "", icon: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
    ) -> None:  # fmt: skip
        super().__init__(look, words, kind, icon)
        self._to = (screen, argument)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(*self._to)


class WayRow(ListRow):
    """A line of a list that leads to another screen."""

    asked = Signal(str, str)

    def __init__(
        self, look: Look, line: WaitingLine, tag: str = "", kind: TagKind = TagKind.QUIET
    ) -> None:  # fmt: skip
        super().__init__(look, line.title, line.hint, tag, kind, line.icon)
        self._to = (line.screen, line.argument)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(*self._to)


class HomeCard(Card):
    """A card with a heading of level 2."""

    asked = Signal(str, str)

    def __init__(self, look: Look, title: str, kind: CardKind = CardKind.PLAIN) -> None:
        super().__init__(look, kind, title)
        self.add(Heading(look, title, 2))

    def add_way(self, way: Way, *others: AppButton) -> None:
        """A row of buttons, the first of which leads on."""
        way.asked.connect(self.asked)
        self.add(ButtonRow(self._look, way, *others))

    def add_rows(self, *rows: WayRow) -> None:
        """Lines with a thin line between them."""
        for number, row in enumerate(rows):
            if number:
                self.add(Separator(self._look))
            row.asked.connect(self.asked)
            self.add(row)


class StartCard(HomeCard):
    """The one thing to begin with."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(look, self.tr("A good place to start"), CardKind.INFO)
        only_me = page.audience is Audience.ONLY_YOU
        self.add(BodyText(look, page.intro, "on_soft"))
        words = self.tr("About {minutes} minutes, only you.")
        if not only_me:
            words = self.tr("About {minutes} minutes, you and your partner.")
        self.add(SmallText(look, words.format(minutes=page.minutes), "on_soft"))
        screen = "private-page" if only_me else "shared-page"
        begin = self.tr("Begin: {title}").format(title=page.title)
        self.add_way(Way(look, begin, screen, page.id, "sprout", ButtonKind.PRIMARY))


class StepCard(HomeCard):
    """The one next step, once something is begun."""

    def __init__(self, look: Look, step: WaitingLine) -> None:
        super().__init__(look, self.tr("A good next step"), CardKind.INFO)
        self.add(BodyText(look, step.hint, "on_soft"))
        self.add_way(Way(look, step.title, step.screen, step.argument, step.icon, ButtonKind.PRIMARY))


class NextCard(HomeCard):
    """When and where the pair meets next."""

    def __init__(self, look: Look, session: NextSession) -> None:
        super().__init__(look, self.tr("When we meet next"))
        self.add(Lead(look, session.when))
        if session.note:
            self.add(IconText(look, "calendar", session.note, "text", TextRole.BODY))
        words = self.tr("Open session {number}") if session.has_day else self.tr("Choose a day for session {number}")
        way = Way(look, words.format(number=session.number), "session", str(session.number), "calendar")
        if session.paused:
            again = Way(look, self.tr("Carry on with the programme"), "sessions", "", "calendar", ButtonKind.PRIMARY)
            way.asked.connect(self.asked)
            self.add_way(again, way)
        elif session.begun:
            words, number = self.tr("Carry on with our session"), str(session.number)
            self.add_way(Way(look, words, "session", number, "users", ButtonKind.PRIMARY))
        else:
            self.add_way(way)


class WaitingCard(HomeCard):
    """What waits for a word of mine."""

    def __init__(self, look: Look, lines: tuple[WaitingLine, ...]) -> None:
        super().__init__(look, self.tr("Waiting for you, with no rush"))
        self.add_rows(*(WayRow(look, line) for line in lines))


class ActionsCard(HomeCard):
    """A few of the actions that are open."""

    def __init__(self, look: Look, lines: tuple[ActionLine, ...]) -> None:
        super().__init__(look, self.tr("Our open actions"))
        if not lines:
            self.add(BodyText(look, self.tr("No open actions. They can come out of any conversation."), "muted"))
        rows = (WaitingLine(one.title, one.hint, "", "action", one.id) for one in lines)
        tags = ((one.status, one.kind) for one in lines)
        self.add_rows(*(WayRow(look, row, *tag) for row, tag in zip(rows, tags, strict=True)))
        self.add_way(Way(look, self.tr("See all actions") if lines else self.tr("Go to actions"), "actions"))


class AloneCard(ContentNote):
    """The partner has not joined yet. `can_hand_over`: they can take the keyboard from here.

    `laptops`: how far they have come from a laptop of their own (None: nothing is said of that).
    """

    hand_over_asked = Signal()
    asked = Signal(str, str)

    def __init__(self, look: Look, can_hand_over: bool, laptops: Laptops | None = None) -> None:
        title = self.tr("Your partner has not joined yet")
        text = self.tr("Everything private works already. Shared pages wait for both of you.")
        if laptops is Laptops.CONNECTED:
            title = self.tr("Your laptops know each other")
            text = self.tr("Make a first file for your partner, and open theirs. Then you see each other’s names here.")
        super().__init__(look, text, title, CardKind.CALM, "users")
        ways: list[AppButton] = []
        if laptops is not None:
            way = self._way(laptops)
            way.asked.connect(self.asked)
            ways.append(way)
        if can_hand_over and laptops in (None, Laptops.APART):
            how = self.tr(
                "If they are with you, hand over the keyboard. First your private pages are closed. Then they choose, "
                "alone, what opens their own pages."
            )
            self.words.addWidget(BodyText(look, how))
            button = AppButton(look, self.tr("Close my pages and hand over the keyboard"), icon="users")
            button.clicked.connect(self.hand_over_asked)
            ways.append(button)
        if ways:
            self.words.addWidget(ButtonRow(look, *ways))

    def _way(self, laptops: Laptops) -> Way:
        words = {
            Laptops.APART: self.tr("My partner has their own laptop"),
            Laptops.MEETING: self.tr("Go on: meet on two laptops"),
            Laptops.CONNECTED: self.tr("Go to “Between our laptops”"),
        }[laptops]
        screen = "exchange" if laptops is Laptops.CONNECTED else "pairing"
        return Way(self._look, words, screen, icon="arrow-right")


class PartingCard(HomeCard):
    """The pair has ended; after 3 months, that the actions could be looked at once more."""

    put_away = Signal()

    def __init__(self, look: Look, parting: PartingLine) -> None:
        super().__init__(look, self.tr("Your mentoring has ended"))
        self.add(BodyText(look, parting.sentence))
        if not parting.look_back:
            self.add_way(Way(look, self.tr("What happens now"), "ending", icon="flag"))
            return
        self.add(BodyText(look, self.tr("3 months have passed. If you like, look at your actions once more.")))
        away = AppButton(look, self.tr("Put this line away"), ButtonKind.QUIET)
        away.clicked.connect(self.put_away)
        self.add_way(Way(look, self.tr("Look at our actions"), "actions", icon="list-checks"), away)
