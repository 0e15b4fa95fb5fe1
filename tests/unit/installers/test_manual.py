"""The manual page names every command and every option, because it is made from them."""

import argparse
import inspect
import re

from installers.common import manual
from rmdesk import __main__ as door
from rmdesk.cli import main as command_line

DOOR = re.compile(r'"([a-z]+)"')


def page() -> str:
    return manual.page(command_line._parser(), "1.2", "22 November 2026")


def test_every_word_that_the_program_knows_is_named() -> None:
    told = page()
    known = [name for name, _parser, _short in manual._commands(command_line._parser())]
    assert {"demo", "check", "export", "backup", "restore", "screens"} <= set(known)
    words = {*known, *DOOR.findall(inspect.getsource(door._dispatch))}
    titles = {word: f".SS rmdesk {word}\n".replace("-", r"\-") for word in words}
    assert [word for word, title in sorted(titles.items()) if title not in told] == []


def test_every_option_is_named() -> None:
    told = page()
    parsers = [command_line._parser(), *(one for _name, one, _short in manual._commands(command_line._parser()))]
    names = {name for parser in parsers for action in parser._actions for name in action.option_strings}
    typed = {name.replace("-", r"\-") for name in names - {"-h", "--help"}}
    assert [name for name in sorted(typed) if rf"\fB{name}\fR" not in told] == []


def test_commands_of_commands_are_named_too() -> None:
    parser = argparse.ArgumentParser(prog="rmdesk")
    inner = parser.add_subparsers().add_parser("kit", help="make a kit").add_subparsers()
    inner.add_parser("build", help="write it").add_argument("--out", help="where")
    told = manual.page(parser, "1", "today")
    assert ".SS rmdesk kit\n" in told
    assert ".SS rmdesk kit build\n.PP\nWrite it.\n.TP\n" in told


def test_no_line_of_words_becomes_an_order() -> None:
    assert manual._text(".profile") == r"\&.profile"
    assert manual._text("'quoted'") == r"\&'quoted'"
    assert manual._text("a\\b  --c") == r"a\eb \-\-c"
