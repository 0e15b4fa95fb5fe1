"""Goals are what the pair picked on a shared page, and nothing else."""

from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.domain.questions import Answer, Choice, PickedAnswer, Question, QuestionKind
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.goals import Goal, Goals
from rmdesk.services.workspace import Workspace

CHOICES = (Choice("advice", "Career advice"), Choice("shadow", "Shadowing"), Choice("role", "Role-modelling"))
PICKS = Question("our-goals", QuestionKind.GOAL_PICKS, "What do you pick?", choices=CHOICES)
MINE = Question("my-goals", QuestionKind.GOAL_PICKS, "What do you pick?", choices=CHOICES)
WORKBOOK = Workbook(
    1,
    "en-GB",
    (
        Stage(
            "needs", 2, "Needs", "",
            (
                Page("alone", "Alone", Audience.ONLY_YOU, 5, "", (MINE,)),
                Page("goals", "Goals", Audience.BOTH, 5, "", (PICKS,)),
            ),
        ),
    ),
)  # fmt: skip


def test_picked_goals_are_listed_in_the_order_of_the_workbook(amara: Workspace) -> None:
    goals = Goals(amara, WORKBOOK)
    assert goals.all() == ()
    answers = SharedAnswers(amara)
    answers.save(Answer("our-goals", PICKS.text, 1, PickedAnswer(("role", "advice", "gone"))))
    answers.save(Answer("my-goals", MINE.text, 1, PickedAnswer(("shadow",))))
    picked = (Goal("our-goals/advice", "Career advice"), Goal("our-goals/role", "Role-modelling"))
    assert goals.all() == picked
    answers.save(Answer("our-goals", PICKS.text, 1, PickedAnswer(())))
    assert goals.all() == ()


def test_a_goal_that_is_not_picked_any_more_still_has_its_words(amara: Workspace) -> None:
    goals = Goals(amara, WORKBOOK)
    assert goals.named("our-goals/shadow") == Goal("our-goals/shadow", "Shadowing")
    assert goals.named("my-goals/shadow") is None
    assert goals.named("") is None
