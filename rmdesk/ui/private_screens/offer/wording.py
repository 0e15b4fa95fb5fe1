"""From findings to what the page says about them."""

from PySide6.QtCore import QCoreApplication

from rmdesk.private.offering import Finding, FindingKind
from rmdesk.ui.private_screens.offer.values import FindingShown

translate = QCoreApplication.translate


def finding_shown(finding: Finding, text: str) -> FindingShown:
    """A finding with the words that it points at."""
    looks_like = {
        FindingKind.NHS_NUMBER: translate("offer", "This looks like an NHS number"),
        FindingKind.DATE_OF_BIRTH: translate("offer", "This looks like a date of birth"),
        FindingKind.PHONE_NUMBER: translate("offer", "This looks like a phone number"),
        FindingKind.EMAIL_ADDRESS: translate("offer", "This looks like an e-mail address"),
        FindingKind.LISTED_NAME: translate("offer", "This is a name on your list"),
    }[finding.kind]
    return FindingShown(looks_like, text[finding.start : finding.end], finding.start, finding.end)
