"""Words taught to the spelling check lie in the private space; models, sessions, months and search go together."""

from rmdesk.private.entries import FREELY, Filter, Setting
from rmdesk.private.own_words import LONGEST_WORD
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock

S = SecretText


def test_own_words_are_kept_once_and_forgotten(wing: PrivateWing) -> None:
    for word in ("zumba", "Amara’s", "zumba", " ", "x" * (LONGEST_WORD + 1)):
        wing.own_words.add(word)
    assert wing.own_words.all() == ("Amara's", "zumba")
    wing.own_words.remove("zumba")
    wing.own_words.remove("zumba")
    assert wing.own_words.all() == ("Amara's",)
    assert check_content(wing.space).ok


def test_model_and_session_are_kept_and_changed_without_a_new_version(wing: PrivateWing) -> None:
    first = wing.journal.write(S("t"), S("words"), setting=Setting("what-so-what", 3))
    assert first.setting == Setting("what-so-what", 3)
    same = wing.journal.save(first.id, S("t"), S("words"))
    assert same.setting == first.setting
    changed = wing.journal.save(first.id, S("t"), S("words"), setting=Setting("", 4))
    assert (changed.version, changed.setting) == (1, Setting("", 4))
    wing.journal.bin(first.id)
    assert wing.journal.take_out_of_bin(first.id).setting == Setting("", 4)
    assert wing.journal.write(S(""), S("x")).setting == FREELY
    assert check_content(wing.space).ok


def test_month_session_and_search_narrow_together(wing: PrivateWing, clock: FakeClock) -> None:
    made = {}
    for number in range(6):
        setting = Setting("", number % 3)
        made[number] = wing.journal.write(S(f"t{number}"), S("the kettle was on"), setting=setting)
        clock.advance(days=20)
    months = [month for month, _ in wing.journal.months()]
    assert wing.journal.sessions() == (2, 1)

    def listed(wanted: Filter) -> list[str]:
        return [one.title.reveal() for one in wing.journal.page(50, wanted=wanted)]

    def found(words: str, wanted: Filter) -> list[str]:
        return [one.title.reveal() for one in wing.search.find(S(words), wanted=wanted)]

    for wanted in (Filter(), Filter(months[0]), Filter("", 1), Filter(months[-1], 1), Filter("2020-01", 1)):
        for words in ("kettle ", "kett", "the kett", "kettle on "):
            assert found(words, wanted) == listed(wanted), (words, wanted)
    assert listed(Filter("", 1)) == ["t4", "t1"]
    wing.journal.bin(made[4].id)
    assert found("kettle ", Filter("", 1)) == listed(Filter("", 1)) == ["t1"]
    wing.journal.bin(made[1].id)
    assert wing.journal.sessions() == (2,)


def test_a_draft_knows_its_model_and_session(wing: PrivateWing) -> None:
    drafts = ReflectionDrafts(wing.journal, wing.drafts)
    drafts.put(None, 0, S(""), S("words"), Setting("six-steps", 2))
    draft = drafts.waiting(None)
    assert draft is not None
    assert draft.setting == Setting("six-steps", 2)
