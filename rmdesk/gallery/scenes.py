"""What is drawn, as it is walked through: each scene goes somewhere, does something, takes a picture."""

from rmdesk.app.last_work import LastWork
from rmdesk.cli.demo.pair import PASSPHRASES
from rmdesk.gallery.actions import walk_actions
from rmdesk.gallery.between import walk_between, walk_coming_back, walk_first_invitation
from rmdesk.gallery.policy import walk_policy
from rmdesk.gallery.programme import walk_first_pack, walk_programme
from rmdesk.gallery.questions import walk_questions
from rmdesk.gallery.sessions import walk_sessions
from rmdesk.gallery.stage import Stage
from rmdesk.gallery.turning import walk_agreement, walk_new_partner, walk_turning_points
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.hide import cover_window
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflections.rows import ReflectionRows
from rmdesk.ui.screens.export.save_step import SaveStep
from rmdesk.ui.screens.export.view import ExportView
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.secrets.step_page import StepPage

_STEPS = 8
_DIARY = 4
_WORDS = "She told me on the same day, just the two of us, and said what I could do instead. I did not feel small."
_SLIPS = "My manager said we would definately talk about the secondment tommorow. I felt releived, and a bit nervous. "
_SLIPS_MARKED = 3
_OFFERED = "I would like to talk about the interview when we meet. You can reach me before that on 020 7946 0018."
_CHANGING = "Changing every key…"
_CHANGED = Message(
    "Every key is changed.", "Your pages are as they were.", "Open your workbook with your new passphrase."
)

OUTSIDE = (
    ("lock", "lock", ""),
    ("recover", "recover", ""),
    ("restore", "restore", ""),
    ("rescue", "rescue", ""),
    ("second-partner", "second-partner", ""),
    ("coming-back", "coming-back", ""),
    ("support-locked", "support", ""),
    ("settings-locked", "settings", ""),
    ("limits-locked", "limits", ""),
)
INSIDE = (
    ("home", "home", ""),
    ("workbook", "workbook", ""),
    ("page-private", "private-page", "hopes-and-worries"),
    ("page-reading", "private-page", "what-this-is"),
    ("page-note", "private-page", "bring-and-risk"),
    ("page-shared", "shared-page", "how-we-will-meet"),
    ("reflections", "reflections", ""),
    ("reflection-draft", "reflection", ""),
    ("offered", "offered", ""),
    ("agreement", "agreement", ""),
    ("actions", "actions", ""),
    ("action-new", "action", ""),
    ("support", "support", ""),
    ("support-afterwards", "support", "aftercare"),
    ("pause", "pause", ""),
    ("page-subject", "shared-page", "subject-bias"),
    ("page-not-ok", "private-page", "something-not-ok"),
    ("settings", "settings", ""),
    ("limits", "limits", ""),
    ("safety", "safety", ""),
    ("change-passphrase", "change-passphrase", ""),
    ("renew-code", "renew-code", ""),
    ("try-code", "try-code", ""),
    ("change-everything", "change-everything", ""),
    ("my-data", "my-data", ""),
    ("my-words", "my-words", ""),
    ("moving-computer", "moving-computer", ""),
    ("two-laptops", "pairing", ""),
    ("moving-out", "moving-out", ""),
    ("lost-laptop", "lost-laptop", ""),
    ("between", "exchange", ""),
)
EMPTY = ("home", "workbook", "reflections", "agreement", "actions", "export")


def walk_outside(stage: Stage) -> None:
    """Before a workbook is open."""
    for name, screen, argument in OUTSIDE:
        stage.go(screen, argument)
        stage.save(name)
    walk_coming_back(stage)
    walk_policy(stage)
    stage.go("made-up")
    stage.wait_for("on this computer already")
    stage.save("made-up")
    stage.go("lock")
    stage.write("yeast-connector-mutable", "Passphrase")
    stage.press("Unlock")
    stage.wait_for("That does not open this workbook")
    stage.save("lock-wrong")


def walk_inside(stage: Stage) -> None:
    """As Amara, first as things are, then while she does something."""
    door = stage.program.outside.door
    door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
    for name, screen, argument in INSIDE:
        stage.go(screen, argument)
        stage.save(name)
    for scene in (
        walk_sessions,
        _question,
        walk_questions,
        _versions,
        _offer,
        _search,
        walk_agreement,
        walk_actions,
        _export,
        walk_programme,
        walk_turning_points,
        walk_new_partner,
        walk_between,
        _last_work,
    ):
        if stage.finished:
            return
        scene(stage)
    cover_window(stage.window)
    stage.save("cover")


