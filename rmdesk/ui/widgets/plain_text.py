"""How stored words are made safe to show: as they are, never as markup, with nothing hidden in them."""

import re
import unicodedata

_BRIEF = 300
_ENDLESS = re.compile(r"\S{100}(?=\S)")
_BREAK_HERE = "\N{ZERO WIDTH SPACE}"
_KEPT = frozenset("\n\t")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
_POP_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")


def shown(text: str) -> str:
    """The text with control characters and direction overrides shown as a replacement mark.

    Direction marks and isolates, which ordinary writing needs, stay. The stored text is never changed by this.
    """
    if text.isprintable():
        return text
    for character in filter(_is_hidden, set(text)):
        text = text.replace(character, _REPLACEMENT)
    return text


def isolated(text: str) -> str:
    """Stored words made ready to stand inside a sentence of ours, so that their direction cannot turn it round."""
    return f"{_FIRST_STRONG_ISOLATE}{shown(text)}{_POP_ISOLATE}"


def in_brief(text: str) -> str:
    """The beginning of the text, as `shown`, for things that stand on a button: at most 300 characters."""
    if len(text) <= _BRIEF:
        return shown(text)
    return f"{shown(text[: _BRIEF - 1])}…"


def breakable(text: str) -> str:
    """The text with invisible places to break a line in words that are longer than any line; for drawing only.

    Without them Qt needs seconds for a line of a hundred thousand letters (a key that was held down).
    """
    return _ENDLESS.sub(lambda found: f"{found.group()}{_BREAK_HERE}", text)


def without_mnemonic(text: str) -> str:
    """The text for a Qt control that reads `&` as "the next letter is the shortcut"."""
    return text.replace("&", "&&")


def _is_hidden(character: str) -> bool:
    if character in _KEPT:
        return False
    return character in _OVERRIDES or unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"}
