"""Every visible sentence can be translated, and what is compiled is what the translators' files say."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ar", "cy")
PARTS = ("rmdesk/ui", "rmdesk/app")
# A sentence, or a single word with a capital letter: what a person could read.
SENTENCE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]+[.:…]?$")
# Names of our own for things that nobody reads, by the module that has them.
UNSEEN = {
    "rmdesk.ui.bridge.autosave": {"Told"},  # told through `messages.in_words`
    "rmdesk.ui.doorway": {"Opening"},
    "rmdesk.ui.main_window": {"next area", "next area too", "area before"},
    "rmdesk.ui.messages": {"rmdesk report "},  # to be sent to us
    "rmdesk.ui.platform.dates": {"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}
    | {"d MMMM yyyy", "MMMM yyyy"}
    | {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    "rmdesk.ui.platform.translation": {"English", "Cymraeg", "Pseudo", "ten words more than here "},
    "rmdesk.ui.platform.printing": {"Notes"},  # the name of a print job, which other people may see
    "rmdesk.ui.widgets.guided.suggestion_list": {"Suggestion"},  # a name to import
    "rmdesk.ui.widgets.plain_text": {"Cc", "Cs", "Co", "Cn"},
    "rmdesk.ui.widgets.accessible": {"Heading", "Picture", "Separator"},
}
# Constructors whose texts are names of ours, and modules of which no text is seen.
OF_OURS = {"Place", "Told", "TypeVar", "NewType", "setProperty", "property"}
UNSEEN_MODULES = ("rmdesk.ui.theme.",)


def told_apart(tree: ast.Module) -> set[int]:
    """The texts that nobody reads (docstrings, types, what is raised) or that are translatable already."""
    apart: list[ast.AST] = []
    for node in ast.walk(tree):
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef():
                apart += [one for one in node.body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)]
                apart += [node.returns] if isinstance(node, ast.FunctionDef) and node.returns else []
            case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
                apart += [node] if name in {"tr", "translate", *OF_OURS} else []
            case ast.Raise() | ast.MatchClass() | ast.MatchValue():
                apart.append(node)
            case ast.Subscript():
                apart.append(node.slice)
            case ast.arg(annotation=annotation) if annotation is not None:
                apart.append(annotation)
            case ast.AnnAssign():
                apart.append(node.annotation)
    return {id(one) for node in apart for one in ast.walk(node)}


def visible_literals(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    apart = told_apart(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            text = node.value
            if SENTENCE.search(text):
                yield text


def modules() -> Iterator[tuple[str, Path]]:
    for part in PARTS:
        for path in sorted((ROOT / part).rglob("*.py")):
            yield path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."), path


def test_no_visible_sentence_is_left_untranslatable() -> None:
    found = [
        f"{name}: {text!r}"
        for name, path in modules()
        if not name.startswith(UNSEEN_MODULES)
        for text in visible_literals(path)
        if text not in UNSEEN.get(name, set())
    ]
    assert found == []


def test_a_planted_sentence_is_found(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(
        'def show(self):\n    """Not this."""\n    label(self.tr("Nor this one"))\n    label("But this one")\n'
    )
    assert list(visible_literals(planted)) == ["But this one"]


def test_each_call_holds_its_words_themselves() -> None:
    """The tool reads the source: words that come from a variable never reach a translator."""
    hidden = []
    for name, path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="tr"), args=[words, *_]):
                    hidden += [] if isinstance(words, ast.Constant) else [f"{name}: {ast.unparse(node)}"]
                case ast.Call(func=ast.Name(id="translate"), args=words):
                    fixed = all(isinstance(one, ast.Constant) for one in words)
                    hidden += [] if fixed else [f"{name}: {ast.unparse(node)}"]
                case ast.Call(func=ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"), args=words):
                    fixed = all(isinstance(one, ast.Constant) for one in words)
                    hidden += [] if fixed else [f"{name}: {ast.unparse(node)}"]
    assert hidden == [
        "rmdesk.ui.messages: translate('Told', sentence)",
        "rmdesk.ui.messages: translate('Told', error.detail)",
    ], "only the sentences of the world's failures, which the tool is given apart"


def entries(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_needs_a_review_and_keeps_its_places(language: str) -> None:
    for (_, source), message in entries(FOLDER / f"rmdesk_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") == "unfinished", f"nobody has looked over {source!r}"
        if translation.text:
            places = re.compile(r"\{\w+\}")
            assert sorted(places.findall(translation.text)) == sorted(places.findall(source)), source


def test_welsh_has_begun_where_people_look_first() -> None:
    there = {key for key, message in entries(FOLDER / "rmdesk_cy.ts").items() if message.findtext("translation")}
    assert len(there) >= 330
    for context in ("TopBar", "LockView", "SupportView", "AskingPanel", "ReadingCard"):
        known = {source for name, source in entries(FOLDER / "rmdesk_cy.ts") if name == context}
        missing = known - {source for name, source in there if name == context}
        assert len(missing) <= len(known) // 4, f"{context}: {sorted(missing)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_the_file_says(language: str, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert tool is not None
    made = tmp_path / "made.qm"
    subprocess.run([tool, "-silent", str(FOLDER / f"rmdesk_{language}.ts"), "-qm", str(made)], check=True)
    assert made.read_bytes() == (FOLDER / f"rmdesk_{language}.qm").read_bytes(), "run make translations"
