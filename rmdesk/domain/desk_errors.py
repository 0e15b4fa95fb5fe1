"""What can fail at the facilitator's desk, with the words that tell it kindly. `detail` names the part."""

from rmdesk.domain.errors import Told, WorldError

_SAFE = "Your programme and its packs are as they were."


class DeskFailed(WorldError):
    """Something at the desk could not be done."""

    told = Told("That could not be done.", _SAFE, "Try again.")


class SigningKeyDamaged(DeskFailed):
    """The file of a signing key is cut off or changed, or it is something else."""

    told = Told("This signing key cannot be read.", _SAFE, "Use the copy that you keep in another place.")


class SigningKeyMissing(DeskFailed):
    """The file of a signing key is not where the desk keeps it."""

    told = Told(
        "The file of this signing key is not on this computer.", _SAFE, "Bring the copy that you keep in another place."
    )


class SigningKeyElsewhere(DeskFailed):
    """A key file is brought that belongs to no key which this desk knows."""

    told = Told(
        "This is a key that this desk does not know.", _SAFE, "Choose the copy of a key that is in the list of keys."
    )


class SigningPassphraseWrong(DeskFailed):
    """The passphrase opens another key, or none."""

    told = Told(
        "That passphrase does not open this key.",
        _SAFE,
        "Check the spelling and the capital letters, then type it again.",
    )


class DraftDamaged(DeskFailed):
    """The file of a programme that is being written cannot be read."""

    told = Told(
        "The draft of this programme cannot be read.",
        "Every pack that was signed is as it was.",
        "Start again from the pack that was signed last.",
    )


class ProgrammeTaken(DeskFailed):
    """There is a programme of that name already."""

    told = Told("This desk has a programme of that name already.", _SAFE, "Choose another name.")


class AlreadySigned(DeskFailed):
    """That version has been signed, with other content."""

    told = Told(
        "A pack with this number has been signed already.", _SAFE, "Sign it again: it gets the next number then."
    )


class KeyWouldBeLost(DeskFailed):
    """The only known copy of a signing key would go."""

    told = Told(
        "This is the only copy of this key that the desk knows of. Without it you could not sign as this key again.",
        "Nothing has been removed.",
        "Save a copy in another place first.",
    )


class FileUnreadable(DeskFailed):
    """A file that somebody chose cannot be read."""

    told = Told("This file cannot be read.", _SAFE, "Check that the disk or memory stick is connected, then try again.")


class DeskOpenAlready(DeskFailed):
    """Another desk of this person is open."""

    told = Told("The facilitator’s desk is open already.", _SAFE, "Go to its window, or close it and try again.")


class DeskNotStarted(DeskFailed):
    """The system did not start another process."""

    told = Told("The facilitator’s desk could not be opened.", _SAFE, "Close other programs, then try again.")
