"""The page that looks a programme over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.desk.checks import Finding
from rmdesk.domain.packs import Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_forms.places import place_of, place_words
from rmdesk.ui.desk_screens.look_over.view import LookOverView


class LookOverScreen(QObject):
    """Looks anew each time it is shown.

    Args:
        look_over: finds what there is to find in a draft.
    """

    def __init__(
        self, context: ScreenContext, draft: OpenDraft, look_over: Callable[[Pack], tuple[Finding, ...]]
    ) -> None:
        self.view = LookOverView(context.look)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._look_over = look_over
        follow_draft(self.view, draft)
        self.view.arriving.connect(self._on_arriving)
        self.view.place_asked.connect(self._on_place)
        self.view.sign_asked.connect(self._on_sign)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        if self._draft.is_open:
            pack = self._draft.pack
            self.view.show_findings([(one, place_words(pack, one.where)) for one in self._look_over(pack)])

    @Slot(str)
    def _on_place(self, where: str) -> None:
        self._context.frame.go(*place_of(self._draft.pack, where))

    @Slot()
    def _on_sign(self) -> None:
        self._context.frame.go("sign")
