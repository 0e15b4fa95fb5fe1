"""From reflections, drafts and versions to what the page says about them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.private.changes import changes_between
from rmdesk.private.entries import Reflection, ReflectionVersion, VersionMark
from rmdesk.private.secret_text import SecretText
from rmdesk.ui.platform.dates import plain_moment, plain_time
from rmdesk.ui.private_screens.reflection.values import Difference, VersionLine, VersionShown

translate = QCoreApplication.translate


def about(reflection: Reflection) -> str:
    """When it was begun, and when it was kept last."""
    begun, saved = (plain_moment(at.astimezone()) for at in (reflection.created_at, reflection.saved_at))
    if reflection.version == 1:
        return translate("reflection", "Written on {begun}").format(begun=begun)
    return translate("reflection", "Begun on {begun}. Kept last on {saved}.").format(begun=begun, saved=saved)


def draft_heading(saved_at: datetime, now: datetime) -> str:
    """Which draft this is: by its time today, by its date and time otherwise."""
    at, today = saved_at.astimezone(), now.astimezone().date()
    when = plain_time(at) if at.date() == today else plain_moment(at)
    return translate("reflection", "Your draft of {when}").format(when=when)


def kept_words(reflection: Reflection) -> str:
    """That the words are kept, and what became of those before."""
    at = plain_time(reflection.saved_at.astimezone())
    if reflection.version == 1:
        return translate(
            "reflection", "Saved on this computer at {at}. You find it under Reflections. Write on, or leave this page."
        ).format(at=at)
    return translate("reflection", "Saved on this computer at {at}. Earlier versions stay.").format(at=at)


def version_lines(marks: tuple[VersionMark, ...]) -> list[VersionLine]:
    """The versions before the newest, newest first."""
    words = translate("reflection", "Version {number}, {when}")
    return [
        VersionLine(mark.number, words.format(number=mark.number, when=plain_moment(mark.saved_at.astimezone())))
        for mark in marks[1:]
    ]


def version_shown(version: ReflectionVersion) -> VersionShown:
    """An earlier version to be read."""
    when = plain_moment(version.saved_at.astimezone())
    return VersionShown(version.number, when, version.title.reveal(), version.text.reveal())


def differences(version: ReflectionVersion, title: SecretText, text: SecretText) -> list[Difference]:
    """What is different now, the title first."""
    changes = [*changes_between(version.title, title), *changes_between(version.text, text)]
    return [Difference(change.before.reveal(), change.after.reveal()) for change in changes]
