"""Why news from the other laptop, or a step of pairing, was not taken in, with the words that tell it kindly.

`detail` is for the log: it names a part of the format or an id, never a word that somebody wrote.
"""

from rmdesk.domain.errors import Told, WorldError

_SAFE = "Nothing has been changed, and your pages are as they were."
_SEND_AGAIN = "Ask your partner to send it again."
_BEGIN_AGAIN = "Begin again on this laptop under “Meet on two laptops”, and send your partner the new file."


class ExchangeRefused(WorldError):
    """A file of the exchange, or of a pairing, that was not taken in."""

    told = Told("This file cannot be used.", _SAFE, _SEND_AGAIN)


class PartnerKeysChanged(ExchangeRefused):
    """A pairing by a partner who is known, with other keys than those that are known."""

    told = Told(
        "Your partner’s laptop has other keys than the one that this laptop knows.",
        _SAFE,
        "If theirs was lost or stolen, or if they changed every key, choose “A laptop is lost or stolen” here first.",
    )


class KeysGivenUp(ExchangeRefused):
    """A pairing with the very keys that were given up, because the laptop that has them is lost."""

    told = Told(
        "This file was made with the keys of the laptop that is lost.",
        _SAFE,
        "Speak to your partner. On their new laptop they first change every key, and then make a new file.",
    )


class NotAnExchange(ExchangeRefused):
    """The file or the text is something else."""

    told = Told(
        "This is not a file from your partner’s rmdesk.",
        _SAFE,
        "Choose the file that ends in .rmx, or paste the whole text.",
    )


class ExchangeNotWhole(ExchangeRefused):
    """Pasted text has lost or changed letters, or its end."""

    told = Told(
        "This text is not whole: a part of it is missing or was changed.",
        _SAFE,
        "Copy it again, from the line that says that the exchange starts to the line that says that it ends.",
    )


class ExchangeDamaged(ExchangeRefused):
    """Cut off, changed on the way, or not made by rmdesk."""

    told = Told("This file was cut off or changed on its way.", _SAFE, _SEND_AGAIN)


class ExchangeTooManyDevices(ExchangeRefused):
    """More computers in one partner's name than one person has, and most of them new to this laptop."""

    told = Told(
        "This file names more computers than rmdesk can follow for one person.",
        _SAFE,
        "To send it again does not help. In a new workbook you can go on together. Your private pages can come along.",
    )


class ExchangeTooLarge(ExchangeRefused):
    """More than 8 MiB."""

    told = Told("This file is larger than any that rmdesk makes.", _SAFE, _SEND_AGAIN)


class ExchangeTooNew(ExchangeRefused):
    """Its format is above what this program reads."""

    told = Told(
        "This file needs a newer version of rmdesk.",
        _SAFE,
        "Install the newer version on this laptop, then open the file again.",
    )


class ForAnotherPair(ExchangeRefused):
    """It belongs to another shared workbook."""

    told = Told(
        "This file belongs to another pair.",
        _SAFE,
        "Check which workbook is open here. If it is the right one, ask your partner which file they meant to send.",
    )


class ForSomebodyElse(ExchangeRefused):
    """It is of this pair, and not for the one who is here: their own file, or one for an earlier key."""

    told = Told(
        "This file is not for you. It may be one that you made yourself.",
        _SAFE,
        "Send it to your partner. Open here what your partner sends you.",
    )


class FromNobodyWeKnow(ExchangeRefused):
    """The sender is not of this pair, or did not sign it."""

    told = Told(
        "This file does not come from your partner’s rmdesk.",
        _SAFE,
        "Do not use it. Tell your partner that you were sent it.",
    )


class EarlierPartMissing(ExchangeRefused):
    """It goes on from something that is not here yet."""

    told = Told(
        "An earlier part of the news is missing.",
        "What fits was taken in, and nothing is lost.",
        "Make a file for your partner and send it. Their next file then brings what is missing.",
    )


class ExchangeStopped(ExchangeRefused):
    """Somebody locked or closed rmdesk while a file was being opened."""

    told = Told(
        "A file from your partner was still being opened when rmdesk was locked or closed.",
        "Nothing of it was taken in, and your pages are as they were.",
        "Open the file again.",
    )


class NotPairedYet(ExchangeRefused):
    """The laptops have not been paired, so nobody's news can be known as theirs."""

    told = Told(
        "Your laptop and your partner’s laptop do not know each other yet.",
        _SAFE,
        "Choose “Meet on two laptops” first. It takes a call of a few minutes.",
    )


class WrongPairingCode(ExchangeRefused):
    """The 8 numbers that were typed are not those that the partner's laptop shows. `tries_left`: 1 or 2."""

    told = Told(
        "These are not the 8 digits that belong here.",
        "Nothing has been sent, and your pages are safe.",
        "Ask your partner to read their 8 digits once more, then type them again. You have 3 tries in all.",
    )

    def __init__(self, detail: str = "", tries_left: int = 0) -> None:
        super().__init__(detail)
        self.tries_left = tries_left


