"""The journey in words: every stage with its sessions below it, each a way to go on. It says what the map says."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.journey_map_values import JourneyShown, SessionStop, StageStop
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tag import TagKind


class JourneyList(QWidget):
    """The same signals as the map."""

    stage_chosen = Signal(str)
    session_chosen = Signal(int)

    def __init__(self, look: Look, shown: JourneyShown) -> None:
        super().__init__()
        self._look = look
        column = ColumnLayout(look, self, gap=8)
        for number, stage in enumerate(shown.stages):
            if number:
                column.addWidget(Separator(look))
            column.addWidget(self._stage(stage))
            for session in stage.sessions:
                column.addLayout(self._indented(self._session(session)))

    def _stage(self, stage: StageStop) -> ListRow:
        hint = ". ".join(part for part in (stage.event, stage.summary) if part)
        row = ListRow(self._look, stage.title, hint, stage.said, TagKind.ACTIVE, stage.icon)
        row.setProperty("stage", stage.id)
        row.clicked.connect(self._on_stage)
        return row

    def _session(self, session: SessionStop) -> ListRow:
        row = ListRow(self._look, session.name, session.hint, icon="calendar")
        row.setProperty("session", session.number)
        row.clicked.connect(self._on_session)
        return row

    def _indented(self, row: ListRow) -> RowLayout:
        layout = RowLayout(self._look, gap=0)
        layout.addSpacing(self._look.theme.space(32))
        layout.addWidget(row, 1)
        return layout

    @Slot()
    def _on_stage(self) -> None:
        self.stage_chosen.emit(str(self.sender().property("stage")))

    @Slot()
    def _on_session(self) -> None:
        self.session_chosen.emit(int(self.sender().property("session")))
