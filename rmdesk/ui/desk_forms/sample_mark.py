"""What stands at words of a sample that nobody has looked at yet: in words and with an icon, never by colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.icon_text import IconText

translate = QCoreApplication.translate


class SampleMark(IconText):
    """`parts` are the names of what is still the sample's, where one mark stands for several."""

    def __init__(self, look: Look, parts: Sequence[str] = ()) -> None:
        super().__init__(look, "copy", sample_words(parts), "note")


def sample_words(parts: Sequence[str] = ()) -> str:
    """Such as `Still from the sample: When`."""
    if not parts:
        return translate("SampleMark", "Still from the sample")
    return translate("SampleMark", "Still from the sample: {parts}").format(parts=", ".join(parts))
