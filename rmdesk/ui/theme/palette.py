"""The Qt palette of a theme, for the few things that no style sheet or widget of ours paints."""

from PySide6.QtGui import QColor, QPalette

from rmdesk.ui.theme.values import Theme

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "text"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "sunken"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "control"),
    (QPalette.ColorRole.Shadow, "border"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "calm"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
)
_DISABLED = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)


def build_palette(theme: Theme) -> QPalette:
    """A palette in which every role that Fusion reads comes from a colour token."""
    palette = QPalette()
    for role, token in _ROLES:
        palette.setColor(role, QColor(theme.colours.of(token)))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours.muted))
    return palette
