"""Why a partner could not come back to the laptop of the other one, or why their things stay on the one that they left.

`detail` is for the log: it never holds a word that somebody wrote.
"""

from rmdesk.domain.errors import Told, WorldError

_SAFE = "Nothing has changed, on this laptop or in the copy."


class CannotComeBack(WorldError):
    """A copy of a partner's pages that was not taken in."""

    told = Told(
        "This copy does not fit what you share on this laptop.",
        _SAFE,
        "Make each other a file first, on both laptops. Then make a new copy to move with.",
    )


class CopyOfSomebodyElse(CannotComeBack):
    """The copy is of another workbook, or of the partner whose laptop this is."""

    told = Told(
        "This is not a copy of the pages of the partner who comes back.",
        _SAFE,
        "Choose the copy that was made on the other laptop, under “Moving to another laptop”.",
    )


class CopyTooOld(CannotComeBack):
    """A newer copy to move with was made after this one."""

    told = Told(
        "There is a newer copy to move with than this one.",
        _SAFE,
        "Choose the newest one. If it is lost, make another on the other laptop.",
    )


class HereAlready(CannotComeBack):
    """Private pages of the one who comes back lie here from before, and they are not those of the copy."""

    told = Told(
        "Your earlier private pages are still on this laptop.",
        _SAFE,
        "If they moved out from here, your partner first takes them off, under “Moving to another laptop”. If you "
        "still write here, open them with your own passphrase.",
    )


class MeetFirst(CannotComeBack):
    """The keys of one of the two are not those that the other laptop knows, or were given up there."""

    told = Told(
        "One of your laptops has other keys than the other one knows.",
        _SAFE,
        "Let the two laptops meet first, under “Meet on two laptops”. Then make a new copy to move with.",
    )


class PartnersWorkbookHere(CannotComeBack):
    """A copy is to be restored where the other partner's workbook is, which has pages of its own."""

    told = Told(
        "This copy is yours, and the workbook on this laptop is your partner’s.",
        _SAFE,
        "Your partner opens it and goes to “Moving to another laptop”. There they choose that you come back to this "
        "laptop, and rmdesk asks you for the copy.",
    )


class ThingsStay(WorldError):
    """What has arrived on the other laptop is not all that lies here."""

    told = Told(
        "Your things stay on this laptop.",
        "Nothing has been taken off. Something here is not the same as what has arrived on the other laptop.",
        "Make a new copy to move with and come back with that. If only something that you share is missing there, open "
        "one more file from your partner here, and try again.",
    )
