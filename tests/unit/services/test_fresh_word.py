"""What is a word that the partner has to learn of, and what is not."""

from rmdesk.domain.actions import ActionText
from rmdesk.services.actions import Actions
from rmdesk.services.fresh_word import FreshWord
from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from tests.builders import BuiltPair, QuickCosigner


def test_what_i_propose_or_agree_to_is_a_word_once(built: BuiltPair, amara: Workspace) -> None:
    fresh, actions = FreshWord(amara), Actions(amara, QuickCosigner(built.folder))
    assert not fresh.look()
    action = actions.add(ActionText(title="Ask for a visit", owner=amara.me))
    assert fresh.look()
    assert not fresh.look()
    actions.agree(actions.get(action))
    assert fresh.look()


def test_words_under_way_and_words_of_the_other_are_none(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    fresh = FreshWord(amara)
    People(amara).rename_me("A. K.")
    assert not fresh.look()
    Actions(helen, QuickCosigner(built.folder)).add(ActionText(title="Ask for a visit", owner=helen.me))
    assert not fresh.look()
