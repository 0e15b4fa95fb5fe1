"""The page of the notices."""

from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.form_screen import FormScreen
from rmdesk.ui.desk_screens.notices.view import NoticesView
from rmdesk.ui.theme.look import Look


class NoticesScreen(FormScreen):
    """Each field is one of the notices."""

    def __init__(self, look: Look, draft: OpenDraft) -> None:
        super().__init__(draft, NoticesView(look))
