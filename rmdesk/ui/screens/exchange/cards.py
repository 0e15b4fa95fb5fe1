"""The cards of the page between our laptops."""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.screens.exchange.values import FolderShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText

translate = QCoreApplication.translate


class LinesCard(Card):
    """A heading, and lines with an icon each."""

    def __init__(self, look: Look, heading: str, lines: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(look, name=heading)
        self.add(Heading(look, heading, 2))
        self.add_lines(lines)

    def add_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Some more of them."""
        for icon, words in lines:
            line = IconText(self._look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            self.add(line)


class SeenCard(LinesCard):
    """What whoever carries a file can see of it."""

    def __init__(self, look: Look) -> None:
        heading = translate("ExchangeCards", "What can be seen on the way")
        lines = (
            ("eye", translate("ExchangeCards", "Whoever carries the file sees how large it is and when it was sent.")),
            (
                "lock",
                translate(
                    "ExchangeCards", "Of what is in it they see nothing. Only your partner’s rmdesk can open it."
                ),
            ),
            ("user", translate("ExchangeCards", "They also see the name of the file, so put no names into it.")),
        )
        super().__init__(look, heading, lines)


class FolderCard(LinesCard):
    """An exchange folder: chosen once, looked into by itself."""

    choose_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ExchangeCards", "An exchange folder"))
        self._about = BodyText(look, "")
        self.add(self._about)
        self._looked = BodyText(look, "", "muted")
        self.add(self._looked)
        self.add_lines((
            ("eye", translate(
                "ExchangeCards", "Whoever owns the folder sees how large the files are, and when they come and go."
            )),
            ("lock", translate("ExchangeCards", "They cannot see a word, or your names.")),
        ))  # fmt: skip
        self.choose_button = AppButton(look, translate("ExchangeCards", "Choose a folder"), icon="folder-open")
        self.stop_button = AppButton(look, translate("ExchangeCards", "Stop using this folder"), icon="x")
        self.add(ButtonRow(look, self.choose_button, self.stop_button))
        self.choose_button.clicked.connect(self._on_choose)
        self.stop_button.clicked.connect(self._on_stop)

    def show_folder(self, shown: FolderShown) -> None:
        """Say which one is in use."""
        if shown.path is None:
            words = translate(
                "ExchangeCards",
                "If you both have a folder that another program carries between you, such as OneDrive, "
                "rmdesk can put your files there and find your partner’s. You both choose that folder, once.",
            )
            self.choose_button.set_words(translate("ExchangeCards", "Choose a folder"))
        else:
            words = translate("ExchangeCards", "In use: {folder}").format(folder=shown.path)
            self.choose_button.set_words(translate("ExchangeCards", "Choose another folder"))
        self._about.setText(words)
        looked = translate("ExchangeCards", "rmdesk looks into it each minute, and when something changes there.")
        if shown.looked is not None:
            looked = translate("ExchangeCards", "Last looked into on {moment}.").format(
                moment=plain_moment(shown.looked.astimezone())
            )
        self._looked.setText(looked)
        self._looked.setVisible(shown.path is not None)
        self.stop_button.setVisible(shown.path is not None)

    @Slot()
    def _on_choose(self) -> None:
        self.choose_asked.emit()

    @Slot()
    def _on_stop(self) -> None:
        self.stop_asked.emit()


class LostCard(LinesCard):
    """A laptop is lost or stolen: the way to a page about it."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("ExchangeCards", "If a laptop is lost or stolen"))
        self.add_lines((
            ("lock", translate(
                "ExchangeCards", "Whoever has it needs a passphrase or a recovery code to read anything that is closed."
            )),
            ("message-square", translate(
                "ExchangeCards", "Tell your partner by voice. Until then, do not open new files from that laptop."
            )),
        ))  # fmt: skip
        self.button = AppButton(look, translate("ExchangeCards", "What to do now"), icon="shield")
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_asked)

    @Slot()
    def _on_asked(self) -> None:
        self.asked.emit()
