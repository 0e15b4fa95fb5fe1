"""Composition root of the window: build, connect, start. No decisions, no words, no SQL."""

from rmdesk.app.start import run

__all__ = ["run"]
