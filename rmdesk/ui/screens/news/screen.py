"""What the page about news does: it reads again each time it is shown."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.news.reading import NewsServices, news_shown
from rmdesk.ui.screens.news.view import NewsView


class NewsScreen(QObject):
    """The list stays until the person says that they have looked."""

    def __init__(self, context: ScreenContext, services: NewsServices) -> None:
        self.view = NewsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self.view.arriving.connect(self._on_arriving)
        self.view.asked.connect(self._on_asked)
        self.view.looked.connect(self._on_looked)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._show()

    def _show(self) -> None:
        try:
            self.view.show_news(news_shown(self._services))
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot(str, str)
    def _on_asked(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)

    @Slot()
    def _on_looked(self) -> None:
        self._context.writer.run(self._services.whats_new.looked, self._on_noted, self._on_failed)

    def _on_noted(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self._show()
            self.view.focus_heading()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
