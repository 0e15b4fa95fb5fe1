"""Actions, drawn: the list and the pictures, an ask and a promise, one action to read, and steps of one's own."""

from rmdesk.gallery.stage import Stage
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.screens.actions.values import Mode
from rmdesk.ui.screens.actions.view import ActionsView

_BARRIER = "Acting-up roles are offered in the corridor. Who is not there hears of them when they are gone."
_REQUEST = "Put every acting-up role on the staff pages for 5 working days before it is given to anybody."
_PROMISE = "She led the new rota from the first idea to the last ward. I would back her for the deputy post."
_STEPS = ("Ask the secretary for the papers a week before", "Write down 1 question that I want to ask")


def walk_actions(stage: Stage) -> None:
    """In the workbook that is open."""
    stage.go("actions")
    page = stage.window.page("actions")
    if isinstance(page, ActionsView):
        for mode in (Mode.LIST, Mode.MONTHS, Mode.BALANCE):
            page.mode_picked.emit(mode.value)
            stage.settle()
            stage.save(f"actions-{mode.value}")
        page.mode_picked.emit(Mode.BOARD.value)
    _ask(stage)
    _promise(stage)
    stage.go("actions")
    stage.press("Open")
    stage.save("action")
    stage.press("Change this action")
    stage.save("action-change")
    stage.press("Leave it as it was")
    stage.wait_for("Just for you")
    stage.window.notices.close_notice("undo")
    _own_steps(stage)


def _ask(stage: Stage) -> None:
    """An ask of the organisation, while it is written and as it is read."""
    stage.go("action", "new")
    _choose(stage, 1)
    stage.write("Ask for acting-up roles to be advertised", "What to do")
    stage.write(_BARRIER, "What stands in the way")
    stage.write(_REQUEST, "What we ask for")
    stage.write("The head of staff", "Whom we ask")
    stage.save("action-ask-form")
    stage.press("Propose")
    stage.wait_for("Who has agreed")
    stage.save("action-ask")


def _promise(stage: Stage) -> None:
    """A sponsorship promise, while it is written."""
    stage.go("action", "new")
    _choose(stage, 2)
    stage.write("Speak up for the deputy post", "What to do")
    stage.write("The panel for the deputy post", "In which room")
    stage.write(_PROMISE, "What I will say there")
    stage.save("action-promise-form")
    stage.press("Throw this draft away")
    stage.window.notices.close_notice("undo")


def _own_steps(stage: Stage) -> None:
    """Steps of one's own towards the action that is shown, and one that is offered."""
    stage.press("My own steps")
    stage.save("steps-empty")
    for number, words in enumerate(_STEPS, 1):
        stage.press("Add a step")
        stage.write(words, f"Step {number}")
    stage.wait_for("Saved on this computer")
    stage.save("steps")


def _choose(stage: Stage, number: int) -> None:
    page = stage.window.page("action")
    if isinstance(page, ActionView) and page.form is not None:
        page.form.kind.options[number].click()
        stage.settle()
