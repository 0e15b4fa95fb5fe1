"""A frame round a page that is measured without any window."""

from rmdesk.ui.messages import Message


class NowhereFrame:
    """There is no window round the page."""

    def go(self, screen: str, argument: str = "") -> None: ...

    def back(self) -> None: ...

    def tell(self, message: Message) -> None:
        raise RuntimeError(message)

    def clear_told(self) -> None: ...

    def offer_undo(self, words: str, undo: object, *, lasts: bool = True) -> None: ...

    def announce(self, words: str) -> None: ...
