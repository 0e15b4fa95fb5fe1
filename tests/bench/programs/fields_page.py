"""A page with 30 fields for longer text: made and shown, left, and shown again, beside plain widgets of Qt's.

Ours is the page of the workbook that asks 30 questions, all on one page. Both sides wear the same style. `away` is the
longest time that the UI thread was away until all 30 were there. Argument: how many times.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from rmdesk.domain.journey import Audience
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.runtime import resources
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import install_accessible_roles
from rmdesk.ui.widgets.guided.asking import Asked, Asking, AskingPanel
from rmdesk.ui.widgets.guided.view import GuidedView, Step
from rmdesk.ui.widgets.page import Page
from tests.bench.corpus import pieces
from tests.bench.programs.report import end_with
from tests.bench.programs.turning import until_painted

FIELDS = 30
PROMPTS = [piece.text[:80] for piece in pieces(FIELDS, words=60)]
QUESTIONS = tuple(Question(f"q{n}", QuestionKind.LONG_TEXT, prompt) for n, prompt in enumerate(PROMPTS))


def own_page(look: Look) -> QWidget:
    view = GuidedView(look)
    asked = tuple(map(Asked, QUESTIONS))
    asking = Asking(asked, Audience.ONLY_YOU, together=True, lighter=False, can_lighten=False, can_change_mode=True)
    view.show_step(Step("A page", "", "A page", "Back"), AskingPanel(look, asking))
    return view


def bare_page(_look: Look) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for prompt in PROMPTS:
        label = QLabel(prompt, wordWrap=True)
        field = QTextEdit()
        field.setFixedHeight(120)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
    page = QScrollArea(widgetResizable=True)
    page.setWidget(inside)
    return page


def longest_until(complete: Callable[[], bool]) -> float:
    """The longest turn of the event loop until then, in milliseconds."""
    longest = 0.0
    while not complete():
        begin = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, (time.perf_counter() - begin) * 1e3)
    return longest


def main(rounds: int) -> None:
    app = QApplication(sys.argv[:1])
    look = Look(app, resources.read_bytes)
    install_accessible_roles()
    stack = QStackedWidget()
    other = Page(look, "Another page")
    other.add_heading()
    other.finish()
    stack.addWidget(other)
    stack.resize(1000, 760)
    stack.show()
    steps = ("open", "back", "away", "all")
    found: dict[str, list[float]] = {f"{side} {step}": [] for side in ("own", "bare") for step in steps}
    for _ in range(rounds + 1):
        for side, make in (("own", own_page), ("bare", bare_page)):

            def come(make: object = make) -> None:
                stack.setCurrentIndex(stack.addWidget(make(look)))  # type: ignore[operator]

            begin = time.perf_counter()
            opened = until_painted(stack.currentWidget, come)
            page = stack.currentWidget()
            panel = page.findChild(AskingPanel)
            away = longest_until(lambda panel=panel: panel is None or panel.complete)
            found[f"{side} all"].append((time.perf_counter() - begin) * 1e3)
            found[f"{side} open"].append(opened)
            found[f"{side} away"].append(max(opened, away))
            until_painted(stack.currentWidget, lambda: stack.setCurrentIndex(0))
            found[f"{side} back"].append(until_painted(stack.currentWidget, lambda p=page: stack.setCurrentWidget(p)))
            stack.setCurrentIndex(0)
            stack.removeWidget(page)
            page.deleteLater()
    end_with(**{name: values[1:] for name, values in found.items()})


if __name__ == "__main__":
    main(int(sys.argv[1]))
