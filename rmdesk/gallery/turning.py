"""Scenes of the agreement under way and of turning points. They come last: the made-up pair ends here."""

from rmdesk.gallery import stage as gallery
from rmdesk.ui.screens.ending.values import EndingShown, Stage
from rmdesk.ui.screens.ending.view import EndingView

_WORDS = " Also when we have left."
_ON_TWO_LAPTOPS = EndingShown(Stage.MINE_TO_TAKE_BACK, "3 December 2026", "Helen", (), both=True, apart=True)
"""The made-up pair shares one laptop, so its page is shown what it would say on two."""


def walk_agreement(stage: gallery.Stage) -> None:
    """Other words for the agreement, being prepared, proposed, and put beside the earlier ones."""
    stage.go("agreement")
    stage.press("Version 2")
    stage.save("agreement-version")
    stage.go("agreement")
    stage.press("Go on with the clauses")
    stage.save("agreement-draft")
    stage.press("Change the words")
    stage.write(_WORDS, "Words")
    stage.wait_for("Saved on this computer")
    stage.save("agreement-words")
    stage.press("Use these words")
    stage.wait_for(_WORDS.strip())
    stage.press("See the words to agree to")
    stage.save("agreement-proposal")
    stage.press("Propose these words")
    stage.wait_for("Who has agreed")
    stage.save("agreement-waiting")


def walk_turning_points(stage: gallery.Stage) -> None:
    """Something changed; then the end, until it is closed."""
    stage.go("changed")
    stage.save("changed")
    stage.go("ending")
    stage.save("ending")
    ending = stage.window.page("ending")
    if isinstance(ending, EndingView):
        ending.show_ending(_ON_TWO_LAPTOPS)
    stage.save("ending-two")
    stage.go("changed")
    stage.go("ending")
    stage.press("End our mentoring")
    stage.wait_for("You can still take it back")
    stage.save("ending-ended")
    stage.press("Close it for good")
    stage.wait_for("It is closed")
    stage.save("ending-closed")
    stage.press("I agree to delete it")
    stage.wait_for(": agreed")
    stage.save("ending-delete")
    stage.go("agreement")
    stage.save("agreement-ended")


def walk_new_partner(stage: gallery.Stage) -> None:
    """Starting with a new partner, up to the name: what it means, and what to take along."""
    stage.go("new-partner")
    stage.save("new-partner")
    stage.press("Continue")
    stage.save("new-partner-choose")
