"""The doorstep for these tests."""

from tests.ui.screens.doorstep import doorstep

__all__ = ["doorstep"]
