"""Why a programme pack was not used: every way, with the words that tell it kindly. `detail` names the part."""

from rmdesk.domain.errors import Told, WorldError

_SAFE = "Nothing has been changed, and your pages are as they were."
_SEND_AGAIN = "Ask your programme lead to send the pack again, as a file."
_TELL_LEAD = "Tell your programme lead what you see here. They can mend the pack and sign it again."


class PackRefused(WorldError):
    """A pack that was not used."""

    told = Told("This programme pack cannot be used.", _SAFE, _SEND_AGAIN)


class NotAPack(PackRefused):
    """The file or the text is something else."""

    told = Told(
        "This is not a programme pack.", _SAFE, "Choose the file that ends in .rmpack, or paste the whole text."
    )


class PackNotWhole(PackRefused):
    """Pasted text has lost or changed letters, or its end."""

    told = Told(
        "This text is not the whole programme pack.",
        _SAFE,
        "Copy it again, from the line that says that the pack starts to the line that says that it ends.",
    )


class PackDamaged(PackRefused):
    """Cut off, too long, or no longer what was signed."""

    told = Told("This programme pack was changed or damaged after it was signed.", _SAFE, _SEND_AGAIN)


class PackTooLarge(PackRefused):
    """More than 1 MiB."""

    told = Told("This file is larger than any programme pack.", _SAFE, _SEND_AGAIN)


class PackTooNew(PackRefused):
    """Its format is above what this program reads."""

    told = Told(
        "This programme pack needs a newer version of rmdesk.", _SAFE, "Install the newer version, then open it again."
    )


class PackFieldUnknown(PackRefused):
    """It has a field that no pack has, or lacks one that every pack has."""

    told = Told("This programme pack holds something that rmdesk does not know.", _SAFE, _TELL_LEAD)


class PackFieldWrong(PackRefused):
    """A field is too long, empty, of the wrong kind, or does not fit another one."""

    told = Told("A part of this programme pack is not as it has to be.", _SAFE, _TELL_LEAD)


class PackTextRefused(PackRefused):
    """A text holds control characters or marks that can make it read as something else."""

    told = Told(
        "This programme pack has hidden characters in its words. They could make it read as something else.",
        _SAFE,
        _TELL_LEAD,
    )


class PackDatesWrong(PackRefused):
    """A date lies far outside the programme, or in an order that cannot be."""

    told = Told("The dates in this programme pack do not make sense.", _SAFE, _TELL_LEAD)


class PackContactUnchecked(PackRefused):
    """A support contact has no day on which somebody checked it."""

    told = Told("A support contact in this programme pack does not say when it was checked.", _SAFE, _TELL_LEAD)


class PackKeysWrong(PackRefused):
    """The keys that it names are too few, double, or not keys; or somebody else signed it."""

    told = Told("The keys that this programme pack names are not as they have to be.", _SAFE, _TELL_LEAD)


class PackOfAnotherProgramme(PackRefused):
    """It belongs to another programme than the one that is loaded."""

    told = Told(
        "This pack belongs to another programme than yours.",
        _SAFE,
        "Check with your programme lead which pack is meant for you. If you have changed programme, put the pack that "
        "you have away first, on the page Programme.",
    )


class PackOfAnotherKey(PackRefused):
    """None of the keys that this pair trusts has signed it."""

    told = Told(
        "This pack was not signed by your programme.",
        _SAFE,
        "Do not use it. Tell your programme lead that you were sent it.",
    )


class PackKeysChanged(PackRefused):
    """It names other keys, and no key that this pair trusts says so."""

    told = Told(
        "This pack names a new key, and none of the keys that you know vouches for it.",
        _SAFE,
        "Do not use it. Ask your programme lead for a pack with a statement by one of the keys that you know.",
    )


class PackOlder(PackRefused):
    """Its version is lower than the one that is loaded."""

    told = Told(
        "This pack is older than the one that you have.", _SAFE, "There is nothing to do. You have the newer one."
    )


class PackVersionTaken(PackRefused):
    """It has the version of the loaded one, and other content."""

    told = Told(
        "This pack has the same number as the one that you have, but it is not the same.",
        _SAFE,
        "Ask your programme lead for a pack with a higher number.",
    )


class PackNotAllowed(PackRefused):
    """The policy of this computer names the keys that packs may have, and this is none of them."""

    told = Told(
        "Your organisation does not allow this pack on this computer.",
        _SAFE,
        "Ask your IT team or your programme lead which pack is meant for you.",
    )


class FingerprintDiffers(PackRefused):
    """What was typed from the programme card fits none of the keys that signed."""

    told = Told(
        "That is not the fingerprint of this pack.",
        _SAFE,
        "Compare it with your programme card, word by word. If it still differs, do not use the pack and tell your "
        "programme lead.",
    )
