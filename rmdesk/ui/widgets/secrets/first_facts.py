"""What everybody is told before their first word: what rmdesk cannot protect from, and what *Hide screen* does."""

from collections.abc import Sequence

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText


class LinesCard(Card):
    """A heading and a line for each fact."""

    def __init__(
        self, look: Look, title: str, lines: Sequence[str], icon: str, kind: CardKind = CardKind.PLAIN
    ) -> None:
        super().__init__(look, kind, title)
        self.add(Heading(look, title, 2))
        colour = "note" if kind is CardKind.NOTE else "accent"
        for words in lines:
            line = IconText(look, icon, words, colour, TextRole.BODY)
            line.label.set_colour("text")
            self.add(line)


class CannotCard(LinesCard):
    """The same for both partners: whoever joins second decides as freely as the first."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What it cannot protect you from"), self._lines(), "minus", CardKind.NOTE)

    def _lines(self) -> tuple[str, ...]:
        return (
            self.tr("A program that watches the keyboard or the screen, or somebody who manages this computer."),
            self.tr("Somebody who deletes the files, or who looks at your screen while your pages are open."),
            self.tr("A passphrase that is easy to guess, or that you tell somebody."),
            self.tr("Losing both your passphrase and your recovery code. Nobody can open your private pages then."),
            self.tr("A court. No app can promise that a court will never ask for notes."),
        )


class HidingCard(LinesCard):
    """`before` is one sentence on what hiding does to these first steps."""

    def __init__(self, look: Look, before: str) -> None:
        super().__init__(look, self.tr("Hide screen"), self._lines(before), "eye-off")

    def _lines(self, before: str) -> tuple[str, ...]:
        covers = self.tr(
            "It covers this window at once with a plain page. Once you have a passphrase, you need it to come back."
        )
        return (
            self.tr("It is always at the top right. You can also press Control Shift H, or Shift 3 times on its own."),
            f"{covers} {before}",
            self.tr(
                "It does not remove files, backups or pictures of the screen, and it hides nothing from somebody who "
                "uses the same computer account."
            ),
        )
