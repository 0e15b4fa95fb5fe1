"""The page about news: what changed is a list with one line for each thing, read from a real log."""

from dataclasses import replace

from rmdesk.domain.actions import ActionText
from rmdesk.domain.agreement import ClauseDraft, ClauseMark
from rmdesk.domain.ending import WhatChanged
from rmdesk.domain.ids import RecordId
from rmdesk.services.actions import Actions
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.news import Change, Happened, WhatIsNew, WhatsNew
from rmdesk.services.people import People
from rmdesk.ui.screens.export import screen as export
from rmdesk.ui.screens.news.reading import AGREED, NewsServices, lines_of
from rmdesk.ui.screens.news.screen import NewsScreen
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import WORKBOOK
from tests.ui.screens.shared_wing import CLAUSES, SharedWing, push, words_on
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut


def page(wing: SharedWing) -> NewsScreen:
    workspace = wing.workspace
    services = NewsServices(WhatsNew(workspace), Disagreements(workspace), People(workspace), WORKBOOK)
    return NewsScreen(wing.context, services)


def test_what_my_partner_did_is_there_until_i_say_that_i_looked(wing: SharedWing, look: Look) -> None:
    helens: Actions = wing.actions(wing.helens)
    action = helens.add(ActionText(title="Ask for a visit", owner=wing.helens.me))
    wing.actions().add(ActionText(title="My own", owner=wing.workspace.me))
    view = page(wing).view
    wing.show(view)
    words = words_on(view)
    assert "News from Helen: 21 November 2026" in words
    assert words.count("Action: Ask for a visit") == 1  # once: it is new, and it waits
    assert "Helen proposes this, 21 November 2026. Waits for your agreement" in words
    assert "My own" not in words
    check_accessible(view)
    view.rows[0].button.click()
    assert wing.frame.gone == [("action", action)]
    assert view.looked_button is not None
    push(view.looked_button)
    assert "Nothing new since you last looked" in words_on(view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(view)


def test_an_agreement_that_waits_for_me_is_not_said_to_be_agreed_to(wing: SharedWing) -> None:
    helens = wing.agreements(wing.helens)
    helens.propose([ClauseDraft(one, ClauseMark.AGREED) for one in CLAUSES])
    helens.sign(helens.versions()[-1])
    view = page(wing).view
    wing.show(view)
    words = words_on(view)
    assert "Helen proposes words for it (version 1), 21 November 2026" in words
    assert "has agreed" not in words
    assert "Our agreement waits for your yes" in words
    assert words.count("Our agreement") == 1


def test_new_words_of_the_agreement_are_told_as_new_words_and_a_yes_as_a_yes(wing: SharedWing) -> None:
    mine, helens = wing.agreements(), wing.agreements(wing.helens)
    first = [ClauseDraft(one, ClauseMark.AGREED) for one in CLAUSES]
    mine.propose(first)
    mine.sign(mine.versions()[-1])
    helens.sign(helens.versions()[-1])
    assert "You have both agreed: version 1 is in force, 21 November 2026" in news(wing)
    other = replace(CLAUSES[0], text="On other words")
    helens.propose([ClauseDraft(other, ClauseMark.AGREED), *first[1:]])
    helens.sign(helens.versions()[-1])
    assert "Helen proposes new words (version 2), 21 November 2026" in news(wing)
    mine.sign(mine.versions()[-1])
    assert "Our agreement" not in news(wing)  # answered: it is no news any more


def test_what_i_have_answered_since_is_no_news_any_more(wing: SharedWing) -> None:
    helens = wing.actions(wing.helens)
    action = helens.add(ActionText(title="Ask for a visit", owner=wing.helens.me))
    assert "Ask for a visit" in news(wing)
    wing.actions().agree(wing.actions().get(action))
    assert "Ask for a visit" not in news(wing)


def news(wing: SharedWing) -> str:
    view = page(wing).view
    wing.show(view)
    return words_on(view)


def test_that_it_has_ended_is_said_kindly_and_leads_to_what_happens_now(wing: SharedWing) -> None:
    points = wing.turning_points(wing.helens)
    change = points.note_change(WhatChanged.ROLE)
    view = page(wing).view
    wing.show(view)
    assert "How we go on, or end" in words_on(view)
    view.rows[0].button.click()
    assert wing.frame.gone[-1] == ("changed", "")
    points.take_back(next(one for one in points.all().changes if one.id == change))
    points.end()
    view = page(wing).view
    wing.show(view)
    assert "It has ended" in words_on(view)
    assert "21 November 2026. Nobody has to say why." in words_on(view)
    row = next(one for one in view.rows if one.button.words == "It has ended")
    row.button.click()
    assert wing.frame.gone[-1] == ("ending", "")


def test_what_waits_is_said_plainly(wing: SharedWing) -> None:
    helens = wing.actions(wing.helens)
    helens.agree(helens.get(helens.add(ActionText(title="Ask for a visit", owner=wing.helens.me))))
    view = page(wing).view
    wing.show(view)
    words = words_on(view)
    assert "Waits for your agreement" in words
    assert "Waits for your agreement:" not in words
    assert "There is no rush" not in words
    assert "Waiting for you, with no rush" in words


def test_news_of_a_list_for_export_leads_to_the_list_that_both_agreed_to(wing: SharedWing) -> None:
    change = Change(RecordId("a" * 32), "sheet", wing.helens.me, wing.clock.now(), frozenset({Happened.AGREED}))
    pair = People(wing.workspace).pair()
    (line,) = lines_of(WORKBOOK, WhatIsNew(None, None, (change,), ()), pair)
    assert (line.screen, line.argument) == ("export", AGREED) == ("export", export.AGREED)
