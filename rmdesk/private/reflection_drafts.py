"""Drafts of reflections: which of them still hold words that are kept nowhere else."""

from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import RecordId
from rmdesk.private.drafts import PrivateDrafts, packed, unpacked
from rmdesk.private.entries import FREELY, PrivateDraft, Reflection, Setting
from rmdesk.private.journal import Journal, NoSuchReflection
from rmdesk.private.secret_text import SecretText

NEW_REFLECTION = "new-reflection"
"""The item of the one reflection that is begun and not kept yet."""


@dataclass(frozen=True, slots=True)
class ReflectionDraft:
    """Words typed but not kept. `record` is None for a new reflection; `base` is the version they began from, or 0."""

    record: RecordId | None
    base: int
    title: SecretText
    text: SecretText
    saved_at: datetime
    setting: Setting = FREELY


class ReflectionDrafts:
    """Drafts of reflections over `PrivateDrafts`; `put` and `remove` are for the writer thread."""

    def __init__(self, journal: Journal, drafts: PrivateDrafts) -> None:
        self._journal = journal
        self._drafts = drafts

    def put(
        self, record: RecordId | None, base: int, title: SecretText, text: SecretText, setting: Setting = FREELY
    ) -> None:
        """Keep a draft, and the model and session that it is written with.

        Raises:
            WorldError: it could not be saved; the one before is still there.
        """
        content: dict[str, Canonical] = {"title": title.reveal(), "text": text.reveal()}
        if setting.model:
            content["model"] = setting.model
        if setting.session:
            content["session"] = setting.session
        self._drafts.put(item_of(record), base, packed(content))

    def remove(self, record: RecordId | None) -> None:
        """Forget the draft of a reflection.

        Raises:
            WorldError: it could not be written; it is still there.
        """
        self._drafts.remove(item_of(record))

    def waiting(self, record: RecordId | None) -> ReflectionDraft | None:
        """The draft of a reflection, if it holds something else than the reflection itself (blank, for a new one)."""
        found = self._drafts.get(item_of(record))
        return None if found is None else self._worth(found)

    def newest(self) -> ReflectionDraft | None:
        """The draft that was saved last, of any reflection outside the bin."""
        worth = (self._worth(draft) for draft in self._drafts.all())
        return next((draft for draft in worth if draft is not None), None)

    def _worth(self, draft: PrivateDraft) -> ReflectionDraft | None:
        if draft.item == NEW_REFLECTION:
            title, text, setting = _read(draft.content)
            blank = title.is_blank and text.is_blank
            return None if blank else ReflectionDraft(None, draft.base, title, text, draft.saved_at, setting)
        reflection = self._reflection(draft.item)
        if reflection is None or reflection.binned_at is not None:
            return None
        title, text, setting = _read(draft.content)
        if (title, text) == (reflection.title, reflection.text):
            return None
        return ReflectionDraft(reflection.id, draft.base, title, text, draft.saved_at, setting)

    def _reflection(self, item: str) -> Reflection | None:
        """None when the draft belongs to something else, such as an answer."""
        try:
            return self._journal.get(RecordId(item))
        except NoSuchReflection:
            return None


def item_of(record: RecordId | None) -> str:
    """The item under which drafts of that reflection lie."""
    return NEW_REFLECTION if record is None else record


def _read(content: SecretText) -> tuple[SecretText, SecretText, Setting]:
    value = unpacked(content)
    if not isinstance(value, dict):
        raise SpaceDamaged("a draft cannot be read")
    title, text = value.get("title"), value.get("text")
    if not isinstance(title, str) or not isinstance(text, str):
        raise SpaceDamaged("a draft cannot be read")
    model, session = value.get("model"), value.get("session")
    setting = Setting(model if isinstance(model, str) else "", session if isinstance(session, int) else 0)
    return SecretText(title), SecretText(text), setting
