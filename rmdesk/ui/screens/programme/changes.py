"""What a pack changed in this workbook, told in plain sentences."""

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.packs import Pack
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def changes_of(pack: Pack, left_out: tuple[str, ...]) -> tuple[str, ...]:
    """One sentence for each kind of change. `left_out`: the ids that found no place in this version of rmdesk."""
    reworded = len(pack.page_wordings) + len(pack.prompt_wordings)
    counted = (
        (len(pack.prompts), translate("Changes", "Questions that it added to pages: {count}")),
        (reworded, translate("Changes", "Pages and questions with other words: {count}")),
        (len(pack.checklists), translate("Changes", "Lists for getting ready: {count}")),
        (len(pack.contacts), translate("Changes", "Support contacts that it added: {count}")),
        (len(pack.clauses), translate("Changes", "Lines that it offers for your agreement: {count}")),
    )
    lines = [words.format(count=count) for count, words in counted if count]
    lines += _safety(pack)
    if pack.retention_months:
        words = translate("Changes", "{count} months after the end it asks you what to keep. It deletes nothing.")
        lines.append(words.format(count=pack.retention_months))
    if left_out:
        words = translate("Changes", "This version of rmdesk has no place for: {names}")
        lines.append(words.format(names=", ".join(isolated(one) for one in left_out)))
    return tuple(lines)


def _safety(pack: Pack) -> list[str]:
    lines = []
    if pack.safety.idle_minutes:
        words = translate(
            "Changes", "rmdesk locks after {count} minutes at most, and after 30 in a session together, where you talk."
        )
        lines.append(words.format(count=pack.safety.idle_minutes))
    if pack.safety.hide_from_capture:
        lines.append(
            translate("Changes", "rmdesk is kept out of screenshots, unless your own tools must see the window.")
        )
    return lines
