"""Sessions, drawn: the plan, one session, and a whole one together, from its setting up to its end."""

from rmdesk.cli.demo.pair import PASSPHRASES
from rmdesk.gallery.stage import Stage
from rmdesk.ui.widgets.turn_timer_choice import TurnTimerChoice

_TOLD = "We would like the dates of the panels to be on the wall."


def walk_sessions(stage: Stage) -> None:
    """In the workbook that is open, from the map of the journey on."""
    stage.go("home")
    stage.press("Read it as a list")
    stage.save("home-list")
    stage.press("Show it as a map")
    stage.go("sessions")
    stage.save("sessions")
    stage.press("Change the beginning")
    stage.save("sessions-programme")
    stage.go("prepare", "7")
    stage.save("prepare")
    stage.go("session", "7")
    stage.save("session")
    stage.press("Change the day")
    stage.save("session-moving")


def walk_together(stage: Stage) -> None:
    """As Amara, with Helen beside her. It ends where it would lock."""
    door = stage.program.outside.door
    door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
    stage.go("session", "7")
    stage.press("Begin together")
    stage.save("together-setup")
    stage.press("Begin")
    stage.wait_for("One thing at a time")
    stage.save("together")
    stage.press("Use a turn timer")
    stage.save("together-timer-choice")
    for choice in stage.window.findChildren(TurnTimerChoice):
        for want in choice.wants:
            want.click()
    stage.press("Start the timer")
    stage.save("together-timer")
    stage.press("Open this page")
    stage.write(_TOLD)
    stage.wait_for("Saved on this computer")
    stage.save("together-page")
    stage.go("agreement")
    stage.save("together-agreement")
    stage.go("together")
    stage.go("closing-page", "close@7")
    stage.save("together-closing-page")
    stage.go("together")
    stage.press("Before we go")
    stage.save("together-close")
    stage.press("Finish this session")
    stage.save("together-end")
