"""The words of an agreement to read: headings and lines, numbered as both see them; and what changed in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause
from rmdesk.domain.agreement_changes import ClauseChange, ClauseChangeKind, Comparison, WordChange, changed_words
from rmdesk.domain.packs import is_of_programme
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.packs.words import added_words
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.side_by_side import SideBySide

_MOST_RUNS = 6


def value_words(clause: Clause) -> str:
    """The line that says the stop word of a clause; empty where there is none."""
    if not clause.value:
        return ""
    words = QCoreApplication.translate("ClauseWords", "Our stop word: {word}")
    return words.format(word=isolated(clause.value))


class ClauseList(Card):
    """All clauses of one version, in a card."""

    def __init__(self, look: Look, name: str, clauses: Sequence[Clause], parent: QWidget | None = None) -> None:
        super().__init__(look, name=name, parent=parent)
        for number, clause in enumerate(clauses, 1):
            if number > 1:
                self.add(Separator(look))
            self.add(Heading(look, f"{number}. {clause.heading}", 3))
            if is_of_programme(clause.id):
                self.add(SmallText(look, added_words()))
            self.add(BodyText(look, clause.text))
            if clause.value:
                self.add(PlainLabel(look, value_words(clause), TextRole.STRONG))
        if not clauses:
            self.add(BodyText(look, self.tr("There are no words here any more."), "muted"))


class ChangeList(Card):
    """What is different between two versions: both texts of each clause that differs, beside one another.

    `titles` are what the two are called, the earlier first. Each difference is named in words.
    """

    def __init__(
        self, look: Look, comparison: Comparison, titles: tuple[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name="", parent=parent)
        self._titles = titles or (self.tr("Before"), self.tr("Now"))
        title = self.tr("What changed")
        self.setAccessibleName(title)
        self.add(Heading(look, title, 2))
        if comparison.same:
            self.add(BodyText(look, self.tr("Nothing: the words are the same as in the version before.")))
        for change in comparison.changes:
            self._add_change(change)
        if comparison.reordered:
            self.add(BodyText(look, self.tr("Some clauses stand in another order.")))
        if comparison.changes and comparison.kept:
            words = self.tr("The same in both: {headings}.")
            headings = ", ".join(isolated(one.heading) for one in comparison.kept)
            self.add(Separator(look))
            self.add(SmallText(look, words.format(headings=headings)))

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
            for line in self._differences(change.before, change.after):
                self.add(BodyText(self._look, line))
        renamed = change.before is None or change.after is None or change.before.heading != change.after.heading
        sides = zip(self._titles, (change.before, change.after), strict=True)
        first, second = (self._side(title, clause, renamed) for title, clause in sides)
        self.add(SideBySide(self._look, first, second))

    def _differences(self, before: Clause, after: Clause) -> list[str]:
        lines = []
        if before.heading != after.heading:
            lines.append(self.tr("Another heading."))
        if before.value != after.value:
            lines.append(self.tr("Another stop word."))
        runs = changed_words(before.text, after.text)
        return [*lines, *(self._run(one) for one in runs)] if len(runs) <= _MOST_RUNS else lines

    def _run(self, change: WordChange) -> str:
        out, into = isolated(change.out), isolated(change.into)
        if not change.out:
            return self.tr("Put in: “{words}”").format(words=into)
        if not change.into:
            return self.tr("Taken out: “{words}”").format(words=out)
        return self.tr("“{before}” became “{now}”").format(before=out, now=into)

    def _side(self, label: str, clause: Clause | None, with_heading: bool) -> QWidget:
        side = QWidget()
        column = ColumnLayout(self._look, side, gap=4)
        column.addWidget(PlainLabel(self._look, label, TextRole.STRONG, "muted"))
        if clause is None:
            column.addWidget(BodyText(self._look, self.tr("Not in this version."), "muted"))
        else:
            heading = clause.heading if with_heading else ""
            words = "\n".join(filter(None, (heading, clause.text, value_words(clause))))
            column.addWidget(BodyText(self._look, words))
        column.addStretch(1)
        return side
