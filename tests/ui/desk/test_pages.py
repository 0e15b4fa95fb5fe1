"""What is typed and pressed on each page of the desk, and what is on the disk afterwards."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.desk.samples import NEVER
from rmdesk.domain.packs import DateKind, PageWording
from rmdesk.domain.questions import QuestionKind
from rmdesk.ui.desk_forms.entries import EntryCard
from rmdesk.ui.desk_forms.fields import FieldsForm
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.desk_screens.about.view import ACCENTS
from rmdesk.ui.desk_screens.contacts.view import ContactsView
from rmdesk.ui.desk_screens.look_over.view import LookOverView
from rmdesk.ui.desk_screens.preview.view import PreviewView
from rmdesk.ui.desk_screens.prints.view import PrintsView
from rmdesk.ui.desk_screens.programmes.view import ProgrammesView
from rmdesk.ui.desk_screens.words.view import WordsView
from rmdesk.ui.messages import Confirmation
from rmdesk.ui.screens.support.view import SupportView
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.date_field import DateField
from tests.ui.desk.running import RunningDesk


def edit_of(form: FieldsForm, key: str) -> QWidget:
    box = form._boxes[key]
    edit = getattr(box, "edit", None)
    assert isinstance(edit, QWidget)
    return edit


def form_with(desk: RunningDesk, key: str) -> FieldsForm:
    [form] = [one for one in desk.page.findChildren(FieldsForm) if one.has(key) and one.isVisible()]
    return form


def cards(desk: RunningDesk) -> list[EntryCard]:
    return [one for one in desk.page.findChildren(EntryCard) if one.isVisible()]


def choose(desk: RunningDesk, key: str, place: int) -> None:
    form = form_with(desk, key)
    option = form._boxes[key].group.options[place]
    option.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(option, Qt.Key.Key_Space, " ")


def test_about_goes_to_the_disk_and_says_so_only_then(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("about")
    desk.write(edit_of(form_with(desk, "organisation"), "organisation"), "  Harbour   Trust ")
    assert "Not saved yet" in desk.said()
    assert desk.on_disk().organisation == "Harbour Trust"
    desk.settle()
    assert "Saved on this computer" in desk.said()
    choose(desk, "accent", 2)
    choose(desk, "nation", 2)
    desk.write(edit_of(form_with(desk, "months"), "months"), "9")
    kept = desk.on_disk()
    assert (kept.accent, kept.nation, kept.months) == ("#00665e", "scotland", 9)


def test_a_colour_is_seen_beside_its_name(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("about")
    options = form_with(desk, "accent")._boxes["accent"].group.options
    assert [one._painter.face.patch for one in options] == list(ACCENTS)
    blue = next(one for one in options if one.words == "Blue")
    assert blue.grab().toImage().pixelColor(12 + 24 + 12 + 12, blue.height() // 2).name() == "#005eb8"


def test_every_colour_that_is_offered_can_be_read_on_white() -> None:
    def light(code: str) -> float:
        parts = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert min(1.05 / (light(code) + 0.05) for code in ACCENTS if code) >= 4.5


def test_a_date_is_added_changed_moved_and_removed_and_comes_back(desk: RunningDesk) -> None:
    before = desk.begin()
    desk.go("dates")
    desk.press("Add a date")
    form = form_with(desk, "title")
    assert desk.pack.dates[-1].day == date(2027, 8, 31)
    choose(desk, "kind", 2)
    form = form_with(desk, "title")
    desk.write(edit_of(form, "title"), "Circle for leaders")
    day = form._boxes["day"]
    assert isinstance(day, DateField)
    desk.write(day.edits[0], "1")
    desk.write(day.edits[1], "7")
    kept = desk.on_disk().dates[-1]
    assert (kept.kind, kept.title, kept.day) == (DateKind.CIRCLE, "Circle for leaders", date(2027, 7, 1))
    desk.press("Done")
    days = [one.day for one in desk.on_disk().dates]
    assert days == sorted(days), "they stand in the order of their days"
    place = days.index(date(2027, 7, 1))
    assert cards(desk)[place].change.hasFocus()
    assert cards(desk)[place].up.isHidden()
    assert "Thursday 1 July 2027" in desk.said()
    desk.key(cards(desk)[place].remove, Qt.Key.Key_Return)
    assert desk.on_disk().dates == before.dates
    desk.press("Undo")
    assert desk.on_disk().dates[place].title == "Circle for leaders"


def test_with_another_start_all_dates_can_be_moved_along(desk: RunningDesk) -> None:
    before = desk.begin()
    desk.go("about", "start")
    start = form_with(desk, "start")._boxes["start"]
    assert isinstance(start, DateField)
    assert before.start is not None
    later = before.start + timedelta(weeks=3)
    for edit, part in zip(start.edits, (later.day, later.month, later.year), strict=True):
        desk.write(edit, str(part))
    assert desk.on_disk().dates == before.dates, "nothing moves by itself"
    desk.press("Move all dates along")
    moved = [one.day for one in desk.on_disk().dates]
    assert moved == [one.day + timedelta(weeks=3) for one in before.dates]
    assert desk.on_disk().start == later
    assert "The dates have not moved" not in desk.said()
    desk.press("Undo")
    assert (desk.on_disk().dates, desk.on_disk().start) == (before.dates, later)
    assert "The dates have not moved" in desk.said()


def test_languages_are_chosen_by_their_names(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("about")
    group = form_with(desk, "languages")._boxes["languages"].group
    assert [one.words for one in group.options] == ["English", "Cymraeg"]
    group.options[1].click()
    assert desk.on_disk().languages == ("en-GB", "cy")


def test_each_page_ends_in_a_way_to_the_next_up_to_the_look_over(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("about")
    seen = ["about"]
    while seen[-1] != "look-over":
        desk.press("Go on: ")
        seen.append(desk.window.current)
    assert seen == [
        "about", "dates", "contacts", "notices", "words", "checklists", "clauses", "safety", "preview", "look-over"
    ]  # fmt: skip


def test_tab_comes_to_the_way_on_after_everything_else_on_the_page(desk: RunningDesk) -> None:
    desk.begin()
    for screen in ("about", "dates", "contacts"):
        page = desk.go(screen)
        assert isinstance(page, DeskPage)
        widget, passed = page.onward_button.nextInFocusChain(), 0
        while widget is not page.onward_button:
            inside = page.isAncestorOf(widget) and widget.isVisible()
            passed += inside and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if widget.parentWidget() is not None and not page.isAncestorOf(widget):
                break
            widget = widget.nextInFocusChain()
        assert passed == 0, screen


def test_enter_in_the_last_line_begins(desk: RunningDesk) -> None:
    page = desk.go("programmes")
    assert isinstance(page, ProgrammesView)
    desk.write(page.begin.cohort.edit, "Spring 2027")
    for edit, part in zip(page.begin.start.edits, ("6", "9", "2027"), strict=True):
        desk.write(edit, part)
    desk.key(page.begin.start.edits[2], Qt.Key.Key_Return)
    assert desk.window.current == "about"


def test_a_day_that_is_none_is_told_and_the_one_before_is_kept(desk: RunningDesk) -> None:
    before = desk.begin()
    desk.go("dates", "1/day")
    day = form_with(desk, "day")._boxes["day"]
    assert isinstance(day, DateField)
    desk.write(day.edits[0], "31")
    assert "This day is not in the calendar" in desk.said()
    assert desk.on_disk().dates[1].day == before.dates[1].day


def test_a_local_place_is_filled_first_and_another_number_is_not_checked(desk: RunningDesk) -> None:
    desk.begin()
    page = desk.go("contacts")
    assert isinstance(page, ContactsView)
    desk.key(page.slot_buttons["chaplaincy"], Qt.Key.Key_Return)
    assert "chaplaincy" not in page.slot_buttons
    form = form_with(desk, "contact")
    assert not form.has("need")
    desk.write(edit_of(form, "contact"), "0113 496 0004")
    added = desk.on_disk().contacts[-1]
    assert (added.slot, added.contact, added.checked_on) == ("chaplaincy", "0113 496 0004", NEVER)
    assert "Not checked yet" in desk.said()
    card = cards(desk)[-1]
    assert card.act_button is not None
    desk.key(card.act_button, Qt.Key.Key_Return)
    assert desk.on_disk().contacts[-1].checked_on == desk.clock.now().date()
    desk.write(edit_of(form_with(desk, "contact"), "contact"), "0113 496 0005")
    assert desk.on_disk().contacts[-1].checked_on == NEVER


def test_notices_and_safety_are_kept(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("notices")
    desk.write(edit_of(form_with(desk, "notices.privacy"), "notices.privacy"), "One.\n\nTwo\nlines.")
    assert desk.on_disk().notices.privacy == ("One.", "Two lines.")
    desk.go("safety")
    desk.write(edit_of(form_with(desk, "safety.idle_minutes"), "safety.idle_minutes"), "3")
    option = form_with(desk, "safety.hide_from_capture")._boxes["safety.hide_from_capture"].option
    desk.key(option, Qt.Key.Key_Space, " ")
    desk.write(edit_of(form_with(desk, "retention_months"), "retention_months"), "12")
    kept = desk.on_disk()
    assert (kept.safety.idle_minutes, kept.safety.hide_from_capture, kept.retention_months) == (3, True, 12)


def test_lines_of_a_checklist_keep_their_ids(desk: RunningDesk) -> None:
    before = desk.begin().checklists[0].items
    desk.go("checklists", "0/items")
    texts = [one.text for one in before]
    changed = [texts[1], texts[0] + " Really", *texts[2:], "One more"]
    desk.write(edit_of(form_with(desk, "items"), "items"), "\n".join(changed))
    after = desk.on_disk().checklists[0].items
    assert after[0] == before[1]
    assert [one.text for one in after] == changed
    assert len({one.id for one in after}) == len(after)
    assert after[2:-1] == before[2:]


def test_a_clause_is_added(desk: RunningDesk) -> None:
    desk.begin("eighteen-months")
    desk.go("clauses")
    desk.press("Add a clause")
    form = form_with(desk, "heading")
    desk.write(edit_of(form, "heading"), "Time")
    desk.write(edit_of(form, "text"), "We end on time.")
    assert (desk.on_disk().clauses[-1].heading, desk.pack.clauses[-1].text) == ("Time", "We end on time.")


def test_a_page_gets_other_words_and_a_prompt_and_both_are_seen_as_a_partner_sees_them(desk: RunningDesk) -> None:
    desk.begin()
    page = desk.go("words")
    assert isinstance(page, WordsView)
    desk.key(page.rows["about-me"], Qt.Key.Key_Return)
    assert "Who can see this page stays as it is." in desk.said()
    desk.write(edit_of(form_with(desk, "title"), "title"), "You at work")
    prompt = next(iter(page.reword_buttons))
    desk.key(page.reword_buttons[prompt], Qt.Key.Key_Return)
    reworded = next(one for one in desk.page.findChildren(FieldsForm) if one.has("text") and one.isVisible())
    desk.write(edit_of(reworded, "text"), "What shall we call you?")
    desk.press("Add a prompt")
    added = next(one for one in desk.page.findChildren(FieldsForm) if one.has("kind") and one.isVisible())
    desk.write(edit_of(added, "text"), "What did you learn in workshop 1?")
    choose(desk, "kind", 2)
    with_choices = form_with(desk, "choices")
    desk.write(edit_of(with_choices, "choices"), "A lot\nA little")
    kept = desk.on_disk()
    assert [(one.page, one.title) for one in kept.page_wordings if one.page == "about-me"] == [
        ("about-me", "You at work")
    ]
    assert [one.text for one in kept.prompt_wordings if one.prompt == prompt] == ["What shall we call you?"]
    assert (kept.prompts[-1].page, kept.prompts[-1].kind) == ("about-me", QuestionKind.CHOICE)
    assert [one.text for one in kept.prompts[-1].choices] == ["A lot", "A little"]
    preview = desk.go("preview", "about-me")
    assert isinstance(preview, PreviewView)
    said = desk.said()
    for words in ("You at work", "What shall we call you?", "What did you learn in workshop 1?", "Only you"):
        assert words in said
    assert desk.on_disk() == kept


def test_words_for_a_page_that_is_not_there_can_be_taken_out(desk: RunningDesk) -> None:
    pack = desk.begin()
    desk.screens.draft.put(replace(pack, page_wordings=(*pack.page_wordings, PageWording("no-such-page", "A"))))
    desk.go("words")
    desk.press("Take them out")
    assert desk.on_disk().page_wordings == pack.page_wordings


def test_what_is_tried_in_the_preview_is_not_kept(desk: RunningDesk) -> None:
    before = desk.begin()
    page = desk.go("preview")
    assert isinstance(page, PreviewView)
    assert "Workshop 1" in desk.said()
    desk.key(page.rows["hopes-and-worries"], Qt.Key.Key_Return)
    assert page.fields
    page.fields[0].focus_field()
    desk.write(page.fields[0].control.focusWidget() or page.fields[0], "Tried out")
    assert desk.on_disk() == before
    desk.press("Back to all pages")
    desk.press("See the support page")
    assert isinstance(desk.page, SupportView)
    assert "Staff wellbeing team" in desk.said()


def test_each_finding_leads_to_its_field(desk: RunningDesk) -> None:
    desk.begin()
    page = desk.go("look-over")
    assert isinstance(page, LookOverView)
    desk.key(page.buttons[0], Qt.Key.Key_Return)
    assert desk.window.current == "contacts"
    assert cards(desk)[0].form is not None
    page = desk.go("look-over")
    assert isinstance(page, LookOverView)
    to_notices = [one for one in page.buttons if "Privacy notice" in one.words]
    assert len(to_notices) == 4, "two to mend, and two that are still as in the sample"
    desk.key(to_notices[1], Qt.Key.Key_Return)
    focused = desk.app.focusWidget()
    assert edit_of(form_with(desk, "notices.contact"), "notices.contact") is focused


def test_each_kind_of_sheet_is_saved_as_a_pdf(desk: RunningDesk, tmp_path: Path) -> None:
    desk.begin()
    desk.make_keys()
    page = desk.go("prints")
    assert isinstance(page, PrintsView)
    for sheet, card in page.cards.items():
        target = tmp_path / f"{sheet.value}.pdf"
        if card.names is not None:
            desk.write(card.names.edit, "Ada Grey\n\nSam Okoro")
        if card.stages is not None:
            card.stages.choose(("getting-ready",))
            desk.dialogs.answer(True)
        desk.dialogs.answer(target)
        desk.key(card.button, Qt.Key.Key_Return)
        desk.wait_for(f"Saved as \u2068{sheet.value}.pdf\u2069 in the folder \u2068{tmp_path.name}\u2069")
        assert card.said.isVisible()
        assert target.read_bytes().startswith(b"%PDF")
    [asked] = [one for one in desk.dialogs.asked if isinstance(one, Confirmation)]
    pages = PdfReader(tmp_path / "blank-pages.pdf").pages
    assert asked.title == f"Pages to print: {len(pages)}"
    blank = " ".join("\n".join(one.extract_text() for one in pages).split())
    assert "What this is, and what it is not" in blank
    assert "Our actions, 3 months on" not in blank
    names = "\n".join(one.extract_text() for one in PdfReader(tmp_path / "certificates.pdf").pages)
    assert "Ada Grey" in names
    assert "Sam Okoro" in names
    card_text = "\n".join(one.extract_text() for one in PdfReader(tmp_path / "programme-card.pdf").pages)
    [lead] = [one for one in desk.pack.keys if one.name == "Sam Lead"]
    assert desk.screens.signing.fingerprint(lead).digits in card_text
    assert all("Ada" not in path.read_text("utf-8") for path in desk.paths.desk.rglob("*.json"))


def test_what_was_removed_can_be_undone_until_another_page_is_shown(desk: RunningDesk) -> None:
    """And the place that somebody was at stays in sight."""
    desk.begin()
    desk.go("contacts")
    desk.key(cards(desk)[3].remove, Qt.Key.Key_Return)
    assert cards(desk)[3].change.hasFocus()
    assert [bar.notice.text for bar in desk.window.notices.bars] == ["The contact is removed."]
    desk.go("dates")
    assert not desk.window.notices.bars


def test_a_contact_shows_when_it_is_there(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("contacts")
    assert "Monday to Thursday, 9am to 4pm" in desk.said()


def test_a_question_shows_the_answers_that_stay_below_it(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("words", "page:about-me")
    assert "These stay below the question: \u2068Seeing the questions beforehand\u2069;" in desk.said()
    assert "Only you can ever see this" not in desk.said()
    desk.press("See this page as a partner")
    assert desk.window.current == "preview"
    assert "Seeing the questions beforehand" in "".join(one.words for one in desk.page.findChildren(CheckOption))
