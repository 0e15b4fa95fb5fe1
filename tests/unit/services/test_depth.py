"""The deepest level opens after a session that both took to the level below, and closed together."""

from datetime import date

from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.questions import Answer, Choice, PickedAnswer, Question, QuestionKind, TextAnswer, in_voice
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.depth import Depth
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from tests.fakes.clock import FakeClock

LEVELS = (Choice("light", "Light"), Choice("deeper", "Deeper"), Choice("heart", "Heart"))
DIAL = Question("dial", QuestionKind.DEPTH_DIAL, "How deep?", choices=LEVELS)
CLOSE = Question("close-leave", QuestionKind.SHORT_TEXT, "How do we leave it?")
WORKBOOK = Workbook(
    1, "en-GB",
    (
        Stage("harder", 4, "Harder", "", (Page("depth", "Depth", Audience.BOTH, 5, "", (DIAL,)),)),
        Stage(
            "every", 8, "Every", "",
            (Page("close", "Close", Audience.BOTH, 5, "", (CLOSE,), session=SessionPart.CLOSE),),
            StageKind.EVERY_SESSION,
        ),
    ),
)  # fmt: skip


def depth(workspace: Workspace) -> Depth:
    return Depth(workspace, Sessions(workspace), WORKBOOK)


def set_level(workspace: Workspace, level: str) -> None:
    SharedAnswers(workspace).save(Answer(in_voice(DIAL, workspace.me).id, "How deep?", 1, PickedAnswer((level,))))


def hold(workspace: Workspace, clock: FakeClock, closed: bool = True) -> None:
    clock.advance(minutes=60)
    sessions = Sessions(workspace)
    sessions.set_up(date(2026, 1, 5), 6)
    if closed:
        SharedAnswers(workspace).save(Answer("close-leave@1", "How do we leave it?", 1, TextAnswer("With tea.")))
    sessions.hold(1)


def test_at_first_all_but_the_deepest_are_open(amara: Workspace) -> None:
    assert depth(amara).open_levels(DIAL) == 2


def test_it_opens_after_a_closed_session_at_the_level_below(
    amara: Workspace, helen: Workspace, clock: FakeClock
) -> None:
    set_level(amara, "deeper")
    set_level(helen, "deeper")
    hold(amara, clock)
    assert depth(amara).open_levels(DIAL) == 3
    clock.advance(minutes=60)
    set_level(helen, "light")
    assert depth(amara).open_levels(DIAL) == 3


def test_one_partner_alone_opens_nothing(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    set_level(amara, "deeper")
    set_level(helen, "light")
    hold(amara, clock)
    assert depth(amara).open_levels(DIAL) == 2


def test_a_session_that_was_not_closed_opens_nothing(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    set_level(amara, "deeper")
    set_level(helen, "deeper")
    hold(amara, clock, closed=False)
    assert depth(amara).open_levels(DIAL) == 2


def test_what_is_set_after_the_session_does_not_count(amara: Workspace, helen: Workspace, clock: FakeClock) -> None:
    hold(amara, clock)
    clock.advance(minutes=60)
    set_level(amara, "deeper")
    set_level(helen, "deeper")
    assert depth(amara).open_levels(DIAL) == 2
