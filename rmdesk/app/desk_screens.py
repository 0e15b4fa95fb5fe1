"""The pages of the facilitator's desk, joined to its folder, its keys and the content. Nothing here knows a workbook
of anybody.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise

from PySide6.QtCore import QObject

from rmdesk.app.roof import Roof
from rmdesk.desk.checks import Finding, look_over, only_copies
from rmdesk.desk.drafts import DraftShelf
from rmdesk.desk.keys import KeyShelf
from rmdesk.desk.programmes import Programmes
from rmdesk.desk.samples import sample_texts
from rmdesk.desk.sheets import SheetOrder
from rmdesk.desk.signing import Handed, Signing
from rmdesk.domain.grounding import Grounding
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import Pack
from rmdesk.packs.applied import with_contacts
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.passphrase import PassphraseRules, generate_passphrase
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.desk_forms.places import screen_words
from rmdesk.ui.desk_screens.about.screen import AboutScreen
from rmdesk.ui.desk_screens.checklists.screen import ChecklistsScreen
from rmdesk.ui.desk_screens.clauses.screen import ClausesScreen
from rmdesk.ui.desk_screens.contacts.screen import ContactsScreen
from rmdesk.ui.desk_screens.dates.screen import DatesScreen
from rmdesk.ui.desk_screens.keys.screen import KeysScreen
from rmdesk.ui.desk_screens.look_over.screen import LookOverScreen
from rmdesk.ui.desk_screens.notices.screen import NoticesScreen
from rmdesk.ui.desk_screens.preview.screen import PreviewScreen
from rmdesk.ui.desk_screens.prints.screen import PrintsScreen
from rmdesk.ui.desk_screens.programmes.screen import ProgrammesScreen
from rmdesk.ui.desk_screens.safety.screen import SafetyScreen
from rmdesk.ui.desk_screens.sign.screen import SignScreen
from rmdesk.ui.desk_screens.words.screen import WordsScreen
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.screens.support.pause_screen import PauseScreen
from rmdesk.ui.screens.support.screen import SupportScreen
from rmdesk.ui.widgets.page import Page
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts
from rmdesk.workbook.grounding import load_grounding
from rmdesk.workbook.languages import ENGLISH
from rmdesk.workbook.loader import load_workbook

_WORDS, _DENIED = "security/words.txt", "security/denied.txt"


class DeskScreens(QObject):
    """Makes each page when it is first shown."""

    def __init__(self, roof: Roof) -> None:
        super().__init__(roof)
        self._roof = roof
        tools, context = roof.tools, roof.context
        folder = tools.paths.desk
        words = tools.read_text(_WORDS).split()
        keys = KeyShelf(folder / "keys", tools.policy or STANDARD_POLICY, tools.clock)
        shelf = DraftShelf(folder / "programmes")
        self.programmes = Programmes(shelf, keys.all, tools.read_text, tools.clock)
        self.signing = Signing(keys, shelf, tools.clock, words)
        self._samples = sample_texts(tools.read_text, tools.clock.now().date())
        self.draft = OpenDraft(context.writer, tools.clock, shelf.save, parent=self, samples=self._samples)
        self._passphrases = _Passphrases(tools.read_text)

    def entries(self) -> list[ScreenEntry]:
        """The first page and the keys; all the others once a programme is open."""
        look, context, draft = self._roof.look, self._roof.context, self.draft
        slots = self._contacts.slots
        first = _entry("programmes", "house", lambda: ProgrammesScreen(context, draft, self.programmes).view)
        keys = _entry(
            "keys",
            "key-round",
            lambda: KeysScreen(context, draft, self.programmes, self.signing, self._passphrases).view,
            at_end=True,
        )
        support = [
            ScreenEntry("support", self.tr("Support"), "", self._support, in_sidebar=False),
            ScreenEntry("pause", self.tr("Pause for a moment"), "", self._pause, in_sidebar=False),
        ]
        if not draft.is_open:
            return [first, keys, *support]
        return self._in_turn([
            first,
            _entry("about", "file-text", lambda: AboutScreen(context, draft).view),
            _entry("dates", "calendar", lambda: DatesScreen(context, draft).view),
            _entry("contacts", "phone", lambda: ContactsScreen(context, draft, slots).view),
            _entry("notices", "info", lambda: NoticesScreen(look, draft).view),
            _entry("words", "book-open", lambda: WordsScreen(context, draft, self.workbook).view),
            _entry("checklists", "list-checks", lambda: ChecklistsScreen(context, draft).view),
            _entry("clauses", "handshake", lambda: ClausesScreen(context, draft).view),
            _entry("safety", "shield", lambda: SafetyScreen(look, draft).view),
            _entry("preview", "eye", lambda: PreviewScreen(context, draft, self.workbook).view),
            _entry("look-over", "search", lambda: LookOverScreen(context, draft, self.look_over).view),
            _entry("sign", "pencil", self._sign),
            _entry("prints", "printer", lambda: PrintsScreen(context, draft, self.workbook, self._make_sheets).view),
            keys,
            *support,
        ])  # fmt: skip

    def _in_turn(self, entries: list[ScreenEntry]) -> list[ScreenEntry]:
        """Each page of the programme ends in a way to the next one, up to the one that looks it over."""
        names = [one.id for one in entries]
        turn = names[names.index("about") : names.index("look-over") + 1]
        after = {**dict(pairwise(turn)), "keys": "look-over", "sign": "prints"}
        return [replace(one, factory=self._ending_in(one.factory, after[one.id])) if one.id in after else one
                for one in entries]  # fmt: skip

    def _ending_in(self, make: Callable[[], Page], after: str) -> Callable[[], Page]:
        def page() -> Page:
            made = make()
            if isinstance(made, DeskPage):
                made.offer_next(screen_words(after))
                made.next_asked.connect(partial(self._roof.frame.go, after))
            return made

        return page

    def workbook(self) -> Workbook:
        """The workbook as it comes with the program, in the language of the programme."""
        return self._workbook

    def look_over(self, pack: Pack) -> tuple[Finding, ...]:
        """What there is to find in a draft, as if it were signed today."""
        tools = self._roof.tools
        allows = tools.organisation.policy.allows_pack_key
        found = look_over(pack, self._workbook, self._contacts, tools.clock.now().date(), allows, self._samples)
        return (*found, *only_copies(self.signing.able(pack)))

    @cached_property
    def _workbook(self) -> Workbook:
        return load_workbook(self._roof.tools.read_text, ENGLISH)

    @cached_property
    def _contacts(self) -> SupportContacts:
        tools = self._roof.tools
        return load_contacts(tools.read_text, tools.clock.now().date(), ENGLISH)

    def _sign(self) -> Page:
        return SignScreen(self._roof.context, self.draft, self.signing, self.look_over, self._go_to_prints).view

    def _go_to_prints(self, _handed: Handed) -> None:
        self._roof.frame.go("prints")

    def _make_sheets(self, pack: Pack, order: SheetOrder) -> bytes:
        from rmdesk.app.desk_print import make_sheets  # noqa: PLC0415 - loads the library for PDFs

        return make_sheets(self._roof.tools, self._workbook, pack, order)

    def _support(self) -> Page:
        return SupportScreen(self._roof.context, self._laid_contacts, self._grounding, lambda: True, self._nation).view

    def _pause(self) -> Page:
        return PauseScreen(self._roof.context, self._grounding).view

    def _laid_contacts(self) -> SupportContacts:
        return with_contacts(self.draft.pack, self._contacts) if self.draft.is_open else self._contacts

    def _nation(self) -> Nation:
        named = self.draft.pack.nation if self.draft.is_open else ""
        return Nation(named or self._roof.settings.nation.value)

    def _grounding(self) -> Grounding:
        return load_grounding(self._roof.tools.read_text, self._roof.language)


class _Passphrases:
    """New passphrases, from the word lists that come with rmdesk; the rules are read when first needed."""

    def __init__(self, read_text: Callable[[str], str]) -> None:
        self._read_text = read_text

    def suggest_passphrase(self) -> str:
        """Words chosen at random."""
        return generate_passphrase(self._read_text(_WORDS).split())

    def check_passphrase(self, passphrase: str) -> None:
        """Raises PassphraseRefused for one that is not good enough."""
        self._rules.check(passphrase)

    @cached_property
    def _rules(self) -> PassphraseRules:
        return PassphraseRules(frozenset(self._read_text(_DENIED).splitlines()))


def _entry(screen: str, icon: str, make: Callable[[], Page], *, at_end: bool = False) -> ScreenEntry:
    return ScreenEntry(screen, screen_words(screen), icon, make, at_end=at_end)
