"""Nothing needs a drag, and nothing can only be done with a pointer (WCAG 2.2, 2.5.7 and 2.1.1).

Everything is a button, a field or a menu, so it is enough that no widget listens to the pointer by itself. The walks
through every screen show that Tab leads to each of those.
"""

import ast
from pathlib import Path

UI = Path(__file__).parents[3] / "rmdesk" / "ui"
POINTER = {
    "mousePressEvent", "mouseReleaseEvent", "mouseMoveEvent", "mouseDoubleClickEvent", "wheelEvent", "dragEnterEvent",
    "dragMoveEvent", "dropEvent", "tabletEvent", "touchEvent",
}  # fmt: skip
DRAGGED = {"QDrag", "QSlider", "QScrollBar", "QSplitter", "QDial", "setDragEnabled", "setDragDropMode", "setMovable"}
KEYBOARD_TOO = {
    "needs_map_circles.py: mouseReleaseEvent",
    "consent_button.py: mouseDoubleClickEvent",
    "open_file_card.py: dragEnterEvent",
    "open_file_card.py: dropEvent",
}
"""Each circle of the map is a check box, which its own tests press by keyboard; a consent button only makes sure that
a double click is one press; a file can be dropped on its card, whose buttons open it by keyboard.
"""


def test_nothing_listens_to_the_pointer_alone() -> None:
    found = set()
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = getattr(node, "name", None) or getattr(node, "attr", None) or getattr(node, "id", None)
            if (isinstance(node, ast.FunctionDef) and named in POINTER) or named in DRAGGED:
                found.add(f"{path.name}: {named}")
    assert found == KEYBOARD_TOO