class OwnPairingCode(ExchangeRefused):
    """Somebody typed the code that they are to read out. It does not count as a try."""

    told = Told(
        "These are the 8 digits that you read out yourself.",
        "Nothing has been changed, and this does not count as a try.",
        "Ask your partner to read out the digits on their screen, and type those.",
    )


class PairingCodeIncomplete(ExchangeRefused):
    """Not 8 digits. It does not count as a try."""

    told = Told(
        "There are exactly 8 digits to type.",
        "Nothing has been changed, and this does not count as a try.",
        "Ask your partner to read out their digits, and type all 8.",
    )


class PairingSwapped(ExchangeRefused):
    """The codes did not fit 3 times: one of the files may have been exchanged for another on its way."""

    told = Told(
        "The digits did not fit 3 times. Somebody may have swapped a file on its way.",
        "It has been stopped. Nothing of yours has been sent.",
        "Begin again, and send the files another way than before, such as on a USB stick.",
    )


class RoomWordsWrong(ExchangeRefused):
    """The 10 words do not fit the file."""

    told = Told(
        "These 10 words do not fit this file.",
        _SAFE,
        "Compare the words with those on your partner’s screen, one by one. If they are the same, begin again.",
    )


class AnswerDoesNotFitWords(ExchangeRefused):
    """In one room: an answer that was not made with the words that this laptop shows."""

    told = Told(
        "This file was not made with the 10 words that you see here.",
        _SAFE,
        "Ask your partner to open your file, type the words again, and give you the new file.",
    )


class NewsNotPairing(ExchangeRefused):
    """A file with news was opened where a file of the pairing was asked for."""

    told = Told(
        "This file holds news. Your laptops do not know each other yet, so it cannot be opened.",
        _SAFE,
        "Finish “Meet on two laptops” first, then open it once more.",
    )


class PairingStale(ExchangeRefused):
    """A file of an earlier try."""

    told = Told(
        "This file belongs to an earlier try.",
        _SAFE,
        "Open the newest file from your partner, or begin again.",
    )


class PairingOfOthers(ExchangeRefused):
    """A file of a pairing of the same workbook that this laptop has not begun."""

    told = Told(
        "This file answers an invitation that was not made on this laptop.",
        _SAFE,
        _BEGIN_AGAIN,
    )


class PairingAnswerChanged(ExchangeRefused):
    """It does not follow from the file before it: another answer, or one of the files was exchanged."""

    told = Told(
        "This file does not fit the one before it. One of them may have been swapped on its way.",
        _SAFE,
        "Begin again, and send the files another way than before.",
    )


class PairingOutOfOrder(ExchangeRefused):
    """It is a later step than the one that is due."""

    told = Told(
        "This file comes too early: a step before it is missing here.",
        _SAFE,
        "Open your partner’s files in the order in which they made them.",
    )


class PairingSeenAlready(ExchangeRefused):
    """The file was opened before, and all is well."""

    told = Told(
        "You have opened this file already.", _SAFE, "If you have a newer file from your partner, choose that one."
    )


class OwnPairingFile(ExchangeRefused):
    """A file of the pairing that was made on this very laptop."""

    told = Told(
        "You made this file yourself. It is for your partner.",
        _SAFE,
        "Send it to your partner, and open here what they send back.",
    )


class PairedAlready(ExchangeRefused):
    """These two laptops are paired with each other."""

    told = Told(
        "Your laptop and your partner’s laptop know each other already.",
        _SAFE,
        "This is an older file. Choose the newest one from your partner.",
    )


class PairComplete(ExchangeRefused):
    """Two partners belong to this workbook, and this file is by a third."""

    told = Told(
        "This workbook has 2 partners already, and this file is from somebody else.",
        _SAFE,
        "A workbook belongs to 2 people. Begin a new workbook with a new partner.",
    )


class PairingUnderWay(ExchangeRefused):
    """An invitation arrives while this laptop has a pairing of its own under way."""

    told = Told(
        "You have made or opened an invitation on this laptop already.",
        _SAFE,
        "Go on with it, or stop it first. Only one of you begins.",
    )


class WeakKey(ExchangeRefused):
    """A public key under which anybody could forge or read."""

    told = Told(
        "This file would not keep your pages safe, so rmdesk does not use it.",
        _SAFE,
        "Do not use it. Ask your partner whether they really sent it.",
    )


class PartnerKeyUnfit(ExchangeRefused):
    """The partner's exchange key is a weak one: what is sealed to it could be read by anybody."""

    told = Told(
        "rmdesk cannot make a file for your partner: the key of their laptop is not a safe one.",
        "Nothing has been sent, and your pages are as they were.",
        "Tell your partner by voice. To exchange again, begin a new workbook together.",
    )
