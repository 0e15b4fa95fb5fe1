import ast
from pathlib import Path

from rmdesk.ui.theme.colours import TOKENS

ROOT = Path(__file__).parents[3]
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
CALLS = {"icon", "pixmap", "Picture", "AppButton", "MenuButton", "IconText", "ListRow", "set_icon", "show_state"}


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def strings_that_name_icons(tree: ast.AST) -> set[str]:
    """Texts in a call that takes the name of an icon, in an argument called `icon`, or in a tuple before a colour."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in ("icon", "trailing") and isinstance(node.value, ast.Constant):
            found.add(node.value.value)
        if (
            isinstance(node, ast.Tuple)
            and len(node.elts) in (2, 3)
            and is_text(node.elts[0])
            and is_text(node.elts[-1])
        ):
            first, last = node.elts[0], node.elts[-1]
            if last.value in TOKENS and first.value not in TOKENS:
                found.add(first.value)
        if isinstance(node, ast.arguments):
            every = [*node.posonlyargs, *node.args]
            named = every[len(every) - len(node.defaults) :]
            found |= {d.value for a, d in zip(named, node.defaults, strict=True) if a.arg == "icon" and is_text(d)}
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in CALLS:
            position = 0 if getattr(node.func, "attr", "") in {"icon", "pixmap", "set_icon", "show_state"} else None
            if position is not None and node.args and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
            name = getattr(node.func, "id", "")
            place = {"Picture": 1, "IconText": 1, "AppButton": 3, "MenuButton": 5}.get(name)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                found.add(node.args[place].value)
    return {name for name in found if isinstance(name, str) and name}


def test_every_icon_in_the_code_is_shipped() -> None:
    used = set()
    for path in (ROOT / "rmdesk").rglob("*.py"):
        used |= strings_that_name_icons(ast.parse(path.read_text(encoding="utf-8")))
    assert {"eye", "leaf", "lock", "life-buoy", "circle-check", "plus"} <= used
    assert used - ICONS == set()


def test_the_icons_have_their_licence_beside_them() -> None:
    text = (ROOT / "resources" / "icons" / "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert "ISC License" in text
    assert "Cole Bemis" in text


def test_icons_are_drawings_only() -> None:
    for path in (ROOT / "resources" / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert "currentColor" in text
        assert not any(word in text for word in ("<script", "href", "<image", "<style", "url("))
