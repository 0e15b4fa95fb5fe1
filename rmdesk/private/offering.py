"""Preparing an offer: the exact words that will cross, and a look over them for what people share by accident.

The look happens here, on this computer, while their owner prepares an offer, and nowhere else. It blocks nothing, it
keeps nothing, and what it returns holds no words: a kind and a place.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmdesk.domain.errors import TooLong
from rmdesk.domain.offers import Offer
from rmdesk.private.matching import fold
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import kept_text

LONGEST_WORDS = 20_000
LONGEST_LABEL = 200
YOUNGEST = 10
"""Years after which any full date is taken for a date of birth; before that only beside words that say so."""
_OLDEST = 120
_NHS_DIGITS = 10


class FindingKind(StrEnum):
    """What a place in the words looks like."""

    NHS_NUMBER = "nhs-number"
    DATE_OF_BIRTH = "date-of-birth"
    PHONE_NUMBER = "phone-number"
    EMAIL_ADDRESS = "email-address"
    LISTED_NAME = "listed-name"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place, in characters of the text that was looked over, from `start` up to but not including `end`."""

    kind: FindingKind
    start: int
    end: int


def prepare(label: SecretText, words: SecretText) -> Offer:
    """The offer that these words make, as the partner would get it: without what a page could not show.

    Raises:
        ValueError: there are no words.
        TooLong: over 20,000 characters, or 200 in the label.
    """
    offer = Offer(" ".join(_visible(label).split()), _visible(words).strip())
    if not offer.words:
        raise ValueError("an offer needs words")
    if len(offer.words) > LONGEST_WORDS or len(offer.label) > LONGEST_LABEL:
        raise TooLong(f"{len(offer.words)} and {len(offer.label)} characters")
    return offer


def look_over(words: SecretText, names: Sequence[str], today: date) -> tuple[Finding, ...]:
    """What its owner may want to think about once more, in the order of the words. A place inside another is left out.

    Args:
        words: looked at up to the length that can be offered.
        names: the names that the person listed.
        today: the present day; dates of birth lie before it.
    """
    text = words.reveal()[: 2 * LONGEST_WORDS]
    plain = _with_plain_digits(text)
    found = [*_nhs_numbers(plain), *_births(plain, today), *_phones(plain), *_emails(text), *_names(text, names)]
    return tuple(_outermost(found))


def _visible(text: SecretText) -> str:
    cleaned = kept_text(text.reveal())
    return cleaned if cleaned.isprintable() else "".join(one for one in cleaned if not _is_hidden(one))


def _is_hidden(character: str) -> bool:
    """Control characters and direction overrides; direction marks and joiners, which writing needs, stay."""
    if character in "\n\t":
        return False
    return character in "\u202a\u202b\u202c\u202d\u202e" or unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"}


