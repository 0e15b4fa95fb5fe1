"""The page of the keys."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.desk.keys import ENDING, DeskKey, key_in
from rmdesk.desk.parts import one_line
from rmdesk.desk.programmes import Programmes
from rmdesk.desk.signing import Signing
from rmdesk.domain.desk_errors import KeyWouldBeLost, SigningKeyElsewhere
from rmdesk.domain.errors import WorldError
from rmdesk.domain.packs import MOST_KEYS, KeyRole, Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_screens.keys.new_key import NewKeyCard, SuccessorCard
from rmdesk.ui.desk_screens.keys.view import KeyLine, KeysView
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.widgets.plain_text import isolated


class NewPassphrases(Protocol):
    """New passphrases, and the rules for them."""

    def suggest_passphrase(self) -> str:
        """Words chosen at random."""
        ...

    def check_passphrase(self, passphrase: str) -> None:
        """Raises PassphraseRefused for one that is not good enough."""
        ...


class KeysScreen(QObject):
    """A passphrase goes to the slow thread, and is forgotten here as soon as the key is made."""

    def __init__(
        self, context: ScreenContext, draft: OpenDraft, programmes: Programmes, signing: Signing,
        passphrases: NewPassphrases,
    ) -> None:  # fmt: skip
        self.view = KeysView(context.look)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._programmes = programmes
        self._signing = signing
        self._passphrases = passphrases
        self.new: NewKeyCard | None = None
        self.successor: SuccessorCard | None = None
        follow_draft(self.view, draft)
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(self._forget)
        view.new_asked.connect(self._on_new)
        view.bring_asked.connect(self._on_bring)
        view.copy_asked.connect(self._on_copy)
        view.away_asked.connect(self._on_away)
        view.back_asked.connect(self._on_back)
        view.name_asked.connect(self._on_name)
        view.leave_asked.connect(self._on_leave)
        view.successor_asked.connect(self._on_successor)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._show_keys()

    @Slot()
    def _forget(self) -> None:
        if self.new is not None:
            self.new.passphrase.forget()
        if self.successor is not None:
            self.successor.passphrase.clear()
        self.new, self.successor = None, None

    @Slot()
    def _show_keys(self) -> None:
        self._forget()
        lines = [self._line(one) for one in self._signing.keys.all()]
        named = {one.role for one in self._draft.pack.keys} if self._draft.is_open else set(KeyRole)
        self.view.show_keys(lines, self._draft.is_open, [one for one in KeyRole if one not in named])

    def _line(self, key: DeskKey) -> KeyLine:
        line = KeyLine(key, self._signing.fingerprint(key.name))
        if not self._draft.is_open:
            return line
        pack = self._draft.pack
        named, signed = key.name in pack.keys, self._signing.signed_before(pack)
        return replace(
            line,
            named=named,
            can_name=not named and not signed and len(pack.keys) < MOST_KEYS,
            can_leave=named and not signed,
            can_succeed=named and signed,
        )

    @Slot()
    def _on_new(self) -> None:
        known = {one.name.role for one in self._signing.keys.all()}
        role = KeyRole.ORGANISATION if KeyRole.LEAD in known else KeyRole.LEAD
        name = self._draft.pack.organisation if self._draft.is_open and role is KeyRole.ORGANISATION else ""
        suggest, check = self._passphrases.suggest_passphrase, self._passphrases.check_passphrase
        card = NewKeyCard(self.view.look, role, name, suggest, check)
        card.make_asked.connect(self._on_make)
        card.left.connect(self._on_left)
        self.new = card
        self.view.show_body(card)
        card.name.setFocus()

    @Slot()
    def _on_left(self) -> None:
        self._show_keys()
        self.view.focus_heading()

    @Slot()
    def _on_make(self) -> None:
        card = self.new
        if card is None or not card.is_ready():
            return
        card.set_busy(True)
        role, name, passphrase = card.chosen_role(), one_line(card.name.text()), card.passphrase.passphrase()
        make = partial(self._signing.keys.make, role, name, passphrase)
        self._context.slow.run(make, self._on_made, self._on_failed)

    def _on_made(self, key: DeskKey) -> None:
        if self._draft.is_open:
            self._draft.put(self._programmes.named(self._draft.pack))
        self._told_at(self.tr("The key is made. Save a copy of it in another place now."), key)

    @Slot()
    def _on_bring(self) -> None:
        path = self._choose_file()
        if path is not None:
            self._change(partial(self._signing.keys.bring, path), self.tr("The key is on this computer now."))

    @Slot(object)
    def _on_back(self, key: DeskKey) -> None:
        path = self._choose_file()
        if path is not None:
            self._change(partial(self._bring_back, key, path), self.tr("The key is on this computer again."))

    def _bring_back(self, key: DeskKey, path: Path) -> DeskKey:
        """Another key than the one that was asked for is not taken."""
        if key_in(path) != key.name:
            raise SigningKeyElsewhere("public")
        return self._signing.keys.bring(path)

    def _choose_file(self) -> Path | None:
        return self._context.dialogs.choose_file_to_open(self.tr("The file of a key"), self.tr("Signing key"), ENDING)

    @Slot(object)
    def _on_copy(self, key: DeskKey) -> None:
        title = self.tr("Where to save the copy, such as a memory stick for the safe")
        folder = self._context.dialogs.choose_folder(title, Path.home())
        if folder is not None:
            work = partial(self._signing.keys.copy, key, folder)
            self._context.writer.run(work, partial(self._on_copied, folder), self._on_failed)

    def _on_copied(self, folder: Path, key: DeskKey) -> None:
        name = isolated(folder.name or str(folder))
        if self._signing.keys.is_elsewhere(folder):
            self._told_at(self.tr("The copy is saved in the folder {folder}.").format(folder=name), key)
            return
        words = self.tr(
            "A copy is in the folder {folder} now, but that is on the same disk as the key: with this computer both "
            "would be lost. Save one on a memory stick or a network drive too."
        )
        self._told_at(words.format(folder=name), key, good=False)

    @Slot(object)
    def _on_away(self, key: DeskKey) -> None:
        if key.could_be_lost:
            self._on_failed(KeyWouldBeLost("copy"))
        else:
            words = self.tr("The key is off this computer. Bring it back from its copy when you need it.")
            self._change(partial(self._signing.keys.put_away, key), words)

    @Slot(object)
    def _on_name(self, key: DeskKey) -> None:
        pack = self._draft.pack
        self._put(replace(pack, keys=(*pack.keys, key.name)), self.tr("The programme uses this key now."))

    @Slot(object)
    def _on_leave(self, key: DeskKey) -> None:
        pack = self._draft.pack
        kept = tuple(one for one in pack.keys if one != key.name)
        self._put(replace(pack, keys=kept), self.tr("The programme does not use this key any more."))

    def _put(self, pack: Pack, words: str) -> None:
        self._draft.put(pack)
        self._told_anew(words)

    @Slot(object)
    def _on_successor(self, key: DeskKey) -> None:
        pack = self._draft.pack
        keys = self._signing.keys.all()
        new = [one for one in keys if one.name not in pack.keys and one.name.role is key.name.role]
        by = [one for one in self._signing.able(pack) if one.here]
        if not new or not by:
            self._context.frame.tell(self._cannot_succeed(bool(new)))
            return
        card = SuccessorCard(self.view.look, key, new, by)
        card.name_asked.connect(partial(self._on_succeed, key))
        card.left.connect(self._on_left)
        self.successor = card
        self.view.show_body(card)
        card.new.focus_first()

    def _cannot_succeed(self, has_new: bool) -> Message:
        safe = self.tr("Nothing has been changed.")
        if not has_new:
            happened = self.tr("There is no other key of this kind yet.")
            return Message(happened, safe, self.tr("Make the new key first, then name it as the successor."))
        happened = self.tr("No key that this programme names is on this computer.")
        return Message(happened, safe, self.tr("Bring one of them back first."))

    def _on_succeed(self, old: DeskKey) -> None:
        card = self.successor
        if card is None:
            return
        new, by = card.chosen()
        card.set_busy(True)
        work = partial(self._signing.succeed, self._draft.pack, by, card.passphrase.text(), old.name, new.name)
        self._context.slow.run(work, self._on_succeeded, self._on_failed)

    def _on_succeeded(self, pack: Pack) -> None:
        if self._draft.is_open and self._draft.pack.programme == pack.programme:
            changed = replace(self._draft.pack, keys=pack.keys, successions=pack.successions)
            self._put(changed, self.tr("The successor is named. Sign a pack next, so that people see it."))

    def _change(self, work: Callable[[], DeskKey], words: str) -> None:
        self._context.writer.run(work, partial(self._told_anew, words), self._on_failed)

    def _told_at(self, words: str, key: DeskKey, *, good: bool = True) -> None:
        """Say it at the card of that key, which has the focus then."""
        if not shiboken6.isValid(self.view):
            return
        self._context.frame.clear_told()
        self._show_keys()
        self.view.saved_line.hide()
        for card in self.view.cards:
            if card.key.name == key.name:
                card.say(words, good=good)
                self.view.scroller.bring_along(card)
                card.buttons["copy"].setFocus()
        self._context.frame.announce(words)

    def _told_anew(self, words: str, _key: DeskKey | None = None) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._context.frame.clear_told()
        self._show_keys()
        self.view.saved_line.setVisible(True)
        self.view.saved_line.show_kept(words)
        self.view.focus_heading()

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        for card in (self.new, self.successor):
            if card is not None:
                card.set_busy(False)
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
