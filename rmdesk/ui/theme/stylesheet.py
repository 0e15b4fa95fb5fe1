"""The one style sheet, generated from the theme. It covers what Qt paints; our own widgets paint themselves.

Selectors use dynamic properties (`surface`, `error`), never object names, so that any frame can ask for a surface.
"""

from rmdesk.ui.theme.values import RADIUS_CONTROL, TEXT_STYLES, TextRole, Theme


def build_stylesheet(theme: Theme, right_to_left: bool = False) -> str:
    """The style sheet of a theme. Sides that Qt does not mirror by itself follow the direction of reading."""
    parts = (_surfaces(theme, right_to_left), _fields(theme), _menus(theme, right_to_left), _scroll_bars(theme))
    return "\n".join(parts)


def _surfaces(theme: Theme, right_to_left: bool) -> str:
    colours, line = theme.colours, theme.line
    inner = "left" if right_to_left else "right"
    return f"""
QMainWindow, QDialog, QStackedWidget, QScrollArea {{ background: {colours.bg}; border: 0; }}
QLabel {{ background: transparent; }}
QGroupBox {{ background: transparent; border: 0; margin: 0; padding: 0; }}
QGroupBox::title {{ color: transparent; height: 0; width: 0; margin: 0; padding: 0; }}
*[surface="page"] {{ background: {colours.bg}; border: 0; }}
*[surface="plain"] {{ background: {colours.surface}; border: 0; }}
*[surface="clear"] {{ background: transparent; border: 0; }}
*[surface="sidebar"] {{ background: {colours.sidebar}; border: 0; border-{inner}: {line}px solid {colours.border}; }}
*[surface="topbar"] {{ background: {colours.surface}; border: 0; border-bottom: {line}px solid {colours.border}; }}
*[surface="notice"] {{ background: {colours.note_soft}; border: 0; border-bottom: {line}px solid {colours.note_line}; }}
QToolTip {{ background: {colours.surface}; color: {colours.text}; border: {line}px solid {colours.control};
 padding: {theme.space(8)}px; }}
"""


def _fields(theme: Theme) -> str:
    colours = theme.colours
    size = theme.text_px(TextRole.BODY)
    pad = (theme.px(44) - 4 - round(size * TEXT_STYLES[TextRole.BODY].line_height)) // 2
    return f"""
QLineEdit, QTextEdit {{ background: {colours.surface}; color: {colours.text}; border: 2px solid {colours.control};
 border-radius: {RADIUS_CONTROL}px; selection-background-color: {colours.accent};
 selection-color: {colours.on_accent}; placeholder-text-color: {colours.muted}; }}
QLineEdit {{ padding: {pad}px {theme.space(12)}px; min-height: {theme.px(24)}px; }}
QTextEdit {{ padding: {theme.space(8)}px; }}
QLineEdit:hover, QTextEdit:hover {{ border-color: {colours.accent}; }}
QLineEdit:focus, QTextEdit:focus {{ border-color: {colours.text}; }}
QLineEdit:disabled, QTextEdit:disabled, QTextEdit[readOnly="true"], QLineEdit[readOnly="true"]
 {{ background: {colours.sunken}; color: {colours.text}; }}
QLineEdit[error="true"], QTextEdit[error="true"] {{ border-color: {colours.err}; }}
"""


def _menus(theme: Theme, right_to_left: bool) -> str:
    colours, line = theme.colours, theme.line
    start, end = ("right", "left") if right_to_left else ("left", "right")
    return f"""
QMenu {{ background: {colours.surface}; color: {colours.text}; border: {line}px solid {colours.control};
 border-radius: {RADIUS_CONTROL}px; padding: {theme.space(4)}px; }}
QMenu::item {{ padding: {theme.px(10)}px; padding-{end}: {theme.space(24)}px; padding-{start}: {theme.space(12)}px;
 border: 2px solid transparent; border-radius: 6px; margin: 2px; }}
QMenu::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; }}
QMenu::item:disabled {{ color: {colours.muted}; }}
QMenu::separator {{ height: {line}px; background: {colours.border}; margin: {theme.space(4)}px; }}
"""


def _scroll_bars(theme: Theme) -> str:
    colours = theme.colours
    return f"""
QScrollBar:vertical {{ background: transparent; border: 0; width: 16px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {colours.control}; border-radius: 4px; min-height: 48px; margin: 4px; }}
QScrollBar::handle:vertical:hover {{ background: {colours.accent}; }}
QScrollBar:horizontal {{ background: transparent; border: 0; height: 16px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {colours.control}; border-radius: 4px; min-width: 48px; margin: 4px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
