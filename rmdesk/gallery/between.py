"""Between two laptops: each step of getting to know each other, the exchange, news, and two texts for one thing.

The made-up pair shares one laptop, so its pages are shown what they would say on two.
"""

from datetime import UTC, datetime
from pathlib import Path

from rmdesk.domain.moving import Move, MoveStage
from rmdesk.gallery.stage import Stage
from rmdesk.ui.screens.coming_back.view import ComingBackView
from rmdesk.ui.screens.disagreements.values import DisagreementShown, TextShown
from rmdesk.ui.screens.disagreements.view import DisagreementsView
from rmdesk.ui.screens.exchange.values import ExchangeShown, FolderShown, Standing
from rmdesk.ui.screens.exchange.view import ExchangeView
from rmdesk.ui.screens.first_invitation.values import InvitationShown
from rmdesk.ui.screens.first_invitation.view import FirstInvitationView
from rmdesk.ui.screens.lost_laptop.values import KeysOfPartner, LostShown
from rmdesk.ui.screens.lost_laptop.view import LostLaptopView
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.screens.moving_out.view import MovingOutView
from rmdesk.ui.screens.news.values import NewsLine, NewsShown
from rmdesk.ui.screens.news.view import NewsView
from rmdesk.ui.screens.pairing.values import PairingShown, PairingStep
from rmdesk.ui.screens.pairing.view import PairingView

_MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
_WORDS = ("yeast", "connector", "mutable", "scarf", "ideology", "boxcar", "rudder", "powdering", "survival", "guitar")
_PAIRING = {
    "pairing-start": PairingShown(PairingStep.START),
    "pairing-invited": PairingShown(PairingStep.INVITED, has_file=True),
    "pairing-room": PairingShown(PairingStep.INVITED, room=True, has_file=True, words=_WORDS),
    "pairing-words": PairingShown(PairingStep.WORDS, room=True, first=False),
    "pairing-answered": PairingShown(PairingStep.ANSWERED, first=False, has_file=True),
    "pairing-codes": PairingShown(PairingStep.CODES, has_file=True, digits="40718265"),
    "pairing-done": PairingShown(PairingStep.DONE, room=True, first=False, has_file=True),
    "pairing-again": PairingShown(PairingStep.AGAIN),
    "pairing-apart": PairingShown(PairingStep.APART),
    "pairing-new": PairingShown(PairingStep.NEW_WORKBOOK),
}
_CONNECTED = ExchangeShown(Standing.CONNECTED, "Helen", _MADE, _MADE, forked=True, differ=1)
_EXCHANGES = (
    ("exchange-two", _CONNECTED, Path("/home/amara/OneDrive/Helen and Amara")),
    ("exchange-moved", ExchangeShown(Standing.CONNECTED, "Helen", _MADE, _MADE, move=MoveStage.PARTNER_ARRIVED), None),
    ("exchange-again", ExchangeShown(Standing.AGAIN, "Helen", _MADE, _MADE), None),
    ("exchange-ended", ExchangeShown(Standing.CONNECTED, "Helen", _MADE, _MADE, ended=True), None),
)
_MOVES = {
    "moving-left": MovingShown(Move(MoveStage.LEFT_HERE, "1", _MADE), name="Helen", both_here=True),
    "moving-arrived": MovingShown(Move(MoveStage.ARRIVED_HERE, "1", _MADE), name="Helen"),
    "moving-off": MovingShown(Move(MoveStage.OFF_THERE, "1", _MADE), name="Helen"),
    "moving-elsewhere": MovingShown(Move(MoveStage.ARRIVED_ELSEWHERE, "1", _MADE), name="Helen", both_here=True),
    "moving-two": MovingShown(name="Helen"),
    "moving-left-to-come-back": MovingShown(Move(MoveStage.LEFT_HERE, "1", _MADE), name="Helen"),
    "moving-back": MovingShown(Move(MoveStage.ARRIVED_HERE, "1", _MADE), name="Helen", both_here=True),
    "moving-partner-back": MovingShown(partner=Move(MoveStage.PARTNER_BACK, "1", _MADE), name="Helen", both_here=True),
    "moving-partner-left": MovingShown(partner=Move(MoveStage.PARTNER_LEFT, "1", _MADE), name="Helen", both_here=True),
    "moving-partner": MovingShown(partner=Move(MoveStage.PARTNER_ARRIVED, "1", _MADE), name="Helen", both_here=True),
    "moving-partner-off": MovingShown(partner=Move(MoveStage.PARTNER_OFF, "1", _MADE), name="Helen"),
}
_NEWS = NewsShown(
    "News from Helen: 21 November 2026",
    (
        NewsLine("Action: Ask for a visit to the ward", "Changed, 21 November 2026", "list-checks", "actions"),
        NewsLine(
            "Our agreement", "You have both agreed: version 2 is in force, 20 November 2026", "handshake", "agreement"
        ),
        NewsLine("How we will meet", "Changed, 19 November 2026", "book-open", "workbook"),
        NewsLine("Your partner’s name is Helen", "", "user"),
    ),
    (NewsLine("Does this day suit you? Session 8", "", "calendar", "sessions"),),
    differ=1,
)
_DIFFER = (
    DisagreementShown(
        "1",
        "Action: Ask for a visit to the ward",
        "Why it matters",
        (
            TextShown("a", "You wrote", "20 November 2026", "I would like to see how the ward plans its week.", True),
            TextShown("b", "Helen wrote", "21 November 2026", "So that the ward hears from us before the new rota."),
        ),
        True,
        False,
        "actions",
    ),
    DisagreementShown(
        "2",
        "Page: How we will meet",
        "Where do we meet, and what makes it a good place?",
        (
            TextShown("c", "You wrote", "19 November 2026", "The library, because nobody waits for us there.", True),
            TextShown(
                "d",
                "Words of Helen, typed by you. Helen has not confirmed them.",
                "19 November 2026",
                "Outside, when it is dry.",
            ),
        ),
        True,
        True,
        "workbook",
    ),
)


