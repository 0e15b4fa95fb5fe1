"""The page about the programme."""

from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.form_screen import FormScreen
from rmdesk.ui.desk_screens.about.view import AboutView
from rmdesk.ui.theme.look import Look


class AboutScreen(FormScreen):
    """Each field is one of the programme itself."""

    def __init__(self, look: Look, draft: OpenDraft) -> None:
        super().__init__(draft, AboutView(look))
