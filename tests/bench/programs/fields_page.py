"""A page with 30 fields for longer text: made and shown, left, and shown again, beside plain widgets of Qt's.

Both sides wear the same style. Argument: how many times.
"""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from rmdesk.runtime import resources
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import install_accessible_roles
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.text_area import TextArea
from tests.bench.corpus import pieces
from tests.bench.programs.report import end_with
from tests.bench.programs.turning import until_painted

FIELDS = 30
PROMPTS = [piece.text[:80] for piece in pieces(FIELDS, words=60)]


def own_page(look: Look) -> QWidget:
    page = Page(look, "A page")
    page.add_heading()
    for prompt in PROMPTS:
        page.add(TextArea(look, prompt))
    page.finish()
    return page


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
    found: dict[str, list[float]] = {f"{side} {step}": [] for side in ("own", "bare") for step in ("open", "back")}
    for _ in range(rounds + 1):
        for side, make in (("own", own_page), ("bare", bare_page)):

            def come(make: object = make) -> None:
                stack.setCurrentIndex(stack.addWidget(make(look)))  # type: ignore[operator]

            found[f"{side} open"].append(until_painted(stack.currentWidget, come))
            page = stack.currentWidget()
            until_painted(stack.currentWidget, lambda: stack.setCurrentIndex(0))
            found[f"{side} back"].append(until_painted(stack.currentWidget, lambda p=page: stack.setCurrentWidget(p)))
            stack.setCurrentIndex(0)
            stack.removeWidget(page)
            page.deleteLater()
    end_with(**{name: values[1:] for name, values in found.items()})


if __name__ == "__main__":
    main(int(sys.argv[1]))