def walk_between(stage: Stage) -> None:
    """In the workbook that is open."""
    stage.go("pairing")
    stage.save("pairing")
    page = stage.window.page("pairing")
    for name, shown in _PAIRING.items():
        if isinstance(page, PairingView):
            page.show_pairing(shown)
            page.focus_heading()
        stage.save(name)
    _walk_moves(stage)
    _walk_lost(stage)
    stage.go("exchange")
    stage.save("exchange")
    exchange = stage.window.page("exchange")
    for name, told, folder in _EXCHANGES:
        if isinstance(exchange, ExchangeView):
            exchange.show_exchange(told, FolderShown(folder, _MADE if folder is not None else None))
        stage.save(name)
    stage.go("news")
    stage.save("news-none")
    news = stage.window.page("news")
    if isinstance(news, NewsView):
        news.show_news(_NEWS)
    stage.save("news")
    stage.go("disagreements")
    stage.save("disagreements-none")
    differ = stage.window.page("disagreements")
    if isinstance(differ, DisagreementsView):
        differ.show_disagreements(_DIFFER)
        stage.save("disagreements")
        differ.cards[0].write_button.click()
    stage.save("disagreements-together")


def _walk_moves(stage: Stage) -> None:
    stage.go("moving-out")
    page = stage.window.page("moving-out")
    for name, moves in _MOVES.items():
        if isinstance(page, MovingOutView):
            page.show_moves(moves)
            page.focus_heading()
        stage.save(name)


def _walk_lost(stage: Stage) -> None:
    stage.go("lost-laptop")
    page = stage.window.page("lost-laptop")
    for keys in KeysOfPartner:
        if isinstance(page, LostLaptopView):
            page.show_lost(LostShown(keys, "Helen"))
            page.focus_heading()
        stage.save(f"lost-{keys.value}")


def walk_coming_back(stage: Stage) -> None:
    """The further steps of a partner who comes back to this laptop."""
    stage.go("coming-back")
    page = stage.window.page("coming-back")
    if isinstance(page, ComingBackView):
        for number in (1, 2, 3):
            page.go_to(number)
            stage.save(f"coming-back-{number + 1}")
        page.show_back(told=True)
        stage.save("coming-back-end")
        page.forget()


def walk_first_invitation(stage: Stage) -> None:
    """On a computer that has no workbook."""
    stage.go("first-invitation")
    stage.save("first-run-invitation")
    page = stage.window.page("first-invitation")
    if isinstance(page, FirstInvitationView):
        page.show_invitation(InvitationShown(room=False))
    stage.save("first-run-invitation-read")
