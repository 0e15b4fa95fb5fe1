"""What every page of the desk says of the programme that is open, and of how its saving stands."""

from functools import partial

from rmdesk.domain.packs import Pack
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.widgets.plain_text import isolated


def programme_words(pack: Pack) -> str:
    """Such as `Example Trust, Spring 2027`."""
    return ", ".join(isolated(one) for one in (pack.organisation, pack.cohort) if one) or isolated(pack.programme)


def follow_draft(view: DeskPage, draft: OpenDraft) -> None:
    """The page names the programme each time it is shown, and its line follows the saving."""
    if view.saves:
        draft.state_changed.connect(view.saved_line.follow)
    view.arriving.connect(partial(_name, view, draft))


def _name(view: DeskPage, draft: OpenDraft, _argument: str) -> None:
    view.show_caption(programme_words(draft.pack) if draft.is_open else "")
    if view.saves:
        view.saved_line.follow(draft.state)
    else:
        view.saved_line.clear()
        view.saved_line.hide()
