"""The words of an agreement to read: headings and lines, numbered as both see them; and what changed in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause
from rmdesk.domain.agreement_changes import ClauseChange, ClauseChangeKind, Comparison
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.separator import Separator


class ClauseList(Card):
    """All clauses of one version, in a card."""

    def __init__(self, look: Look, name: str, clauses: Sequence[Clause], parent: QWidget | None = None) -> None:
        super().__init__(look, name=name, parent=parent)
        for number, clause in enumerate(clauses, 1):
            if number > 1:
                self.add(Separator(look))
            self.add(Heading(look, f"{number}. {clause.heading}", 3))
            self.add(BodyText(look, clause.text))
        if not clauses:
            self.add(BodyText(look, self.tr("There are no words here any more."), "muted"))


class ChangeList(Card):
    """What is different from the version before: both texts of each clause that changed."""

    def __init__(self, look: Look, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(look, name="", parent=parent)
        title = self.tr("What changed")
        self.setAccessibleName(title)
        self.add(Heading(look, title, 2))
        if comparison.same:
            self.add(BodyText(look, self.tr("Nothing: the words are the same as in the version before.")))
        for change in comparison.changes:
            self._add_change(change)
        if comparison.reordered:
            self.add(BodyText(look, self.tr("Some clauses stand in another order.")))

    def _add_change(self, change: ClauseChange) -> None:
        words = {
            ClauseChangeKind.ADDED: self.tr("Clause added: {heading}"),
            ClauseChangeKind.CHANGED: self.tr("Clause changed: {heading}"),
            ClauseChangeKind.LEFT_OUT: self.tr("Clause left out: {heading}"),
        }[change.kind]
        named = change.after or change.before
        self.add(Separator(self._look))
        self.add(Heading(self._look, words.format(heading=named.heading if named else ""), 3))
        if change.before and change.after:
            self._add_text(self.tr("Before"), change.before, change.before.heading != change.after.heading)
            self._add_text(self.tr("Now"), change.after, change.before.heading != change.after.heading)
        elif named:
            self.add(BodyText(self._look, named.text))

    def _add_text(self, label: str, clause: Clause, with_heading: bool) -> None:
        self.add(PlainLabel(self._look, label, TextRole.STRONG, "muted"))
        words = f"{clause.heading}\n{clause.text}" if with_heading else clause.text
        self.add(BodyText(self._look, words))
