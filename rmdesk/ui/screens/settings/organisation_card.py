"""What the organisation's IT has set for this computer, in one place: it is shown, and cannot be changed here."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.screens.settings.preferences import SetByIt
from rmdesk.ui.screens.settings.setting_card import SettingCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate


class OrganisationCard(SettingCard):
    """Hidden where nothing is set. What was refused is told in lines for IT, which stay in English."""

    def __init__(self, look: Look, set_by_it: SetByIt) -> None:
        super().__init__(look, translate("OrganisationCard", "Set by your organisation’s IT"))
        self._set = set_by_it
        if set_by_it.by:
            self.add(PlainLabel(look, set_by_it.by, TextRole.STRONG))
        for words in self._rules():
            line = IconText(look, "lock", words, "muted", TextRole.BODY)
            line.label.set_colour("text")
            self.add(line)
        if set_by_it.helpdesk:
            self.add(BodyText(look, self.tr("Helpdesk: {words}").format(words=set_by_it.helpdesk)))
        own = self.tr(
            "Your IT team cannot open your pages or reset your passphrase. Your recovery code is the way back."
        )
        self.add(BodyText(look, own, "muted"))
        if set_by_it.place:
            self.add(BodyText(look, self.tr("These rules stand in: {place}").format(place=set_by_it.place), "muted"))
        if set_by_it.refused:
            words = self.tr("Some of what IT set could not be used. Your IT team can see why:")
            self.add(PlainLabel(look, words, TextRole.STRONG))
            for words in set_by_it.refused:
                self.add(BodyText(look, words, "muted"))
        self.finish()

    @property
    def has_something(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._set.place or self._set.refused)

    def _rules(self) -> Iterator[str]:
        one = self._set
        if one.longest_idle_minutes is not None:
            words = self.tr("rmdesk locks when it is not used for {count} minutes, or sooner if you choose so.")
            yield words.format(count=one.longest_idle_minutes)
        if one.hides_from_capture:
            yield self.tr(
                "rmdesk stays out of screenshots and screen sharing, where a computer can do that, unless your own "
                "tools must see it."
            )
        if one.folders:
            folders = ", ".join(one.folders)
            yield self.tr("Copies outside this computer go only into: {folders}").format(folders=folders)
        elif one.folders is not None:
            yield self.tr("No copies are made outside this computer. The backups on it go on.")
        if one.no_removable:
            yield self.tr("Copies do not go onto memory sticks and other disks that can be taken away.")
        if one.names_keys:
            yield self.tr("Only programme packs from people whom your organisation named are used.")
