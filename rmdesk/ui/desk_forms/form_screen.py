"""How a page behaves that is one form over the programme itself: about, notices, safety."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.desk.parts import value_of, with_value
from rmdesk.domain.packs import Pack
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.fields import Field, FieldsForm
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class FormView(DeskPage):
    """Whoever builds on this has the fields, in groups with a heading each (empty: none)."""

    @abstractmethod
    def groups(self, pack: Pack) -> Sequence[tuple[str, Sequence[Field]]]:
        """The fields."""


class FormScreen(QObject):
    """Each change of a field is a change of the draft. A page is opened at a field by its name."""

    def __init__(self, draft: OpenDraft, view: FormView) -> None:
        super().__init__(view)
        self.view = view
        self.draft = draft
        self._forms: list[FieldsForm] = []
        follow_draft(view, draft)
        view.arriving.connect(self._on_arriving)

    def form_of(self, key: str) -> FieldsForm:
        """The form that has that field.

        Raises:
            KeyError: none has.
        """
        for form in self._forms:
            if form.has(key):
                return form
        raise KeyError(key)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if not self.draft.is_open:
            return
        self._render()
        key = next(
            (one for one in (argument.replace("/", "."), argument.split("/", maxsplit=1)[0]) if self._knows(one)), ""
        )
        if key:
            QTimer.singleShot(0, self, partial(self._focus, key))

    def _knows(self, key: str) -> bool:
        return any(form.has(key) for form in self._forms)

    def _focus(self, key: str) -> None:
        if self._knows(key):
            self.form_of(key).focus(key)

    def _render(self) -> None:
        pack = self.draft.pack
        holder = QWidget()
        column = ColumnLayout(self.view.look, holder, gap=24)
        self._forms = []
        for heading, fields in self.view.groups(pack):
            if heading:
                column.addWidget(Heading(self.view.look, heading, 2))
            values = {one.key: value_of(pack, one.key) for one in fields}
            form = FieldsForm(self.view.look, fields, values, self._marked())
            form.changed.connect(partial(self._on_edited, form))
            self._forms.append(form)
            column.addWidget(form)
            extra = self.below(fields)
            if extra is not None:
                column.addWidget(extra)
        self.view.show_body(holder)

    def _on_edited(self, form: FieldsForm, key: str) -> None:
        self.draft.put(self.adapted(with_value(self.draft.pack, key, form.value(key))))
        for one in self._forms:
            one.show_marks(self._marked())
        self.edited(key)

    def _marked(self) -> frozenset[str]:
        return frozenset(one.replace("/", ".") for one in self.draft.from_sample())

    def adapted(self, pack: Pack) -> Pack:
        """The draft after an edit, made to fit."""
        return pack

    def below(self, fields: Sequence[Field]) -> QWidget | None:  # noqa: ARG002 - for those who have something there
        """What stands below a group of fields, made anew with it."""
        return None

    def edited(self, key: str) -> None:
        """That field was changed."""
