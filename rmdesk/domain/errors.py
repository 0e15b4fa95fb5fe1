"""When the world fails: every way it can, with the words that tell it kindly.

Two kinds of failure exist. A `WorldError` means that the world failed (a disk is full, a passphrase does not fit):
people are told what happened, what is safe and what to do next. Anything else that is raised is a bug of ours: it is
reported with ids only, never with what somebody wrote.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Told:
    """The three sentences that a person gets. `happened` comes first and must make sense on its own."""

    happened: str
    safe: str
    next_step: str

    def as_text(self) -> str:
        """All three as one line, for the command line."""
        return f"{self.happened} {self.safe} {self.next_step}"


class WorldError(Exception):
    """The world failed. `told` is for people; `detail` is for the log and never holds anybody's words or names."""

    told: ClassVar[Told]

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or type(self).__name__)
        self.detail = detail


class WrongSecret(WorldError):
    """No slot fits the passphrase or the recovery code."""

    told = Told(
        "That does not open this workbook.",
        "Nothing has changed, and nothing is lost.",
        "Check for capital letters and extra spaces, then try again. You can also use your recovery code.",
    )


class PassphraseRefused(WorldError):
    """A new passphrase is too short, too long or too easy to guess. `detail` says which, as a plain sentence."""

    told = Told(
        "Choose a different passphrase.",
        "Nothing has been saved yet.",
        "Use 4 or more words that do not belong together. You can also let rmdesk choose words for you.",
    )


class RecoveryCodeMistyped(WorldError):
    """The check characters of a recovery code do not fit."""

    told = Told(
        "One of the letters or numbers in this code is not right.",
        "Nothing has changed.",
        "Compare it with your printed code, group by group. It has 7 groups of 4.",
    )


class KeyFileMissing(WorldError):
    """Neither copy of a key file is there."""

    told = Told(
        "The key file for this workbook is missing.",
        "Your pages are still here, but they cannot be opened without it.",
        "Let rmdesk rescue it: it looks for the key file in your backups. Do not delete anything.",
    )


class KeyFileDamaged(WorldError):
    """Both copies of a key file are damaged."""

    told = Told(
        "Both copies of the key file are damaged.",
        "Your pages are still here, but they cannot be opened without a good key file.",
        "Let rmdesk rescue it: it looks for the key file in your backups. Do not delete anything.",
    )


class KeyFileGone(WorldError):
    """Neither copy of a key file can be used, and no backup in the vault holds it."""

    told = Told(
        "No backup on this computer holds the key file.",
        "Your pages are still here. But a passphrase or recovery code opens the key file, not the pages themselves.",
        "If you have a copy on a memory stick, restore from it. Your partner’s own passphrase still opens what you "
        "share. Delete nothing.",
    )


class MadeByNewerVersion(WorldError):
    """A file's version is above what this program reads."""

    told = Told(
        "This workbook was made by a newer version of rmdesk.",
        "Nothing has been changed, and nothing is lost.",
        "Install the newer version on this computer, then open it again.",
    )


class AsksForTooMuch(WorldError):
    """A file asks for more memory or time than any file of ours does."""

    told = Told(
        "This file asks for more memory than any file that rmdesk makes.",
        "Nothing has been changed.",
        "The file may be damaged or not ours. Use a backup of it.",
    )


class NotOurFile(WorldError):
    """A database is missing, empty, plain SQLite, cut off, or belongs somewhere else."""

    told = Told(
        "One of the files in this workbook is not the one that belongs here.",
        "rmdesk has not changed it. Your other files are safe.",
        "Restore a backup, or rescue what can be read. Both are on the lock page. Delete nothing.",
    )


class SpaceDamaged(WorldError):
    """A database does not open with a good key, or its content does not agree with its own checks."""

    told = Told(
        "Part of this workbook is damaged.",
        "rmdesk has stopped writing to it, so that nothing gets worse.",
        "Lock the window. From the lock page you can rescue what can be read, or restore a backup. Delete nothing.",
    )


class ChangeOfKeysWaits(WorldError):
    """Every key is being changed, and this partner's key file has not taken that in yet."""

    told = Told(
        "Every key of this workbook is being changed, and your key file has not taken that in yet.",
        "Nothing is damaged, and nothing has been changed now.",
        "Open this workbook in the window of rmdesk once. Then run the command again.",
    )


class NotWhatWasSigned(WorldError):
    """The log of the shared space holds something that neither partner signed, so nothing in it can be relied on."""

    told = Told(
        "Somebody has changed your shared pages with another program. What is there now is not what you both signed.",
        "Your private pages are as you left them. rmdesk has stopped writing, so that nothing gets worse.",
        "Do not rely on the shared pages. Lock the window, and restore a backup from the lock page. Delete nothing.",
    )


class AlreadyOpen(WorldError):
    """Another rmdesk has this vault open."""

    told = Told(
        "This workbook is already open in another window.",
        "Nothing is lost.",
        "Go to that window, or close it and try again.",
    )


class DiskFull(WorldError):
    """The disk had no room; the transaction has been rolled back."""

    told = Told(
        "The disk is full, so this is not saved yet.",
        "What you typed is still on the screen, and everything saved before is safe.",
        "Make some room on the disk. rmdesk will try again by itself.",
    )


class CannotWrite(WorldError):
    """A folder or file is read-only, or the disk reports an error."""

    told = Told(
        "rmdesk cannot write to this folder, so this is not saved yet.",
        "What you typed is still on the screen, and everything saved before is safe.",
        "Check that the folder is not read-only and that the disk is connected, then try again.",
    )


