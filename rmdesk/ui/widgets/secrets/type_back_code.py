"""Two groups of the recovery code, typed back from paper, so that a code that was never noted is noticed now."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.domain.errors import RecoveryCodeMistyped
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.text_field import TextField

_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class TypeBackCode(Step):
    """Which two groups is chosen anew for each code. The whole code, pasted into either line, counts too.

    Args:
        code: gives the groups of the code that was shown.
        read: the groups that a typed code means; raises RecoveryCodeMistyped.
    """

    def __init__(self, look: Look, code: Callable[[], tuple[str, ...]], read: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__(look)
        self.heading = self.tr("Check your recovery code")
        self._code, self._read = code, read
        self._for: tuple[str, ...] = ()
        self.asked: tuple[int, int] = (0, 1)
        self.add(
            BodyText(
                look,
                self.tr(
                    "Type these 2 groups from what you printed or wrote down. Capital letters do not matter. You can "
                    "also paste the whole code into one of the lines."
                ),
            )
        )
        self.groups = (TextField(look, ""), TextField(look, ""))
        for field in self.groups:
            field.edit.setInputMethodHints(_SECRET)
            self.add(field)

    def arrive(self) -> None:
        """Ask for two groups; for the same code the same two, with what was typed."""
        if self._for == self._code():
            return
        self._for = self._code()
        first, second = sorted(secrets.SystemRandom().sample(range(len(self._for)), 2))
        self.asked = (first, second)
        for field, group in zip(self.groups, self.asked, strict=True):
            field.label.setText(self.tr("Group {number} of 7").format(number=group + 1))
        self._clear_fields()

    def fields(self) -> tuple[QLineEdit, ...]:
        """Two, for one group each."""
        return (self.groups[0].edit, self.groups[1].edit)

    def first_field(self) -> QWidget | None:
        """The first line: what to do was said on the step before."""
        return self.groups[0].edit

    def problems(self) -> tuple[Problem, ...]:
        """The groups that do not fit. Shown at the fields too."""
        if any(self._means(field.text()) == self._for for field in self.groups):
            wrong = ["", ""]
        else:
            wrong = [self._problem_of(*pair) for pair in zip(self.groups, self.asked, strict=True)]
        for field, words in zip(self.groups, wrong, strict=True):
            field.show_problem(words)
        return tuple(Problem(words, field.edit) for field, words in zip(self.groups, wrong, strict=True) if words)

    def forget(self) -> None:
        """Nothing typed, no code."""
        self._for = ()
        self._clear_fields()

    def _problem_of(self, field: TextField, group: int) -> str:
        """A group fits when the code with it in its place is the code."""
        if not field.text().strip():
            return self.tr("Group {number} is not filled in yet. Type it here.").format(number=group + 1)
        with_it = [*self._for[:group], field.text(), *self._for[group + 1 :]]
        if self._means("-".join(with_it)) == self._for:
            return ""
        return self.tr("This is not group {number} of your code. Compare it with your note.").format(number=group + 1)

    def _means(self, typed: str) -> tuple[str, ...] | None:
        try:
            return self._read(typed)
        except RecoveryCodeMistyped:
            return None

    def _clear_fields(self) -> None:
        for field in self.groups:
            if field.text():  # a line that is empty already tells screen readers nothing, so its focus is spoken
                field.set_text("")
            field.show_problem("")
