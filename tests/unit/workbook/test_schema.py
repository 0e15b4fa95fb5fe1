"""Everything that a stage file may not hold is refused with the file, the right line and one plain sentence."""

import re

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Audience
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.workbook.kinds import CARD_IDS, SCALE_IDS
from rmdesk.workbook.loader import load_workbook

READING = '[[pages.reading]]\nheading = "A heading"\nparagraphs = ["A paragraph."]\n'
FORM = re.compile(r"content/en-GB/[a-z.-]+, line \d+: [^\n]+\.")


def refused(files, reading) -> str:
    with pytest.raises(ContentBroken) as caught:
        load_workbook(reading(files))
    assert FORM.fullmatch(caught.value.detail), caught.value.detail
    return caught.value.detail


def line_with(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_small_workbook_loads_as_written(small, reading) -> None:
    workbook = load_workbook(reading(small))
    alone, together = workbook.stages[0].pages
    assert (workbook.version, workbook.language, workbook.sources[0].id) == (3, "en-GB", "S1")
    assert (alone.audience, alone.core, alone.partner_page) == (Audience.ONLY_YOU, True, "together")
    assert (together.audience, together.core, together.note) == (Audience.BOTH, False, "")
    assert together.reading[0].paragraphs == ("A paragraph.",)
    words, pick = alone.questions
    assert (words.kind, words.lighter, words.source) == (QuestionKind.LONG_TEXT, "One word?", "S1")
    assert (words.status, words.checked_on) == ("adapted", "2026-11-21")
    assert pick.choices == (Choice("yes", "Yes"), Choice("no", "No"))


@pytest.mark.parametrize(
    ("before", "after", "at", "says"),
    [
        ('title = "Alone"', 'titel = "Alone"', 'titel', 'not known, "titel" (did you mean "title"?)'),
        ('audience = "only-you"\n', "", '[[pages]]\nid = "alone"', 'Page "alone" has no "audience"'),
        ('audience = "only-you"', 'audience = "everyone"', 'audience = "everyone"', "not known"),
        ('kind = "choice"', 'kind = "vote"', 'kind = "vote"', 'Question "alone-pick" has a "kind" that is not known'),
        ('id = "alone-pick"', 'id = "alone-words"', 'id = "alone-words"\nkind = "choice"', "same id"),
        ('id = "together"', 'id = "alone"', 'id = "alone"\ntitle = "Together"', "same id"),
        ('id = "alone-pick"', 'id = "Alone pick"', 'id = "Alone pick"', "small letters"),
        ('choices = "yes-no"\n', "", '[[pages.questions]]\nid = "alone-pick"', "needs 2 to 24 choices"),
        ('choices = "yes-no"', 'choices = "maybe"', 'choices = "maybe"', "choice set that does not exist"),
        ('choices = "yes-no"', "choices = []", "choices = []", "at least 1 entry"),
        ('{ id = "no", text = "No" }', '{ id = "yes", text = "No" }', "yes-no = [", "more than once"),
        ('{ id = "no", text = "No" }', '{ id = "no" }', "yes-no = [", 'Choice set "yes-no": choice 2 has no "text"'),
        ('lighter = "One word?"\n', "", '[[pages.questions]]\nid = "alone-words"', '"lighter"'),
        ('partner_page = "together"', 'partner_page = "nobody"', 'partner_page = "nobody"', "does not exist"),
        ('audience = "you-and-your-partner"', 'audience = "only-you"', 'partner_page = "together"', "same audience"),
        ('partner_page = "alone"\n', "", 'partner_page = "together"', "does not name it back"),
        ("minutes = 5\ncore", "minutes = 26\ncore", 'id = "first"', "26 minutes, and 25 is the most"),
        ("minutes = 5\ncore", "minutes = 0\ncore", "minutes = 0", "whole number from 1 to 60"),
        ("core = true", 'core = "yes"', 'core = "yes"', "true or false"),
        ("core = true", "core = 1", "core = 1", "true or false"),
        ('"adapted"\nchecked_on = 2026-11-21', '"adapted"\nchecked_on = "today"', 'checked_on = "today"', "date"),
        ('source = "S1"', 'source = "S9"', 'source = "S9"', 'does not list, "S9"'),
        ('status = "adapted"', 'status = "own"', 'status = "own"', 'needs the status "adapted"'),
        ('text = "Which one?"', 'text = ""', 'text = ""', "needs words"),
        ('text = "Which one?"', 'text = " Which one?"', 'text = " Which one?"', "one line"),
        ('text = "Which one?"', 'text = "Which\\u202eone?"', 'text = "Which\\u202eone?"', "one line"),
        ('text = "Which one?"', f'text = "{"x" * 301}"', 'text = "xxx', "301 characters"),
        ('text = "Which one?"', "text = 5", "text = 5", "needs words"),
        ('paragraphs = ["A paragraph."]', "paragraphs = [1]", "paragraphs = [1]", "needs words"),
        (READING, "", '[[pages]]\nid = "together"', "no questions and no reading"),
        ('number = 0', 'number = 0.5', 'number = 0.5', "whole number"),
        ('[[pages.reading]]\nheading', "[pages.reading]\nheading", "[pages.reading]", "a list"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_its_line(small, reading, before: str, after: str, at: str, says: str) -> None:
    assert before in small["first.toml"]
    broken = small["first.toml"].replace(before, after, 1)
    detail = refused({**small, "first.toml": broken}, reading)
    assert detail.startswith(f"content/en-GB/first.toml, line {line_with(broken, at)}: "), detail
    assert says in detail


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('stages = ["first.toml"]', "stages = []", "at least 1 entry"),
        ('stages = ["first.toml"]', 'stages = ["../secrets.toml"]', "file names such as"),
        ('stages = ["first.toml"]', 'stages = ["first.toml", "first.toml"]', "more than once"),
        ('language = "en-GB"', 'language = "English"', "language such as"),
        ("version = 3", "version = 0", "whole number from 1"),
        ('id = "S1"', 'id = "own"', "has no source"),
        ("version = 3\n", "version = 3\ncolour = 1\n", 'not known, "colour"'),
    ],
)
def test_the_index_is_checked_too(small, reading, before: str, after: str, says: str) -> None:
    broken = small["workbook.toml"].replace(before, after, 1)
    detail = refused({**small, "workbook.toml": broken}, reading)
    assert detail.startswith("content/en-GB/workbook.toml, line ")
    assert says in detail


def test_a_page_with_a_calm_note_needs_a_lighter_way(small, reading) -> None:
    broken = (
        small["first.toml"].replace('kind = "long-text"', 'kind = "short-text"').replace('lighter = "One word?"\n', "")
    )
    assert "lighter" in refused({**small, "first.toml": broken}, reading)


def test_two_pages_cannot_name_the_same_partner_page(small, reading) -> None:
    third = '\n[[pages]]\nid = "third"\ntitle = "T"\naudience = "only-you"\nminutes = 1\npartner_page = "together"\n'
    third += 'intro = "I."\nsource = "own"\n[[pages.reading]]\nparagraphs = ["P."]\n'
    broken = small["first.toml"] + third
    detail = refused({**small, "first.toml": broken}, reading)
    assert f"line {line_with(broken, third[1:]) + 5}: " in detail
    assert 'Page "third" names the partner page "together", but that page does not name it back' in detail


def test_a_stage_has_at_most_3_private_core_pages(small, reading) -> None:
    more = "".join(
        f'\n[[pages]]\nid = "more-{n}"\ntitle = "T"\naudience = "only-you"\nminutes = 1\ncore = true\nintro = "I."\n'
        'source = "own"\n[[pages.reading]]\nparagraphs = ["P."]\n'
        for n in range(3)
    )
    assert "has 4 private core pages" in refused({**small, "first.toml": small["first.toml"] + more}, reading)


def test_ids_are_unique_and_numbers_grow_over_all_files(small, reading) -> None:
    files = {
        **small,
        "workbook.toml": small["workbook.toml"].replace('["first.toml"]', '["first.toml", "second.toml"]'),
    }
    second = small["first.toml"].replace('id = "first"', 'id = "second"')
    detail = refused({**files, "second.toml": second}, reading)
    assert "second.toml" in detail
    assert "the page in content/en-GB/first.toml, line 12" in detail
    renamed = re.sub(r'"(alone|together)', r'"other-\1', second)
    assert "does not come after 0" in refused({**files, "second.toml": renamed}, reading)
    assert load_workbook(reading({**files, "second.toml": renamed.replace("number = 0", "number = 1")})).stages[1].pages


def test_a_file_that_is_missing_or_not_toml_is_told(small, reading) -> None:
    assert "first.toml, line 1: this file cannot be opened" in refused(
        {"workbook.toml": small["workbook.toml"]}, reading
    )
    assert "line 2: this is not valid TOML" in refused({**small, "first.toml": 'id = "x"\nnumber = = 2\n'}, reading)
    assert "line 3: this is not valid TOML" in refused({**small, "first.toml": 'id = "x"\n\ntitle = "no end'}, reading)
    assert "not valid TOML" in refused(
        {**small, "first.toml": small["first.toml"] + '\nid = "again"\nid = "x"\n'}, reading
    )
    assert "too long" in refused({**small, "first.toml": f"a = {'9' * 5000}"}, reading)
    assert "too deep" in refused({**small, "first.toml": f"a = {'[' * 5000}{']' * 5000}"}, reading)


def test_a_file_that_is_not_utf8_is_told() -> None:
    def read(path: str) -> str:
        return b"\xff".decode("utf-8")

    with pytest.raises(ContentBroken, match="not written in UTF-8"):
        load_workbook(read)


def question(kind: str, rest: str = "") -> str:
    return (
        f'\n[[pages.questions]]\nid = "new"\nkind = "{kind}"\ntext = "New?"\n{rest}'
        'source = "own"\nstatus = "own"\nchecked_on = 2026-11-21\n'
    )


def listed(key: str, ids: tuple[str, ...]) -> str:
    return key + " = [" + ", ".join(f'{{ id = "{one}", text = "T" }}' for one in ids) + "]\n"


LETTERS = tuple("abcdefgh")
GOOD = {
    "short-text": "",
    "long-text": 'lighter = "Less?"\n',
    "choice": listed("choices", LETTERS),
    "choices": listed("choices", LETTERS),
    "scale": listed("choices", SCALE_IDS),
    "checklist": listed("choices", LETTERS),
    "goal-picks": listed("choices", LETTERS),
    "rows": listed("columns", LETTERS[:3]),
    "conversation-card": listed("columns", CARD_IDS),
    "needs-map": listed("columns", LETTERS[:4]) + listed("choices", LETTERS[:4]),
    "word-picks": listed("choices", LETTERS),
    "depth-dial": listed("choices", LETTERS[:3]),
    "scene": listed("columns", LETTERS[:2]) + 'story = ["A story."]\n',
    "then-now": 'earlier = "first-scale"\n',
}
BAD = {
    "short-text": listed("choices", LETTERS),
    "long-text": "",
    "choice": listed("choices", LETTERS[:1]),
    "choices": listed("choices", LETTERS) + listed("columns", LETTERS),
    "scale": listed("choices", LETTERS[:5]),
    "checklist": 'earlier = "first-scale"\n' + listed("choices", LETTERS),
    "goal-picks": "",
    "rows": listed("choices", LETTERS),
    "conversation-card": listed("columns", LETTERS[:4]),
    "needs-map": listed("columns", LETTERS[:4]),
    "word-picks": listed("choices", LETTERS[:3]),
    "depth-dial": listed("choices", LETTERS),
    "scene": listed("columns", LETTERS[:2]),
    "then-now": "",
}


def with_questions(small: dict[str, str], *questions: str) -> dict[str, str]:
    scale = question("scale", listed("choices", SCALE_IDS)).replace('"new"', '"first-scale"')
    return {**small, "first.toml": small["first.toml"] + scale + "".join(questions)}


ALONE = '\n[[pages]]\nid = "mine"\ntitle = "M"\naudience = "only-you"\nminutes = 1\nintro = "I."\nsource = "own"\n'


@pytest.mark.parametrize("kind", [kind.value for kind in QuestionKind])
def test_every_kind_can_be_written_and_is_checked(small, reading, kind: str) -> None:
    page = ALONE if kind == "conversation-card" else ""
    loaded = load_workbook(reading(with_questions(small, page, question(kind, GOOD[kind]))))
    assert loaded.stages[0].pages[-1].questions[-1].kind.value == kind
    detail = refused(with_questions(small, question(kind, BAD[kind])), reading)
    assert 'Question "new" ' in detail


def test_then_and_now_takes_the_choices_of_the_scale_that_it_asks_again(small, reading) -> None:
    asked = load_workbook(reading(with_questions(small, question("then-now", GOOD["then-now"]))))
    assert tuple(one.id for one in asked.page("together").questions[-1].choices) == SCALE_IDS
    for wrong in ("nowhere", "alone-pick"):
        again = question("then-now", f'earlier = "{wrong}"\n')
        assert "no scale for the same audience" in refused(with_questions(small, again), reading)


def test_a_conversation_card_is_for_one_partner_alone(small, reading) -> None:
    card = question("conversation-card", GOOD["conversation-card"])
    assert "one partner alone" in refused(with_questions(small, card), reading)
