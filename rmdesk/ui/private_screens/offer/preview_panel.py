"""The second step: the exact preview, and two ways on that are equally large."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rmdesk.domain.offers import Offer
from rmdesk.ui.private_screens.offer.findings_card import FindingsCard
from rmdesk.ui.private_screens.offer.values import FindingShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.offered_card import OfferedCard
from rmdesk.ui.widgets.place import Place


class PreviewPanel(QWidget):
    """Both buttons are of one kind: neither is the expected one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.share = ConsentButton(look, self.tr("Share exactly this"))
        self.not_now = AppButton(look, self.tr("Not now"))
        self.change = AppButton(look, self.tr("Change the words"), ButtonKind.QUIET, "pencil")
        self.findings = FindingsCard(look, to_change=False)
        self._card = Place("preview")
        self._waits = BodyText(look, "")
        column = ColumnLayout(look, self)
        column.addWidget(BodyText(look, self.tr("This is all that your partner gets to see:")))
        column.addWidget(self._card)
        column.addWidget(ButtonRow(look, self.change))
        column.addWidget(self.findings)
        column.addWidget(self._waits)
        back = self.tr(
            "You can take it back at any time: from Home, under “What we have shared with each other”. "
            "It is then erased here; what was read, and older backups, stay."
        )
        column.addWidget(BodyText(look, back))
        column.addWidget(EqualButtons(look, self.share, self.not_now))

    def show_offer(self, told_by: str, offer: Offer, findings: Sequence[FindingShown], *, waits: bool) -> None:
        """Show it as it will be seen. `waits`: the partner has not joined yet."""
        self._card.fill(OfferedCard(self._look, told_by, offer))
        self.findings.show_findings(findings)
        words = self.tr("Your partner has not joined yet. What you share waits for them.") if waits else ""
        self._waits.setText(words)
        self._waits.setVisible(waits)