class ChangeUnfinished(WorldError):
    """A change of passphrase or recovery code failed between the two copies of the key file."""

    told = Told(
        "The change could not be finished.",
        "Your pages are safe. Until it is finished, the old one and the new one may both open them, so keep both.",
        "Check that the disk is there and has room, then make the change again.",
    )


class PlaceIsCarried(WorldError):
    """The workbook's folder is one that another program copies to other computers, or it lies on a server."""

    told = Told(
        "This workbook is in a folder that is kept in step with another place, such as OneDrive or a network drive.",
        "Your pages are still here and nothing has been changed. rmdesk does not open them there, because an older "
        "copy or half a file could take their place.",
        "Let rmdesk move it to a folder of this computer. It checks every file before it removes the old one.",
    )


class NoFitPlace(WorldError):
    """The usual folder for workbooks is synced or on a server: nothing new is made there."""

    told = Told(
        "Your own folder on this computer is kept on a server, or in step with another place.",
        "Nothing has been written. A workbook there could be replaced by an older copy or by half a file.",
        "Ask your IT team for a local folder that stays on this computer, or use another computer.",
    )


class ProfileIsCleared(WorldError):
    """What this user writes goes at sign-out."""

    told = Told(
        "This computer account is a temporary one. What you write here goes when you sign out.",
        "Nothing has been written, so nothing can be lost.",
        "Sign in with an account of your own, or ask your IT team for one that keeps its files on this computer.",
    )


class NotMoved(WorldError):
    """A workbook could not be moved to another folder."""

    told = Told(
        "The workbook could not be moved.",
        "It is where it was, and every page in it is safe.",
        "Check that there is room on this computer and that no other window has the workbook open, then try again.",
    )


class MoveDoesNotFit(WorldError):
    """What a partner's own laptop said of their move does not fit what lies here; the detail says in what way."""

    told = Told(
        "Your partner’s private things stay on this laptop.",
        "Nothing has been taken off. What lies here is not the same as what has arrived on their own laptop.",
        "Your partner unlocks here once more with their own passphrase, and makes a new copy to move with.",
    )


class NotRescued(WorldError):
    """A rescue could not be written; the damaged files are where they were, or beside that."""

    told = Told(
        "The rescue could not be finished.",
        "Every file of your workbook is still there.",
        "Check that there is room on the disk and that no other window has the workbook open, then try again.",
    )


class BackupDamaged(WorldError):
    """A backup is missing, cut off, changed, or was never one of ours."""

    told = Told(
        "This file is not a whole backup, so it was not used.",
        "Nothing on this computer has been changed.",
        "Use another backup. The newest ones are in the folder called backups, inside the folder of your workbook.",
    )


class CopyNotAllowedThere(WorldError):
    """The organisation's policy for this computer does not allow a copy in that place."""

    told = Told(
        "Your organisation’s IT does not allow a copy in that place.",
        "Nothing has been written. Your pages and your earlier copies are as they were.",
        "The settings page says which places are allowed. Choose one of them, or ask your IT team.",
    )


class BackupNotMade(WorldError):
    """A backup could not be written, or did not pass its own checks."""

    told = Told(
        "A new backup could not be made.",
        "Your pages are safe, and your earlier backups are still there.",
        "Check that there is room on the disk. rmdesk will try again the next time you open this workbook.",
    )


class NotRestored(WorldError):
    """The place for a restored workbook is taken, or cannot be written to."""

    told = Told(
        "The backup could not be restored to that place.",
        "The backup and your workbook are as they were.",
        "Check that there is room on the disk, and choose a new folder that does not exist yet.",
    )


class TooLong(WorldError):
    """Something shared is larger than one operation may be (256 KiB)."""

    told = Told(
        "This is too long to keep in one piece, so it is not saved yet.",
        "What you typed is still on the screen.",
        "Make it shorter, or split it into two parts, then save again.",
    )


class ExportNotWritten(WorldError):
    """The place chosen for an export cannot be written to."""

    told = Told(
        "The export could not be written to that place.",
        "Your actions are safe, and no half-written file was left behind.",
        "Choose another folder and try again.",
    )


class ExportNotAgreed(WorldError):
    """An export lacks a partner's consent for exactly these lines."""

    told = Told(
        "Both of you have not agreed to exactly this list yet.",
        "Nothing has been written.",
        "Open the export page in rmdesk. Each of you can agree there, together or later and alone.",
    )


class NoDueDates(WorldError):
    """A calendar was asked for, and no open action in the list has a due date."""

    told = Told(
        "No open action in this list has a due date, so a calendar would be empty.",
        "Nothing has been written, and your actions are safe.",
        "Choose another kind of file, or give an action a due date and make a new list.",
    )


class WorkStopped(WorldError):
    """Somebody stopped a piece of work before it was done."""

    told = Told(
        "That was stopped.",
        "Nothing has been written, and nothing is lost.",
        "You can start it again at any time.",
    )


class ContentBroken(WorldError):
    """A content file has an error. `detail` names file, line and what is wrong."""

    told = Told(
        "A file that came with rmdesk has an error in it.",
        "Nothing that you wrote is affected.",
        "Install rmdesk again, or send the line below to the person who looks after it.",
    )


class OperationRefused(WorldError):
    """A shared operation's signature, chain or shape does not fit."""

    told = Told(
        "A shared change could not be checked, so it was not used.",
        "Everything that was there before is still there.",
        "Close rmdesk and open it again. If this comes back, keep the folder and ask for help.",
    )


class WorkerFailed(WorldError):
    """A helper process ended without an answer."""

    told = Told(
        "A part of rmdesk stopped before it was finished.",
        "Nothing that you wrote is affected.",
        "Try again. If this comes back, close rmdesk and open it again.",
    )
