r"""Writes the manual page, `rmdesk.1`, from what the command line says of itself, so that it never names less.

python installers/common/manual.py OUT
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from rmdesk import __version__  # noqa: E402 - found only now
from rmdesk.cli import main as command_line  # noqa: E402

FILES = (
    ("~/.local/share/rmdesk/vaults", "the workbooks, unless somebody chose another place"),
    ("~/.config/rmdesk", "the settings of one person"),
    ("~/.local/state/rmdesk", "what may be lost: which workbooks were seen here, and a log without names or words"),
    ("/etc/xdg/rmdesk/policy.toml", "settings for everybody on this computer, made by its administrator"),
    ("/etc/xdg/rmdesk/packs, /usr/share/rmdesk/packs", "programme packs for everybody on this computer"),
)  # fmt: skip


def page(parser: argparse.ArgumentParser, version: str, day: str) -> str:
    """The manual page of this command line, in the language of man(7)."""
    lines = [
        f'.TH RMDESK 1 "{day}" "rmdesk {version}" "User Commands"',
        ".SH NAME",
        rf"rmdesk \- {_text(parser.description or '').rstrip('.')}",
        ".SH SYNOPSIS",
        ".B rmdesk",
        ".br",
        ".B rmdesk",
        r"\fICOMMAND\fR [\fIOPTIONS\fR]",
        ".SH DESCRIPTION",
        *_paragraphs(parser.epilog or ""),
        ".SH OPTIONS",
        *_options(parser),
        ".SH COMMANDS",
    ]
    for name, inner, short in _commands(parser):
        lines += _command(name, inner, short)
    lines.append(".SH FILES")
    for place, words in FILES:
        lines += [".TP", rf".I {_text(place)}", _text(words)]
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Each command with its own parser and its line in the list, and those that it has in turn."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            said = {one.dest: one.help or "" for one in action._choices_actions}
            for name, inner in action.choices.items():
                yield f"{before}{name}", inner, said.get(name, "")
                yield from _commands(inner, f"{before}{name} ")


def _command(name: str, parser: argparse.ArgumentParser, short: str) -> list[str]:
    return [f".SS rmdesk {_text(name)}", *_paragraphs(parser.description or _sentence(short)), *_options(parser)]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _options(parser: argparse.ArgumentParser) -> list[str]:
    lines: list[str] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction) or action.help == argparse.SUPPRESS:
            continue
        lines += [".TP", _named(action), _text(action.help or "")]
    return lines


def _named(action: argparse.Action) -> str:
    """An option or argument as it is typed."""
    value = action.metavar or (action.choices and "|".join(map(str, action.choices))) or action.dest.upper()
    shown = " ".join(value) if isinstance(value, tuple) else str(value)
    if not action.option_strings:
        return rf"\fI{_text(shown)}\fR"
    names = ", ".join(rf"\fB{_text(name)}\fR" for name in action.option_strings)
    return names if action.nargs == 0 else rf"{names} \fI{_text(shown)}\fR"


def _paragraphs(words: str) -> list[str]:
    lines: list[str] = []
    for paragraph in words.strip().split("\n\n"):
        lines += [".PP", *(_text(line) for line in paragraph.split("\n"))]
    return lines


def _text(words: str) -> str:
    """Words as man(7) takes them: no hyphen becomes a dash, no line a request."""
    plain = " ".join(words.replace("%%", "%").split()).replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


def main() -> None:
    """Write the page, dated by SOURCE_DATE_EPOCH."""
    day = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).strftime("%d %B %Y")
    Path(sys.argv[1]).write_text(page(command_line._parser(), __version__, day), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