def walk_plainly(stage: Stage) -> None:
    """Every page that is there without pressing anything: in another language no button is known by its words."""
    for name, screen, argument in OUTSIDE:
        stage.go(screen, argument)
        stage.save(name)
    door = stage.program.outside.door
    door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
    for name, screen, argument in (*INSIDE, ("sessions", "sessions", ""), ("question", "private-page", "about-me")):
        stage.go(screen, argument)
        if name == "question":
            stage.press_first()
        stage.save(name)


def _last_work(stage: Stage) -> None:
    """What is said once the workbook is closed for something that needs it closed; nothing is done to it here."""
    stage.program.outside.finish_with(LastWork(_CHANGING, lambda: _CHANGED))
    stage.wait_for(_CHANGED.safe)
    stage.save("last-work")


def walk_first_run(stage: Stage) -> None:
    """Each step of the first run, on a computer that has no workbook."""
    stage.go("first-run")
    page = stage.window.page("first-run")
    for number in range(_STEPS):
        if isinstance(page, StepPage):
            page.go_to(number)
        stage.save(f"first-run-{number + 1}")
    walk_first_pack(stage)
    walk_first_invitation(stage)


def walk_empty(stage: Stage) -> None:
    """What a pair sees who have just begun."""
    for screen in EMPTY:
        stage.go(screen)
        stage.save(f"empty-{screen}")
    stage.go("action")
    stage.save("empty-action")
    stage.go("reflection")
    stage.save("empty-reflection")
    _spelling(stage)


def _question(stage: Stage) -> None:
    """A question with words just typed, and the line that says they are saved."""
    stage.go("private-page", "getting-it-wrong")
    stage.press("Go on")
    stage.write(_WORDS)
    stage.wait_for("Saved on this computer")
    stage.save("page")
    stage.press("Show all questions")
    stage.save("page-together")


def _search(stage: Stage) -> None:
    """What a search finds."""
    stage.go("reflections")
    stage.write("meeting", "Search your reflections")
    stage.wait_for("found")
    rows = stage.window.findChildren(ReflectionRows)
    stage.wait(lambda: all(one.at_rest for one in rows), "the rows further down")
    stage.save("reflections-search")


def _spelling(stage: Stage) -> None:
    """Words that the dictionary does not know, then the long form with what was written in its first part."""
    page = stage.window.page("reflection")
    if isinstance(page, ReflectionView):
        stage.write(_SLIPS, "What?")
        marks = page.editor.edits[0].spelling
        stage.wait(lambda: len(marks.marked) == _SLIPS_MARKED, "marks")
        stage.save("reflection-spelling")
        page.way_picked.emit("six-steps")
        stage.settle()
        stage.save("reflection-long")


def _versions(stage: Stage) -> None:
    """A reflection that is open, with its earlier versions, and one of them beside what has changed."""
    stage.go("reflections")
    stage.press("Application, first draft")
    stage.save("reflection")
    stage.press("Earlier versions")
    stage.save("reflection-versions")
    page = stage.window.page("reflection")
    if isinstance(page, ReflectionView):
        page.history.buttons[-1].click()
        stage.wait(lambda: not any("Comparing" in one.words for one in page.findChildren(PlainLabel)), "comparing")
    stage.save("reflection-version")


def _offer(stage: Stage) -> None:
    """Words of a reflection on their way to the partner, and exactly what the partner would see."""
    stage.go("reflections")
    stage.press("The interview")
    stage.press("Offer some of this to my partner")
    stage.write(_OFFERED, "The words that you offer")
    stage.wait_for("This looks like a phone number")
    stage.save("offer")
    stage.press("See it as your partner will")
    stage.save("offer-preview")


def _export(stage: Stage) -> None:
    """Choosing what may leave, every word of it before both agree, and each kind of file of a list that is agreed."""
    stage.go("export")
    stage.save("export")
    stage.press("Choose none")
    stage.press("Choose all")
    stage.press("See every word that leaves")
    stage.save("export-agree")
    stage.press("Not now")
    stage.press("Write that list")
    stage.save("export-agreed")
    page = stage.window.page("export")
    if isinstance(page, ExportView) and isinstance(page.step, SaveStep):
        page.step.formats.options[_DIARY].click()
        stage.wait_for("This is the file, letter for letter")
        stage.save("export-diary")
    stage.go("export")
    stage.press("Make a list of mine only")
    stage.save("export-own")
