"""The page that signs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.desk.checks import Finding, Weight
from rmdesk.desk.signing import Handed, Signing, save_pack
from rmdesk.domain.errors import WorldError
from rmdesk.domain.packs import Pack
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.desk_forms.draft import OpenDraft
from rmdesk.ui.desk_forms.naming import follow_draft
from rmdesk.ui.desk_screens.sign.view import SignCard, SignView
from rmdesk.ui.messages import SaveQuestion, message_for
from rmdesk.ui.widgets.plain_text import isolated


class SignScreen(QObject):
    """Nothing is signed while something has to be mended, or while the draft is not on the disk.

    Args:
        print_card: prints the programme card of a pack; None where nothing can print it.
    """

    def __init__(
        self, context: ScreenContext, draft: OpenDraft, signing: Signing,
        look_over: Callable[[Pack], tuple[Finding, ...]], print_card: Callable[[Handed], None] | None = None,
    ) -> None:  # fmt: skip
        self.view = SignView(context.look)
        super().__init__(self.view)
        self._context = context
        self._draft = draft
        self._signing = signing
        self._look_over = look_over
        self._print_card = print_card
        self._newest: Handed | None = None
        follow_draft(self.view, draft)
        self.view.arriving.connect(self._on_arriving)
        self.view.flushing.connect(self._forget)
        self.view.look_over_asked.connect(self._on_look_over)
        self.view.keys_asked.connect(self._on_keys)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        if self._draft.is_open:
            self._newest = self._signing.newest(self._draft.pack)
            self._show()

    def _show(self) -> None:
        pack, view = self._draft.pack, self.view
        keys = [one for one in self._signing.able(pack) if one.here]
        mend = sum(one.weight is Weight.MEND for one in self._look_over(pack))
        view.show_state(mend, keys, self._newest, self._print_card is not None)
        if view.card is not None:
            view.card.asked.connect(self._on_sign)
        if view.signed is not None:
            view.signed.save_asked.connect(self._on_save)
            view.signed.print_asked.connect(self._on_print)

    @Slot()
    def _forget(self) -> None:
        if self.view.card is not None:
            self.view.card.passphrase.clear()

    @Slot()
    def _on_sign(self) -> None:
        card = self.view.card
        if card is None or not self._draft.flush():
            return
        card.set_busy(True)
        work = partial(self._signing.sign, self._draft.pack, card.key(), card.passphrase.text())
        self._context.slow.run(work, self._on_signed, partial(self._on_failed, card))

    def _on_signed(self, handed: Handed) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._newest = handed
        try:
            self._draft.take(self._signing.draft_of(handed))
        except WorldError as error:
            self._context.frame.tell(message_for(error))
        self._context.frame.clear_told()
        self._show()
        if self.view.signed is not None:
            self.view.signed.save.setFocus()
            words = self.tr("Pack number {number} is signed.").format(number=handed.number)
            self._context.frame.announce(words)

    def _on_failed(self, card: SignCard, error: Exception) -> None:
        if not shiboken6.isValid(card):
            return
        card.set_busy(False)
        if isinstance(error, WorldError):
            told = message_for(error)
            card.passphrase.show_problem(f"{told.happened} {told.next_step}")
            card.passphrase.setFocus()

    @Slot()
    def _on_save(self) -> None:
        handed = self._newest
        if handed is None:
            return
        question = SaveQuestion(
            self.tr("Save the pack"), Path.home() / handed.path.name, self.tr("Programme pack"), handed.path.suffix
        )
        target = self._context.dialogs.choose_file_to_save(question)
        if target is not None:
            saved = partial(self._on_saved, target)
            self._context.writer.run(partial(save_pack, handed, target), saved, self._on_not_saved)

    def _on_saved(self, target: Path, _nothing: None) -> None:
        if shiboken6.isValid(self.view) and self.view.signed is not None:
            self._context.frame.clear_told()
            self.view.signed.say(
                self.tr("The pack is saved as {name} in the folder {folder}. Now print the programme card.").format(
                    name=isolated(target.name), folder=isolated(target.parent.name or str(target.parent))
                )
            )

    def _on_not_saved(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_print(self) -> None:
        if self._print_card is not None and self._newest is not None:
            self._print_card(self._newest)

    @Slot()
    def _on_look_over(self) -> None:
        self._context.frame.go("look-over")

    @Slot()
    def _on_keys(self) -> None:
        self._context.frame.go("keys")
