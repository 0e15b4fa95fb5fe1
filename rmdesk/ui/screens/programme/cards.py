"""The other cards of the page: which pack is in use, what it changed, and a new key that both are asked about."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot

from rmdesk.domain.packs import Pack
from rmdesk.domain.programme import WaitingPack
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.programme.values import LoadedPack
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.consent_card import ConsentCard
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.packs.organisation_name import OrganisationName
from rmdesk.ui.widgets.packs.words import key_words
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


class AboutCard(Card):
    """Which pack is in use and who signed it. `start_asked`: take the beginning and length of the programme.

    `away_asked`: put the pack away.
    """

    start_asked = Signal()
    away_asked = Signal()

    def __init__(self, look: Look, loaded: LoadedPack) -> None:
        super().__init__(look, name=translate("ProgrammeCards", "Your programme pack"))
        pack = loaded.pack
        self.add(Heading(look, translate("ProgrammeCards", "Your programme pack"), 2))
        self.add(OrganisationName(look, pack.organisation, pack.accent))
        for words in self._about(pack):
            self.add(BodyText(look, words))
        for key in loaded.signed_by:
            words = self.tr("Signed by {key} on {day}").format(key=key_words(key), day=plain_date(pack.issued))
            self.add(IconText(look, "shield", words, "ok", TextRole.BODY))
        self.start_button = AppButton(look, self.tr("Use the programme’s beginning and length"))
        self._row = ButtonRow(look, self.start_button)
        if loaded.other_start:
            self.add(IconText(look, "info", loaded.other_start, "note", TextRole.BODY))
        self.add(self._row)
        self._row.setVisible(bool(loaded.other_start))
        self.away_button = AppButton(look, self.tr("Put this pack away"), ButtonKind.QUIET)
        self.add(ButtonRow(look, self.away_button))
        self.start_button.clicked.connect(self._on_start)
        self.away_button.clicked.connect(self._on_away)

    def _about(self, pack: Pack) -> list[str]:
        lines = []
        if pack.partner_organisation:
            lines.append(self.tr("Together with {name}").format(name=isolated(pack.partner_organisation)))
        if pack.cohort:
            lines.append(isolated(pack.cohort))
        lines.append(self.tr("Pack number {version} of {programme}").format(
            version=pack.version, programme=isolated(pack.programme)))  # fmt: skip
        return lines

    @Slot()
    def _on_start(self) -> None:
        self.start_asked.emit()

    @Slot()
    def _on_away(self) -> None:
        self.away_asked.emit()


class AwayCard(Card):
    """The packs that were put away. `again_asked` comes with the id of the programme."""

    again_asked = Signal(str)

    def __init__(self, look: Look, packs: Sequence[Pack]) -> None:
        heading = translate("ProgrammeCards", "Put away")
        super().__init__(look, name=heading)
        self.add(Heading(look, heading, 2))
        self.add(BodyText(look, self.tr("Either of you can use it again. What you wrote for it is still here.")))
        self.buttons: list[AppButton] = []
        for pack in packs:
            title = ", ".join(isolated(one) for one in (pack.organisation, pack.cohort) if one)
            self.add(BodyText(look, title))
            words = self.tr("Use it again")
            button = AppButton(look, words, name=f"{words}: {title}")
            button.clicked.connect(partial(self._on_again, pack.programme))
            self.buttons.append(button)
            self.add(ButtonRow(look, button))

    def _on_again(self, programme: str) -> None:
        self.again_asked.emit(programme)


class ChangesCard(Card):
    """What the pack changed in this workbook, and what it cannot do."""

    def __init__(self, look: Look, changes: tuple[str, ...]) -> None:
        super().__init__(look, name=translate("ProgrammeCards", "What the pack changed here"))
        self.add(Heading(look, translate("ProgrammeCards", "What the pack changed here"), 2))
        for words in changes or (self.tr("It changed no pages and added no contacts."),):
            self.add(IconText(look, "check", words, "text", TextRole.BODY))
        words = self.tr(
            "A pack can add and reword. It cannot take a page or a national contact away, show your words to anybody, "
            "or make rmdesk less safe. What you have answered stays with the question that you were asked."
        )
        self.add(BodyText(look, words, "muted"))


class NewKeyCard(ConsentCard):
    """A key takes the place of another. Both partners see who says so, and are asked for the same."""

    def __init__(self, look: Look, waiting: WaitingPack, other: str, now: Pack | None) -> None:
        mine = translate("ProgrammeCards", "You agree") if waiting.agreed_by_me else translate(
            "ProgrammeCards", "You: not yet")  # fmt: skip
        theirs = (
            translate("ProgrammeCards", "{name} agrees").format(name=other)
            if waiting.agreed_by_other
            else translate("ProgrammeCards", "{name}: not yet").format(name=other)
        )
        lines = [(mine, waiting.agreed_by_me)]
        if other:
            lines.append((theirs, waiting.agreed_by_other))
        heading = translate("ProgrammeCards", "Your programme names a new key")
        super().__init__(look, heading, lines, "" if waiting.agreed_by_me else self._asked(waiting, now))

    def _asked(self, waiting: WaitingPack, now: Pack | None) -> str:
        words = []
        for one in waiting.successions:
            told = translate("ProgrammeCards", "A new key takes over: {key}.").format(key=key_words(one.new))
            words.append(told)
            by = now.key(one.by) if now is not None else None
            if by is not None:
                words.append(translate("ProgrammeCards", "This says so: {key}.").format(key=key_words(by)))
        words.append(
            translate(
                "ProgrammeCards",
                "If you are not sure, ask your programme lead first. The "
                "pack that you have stays in use until you have both agreed.",
            )
        )
        return " ".join(words)


class LineCard(Card):
    """One sentence at the top of the page, with a way on (its words may be empty: none)."""

    asked = Signal()

    def __init__(self, look: Look, heading: str, words: str, way: str = "") -> None:
        super().__init__(look, CardKind.NOTE, heading)
        self.add(Heading(look, heading, 2))
        self.add(BodyText(look, words))
        self.button = AppButton(look, way)
        self._row = ButtonRow(look, self.button)
        self.add(self._row)
        self._row.setVisible(bool(way))
        self.button.clicked.connect(self._on_asked)

    @Slot()
    def _on_asked(self) -> None:
        self.asked.emit()
