"""The first page of the desk."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from rmdesk.desk.programmes import Programmes
from rmdesk.desk.samples import SAMPLES
from rmdesk.domain.desk_errors import DraftDamaged
from rmdesk.domain.errors import WorldError
from rmdesk.domain.packs import Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_screens.programmes.view import EMPTY, FROM_PACK, ProgrammesView
from rmdesk.ui.messages import Confirmation, message_for


class ProgrammesScreen(QObject):
    """What is begun here is on the disk before its first page is shown."""

    def __init__(self, context: ScreenContext, draft: OpenDraft, programmes: Programmes) -> None:
        self.view = ProgrammesView(context.look, SAMPLES)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._programmes = programmes
        self.view.arriving.connect(self._on_arriving)
        self.view.begin_asked.connect(self._on_begin)
        self.view.open_asked.connect(self._on_open)
        self.view.again_asked.connect(self._on_again)
        self.view.remove_asked.connect(self._on_remove)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._draft.flush()
        self._show_list()

    def _show_list(self) -> None:
        self.view.show_programmes(self._programmes.all())

    @Slot()
    def _on_begin(self) -> None:
        begin = self.view.begin
        if not begin.is_ready():
            return
        source, cohort, day = begin.source.chosen(), begin.cohort.text(), begin.day()
        if source == FROM_PACK:
            title = self.tr("The pack of an earlier programme")
            path = self._context.dialogs.choose_file_to_open(title, self.tr("Programme pack"), ".rmpack")
            if path is None:
                return
            work = partial(self._programmes.from_pack, path, cohort, day)
        elif source == EMPTY:
            work = partial(self._programmes.empty, cohort, day)
        else:
            work = partial(self._programmes.from_sample, source, cohort, day)
        self._context.writer.run(work, self._on_begun, self._on_failed)

    def _on_begun(self, pack: Pack) -> None:
        self.view.begin.clear()
        self._go_on_with(pack)

    @Slot(str)
    def _on_open(self, programme: str) -> None:
        try:
            self._go_on_with(self._programmes.shelf.load(programme))
        except DraftDamaged as error:
            self._on_failed(error)
            self._show_list()

    @Slot(str)
    def _on_again(self, programme: str) -> None:
        self._context.writer.run(
            partial(self._programmes.shelf.start_again, programme), self._go_on_with, self._on_failed
        )

    @Slot(str)
    def _on_remove(self, programme: str) -> None:
        question = Confirmation(
            self.tr("Remove this programme?"),
            self.tr(
                "Its draft and its signed packs go from this computer. Pairs that have a pack keep it. Nobody can sign "
                "a newer one for them without this programme."
            ),
            self.tr("Remove the programme"),
            self.tr("Keep it"),
        )
        if self._context.dialogs.confirm(question):
            remove = partial(self._programmes.shelf.remove, programme)
            self._context.writer.run(remove, partial(self._on_removed, programme), self._failed)

    def _on_removed(self, programme: str, _nothing: None) -> None:
        if self._draft.is_open and self._draft.pack.programme == programme:
            self._draft.close()
        self._context.frame.go("programmes")

    def _go_on_with(self, pack: Pack) -> None:
        if self._draft.open(pack):
            self._context.frame.clear_told()
            self._context.frame.go("about")

    def _failed(self, error: Exception) -> None:
        self._on_failed(error)
        self._show_list()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
