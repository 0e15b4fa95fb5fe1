"""What is handed over: certificates for the celebration, a survey on paper, the programme card, the guide of a kit.

None of them holds a name unless somebody types one for a certificate; nothing that people write on them is collected.
"""

from collections.abc import Sequence

from rmdesk.desk.printing.paper import Paper, PaperFonts, Sheets
from rmdesk.desk.printing.words import PrintWords
from rmdesk.domain.packs import Pack
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words

_READERS = ("guide_partner", "guide_lead", "guide_it")
_OPEN_LINES = 2


def print_certificates(pack: Pack, names: Sequence[str], words: PrintWords, fonts: PaperFonts) -> bytes:
    """One certificate for each name, or one with room for a name if there is none."""
    paper = Paper(Sheets(words.one("certificate.title"), pack.organisation, on_its_side=True), fonts)
    for number, name in enumerate(names or ("",)):
        if number:
            paper.next_sheet()
        paper.gap(24)
        paper.title(words.one("certificate.heading"), middle=True, size=32)
        paper.gap(18)
        paper.line(words.one("certificate.this_is"), middle=True, size=14)
        paper.gap(14)
        if name:
            paper.line(name, bold=True, middle=True, size=26)
        else:
            paper.add(paper.lines_to_write_on(1))
        paper.gap(14)
        paper.line(words.one("certificate.took_part"), middle=True, size=14)
        paper.line(_programme(pack, words), middle=True, bold=True, size=14)
        paper.gap(20)
        paper.line(words.one("certificate.thanks"), middle=True, size=14)
        paper.gap(24)
        paper.add(paper.grid([words.one("certificate.signed"), words.one("certificate.date")], 1))
    return paper.made()


def print_survey(pack: Pack, words: PrintWords, fonts: PaperFonts, *, large: bool) -> bytes:
    """The survey of a cohort, without names."""
    paper = Paper(
        Sheets(words.one("survey.title"), words.one("survey.foot", organisation=pack.organisation), large), fonts
    )
    paper.title(words.one("survey.title"))
    paper.line(words.one("survey.why"))
    paper.line(words.one("survey.when"))
    paper.heading(words.one("survey.about"))
    columns, lines = words.many("survey.columns"), words.many("survey.lines")
    if large:
        for line in lines:
            paper.question(line, (), paper.ticks(columns[1:]))
    else:
        paper.add(paper.tick_table(columns, lines))
    for question in words.many("survey.open_questions"):
        paper.question(question, (), [paper.lines_to_write_on(_OPEN_LINES)])
    return paper.made()


def print_card(pack: Pack, list_of_words: Sequence[str], words: PrintWords, fonts: PaperFonts) -> bytes:
    """The programme card, with the fingerprint of each key as words and as digits."""
    foot = words.one("card.foot", organisation=pack.organisation)
    paper = Paper(Sheets(words.one("card.title"), foot), fonts)
    paper.title(words.one("card.title"))
    paper.line(_programme(pack, words), bold=True, size=13)
    paper.line(words.one("card.intro"))
    for number, step in enumerate(words.many("card.how"), start=1):
        paper.line(f"{number}. {step}")
    for key in pack.keys:
        paper.heading(key.name)
        paper.line(words.one("card.words"), soft=True, size=10)
        paper.line(" ".join(fingerprint_words(key, list_of_words)), bold=True, size=14)
        paper.line(words.one("card.digits"), soft=True, size=10)
        paper.line(fingerprint_digits(key), bold=True, size=14)
    paper.gap(14)
    paper.line(words.one("card.private"))
    return paper.made()


def print_guide(pack: Pack, version: str, words: PrintWords, fonts: PaperFonts) -> bytes:
    """One sheet each for a partner, the programme lead and the IT team."""
    foot = words.one("guide.foot", organisation=pack.organisation, version=version)
    paper = Paper(Sheets(words.one("guide.title"), foot), fonts)
    number = str(pack.version)
    for place, reader in enumerate(_READERS):
        if place:
            paper.next_sheet()
        paper.title(words.one(f"{reader}.title"))
        paper.line(words.one("guide.kit", version=version, number=number, organisation=pack.organisation), soft=True)
        for line in words.many(f"{reader}.lines"):
            paper.gap(4)
            paper.line(line, size=12)
    return paper.made()


def _programme(pack: Pack, words: PrintWords) -> str:
    if pack.cohort:
        return words.one("certificate.programme", organisation=pack.organisation, cohort=pack.cohort)
    return words.one("certificate.programme_plain", organisation=pack.organisation)
