"""Each kind of question as it is asked, on real pages of the workbook."""

from rmdesk.gallery.stage import Stage

_PAGES = (
    ("question-rows", "private-page", "ally-self-check", 0),
    ("question-needs-map", "private-page", "what-i-need", 0),
    ("question-word-picks", "private-page", "my-words", 0),
    ("question-words-shared", "shared-page", "our-words", 1),
    ("question-goal-picks", "shared-page", "our-goals", 0),
    ("question-scale", "private-page", "where-i-am-now", 0),
    ("question-then-now", "private-page", "halfway-now", 0),
    ("question-scene", "shared-page", "scene-name", 0),
    ("question-card", "private-page", "conversation-card", 0),
    ("question-depth-alone", "private-page", "depth-for-me", 1),
    ("question-depth-both", "shared-page", "depth-for-both", 0),
)


def walk_questions(stage: Stage) -> None:
    """A page whose subject is harder from its opening to its end, and one question of every kind."""
    stage.go("shared-page", "what-we-need")
    stage.save("page-who-first")
    stage.go("shared-page", "subject-power")
    stage.save("page-closed-or-note")
    if stage.offers("Skip this page"):
        stage.press("Skip this page")
        stage.save("page-aftercare")
    for name, screen, page, number in _PAGES:
        stage.go(screen, page)
        for opening in ("Start from the beginning", "Go on"):
            if stage.offers(opening):
                stage.press(opening)
        for _ in range(number):
            stage.press("Skip this question")
        stage.save(name)
        if name == "question-needs-map":
            stage.press("Show this as text")
            stage.save("question-needs-text")
