"""What can be wrong with a kit, with the words that tell it. `detail` names the file that it is about."""

from rmdesk.domain.errors import Told, WorldError

_SAFE = "Nothing has been installed or changed."
_FRESH = "Do not install from this kit. Ask whoever gave it to you for a fresh one."


class KitRefused(WorldError):
    """A kit that must not be used."""

    told = Told("This kit cannot be used.", _SAFE, _FRESH)


class NotAKit(KitRefused):
    """The file is no kit, or it is cut off."""

    told = Told("This is not a whole rmdesk kit.", _SAFE, _FRESH)


class KitFileMissing(KitRefused):
    """A file that the list names is not there."""

    told = Told("A file is missing from this kit.", _SAFE, _FRESH)


class KitFileChanged(KitRefused):
    """A file is not the one that the list names."""

    told = Told("A file in this kit is not the one that was put in.", _SAFE, _FRESH)


class KitFileStrange(KitRefused):
    """A file that the list does not name, or a name that could lead out of the folder."""

    told = Told("There is a file in this kit that does not belong to it.", _SAFE, _FRESH)


class KitNotSigned(KitRefused):
    """The list has no signature, or a wrong one."""

    told = Told("The list of files in this kit is not signed by the programme.", _SAFE, _FRESH)


class KitOfAnotherKey(KitRefused):
    """The fingerprint that was given is not that of the key which signed."""

    told = Told("This kit was signed by another key than the one you named.", _SAFE, _FRESH)


class KitTooLarge(KitRefused):
    """It would unpack to more than any kit."""

    told = Told("This kit is larger than any kit can be.", _SAFE, _FRESH)


class KitNothingToHandOut(KitRefused):
    """No installer was named for a kit that is being made."""

    told = Told(
        "A kit needs at least one installer.",
        "Nothing has been written.",
        "Name the installers for the computers that your people use.",
    )


class KitInstallerStrange(KitRefused):
    """A file that was named as an installer is none of ours, by its name."""

    told = Told(
        "This file is not an rmdesk installer.",
        "Nothing has been written.",
        "Choose a file that ends in .msi, .deb, .rpm, .dmg or .pkg and begins with rmdesk.",
    )
