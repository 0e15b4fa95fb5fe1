"""What the walk to a new workbook does. Nothing is written before its last step."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import Choice
from rmdesk.private.carrying import Taken, takeable_pages, takeable_reflections
from rmdesk.private.entries import Summary
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Secrets
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.private_screens.new_partner.door import NewPartnerDoor
from rmdesk.ui.private_screens.new_partner.view import NewPartnerView
from rmdesk.ui.widgets.secrets.code_page import code_page
from rmdesk.ui.widgets.secrets.step import Step

NEW_PARTNER = "new-partner"
_LONGEST = 80
_OUT = "changed"


class NewPartnerScreen(QObject):
    """What was chosen and typed is forgotten when the page goes away. It is opened at the page that it leaves to."""

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, workbook: Workbook, door: NewPartnerDoor, secrets: Secrets,
        print_page: PrintPage,
    ) -> None:  # fmt: skip
        self._context = context
        self._wing = wing
        self._workbook = workbook
        self._door = door
        self._print_page = print_page
        self._out = _OUT
        self.view = NewPartnerView(context.look, secrets, self._print_code)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.flushing.connect(self._on_flushing)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._on_left)
        self.view.done_step.open_button.clicked.connect(self._on_open)

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if self.view.is_busy:
            return
        self._out = argument or _OUT
        pages = [Choice(page.id, page.title) for page in takeable_pages(self._wing, self._workbook)]
        reflections = [Choice(one.id, self._line(one)) for one in takeable_reflections(self._wing)]
        self.view.show_choices(pages, reflections)
        self.view.go_to(0)

    @Slot()
    def _on_flushing(self) -> None:
        if not self.view.is_busy:
            self.view.forget()

    def _line(self, reflection: Summary) -> str:
        opening = reflection.opening if reflection.title.is_blank else reflection.title
        words = " ".join(opening.reveal().split())
        words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        day = plain_date(reflection.created_at.astimezone().date())
        return self.tr("{words}, {day}").format(words=words or self.tr("Without a title"), day=day)

    def _taken(self) -> Taken:
        chosen = set(self.view.choose_step.chosen_pages())
        pages = takeable_pages(self._wing, self._workbook)
        return Taken(
            tuple(RecordId(one) for one in self.view.choose_step.chosen_reflections()),
            tuple(prompt for page in pages if page.id in chosen for prompt in page.prompts),
        )

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step.is_end:
            self._on_left()
            return
        try:
            self._door.check_place()
        except WorldError as error:
            self.view.show_message(message_for(error))
            return
        name, chosen, taken = self.view.name(), self.view.chosen(), self._taken()
        self.view.set_busy(self.tr("Making your new workbook…"))
        self._context.slow.run(lambda: self._door.make(name, chosen, taken), self._on_made, self._on_failed)

    def _on_made(self, label: str) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        self.view.forget()
        self.view.done_step.show_label(label)
        self.view.show_end()

    @Slot()
    def _on_open(self) -> None:
        self._door.open_made()

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self.view.show_failure(error)

    @Slot()
    def _on_left(self) -> None:
        self.view.forget()
        self._context.frame.go(self._out)
