"""The page about safety and keeping."""

from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.form_screen import FormScreen
from rmdesk.ui.desk_screens.safety.view import SafetyView
from rmdesk.ui.theme.look import Look


class SafetyScreen(FormScreen):
    """Each field is one of the programme itself."""

    def __init__(self, look: Look, draft: OpenDraft) -> None:
        super().__init__(draft, SafetyView(look))
