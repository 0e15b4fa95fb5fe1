"""The heading and the first sentences of each step."""

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.screens.pairing.values import PairingShown, PairingStep
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def heading_of(shown: PairingShown) -> str:
    """What the page is called at that step."""
    return {
        PairingStep.INVITED: translate("PairingWords", "Your invitation"),
        PairingStep.WORDS: translate("PairingWords", "Are you in the same room?"),
        PairingStep.ANSWERED: translate("PairingWords", "Your answer"),
        PairingStep.CODES: translate("PairingWords", "Two times 8 digits"),
        PairingStep.DONE: _done_heading(shown),
        PairingStep.NEW_WORKBOOK: translate("PairingWords", "A workbook for the two of you"),
        PairingStep.AGAIN: translate("PairingWords", "Meet again on two laptops"),
    }.get(shown.step, translate("PairingWords", "Meet on two laptops"))


def lead_of(shown: PairingShown) -> str:
    """What stands below the heading."""
    in_turn = translate("PairingWords", "Do these one after the other. There is no hurry.")
    return {
        PairingStep.START: translate(
            "PairingWords",
            "You and your partner can each write on a laptop of your own. First, the 2 laptops get to know each other, "
            "once. After that, what you share goes between them in sealed files that nobody else can open.",
        ),
        PairingStep.INVITED: in_turn,
        PairingStep.WORDS: translate("PairingWords", "This invitation was made for one room."),
        PairingStep.ANSWERED: in_turn,
        PairingStep.CODES: translate(
            "PairingWords",
            "Now speak to each other, on a call or face to face. Each of you reads, and each of you types.",
        ),
        PairingStep.DONE: _done(shown),
        PairingStep.ONE_LAPTOP: translate(
            "PairingWords",
            "You both write in this workbook on this laptop, and nothing needs to be sent. If one of you gets a laptop "
            "of their own, they can move there.",
        ),
        PairingStep.AGAIN: translate(
            "PairingWords",
            "The laptop of one of you has new keys, because one is lost or somebody knew a secret. Meet again as at "
            "the first time. What you share is still here, and what the earlier keys sign from now on is not taken in.",
        ),
        PairingStep.APART: translate(
            "PairingWords",
            "Each of you writes on a laptop of your own now, and both laptops know each other from before. No codes "
            "are needed.",
        ),
        PairingStep.NEW_WORKBOOK: translate(
            "PairingWords",
            "Your partner has begun a workbook for the two of you. You have a workbook here already, so a new one is "
            "made beside it.",
        ),
    }[shown.step]


def _done_heading(shown: PairingShown) -> str:
    """What is so on this laptop, and of the other one only what is known here."""
    if not (shown.heard or (shown.room and shown.first)):
        return translate("PairingWords", "Your laptop is ready")
    if not shown.partner:
        return translate("PairingWords", "You are connected")
    return translate("PairingWords", "You are connected with {name}").format(name=isolated(shown.partner))


def _done(shown: PairingShown) -> str:
    if shown.heard:
        return translate("PairingWords", "Both laptops know each other now, and a file from your partner has come.")
    if not shown.room:
        return translate(
            "PairingWords",
            "It knows your partner’s laptop now. You are connected as soon as they have typed your 8 digits too.",
        )
    if shown.first:
        return translate("PairingWords", "Both laptops know each other now.")
    return translate(
        "PairingWords",
        "It knows your partner’s laptop now. You are connected as soon as they have opened your answer.",
    )
