"""What happens to each space when a pair ends, in plain words."""

from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout


class SpacesCard(Card):
    """One part for each space, with its icon. `apart`: the partner has a laptop of their own."""

    def __init__(self, look: Look, apart: bool) -> None:
        title = self.tr("What happens to what you wrote")
        super().__init__(look, name=title)
        self.add(Heading(look, title, 2))
        for icon, heading, words in self._apart() if apart else self._on_one():
            self.add(self._part(icon, heading, words))
            self.column.addSpacing(look.theme.space(8))

    def _on_one(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "lock",
                self.tr("Your private pages"),
                self.tr("They stay yours, on this computer. You can read them, go on writing, copy or delete them."),
            ),
            (
                "shield",
                self.tr("Your partner’s private pages"),
                self.tr("They stay your partner’s. You cannot open them, and you cannot delete them here."),
            ),
            (
                "users",
                self.tr("What you share"),
                self.tr(
                    "Both of you can still read it. There are no new sessions, and the agreement stays as it is. You "
                    "can still work on your actions and export them. It is deleted only if both of you agree."
                ),
            ),
            (
                "archive",
                self.tr("Backups and copies"),
                self.tr(
                    "Backups on this computer go by age. What either of you has exported or copied elsewhere stays "
                    "where it is."
                ),
            ),
        )

    def _apart(self) -> tuple[tuple[str, str, str], ...]:
        private, others, shared, backups = self._on_one()
        return (
            private,
            (
                *others[:2],
                self.tr("They stay your partner’s. You cannot open them, and nothing that you do here changes them."),
            ),
            (
                *shared[:2],
                self.tr(
                    "Each laptop has a copy, and both of you can still read it. There are no new sessions, and the "
                    "agreement stays as it is. You can still work on your actions and export them. It is deleted only "
                    "if both of you agree."
                ),
            ),
            (
                "upload",
                self.tr("Files between your laptops"),
                self.tr(
                    "They can still come and go. Nobody has to make one any more. If no more come, everything that is "
                    "here stays as it is."
                ),
            ),
            (
                *backups[:2],
                self.tr(
                    "Backups go by age, on each laptop. What either of you has exported or copied elsewhere stays "
                    "where it is."
                ),
            ),
        )

    def _part(self, icon: str, heading: str, words: str) -> QWidget:
        part = QWidget()
        column = ColumnLayout(self._look, part, gap=4)
        line = IconText(self._look, icon, heading, "accent", TextRole.STRONG)
        line.label.set_colour("text")
        column.addWidget(line)
        column.addWidget(BodyText(self._look, words))
        return part