def _with_plain_digits(text: str) -> str:
    """The digits of any script as 0 to 9, each character in its place."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def _outermost(found: Sequence[Finding]) -> Iterator[Finding]:
    order = list(FindingKind)
    reached = -1
    for one in sorted(found, key=lambda it: (it.start, -it.end, order.index(it.kind))):
        if one.end > reached:
            reached = one.end
            yield one


# What may stand between two digits of one number: spaces, dashes, dots, brackets and what nobody sees.
_GAP = r"(?:[^\S\n]|[-.()/\u2010-\u2015\u00ad\u200b-\u200f\u2060\ufeff])"
_DIGIT_RUN = re.compile(rf"[0-9](?:{_GAP}{{0,3}}[0-9])*")


def _nhs_numbers(text: str) -> Iterator[Finding]:
    for run in _DIGIT_RUN.finditer(text):
        places = [place for place in range(*run.span()) if text[place].isdecimal()]
        first = 0
        while first + _NHS_DIGITS <= len(places):
            window = places[first : first + _NHS_DIGITS]
            if _stands_alone(text, window[0], window[-1] + 1) and _fits_check([int(text[one]) for one in window]):
                yield Finding(FindingKind.NHS_NUMBER, window[0], window[-1] + 1)
                first += _NHS_DIGITS
            else:
                first += 1


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].isdecimal() and not text[end : end + 1].isdecimal()


def _fits_check(digits: Sequence[int]) -> bool:
    """Modulus 11 over the first nine, weighed 10 to 2; a remainder that asks for 10 is never given out."""
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - total % 11) % 11 == digits[-1]


_PHONE = re.compile(
    rf"(?<![\d+])\(?(?:(?:\+|00){_GAP}{{0,2}}44{_GAP}{{0,3}}(?:0{_GAP}{{0,3}})?|0{_GAP}{{0,2}})"
    rf"[1-9](?:{_GAP}{{0,2}}[0-9]){{8,9}}(?![0-9])"
)


def _phones(text: str) -> Iterator[Finding]:
    for found in _PHONE.finditer(text):
        yield Finding(FindingKind.PHONE_NUMBER, *found.span())


_HOST = re.compile(r"@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}")
_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")


def _emails(text: str) -> Iterator[Finding]:
    for host in _HOST.finditer(text):
        begin = max(0, host.start() - 64)
        local = _LOCAL.search(text[begin : host.start()])
        if local:
            yield Finding(FindingKind.EMAIL_ADDRESS, begin + local.start(), host.end())


_MARKS = "[\u0300-\u036f]*"
_LONGEST_BREAK = 5


def _names(text: str, names: Sequence[str]) -> Iterator[Finding]:
    """As whole words, whatever their capitals and accents."""
    patterns = [pattern for pattern in map(_name_pattern, names) if pattern]
    if not patterns:
        return
    anyone = re.compile("|".join(sorted(patterns, key=len, reverse=True)))
    for found in anyone.finditer(fold(text)):
        yield Finding(FindingKind.LISTED_NAME, *found.span())


def _name_pattern(name: str) -> str:
    words = re.findall(r"[^\W_]+", fold(unicodedata.normalize("NFC", name)))
    spelt = [_MARKS.join(map(re.escape, word)) + _MARKS for word in words]
    inner = rf"[\W_]{{1,{_LONGEST_BREAK}}}".join(spelt)
    return rf"(?<![^\W_]){inner}(?![^\W_])" if inner else ""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_SPACE = r"[^\S\n]{0,3}"
_STROKE = rf"{_SPACE}[/.\-\u2010-\u2015]{_SPACE}"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DATES = tuple(
    re.compile(rf"(?<!\d){pattern}(?!\d)")
    for pattern in (
        rf"{_DAY}{_STROKE}(?P<number>\d{{1,2}}){_STROKE}{_YEAR}",
        r"(?P<day>\d{1,2})[^\S\n](?P<number>\d{1,2})[^\S\n](?P<year>\d{4})",
        rf"(?P<year>\d{{4}}){_STROKE}(?P<number>\d{{1,2}}){_STROKE}{_DAY}",
        rf"{_DAY}(?:st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?[-/]?{_MONTH}{_SPACE}[-/,]?{_SPACE}['’]?{_YEAR}",
        rf"(?<![a-z]){_MONTH}{_SPACE}{_DAY}(?!\d)(?:st|nd|rd|th)?{_SPACE},?{_SPACE}['’]?{_YEAR}",
    )
)
_CUE = re.compile(r"born|birth|\bd\.?o\.?b\b")
_CUE_REACH = 24


def _births(text: str, today: date) -> Iterator[Finding]:
    small = text.lower() if text.isascii() else fold(text)
    for pattern in _DATES:
        for found in pattern.finditer(small):
            said = _CUE.search(small, max(0, found.start() - _CUE_REACH), found.start()) is not None
            if any(_is_birth(day, today, said=said) for day in _days(found, today)):
                yield Finding(FindingKind.DATE_OF_BIRTH, *found.span())


def _is_birth(day: date, today: date, *, said: bool) -> bool:
    years = today.year - day.year
    return day <= today and years <= _OLDEST and (said or years >= YOUNGEST)


def _days(found: "re.Match[str]", today: date) -> Iterator[date]:
    """The days that it can mean: day and month change places where that makes sense."""
    parts = found.groupdict()
    day, year = int(parts["day"]), int(parts["year"])
    month = _MONTHS.index(parts["month"]) + 1 if parts.get("month") else int(parts["number"])
    if len(parts["year"]) == len("81"):
        year += 2000 if year <= today.year % 100 else 1900
    for one, other in {(month, day), (day, month)} if not parts.get("month") else {(month, day)}:
        try:
            yield date(year, one, other)
        except ValueError:
            continue
