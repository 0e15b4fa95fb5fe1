"""Whose words they are and who typed them, everywhere in the same words."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair
from rmdesk.ui.widgets.action_words import name_of

translate = QCoreApplication.translate

BOTH = "both"


def typed_for(pair: Pair, author: PartnerId, voice: str) -> str:
    """Such as `Words of Helen, typed by you`; empty where whoever typed them says them.

    For words that the one whose words they are said to be of has not confirmed: only the one who typed signed them.
    """
    if not voice or voice == author:
        return ""
    by_me, name = author == pair.me.id, name_of(pair, author)
    if voice == BOTH:
        if by_me:
            return translate("VoiceWords", "Words of both of you, typed by you. Your partner has not confirmed them.")
        words = translate("VoiceWords", "Words of both of you, typed by {name}. You have not confirmed them.")
        return words.format(name=name)
    if voice == pair.me.id:
        return translate("VoiceWords", "Your words, typed by {name}. You have not confirmed them.").format(name=name)
    words = translate("VoiceWords", "Words of {name}, typed by {typist}. Not confirmed.")
    if by_me:
        words = translate("VoiceWords", "Words of {name}, typed by you. {name} has not confirmed them.")
    return words.format(name=name_of(pair, voice), typist=name)


def words_of(pair: Pair, voice: str) -> str:
    """Such as `Words of Helen`, which somebody else typed and Helen has confirmed."""
    if voice == BOTH:
        return translate("VoiceWords", "Words of both of you")
    if voice == pair.me.id:
        return translate("VoiceWords", "Your words")
    return translate("VoiceWords", "Words of {name}").format(name=name_of(pair, voice))
