import pytest

from rmdesk.domain.agreement import hash_of_clauses
from rmdesk.domain.errors import ContentBroken
from rmdesk.workbook.clauses import load_clauses

ONE = '[[clauses]]\nid = "one"\nheading = "One"\ntext = "A line."\n'


def test_every_subject_of_an_agreement_has_its_clause(read) -> None:
    clauses = load_clauses(read)
    assert len(clauses) == len({one.id for one in clauses}) == len({one.heading for one in clauses}) == 22
    assert {"confidentiality", "limits", "stop-word", "ending", "no-recording", "power", "records"} <= {
        one.id for one in clauses
    }
    assert len(hash_of_clauses(clauses)) == 64


def test_clauses_bind_both_alike(read) -> None:
    for clause in load_clauses(read):
        assert "you" not in clause.text.lower().replace("your", "you").split(), clause.id


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "has no clauses"),
        (ONE + ONE, 6, 'has the same id "one" as the clause in content/en-GB/clauses.toml, line 1'),
        (ONE.replace("heading", "headings"), 3, 'did you mean "heading"?'),
        (ONE.replace("A line.", "x" * 321), 4, "321 characters"),
        (ONE.replace('text = "A line."\n', ""), 1, 'has no "text"'),
    ],
)
def test_a_broken_list_is_told_with_its_line(reading, text: str, line: int, says: str) -> None:
    with pytest.raises(ContentBroken) as caught:
        load_clauses(reading({"clauses.toml": text}))
    assert caught.value.detail.startswith(f"content/en-GB/clauses.toml, line {line}: ")
    assert says in caught.value.detail
