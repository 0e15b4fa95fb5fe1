"""What *Save and continue* does with a field."""

from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.ui.widgets.guided.desk import SavedAnswer, Standing
from rmdesk.ui.widgets.guided.promotion import Discard, Save, decide


def answer(words: str, wording: str = "now") -> Answer:
    return Answer("q", wording, 2, TextAnswer(words))


def saved(words: str) -> tuple[SavedAnswer, ...]:
    return (SavedAnswer(Answer("q", "then", 1, TextAnswer(words))),)


def test_an_empty_field_where_nothing_was_stores_nothing() -> None:
    assert decide(answer(""), Standing(), touched=False) is None
    assert decide(answer("  "), Standing(), touched=True) == Discard("q")


def test_new_words_are_saved_with_the_wording_on_the_screen() -> None:
    assert decide(answer("new"), Standing(), touched=True) == Save(answer("new"))


def test_words_that_nobody_changed_keep_their_wording() -> None:
    assert decide(answer("old"), Standing(saved("old")), touched=False) is None
    draft = answer("draft", "then")
    assert decide(answer("draft"), Standing(saved("old"), draft), touched=False) == Save(draft)


def test_typing_back_what_was_saved_lets_the_draft_go() -> None:
    assert decide(answer("old"), Standing(saved("old"), answer("other")), touched=True) == Discard("q")


def test_an_emptied_answer_is_a_change() -> None:
    assert decide(answer(""), Standing(saved("old")), touched=True) == Save(answer(""))


@given(st.text(), st.text(), st.one_of(st.none(), st.text()), st.booleans())
def test_words_are_never_lost(words: str, before: str, draft: str | None, touched: bool) -> None:
    standing = Standing(saved(before), None if draft is None else answer(draft))
    decision = decide(answer(words), standing, touched)
    if isinstance(decision, Save):
        assert decision.answer.value == TextAnswer(words)
    else:
        assert words == before
