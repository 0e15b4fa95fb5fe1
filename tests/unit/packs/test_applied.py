"""A pack over the content: it adds and rewords, marks what it did, and takes nothing away from anybody."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.contacts import Need
from rmdesk.domain.journey import Audience, Workbook
from rmdesk.domain.packs import ExtraPrompt, PageWording, PromptWording, is_of_programme
from rmdesk.domain.questions import QuestionKind
from rmdesk.packs.applied import lay_over, with_clauses, with_contacts
from rmdesk.runtime.resources import read_text
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts
from rmdesk.workbook.loader import load_workbook
from tests.sample_pack import FULL_PACK, PLAIN_PACK

OURS = load_workbook(read_text)
CONTACTS = load_contacts(read_text, date(2026, 11, 22))
PAGES = sorted({page.id for stage in OURS.stages for page in stage.pages})
PROMPTS = sorted({one.id for stage in OURS.stages for page in stage.pages for one in page.questions})


def audiences(workbook: Workbook) -> dict[str, Audience]:
    return {page.id: page.audience for stage in workbook.stages for page in stage.pages}


def prompts(workbook: Workbook) -> dict[str, str]:
    return {one.id: page.id for stage in workbook.stages for page in stage.pages for one in page.questions}


class TestWorkbook:
    def test_an_empty_pack_leaves_every_prompt_as_it_is(self) -> None:
        assert lay_over(PLAIN_PACK, OURS).workbook == OURS

    def test_an_extra_prompt_stands_last_on_its_page_and_is_marked(self) -> None:
        page = lay_over(FULL_PACK, OURS).workbook.page("what-this-is")
        assert page.questions[-1].id == "pack-ward"
        assert page.questions[-1].by_programme
        assert not any(one.by_programme for one in page.questions if one.id not in ("pack-ward", "what-ask"))

    def test_an_extra_prompt_of_every_session_is_there_in_each(self) -> None:
        assert lay_over(FULL_PACK, OURS).workbook.page("together@3").questions[-1].id == "pack-room@3"

    def test_other_words_keep_the_id_the_kind_and_what_was_not_replaced(self) -> None:
        before = next(one for one in OURS.page("what-this-is").questions if one.id == "what-ask")
        changed = lay_over(FULL_PACK, OURS).workbook.page("what-this-is").questions
        after = next(one for one in changed if one.id == "what-ask")
        assert after == replace(before, text=FULL_PACK.prompt_wordings[0].text, by_programme=True)

    def test_the_top_of_a_page_can_have_other_words(self) -> None:
        page = lay_over(FULL_PACK, OURS).workbook.page("about-me")
        assert page.intro == FULL_PACK.page_wordings[0].intro
        assert page.title == OURS.page("about-me").title
        assert page.by_programme

    def test_a_checklist_is_a_page_for_its_owner_alone(self) -> None:
        workbook = lay_over(FULL_PACK, OURS).workbook
        page = workbook.page("pack-leaders")
        assert workbook.stage_of("pack-leaders").id == "getting-ready"
        assert page.audience is Audience.ONLY_YOU
        assert [one.text for one in page.questions[0].choices] == ["The 2-hour preparation", "Cover for my clinics"]

    def test_the_programme_s_group_is_named_where_we_speak_of_it(self) -> None:
        paragraphs = [
            text for one in lay_over(FULL_PACK, OURS).workbook.page("what-this-is").reading for text in one.paragraphs
        ]
        assert any("A person from the global majority tells" in text for text in paragraphs)

    def test_what_was_said_about_a_study_stays_as_it_was_said(self) -> None:
        pages = zip(lay_over(FULL_PACK, OURS).workbook.stages, OURS.stages, strict=True)
        needs = next((mine, ours) for mine, ours in pages if ours.id == "needs")
        assert [one.reading for one in needs[0].pages] == [one.reading for one in needs[1].pages]

    def test_a_page_in_another_language_keeps_its_words(self) -> None:
        welsh = load_workbook(read_text, "cy")
        page = lay_over(FULL_PACK, welsh).workbook.page("what-this-is")
        ours = welsh.page("what-this-is")
        assert page.questions[: len(ours.questions)] == ours.questions or ours.language == "en-GB"

    def test_a_scale_that_is_asked_again_keeps_its_words(self) -> None:
        scale = next(one for stage in OURS.stages for page in stage.pages for one in page.questions
                     if one.kind is QuestionKind.SCALE)  # fmt: skip
        found = lay_over(replace(FULL_PACK, prompt_wordings=(PromptWording(scale.id, "Other"),)), OURS)
        assert scale in [one for stage in found.workbook.stages for page in stage.pages for one in page.questions]
        assert found.left_out == (scale.id,)

    def test_what_finds_no_place_is_named(self) -> None:
        pack = replace(
            FULL_PACK,
            page_wordings=(PageWording("gone", "New"),),
            prompt_wordings=(PromptWording("gone-too", "New"),),
            prompts=(ExtraPrompt("a", "gone-three", QuestionKind.SHORT_TEXT, "Why?"),),
        )
        assert lay_over(pack, OURS).left_out == ("gone", "gone-three", "gone-too")

    @settings(max_examples=30, deadline=None)
    @given(
        st.lists(st.sampled_from(PAGES), max_size=8, unique=True),
        st.lists(st.sampled_from(PROMPTS), max_size=8, unique=True),
    )
    def test_no_pack_moves_a_prompt_or_widens_an_audience(self, pages: list[str], asked: list[str]) -> None:
        pack = replace(
            FULL_PACK,
            prompts=tuple(
                ExtraPrompt(f"p{number}", page, QuestionKind.SHORT_TEXT, "Why?") for number, page in enumerate(pages)
            ),
            page_wordings=tuple(PageWording(page, "Title", "Intro") for page in pages),
            prompt_wordings=tuple(PromptWording(one, "Other words", "A hint", "Lighter") for one in asked),
        )
        workbook = lay_over(pack, OURS).workbook
        before, after = audiences(OURS), audiences(workbook)
        assert {name: one for name, one in after.items() if not is_of_programme(name)} == before
        assert all(one is Audience.ONLY_YOU for name, one in after.items() if is_of_programme(name))
        places = prompts(workbook)
        assert {name: page for name, page in places.items() if not is_of_programme(name)} == prompts(OURS)
        assert {places[f"pack-p{number}"] for number in range(len(pages))} == set(pages)


class TestContacts:
    def test_every_contact_of_ours_stays_first_in_its_group(self) -> None:
        contacts = with_contacts(FULL_PACK, CONTACTS)
        for unlocked in (False, True):
            before = {one.need: one.lines for one in CONTACTS.groups(unlocked=unlocked)}
            for group in contacts.groups(unlocked=unlocked):
                ours = before.get(group.need, ())
                assert group.lines[: len(ours)] == ours
                assert all(line.contact.by_programme for line in group.lines[len(ours) :])

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.sampled_from([one.id for one in CONTACTS.contacts]), max_size=5, unique=True))
    def test_a_contact_with_an_id_of_ours_replaces_none(self, ids: list[str]) -> None:
        pack = replace(FULL_PACK, contacts=tuple(replace(FULL_PACK.contacts[1], id=one) for one in ids))
        contacts = with_contacts(pack, CONTACTS)
        assert contacts.contacts[: len(CONTACTS)] == CONTACTS.contacts
        assert len({one.id for one in contacts}) == len(contacts)

    def test_a_local_slot_is_filled_in_its_own_group(self) -> None:
        pack = replace(FULL_PACK, contacts=(replace(FULL_PACK.contacts[0], need=Need.ONGOING),))
        contacts = with_contacts(pack, CONTACTS)
        assert "wellbeing" not in [one.id for one in contacts.slots]
        assert next(one for one in contacts if one.by_programme).need is Need.ORGANISATION

    def test_a_discreet_one_shows_only_after_unlocking(self) -> None:
        assert "pack-rainbow" not in shown(with_contacts(FULL_PACK, CONTACTS), unlocked=False)
        assert "pack-rainbow" in shown(with_contacts(FULL_PACK, CONTACTS), unlocked=True)

    @pytest.mark.parametrize("nation", [one for one in Nation if one is not Nation.UK])
    def test_they_show_in_every_nation(self, nation: Nation) -> None:
        lines = [
            line for group in with_contacts(FULL_PACK, CONTACTS).groups(nation, unlocked=False) for line in group.lines
        ]
        assert "pack-wellbeing-team" in [line.contact.id for line in lines]

    def test_they_say_when_a_check_is_old(self) -> None:
        later = with_contacts(FULL_PACK, load_contacts(read_text, date(2027, 6, 1)))
        lines = [line for group in later.groups(unlocked=True) for line in group.lines if line.contact.by_programme]
        assert lines
        assert all(line.may_have_changed for line in lines)


class TestClauses:
    def test_ours_stay_and_those_of_the_pack_follow(self) -> None:
        ours = load_clauses(read_text)
        clauses = with_clauses(FULL_PACK, ours)
        assert clauses[: len(ours)] == ours
        assert [one.id for one in clauses[len(ours) :]] == ["pack-shadowing"]


def test_nothing_of_ours_has_an_id_of_a_pack() -> None:
    ids = [
        *audiences(OURS),
        *prompts(OURS),
        *(one.id for one in CONTACTS),
        *(one.id for one in load_clauses(read_text)),
    ]
    assert not [one for one in ids if is_of_programme(one)]


def shown(contacts: SupportContacts, *, unlocked: bool) -> list[str]:
    return [line.contact.id for group in contacts.groups(unlocked=unlocked) for line in group.lines]
