"""Words of a sample are marked on their own page until somebody has written others."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.desk_forms.entries import EntryCard
from rmdesk.ui.desk_forms.fields import FieldsForm
from rmdesk.ui.desk_forms.sample_mark import SampleMark
from rmdesk.ui.desk_screens.words.view import WordsView
from tests.ui.desk.running import RunningDesk

MARK = "Still from the sample"


def form_with(desk: RunningDesk, key: str) -> FieldsForm:
    [form] = [one for one in desk.page.findChildren(FieldsForm) if one.has(key) and one.isVisible()]
    return form


def edit_of(desk: RunningDesk, key: str) -> QWidget:
    edit = getattr(form_with(desk, key)._boxes[key], "edit", None)
    assert isinstance(edit, QWidget)
    return edit


def marks(within: QWidget) -> list[str]:
    return [one.label.words for one in within.findChildren(SampleMark) if one.isVisible()]


def card(desk: RunningDesk, title: str) -> EntryCard:
    return next(one for one in desk.page.findChildren(EntryCard) if one.isVisible() and one.heading.words == title)


def test_a_contact_and_a_date_say_what_is_still_the_samples(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("contacts")
    assert marks(card(desk, "Programme lead")) == [f"{MARK}: Number or address, When"]
    desk.go("contacts", "0/contact")
    assert marks(desk.page)[:2] == [MARK, MARK]
    desk.write(edit_of(desk, "contact"), "lead@trust.nhs.uk")
    assert marks(form_with(desk, "contact")) == [MARK]
    desk.go("contacts")
    assert marks(card(desk, "Programme lead")) == [f"{MARK}: When"]
    desk.go("dates")
    assert marks(card(desk, "Celebration")) == [f"{MARK}: Time, Place"]


def test_the_name_on_the_first_page_goes_into_the_notice_and_the_rest_is_marked(desk: RunningDesk) -> None:
    desk.begin()
    desk.go("about")
    assert marks(desk.page) == [MARK]
    desk.write(edit_of(desk, "organisation"), "Harbour Trust")
    assert marks(desk.page) == []
    assert desk.on_disk().notices.controller == "Harbour Trust, 1 Example Road, Exampleton"
    desk.go("notices")
    assert marks(desk.page) == [MARK] * 4
    desk.write(edit_of(desk, "notices.controller"), "Harbour Trust, 4 Quay Road")
    assert marks(desk.page) == [MARK] * 3


def test_a_question_that_the_sample_adds_is_marked_in_the_list_of_pages(desk: RunningDesk) -> None:
    desk.begin()
    view = desk.go("words")
    assert isinstance(view, WordsView)
    assert "From the sample" in view.rows["our-goals"].accessibleDescription()
    desk.go("words", "page:our-goals")
    assert marks(desk.page) == [f"{MARK}: Question"]
