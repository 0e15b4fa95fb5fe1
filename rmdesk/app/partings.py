"""The steps that close a workbook for good reasons: changing every key, erasing one's words, leaving this computer."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from rmdesk.app.last_work import Finish, LastWork
from rmdesk.app.lost import knows_other_laptop
from rmdesk.app.opening import OpenWorkbook, open_workbook
from rmdesk.app.roof import Tools
from rmdesk.app.writing import with_room
from rmdesk.domain.errors import BackupNotMade, ChangeUnfinished, SpaceDamaged, WorldError
from rmdesk.private.my_data import MyData
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.services.my_words import MyWords
from rmdesk.ui.messages import Message, message_for
from rmdesk.vaultkeeping.backup.earlier import make_new_and_remove_mine
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.leave import take_off
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import unlock_as

translate = QCoreApplication.translate


class Partings:
    """Each method closes the open workbook and shows what is done to it then. On the UI thread.

    The passphrase has been asked for and checked before any of them is called.
    """

    def __init__(self, opened: OpenWorkbook, tools: Tools, finish: Finish) -> None:
        self._opened = opened
        self._tools = tools
        self._finish = finish

    def renew_everything(self, present: str, new: str, code: tuple[str, ...]) -> None:
        """Change every key, because somebody knows the passphrase or the code."""
        chosen = NewSecrets(new, parse_recovery_code("-".join(code)))
        work = partial(self._renew, present, chosen, self._recipient(), met=knows_other_laptop(self._opened))
        self._finish(LastWork(translate("Partings", "Changing every key…"), work, _not_renewed))

    def erase(self, *, private: bool, shared: bool) -> None:
        """Erase this partner's private pages, or what they wrote on the shared side, or both; backups too."""
        work = partial(self._erase, private=private, shared=shared)
        self._finish(LastWork(translate("Partings", "Erasing your words…"), work))

    def take_off(self) -> None:
        """Take this partner's things off this computer. A checked copy is outside it."""
        self._finish(LastWork(translate("Partings", "Taking your things off this computer…"), self._take_off))

    @property
    def _policy(self) -> KdfPolicy:
        return self._tools.policy or STANDARD_POLICY

    def _recipient(self) -> Recipient | None:
        other = self._opened.workspace.pair().other
        return None if other is None else Recipient(other.id, self._opened.shared.partners.exchange_key(other.id))

    def _renew(self, present: str, chosen: NewSecrets, to: Recipient | None, *, met: bool) -> Message:
        folder, me = self._opened.folder, self._opened.keys.shared.partner
        change = partial(renew_everything, folder, me, present, chosen, to, self._policy, carried=True)
        finished = with_room(folder, change)
        cleared = finished and self._clear_what_opens_as_before(chosen.passphrase)
        return _renewed(finished=finished, cleared=cleared, met=met)

    def _clear_what_opens_as_before(self, passphrase: str) -> bool:
        """A new backup, and then the earlier ones and what was put aside go; whether all of it is gone."""
        before = self._opened
        try:
            keys = unlock_as(before.folder, before.keys.shared.partner, passphrase, self._policy)
            opened = open_workbook(before.folder, keys, before.clock, self._tools.paths)
        except WorldError:
            return False
        try:
            return self._clear_backups(opened)
        finally:
            opened.close()

    def _erase(self, *, private: bool, shared: bool) -> Message:
        before = self._opened
        opened = open_workbook(before.folder, before.keys, before.clock, self._tools.paths)
        try:
            if private:
                MyData(opened.private.space).erase_everything()
            if shared:
                MyWords(opened.workspace).erase()
            there_too = shared and knows_other_laptop(opened)
            return _erased(backups_too=self._clear_backups(opened), shared_too=shared, there_too=there_too)
        finally:
            opened.close()

    def _clear_backups(self, opened: OpenWorkbook) -> bool:
        spaces = opened.shared.space, opened.private.space
        try:
            return make_new_and_remove_mine(opened.folder, opened.keys, spaces, opened.clock) == 0
        except (BackupNotMade, SpaceDamaged):
            return False

    def _take_off(self) -> Message:
        keys, folder = self._opened.keys, self._opened.folder
        whole = take_off(folder, keys.private.partner, keys.seal)
        if whole:
            state = load_state(self._tools.paths.state_file)
            save_state(self._tools.paths.state_file, state.without_vault(keys.shared.vault))
        return _taken_off(whole)


def _renewed(*, finished: bool, cleared: bool, met: bool) -> Message:
    safe = translate(
        "Partings",
        "Only your new passphrase and your new recovery code open your pages now. Tear up the old paper.",
    )
    gone = translate(
        "Partings",
        "A new backup is made and checked. Your older ones on this computer are gone, with what was put aside. Copies "
        "elsewhere still open with the old secrets: delete those yourself. Open your workbook with the new passphrase.",
    )
    left = translate(
        "Partings",
        "Some older backups or files could not be removed yet. Open your workbook with the new passphrase, and remove "
        "them under “Keeping your way in”.",
    )
    unfinished = translate("Partings", "The disk had no room for the last part. It is done when you open it.")
    meet = translate("Partings", "Your laptop and your partner’s have to meet again before news goes between them.")
    detail = (meet if met else "") if finished else unfinished
    return Message(translate("Partings", "Every key is changed."), safe, gone if cleared else left, detail)


def _erased(*, backups_too: bool, shared_too: bool, there_too: bool) -> Message:
    safe = translate("Partings", "Your words are out of the pages, the search, the drafts and the log.")
    both = translate("Partings", "What you both agreed stays, because it belongs to both of you.")
    backups = (
        translate(
            "Partings",
            "They are out of the backups on this computer too. Copies outside it, and what was printed, stay.",
        )
        if backups_too
        else translate("Partings", "Some older backups could not be changed now. They go by themselves within 35 days.")
    )
    title = translate("Partings", "Your words are erased.")
    there = translate("Partings", "They go from your partner’s laptop with the next file that you make for them.")
    return Message(title, f"{safe} {both}" if shared_too else safe, f"{backups} {there}" if there_too else backups)


def _taken_off(whole: bool) -> Message:
    stays = (
        translate("Partings", "Nobody else had a key to it, so the whole workbook is off this computer.")
        if whole
        else translate(
            "Partings", "What you share is still here for your partner, and your partner’s own pages are as they were."
        )
    )
    return Message(
        translate("Partings", "Your things are off this computer."),
        stays,
        translate(
            "Partings",
            "Keep your copy and your passphrase together in mind. On the new computer, press “Restore from a backup”.",
        ),
    )


def _not_renewed(error: WorldError) -> Message:
    told = message_for(error)
    if isinstance(error, ChangeUnfinished):
        return told
    return Message(
        translate("Partings", "Nothing has been changed."),
        translate("Partings", "Your present passphrase and code open your pages as before."),
        translate("Partings", "{0} Then make the change again.").format(told.next_step),
        told.happened,
    )
