"""What was in no file yet: counted by record, and only one's own."""

from rmdesk.domain.actions import ActionText
from rmdesk.services.actions import Actions
from rmdesk.services.not_sent import not_sent
from tests.memory_desks import meet, memory_desks


def nobody(*_: object) -> bytes:
    raise AssertionError("nobody is asked for a passphrase on somebody else's computer")


def test_what_i_changed_since_the_last_file_is_counted_once_and_goes_with_the_next_one() -> None:
    amina, john = desks = memory_desks()
    assert not_sent(amina.workspace) == {}
    actions = Actions(amina.workspace, nobody)
    made = actions.add(ActionText(title="Visit the clinic"))
    actions.change(made, actions.get(made).text, ActionText(title="Visit on Monday"))
    assert not_sent(amina.workspace) == {"action": 1}
    amina.exchange.make()
    assert not_sent(amina.workspace) == {}
    meet(*desks)
    assert not_sent(john.workspace) == {}  # hers is nothing that he has to send
    for one in desks:
        one.space.close()
