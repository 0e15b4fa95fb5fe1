"""What the programme tells people about their data: who is responsible, the privacy notice, who to complain to."""

from rmdesk.domain.packs import Notices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_label import PlainLabel


class NoticesCard(Card):
    """In the programme's own words."""

    def __init__(self, look: Look, notices: Notices) -> None:
        super().__init__(look)
        heading = self.tr("Your data and your rights")
        self.setAccessibleName(heading)
        self.add(Heading(look, heading, 2))
        words = self.tr("Your programme wrote these words. Nobody in it can read your pages.")
        self.add(BodyText(look, words, "muted"))
        for paragraph in notices.privacy:
            self.add(BodyText(look, paragraph))
        for name, told in (
            (self.tr("Who is responsible for your data"), notices.controller),
            (self.tr("Who to ask about it"), notices.contact),
            (self.tr("Who to complain to"), notices.complaints),
        ):
            self.add(PlainLabel(look, name, TextRole.STRONG))
            self.add(BodyText(look, told))
